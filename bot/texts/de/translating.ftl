fix-remembered = Danke! So steht es jetzt da, und so übersetze ich es ab jetzt immer.
fix-shown = Danke! So steht es jetzt da. Merken kann ich es mir nicht, weil Zahlen, Namen oder Links anders sind als im Original.
fix-nothing = Das ist keine Übersetzung von mir. Antworte damit auf eine weitergeleitete Nachricht in eurer Sprache.
fix-about = eine schlechte Übersetzung ersetzen
fix-usage = auf die Nachricht antworten mit { $command } besserer Text
