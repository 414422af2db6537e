# Error pages: what happened, and what to do now.
error-not-found = There is no such page
    .detail = The address has changed, or this is not for you to see. Please check the address.
error-sign-in-first = Please sign in first
    .detail = This page is for staff. You can go on after signing in.
error-stale-form = This page was too old to be sent
    .detail = Please go back, check what you wrote, reload and send again. If cookies are switched off in your browser, please allow them.
error-unreadable = We could not read what you sent
    .detail = It seems to have been damaged on its way. Please go back and send it again.
error-wrong-method = That cannot be done at this address
    .detail = Please try again with the buttons on the page.
error-too-large = That was too large
    .detail = Please send the text or the files in parts. What you wrote is still there when you go back.
error-wrong-type = We cannot take this kind of content
    .detail = Please use the form on the page. Files may be photos or PDF.
error-too-slow = That took too long
    .detail = The connection is slow or was lost. Please send it again in a moment; nothing is received twice.
error-too-many = Please try again in a moment
    .detail = { $minutes ->
        [one] That were many tries in a short time. You can try again in one minute.
       *[other] That were many tries in a short time. You can try again in { $minutes } minutes.
    }
error-refused = That cannot be done now
error-read-only = Nothing can be saved at the moment
    .detail = There is a problem with our storage, so nothing new can be taken in. Reading still works. If it is urgent, please call us.
error-fault = Something went wrong on our side
    .detail = We could not finish what you were doing, and we are sorry for that. Please try again in a moment; if it goes on, please tell us the number below.
error-reference = Reference number
error-status = Status { $status }
error-home = To the first page
error-busy = Very many requests are coming in just now
    .detail = Please send it again in a moment; nothing is received twice.
error-token-missing = There is no token that opens this
    .detail = Please send the token you were given in the header Authorization: Bearer. Expired and revoked tokens do not work.
error-scope-missing = This token is not for that
    .detail = It needs a token with the scope { $scope }.
error-not-json = This is not JSON that we can read
    .detail = Reading stopped at line { $line }, column { $column }. Please send valid JSON in UTF-8.
error-misfits = Some values cannot be taken as they are
    .detail = Which ones, and what would be right, stands in errors.
