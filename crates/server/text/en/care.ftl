# The page on which a case is cared for: labels, hints, everything that happened.
case-answer = Write an answer
case-received = Received by { $channel }, { $moment }
case-due = By { $day }, { $left }
case-customer-waits = The customer waits for a reply ({ $when })
case-customer-added = The customer added something after it was closed ({ $when })
case-lacks = To take care of
case-lacks-count = { $count }
case-lacks-nothing = Nothing to take care of now.
case-ended = This case has ended.
case-voice = What the customer said
case-hope = What they expect or want
case-happened = When and where
case-timeline = What happened so far
case-promises = Promises
case-period = Period
case-owner = Owner
case-customer = Customer
case-changes = Three changes
case-changes-more = place · time · person
case-remedies = Remedies
case-causes = Causes
case-assessment = First assessment
case-assessment-scale = 1 low, 5 high
case-more = What else can be done
case-end = How it ended
care-somebody = Somebody unknown
care-by-clock = Office clock
care-customer = Customer
care-choose = Please choose
care-reason = Reason
care-since = In the meantime this happened. What you typed is still here; look at it and send it again.
care-no-place = The case changed while you were writing, and this can no longer be done here
care-typed = This is what you typed. If it matters, put it into a memo.
by-day = By when
by-time = Time
    .hint = Without a time it is the end of that working day.

lacks-promise-broken = A promise was broken
lacks-period-over = The period is over
lacks-promise-due = A promise is to be kept
lacks-period-ends = The period ends soon
lacks-owner-missing = The owner no longer works here
lacks-acknowledgement-missing = Nobody has told the customer that we have it
lacks-resume-due = We said we would come back to the customer
lacks-customer-waits = Nobody has answered what the customer wrote
lacks-added-after-closing = The customer added something after it was closed: does it go on?
lacks-hand-over-waits = A hand-over waits to be accepted
lacks-supplement-waits = We wait for a supplement
lacks-supplement-never-came = What was asked for twice never came: it may be returned
lacks-supplement-undelivered = The notice for the supplement came back: find another way
lacks-supplement-undelivered-twice = The notice came back twice: it may be taken as withdrawn
lacks-progress-notice-due = It is time to report progress
lacks-approval-waits = A compensation waits for approval
lacks-consent-missing = The customer has not agreed to the remedy
lacks-remedy-not-done = A remedy was agreed to and is not done
lacks-change-not-judged = What the change achieved is not written down
lacks-assessment-missing = The first assessment (five scores) is missing
lacks-cause-missing = The cause found is not written down
lacks-refused-by-customer = The customer did not agree to the answer
lacks-not-closed = This can be closed now
lacks-about = { $what } · { $when }
lacks-what = { $what }
lacks-person = to { $name }
lacks-since = since { $when }
lacks-until = by { $day }

acknowledge = The customer was told that we have it
memo-add = Write a memo
memo-text = What was heard, or a note for ourselves
memo-kind = What kind of memo is it?
memo-kind-memo = The customer’s words
memo-kind-note = Only for the inside
memo-send = Save
addition-add = Add what the customer said or brought
addition-text = What they added
    .hint = Write it as it was said at the counter or by phone. The customer sees it on the tracking page.
addition-files = Photos or documents they brought
letter-open = Read the letter
letter-reasons = Reasons for the decision

promises-none = Nothing was promised yet.
promise-make = Make a promise
promise-what = What
    .hint = The customer reads this.
promise-owner = Who
promise-make-send = Make this promise
promise-keep = Kept
promise-move = Move the date
promise-move-send = Move
promise-consent = Did the customer agree?
    .hint = Moved without consent, this promise stays on record as broken and a new one is made.
consent-none = No consent
consent-phone = Agreed by phone
consent-counter = Agreed at the counter
consent-writing = Agreed in writing
promise-kept-on = kept, { $moment }
promise-done-late = done late, { $moment }
promise-lapsed = ended when the customer withdrew, { $moment }
promise-ran-out = was due { $moment }
promise-put-off = put off without consent, was due { $moment }
promise-passed-on = not kept because the case went to another agency, was due { $moment }

period-until = by { $moment }
period-of = { $kind }, { $period }
period-left = { $days ->
    [0] { $hours ->
        [0] less than an hour of working time left today
        [one] 1 hour of working time left today
       *[other] { $hours } hours of working time left today
    }
    [one] 1 working day left
   *[other] { $days } working days left
}
period-over = { $days ->
    [0] over since today
    [one] over for 1 working day
   *[other] over for { $days } working days
}
period-stands-still = stands still until the supplement comes
period-answered = answered { $moment }
period-ended = the case has ended
period-extended = { $count ->
    [one] extended once
   *[other] extended { $count } times
}
length-working-hours = { $count } working hours
length-days = { $count } days
length-weeks = { $count } weeks
length-months = { $count } months
length-years = { $count } years
extension = Extend the period
    .hint = Once, before the period ends, and only for a reason the law knows. A second time needs the customer’s consent.
extension-reason = Why it takes longer
extension-cooperation = Another agency must help
extension-fact-check = Checking the facts takes time
extension-force-majeure = Force majeure
extension-similar = A similar circumstance
extension-days = How many days
    .hint = Up to { $days } working days.
extension-notice = Notice to the customer
    .hint = Say why it takes longer and until when they hear. It goes out in the same step.
extension-consent = The customer agreed
    .hint = A second extension needs consent.
extension-send = Extend and notify
supplement = Ask for a supplement
    .hint = The period stands still until it comes.
supplement-what = What is missing?
supplement-send = Ask for it
supplement-asked = Supplement
supplement-awaited = awaited until { $day }
supplement-came = came on { $day }
supplement-return = The supplement came
supplement-date = Give more time for it
    .hint = When the customer asked for more time.
supplement-date-send = Give more time
giving-back = Return it
    .hint = What was asked for twice did not come in time, so it is returned. The case is closed; it can be opened again if the customer sends more later.
giving-back-reason = Why it is returned
    .hint = Say plainly what did not come and why it cannot go on without it. The customer is told at once.
giving-back-send = Return it and tell them
giving-back-sure = The case is returned and closed, and the customer is told why. Return it?
supplement-undelivered = The notice came back undelivered
    .hint = When nobody knows where the customer is and the post returned it. After the second time the case may be taken as withdrawn.
supplement-undelivered-how = Where was it sent, and how did it come back?
    .hint = Only for the inside. For example: registered on 24 November, moved away
deemed-withdrawal = Take it as withdrawn
    .hint = The notice came back twice, so the law takes it as withdrawn (Decree 25 (2)). The case is closed; it can be opened again when the customer appears.
deemed-withdrawal-reason = Why it is taken as withdrawn
    .hint = What was sent when, and how you tried to reach the customer. They read it on the tracking page, should they come back.
deemed-withdrawal-send = Close it as withdrawn
deemed-withdrawal-sure = The case is taken as withdrawn and closed; the reason stays on the tracking page. Close it?

owner-you = you
owner-take = Take this case
hand-over = Hand over
hand-over-to = To whom
    .hint = Until it is accepted, the present owner keeps it.
hand-over-department = { $department } (received by { $name })
hand-over-reason = Whoever receives it reads this.
hand-over-send = Offer it
hand-over-waits = { $by } offered this case to { $name }, { $department }
hand-over-accept = Accept
hand-over-decline = Decline
complained-of = Complained of:
complained-of-name = Name who was complained of
    .hint = Whoever is named can neither handle nor see this case. If they own it, whoever names them takes it.
complained-of-sure = They will no longer see this case. Go on?
complained-of-who = Member of staff
complained-of-clear = It was not them
    .hint = Say how you know. They see the case again; that they were named stays in the record.

customer-internal = Internal
customer-phone = Phone
customer-email = E-mail
customer-earlier = Other cases: { $count }
merge = Merge with the same matter
    .hint = This case is closed and goes on in the other one. The customer is told under which number.
merge-into = Into which case?
merge-other = Another number
    .hint = For example 2026-000123
merge-send = Merge
merge-sure = This case will be closed and go on in the other one. Merge?
merge-went-into = Goes on as { $number }
merge-came-in = { $number } was merged into this case
response-agrees = The customer agreed (phone, counter)
response-refuses = The customer did not agree
response-why = What do they miss?
    .hint = Write it as they said it. The case stays open.
withdrawal = The customer withdrew
withdrawal-how = How did you hear it?
    .hint = When, from whom, in which words.
withdrawal-send = Record the withdrawal
withdrawal-sure = The case ends with this. Record it?

change-place = Place
change-time = Time
change-person = Person
change-change = Change
change-make = Change
change-place-where = Where to
    .hint = For example: meeting room 2
change-to-place = to { $place }
change-time-back = When we come back to them
change-told = What the customer was told
    .hint = When they hear again and what happens until then. The customer sees it.
change-to-time = back at { $moment }
change-person-who = Who takes over
    .hint = The owner changes at once.
change-to-person = from { $from } to { $to }
change-judge = Write down what it achieved
change-result = Afterwards
result-calmer = calmer
result-same = the same
result-worse = worse

remedies-none = No remedy was offered yet.
remedy-add = Add a remedy
remedy-what = What do we do for them?
remedy-amount = Compensation (won)
remedy-limit = Alone you may give up to { $amount }. Above that another lead approves.
remedy-send = Offer it
remedy-by = { $name }, { $when }
remedy-awaits-approval = Waits for approval
remedy-ready = Waits for the customer’s consent
remedy-turned-down = Not approved
remedy-agreed = Agreed, to be done
remedy-refused = Not agreed to
remedy-done = Done
remedy-decided = Approved by { $name }, { $when }
remedy-decided-changed = Approved by { $name }, { $when } (asked for { $asked })
remedy-decided-no = Not approved by { $name }, { $when }
remedy-answer = Record the customer’s answer
remedy-answer-said = What did they say, at the counter or by phone?
remedy-answer-agrees = They agreed
remedy-answer-refuses = They did not agree
remedy-finish = Done

causes-told = Causes as told
causes-found = Causes found
causes-none = none yet
causes-find = Record the causes found
    .legend = Having looked at it: what was the cause?
assessment-none = Not assessed yet.
assess = Assess
score-severity = Severity
    .hint = How serious is it for the customer?
score-safety = Safety
    .hint = Could somebody be hurt?
score-complexity = Complexity
    .hint = How entangled are facts and places?
score-impact = Impact
    .hint = Does it touch other customers too?
score-urgency = Immediate action
    .hint = Must and can something be done right now?
level-1 = 1 very low
level-2 = 2 low
level-3 = 3 medium
level-4 = 4 high
level-5 = 5 very high

closure = Close
closure-outcome = Outcome
closure-send = Close
closure-not-yet = Cannot be closed yet.
outcome-agreed = The customer agreed
outcome-ways-exhausted = Not agreed, and every other way was told
outcome-no-response = Answered, and silence since
outcome-merged = Merged with another case
outcome-transferred-away = Sent to another agency
outcome-given-back = Returned, not supplemented
outcome-deemed-withdrawn = Taken as withdrawn, could not be reached
closed-with = Closed: { $outcome }. Told { $told }, closed { $moment }.
kind-change = Correct the kind
    .hint = The period is counted again for the kind. Both due dates stay on record.
kind-change-to = The right kind
kind-change-send = Correct
transfer = Send to another agency
    .hint = When it is not ours. The customer is told where it goes and why, and the case is closed here. For another department, hand it over.
transfer-agency = Agency
transfer-send = Send
transfer-sure = The case will be closed here. Send it?
reopening = Reopen
reopening-send = Reopen

did-received = Received by { $channel }
did-acknowledged = The customer was told that we have it
did-acknowledged-receipt = The receipt was given
did-care-begun = Care began
did-memo = Memo of the customer’s words
did-note = Note for the inside
did-customer-added = The customer added something{ $files ->
    [0] {""}
    [one] {" "}(1 file)
   *[other] {" "}({ $files } files)
}
did-causes = Causes found: { $causes }
did-complained-of = Complained of: { $name }
did-complained-of-cleared = It was not about { $name } after all
did-assessed = First assessment: severity { $severity }, safety { $safety }, complexity { $complexity }, impact { $impact }, immediate action { $urgency }
did-hand-over-offered = Offered to { $name }, { $department }
did-hand-over-accepted = Owner: { $name }, { $department }
did-hand-over-declined = { $name } declined
did-place-changed = The place was changed
did-time-changed = The time was changed: back at { $moment }
did-person-changed = The person was changed: from { $from } to { $to }
did-change-judged = { $kind } changed, afterwards: { $result }
did-promise-made = Promised by { $moment } ({ $name })
did-promise-kept = A promise was kept
did-promise-moved = A promise was moved from { $from } to { $to } ({ $consent })
did-promise-ran-out = A promise was broken
did-promise-put-off = A promise was put off without consent and stands as broken
did-promise-passed-on = A promise was broken because the case went to another agency
did-remedy-offered = A remedy was offered{ $paid ->
    [yes] : { $amount }
   *[no] {""}
}
did-remedy-asked = Approval of a compensation was asked for: { $amount }
did-remedy-approved = The compensation was approved{ $paid ->
    [yes] : { $amount }
   *[no] {""}
}
did-remedy-turned-down = The compensation was not approved
did-remedy-agreed = The customer agreed to the remedy
did-remedy-refused = The customer did not agree to the remedy
did-remedy-done = The remedy is done
did-kind-changed = The kind was corrected from { $from } to { $to }. Due: { $old } → { $new }
did-extended = The period was extended ({ $reason }). Due: { $old } → { $new }
did-supplement-requested = A supplement was asked for by { $day }. The period stands still
did-supplement-extended = More time for the supplement: { $old } → { $new }
did-supplement-received = The supplement came on { $day }. Due: { $old } → { $new }
did-supplement-undelivered = The notice for the supplement came back on { $day }
did-ran-out = The period ran out ({ $moment })
did-letter-acknowledgement = An acknowledgement was sent
did-letter-progress = Progress was reported
did-letter-answer = The answer was sent: { $decision }
decision-granted = granted
decision-partly-granted = partly granted
decision-not-granted = not granted
did-agreed = The customer agreed to the answer{ $how ->
    [heard] {" "}(written down by staff)
   *[said] {""}
}
did-refused = The customer did not agree to the answer{ $how ->
    [heard] {" "}(written down by staff)
   *[said] {""}
}
did-withdrawn = The customer withdrew
did-transferred = Sent to another agency
did-given-back = Returned, because the supplement never came
did-deemed-withdrawn = Taken as withdrawn, because the notice came back twice
did-merged = Merged into { $number }
did-absorbed = { $number } was merged into this case
did-closed = Closed: { $outcome }
did-reopened = Reopened. The new due date is { $moment }
did-compared = Compared with what they expected: { $answer }
compared-better = better
compared-as-expected = as expected
compared-worse = worse

flash-acknowledged = Recorded that the customer was told.
flash-kind-changed = The kind is corrected and the due date counted again.
flash-added = The customer’s words are added.
flash-remembered = The memo is saved.
flash-causes-found = The causes are recorded.
flash-assessed = The assessment is recorded.
flash-complained-of-named = Recorded. They no longer see this case.
flash-complained-of-cleared = Put right. They can see this case again.
flash-changed = The change is recorded.
flash-change-judged = What the change achieved is recorded.
flash-promise-made = The promise is made. The customer sees it too.
flash-promise-kept = The promise is recorded as kept.
flash-promise-moved = The promise was moved with consent.
flash-promise-put-off = The first promise stands as broken, and a new one is made.
flash-taken = This case is yours now.
flash-hand-over-offered = Offered. Until it is accepted, the present owner keeps it.
flash-hand-over-declined = You declined the case.
flash-remedy-offered = The remedy is recorded.
flash-remedy-answered = The customer’s answer is recorded.
flash-remedy-done = The remedy is recorded as done.
flash-extended = The period is extended and the customer notified.
flash-supplement-requested = The supplement is asked for. The period stands still.
flash-supplement-extended = More time is given for the supplement.
flash-supplement-received = The supplement is recorded. The period runs again.
flash-supplement-undelivered = It is written down that the notice came back.
flash-merged = Merged. It goes on in this case.
flash-agreed = Recorded that the customer agreed.
flash-refused = Recorded why the customer did not agree. The case stays open.
flash-withdrawn = The withdrawal is recorded.
flash-closed = The case is closed.
flash-reopened = The case is open again.
flash-transferred = Recorded as sent to another agency, and closed.
flash-given-back = Returned, and the customer was told.
flash-deemed-withdrawn = Closed as withdrawn.
