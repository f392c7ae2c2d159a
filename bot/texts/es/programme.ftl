programme-about = su programa de acción de un vistazo
programme-about-goal = fijar un objetivo
programme-about-goals = todos los objetivos
programme-about-measure = agregar o ver una medida
programme-about-measures = todas las medidas
programme-about-update = reportar el avance de una medida
programme-usage = { $command } muestra todo; { $command } G1, { $command } M3, { $command } vencido, { $command } adaptación o { $command } mitigación, solo una parte
programme-usage-goal = { $command } y el objetivo, por ejemplo { $command } Más áreas verdes contra el calor
programme-usage-goals = { $command }
programme-usage-measure = { $command } y la medida, por ejemplo { $command } Renovar el bosque urbano G1 hasta el 31 de marzo; { $command } M3 muestra una, { $command } M3 G2 la pasa a un objetivo
programme-usage-measures = { $command }
programme-usage-update = { $command } M3 60 % y unas palabras, por ejemplo { $command } M3 60 % Ya se plantaron los primeros 40 árboles; { $command } M3 bloqueada Falta presupuesto indica el estado

programme-head = Programa de acción { $name }
programme-phase = Fase: { $start } – { $end }
programme-set-phase = Fase
programme-change-phase = Cambiar la fase
programme-ask-phase = ¿De cuándo a cuándo dura esta fase de su cooperación? Respondan a este mensaje, por ejemplo con «del 1 de enero de 2026 al 31 de diciembre de 2027» o «01/2026–12/2027».
programme-phase-not-understood = No entiendo «{ $text }» como periodo con inicio y fin. Escriban, por ejemplo, «del 1 de enero de 2026 al 31 de diciembre de 2027» o «01/2026–12/2027».
programme-empty = Todavía no hay nada aquí. Empiecen con un objetivo: /objetivo Más áreas verdes contra el calor. Después agreguen medidas (/medida Renovar el bosque urbano G1), tareas (/tarea Contar los árboles para el viernes) y eventos (/evento Taller Bosque urbano 12 de octubre).
programme-goals = Objetivos
programme-no-goals = Todavía no hay ningún objetivo. Así se agrega: /objetivo Más áreas verdes contra el calor
programme-measures = Medidas
programme-no-measures = Todavía no hay ninguna medida. Así se agrega: /medida Renovar el bosque urbano G1 hasta el 31 de marzo
programme-measure-count = { $count ->
    [0] todavía sin medidas
    [one] una medida
   *[other] { $count } medidas
}
programme-without-goal = Sin objetivo
programme-goal-empty = Todavía sin medidas.
programme-next = próximo plazo: { $when }
programme-overdue = Vencido
programme-since = el plazo era: { $when }
programme-in-time = No hay nada vencido. 👍
programme-none-in-field = Todavía no hay medidas en este ámbito.
programme-coming = Próximos 14 días
programme-newest = Últimos avances
programme-updates = Avances
programme-status = { $status ->
    [planned] planeada
    [in_progress] en marcha
    [blocked] bloqueada
    [paused] en pausa
    [done] concluida
   *[dropped] descartada
}
programme-field = { $field ->
    [mitigation] Mitigación
   *[adaptation] Adaptación
}
programme-of-goal = Objetivo: { $goal }
programme-of-field = Ámbito: { $field }
programme-period = Periodo: { $start } – { $end }
programme-until = Hasta: { $end }
programme-no-period = Periodo: por definir
programme-responsibles = Responsables: { $names }
programme-resources = Recursos: { $text }
programme-funder = Financiamiento: { $text }
programme-open-tasks = Tareas abiertas: { $codes }

programme-report = Reportar avance
programme-set-status = Estado
programme-set-period = Periodo
programme-set-responsible = Responsable
programme-set-goal = Objetivo
programme-set-field = Ámbito
programme-set-resources = Recursos
programme-set-funder = Financiamiento
programme-rename = Cambiar nombre
programme-remove = Quitar
programme-remove-yes = Sí, quitar
programme-remove-sure = ¿Quieren quitar { $code } del programa?
programme-back = Volver

programme-goal-added = El objetivo { $code } ya está en el programa de acción.
programme-goal-removed = El objetivo { $code } «{ $title }» ya no está en el programa.
programme-goal-in-use = { $code } todavía tiene medidas. Pásenlas primero a otro objetivo.
programme-measure-added = La medida { $code } ya está en el programa de acción.
programme-reported = Gracias, el avance quedó registrado.
programme-changed = { $code } quedó actualizado.
programme-ask = { $what ->
    [date] ¿Qué fecha le ponemos a { $code } «{ $title }»? Respondan a este mensaje, por ejemplo con «15 de marzo» o «el próximo viernes a las 14 h».
    [period] ¿Qué periodo abarca { $code } «{ $title }»? Respondan a este mensaje, por ejemplo con «del 1 de abril al 31 de diciembre» o «hasta el 30 de junio».
    [title] ¿Cómo se va a llamar ahora { $code } «{ $title }»? Respondan a este mensaje.
    [place] ¿Dónde será { $code } «{ $title }»? Respondan a este mensaje.
    [resources] ¿Qué recursos necesita { $code } «{ $title }»: dinero, personal, equipo? Respondan a este mensaje; con – el campo queda vacío.
    [funder] ¿Quién financia { $code } «{ $title }»? Respondan a este mensaje; con – el campo queda vacío.
   *[update] ¿Cómo va { $code } «{ $title }»? Respondan a este mensaje, por ejemplo con «60 % Ya se plantaron los primeros 40 árboles». También puede ser una foto.
}
programme-percent-out-of-range = El avance va de 0 a 100 %.
programme-nothing-reported = Falta lo que hay que reportar de { $code }: un porcentaje o unas palabras.

programme-told = { $what ->
    [goal-added] nuevo objetivo { $code } «{ $title }»
    [goal-removed] el objetivo { $code } «{ $title }» se quitó
    [renamed] { $code } ahora se llama «{ $title }»
    [measure-added] nueva medida { $code } «{ $title }»
    [measure-updated] { $code } «{ $title }» va en { $share }
    [measure-moved] { $code } «{ $title }» ahora termina: { $when }
    [measure-goal] { $code } «{ $title }» · { $about }
    [measure-field] { $code } «{ $title }» · { $about }
    [responsible-named] { $person } es responsable de { $code } «{ $title }»
    [task-added] nueva tarea { $code } «{ $title }»
    [task-done] ✅ { $code } «{ $title }» está hecha
    [task-reopened] { $code } «{ $title }» está abierta otra vez
    [task-moved] { $code } «{ $title }» ahora vence: { $when }
    [task-blocked] ⛔ { $code } «{ $title }» está bloqueada
    [task-assigned] { $code } «{ $title }» ahora está a cargo de: { $person }
    [task-dropped] { $code } «{ $title }» se eliminó
    [event-added] { $code } { $kind } «{ $title }»
    [event-added-by-kind] { $code } { $kind }
    [event-moved] { $code } «{ $title }» ahora será: { $when }
    [event-kind] { $code } «{ $title }» · { $about }
    [event-place] { $code } «{ $title }» · { $about }
   *[event-cancelled] ❌ { $code } «{ $title }» se canceló
}
