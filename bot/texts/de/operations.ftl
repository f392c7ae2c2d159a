operations-update-given-up = ⚠️ Eine Nachricht von Telegram ließ sich nicht verarbeiten und wurde zurückgelegt (Nr. { $number }, { $kind }). Im Protokoll steht, an welcher Stelle.
