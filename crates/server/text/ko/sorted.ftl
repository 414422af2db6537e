# 들어온 글에서 코치가 읽은 것. 정하는 것은 사람이다.
sorted-title = 코치가 읽은 것
sorted-lead = 제안일 뿐이며, 정하는 것은 담당자입니다.
sorted-kind = 종류
sorted-causes = 원인
sorted-department = 일의 갈래
sorted-severity = 심각한 정도
severity-low = 낮음
severity-normal = 보통
severity-high = 높음
sorted-deadline = 고객이 바라는 때
sorted-threat = 해치겠다거나 신상을 퍼뜨리겠다는 말이 있습니다. 혼자 대하지 말고 팀장에게 알려 주십시오.
abuse-folded = 욕설이나 위협이 있어 접어 두었습니다. 눌러서 펼쳐 보십시오.
