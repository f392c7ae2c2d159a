reminder-heading = ⏰ Rappel
reminders-heading = ⏰ Rappels ({ $count })
reminders-more = Et ce n’est pas tout : /programme montre tout ce qui est à venir ou en retard.
reminder-due-in = { $days ->
    [0] échéance aujourd’hui
    [1] échéance demain
   *[other] échéance dans { $days } jours
 }
reminder-overdue = { $days ->
    [0] en retard depuis aujourd’hui
    [1] en retard depuis hier
   *[other] en retard depuis { $days } jours
 }
reminder-event-in = { $days ->
    [0] aujourd’hui
    [1] demain
   *[other] dans { $days } jours
 }
reminder-event-soon = commence dans une heure
reminder-event-begun = a commencé
reminder-button-day = +1 j
reminder-button-week = +1 sem
