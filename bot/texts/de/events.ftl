events-about-event = einen Termin anlegen oder ansehen
events-about-events = die nächsten Termine
events-usage-event = { $command }, die Art, der Titel, wann und wo, zum Beispiel { $command } Workshop Stadtwald 12.–15. Oktober in Dresden; { $command } E2 zeigt einen
events-usage-events = { $command }
events-kind = { $kind ->
    [workshop] Workshop
    [delegation] Entsendung
    [network_meeting] Netzwerktreffen
    [conference] Konferenz
   *[meeting] Treffen
}
events-head = Termine
events-none = Es steht kein Termin an. So geht es: /termin Workshop Stadtwald 12. Oktober in Dresden
events-when = 📅 { $when }
events-place = 📍 { $place }
events-no-place = 📍 Ort noch offen
events-cancelled = abgesagt
events-attendance = { $answer ->
    [yes] Dabei ({ $number }): { $names }
    [no] Nicht dabei ({ $number }): { $names }
   *[maybe] Vielleicht ({ $number }): { $names }
}
events-answer = { $answer ->
    [yes] Dabei
    [no] Nicht dabei
   *[maybe] Vielleicht
}
events-change-date = Datum ändern
events-change-place = Ort
events-change-kind = Art
events-title = Umbenennen
events-cancel = Absagen
events-restore = Doch nicht abgesagt
events-back = Zurück
events-added = Termin { $code } ist angelegt.
events-ask-date = Wann findet „{ $title }“ ({ $kind }) statt? Antworte auf diese Nachricht mit dem Datum, zum Beispiel „12.–15. Oktober“ oder „15. März 14 Uhr“.
events-ask-date-of-kind = Wann findet der Termin „{ $kind }“ statt? Antworte auf diese Nachricht mit dem Datum, zum Beispiel „12.–15. Oktober“ oder „15. März 14 Uhr“.
events-is-cancelled = { $code } ist abgesagt.
