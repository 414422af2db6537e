# 직원이 들어오고 나가는 문.
sign-in = 로그인
sign-in-hello = 안녕하십니까
sign-in-lead = { $office } 직원 계정으로 로그인해 주십시오.
sign-in-account = 아이디
sign-in-password = 비밀번호
sign-in-forgotten = 비밀번호를 잊으셨으면 관리자에게 말씀해 주십시오. 다섯 번 틀리면 15분 동안 잠깁니다.
password-change = 비밀번호 바꾸기
password-lead = 길수록 안전합니다. { $least }자 이상, 외우기 쉬운 문장도 좋습니다.
password-old = 지금 비밀번호
password-new = 새 비밀번호
password-again = 새 비밀번호 한 번 더
password-ends-sessions = 바꾸시면 다른 곳에서는 모두 로그아웃됩니다.
sign-out-everywhere = 모든 곳에서 로그아웃
sign-out-everywhere-lead = 다른 컴퓨터에서 로그아웃하는 것을 잊으셨다면 여기에서 한꺼번에 하실 수 있습니다.
flash-signed-out = 로그아웃했습니다.
flash-signed-out-everywhere = 모든 곳에서 로그아웃했습니다.
flash-password-changed = 비밀번호를 바꾸었습니다. 다른 곳에서는 모두 로그아웃되었습니다.
