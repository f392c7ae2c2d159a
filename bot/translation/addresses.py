"""Street and post addresses as they are written in Germany, Mexico, France and Ghana.

All in verbose syntax. A street alone is no address, nor is a town: both stand in many sentences,
and a masked word is not translated.
"""

from __future__ import annotations

_GERMAN_NAME = r"[A-ZÄÖÜ][\w-]{1,40}"
_COUNTED = (
    r"Euro|Bäume|Menschen|Einwohner|Personen|Tonnen|Liter|Quadrat|Kubik|Kilo|Meter|Stück|Bürger|"
    r"Haushalt|Unterschrift|Besuch|Setzling|Pesos|Dollar|Teilnehm|Kinder|Schüler|Sträucher|"
    r"Stunden|Gebäude|Dächer|Wohnung|Anlage|Flyer|Häuser|Jahre|Uhr|Mal"
)
_TOWN = rf"(?:[DF]-)?\d{{5}}\ {_GERMAN_NAME}"
_HOUSE = r"\d{1,3}(?!\d)(?:\s?[-–]\s?\d{1,3}(?!\d))?(?:\ ?[a-z](?!\w|\.\w))?"
_NO_MEASURE = r"(?!\s?(?:km|m|ha|Uhr|%|€)\b)"

GERMAN = rf"""
    (?: (?<![\w.-])[A-ZÄÖÜ][\w.-]{{0,60}}
        (?i:straße|strasse|str\.|platz|weg|allee|gasse|ring|damm|ufer|chaussee|stieg)\ ?
      | (?<![\w.-])[a-zäöü][\w-]{{2,60}}(?:straße|strasse|str\.)\ ?
      | \b{_GERMAN_NAME}(?:\ {_GERMAN_NAME})?\ (?:Straße|Strasse|Str\.|Platz|Weg|Allee|Ring)\ ?
      | \b(?:Straße|Platz|Allee)\ (?:der|des|am|im|an\ der)\ (?:\d+\.\ )?{_GERMAN_NAME}[ ]
    ){_HOUSE}{_NO_MEASURE}(?:,?\s{_TOWN})?
    | (?:(?<=Adresse:\ )|(?<=Anschrift:\ )|(?<=Treffpunkt:\ )|(?<=Ort:\ ))
      {_GERMAN_NAME}(?:\ (?:der|dem|den|{_GERMAN_NAME})){{0,4}}\ {_HOUSE}(?:,?\s{_TOWN})?
    | \b(?:Am|Im|Zum|Zur|Beim|(?:An|In|Auf|Hinter|Vor|Unter|Bei)\ (?:der|dem|den))
      (?:\ {_GERMAN_NAME}){{1,3}}\ {_HOUSE},?\s{_TOWN}
    | \b[DF]-\d{{5}}\ {_GERMAN_NAME}
    | \b\d{{3}}(?!00)\d{{2}}\ (?!{_COUNTED}){_GERMAN_NAME}
    | \bPostfach\ \d[\d\ ]*\d
"""
"""With a house number; postcodes that end in 00 are mostly numbers of something."""

_CAPITAL = r"[A-ZÁÉÍÓÚÑ][\w.]{0,40}"
_DAY = r"(?i:de\ (?:febrero|mayo|septiembre|noviembre)\b)"
_SPANISH_NAME = (
    r"(?:\ (?:del?|las?|los|el))*"
    rf"\ (?:{_CAPITAL}|\d{{1,3}}\ (?:{_CAPITAL}|{_DAY}))"
    rf"(?:\ (?:{_CAPITAL}|del?|las?|los|el|y)){{0,5}}?"
)
_QUARTER = (
    r",\ (?:Col\.?|Colonia|Fracc\.?|Barrio)(?:\ (?:del?|las?|los|el|[A-ZÁÉÍÓÚÑ]\w{0,40})){1,4}"
)
_SPANISH_NUMBER = (
    r",?\ (?:\#\ ?|(?:[Nn]o|[Nn][uú]m)\.?\ ?)?\d{1,5}(?![\d.,:%]*\d)(?:\ ?-?[A-Z]\b)?(?:-\d+\b)?"
)

SPANISH = rf"""
    (?: \b(?i:calle|avenida|av\.?|avda\.?|ave\.|boulevard|bulevar|blvd\.?|calzada|calz\.|paseo|
              privada|priv\.|prolongación|prolongacion|prol\.|circuito|cto\.|carretera|carr\.|
              cerrada|callejón|andador|camino)
        {_SPANISH_NAME}
      | \b(?:av|avda|blvd|calz|priv|prol)\.\ [a-záéíóúñ]+(?:\ (?!no\b|n[uú]m\b)[a-záéíóúñ]+){{0,2}}
      | (?<![\w.,])\d{{1,3}}(?:\ [A-F])?\ (?:Sur|Norte|Oriente|Poniente|Ote\.?|Pte\.?|Nte\.?)
    ){_SPANISH_NUMBER}
    (?:{_QUARTER})?
    (?:,\ (?:C\.?\ ?P\.?\ ?)?\d{{5}}\b(?:\ [A-ZÁÉÍÓÚÑ]\w{{1,40}})?)?
    | \bC\.?\ ?P\.?\ ?\d{{5}}\b
    | \b(?:Mz|Manzana)\.?\ \w{{1,4}},?\ (?:Lt|Lote)\.?\ \w{{1,4}}\b
"""
"""With a number; also the grid of Puebla (`3 Sur 104`)."""

_FRENCH_NAME = r"(?:[dl]['’])?[A-ZÀÂÉÈÊÎÔ][\w'’-]{1,40}"

FRENCH = rf"""
    \b\d{{1,4}}(?:\ ?(?:bis|ter))?,?\ (?i:rue|avenue|av\.|boulevard|bd|place|chemin|allée|quai|
      impasse|route|square|cours|passage|sentier)[ ]
      (?:(?:de|du|des|la|le|les|à|aux?|d['’]|l['’]|\d{{1,2}})\ )*{_FRENCH_NAME}
      (?:\ (?:et|de|du|des|la|le))?(?:\ {_FRENCH_NAME}){{0,3}}(?:\ \d{{4}}\b)?
      (?:,\ \d{{5}}\ {_FRENCH_NAME})?
"""

_ENGLISH_NAME = r"[A-Z][\w'’]{1,30}"

ENGLISH = rf"""
    \b\d{{1,4}}[A-Z]?,?\ (?:{_ENGLISH_NAME}\ ){{1,4}}
      (?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Close|Crescent|Court|Way|Highway)\b
    | \bP\.?\ ?O\.?\ ?Box\ (?:[A-Z]{{1,4}}\ )?\d+
    | \b[A-Z][A-Z0-9]-\d{{3,4}}-\d{{4}}\b
    | \b(?:Plot|House|Hse|H/No)\.?\ (?:No\.?\ )?[A-Z]?\d+[A-Z]?(?:,\ Block\ \w{{1,3}})?\b
"""
"""With a number; also Ghana's digital addresses (`GA-183-8164`)."""
