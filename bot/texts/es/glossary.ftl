glossary-title = Glosario
glossary-count = { $count } términos, de ellos { $own } propios.
glossary-how = { $usage }
    También acepto una tabla (CSV) si la envían con el texto /glosario.
glossary-button-file = Como archivo (CSV)
glossary-added = Acordado: { $term }
glossary-removed = Ya no está en el glosario: { $term }
glossary-kept = { $term } (queda igual en todos los idiomas)
glossary-file = Todos los términos. Pueden modificar la tabla y devolverla con /glosario.
glossary-imported = { $count ->
    [one] Se agregó un término.
   *[other] Se agregaron { $count } términos.
}
glossary-file-unfetched = No pude obtener este archivo; puede pesar como máximo { $limit } KB.
glossary-not-a-table = No puedo leer el archivo: necesito una tabla (CSV) cuya primera línea nombre los idiomas, por ejemplo de;es.
glossary-empty-table = La tabla no contiene ningún término.
glossary-full = No se admiten más de { $limit } términos propios.
glossary-unknown = { $term } no está en el glosario.
glossary-about = términos que siempre se traducen igual
glossary-usage = { $command } add misión de expertos = Entsendung, { $command } remove misión de expertos, { $command } lluvia intensa
