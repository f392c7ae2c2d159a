reminder-heading = ⏰ Reminder
reminders-heading = ⏰ Reminders ({ $count })
reminders-more = And there is more: /programme shows all that is coming up or overdue.
reminder-due-in = { $days ->
    [0] due today
    [1] due tomorrow
   *[other] due in { $days } days
 }
reminder-overdue = { $days ->
    [0] overdue since today
    [1] overdue since yesterday
   *[other] overdue for { $days } days
 }
reminder-event-in = { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
 }
reminder-event-soon = starts in one hour
reminder-event-begun = has started
reminder-button-day = +1 d
reminder-button-week = +1 w
