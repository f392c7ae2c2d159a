events-about-event = agregar o ver un evento
events-about-events = los próximos eventos
events-usage-event = { $command }, el tipo, el título, cuándo y dónde, por ejemplo { $command } Taller Bosque urbano del 12 al 15 de octubre en Dresde; { $command } E2 muestra uno
events-usage-events = { $command }
events-kind = { $kind ->
    [workshop] Taller
    [delegation] Misión de expertos
    [network_meeting] Encuentro de la red
    [conference] Conferencia
   *[meeting] Reunión
}
events-head = Eventos
events-none = No hay eventos próximos. Así se agrega uno: /evento Taller Bosque urbano 12 de octubre en Dresde
events-when = 📅 { $when }
events-place = 📍 { $place }
events-no-place = 📍 Lugar por definir
events-cancelled = cancelado
events-attendance = { $answer ->
    [yes] Asisten ({ $number }): { $names }
    [no] No asisten ({ $number }): { $names }
   *[maybe] Tal vez ({ $number }): { $names }
}
events-answer = { $answer ->
    [yes] Asisto
    [no] No asisto
   *[maybe] Tal vez
}
events-change-date = Cambiar fecha
events-change-place = Lugar
events-change-kind = Tipo
events-title = Cambiar nombre
events-cancel = Cancelar
events-restore = Sí se realiza
events-back = Volver
events-added = Se agregó el evento { $code }.
events-ask-date = ¿Cuándo es «{ $title }» ({ $kind })? Respondan a este mensaje con la fecha, por ejemplo «del 12 al 15 de octubre» o «15 de marzo a las 14 h».
events-ask-date-of-kind = ¿Cuándo es el evento «{ $kind }»? Respondan a este mensaje con la fecha, por ejemplo «del 12 al 15 de octubre» o «15 de marzo a las 14 h».
events-is-cancelled = { $code } está cancelado.
