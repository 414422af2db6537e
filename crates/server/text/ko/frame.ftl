# 모든 화면의 틀에 있는 말.
other-language = English
