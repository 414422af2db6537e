# What the suggestions learnt from this office's decisions.
suggestions-title = What the suggestions learnt
suggestions-lead = Whenever somebody decides on kind, causes, department or seriousness, the suggestions learn from it. A person always decides.
suggestions-what = Learnt so far
suggestions-nothing = Nothing was learnt yet. Suggestions are made by what is built in.
suggestions-learnt = Learnt from { $count } decisions since { $day }. Version { $version }.
suggestions-lately = Of the last { $suggested } decisions with a suggestion, { $same } were as suggested.
suggestions-none-lately = There are no decisions to compare yet.
suggestions-kept = Kept are weights of letter groups, never words. Who decided is not counted.
suggestions-anew = Forget what was learnt and begin anew
suggestions-anew-means = All that was learnt is forgotten, and learning starts with the next decision. This cannot be undone.
suggestions-anew-do = Forget and begin anew
flash-suggestions-anew = Forgotten. Learning starts with the next decision.
