fix-remembered = Danke! So steht es jetzt da, und so übersetze ich es ab jetzt immer.
fix-shown = Danke! So steht es jetzt da. Merken kann ich es mir nicht, weil Zahlen, Namen oder Links anders sind als im Original oder weil es in mehreren Sprachen geschrieben ist.
fix-nothing = Das ist keine Übersetzung von mir. Antworte damit auf eine weitergeleitete Nachricht in eurer Sprache.
fix-about = eine schlechte Übersetzung ersetzen
fix-usage = auf die Nachricht antworten mit { $command } besserer Text
translate-mark = maschinell übersetzt · Original: { $tongue }
translate-pending = ⏳ Die Übersetzung ({ $tongue }) folgt.
translate-nothing = Da gibt es nichts zu übersetzen: keine Worte in einer Sprache, die ich kenne, oder es ist schon meine eigene Nachricht.
translate-not-allowed = Das kann ich nicht übersetzen: Wer es geschrieben hat, hat dem noch nicht zugestimmt, oder euer Team erlaubt keinen Übersetzer.
translate-failed = Das ließ sich gerade nicht übersetzen. Versuch es bitte später noch einmal.
translate-budget = { $translator }: Schon 80 % der { $limit } Zeichen dieses Monats sind verbraucht. Sind es alle, übersetzt bis zum Monatsende der nächste Übersetzer, den ihr erlaubt.
translate-about = eine Nachricht übersetzen
translate-usage = auf eine Nachricht antworten mit { $command }; { $command } always on (oder off) übersetzt in dieser Gruppe alles
translate-here-on = Ab jetzt übersetze ich auch in dieser Gruppe, was ihr schreibt, als Antwort darunter.
translate-here-off = In dieser Gruppe übersetze ich nur noch, was ihr mir einzeln zeigt.
tone-button = Anrede
tone-ask = Wie sollen Übersetzer euer Team anreden? Das gilt für Übersetzer, die beides können (DeepL).
tone-formal = förmlich (Sie, usted, vous)
tone-informal = persönlich (du, tú, tu)
tone-any = wie der Übersetzer meint
fix-language = Damit ersetzt du die Übersetzung bei den anderen Teams. Schreib sie bitte auf { $tongue ->
        [de] Deutsch
        [es] Spanisch
        [fr] Französisch
       *[en] Englisch
    }.
