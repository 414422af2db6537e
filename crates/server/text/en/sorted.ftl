# What the coach reads in what came in; the person decides
sorted-title = What the coach reads
sorted-lead = Suggestions only; you decide.
sorted-kind = Kind
sorted-causes = Causes
sorted-department = Field of work
sorted-severity = How serious
severity-low = Low
severity-normal = Normal
severity-high = High
sorted-deadline = When the customer wants it
sorted-threat = Somebody is threatened with harm or exposure. Do not handle it alone; tell your team lead.
abuse-folded = Folded away: it holds insults or threats. Press to read.
