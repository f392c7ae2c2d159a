programme-about = euer Handlungsprogramm auf einen Blick
programme-about-goal = ein Ziel setzen
programme-about-goals = alle Ziele
programme-about-measure = eine Maßnahme anlegen oder ansehen
programme-about-measures = alle Maßnahmen
programme-about-update = über den Stand einer Maßnahme berichten
programme-usage = { $command } zeigt alles; { $command } G1, { $command } M3, { $command } überfällig, { $command } Klimafolgenanpassung oder { $command } Klimaschutz nur einen Teil
programme-usage-goal = { $command } und das Ziel, zum Beispiel { $command } Mehr Grün gegen die Hitze
programme-usage-goals = { $command }
programme-usage-measure = { $command } und die Maßnahme, zum Beispiel { $command } Stadtwald verjüngen G1 bis Ende März; { $command } M3 zeigt eine, { $command } M3 G2 ordnet sie einem Ziel zu
programme-usage-measures = { $command }
programme-usage-update = { $command } M3 60 % und ein paar Worte, zum Beispiel { $command } M3 60 % Die ersten 40 Bäume stehen; { $command } M3 blockiert Kein Geld nennt den Status

programme-head = Handlungsprogramm { $name }
programme-phase = Phase: { $start } – { $end }
programme-set-phase = Phase
programme-change-phase = Phase ändern
programme-ask-phase = Von wann bis wann läuft diese Phase eurer Klimapartnerschaft? Antworte auf diese Nachricht, zum Beispiel mit „1. Januar 2026 bis 31. Dezember 2027“ oder „01/2026–12/2027“.
programme-phase-not-understood = „{ $text }“ verstehe ich nicht als Zeitraum mit Anfang und Ende. Schreib zum Beispiel „1. Januar 2026 bis 31. Dezember 2027“ oder „01/2026–12/2027“.
programme-empty = Hier steht noch nichts. Fangt mit einem Ziel an: /ziel Mehr Grün gegen die Hitze. Dann kommen Maßnahmen dazu (/massnahme Stadtwald verjüngen G1), Aufgaben (/aufgabe Bäume zählen bis Freitag) und Termine (/termin Workshop Stadtwald 12. Oktober).
programme-goals = Ziele
programme-no-goals = Noch ist kein Ziel gesetzt. So geht es: /ziel Mehr Grün gegen die Hitze
programme-measures = Maßnahmen
programme-no-measures = Noch gibt es keine Maßnahme. So geht es: /massnahme Stadtwald verjüngen G1 bis Ende März
programme-measure-count = { $count ->
    [0] noch keine Maßnahme
    [one] eine Maßnahme
   *[other] { $count } Maßnahmen
}
programme-without-goal = Ohne Ziel
programme-goal-empty = Noch keine Maßnahme.
programme-next = nächste Frist: { $when }
programme-overdue = Überfällig
programme-since = fällig war es: { $when }
programme-in-time = Nichts ist überfällig. 👍
programme-none-in-field = In diesem Handlungsfeld gibt es noch keine Maßnahme.
programme-coming = Die nächsten 14 Tage
programme-newest = Neueste Fortschritte
programme-updates = Fortschritte
programme-status = { $status ->
    [planned] geplant
    [in_progress] läuft
    [blocked] blockiert
    [paused] ruht
    [done] abgeschlossen
   *[dropped] aufgegeben
}
programme-field = { $field ->
    [mitigation] Klimaschutz
   *[adaptation] Klimafolgenanpassung
}
programme-of-goal = Ziel: { $goal }
programme-of-field = Handlungsfeld: { $field }
programme-period = Zeitraum: { $start } – { $end }
programme-until = Bis: { $end }
programme-no-period = Zeitraum: noch offen
programme-responsibles = Verantwortlich: { $names }
programme-resources = Mittel: { $text }
programme-funder = Förderung: { $text }
programme-open-tasks = Offene Aufgaben: { $codes }

programme-report = Fortschritt berichten
programme-set-status = Status
programme-set-period = Zeitraum
programme-set-responsible = Verantwortlich
programme-set-goal = Ziel
programme-set-field = Handlungsfeld
programme-set-resources = Mittel
programme-set-funder = Förderung
programme-rename = Umbenennen
programme-remove = Entfernen
programme-remove-yes = Ja, entfernen
programme-remove-sure = Soll { $code } wirklich entfernt werden?
programme-back = Zurück

programme-goal-added = Ziel { $code } steht im Handlungsprogramm.
programme-goal-removed = Ziel { $code } „{ $title }“ ist entfernt.
programme-goal-in-use = Zu { $code } gehören noch Maßnahmen. Ordne sie zuerst einem anderen Ziel zu.
programme-measure-added = Maßnahme { $code } steht im Handlungsprogramm.
programme-reported = Danke, der Fortschritt ist notiert.
programme-changed = { $code } ist geändert.
programme-ask = { $what ->
    [date] Welches Datum soll { $code } „{ $title }“ bekommen? Antworte auf diese Nachricht, zum Beispiel mit „15. März“ oder „nächsten Freitag 14 Uhr“.
    [period] Welchen Zeitraum hat { $code } „{ $title }“? Antworte auf diese Nachricht, zum Beispiel mit „1. April bis 31. Dezember“ oder „bis Ende Juni“.
    [title] Wie soll { $code } „{ $title }“ künftig heißen? Antworte auf diese Nachricht.
    [place] Wo findet { $code } „{ $title }“ statt? Antworte auf diese Nachricht.
    [resources] Was braucht { $code } „{ $title }“ an Geld, Personal oder Gerät? Antworte auf diese Nachricht; mit – wird das Feld leer.
    [funder] Wer fördert { $code } „{ $title }“? Antworte auf diese Nachricht; mit – wird das Feld leer.
   *[update] Wie weit ist { $code } „{ $title }“? Antworte auf diese Nachricht, zum Beispiel mit „60 % Die ersten 40 Bäume stehen“. Ein Foto geht auch.
}
programme-percent-out-of-range = Ein Fortschritt liegt zwischen 0 und 100 %.
programme-nothing-reported = Zu { $code } fehlt noch, was es zu berichten gibt: eine Prozentzahl oder ein paar Worte.

programme-told = { $what ->
    [goal-added] neues Ziel { $code } „{ $title }“
    [goal-removed] Ziel { $code } „{ $title }“ ist entfernt
    [renamed] { $code } heißt jetzt „{ $title }“
    [measure-added] neue Maßnahme { $code } „{ $title }“
    [measure-updated] { $code } „{ $title }“ steht bei { $share }
    [measure-moved] { $code } „{ $title }“ läuft jetzt bis { $when }
    [measure-goal] { $code } „{ $title }“ · { $about }
    [measure-field] { $code } „{ $title }“ · { $about }
    [responsible-named] { $person } ist verantwortlich für { $code } „{ $title }“
    [task-added] neue Aufgabe { $code } „{ $title }“
    [task-done] ✅ { $code } „{ $title }“ ist erledigt
    [task-reopened] { $code } „{ $title }“ ist wieder offen
    [task-moved] { $code } „{ $title }“ ist jetzt fällig: { $when }
    [task-blocked] ⛔ { $code } „{ $title }“ ist blockiert
    [task-assigned] { $code } „{ $title }“ übernimmt jetzt: { $person }
    [task-dropped] { $code } „{ $title }“ ist gestrichen
    [event-added] { $code } { $kind } „{ $title }“
    [event-added-by-kind] { $code } { $kind }
    [event-moved] { $code } „{ $title }“ ist jetzt: { $when }
    [event-kind] { $code } „{ $title }“ · { $about }
    [event-place] { $code } „{ $title }“ · { $about }
   *[event-cancelled] ❌ { $code } „{ $title }“ ist abgesagt
}
