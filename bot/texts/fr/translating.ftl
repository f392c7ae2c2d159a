fix-remembered = Merci ! C’est corrigé, et je traduirai toujours ainsi désormais.
fix-shown = Merci ! C’est corrigé. Je ne peux pas le retenir, car les nombres, noms ou liens ne sont pas ceux de l’original.
fix-nothing = Ce n’est pas une de mes traductions. Répondez ainsi à un message relayé dans votre langue.
fix-about = remplacer une mauvaise traduction
fix-usage = répondre au message avec { $command } le meilleur texte
