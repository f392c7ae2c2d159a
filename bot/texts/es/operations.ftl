operations-update-given-up = ⚠️ Un mensaje de Telegram no se pudo procesar y quedó apartado (núm. { $number }, { $kind }). El registro dice en qué parte del programa falló.
