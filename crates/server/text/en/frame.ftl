# The frame around every screen.
other-language = 한국어
skip-to-content = Skip to content
voice-of-customer = Voice of the customer
nav-public = Quick links
nav-follow = Your case
nav-staff = Main menu
nav-today = Today
nav-cases = All cases
nav-approvals = Approvals
nav-password = Change password
nav-sign-out = Sign out
footer-public = We also help by phone, weekdays 9 am to 6 pm.
footer-staff = Press ? for keyboard shortcuts.
offline = There is no internet connection right now. What you wrote is still here. Please send it again once you are connected.
live-on = News comes in by itself
live-lost = Connection lost. Trying to reconnect
live-back = Connected again
