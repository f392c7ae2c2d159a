glossary-title = Glossaire
glossary-count = { $count } termes, dont { $own } à vous.
glossary-how = { $usage }
    J’accepte aussi un tableau (CSV) si vous l’envoyez avec le texte /glossaire.
glossary-button-file = En fichier (CSV)
glossary-added = Convenu : { $term }
glossary-removed = N’est plus dans le glossaire : { $term }
glossary-kept = { $term } (reste tel quel dans toutes les langues)
glossary-file = Tous les termes. Vous pouvez modifier le tableau et le renvoyer avec /glossaire.
glossary-imported = { $count ->
    [one] Un terme repris.
   *[other] { $count } termes repris.
}
glossary-file-unfetched = Je n’ai pas pu récupérer ce fichier ; il peut faire { $limit } Ko au maximum.
glossary-not-a-table = Je ne peux pas lire ce fichier : il me faut un tableau (CSV) dont la première ligne nomme les langues, par exemple de;es.
glossary-empty-table = Le tableau ne contient aucun terme.
glossary-full = Vous ne pouvez pas avoir plus de { $limit } termes à vous.
glossary-unknown = { $term } n’est pas dans le glossaire.
glossary-about = termes toujours traduits de la même façon
glossary-usage = { $command } add mission d’experts = Entsendung, { $command } remove mission d’experts, { $command } fortes pluies
