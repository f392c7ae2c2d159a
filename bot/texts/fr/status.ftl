status-about = comment va le bot
status-usage = { $command }
status-only-operators = Seules les personnes qui exploitent ce bot le voient.
status-title = Klimapuente { $version }
status-since = En marche depuis { $span }, base de données { $database }
status-healthy = ✅ Tout va bien
status-trouble = ⚠️ { $name } : { $reason }
status-queues = Files d’attente
status-queue-inbox = Entrée : { $waiting } en attente, { $dead } abandonnées
status-queue-outbox = Sortie : { $waiting } en attente, { $dead } abandonnées
status-queue-jobs = Traductions : { $waiting } en attente, { $dead } abandonnées
status-lag = (la plus ancienne depuis { $span })
status-engines = Traducteurs
status-engine-out = { $health ->
    [nonsense] ⛔ répond n’importe quoi, ne reçoit rien
   *[rests] ⛔ au repos après des erreurs
}
status-engine-answered = ✅ dernière réponse il y a { $span }
status-engine-unasked = pas encore sollicité
status-engine-failed = (dernière erreur : { $error }, il y a { $span })
