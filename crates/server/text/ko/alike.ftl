# 답변을 쓰는 사람 옆에 보이는, 끝난 비슷한 건.
alike-title = 비슷한 민원과 합의된 답변
alike-lead = 글이 비슷한, 이미 끝난 건입니다. 다른 고객의 일이니 이름과 번호는 옮겨 적지 마십시오.
alike-very = 아주 비슷함
alike-much = 비슷함
alike-somewhat = 조금 비슷함
alike-letter = 고객님이 동의하신 답변 읽기
