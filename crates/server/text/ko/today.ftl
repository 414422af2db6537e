# 오늘 할 일과 모든 건, 승인.
today-title = 오늘 할 일
today-lead = { $day }. { $count ->
    [0] 오늘까지인 약속이나 기한이 없습니다.
   *[other] 오늘까지이거나 지난 건이 { $count }건 있습니다.
}
cases-title = 모든 건
cases-lead = 끝난 건까지 모두 봅니다.
found-title = ‘{ $words }’ 찾은 결과
found-lead = { $count ->
    [0] 찾은 건이 없습니다.
   *[other] { $count }건을 찾았습니다.
}
found-hint = 접수번호, 고객의 전화번호나 전자우편, 제목과 이름의 낱말로 찾을 수 있습니다.
section-at-risk = 약속과 기한이 급한 건
section-new = 새로 온 건
section-care = 살피는 건
section-waiting = 고객의 답을 기다리는 건
section-ended = 끝난 건
section-count = { $count }건
section-none-at-risk = 급한 건이 없습니다
section-none-new = 새로 온 건이 없습니다
section-none-care = 살피는 건이 없습니다
section-none-waiting = 기다리는 건이 없습니다
section-none-ended = 끝난 건이 없습니다
section-none-more = 다른 조건으로 찾아보시거나 조건을 지워 보십시오.
filter-fold = 찾기와 거르기
filter-words = 찾기
filter-words-hint = 번호, 이름, 전화, 제목
filter-state = 상태
filter-kind = 종류
filter-department = 부서
filter-owner = 담당
filter-all = 모두
filter-me = 나
filter-overdue = 기한 지난 건만
filter-go = 거르기
filter-clear = 조건 지우기
row-late = 지났습니다
row-offered = 넘겨받기를 기다립니다
row-owner-you = { $name }(나)
row-since = { $day }부터
row-ended = { $day } 마침
row-added-after = 닫은 뒤 더하신 말씀
row-ended-since = { $day }에 더하심
pager = 쪽
pager-more = 다음 { $count }건
pager-first = 처음으로
receive-at-counter = 창구·전화 접수
approvals-title = 승인
approvals-lead = 한도를 넘는 보상은 다른 사람이 결정해야 합니다.
approvals-none = 결정을 기다리는 보상이 없습니다
approvals-none-more = 직원이 한도를 넘는 보상을 올리면 여기에 모입니다.
approval-asks = { $name } · { $when } 올림
approval-own = 직접 올리신 건이라 다른 팀장이 결정해야 합니다.
approval-change = 다른 금액으로 승인하기
approval-amount-new = 승인할 금액(원)
approval-reason = 까닭
approval-reason-hint = 올린 직원이 읽습니다.
approval-turn = 승인하지 않기
approval-approve-sum = { $amount } 승인하기
flash-approval-approved = 승인했습니다. 담당자에게 바로 보입니다.
flash-approval-turned = 승인하지 않았습니다. 까닭이 담당자에게 보입니다.
intake-title = 창구·전화 접수
intake-lead = 들으신 말씀을 고객의 말 그대로 적어 주십시오. 적는 동안 고객께 자리를 권해 주십시오.
intake-channel = 어떻게 들으셨습니까?
intake-text = 무슨 말씀을 하셨습니까?
    .hint = 요점을 되풀이해 확인하며 적습니다. 옳고 그름은 나중에 봅니다.
intake-expectation = 무엇을 기대하셨고, 무엇을 바라십니까?
    .hint = “어떻게 해 드리면 좋으시겠습니까?”라고 여쭙습니다.
intake-anonymous = 이름을 밝히지 않으십니다
intake-done = 접수했습니다
intake-done-lead = 접수 번호와 확인 암호를 고객께 드리십시오. 확인 암호는 지금만 보입니다.
intake-to-case = 건 열기
