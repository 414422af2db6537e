# What is said beside a field.
field-empty = Please fill this in.
field-too-long = Up to { $limit } characters fit here; these are { $was }.
field-too-short = Please write at least { $least } characters.
field-not-offered = Please choose one of those offered.
field-not-a-day = Please write the date like 2026-11-30.
field-not-a-time = Please choose a date and a time.
field-not-a-number = Please write a number.
field-not-an-email = Please check the e-mail address.
field-not-a-phone = Please check the phone number: it has 7 to 15 digits.
field-not-the-same = This is not the same as before. Please write it again.
field-not-known = These do not belong together. Please check them.
field-resting = There were several wrong tries, so this rests for a while. Please try again in about 15 minutes.
field-holds-the-name = Please choose one that does not contain your user name.
field-file-empty = This file is empty. Please choose another.
field-file-too-large = One file may have up to 20 MB. Please choose a smaller one.
field-file-wrong-type = Only photos (JPEG, PNG, GIF, WebP, HEIC) and PDF can be taken.
field-file-too-many-pixels = This photo is too large. Please make it smaller, or send a screenshot of it.
field-too-many-files = Up to { $most } files can be sent; the others were not taken.
field-choose-again = We could not keep the files. Please choose them again.
field-name-or-anonymous = Please give a name or a way to reach you, or choose to stay anonymous.
trouble-too-often = A lot was sent from one place at once
    .more = { $minutes ->
        [one] Your text is still here: please send it again in one minute.
       *[other] Your text is still here: please send it again in { $minutes } minutes.
    }
field-wrong-sign-in = User name or password is not right.
field-wrong-password = The present password is not right.
field-wrong-shape = This is not the kind of value that is wanted here. Please look it up in the API document.
field-unknown = Nothing of this name is taken. Please check the name.
field-not-now = Nothing can be saved just now. Your text is still here: please send it again in a moment, or call us.
trouble-not-now = Nothing can be saved just now
    .more = Your text is still here: please send it again in a moment, or call us.
