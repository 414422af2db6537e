# Writing a reply: the parts of the letter, the decision, sending.
reply-title = Write a reply
reply-not-yours = Replies are written by the person in charge or the team lead. You can read along here.
reply-kind = What kind of letter is it?
reply-kind-answer = Answer
reply-kind-progress = How it is going
reply-kind-acknowledgement = We have received it
reply-greeting = Greeting
reply-greeting-words = Dear { $name }, this is { $writer } of { $department }, { $office }.
reply-greeting-words-unnamed = Hello, this is { $writer } of { $department }, { $office }.
reply-explanation = Explanation
    .hint = The facts you found out, with their dates; no excuses.
reply-apology = Apology
    .hint = Say what happened to this customer that you apologise for.
reply-remedy = Remedy
    .hint = Say what will be done, by whom and by when, and ask whether that is all right.
reply-closing = Closing
    .hint = Department, name and contact are added below the letter.
reply-closing-words = Please contact me below at any time if you have a question. Thank you.
reply-decision = Decision
reply-decision-granted = Granted
reply-decision-partly-granted = Partly granted
reply-decision-not-granted = Not granted
reply-reasons = Why it was decided so
    .hint = Shown below the letter. Give the facts and the grounds in plain words.
reply-routes = Other ways to tell them about
reply-route-objection = Objection (within 60 days)
reply-route-supervisor = Supervisory body
reply-route-ombudsman = Ombudsman
reply-beside = What this letter answers
reply-told = What the customer said
reply-expected = What they expected
reply-promises = Promises made
reply-remedies = Remedies
reply-letters = Letters sent
reply-preview = The letter as the customer sees it
reply-by = by { $when }
reply-read = Read it for me
reply-save = Save
reply-send = Send
reply-changed = The case changed while you were writing
    .more = Your text is still here. Look at what changed and send again if it still fits.
    .look = { $count ->
        [one] See the one thing that changed
       *[other] See the { $count } things that changed
    }
flash-reply-saved = Saved. You can go on writing on another device.
flash-reply-sent = Sent. The customer sees it on the tracking page now.
