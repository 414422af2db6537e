# What happened in a case, line by line.
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
