reminder-heading = ⏰ Erinnerung
reminders-heading = ⏰ Erinnerungen ({ $count })
reminders-more = Und noch mehr: /programm zeigt alles, was ansteht oder überfällig ist.
reminder-due-in = { $days ->
    [0] heute fällig
    [1] morgen fällig
   *[other] in { $days } Tagen fällig
 }
reminder-overdue = { $days ->
    [0] seit heute überfällig
    [1] seit gestern überfällig
   *[other] seit { $days } Tagen überfällig
 }
reminder-event-in = { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
 }
reminder-event-soon = beginnt in einer Stunde
reminder-event-begun = hat begonnen
reminder-button-day = +1 T
reminder-button-week = +1 W
