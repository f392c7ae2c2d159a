status-about = cómo está el bot
status-usage = { $command }
status-only-operators = Esto solo lo ven las personas que operan este bot.
status-title = Klimapuente { $version }
status-since = En marcha desde hace { $span }, base de datos { $database }
status-healthy = ✅ Todo en orden
status-trouble = ⚠️ { $name }: { $reason }
status-queues = Colas
status-queue-inbox = Entrada: { $waiting } en espera, { $dead } abandonadas
status-queue-outbox = Salida: { $waiting } en espera, { $dead } abandonadas
status-queue-jobs = Traducciones: { $waiting } en espera, { $dead } abandonadas
status-lag = (la más antigua desde hace { $span })
status-engines = Traductores
status-engine-out = { $health ->
    [nonsense] ⛔ responde disparates, no recibe nada
   *[rests] ⛔ descansa tras errores
}
status-engine-answered = ✅ respondió por última vez hace { $span }
status-engine-unasked = todavía no se le ha preguntado
status-engine-failed = (último error: { $error }, hace { $span })
