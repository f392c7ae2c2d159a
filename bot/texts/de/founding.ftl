founding-about-help = was ich für dich tun kann
founding-about-setup = eine Klimapartnerschaft gründen
founding-about-join = mit einem Code beitreten
founding-about-team = euer Team: Name, Mitglieder, Koordination
founding-about-language = die Sprache wählen
founding-about-timezone = die Zeitzone wählen
founding-usage-help = { $command }
founding-usage-setup = { $command } eure Stadt – Partnerstadt, zum Beispiel { $command } Wolfsburg – Puebla
founding-usage-join = { $command } und der Code eurer Partner, zum Beispiel { $command } K7MQ2XPA
founding-usage-team = { $command } zeigt euer Team, { $command } Wolfsburg benennt es um
founding-usage-language = { $command } und de, es, en oder fr, zum Beispiel { $command } de
founding-usage-timezone = { $command } und eine Stadt oder Zeitzone, zum Beispiel { $command } Europe/Berlin

founding-greeting = Hallo! Ich bin Klimapuente, die Brücke zwischen den Gruppen einer Klimapartnerschaft. Ich trage eure Nachrichten übersetzt zu den Partnern und zurück, führe euer Handlungsprogramm und erinnere an Aufgaben und Termine.
founding-two-ways = So geht es weiter:
founding-way-setup = Neu gründen: /einrichten Wolfsburg – Puebla
founding-way-join = Mit dem Code eurer Partner beitreten: /beitreten CODE
founding-who-may = Beides macht, wer diese Gruppe verwaltet.
founding-cannot-read = Bitte macht mich noch zum Administrator dieser Gruppe. Sonst sehe ich nur Befehle und kann eure Nachrichten nicht weiterleiten. Einzelne Rechte brauche ich nicht.
founding-thanks = Danke! Jetzt kann ich lesen, was ihr schreibt.
founding-lost-reading = Ich bin kein Administrator mehr und sehe nur noch Befehle. Damit ich eure Nachrichten weiterleiten kann, macht mich bitte wieder dazu.
founding-welcome-back = Da bin ich wieder! Es geht weiter mit der Klimapartnerschaft { $partnership }, Team { $team }.
founding-partner-back = Ich bin wieder in der Gruppe des Teams { $team }.
founding-partner-left = Ich bin nicht mehr in der Gruppe des Teams { $team }. Eure Nachrichten kommen dort gerade nicht an.

founding-founded = Die Klimapartnerschaft { $partnership } ist gegründet.
founding-invite-heading = So kommt die Partnergruppe dazu
founding-invite-how = Wer ihre Gruppe verwaltet, schreibt dort:
founding-invite-link = Oder fügt mich mit diesem Link hinzu:
founding-invite-until = Der Code gilt einmal, bis { $until }.
founding-your-team = Euer Team: { $team }
founding-team-facts = Sprache { $language } · Zeitzone { $zone }, jetzt { $clock }
founding-correct = Stimmt etwas nicht? Ändert es mit den Knöpfen.
founding-joined = Willkommen in der Klimapartnerschaft { $partnership }! Mit dabei: { $teams }.
founding-partner-joined = Das Team { $team } ist jetzt Teil der Klimapartnerschaft { $partnership }.
founding-relay-on = Die Weiterleitung ist an: Was ihr hier schreibt, erscheint übersetzt bei euren Partnern. Eine Nachricht, die mit // beginnt, bleibt hier.
founding-next = Was ihr alles tun könnt, steht unter /hilfe.
founding-renamed = Das Team { $old } heißt jetzt { $new }.

founding-of-partnership = Klimapartnerschaft { $partnership }
founding-members = { $count ->
    [one] Ein Mitglied
   *[other] { $count } Mitglieder
}
founding-more-members = … und { $count } weitere
founding-other-teams = Weitere Teams: { $teams }
founding-no-other-team = Noch ist kein anderes Team dabei.
founding-role = { $role ->
    [coordinator] Koordination
    [observer] beobachtet
   *[member] Mitglied
}
founding-stakeholder-group = { $group ->
    [administration] Verwaltung
    [politics] Politik
    [civil_society] Zivilgesellschaft
    [science] Wissenschaft
   *[business] Wirtschaft
}
founding-choose-group = Wofür sprichst du? Wähle unten deine Gruppe.
founding-group-chosen = Du sprichst für: { $group }
founding-choose-member = Wessen Rolle in der Klimapartnerschaft möchtest du ändern?
founding-choose-role = Welche Rolle soll { $name } in der Klimapartnerschaft haben?
founding-role-changed = { $name }: { $role }.
founding-ask-name = Wie soll euer Team heißen? Antworte auf diese Nachricht.
founding-ask-zone = In welcher Stadt oder Zeitzone seid ihr? Antworte auf diese Nachricht.
founding-language-now = Ich schreibe hier jetzt Deutsch.
founding-language-is = Ich schreibe hier Deutsch. Eine andere Sprache wählen:
founding-zone-now = Zeitzone: { $zone }. Hier ist es jetzt { $clock }.
founding-button-zone = 🕒 Zeitzone
founding-button-name = ✏️ Name
founding-button-invite = 🔗 Einladen
founding-button-roles = 👥 Rollen
founding-button-group = 🙋 Meine Gruppe

founding-help-private = Hallo { $name }! Ich bin Klimapuente, die Brücke zwischen den Gruppen einer Klimapartnerschaft.
founding-help-alone = Füge mich in die Telegram-Gruppe deiner Stadt ein; dort geht es los.
founding-help-invited = Mit diesem Link fügst du mich in die Gruppe deiner Stadt ein; dann tritt sie der Klimapartnerschaft bei:
founding-help-role = { $role ->
    [coordinator] Du koordinierst die Klimapartnerschaft { $partnership }.
    [observer] Du beobachtest die Klimapartnerschaft { $partnership }.
   *[member] Du bist Mitglied der Klimapartnerschaft { $partnership }, Team { $team }.
}
founding-help-heading = Das kannst du hier tun
founding-help-reply = Auf die Karte einer Maßnahme kannst du direkt antworten, zum Beispiel mit „60 % …“.
founding-help-relay = Einfache Nachrichten gehen übersetzt an die Partner, außer sie beginnen mit //.
