consent-ask = 🌐 { $author }, deine Nachricht ging ohne Übersetzung hinaus, denn dafür brauchen wir dein Einverständnis.
consent-notice = Zum Übersetzen wird der Text deiner Nachrichten an { $services } gesendet. Das sind Dienste in Drittländern, für die kein angemessenes Datenschutzniveau zugesichert ist (besonders USA): Behörden können zugreifen, ohne dass du dich rechtlich wehren kannst. Die Betreiber können den Text behalten und nutzen. Namen von Mitgliedern, Links, Adressen und Zahlen schicken wir nicht mit. Widerrufen kannst du jederzeit mit { $command }.
consent-agree = Ja, übersetzen
consent-decline = Nein, so lassen
consent-given = Danke! Deine Nachrichten werden jetzt übersetzt. Widerruf jederzeit: { $command }
consent-declined = In Ordnung. Deine Nachrichten gehen unübersetzt hinaus. Ändern: { $command }
consent-not-yours = Diese Frage gilt { $author }. Du wirst gefragt, wenn du selbst schreibst.
consent-revoked = Widerrufen. Ab sofort geht nichts mehr von dir an { $service }.
consent-gone = Diese Frage hat sich erledigt.
consent-changed = Der Hinweis hat sich geändert. Bitte lies ihn und entscheide neu.

privacy-title = Datenschutz
privacy-stored = Gespeichert werden eure Teams, das Handlungsprogramm und weitergeleitete Nachrichten (deren Text { $days } Tage lang). Nichts davon sieht eine andere Klimapartnerschaft.
privacy-none = Zurzeit ist kein Übersetzer eingerichtet; deine Texte gehen an niemanden.
privacy-button-agree = { $service } erlauben
privacy-button-revoke = Zustimmung zu { $service } widerrufen
privacy-saved = Gespeichert.
privacy-about = Datenschutz und Übersetzer
privacy-usage = { $command }
privacy-teams-allow = Erlaubt im Team { $teams }
privacy-teams-forbid = In keinem deiner Teams erlaubt
privacy-you-accept = Deine Texte dürfen dorthin, wenn dein Team ihn erlaubt.
privacy-you-object = Du hast widersprochen, es geht nichts dorthin.
privacy-you-open = Ohne deine Zustimmung geht nichts dorthin.
privacy-you-agreed = Du hast am { $date } zugestimmt.
privacy-button-object = { $service } widersprechen

translator-name-deepl = DeepL (DeepL SE, Deutschland)
translator-name-libretranslate = LibreTranslate (eigener Server)
translator-name-google = Google Übersetzer (Google, USA)
translator-name-mymemory = MyMemory (Translated, Italien)
translator-short-deepl = DeepL
translator-short-libretranslate = LibreTranslate
translator-short-google = Google
translator-short-mymemory = MyMemory
translator-about = welche Übersetzer ihr erlaubt
translator-usage = { $command } zeigt sie, { $command } google off schaltet einen aus, { $command } google on wieder ein, mit { $command } deepl zuerst wird DeepL vor den anderen gefragt
translator-title = Übersetzer für das Team { $team }
translator-state = { $allowed ->
    [first] erlaubt, wird zuerst gefragt
    [yes] erlaubt
   *[no] nicht erlaubt
}
translator-none = Zurzeit ist kein Übersetzer eingerichtet. Nachrichten gehen unübersetzt hinaus.
translator-button-allow = { $name } erlauben
translator-button-forbid = { $name } ausschalten
translator-button-first = ⬆ { $name } zuerst
translator-operator = Betreiber: { $operator }
translator-operator-own = wer auch diesen Bot betreibt
translator-country = { $country ->
    [DE] Deutschland
    [IT] Italien
   *[US] USA
}
translator-place = { $place ->
    [third] Ort: Drittland möglich, ohne zugesichertes Schutzniveau
   *[safe] Ort: EU oder eigener Server, kein Drittland
}
translator-contract = { $contract ->
    [own] Vertrag: keiner nötig, die Texte bleiben beim Betreiber des Bots
    [processing] Vertrag: Auftragsverarbeitung, die der Betreiber des Bots abschließt
   *[none] Vertrag: keiner, es gelten die Bedingungen des öffentlichen Dienstes
}
translator-sent-deepl = Gesendet: dein Text und Wörter aus eurem Glossar
translator-sent-libretranslate = Gesendet: dein Text
translator-sent-google = Gesendet: dein Text, dazu die Adresse des Servers, auf dem der Bot läuft
translator-sent-mymemory = Gesendet: dein Text, dazu die Adresse des Servers, auf dem der Bot läuft
translator-keeps = { $keeps ->
    [nothing] Aufbewahrt: nichts
    [by_contract] Aufbewahrt: mit bezahltem Konto nichts, mit kostenlosem Konto womöglich der Text
    [published] Aufbewahrt: der Text kann in einen Übersetzungsspeicher gelangen, den andere durchsuchen
   *[unknown] Aufbewahrt: ungewiss; der Betreiber kann den Text behalten und nutzen
}
translator-budget = Diesen Monat gesendet: { $used } von { $limit } Zeichen
translator-authors = Namen von Mitgliedern, Links, Adressen und Zahlen schicken wir nie mit. In Drittländer gehen Texte nur, wenn auch die Person zustimmt, die sie schreibt; allen anderen Diensten kann jede Person mit /datenschutz widersprechen.
translator-in-group = Umschalten kann die Koordination in der Gruppe des Teams.
translator-line = 🌐 Für euch übersetzt: { $names }. { $third ->
    [yes] Dienste in Drittländern bekommen Texte nur, wenn die Person zustimmt, die sie schreibt; danach fragen wir sie.
   *[no] Jede Person kann mit /datenschutz widersprechen.
} Ändern: /uebersetzer
translator-line-none = 🌐 Noch übersetzt niemand für euch, Nachrichten gehen unübersetzt hinaus. Ändern: /uebersetzer
translator-offer = 🌐 Neuer Übersetzer eingerichtet
translator-offer-decide = Er bekommt nichts aus diesem Team, bis ihn eure Koordination erlaubt.
translator-button-open = 🌐 Übersetzer
privacy-not-yours = Das ist die Wahl von { $author }. Deine eigene zeigt dir /datenschutz.
translator-not-set-up = Der Übersetzer { $translator } ist hier nicht eingerichtet. /uebersetzer zeigt, welche es sind.
