# 분류 제안이 이 기관의 결정에서 배운 것.
suggestions-title = 분류 제안이 배운 것
suggestions-lead = 종류, 원인, 부서, 심각한 정도를 사람이 정할 때마다 제안이 거기에서 배웁니다. 정하는 것은 언제나 사람입니다.
suggestions-what = 지금까지 배운 것
suggestions-nothing = 아직 배운 것이 없습니다. 처음부터 들어 있는 것으로 제안합니다.
suggestions-learnt = { $day }부터 결정 { $count }건에서 배웠습니다. { $version }판입니다.
suggestions-lately = 최근에 제안이 있던 결정 { $suggested }건 가운데 { $same }건이 제안과 같았습니다.
suggestions-none-lately = 아직 견주어 볼 결정이 없습니다.
suggestions-kept = 말씀은 남기지 않고 글자 조각의 무게만 남깁니다. 누가 정했는지는 세지 않습니다.
suggestions-anew = 배운 것을 지우고 새로 시작하기
suggestions-anew-means = 지금까지 배운 것이 모두 지워지고, 다음 결정부터 다시 배웁니다. 되돌릴 수 없습니다.
suggestions-anew-do = 지우고 새로 시작하기
flash-suggestions-anew = 배운 것을 지웠습니다. 다음 결정부터 다시 배웁니다.
