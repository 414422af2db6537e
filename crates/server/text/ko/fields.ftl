# 입력란 옆에 하는 말.
field-empty = 이 칸을 적어 주십시오.
field-too-long = { $limit }자까지 적을 수 있습니다. 지금은 { $was }자입니다.
field-too-short = { $least }자 이상 적어 주십시오.
field-not-offered = 보기 가운데에서 골라 주십시오.
field-not-a-day = 날짜를 2026-11-30처럼 적어 주십시오.
field-not-a-time = 날짜와 시각을 골라 주십시오.
field-not-a-number = 숫자로 적어 주십시오.
field-not-an-email = 전자우편 주소를 다시 확인해 주십시오.
field-not-a-phone = 전화번호를 숫자로 적어 주십시오.
field-not-the-same = 앞에 적은 것과 다릅니다. 다시 적어 주십시오.
field-not-known = 적으신 내용이 서로 맞지 않습니다. 다시 확인해 주십시오.
field-resting = 여러 번 틀려서 잠시 잠겼습니다. 15분쯤 뒤에 다시 해 주십시오.
field-holds-the-name = 아이디가 들어 있지 않은 것으로 적어 주십시오.
