consent-ask = 🌐 { $author }, votre message est parti sans traduction, car il nous faut votre accord pour le traduire.
consent-notice = Pour traduire, le texte de vos messages est envoyé à { $services }. Ce sont des services situés dans des pays tiers qui n’assurent pas un niveau adéquat de protection des données (notamment les États-Unis) : les autorités peuvent y accéder sans que vous disposiez d’un recours. Les exploitants peuvent garder et utiliser le texte. Nous n’envoyons ni noms de membres, ni liens, ni adresses, ni nombres. Vous pouvez retirer votre accord à tout moment avec { $command }.
consent-agree = Oui, traduire
consent-decline = Non, laisser ainsi
consent-given = Merci ! Vos messages sont désormais traduits. Pour retirer votre accord à tout moment : { $command }
consent-declined = D’accord. Vos messages partent sans traduction. Pour changer d’avis : { $command }
consent-not-yours = Cette question s’adresse à { $author }. Elle vous sera posée quand vous écrirez à votre tour.
consent-revoked = Accord retiré. Désormais, rien de ce que vous écrivez n’est envoyé à { $service }.
consent-gone = Cette question est réglée.
consent-changed = L’information a changé. Merci de la lire et de décider à nouveau.

privacy-title = Confidentialité
privacy-stored = Nous conservons vos équipes, le programme d’action et les messages relayés (leur texte pendant { $days } jours). Aucun autre partenariat climatique n’y a accès.
privacy-none = Aucun traducteur n’est configuré pour l’instant ; vos textes ne sont envoyés à personne.
privacy-button-agree = Autoriser { $service }
privacy-button-revoke = Retirer l’accord : { $service }
privacy-saved = Enregistré.
privacy-about = confidentialité et traducteurs
privacy-usage = { $command }
privacy-teams-allow = Autorisé dans l’équipe { $teams }
privacy-teams-forbid = Autorisé dans aucune de vos équipes
privacy-you-accept = Vos textes peuvent y aller si votre équipe l’autorise.
privacy-you-object = Vous avez refusé ce service, rien n’y est envoyé.
privacy-you-open = Rien n’y est envoyé sans votre accord.
privacy-you-agreed = Vous avez donné votre accord le { $date }.
privacy-button-object = Refuser { $service }

translator-name-deepl = DeepL (DeepL SE, Allemagne)
translator-name-libretranslate = LibreTranslate (serveur propre)
translator-name-google = Google Traduction (Google, États-Unis)
translator-name-mymemory = MyMemory (Translated, Italie)
translator-short-deepl = DeepL
translator-short-libretranslate = LibreTranslate
translator-short-google = Google
translator-short-mymemory = MyMemory
translator-about = les traducteurs que vous autorisez
translator-usage = { $command } les affiche, { $command } google off en désactive un, { $command } google on le réactive, { $command } deepl premier fait interroger DeepL avant les autres
translator-title = Traducteurs pour l’équipe { $team }
translator-state = { $allowed ->
    [first] autorisé, interrogé en premier
    [yes] autorisé
   *[no] non autorisé
}
translator-none = Aucun traducteur n’est configuré pour le moment. Les messages partent sans traduction.
translator-button-allow = Autoriser { $name }
translator-button-forbid = Désactiver { $name }
translator-button-first = ⬆ { $name } d’abord
translator-operator = Exploitant : { $operator }
translator-operator-own = qui exploite aussi ce bot
translator-country = { $country ->
    [DE] Allemagne
    [IT] Italie
   *[US] États-Unis
}
translator-place = { $place ->
    [third] Lieu : pays tiers possible, sans niveau de protection garanti
   *[safe] Lieu : UE ou serveur propre, aucun pays tiers
}
translator-contract = { $contract ->
    [own] Contrat : inutile, les textes restent chez l’exploitant du bot
    [processing] Contrat : sous-traitance de données, conclue par l’exploitant du bot
   *[none] Contrat : aucun, les conditions du service public s’appliquent
}
translator-sent-deepl = Envoyé : votre texte et des mots de votre glossaire
translator-sent-libretranslate = Envoyé : votre texte
translator-sent-google = Envoyé : votre texte et l’adresse du serveur sur lequel tourne le bot
translator-sent-mymemory = Envoyé : votre texte et l’adresse du serveur sur lequel tourne le bot
translator-keeps = { $keeps ->
    [nothing] Conservé : rien
    [by_contract] Conservé : rien avec un compte payant ; avec un compte gratuit, peut-être le texte
    [published] Conservé : le texte peut entrer dans une mémoire de traduction consultée par d’autres
   *[unknown] Conservé : on l’ignore ; l’exploitant peut garder et utiliser le texte
}
translator-budget = Envoyé ce mois-ci : { $used } caractères sur { $limit }
translator-authors = Nous n’envoyons jamais ni noms de membres, ni liens, ni adresses, ni nombres. Vers un pays tiers, un texte ne part que si la personne qui l’écrit est aussi d’accord ; toute personne peut s’opposer aux autres services avec /confidentialite.
translator-in-group = La coordination les active ou les désactive dans le groupe de l’équipe.
translator-line = 🌐 Pour vous traduisent : { $names }. { $third ->
    [yes] Un service d’un pays tiers ne reçoit un texte que si la personne qui l’écrit est d’accord ; nous le lui demandons.
   *[no] Toute personne peut s’y opposer avec /confidentialite.
} Changer : /traducteur
translator-line-none = 🌐 Personne ne traduit encore pour vous ; les messages partent sans traduction. Changer : /traducteur
translator-offer = 🌐 Un nouveau traducteur est configuré
translator-offer-decide = Il ne reçoit rien de cette équipe tant que votre coordination ne l’autorise pas.
translator-button-open = 🌐 Traducteurs
privacy-not-yours = C’est le choix de { $author }. Le vôtre s’affiche avec /confidentialite.
translator-not-set-up = Le traducteur { $translator } n’est pas configuré ici. /traducteur montre lesquels le sont.
