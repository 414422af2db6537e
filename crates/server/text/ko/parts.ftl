# 여러 화면에 함께 쓰이는 부품의 말.
leaf-month = { $month }월
leaf-weekday = { $weekday ->
    [mon] 월요일
    [tue] 화요일
    [wed] 수요일
    [thu] 목요일
    [fri] 금요일
    [sat] 토요일
   *[sun] 일요일
}
field-optional = 선택
form-problems = { $count ->
    [1] 한 곳을 다시 살펴봐 주십시오
   *[other] { $count }곳을 다시 살펴봐 주십시오
}
draft-restored = 쓰시던 글을 불러왔습니다.
draft-discard = 지우고 새로 쓰기
draft-kept = 쓰시는 글은 이 기기에 저절로 보관됩니다.
photo-limits = 사진이나 PDF를 10개까지, 하나에 20 MB까지 붙일 수 있습니다.
photo-too-many = 10개까지 붙일 수 있어 나머지는 빼 두었습니다.
photo-too-big = 20 MB보다 커서 붙이지 못했습니다.
photo-wrong-kind = 사진과 PDF만 붙일 수 있습니다.
photo-remove = 빼기
copy = 복사
copy-what = { $what } 복사
copied = 복사했습니다
print = 인쇄하기
confirm-no = 그만두기
urgency = { $urgency ->
    [late] 늦음
    [today] 오늘
    [soon] 곧
   *[open] 할 일
}
promise-state-open = 약속함
promise-state-soon = 곧 기한
promise-state-late = 기한 지남
promise-state-kept = 지킴
promise-state-broken = 지키지 못함
survey-question = 저희의 응대는 기대하셨던 것에 비해 어떠셨습니까?
survey-better = 기대보다 나았습니다
survey-as = 기대한 만큼이었습니다
survey-worse = 기대에 못 미쳤습니다
coach-title = 곁에서 읽어 보았습니다
coach-none = 살펴볼 곳이 없습니다
coach-foreign = 한국어나 영어로 쓰인 글이 아닌 것 같아, 글자로 알 수 있는 것만 보았습니다.
coach-one = 살펴볼 곳 1
coach-some = 살펴볼 곳 { "{count}" }
coach-lost = 지금은 읽지 못했습니다. 쓰신 글은 그대로 있습니다
coach-take = 이 말로 바꾸기
coach-let-stand = 그대로 두기
coach-aside = 그대로 둠
coach-reason = 그대로 두는 까닭
coach-reason-choose = 까닭을 골라 주십시오
coach-reason-needed-here = 여기에는 이 말이 필요합니다
coach-reason-not-meant-so = 그런 뜻으로 쓰지 않았습니다
coach-reason-wrong-finding = 잘못 짚었습니다
coach-set-aside = 그대로 두었습니다.
coach-keys = F8 다음 곳, Alt+Enter 고칠 길, Esc 쓰던 곳
coach-undo = 되돌리기
coach-rule-page = 이 규칙 보기
coach-promise = 약속이 보입니다
coach-promise-keep = 약속으로 남기기
shortcuts-title = 단축키
shortcuts-move = 다음 건, 이전 건
shortcuts-open = 건 열기
shortcuts-search = 찾기
shortcuts-help = 이 안내 보기
shortcuts-switch = 한 글자 단축키 쓰기
