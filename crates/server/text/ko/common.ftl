# 모든 화면에 쓰이는 말.
other-language = English
