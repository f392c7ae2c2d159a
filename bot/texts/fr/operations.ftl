operations-update-given-up = ⚠️ Un message de Telegram n’a pas pu être traité et a été mis de côté (nº { $number }, { $kind }). Le journal indique à quel endroit.
