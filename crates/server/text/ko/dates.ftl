# 날짜와 시각, 금액: 사람이 말하듯이.
date-weekday = { $weekday ->
    [mon] 월
    [tue] 화
    [wed] 수
    [thu] 목
    [fri] 금
    [sat] 토
   *[sun] 일
}
date-month = { $month }월
date-day = { $month }월 { $day }일({ date-weekday })
date-day-of-year = { $year }년 { $month }월 { $day }일({ date-weekday })
date-moment = { $day } { $time }
time-half = { $half ->
    [am] 오전
   *[pm] 오후
}
time-hour = { time-half } { $hour }시
time-minute = { time-half } { $hour }시 { $minutes }분
until-days-left = { $day }까지, { $days }일 남음
until-tomorrow = 내일({ $day })까지
until-today = 오늘 { $time }까지
until-today-passed = 오늘 { $time }까지였습니다
until-passed = { $day }까지였습니다, { $days }일 지남
ago-now = 방금
ago-minutes = { $minutes }분 전
ago-hours = { $hours }시간 전
ago-yesterday = 어제 { $time }
amount-won = { $amount }원
