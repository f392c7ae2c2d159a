tasks-about-task = ajouter ou afficher une tâche
tasks-about-tasks = les tâches ouvertes
tasks-about-done = terminer une tâche
tasks-about-reopen = rouvrir une tâche
tasks-usage-task = { $command } et la tâche en une ligne, par exemple { $command } Compter les arbres @anne pour vendredi M3 ; { $command } T5 en affiche une
tasks-usage-tasks = { $command } affiche ce qui est ouvert ; { $command } miennes, { $command } en retard ou { $command } toutes
tasks-usage-done = { $command } T5
tasks-usage-reopen = { $command } T5

tasks-head = { $which ->
    [mine] Mes tâches
    [overdue] Tâches en retard
    [all] Toutes les tâches
   *[open] Tâches ouvertes
}
tasks-none = { $which ->
    [mine] Vous n’avez pas de tâche ouverte.
    [overdue] Rien n’est en retard. 👍
    [all] Il n’y a pas encore de tâche. Pour en ajouter une : /tache Compter les arbres pour vendredi
   *[open] Aucune tâche n’est ouverte. Pour en ajouter une : /tache Compter les arbres pour vendredi
}
tasks-due = 📅 { $when }
tasks-no-date = sans date
tasks-assignees = 👤 { $names }
tasks-nobody = personne pour l’instant
tasks-measure = Mesure : { $measure }
tasks-state = { $state ->
    [blocked] bloquée
    [dropped] supprimée
   *[other] ouverte
}
tasks-state-overdue = { $blocked ->
    [yes] ⚠️ en retard et bloquée
   *[no] ⚠️ en retard
}
tasks-state-done = faite : { $when }, { $name }
tasks-added = La tâche { $code } est ajoutée.
tasks-unknown-people = Je ne connais pas encore { $names } : dès qu’un message aura été écrit ici, la tâche pourra être attribuée.
tasks-finished = ✅ { $code } « { $title } » est faite.
tasks-reopened = { $code } « { $title } » est rouverte.
tasks-held = { $code } « { $title } » est bloquée.
tasks-dropped = { $code } « { $title } » est supprimée.

tasks-done = Faite
tasks-reopen = Rouvrir
tasks-block = Bloquée
tasks-unblock = Reprendre
tasks-day = +1 jour
tasks-week = +1 semaine
tasks-change-date = Changer la date
tasks-assign = Attribuer
tasks-title = Renommer
tasks-drop = Supprimer
tasks-undo = Annuler
tasks-back = Retour
tasks-other-date = Ou : { $date }

tasks-unclear = { $reason ->
    [ambiguous] « { $phrase } » peut désigner plusieurs dates. Laquelle est-ce ?
    [vague] « { $phrase } » n’est pas encore un jour précis. Lequel ?
    [contradiction] « { $phrase } » : le jour et la date ne concordent pas. Lequel compte ?
    [impossible] « { $phrase } » n’existe pas. Quelle date est-ce ?
    [past] « { $phrase } » est déjà passé. Quelle date est-ce ?
    [far] « { $phrase } » est très loin. Quelle date est-ce ?
    [repeated] « { $phrase } » : je ne gère pas encore les dates qui se répètent. Quelle est la prochaine ?
    [too_long] C’est trop long pour une date.
   *[unknown] Je ne comprends pas « { $phrase } » comme une date.
}
tasks-answer-with-date = Répondez à ce message avec la date, par exemple « 15 mars ».
tasks-not-yours = Seule la personne qui a ajouté { $code }, ou la coordination, peut le faire.
tasks-already-finished = { $code } est déjà terminée. Rouvrez-la d’abord : /rouvrir { $code }
tasks-date-not-understood = Je ne comprends pas « { $text } » comme une date. Écrivez par exemple « 15 mars » ou « demain à 14 h ».
