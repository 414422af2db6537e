# Today, all cases, approvals.
today-title = Today
today-lead = { $day }. { $count ->
    [0] No promise or period ends today.
    [one] One case is due today or late.
   *[other] { $count } cases are due today or late.
}
cases-title = All cases
cases-lead = Everything, ended cases included.
found-title = Found for “{ $words }”
found-lead = { $count ->
    [0] Nothing was found.
    [one] One case was found.
   *[other] { $count } cases were found.
}
found-hint = Search by case number, by the customer’s phone number or e-mail, or by words of subject and name.
section-at-risk = Promises and periods at risk
section-new = New
section-care = In care
section-waiting = Waiting for the customer
section-ended = Ended
section-count = { $count }
section-none-at-risk = Nothing is at risk
section-none-new = Nothing new
section-none-care = Nothing in care
section-none-waiting = Nobody has to answer us
section-none-ended = Nothing has ended
section-none-more = Try other conditions, or clear them.
filter-fold = Search and filter
filter-words = Search
filter-words-hint = Number, name, phone, subject
filter-state = State
filter-kind = Kind
filter-department = Department
filter-owner = Owner
filter-all = All
filter-me = Me
filter-overdue = Overdue only
filter-go = Filter
filter-clear = Clear
row-late = Late
row-offered = Waits for acceptance
row-owner-you = { $name } (you)
row-since = since { $day }
row-ended = { $day }
row-added-after = Added after closing
row-ended-since = on { $day }
pager = Pages
pager-more = Next { $count }
pager-first = Back to the start
receive-at-counter = Receive at the counter
approvals-title = Approvals
approvals-lead = Compensation above a limit is decided by somebody else.
approvals-none = No compensation waits for a decision
approvals-none-more = When staff ask for more than their limit, it comes here.
approval-asks = { $name }, asked { $when }
approval-own = You asked for this yourself, so another lead must decide.
approval-change = Approve another amount
approval-amount-new = Amount to approve (won)
approval-reason = Reason
approval-reason-hint = The member of staff who asked reads it.
approval-turn = Do not approve
approval-approve-sum = Approve { $amount }
flash-approval-approved = Approved. The owner sees it at once.
flash-approval-turned = Not approved. The owner sees the reason.
intake-title = Receive at the counter
intake-lead = Write down what you hear in the customer’s own words. Offer a seat while you write.
intake-channel = How did you hear it?
intake-text = What did they say?
    .hint = Say the main points back to check them. Right and wrong come later.
intake-expectation = What did they expect, and what would they like?
    .hint = Ask: “What would you like us to do?”
intake-anonymous = They would like to stay anonymous
intake-done = Received
intake-done-lead = Give the number and the secret to the customer. The secret is shown only now.
intake-to-case = Open the case
house-title = Administration
house-hello = Hello, { $name }
house-lead = An administrator does not read what customers say. Cases are with the handlers and their leads.
house-how = How to run the house
house-how-more = On the server, with these commands. How they are used:
house-org = the office and its departments
house-staff = staff, roles, passwords
house-token = keys for programs
house-verify = proves that the record is whole
house-backup = makes a copy
