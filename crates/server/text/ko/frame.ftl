# 모든 화면의 틀에 있는 말.
other-language = English
skip-to-content = 본문으로 가기
voice-of-customer = 고객의 소리
nav-public = 바로 가기
nav-follow = 진행 상황
nav-staff = 주 메뉴
nav-today = 오늘
nav-cases = 모든 건
nav-approvals = 승인
nav-password = 비밀번호 바꾸기
nav-sign-out = 로그아웃
footer-public = 평일 9시부터 18시까지 전화로도 도와드립니다.
footer-staff = ? 키를 누르면 단축키를 볼 수 있습니다.
offline = 지금은 인터넷에 연결되어 있지 않습니다. 쓰신 글은 그대로 있으니, 연결된 뒤에 다시 보내 주십시오.
live-on = 새 소식이 바로 들어옵니다
live-lost = 연결이 끊겼습니다. 다시 잇고 있습니다
live-back = 다시 연결되었습니다
