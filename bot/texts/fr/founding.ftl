founding-about-help = ce que je peux faire pour vous
founding-about-setup = créer un partenariat
founding-about-join = rejoindre avec un code
founding-about-team = votre équipe : nom, membres, coordination
founding-about-language = choisir la langue
founding-about-timezone = choisir le fuseau horaire
founding-usage-help = { $command }
founding-usage-setup = { $command } votre ville – ville partenaire, par exemple { $command } Sfax – Marburg
founding-usage-join = { $command } et le code de vos partenaires, par exemple { $command } K7MQ2XPA
founding-usage-team = { $command } affiche votre équipe, { $command } Sfax la renomme
founding-usage-language = { $command } et de, es, en ou fr, par exemple { $command } fr
founding-usage-timezone = { $command } et une ville ou un fuseau horaire, par exemple { $command } Africa/Tunis

founding-greeting = Bonjour ! Je suis Klimapuente, le pont entre les groupes d’un partenariat climatique. Je transmets vos messages, traduits, à vos partenaires et inversement, je tiens votre programme d’action et je vous rappelle les tâches et les événements.
founding-two-ways = Deux façons de continuer :
founding-way-setup = Créer un partenariat : /configurer Sfax – Marburg
founding-way-join = Rejoindre avec le code de vos partenaires : /rejoindre CODE
founding-who-may = Les deux reviennent aux personnes qui administrent ce groupe.
founding-cannot-read = Veuillez aussi me nommer administrateur de ce groupe. Sinon, je ne vois que les commandes et je ne peux pas relayer vos messages. Je n’ai besoin d’aucun droit particulier.
founding-thanks = Merci ! Je peux maintenant lire ce que vous écrivez.
founding-lost-reading = Je ne suis plus administrateur et je ne vois plus que les commandes. Pour que je puisse relayer vos messages, veuillez me nommer à nouveau.
founding-welcome-back = Me revoilà ! Nous continuons avec le partenariat { $partnership }, équipe { $team }.
founding-partner-back = Je suis de retour dans le groupe de l’équipe { $team }.
founding-partner-left = Je ne suis plus dans le groupe de l’équipe { $team }. Pour le moment, vos messages n’y arrivent pas.

founding-founded = Le partenariat climatique { $partnership } est créé.
founding-invite-heading = Comment le groupe partenaire vous rejoint
founding-invite-how = La personne qui administre leur groupe y écrit :
founding-invite-link = Ou m’ajoute avec ce lien :
founding-invite-until = Le code sert une seule fois, jusqu’au { $until }.
founding-your-team = Votre équipe : { $team }
founding-team-facts = Langue { $language } · fuseau horaire { $zone }, il est { $clock }
founding-correct = Quelque chose ne va pas ? Modifiez-le avec les boutons.
founding-joined = Bienvenue dans le partenariat climatique { $partnership } ! En font aussi partie : { $teams }.
founding-partner-joined = L’équipe { $team } fait maintenant partie du partenariat { $partnership }.
founding-relay-on = Le relais est activé : ce que vous écrivez ici arrive traduit chez vos partenaires. Un message qui commence par // reste ici.
founding-next = Tout ce que vous pouvez faire se trouve sous /aide.
founding-renamed = L’équipe { $old } s’appelle maintenant { $new }.

founding-of-partnership = Partenariat climatique { $partnership }
founding-members = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
founding-more-members = … et { $count } autres
founding-other-teams = Autres équipes : { $teams }
founding-no-other-team = Aucune autre équipe n’a encore rejoint le partenariat.
founding-role = { $role ->
    [coordinator] coordination
    [observer] observe
   *[member] membre
}
founding-stakeholder-group = { $group ->
    [administration] Administration
    [politics] Politique
    [civil_society] Société civile
    [science] Science
   *[business] Entreprises
}
founding-choose-group = Qui représentez-vous ? Choisissez votre groupe ci-dessous.
founding-group-chosen = Vous représentez : { $group }
founding-choose-member = De qui souhaitez-vous changer le rôle dans le partenariat ?
founding-choose-role = Quel rôle donner à { $name } dans le partenariat ?
founding-role-changed = { $name } : { $role }.
founding-ask-name = Comment votre équipe s’appellera-t-elle ? Répondez à ce message.
founding-ask-zone = Dans quelle ville ou quel fuseau horaire êtes-vous ? Répondez à ce message.
founding-language-now = J’écris désormais ici en français.
founding-language-is = J’écris ici en français. Pour changer de langue :
founding-zone-now = Fuseau horaire : { $zone }. Il est maintenant { $clock } ici.
founding-button-zone = 🕒 Fuseau horaire
founding-button-name = ✏️ Nom
founding-button-invite = 🔗 Inviter
founding-button-roles = 👥 Rôles
founding-button-group = 🙋 Mon groupe

founding-help-private = Bonjour { $name } ! Je suis Klimapuente, le pont entre les groupes d’un partenariat climatique.
founding-help-alone = Ajoutez-moi au groupe Telegram de votre ville ; c’est là que tout commence.
founding-help-invited = Avec ce lien, vous m’ajoutez au groupe de votre ville, qui rejoint alors le partenariat :
founding-help-role = { $role ->
    [coordinator] Vous coordonnez le partenariat { $partnership }.
    [observer] Vous observez le partenariat { $partnership }.
   *[member] Vous êtes membre du partenariat { $partnership }, équipe { $team }.
}
founding-help-heading = Ce que vous pouvez faire ici
founding-help-reply = Vous pouvez répondre directement à la fiche d’une mesure, par exemple par « 60 % … ».
founding-help-relay = Les messages ordinaires arrivent traduits chez vos partenaires, sauf ceux qui commencent par //.
