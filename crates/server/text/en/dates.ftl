# Dates, times and amounts, as people say them.
date-weekday = { $weekday ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-day = { date-weekday } { $day } { date-month }
date-day-of-year = { date-weekday } { $day } { date-month } { $year }
date-moment = { $day } at { $time }
time-half = { $half ->
    [am] am
   *[pm] pm
}
time-hour = { $hour } { time-half }
time-minute = { $hour }:{ $minute } { time-half }
until-days-left = by { $day }, { $days } days left
until-tomorrow = by tomorrow, { $day }
until-today = by { $time } today
until-today-passed = was due at { $time } today
until-passed = was due on { $day }, { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
ago-now = just now
ago-minutes = { $minutes ->
    [one] 1 minute ago
   *[other] { $minutes } minutes ago
}
ago-hours = { $hours ->
    [one] 1 hour ago
   *[other] { $hours } hours ago
}
ago-yesterday = yesterday at { $time }
amount-won = { $amount } won
