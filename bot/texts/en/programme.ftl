programme-about = your programme of action at a glance
programme-about-goal = set a goal
programme-about-goals = all goals
programme-about-measure = add or show a measure
programme-about-measures = all measures
programme-about-update = report on a measure
programme-usage = { $command } shows everything; { $command } G1, { $command } M3, { $command } overdue, { $command } adaptation or { $command } mitigation only a part
programme-usage-goal = { $command } and the goal, for example { $command } More green against the heat
programme-usage-goals = { $command }
programme-usage-measure = { $command } and the measure, for example { $command } Renew the urban forest G1 by 31 March; { $command } M3 shows one, { $command } M3 G2 puts it under a goal
programme-usage-measures = { $command }
programme-usage-update = { $command } M3 60% and a few words, for example { $command } M3 60% The first 40 trees are planted; { $command } M3 blocked No money gives the status

programme-head = Programme of action { $name }
programme-phase = Phase: { $start } – { $end }
programme-set-phase = Phase
programme-change-phase = Change phase
programme-ask-phase = From when until when does this phase of your partnership run? Reply to this message, for example with “1 January 2026 to 31 December 2027” or “01/2026–12/2027”.
programme-phase-not-understood = I do not understand “{ $text }” as a period with a beginning and an end. Write, for example, “1 January 2026 to 31 December 2027” or “01/2026–12/2027”.
programme-empty = Nothing here yet. Begin with a goal: /goal More green against the heat. Then add measures (/measure Renew the urban forest G1), tasks (/task Count the trees by Friday) and events (/event Workshop Urban forest 12 October).
programme-goals = Goals
programme-no-goals = There is no goal yet. Set one like this: /goal More green against the heat
programme-measures = Measures
programme-no-measures = There is no measure yet. Add one like this: /measure Renew the urban forest G1 by 31 March
programme-measure-count = { $count ->
    [0] no measure yet
    [one] one measure
   *[other] { $count } measures
}
programme-without-goal = Without a goal
programme-goal-empty = No measure yet.
programme-next = next deadline: { $when }
programme-overdue = Overdue
programme-since = it was due: { $when }
programme-in-time = Nothing is overdue. 👍
programme-none-in-field = There is no measure in this field yet.
programme-coming = The next 14 days
programme-newest = Newest progress
programme-updates = Progress
programme-status = { $status ->
    [planned] planned
    [in_progress] in progress
    [blocked] blocked
    [paused] paused
    [done] done
   *[dropped] dropped
}
programme-field = { $field ->
    [mitigation] Mitigation
   *[adaptation] Adaptation
}
programme-of-goal = Goal: { $goal }
programme-of-field = Field: { $field }
programme-period = Period: { $start } – { $end }
programme-until = Until: { $end }
programme-no-period = Period: still open
programme-responsibles = Responsible: { $names }
programme-resources = Resources: { $text }
programme-funder = Funding: { $text }
programme-open-tasks = Open tasks: { $codes }

programme-report = Report progress
programme-set-status = Status
programme-set-period = Period
programme-set-responsible = Responsible
programme-set-goal = Goal
programme-set-field = Field
programme-set-resources = Resources
programme-set-funder = Funding
programme-rename = Rename
programme-remove = Remove
programme-remove-yes = Yes, remove
programme-remove-sure = Shall { $code } really be removed?
programme-back = Back

programme-goal-added = Goal { $code } is in the programme.
programme-goal-removed = Goal { $code } “{ $title }” is removed.
programme-goal-in-use = There are still measures under { $code }. Move them to another goal first.
programme-measure-added = Measure { $code } is in the programme.
programme-reported = Thank you, the progress is noted.
programme-changed = { $code } is changed.
programme-ask = { $what ->
    [date] Which date should { $code } “{ $title }” have? Reply to this message, for example with “15 March” or “Friday at 2 pm”.
    [period] Which period does { $code } “{ $title }” cover? Reply to this message, for example with “1 April to 31 December” or “by 30 June”.
    [title] What should { $code } “{ $title }” be called? Reply to this message.
    [place] Where does { $code } “{ $title }” take place? Reply to this message.
    [resources] What does { $code } “{ $title }” need: money, staff, equipment? Reply to this message; – empties the field.
    [funder] Who funds { $code } “{ $title }”? Reply to this message; – empties the field.
   *[update] How far is { $code } “{ $title }”? Reply to this message, for example with “60% The first 40 trees are planted”. A photo is welcome, too.
}
programme-percent-out-of-range = Progress lies between 0 and 100%.
programme-nothing-reported = Please say what there is to report about { $code }: a percentage or a few words.

programme-told = { $what ->
    [goal-added] new goal { $code } “{ $title }”
    [goal-removed] goal { $code } “{ $title }” has been removed
    [renamed] { $code } is now called “{ $title }”
    [measure-added] new measure { $code } “{ $title }”
    [measure-updated] { $code } “{ $title }” is at { $share }
    [measure-moved] { $code } “{ $title }” now runs until { $when }
    [measure-goal] { $code } “{ $title }” · { $about }
    [measure-field] { $code } “{ $title }” · { $about }
    [responsible-named] { $person } is responsible for { $code } “{ $title }”
    [task-added] new task { $code } “{ $title }”
    [task-done] ✅ { $code } “{ $title }” is done
    [task-reopened] { $code } “{ $title }” is open again
    [task-moved] { $code } “{ $title }” is now due: { $when }
    [task-blocked] ⛔ { $code } “{ $title }” is blocked
    [task-assigned] { $code } “{ $title }” is now with: { $person }
    [task-dropped] { $code } “{ $title }” has been removed
    [event-added] { $code } { $kind } “{ $title }”
    [event-added-by-kind] { $code } { $kind }
    [event-moved] { $code } “{ $title }” is now on: { $when }
    [event-kind] { $code } “{ $title }” · { $about }
    [event-place] { $code } “{ $title }” · { $about }
   *[event-cancelled] ❌ { $code } “{ $title }” is cancelled
}
