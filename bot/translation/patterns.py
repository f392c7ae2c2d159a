"""What no engine needs to see, as patterns: found in plain text where Telegram marks nothing."""

from __future__ import annotations

import re

from bot.translation.addresses import ENGLISH, FRENCH, GERMAN, SPANISH
from bot.translation.placeholders import LOOK_ALIKE

_NO_LETTER_BEHIND = r"(?![^\W_]|['’][^\W\d_])"
_TOP_LEVEL = (
    "com|org|net|eu|info|io|gov|gob|gouv|edu|app|int|cloud|online|site|city|earth|eco|berlin|africa|"
    "de|mx|fr|es|uk|at|ch|gh|be|nl|it|pl|lu|pt|br|co|ec|pe|cl|ar|ca|ly|gl|me"
)
_LINK_END = r"[^\s.,;:!?'\")\]}»“”›]"

LINKS = rf"""
    (?:\b(?i:[a-z][a-z0-9+.-]{{1,15}}://|www\.))\S*{_LINK_END}
    | (?<![\w.+-])[\w.+-]{{1,64}}(?:@|\ ?[(\[](?:at|ät|arroba)[)\]]\ ?)
      [\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}
    | (?<![\w@.-])(?:[\w-]{{1,63}}\.){{1,8}}(?:{_TOP_LEVEL}|{_TOP_LEVEL.upper()})\b
      (?:\.[a-z]{{2}}\b)?(?::\d{{2,5}}\b)?(?:/\S*{_LINK_END})?
    | (?<![\w@.-])(?:[\w-]{{1,63}}\.){{1,8}}[a-z]{{2,24}}(?::\d{{2,5}})?/\S*{_LINK_END}
    | (?<![\w@.-])[\w.+-]{{1,80}}(?:\ ?\(\d{{1,3}}\))?
      \.(?i:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|rtf|md|zip|rar|7z|jpe?g|png|gif|svg|heic|webp|
      tiff?|mp[34]|m4a|mov|avi|wav|ogg|json|geojson|kml|gpx|shp|html?|ics|eml|dwg)\b
"""
"""A last label in mixed case is a sentence that begins without a space before it."""

HANDLES = r"""
    (?<![\w@])@\w{2,}
    | (?<!\w)[#$][^\W\d]\w*
    | (?<![\w/])/[a-zA-Z]\w*(?:@\w+)?
"""

ACCOUNTS_AND_PHONES = r"""
    \b[A-Z]{2}\d{2}(?:\ ?[A-Z0-9]{4}){2,7}(?:\ ?[A-Z0-9]{1,3})?\b
    | \b[a-z]{2}\d{2}(?:\ ?\d{4}){3,6}(?:\ ?\d{1,3})?\b
    | (?<![\w+])\+?\(?\d[\d\ ()/\u2011-]{6,}\d(?!\w)
"""

CODES = r"""
    \b(?!CO2-)[A-Z]{1,4}-?\d+(?:[.,]\d+)*\b
    | \bt?CO[2₂](?:e|eq)?\b(?!-)
    | \b(?=[A-Z0-9-]{5,40}\b)(?=[A-Z-]{0,40}\d)(?=[\d-]{0,40}[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*\b
    | \b(?=[A-Za-z0-9]{5,40}\b)[A-Za-z]{0,40}\d+[A-Za-z]+\d[A-Za-z0-9]*\b
    | \b[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}\ ?\d{1,4}[EH]?\b
"""
"""Our own numbers of things, rooms, roads, tax numbers, access codes, number plates."""

_MONTH = (
    "ene|jan|feb|fév|mar|mär|apr|abr|avr|may|mai|jun|jul|ago|aug|sep|oct|okt|nov|dic|dez|dec|déc"
)
_O_CLOCK = (
    r"\s?(?:[aApP]\.\s?[mM]\.|(?:PM|pm|AM)\b|(?:hrs?|hs|h)\b)|[aA][mM]\b|\sam(?=\s*(?:[.,;!?)]|$))"
)

DATES_AND_TIMES = rf"""
    (?<!\d)(?=\d)(?:
      \d{{4}}-\d{{2}}-\d{{2}}(?:T[\d:.+Z-]+)?
      | (?:\d{{1,2}}\.\s?[-–]\s?)?\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?\d{{4}}|\d{{2}})?(?!\d)
      | \d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}(?!\d)
      | \d{{1,2}}[/.-](?i:{_MONTH})\.?[/.-]\d{{2,4}}(?!\d)
      | \d{{1,2}}(?::\d{{2}}){{1,2}}(?:{_O_CLOCK})?{_NO_LETTER_BEHIND}
      | (?<![.,])\d{{1,2}}(?:\.\d{{2}})?(?:{_O_CLOCK}){_NO_LETTER_BEHIND}
      | \d{{1,2}}h(?:\d{{2}})?{_NO_LETTER_BEHIND}
    )
"""
"""`8:15 am` is no time of day where German may go on: "um 8:15 am Bahnhof"."""

_CURRENCY = r"€|\$|£|₵|EUR|MXN|USD|GHS|CHF|GBP"
_UNIT = (
    rf"%|‰|°\s?[CF]?|{_CURRENCY}|(?:Mio|Mrd)\.?(?:\s?(?:{_CURRENCY}))?|mdp|mdd|"
    r"[kMGTcmdhµμ]?(?:m[²³23]?|g|l|L|Wh|Wp|W|B|Pa|bar|Hz)|t(?:CO[2₂]e?)?|ha|h|min|s|ppm|ppb|"
    r"dB(?:\(A\))?|CO[2₂]e?|x"
)
_NO_HECTARES = r"(?!\s?ha\s+(?:\w+\s+)?\w*(?:[aií]do|cho|sto|rto|ito|elto)\b)"
"""In Spanish `ha` before a participle is a verb: "en 2025 ha llovido"."""

NUMBERS = rf"""
    \d{{1,3}}(?:\.\d+)?°\s?(?:\d{{1,2}}['’′]\s?(?:\d{{1,2}}(?:\.\d+)?["”″]\s?)?)?
      [NSEWO]{_NO_LETTER_BEHIND}
    | (?:(?:\b(?:EUR|MXN|USD|GHS|CHF|GBP|MX|US)\s?)?[€$£₵]|\bGH[₵¢]|\b(?:EUR|MXN|USD|GHS|CHF|GBP))
      \s?\d(?:[\d.,]*\d)?(?:\s?(?:MXN|USD|Mio\.?|Mrd\.?){_NO_LETTER_BEHIND})?
    | (?<![\w.])[+\-−±]?\d+(?:[.,:/'’\u00a0\u202f–-]\d+)*
      (?:,[-–—]+\s?€|{_NO_HECTARES}\s?(?:{_UNIT})(?:/(?:{_UNIT}|a|d|yr))?{_NO_LETTER_BEHIND})?
      (?=Uhr\b|(?![^\W_]|-[^\W\d_]))
"""

_PICTURES = (
    r"\u00a9\u00ae\u203c\u2049\u20e3\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf"
    r"\u2934\u2935\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
    r"\ufe0e\ufe0f\u200d\U000e0020-\U000e007f"
)

EMOJI = rf"""
    [{_PICTURES}]+
    | [#*0-9]\ufe0f?\u20e3
    | (?<!\w)[:;=8][-']?[()DPpOo3|/\\*](?!\w)
    | (?<!\w)(?:<3|:'\(|\^\^)(?!\w)
    | \#
"""

LIST_MARKS = r"^[^\S\n]*(?:[-–—*•·>]+|\d{1,3}[.)]|[a-zA-Z]\)|\[[ xX]?\])(?=[^\S\n])"

_SPACED = (
    LINKS, HANDLES, ACCOUNTS_AND_PHONES, CODES, GERMAN, SPANISH, FRENCH, ENGLISH,
    DATES_AND_TIMES, NUMBERS, EMOJI,
)  # fmt: skip

MASKED = (
    *(re.compile(pattern, re.VERBOSE | re.MULTILINE) for pattern in _SPACED),
    re.compile(LIST_MARKS, re.MULTILINE),
    LOOK_ALIKE,
)
"""Everything to mask; each is searched for by itself and overlaps are joined."""
