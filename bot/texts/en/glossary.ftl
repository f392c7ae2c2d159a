glossary-title = Glossary
glossary-count = { $count } terms, { $own } of them your own.
glossary-how = { $usage }
    I also take a table (CSV) if you send it with the text /glossary.
glossary-button-file = As a file (CSV)
glossary-added = Agreed: { $term }
glossary-removed = No longer in the glossary: { $term }
glossary-kept = { $term } (stays the same in every language)
glossary-file = All terms. You can change the table and send it back with /glossary.
glossary-imported = { $count ->
    [one] One term taken over.
   *[other] { $count } terms taken over.
}
glossary-file-unfetched = I could not fetch this file; it may have { $limit } KB at most.
glossary-not-a-table = I cannot read this file: I need a table (CSV) whose first line names the languages, for example de;es.
glossary-empty-table = There is no term in the table.
glossary-full = You cannot have more than { $limit } terms of your own.
glossary-unknown = { $term } is not in the glossary.
glossary-about = terms that are always translated the same way
glossary-usage = { $command } add expert mission = Entsendung, { $command } remove expert mission, { $command } heavy rain
