# What is said beside a field.
field-empty = Please fill this in.
field-too-long = Up to { $limit } characters fit here; these are { $was }.
field-too-short = Please write at least { $least } characters.
field-not-offered = Please choose one of those offered.
field-not-a-day = Please write the date like 2026-11-30.
field-not-a-time = Please choose a date and a time.
field-not-a-number = Please write a number.
field-not-an-email = Please check the e-mail address.
field-not-a-phone = Please write the phone number in digits.
field-not-the-same = This is not the same as before. Please write it again.
field-not-known = These do not belong together. Please check them.
field-resting = There were several wrong tries, so this rests for a while. Please try again in about 15 minutes.
field-holds-the-name = Please choose one that does not contain your user name.
