events-about-event = add or show an event
events-about-events = the next events
events-usage-event = { $command }, the kind, the title, when and where, for example { $command } Workshop Urban forest 12–15 October in Dresden; { $command } E2 shows one
events-usage-events = { $command }
events-kind = { $kind ->
    [workshop] Workshop
    [delegation] Delegation
    [network_meeting] Network meeting
    [conference] Conference
   *[meeting] Meeting
}
events-head = Events
events-none = No event is coming up. Add one like this: /event Workshop Urban forest 12 October in Dresden
events-when = 📅 { $when }
events-place = 📍 { $place }
events-no-place = 📍 place still open
events-cancelled = cancelled
events-attendance = { $answer ->
    [yes] Coming ({ $number }): { $names }
    [no] Not coming ({ $number }): { $names }
   *[maybe] Maybe ({ $number }): { $names }
}
events-answer = { $answer ->
    [yes] Coming
    [no] Not coming
   *[maybe] Maybe
}
events-change-date = Change date
events-change-place = Place
events-change-kind = Kind
events-title = Rename
events-cancel = Cancel event
events-restore = Not cancelled after all
events-back = Back
events-added = Event { $code } is added.
events-ask-date = When is “{ $title }” ({ $kind })? Reply to this message with the date, for example “12–15 October” or “15 March 2 pm”.
events-ask-date-of-kind = When is the event “{ $kind }”? Reply to this message with the date, for example “12–15 October” or “15 March 2 pm”.
events-is-cancelled = { $code } is cancelled.
