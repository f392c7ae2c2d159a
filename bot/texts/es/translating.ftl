fix-remembered = ¡Gracias! Ya aparece así, y desde ahora siempre lo traduciré así.
fix-shown = ¡Gracias! Ya aparece así. No puedo memorizarlo porque los números, nombres o enlaces no son los del original.
fix-nothing = Eso no es una traducción mía. Úsenlo al responder a un mensaje retransmitido en su idioma.
fix-about = reemplazar una mala traducción
fix-usage = responder al mensaje con { $command } el texto mejor
