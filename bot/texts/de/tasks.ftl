tasks-about-task = eine Aufgabe anlegen oder ansehen
tasks-about-tasks = die offenen Aufgaben
tasks-about-done = eine Aufgabe abschließen
tasks-about-reopen = eine Aufgabe wieder öffnen
tasks-usage-task = { $command } und die Aufgabe in einer Zeile, zum Beispiel { $command } Bäume zählen @anna bis Freitag M3; { $command } T5 zeigt eine
tasks-usage-tasks = { $command } zeigt, was offen ist; { $command } meine, { $command } überfällig oder { $command } alle
tasks-usage-done = { $command } T5
tasks-usage-reopen = { $command } T5

tasks-head = { $which ->
    [mine] Meine Aufgaben
    [overdue] Überfällige Aufgaben
    [all] Alle Aufgaben
   *[open] Offene Aufgaben
}
tasks-none = { $which ->
    [mine] Du hast keine offenen Aufgaben.
    [overdue] Nichts ist überfällig. 👍
    [all] Noch gibt es keine Aufgabe. So geht es: /aufgabe Bäume zählen bis Freitag
   *[open] Keine Aufgabe ist offen. So kommt eine dazu: /aufgabe Bäume zählen bis Freitag
}
tasks-due = 📅 { $when }
tasks-no-date = ohne Datum
tasks-assignees = 👤 { $names }
tasks-nobody = noch niemand
tasks-measure = Maßnahme: { $measure }
tasks-state = { $state ->
    [blocked] blockiert
    [dropped] gestrichen
   *[other] offen
}
tasks-state-overdue = { $blocked ->
    [yes] ⚠️ überfällig und blockiert
   *[no] ⚠️ überfällig
}
tasks-state-done = erledigt: { $when }, { $name }
tasks-added = Aufgabe { $code } ist angelegt.
tasks-unknown-people = { $names } kenne ich noch nicht: Sobald sie hier etwas geschrieben haben, kannst du ihnen die Aufgabe geben.
tasks-finished = ✅ { $code } „{ $title }“ ist erledigt.
tasks-reopened = { $code } „{ $title }“ ist wieder offen.
tasks-held = { $code } „{ $title }“ ist blockiert.
tasks-dropped = { $code } „{ $title }“ ist gestrichen.

tasks-done = Erledigt
tasks-reopen = Wieder öffnen
tasks-block = Blockiert
tasks-unblock = Geht weiter
tasks-day = +1 Tag
tasks-week = +1 Woche
tasks-change-date = Datum ändern
tasks-assign = Zuweisen
tasks-title = Umbenennen
tasks-drop = Streichen
tasks-undo = Rückgängig
tasks-back = Zurück
tasks-other-date = Oder: { $date }

tasks-unclear = { $reason ->
    [ambiguous] „{ $phrase }“ kann Verschiedenes heißen. Welches Datum ist gemeint?
    [vague] „{ $phrase }“ ist noch kein bestimmter Tag. Welcher soll es sein?
    [contradiction] „{ $phrase }“: Wochentag und Datum passen nicht zusammen. Was gilt?
    [impossible] „{ $phrase }“ gibt es nicht. Welches Datum ist gemeint?
    [past] „{ $phrase }“ ist schon vorbei. Welches Datum ist gemeint?
    [far] „{ $phrase }“ ist sehr weit weg. Welches Datum ist gemeint?
    [repeated] „{ $phrase }“: Wiederholungen kann ich noch nicht. Welches Datum kommt als Nächstes?
    [too_long] Das ist zu lang für ein Datum.
   *[unknown] „{ $phrase }“ verstehe ich nicht als Datum.
}
tasks-answer-with-date = Antworte auf diese Nachricht mit dem Datum, zum Beispiel „15. März“.
tasks-not-yours = Das darf nur, wer { $code } angelegt hat, oder die Koordination.
tasks-already-finished = { $code } ist schon abgeschlossen. Öffne die Aufgabe erst wieder: /offen { $code }
tasks-date-not-understood = „{ $text }“ verstehe ich nicht als Datum. Schreib zum Beispiel „15. März“ oder „morgen 14 Uhr“.
