fix-remembered = ¡Gracias! Ya aparece así, y desde ahora siempre lo traduciré así.
fix-shown = ¡Gracias! Ya aparece así. No puedo memorizarlo porque los números, nombres o enlaces no son los del original, o porque está escrito en varios idiomas.
fix-nothing = Eso no es una traducción mía. Úsenlo al responder a un mensaje retransmitido en su idioma.
fix-about = reemplazar una mala traducción
fix-usage = responder al mensaje con { $command } el texto mejor
translate-mark = traducción automática · original: { $tongue }
translate-pending = ⏳ La traducción ({ $tongue }) viene en camino.
translate-nothing = Aquí no hay nada que traducir: no hay palabras en un idioma que yo conozca, o es un mensaje mío.
translate-not-allowed = No puedo traducir esto: quien lo escribió aún no ha dado su consentimiento, o su equipo no permite ningún traductor.
translate-failed = En este momento no se pudo traducir. Inténtenlo más tarde, por favor.
translate-budget = { $translator }: ya se usó el 80 % de los { $limit } caracteres de este mes. Cuando se agoten, hasta fin de mes traducirá el siguiente traductor que ustedes permitan.
translate-about = traducir un mensaje
translate-usage = responder a un mensaje con { $command }; { $command } always on (o off) traduce todo en este grupo
translate-here-on = Desde ahora traduzco también en este grupo lo que escriban, como respuesta.
translate-here-off = En este grupo solo traduzco lo que me indiquen.
tone-button = Trato
tone-ask = ¿Cómo deben dirigirse los traductores a su equipo? Vale para los que saben distinguirlo (DeepL).
tone-formal = formal (usted, Sie, vous)
tone-informal = de confianza (tú, du, tu)
tone-any = como decida el traductor
fix-language = Con eso se reemplaza la traducción en los otros equipos. Escríbala, por favor, en { $tongue ->
        [de] alemán
        [es] español
        [fr] francés
       *[en] inglés
    }.
