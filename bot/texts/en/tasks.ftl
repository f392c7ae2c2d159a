tasks-about-task = add or show a task
tasks-about-tasks = the open tasks
tasks-about-done = finish a task
tasks-about-reopen = reopen a task
tasks-usage-task = { $command } and the task in one line, for example { $command } Count the trees @anna by Friday M3; { $command } T5 shows one
tasks-usage-tasks = { $command } shows what is open; { $command } mine, { $command } overdue or { $command } all
tasks-usage-done = { $command } T5
tasks-usage-reopen = { $command } T5

tasks-head = { $which ->
    [mine] My tasks
    [overdue] Overdue tasks
    [all] All tasks
   *[open] Open tasks
}
tasks-none = { $which ->
    [mine] You have no open tasks.
    [overdue] Nothing is overdue. 👍
    [all] There is no task yet. Add one like this: /task Count the trees by Friday
   *[open] No task is open. Add one like this: /task Count the trees by Friday
}
tasks-due = 📅 { $when }
tasks-no-date = no date
tasks-assignees = 👤 { $names }
tasks-nobody = nobody yet
tasks-measure = Measure: { $measure }
tasks-state = { $state ->
    [blocked] blocked
    [dropped] removed
   *[other] open
}
tasks-state-overdue = { $blocked ->
    [yes] ⚠️ overdue and blocked
   *[no] ⚠️ overdue
}
tasks-state-done = done: { $when }, { $name }
tasks-added = Task { $code } is added.
tasks-unknown-people = I do not know { $names } yet: once they have written something here, you can give them the task.
tasks-finished = ✅ { $code } “{ $title }” is done.
tasks-reopened = { $code } “{ $title }” is open again.
tasks-held = { $code } “{ $title }” is blocked.
tasks-dropped = { $code } “{ $title }” is removed.

tasks-done = Done
tasks-reopen = Reopen
tasks-block = Blocked
tasks-unblock = Go on
tasks-day = +1 day
tasks-week = +1 week
tasks-change-date = Change date
tasks-assign = Assign
tasks-title = Rename
tasks-drop = Remove
tasks-undo = Undo
tasks-back = Back
tasks-other-date = Or: { $date }

tasks-unclear = { $reason ->
    [ambiguous] “{ $phrase }” can mean several dates. Which one is it?
    [vague] “{ $phrase }” is not yet a certain day. Which one should it be?
    [contradiction] “{ $phrase }”: weekday and date do not match. Which one counts?
    [impossible] “{ $phrase }” does not exist. Which date is it?
    [past] “{ $phrase }” is over already. Which date is it?
    [far] “{ $phrase }” is very far away. Which date is it?
    [repeated] “{ $phrase }”: I cannot do repeated dates yet. Which one is next?
    [too_long] That is too long for a date.
   *[unknown] I do not understand “{ $phrase }” as a date.
}
tasks-answer-with-date = Reply to this message with the date, for example “15 March”.
tasks-not-yours = Only whoever added { $code }, or a coordinator, may do that.
tasks-already-finished = { $code } is finished already. Reopen it first: /reopen { $code }
tasks-date-not-understood = I do not understand “{ $text }” as a date. Write, for example, “15 March” or “tomorrow 2 pm”.
