reminder-heading = ⏰ Recordatorio
reminders-heading = ⏰ Recordatorios ({ $count })
reminders-more = Y hay más: /programa muestra todo lo que viene o está vencido.
reminder-due-in = { $days ->
    [0] vence hoy
    [1] vence mañana
   *[other] vence en { $days } días
 }
reminder-overdue = { $days ->
    [0] venció hoy
    [1] venció ayer
   *[other] venció hace { $days } días
 }
reminder-event-in = { $days ->
    [0] hoy
    [1] mañana
   *[other] en { $days } días
 }
reminder-event-soon = empieza en una hora
reminder-event-begun = ya empezó
reminder-button-day = +1 d
reminder-button-week = +1 sem
