tasks-about-task = agregar o ver una tarea
tasks-about-tasks = las tareas abiertas
tasks-about-done = dar por hecha una tarea
tasks-about-reopen = reabrir una tarea
tasks-usage-task = { $command } y la tarea en una línea, por ejemplo { $command } Contar los árboles @ana para el viernes M3; { $command } T5 muestra una
tasks-usage-tasks = { $command } muestra lo que está abierto; { $command } mías, { $command } vencidas o { $command } todas
tasks-usage-done = { $command } T5
tasks-usage-reopen = { $command } T5

tasks-head = { $which ->
    [mine] Mis tareas
    [overdue] Tareas vencidas
    [all] Todas las tareas
   *[open] Tareas abiertas
}
tasks-none = { $which ->
    [mine] Usted no tiene tareas abiertas.
    [overdue] No hay nada vencido. 👍
    [all] Todavía no hay tareas. Así se agrega una: /tarea Contar los árboles para el viernes
   *[open] No hay tareas abiertas. Así se agrega una: /tarea Contar los árboles para el viernes
}
tasks-due = 📅 { $when }
tasks-no-date = sin fecha
tasks-assignees = 👤 { $names }
tasks-nobody = nadie todavía
tasks-measure = Medida: { $measure }
tasks-state = { $state ->
    [blocked] bloqueada
    [dropped] eliminada
   *[other] abierta
}
tasks-state-overdue = { $blocked ->
    [yes] ⚠️ vencida y bloqueada
   *[no] ⚠️ vencida
}
tasks-state-done = hecha: { $when }, { $name }
tasks-added = Se agregó la tarea { $code }.
tasks-unknown-people = Todavía no conozco a { $names }: en cuanto escriban algo aquí, se les puede asignar la tarea.
tasks-finished = ✅ { $code } «{ $title }» está hecha.
tasks-reopened = { $code } «{ $title }» está abierta otra vez.
tasks-held = { $code } «{ $title }» está bloqueada.
tasks-dropped = { $code } «{ $title }» se eliminó.

tasks-done = Hecha
tasks-reopen = Reabrir
tasks-block = Bloqueada
tasks-unblock = Continúa
tasks-day = +1 día
tasks-week = +1 semana
tasks-change-date = Cambiar fecha
tasks-assign = Asignar
tasks-title = Cambiar nombre
tasks-drop = Eliminar
tasks-undo = Deshacer
tasks-back = Volver
tasks-other-date = O bien: { $date }

tasks-unclear = { $reason ->
    [ambiguous] «{ $phrase }» puede entenderse de varias maneras. ¿Qué fecha es?
    [vague] «{ $phrase }» todavía no es un día preciso. ¿Cuál sería?
    [contradiction] «{ $phrase }»: el día de la semana y la fecha no coinciden. ¿Cuál vale?
    [impossible] «{ $phrase }» no existe. ¿Qué fecha es?
    [past] «{ $phrase }» ya pasó. ¿Qué fecha es?
    [far] «{ $phrase }» queda muy lejos. ¿Qué fecha es?
    [repeated] «{ $phrase }»: todavía no manejo fechas que se repiten. ¿Cuál es la próxima?
    [too_long] Es demasiado largo para ser una fecha.
   *[unknown] No entiendo «{ $phrase }» como fecha.
}
tasks-answer-with-date = Respondan a este mensaje con la fecha, por ejemplo «15 de marzo».
tasks-not-yours = Eso solo lo puede hacer quien agregó { $code } o la coordinación.
tasks-already-finished = { $code } ya está cerrada. Primero hay que reabrirla: /reabrir { $code }
tasks-date-not-understood = No entiendo «{ $text }» como fecha. Escriban, por ejemplo, «15 de marzo» o «mañana a las 14 h».
