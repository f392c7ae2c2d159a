founding-about-help = lo que puedo hacer por ustedes
founding-about-setup = fundar una cooperación
founding-about-join = unirse con un código
founding-about-team = su equipo: nombre, miembros, coordinación
founding-about-language = elegir el idioma
founding-about-timezone = elegir la zona horaria
founding-usage-help = { $command }
founding-usage-setup = { $command } su ciudad – ciudad contraparte, por ejemplo { $command } Puebla – Wolfsburg
founding-usage-join = { $command } y el código de sus contrapartes, por ejemplo { $command } K7MQ2XPA
founding-usage-team = { $command } muestra su equipo, { $command } Puebla le cambia el nombre
founding-usage-language = { $command } y de, es, en o fr, por ejemplo { $command } es
founding-usage-timezone = { $command } y una ciudad o zona horaria, por ejemplo { $command } America/Mexico_City

founding-greeting = ¡Hola! Soy Klimapuente, el puente entre los grupos de una cooperación municipal para el clima. Llevo sus mensajes traducidos a sus contrapartes y de regreso, cuido su programa de acción y les recuerdo tareas y eventos.
founding-two-ways = Así se empieza:
founding-way-setup = Fundar una nueva: /configurar Puebla – Wolfsburg
founding-way-join = Unirse con el código de sus contrapartes: /unirse CÓDIGO
founding-who-may = Ambas cosas las hace quien administra este grupo.
founding-cannot-read = Por favor, nómbrenme administrador de este grupo. De lo contrario solo veo comandos y no puedo retransmitir sus mensajes. No necesito ningún permiso especial.
founding-thanks = ¡Gracias! Ahora ya puedo leer lo que escriben.
founding-lost-reading = Ya no soy administrador y solo veo comandos. Para que pueda retransmitir sus mensajes, por favor nómbrenme otra vez.
founding-welcome-back = ¡Estoy de regreso! Seguimos con la cooperación { $partnership }, equipo { $team }.
founding-partner-back = Estoy de regreso en el grupo del equipo { $team }.
founding-partner-left = Ya no estoy en el grupo del equipo { $team }. Por ahora sus mensajes no llegan allá.

founding-founded = Queda fundada la cooperación municipal para el clima { $partnership }.
founding-invite-heading = Así se une el grupo de sus contrapartes
founding-invite-how = Quien administra el otro grupo escribe ahí:
founding-invite-link = O me agrega con este enlace:
founding-invite-until = El código sirve una sola vez, hasta el { $until }.
founding-your-team = Su equipo: { $team }
founding-team-facts = Idioma { $language } · Zona horaria { $zone }, ahora { $clock }
founding-correct = ¿Algo no es correcto? Cámbienlo con los botones.
founding-joined = ¡Les damos la bienvenida a la cooperación municipal para el clima { $partnership }! Otros equipos: { $teams }.
founding-partner-joined = El equipo { $team } ya es parte de la cooperación { $partnership }.
founding-relay-on = La retransmisión está activada: lo que escriban aquí les llega traducido a sus contrapartes. Un mensaje que empieza con // se queda aquí.
founding-next = En /ayuda está todo lo que pueden hacer.
founding-renamed = El equipo { $old } ahora se llama { $new }.

founding-of-partnership = Cooperación municipal para el clima { $partnership }
founding-members = { $count ->
    [one] Un miembro
   *[other] { $count } miembros
}
founding-more-members = … y { $count } más
founding-other-teams = Otros equipos: { $teams }
founding-no-other-team = Todavía no participa ningún otro equipo.
founding-role = { $role ->
    [coordinator] coordinación
    [observer] observa
   *[member] miembro
}
founding-stakeholder-group = { $group ->
    [administration] Administración pública
    [politics] Política
    [civil_society] Sociedad civil
    [science] Ciencia
   *[business] Sector privado
}
founding-choose-group = ¿A quién representa cada quien? Elijan abajo su sector.
founding-group-chosen = Sector: { $group }
founding-choose-member = ¿La función de quién desean cambiar en la cooperación?
founding-choose-role = ¿Qué función tendrá { $name } en la cooperación?
founding-role-changed = { $name }: { $role }.
founding-ask-name = ¿Cómo se llamará su equipo? Respondan a este mensaje.
founding-ask-zone = ¿En qué ciudad o zona horaria están? Respondan a este mensaje.
founding-language-now = A partir de ahora escribo aquí en español.
founding-language-is = Aquí escribo en español. Para cambiar de idioma:
founding-zone-now = Zona horaria: { $zone }. Hora local: { $clock }.
founding-button-zone = 🕒 Zona horaria
founding-button-name = ✏️ Nombre
founding-button-invite = 🔗 Invitar
founding-button-roles = 👥 Funciones
founding-button-group = 🙋 Mi sector

founding-help-private = ¡Hola, { $name }! Soy Klimapuente, el puente entre los grupos de una cooperación municipal para el clima.
founding-help-alone = Agrégueme al grupo de Telegram de su ciudad; ahí empezamos.
founding-help-invited = Con este enlace usted me agrega al grupo de su ciudad; así el grupo se une a la cooperación:
founding-help-role = { $role ->
    [coordinator] Usted coordina la cooperación { $partnership }.
    [observer] Usted observa la cooperación { $partnership }.
   *[member] Usted es miembro de la cooperación { $partnership }, equipo { $team }.
}
founding-help-heading = Esto se puede hacer aquí
founding-help-reply = A la ficha de una medida se le puede responder directamente, por ejemplo con «60 % …».
founding-help-relay = Los mensajes normales llegan traducidos a sus contrapartes, salvo los que empiezan con //.
