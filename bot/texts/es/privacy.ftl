consent-ask = 🌐 { $author }, su mensaje salió sin traducir, porque para traducirlo necesitamos su consentimiento.
consent-notice = Para traducir, el texto de sus mensajes se envía a { $services }. Son servicios en terceros países que no garantizan un nivel adecuado de protección de datos (sobre todo Estados Unidos): las autoridades pueden acceder a los datos sin que usted disponga de un recurso legal. Los operadores pueden guardar y usar el texto. No enviamos nombres de integrantes, enlaces, direcciones ni números. Puede retirar su consentimiento en cualquier momento con { $command }.
consent-agree = Sí, traducir
consent-decline = No, dejar así
consent-given = ¡Gracias! A partir de ahora traducimos sus mensajes. Puede retirar su consentimiento cuando quiera: { $command }
consent-declined = De acuerdo. Sus mensajes salen sin traducir. Para cambiarlo: { $command }
consent-not-yours = Esta pregunta es para { $author }. A usted le preguntaremos cuando escriba.
consent-revoked = Consentimiento retirado. Desde ahora no se envía nada de usted a { $service }.
consent-gone = Esta pregunta ya no está vigente.
consent-changed = El aviso cambió. Léalo, por favor, y decida de nuevo.

privacy-title = Privacidad
privacy-stored = Guardamos sus equipos, el programa de acción y los mensajes retransmitidos (el texto, durante { $days } días). Ninguna otra cooperación municipal para el clima puede verlo.
privacy-none = Por ahora no hay ningún traductor configurado; sus textos no se envían a nadie.
privacy-button-agree = Permitir { $service }
privacy-button-revoke = Retirar consentimiento: { $service }
privacy-saved = Guardado.
privacy-about = privacidad y traductores
privacy-usage = { $command }
privacy-teams-allow = Permitido en el equipo { $teams }
privacy-teams-forbid = No está permitido en ninguno de sus equipos
privacy-you-accept = Sus textos pueden ir ahí si su equipo lo permite.
privacy-you-object = Usted se opuso, no se envía nada.
privacy-you-open = Sin su consentimiento no se envía nada.
privacy-you-agreed = Usted dio su consentimiento el { $date }.
privacy-button-object = Oponerme a { $service }

translator-name-deepl = DeepL (DeepL SE, Alemania)
translator-name-libretranslate = LibreTranslate (servidor propio)
translator-name-google = Google Traductor (Google, EE. UU.)
translator-name-mymemory = MyMemory (Translated, Italia)
translator-short-deepl = DeepL
translator-short-libretranslate = LibreTranslate
translator-short-google = Google
translator-short-mymemory = MyMemory
translator-about = los traductores que permite su equipo
translator-usage = { $command } los muestra, { $command } google off desactiva uno, { $command } google on lo activa de nuevo, con { $command } deepl primero se consulta DeepL antes que los demás
translator-title = Traductores para el equipo { $team }
translator-state = { $allowed ->
    [first] permitido, se consulta primero
    [yes] permitido
   *[no] no permitido
}
translator-none = Por ahora no hay ningún traductor configurado. Los mensajes salen sin traducir.
translator-button-allow = Permitir { $name }
translator-button-forbid = Desactivar { $name }
translator-button-first = ⬆ { $name } primero
translator-operator = Operador: { $operator }
translator-operator-own = quien opera este bot
translator-country = { $country ->
    [DE] Alemania
    [IT] Italia
   *[US] EE. UU.
}
translator-place = { $place ->
    [third] Lugar: posible tercer país, sin nivel de protección garantizado
   *[safe] Lugar: UE o servidor propio, ningún tercer país
}
translator-contract = { $contract ->
    [own] Contrato: no hace falta, los textos se quedan con el operador del bot
    [processing] Contrato: encargo de tratamiento que celebra el operador del bot
   *[none] Contrato: ninguno, rigen las condiciones del servicio público
}
translator-sent-deepl = Se envía: el texto y términos de su glosario
translator-sent-libretranslate = Se envía: el texto
translator-sent-google = Se envía: el texto y la dirección del servidor en el que corre el bot
translator-sent-mymemory = Se envía: el texto y la dirección del servidor en el que corre el bot
translator-keeps = { $keeps ->
    [nothing] Se conserva: nada
    [by_contract] Se conserva: con cuenta de pago, nada; con cuenta gratuita, quizá el texto
    [published] Se conserva: el texto puede llegar a una memoria de traducción que otras personas consultan
   *[unknown] Se conserva: no se sabe; el operador puede guardar y usar el texto
}
translator-budget = Enviado este mes: { $used } de { $limit } caracteres
translator-authors = Nunca enviamos nombres de integrantes, enlaces, direcciones ni números. A terceros países solo van textos si también está de acuerdo la persona que los escribe; a los demás servicios cualquier persona puede oponerse con /privacidad.
translator-in-group = La coordinación lo cambia en el grupo del equipo.
translator-line = 🌐 Quién traduce para ustedes: { $names }. { $third ->
    [yes] A servicios de terceros países solo van textos si está de acuerdo la persona que los escribe; se lo preguntamos.
   *[no] Cualquier persona puede oponerse con /privacidad.
} Para cambiarlo: /traductor
translator-line-none = 🌐 Todavía nadie traduce para ustedes; los mensajes salen sin traducir. Para cambiarlo: /traductor
translator-offer = 🌐 Nuevo traductor configurado
translator-offer-decide = No recibe nada de este equipo hasta que su coordinación lo permita.
translator-button-open = 🌐 Traductores
privacy-not-yours = Esta es la decisión de { $author }. La suya se la muestra /privacidad.
translator-not-set-up = El traductor { $translator } no está configurado aquí. /traductor muestra cuáles sí.
