status-about = wie es dem Bot geht
status-usage = { $command }
status-only-operators = Das sehen nur die Personen, die diesen Bot betreiben.
status-title = Klimapuente { $version }
status-since = Läuft seit { $span }, Datenbank { $database }
status-healthy = ✅ Alles in Ordnung
status-trouble = ⚠️ { $name }: { $reason }
status-queues = Warteschlangen
status-queue-inbox = Eingang: { $waiting } wartend, { $dead } aufgegeben
status-queue-outbox = Ausgang: { $waiting } wartend, { $dead } aufgegeben
status-queue-jobs = Übersetzungen: { $waiting } wartend, { $dead } aufgegeben
status-lag = (die älteste seit { $span })
status-engines = Übersetzer
status-engine-out = { $health ->
    [nonsense] ⛔ antwortet Unsinn, bekommt nichts
   *[rests] ⛔ ruht nach Fehlern
}
status-engine-answered = ✅ antwortete zuletzt vor { $span }
status-engine-unasked = noch nicht gefragt
status-engine-failed = (letzter Fehler: { $error }, vor { $span })
