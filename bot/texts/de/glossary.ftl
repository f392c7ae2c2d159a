glossary-title = Glossar
glossary-count = { $count } Begriffe, davon { $own } eure eigenen.
glossary-how = { $usage }
    Eine Tabelle (CSV) übernehme ich, wenn ihr sie mit /glossar als Text dazu schickt.
glossary-button-file = Als Datei (CSV)
glossary-added = Abgemacht: { $term }
glossary-removed = Nicht mehr im Glossar: { $term }
glossary-kept = { $term } (bleibt in jeder Sprache so)
glossary-file = Alle Begriffe. Ihr könnt die Tabelle ändern und mit /glossar zurückschicken.
glossary-imported = { $count ->
    [one] Ein Begriff übernommen.
   *[other] { $count } Begriffe übernommen.
}
glossary-file-unfetched = Diese Datei konnte ich nicht holen; sie darf höchstens { $limit } KB groß sein.
glossary-not-a-table = Die Datei kann ich nicht lesen: Ich brauche eine Tabelle (CSV), deren erste Zeile die Sprachen nennt, zum Beispiel de;es.
glossary-empty-table = In der Tabelle steht kein Begriff.
glossary-full = Mehr als { $limit } eigene Begriffe gehen nicht.
glossary-unknown = { $term } steht nicht im Glossar.
glossary-about = Begriffe, die immer gleich übersetzt werden
glossary-usage = { $command } add Entsendung = misión de expertos, { $command } remove Entsendung, { $command } Starkregen
