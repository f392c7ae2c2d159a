status-about = how the bot is doing
status-usage = { $command }
status-only-operators = Only the people who run this bot can see that.
status-title = Klimapuente { $version }
status-since = Running for { $span }, database { $database }
status-healthy = ✅ All is well
status-trouble = ⚠️ { $name }: { $reason }
status-queues = Queues
status-queue-inbox = In: { $waiting } waiting, { $dead } given up
status-queue-outbox = Out: { $waiting } waiting, { $dead } given up
status-queue-jobs = Translations: { $waiting } waiting, { $dead } given up
status-lag = (the oldest for { $span })
status-engines = Translators
status-engine-out = { $health ->
    [nonsense] ⛔ answers nonsense, gets nothing
   *[rests] ⛔ rests after errors
}
status-engine-answered = ✅ last answered { $span } ago
status-engine-unasked = not asked yet
status-engine-failed = (last error: { $error }, { $span } ago)
