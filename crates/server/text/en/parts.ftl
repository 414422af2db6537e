# The words of parts that several screens share.
leaf-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
leaf-weekday = { $weekday ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
}
field-optional = optional
form-problems = { $count ->
    [one] Please look at one field again
   *[other] Please look at { $count } fields again
}
draft-restored = We brought back what you were writing.
draft-discard = Discard and start anew
draft-kept = What you write is kept on this device by itself.
photo-limits = Up to 10 photos or PDF files, 20 MB each.
photo-too-many = Up to 10 files fit, so the rest was left out.
photo-too-big = larger than 20 MB, so it was left out.
photo-wrong-kind = only photos and PDF files can be added.
photo-remove = Remove
copy = Copy
copy-what = Copy { $what }
copied = Copied
print = Print
confirm-no = Go back
urgency = { $urgency ->
    [late] Late
    [today] Today
    [soon] Soon
   *[open] To do
}
promise-state-open = Promised
promise-state-soon = Due soon
promise-state-late = Overdue
promise-state-kept = Kept
promise-state-broken = Broken
survey-question = How was our care, compared with what you expected?
survey-better = Better than I expected
survey-as = As I expected
survey-worse = Worse than I expected
coach-title = Read beside you
coach-none = Nothing to look at
coach-foreign = This does not seem to be Korean or English; only what needs no words of it was looked for.
coach-one = 1 place to look at
coach-some = { "{count}" } places to look at
coach-lost = Could not read it just now. Your text is safe
coach-take = Use this wording
coach-let-stand = Let it stand
coach-aside = Left as it is
coach-reason = Why it stays
coach-reason-choose = Please choose a reason
coach-reason-needed-here = It is needed here
coach-reason-not-meant-so = It is not meant that way
coach-reason-wrong-finding = The coach is mistaken
coach-rule-page = About this rule
coach-set-aside = Left as it is.
coach-keys = F8 next words, Alt+Enter ways out, Esc back to the words
coach-undo = Undo
coach-promise = This is a promise
coach-promise-keep = Record it as a promise
shortcuts-title = Keyboard shortcuts
shortcuts-move = Next case, previous case
shortcuts-open = Open the case
shortcuts-search = Search
shortcuts-help = Show this help
shortcuts-switch = Use single-key shortcuts
