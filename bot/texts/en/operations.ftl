operations-update-given-up = ⚠️ An update from Telegram could not be handled and was put aside (no. { $number }, { $kind }). The log says where it failed.
