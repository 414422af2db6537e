# 건을 살피는 화면: 이름표, 안내, 지금까지의 일.
case-answer = 답변 쓰기
case-received = { PARTICLE($channel, "으로/로") } 접수, { $moment }
case-due = { $day }까지, { $left }
case-customer-waits = 고객님이 답을 기다립니다({ $when })
case-lacks = 챙길 것
case-lacks-count = { $count }가지
case-lacks-nothing = 지금 챙길 것이 없습니다.
case-ended = 끝난 건입니다.
case-voice = 고객의 말씀
case-hope = 기대하고 바라는 것
case-happened = 언제, 어디에서
case-timeline = 지금까지의 일
case-promises = 약속
case-period = 처리기간
case-owner = 담당
case-customer = 고객
case-changes = 3변
case-changes-more = 장소 · 시간 · 사람
case-remedies = 해결책
case-causes = 원인
case-assessment = 첫 판단
case-assessment-scale = 1 낮음, 5 높음
case-more = 더 할 수 있는 일
care-somebody = 알 수 없는 직원
care-by-clock = 업무 시계
care-customer = 고객
care-choose = 골라 주십시오
care-reason = 까닭
care-since = 그사이 이 건에 다음 일이 있었습니다. 쓰신 내용은 그대로 있으니 확인하고 다시 보내 주십시오.
care-no-place = 쓰시는 동안 이 건이 바뀌어 여기에는 더 적을 수 없습니다
care-typed = 쓰신 내용은 다음과 같습니다. 필요하시면 메모로 옮겨 주십시오.
by-day = 언제까지
by-time = 시각
    .hint = 시각을 비워 두면 그날 업무를 마칠 때까지입니다.

lacks-promise-broken = 지키지 못한 약속이 있습니다
lacks-period-over = 처리기간이 지났습니다
lacks-promise-due = 지켜야 할 약속이 있습니다
lacks-period-ends = 처리기간이 곧 끝납니다
lacks-owner-missing = 담당자가 자리에 없습니다
lacks-acknowledgement-missing = 접수했다는 것을 아직 알리지 않았습니다
lacks-resume-due = 다시 말씀드리기로 한 때가 있습니다
lacks-customer-waits = 고객님이 남기신 말씀에 답하지 않았습니다
lacks-hand-over-waits = 넘긴 담당을 아직 받지 않았습니다
lacks-supplement-waits = 보완을 기다리고 있습니다
lacks-progress-notice-due = 진행 상황을 알릴 때가 되었습니다
lacks-approval-waits = 보상이 승인을 기다립니다
lacks-consent-missing = 해결책에 동의를 받지 않았습니다
lacks-remedy-not-done = 동의받은 해결책을 아직 마치지 않았습니다
lacks-change-not-judged = 바꾼 뒤 어떠했는지 적지 않았습니다
lacks-assessment-missing = 첫 판단(다섯 점수)이 없습니다
lacks-cause-missing = 찾은 원인을 적지 않았습니다
lacks-refused-by-customer = 고객님이 답변에 동의하지 않으셨습니다
lacks-not-closed = 이제 닫을 수 있습니다
lacks-about = { $what } · { $when }
lacks-what = { $what }
lacks-person = 받을 사람: { $name }
lacks-since = { $when }부터
lacks-until = { $day }까지

acknowledge = 접수를 알려 드렸음
memo-add = 메모 남기기
memo-text = 들은 말씀이나 안에서만 볼 메모
memo-kind = 어떤 메모입니까?
memo-kind-memo = 불평사항 메모(고객의 말씀)
memo-kind-note = 안에서만 보는 메모
memo-send = 남기기
addition-add = 고객이 더한 말씀과 자료 적기
addition-text = 더하신 말씀
    .hint = 창구나 전화로 들은 말씀을 그대로 적습니다. 고객님의 진행 상황 화면에도 보입니다.
addition-files = 받은 사진이나 서류
letter-open = 편지 보기
letter-reasons = 그렇게 결정한 까닭

promises-none = 아직 드린 약속이 없습니다.
promise-make = 약속하기
promise-what = 무엇을
    .hint = 고객님께 보이는 글입니다.
promise-owner = 누가
promise-make-send = 약속 남기기
promise-keep = 지켰음
promise-move = 날짜 옮기기
promise-move-send = 옮기기
promise-consent = 고객님이 동의하셨습니까?
    .hint = 동의 없이 미루면 이 약속은 지키지 못한 것으로 남고, 새 약속이 만들어집니다.
consent-none = 동의를 받지 못함
consent-phone = 전화로 동의
consent-counter = 창구에서 동의
consent-writing = 글로 동의
promise-kept-on = { $moment }에 지킴
promise-done-late = 늦게 마침, { $moment }
promise-lapsed = 고객님이 거두셔서 끝남, { $moment }
promise-ran-out = { $moment }까지였음
promise-put-off = 동의 없이 미룸, 처음 약속은 { $moment }까지
promise-passed-on = 다른 기관으로 보내면서 지키지 못함, { $moment }까지였음

period-until = { $moment }까지
period-of = { $kind } { $period }
period-left = { $days ->
    [0] { $hours ->
        [0] 오늘 업무 시간이 한 시간도 남지 않았습니다
       *[other] 오늘 업무 시간 { $hours }시간 남음
    }
   *[other] 근무일 { $days }일 남음
}
period-over = { $days ->
    [0] 오늘 지났습니다
   *[other] 근무일 { $days }일 지남
}
period-stands-still = 보완을 기다리는 동안 멈춰 있습니다
period-answered = { $moment }에 답변함
period-ended = 끝난 건입니다
period-extended = { $count }번 연장
length-working-hours = { $count }업무시간
length-days = { $count }일
length-weeks = { $count }주
length-months = { $count }개월
length-years = { $count }년
extension = 연장하기
    .hint = 처리기간이 끝나기 전에 한 번, 법이 정한 까닭으로만 늘릴 수 있습니다. 한 번 더 늘리려면 고객님의 동의가 있어야 합니다.
extension-reason = 늘려야 하는 까닭
extension-cooperation = 다른 기관의 협조를 얻어야 함
extension-fact-check = 사실을 확인하는 데 시간이 걸림
extension-force-majeure = 천재지변 등 불가항력
extension-similar = 그 밖에 이에 준하는 사정
extension-days = 며칠
    .hint = 근무일로 { $days }일까지 늘릴 수 있습니다.
extension-notice = 고객님께 알리는 글
    .hint = 왜 늦어지는지, 언제까지 답을 드리는지 적습니다. 늘리는 것과 함께 바로 전해집니다.
extension-consent = 고객님이 동의하셨습니다
    .hint = 두 번째 연장에는 동의가 있어야 합니다.
extension-send = 연장하고 알리기
supplement = 보완 요구하기
    .hint = 보내 주실 때까지 처리기간이 멈춥니다.
supplement-what = 무엇이 더 필요합니까?
supplement-send = 보완 요구하기
supplement-asked = 보완 요구
supplement-awaited = { $day }까지 기다림
supplement-came = { $day }에 들어옴
supplement-return = 보완이 들어왔음
supplement-date = 보완 기한 늘려 드리기
    .hint = 고객님이 시간을 더 달라고 하셨을 때 씁니다.
supplement-date-send = 늘려 드리기

owner-you = 나
owner-take = 내가 맡기
hand-over = 넘기기
hand-over-to = 받을 사람이나 부서
    .hint = 받는 사람이 받아들일 때까지는 지금 담당자가 맡습니다.
hand-over-department = { $department } (받는 사람: { $name })
hand-over-reason = 받는 사람이 읽습니다.
hand-over-send = 넘기기 청하기
hand-over-waits = { $by } 직원이 { $department } { $name } 직원에게 넘기기를 청했습니다
hand-over-accept = 받아들이기
hand-over-decline = 받지 않기
complained-of = 불만의 대상이 된 직원
complained-of-name = 불만의 대상이 된 직원 적기
    .hint = 적힌 직원은 이 건을 맡지도, 보지도 못합니다. 그 직원이 담당이면 적는 사람이 맡습니다.
complained-of-sure = 이 직원은 이제 이 건을 볼 수 없습니다. 그렇게 할까요?
complained-of-who = 직원

customer-internal = 내부 고객
customer-phone = 전화
customer-email = 전자우편
customer-earlier = 다른 건 { $count }
merge = 같은 일 합치기
    .hint = 이 건은 닫히고, 고르신 건에서 이어서 살핍니다. 고객님께는 어느 번호로 이어지는지 알립니다.
merge-into = 어느 건과 합칩니까?
merge-other = 다른 번호
    .hint = 예: 2026-000123
merge-send = 합치기
merge-sure = 이 건을 닫고 다른 건에서 이어서 살핍니다. 합칠까요?
merge-went-into = { $number }번에서 이어서 살핍니다
merge-came-in = { $number }번이 이 건에 합쳐졌습니다
response-agrees = 답변에 동의하셨음(전화·창구)
response-refuses = 동의하지 않으셨음
response-why = 어떤 점이 아쉽다고 하셨습니까?
    .hint = 하신 말씀을 그대로 적습니다. 건은 닫히지 않습니다.
withdrawal = 취하하셨음
withdrawal-how = 어떻게 들었습니까?
    .hint = 언제, 누구에게서, 어떤 말씀으로 들었는지 적습니다.
withdrawal-send = 취하 적기
withdrawal-sure = 취하로 적으면 이 건은 끝납니다. 적을까요?

change-place = 장소
change-time = 시간
change-person = 사람
change-change = 3변
change-make = 바꾸기
change-place-where = 옮긴 곳
    .hint = 예: 상담실 2
change-to-place = { PARTICLE($place, "으로/로") } 옮김
change-time-back = 다시 말씀드릴 때
change-told = 고객님께 드린 말씀
    .hint = 언제 다시 연락드리는지, 그동안 무엇을 하는지 적습니다. 고객님께도 보입니다.
change-to-time = { $moment }에 다시 말씀드리기로 함
change-person-who = 맡을 사람
    .hint = 곧바로 담당이 바뀝니다.
change-to-person = { $from } 직원에서 { $to } 직원으로
change-judge = 어떠했는지 적기
change-result = 바꾼 뒤
result-calmer = 가라앉으심
result-same = 그대로이심
result-worse = 더 언짢아하심

remedies-none = 아직 제안한 해결책이 없습니다.
remedy-add = 해결책 더하기
remedy-what = 무엇을 해 드립니까?
remedy-amount = 보상 금액(원)
remedy-limit = 혼자 정하실 수 있는 한도는 { $amount }입니다. 넘으면 다른 팀장의 승인을 받습니다.
remedy-send = 제안하기
remedy-by = { $name }, { $when }
remedy-awaits-approval = 승인을 기다림
remedy-ready = 고객의 동의를 기다림
remedy-turned-down = 승인하지 않음
remedy-agreed = 동의하심, 해야 함
remedy-refused = 동의하지 않으심
remedy-done = 마침
remedy-decided = { $name } 승인, { $when }
remedy-decided-changed = { $name } 승인, { $when } (올린 금액 { $asked })
remedy-decided-no = { $name } 승인하지 않음, { $when }
remedy-decide = 승인 결정하기
remedy-amount-change = 금액을 바꾸면 까닭을 적습니다.
remedy-answer = 고객의 뜻 적기
remedy-answer-said = 창구나 전화로 무엇이라고 하셨습니까?
remedy-answer-agrees = 동의하셨습니다
remedy-answer-refuses = 동의하지 않으셨습니다
remedy-finish = 마쳤음

causes-told = 고객이 말한 원인
causes-found = 찾은 원인
causes-none = 아직 없음
causes-find = 찾은 원인 적기
    .legend = 살펴보니 무엇이 원인이었습니까?
assessment-none = 아직 판단하지 않았습니다.
assess = 판단하기
score-severity = 심각성
    .hint = 고객님께 얼마나 큰일입니까?
score-safety = 안전
    .hint = 사람이 다칠 수 있습니까?
score-complexity = 복잡함
    .hint = 사실과 관계된 곳이 얼마나 얽혀 있습니까?
score-impact = 영향
    .hint = 다른 고객에게도 미칩니까?
score-urgency = 바로 조치
    .hint = 지금 바로 해야 하고, 할 수 있습니까?
level-1 = 1 아주 낮음
level-2 = 2 낮음
level-3 = 3 보통
level-4 = 4 높음
level-5 = 5 아주 높음

closure = 닫기
closure-outcome = 결과
closure-send = 닫기
closure-not-yet = 아직 닫을 수 없습니다.
outcome-agreed = 고객님이 동의하심
outcome-ways-exhausted = 동의하지 않으셨고, 다른 길을 모두 알려 드림
outcome-no-response = 답변한 뒤 말씀이 없으심
outcome-merged = 다른 건과 합침
outcome-transferred-away = 다른 기관으로 보냄
closed-with = 마쳤습니다: { $outcome }. { $told }에 알리고 { $moment }에 닫았습니다.
kind-change = 종류 바로잡기
    .hint = 종류에 따라 처리기간이 다시 계산됩니다. 두 기한이 모두 남습니다.
kind-change-to = 맞는 종류
kind-change-send = 바로잡기
transfer = 다른 기관으로 보내기
    .hint = 우리 일이 아닐 때 씁니다. 고객님께 어디로, 왜 보내는지 알리고 이 건은 닫힙니다. 다른 부서로 보내려면 담당 넘기기를 쓰십시오.
transfer-agency = 받을 기관
transfer-send = 보내기
transfer-sure = 다른 기관으로 보내면 이 건은 닫힙니다. 보낼까요?
reopening = 다시 열기
reopening-send = 다시 열기

did-received = { PARTICLE($channel, "으로/로") } 접수되었습니다
did-acknowledged = 접수했다는 것을 알려 드렸습니다
did-acknowledged-receipt = 접수증을 드렸습니다
did-care-begun = 살피기 시작했습니다
did-memo = 불평사항 메모
did-note = 안에서만 보는 메모
did-customer-added = 고객님이 말씀을 더했습니다{ $files ->
    [0] {""}
   *[other] {" "}(파일 { $files }개)
}
did-causes = 찾은 원인: { $causes }
did-complained-of = 불만의 대상이 된 직원: { $name }
did-assessed = 첫 판단: 심각성 { $severity }, 안전 { $safety }, 복잡함 { $complexity }, 영향 { $impact }, 바로 조치 { $urgency }
did-hand-over-offered = { $department } { $name } 직원에게 넘기기를 청했습니다
did-hand-over-accepted = 담당: { $department } { $name }
did-hand-over-declined = { $name } 직원이 받지 않았습니다
did-place-changed = 장소를 바꾸었습니다
did-time-changed = 시간을 바꾸었습니다: { $moment }에 다시 말씀드리기로 함
did-person-changed = 사람을 바꾸었습니다: { $from } 직원에서 { $to } 직원으로
did-change-judged = { PARTICLE($kind, "을/를") } 바꾼 뒤: { $result }
did-promise-made = { $moment }까지 약속했습니다({ $name })
did-promise-kept = 약속을 지켰습니다
did-promise-moved = 약속을 { $from }에서 { PARTICLE($to, "으로/로") } 옮겼습니다({ $consent })
did-promise-ran-out = 약속을 지키지 못했습니다
did-promise-put-off = 동의 없이 약속을 미루어 지키지 못한 것으로 남겼습니다
did-promise-passed-on = 다른 기관으로 보내면서 약속을 지키지 못했습니다
did-remedy-offered = 해결책을 제안했습니다{ $paid ->
    [yes] : { $amount }
   *[no] {""}
}
did-remedy-asked = 보상 승인을 올렸습니다: { $amount }
did-remedy-approved = 보상을 승인했습니다{ $paid ->
    [yes] : { $amount }
   *[no] {""}
}
did-remedy-turned-down = 보상을 승인하지 않았습니다
did-remedy-agreed = 해결책에 동의하셨습니다
did-remedy-refused = 해결책에 동의하지 않으셨습니다
did-remedy-done = 해결책을 마쳤습니다
did-kind-changed = 종류를 { $from }에서 { PARTICLE($to, "으로/로") } 바로잡았습니다. 기한: { $old } → { $new }
did-extended = 처리기간을 늘렸습니다({ $reason }). 기한: { $old } → { $new }
did-supplement-requested = { $day }까지 보완을 요구했습니다. 처리기간이 멈춥니다
did-supplement-extended = 보완 기한을 늘렸습니다: { $old } → { $new }
did-supplement-received = { $day }에 보완이 들어왔습니다. 기한: { $old } → { $new }
did-ran-out = 처리기간이 지났습니다({ $moment })
did-letter-acknowledgement = 접수 안내를 보냈습니다
did-letter-progress = 진행 상황을 알렸습니다
did-letter-answer = 답변을 보냈습니다: { $decision }
decision-granted = 받아들임
decision-partly-granted = 일부 받아들임
decision-not-granted = 받아들이지 않음
did-agreed = 답변에 동의하셨습니다{ $how ->
    [heard] (직원이 듣고 적음)
   *[said] {""}
}
did-refused = 답변에 동의하지 않으셨습니다{ $how ->
    [heard] (직원이 듣고 적음)
   *[said] {""}
}
did-withdrawn = 취하하셨습니다
did-transferred = 다른 기관으로 보냈습니다
did-merged = { $number }번과 합쳤습니다
did-absorbed = { $number }번이 이 건에 합쳐졌습니다
did-closed = 닫았습니다: { $outcome }
did-reopened = 다시 열었습니다. 새 기한은 { $moment }입니다
did-compared = 응대가 기대에 비해: { $answer }
compared-better = 더 나았다고 하심
compared-as-expected = 기대한 만큼이었다고 하심
compared-worse = 기대에 못 미쳤다고 하심

flash-acknowledged = 접수를 알려 드린 것으로 적었습니다.
flash-kind-changed = 종류를 바로잡고 기한을 다시 계산했습니다.
flash-added = 고객님의 말씀을 더했습니다.
flash-remembered = 메모를 남겼습니다.
flash-causes-found = 원인을 적었습니다.
flash-assessed = 첫 판단을 적었습니다.
flash-complained-of-named = 적었습니다. 그 직원은 이제 이 건을 볼 수 없습니다.
flash-changed = 바꾼 것을 적었습니다.
flash-change-judged = 바꾼 뒤 어떠했는지 적었습니다.
flash-promise-made = 약속을 남겼습니다. 고객님의 화면에도 보입니다.
flash-promise-kept = 약속을 지킨 것으로 적었습니다.
flash-promise-moved = 동의를 얻어 약속을 옮겼습니다.
flash-promise-put-off = 처음 약속은 지키지 못한 것으로 남기고, 새 약속을 만들었습니다.
flash-taken = 이제 이 건을 맡으셨습니다.
flash-hand-over-offered = 넘기기를 청했습니다. 받아들일 때까지는 지금 담당자가 맡습니다.
flash-hand-over-declined = 받지 않는다고 알렸습니다.
flash-remedy-offered = 해결책을 남겼습니다.
flash-remedy-approved = 승인했습니다.
flash-remedy-turned-down = 승인하지 않았습니다. 까닭이 담당자에게 보입니다.
flash-remedy-answered = 고객님의 뜻을 적었습니다.
flash-remedy-done = 해결책을 마친 것으로 적었습니다.
flash-extended = 처리기간을 늘리고 고객님께 알렸습니다.
flash-supplement-requested = 보완을 요구했습니다. 처리기간이 멈춥니다.
flash-supplement-extended = 보완 기한을 늘려 드렸습니다.
flash-supplement-received = 보완이 들어온 것으로 적었습니다. 처리기간이 다시 갑니다.
flash-merged = 합쳤습니다. 이 건에서 이어서 살핍니다.
flash-agreed = 동의하신 것으로 적었습니다.
flash-refused = 동의하지 않으신 까닭을 적었습니다. 건은 열려 있습니다.
flash-withdrawn = 취하하신 것으로 적었습니다.
flash-closed = 건을 닫았습니다.
flash-reopened = 건을 다시 열었습니다.
flash-transferred = 다른 기관으로 보낸 것으로 적고 닫았습니다.
