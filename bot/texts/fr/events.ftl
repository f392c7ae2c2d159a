events-about-event = ajouter ou afficher un événement
events-about-events = les prochains événements
events-usage-event = { $command }, le type, le titre, quand et où, par exemple { $command } Atelier Forêt urbaine du 12 au 15 octobre à Dresde ; { $command } E2 en affiche un
events-usage-events = { $command }
events-kind = { $kind ->
    [workshop] Atelier
    [delegation] Mission d’experts
    [network_meeting] Rencontre du réseau
    [conference] Conférence
   *[meeting] Réunion
}
events-head = Événements
events-none = Aucun événement à venir. Pour en ajouter un : /evenement Atelier Forêt urbaine 12 octobre à Dresde
events-when = 📅 { $when }
events-place = 📍 { $place }
events-no-place = 📍 lieu à définir
events-cancelled = annulé
events-attendance = { $answer ->
    [yes] Participent ({ $number }) : { $names }
    [no] Ne participent pas ({ $number }) : { $names }
   *[maybe] Peut-être ({ $number }) : { $names }
}
events-answer = { $answer ->
    [yes] Je viens
    [no] Je ne viens pas
   *[maybe] Peut-être
}
events-change-date = Changer la date
events-change-place = Lieu
events-change-kind = Type
events-title = Renommer
events-cancel = Annuler l’événement
events-restore = Maintenir finalement
events-back = Retour
events-added = L’événement { $code } est ajouté.
events-ask-date = Quand a lieu « { $title } » ({ $kind }) ? Répondez à ce message avec la date, par exemple « du 12 au 15 octobre » ou « 15 mars à 14 h ».
events-ask-date-of-kind = Quand a lieu l’événement « { $kind } » ? Répondez à ce message avec la date, par exemple « du 12 au 15 octobre » ou « 15 mars à 14 h ».
events-is-cancelled = { $code } est annulé.
