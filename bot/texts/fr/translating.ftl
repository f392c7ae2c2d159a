fix-remembered = Merci ! C’est corrigé, et je traduirai toujours ainsi désormais.
fix-shown = Merci ! C’est corrigé. Je ne peux pas le retenir, car les nombres, noms ou liens ne sont pas ceux de l’original, ou car celui-ci est écrit en plusieurs langues.
fix-nothing = Ce n’est pas une de mes traductions. Répondez ainsi à un message relayé dans votre langue.
fix-about = remplacer une mauvaise traduction
fix-usage = répondre au message avec { $command } le meilleur texte
translate-mark = traduction automatique · original : { $tongue }
translate-pending = ⏳ La traduction ({ $tongue }) va suivre.
translate-nothing = Il n’y a rien à traduire : pas de mots dans une langue que je connais, ou c’est un message de moi.
translate-not-allowed = Je ne peux pas traduire cela : son auteur n’a pas encore donné son accord, ou votre équipe n’autorise aucun traducteur.
translate-failed = La traduction n’a pas abouti pour le moment. Réessayez plus tard, s’il vous plaît.
translate-budget = { $translator } : déjà 80 % des { $limit } caractères de ce mois sont utilisés. Quand tous le seront, le traducteur suivant que vous autorisez prendra le relais jusqu’à la fin du mois.
translate-about = traduire un message
translate-usage = répondre à un message avec { $command } ; { $command } always on (ou off) traduit tout dans ce groupe
translate-here-on = Désormais, je traduis aussi dans ce groupe ce que vous écrivez, en réponse.
translate-here-off = Dans ce groupe, je ne traduis plus que ce que vous me montrez.
tone-button = Vouvoiement
tone-ask = Comment les traducteurs doivent-ils s’adresser à votre équipe ? Cela vaut pour ceux qui font la différence (DeepL).
tone-formal = formel (vous, Sie, usted)
tone-informal = familier (tu, du, tú)
tone-any = au choix du traducteur
fix-language = Cela remplace la traduction chez les autres équipes. Merci de l’écrire en { $tongue ->
        [de] allemand
        [es] espagnol
        [fr] français
       *[en] anglais
    }.
