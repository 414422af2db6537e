# The frame around every screen.
other-language = 한국어
