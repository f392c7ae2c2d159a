programme-about = votre programme d’action en un coup d’œil
programme-about-goal = fixer un objectif
programme-about-goals = tous les objectifs
programme-about-measure = ajouter ou afficher une mesure
programme-about-measures = toutes les mesures
programme-about-update = faire le point sur une mesure
programme-usage = { $command } affiche tout ; { $command } G1, { $command } M3, { $command } en retard, { $command } adaptation ou { $command } atténuation seulement une partie
programme-usage-goal = { $command } et l’objectif, par exemple { $command } Plus de verdure contre la chaleur
programme-usage-goals = { $command }
programme-usage-measure = { $command } et la mesure, par exemple { $command } Rajeunir la forêt urbaine G1 jusqu’au 31 mars ; { $command } M3 en affiche une, { $command } M3 G2 la rattache à un objectif
programme-usage-measures = { $command }
programme-usage-update = { $command } M3 60 % et quelques mots, par exemple { $command } M3 60 % Les 40 premiers arbres sont plantés; { $command } M3 bloquée Pas de budget indique le statut

programme-head = Programme d’action { $name }
programme-phase = Phase : { $start } – { $end }
programme-set-phase = Phase
programme-change-phase = Changer la phase
programme-ask-phase = De quand à quand cette phase de votre partenariat dure-t-elle ? Répondez à ce message, par exemple avec « du 1er janvier 2026 au 31 décembre 2027 » ou « 01/2026–12/2027 ».
programme-phase-not-understood = Je ne comprends pas « { $text } » comme une période avec un début et une fin. Écrivez par exemple « du 1er janvier 2026 au 31 décembre 2027 » ou « 01/2026–12/2027 ».
programme-empty = Il n’y a encore rien ici. Commencez par un objectif : /objectif Plus de verdure contre la chaleur. Ajoutez ensuite des mesures (/mesure Rajeunir la forêt urbaine G1), des tâches (/tache Compter les arbres pour vendredi) et des événements (/evenement Atelier Forêt urbaine 12 octobre).
programme-goals = Objectifs
programme-no-goals = Il n’y a pas encore d’objectif. Pour en fixer un : /objectif Plus de verdure contre la chaleur
programme-measures = Mesures
programme-no-measures = Il n’y a pas encore de mesure. Pour en ajouter une : /mesure Rajeunir la forêt urbaine G1 jusqu’au 31 mars
programme-measure-count = { $count ->
    [0] pas encore de mesure
    [one] une mesure
   *[other] { $count } mesures
}
programme-without-goal = Sans objectif
programme-goal-empty = Pas encore de mesure.
programme-next = prochaine échéance : { $when }
programme-overdue = En retard
programme-since = échéance dépassée : { $when }
programme-in-time = Rien n’est en retard. 👍
programme-none-in-field = Il n’y a pas encore de mesure dans ce domaine.
programme-coming = Les 14 prochains jours
programme-newest = Derniers avancements
programme-updates = Avancements
programme-status = { $status ->
    [planned] prévue
    [in_progress] en cours
    [blocked] bloquée
    [paused] en pause
    [done] terminée
   *[dropped] abandonnée
}
programme-field = { $field ->
    [mitigation] Atténuation
   *[adaptation] Adaptation
}
programme-of-goal = Objectif : { $goal }
programme-of-field = Domaine : { $field }
programme-period = Période : { $start } – { $end }
programme-until = Jusqu’au : { $end }
programme-no-period = Période : à définir
programme-responsibles = Responsables : { $names }
programme-resources = Moyens : { $text }
programme-funder = Financement : { $text }
programme-open-tasks = Tâches ouvertes : { $codes }

programme-report = Faire le point
programme-set-status = Statut
programme-set-period = Période
programme-set-responsible = Responsable
programme-set-goal = Objectif
programme-set-field = Domaine
programme-set-resources = Moyens
programme-set-funder = Financement
programme-rename = Renommer
programme-remove = Supprimer
programme-remove-yes = Oui, supprimer
programme-remove-sure = Faut-il vraiment supprimer { $code } ?
programme-back = Retour

programme-goal-added = L’objectif { $code } est dans le programme d’action.
programme-goal-removed = L’objectif { $code } « { $title } » est supprimé.
programme-goal-in-use = Des mesures dépendent encore de { $code }. Rattachez-les d’abord à un autre objectif.
programme-measure-added = La mesure { $code } est dans le programme d’action.
programme-reported = Merci, l’avancement est noté.
programme-changed = { $code } est modifié.
programme-ask = { $what ->
    [date] Quelle date pour { $code } « { $title } » ? Répondez à ce message, par exemple avec « 15 mars » ou « vendredi prochain à 14 h ».
    [period] Quelle période couvre { $code } « { $title } » ? Répondez à ce message, par exemple avec « du 1er avril au 31 décembre » ou « jusqu’au 30 juin ».
    [title] Comment appeler désormais { $code } « { $title } » ? Répondez à ce message.
    [place] Où aura lieu { $code } « { $title } » ? Répondez à ce message.
    [resources] De quoi { $code } « { $title } » a-t-il besoin : argent, personnel, matériel ? Répondez à ce message ; – vide le champ.
    [funder] Qui finance { $code } « { $title } » ? Répondez à ce message ; – vide le champ.
   *[update] Où en est { $code } « { $title } » ? Répondez à ce message, par exemple avec « 60 % Les 40 premiers arbres sont plantés ». Une photo convient aussi.
}
programme-percent-out-of-range = L’avancement va de 0 à 100 %.
programme-nothing-reported = Il manque ce qu’il y a à dire de { $code } : un pourcentage ou quelques mots.

programme-told = { $what ->
    [goal-added] nouvel objectif { $code } « { $title } »
    [goal-removed] l’objectif { $code } « { $title } » est supprimé
    [renamed] { $code } s’appelle désormais « { $title } »
    [measure-added] nouvelle mesure { $code } « { $title } »
    [measure-updated] { $code } « { $title } » en est à { $share }
    [measure-moved] { $code } « { $title } » se termine désormais : { $when }
    [measure-goal] { $code } « { $title } » · { $about }
    [measure-field] { $code } « { $title } » · { $about }
    [responsible-named] { $person } est responsable de { $code } « { $title } »
    [task-added] nouvelle tâche { $code } « { $title } »
    [task-done] ✅ { $code } « { $title } » est faite
    [task-reopened] { $code } « { $title } » est rouverte
    [task-moved] { $code } « { $title } » a une nouvelle échéance : { $when }
    [task-blocked] ⛔ { $code } « { $title } » est bloquée
    [task-assigned] { $code } « { $title } » est maintenant confiée à : { $person }
    [task-dropped] { $code } « { $title } » est supprimée
    [event-added] { $code } { $kind } « { $title } »
    [event-added-by-kind] { $code } { $kind }
    [event-moved] { $code } « { $title } » aura lieu : { $when }
    [event-kind] { $code } « { $title } » · { $about }
    [event-place] { $code } « { $title } » · { $about }
   *[event-cancelled] ❌ { $code } « { $title } » est annulé
}
