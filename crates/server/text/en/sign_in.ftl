# The door by which staff come in and go out.
sign-in = Sign in
sign-in-hello = Hello
sign-in-lead = Please sign in with your { $office } staff account.
sign-in-account = User name
sign-in-password = Password
sign-in-forgotten = If you forgot your password, please ask the administrator. After five wrong tries the account rests for 15 minutes.
password-change = Change password
password-lead = Longer is safer. { $least } characters or more; a sentence that is easy to remember will do.
password-old = Present password
password-new = New password
password-again = New password once more
password-ends-sessions = After the change you are signed out everywhere else.
sign-out-everywhere = Sign out everywhere
sign-out-everywhere-lead = If you forgot to sign out on another computer, you can do it here for all of them at once.
flash-signed-out = You are signed out.
flash-signed-out-everywhere = You are signed out everywhere.
flash-password-changed = Your password is changed. You are signed out everywhere else.
