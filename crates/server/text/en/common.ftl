# Words used on every screen.
other-language = 한국어
