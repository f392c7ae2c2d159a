"""What no engine needs to see, as patterns: found in plain text where Telegram marks nothing."""

from __future__ import annotations

import re

from bot.translation.placeholders import LOOK_ALIKE

_NO_LETTER_BEHIND = r"(?![^\W_])"

LINKS = r"""
    (?:\b(?i:[a-z][a-z0-9+.-]{1,15}://|www\.))\S*[^\s.,;:!?'")\]}»“”]
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}
    | (?<![\w@.-])(?:[\w-]{1,63}\.){1,8}
      (?:com|org|net|eu|info|io|gov|gob|edu|app|de|mx|fr|es|uk|at|ch)\b
      (?:\.[a-z]{2}\b)?(?:/\S*[^\s.,;:!?'")\]}»“”])?
"""

HANDLES = r"""
    (?<![\w@])@\w{2,}
    | (?<!\w)[#$][^\W\d]\w*
    | (?<![\w/])/[a-zA-Z]\w*(?:@\w+)?
"""

ACCOUNTS_AND_PHONES = r"""
    \b[A-Z]{2}\d{2}(?:\ ?[A-Z0-9]{4}){2,7}(?:\ ?[A-Z0-9]{1,3})?\b
    | (?<![\w+])\+?\(?\d[\d\ ()/\u2011-]{6,}\d(?!\w)
"""

DATES_AND_TIMES = rf"""
    (?<!\d)\d{{4}}-\d{{2}}-\d{{2}}(?:T[\d:.+Z-]+)?
    | (?<!\d)\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?\d{{4}}|\d{{2}})?(?!\d)
    | (?<!\d)\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}(?!\d)
    | (?<!\d)\d{{1,2}}(?::\d{{2}}){{1,2}}(?:\s?[ap]\.?\s?m\b\.?)?{_NO_LETTER_BEHIND}
    | (?<!\d)\d{{1,2}}h(?:\d{{2}})?{_NO_LETTER_BEHIND}
"""

_UNITS = (
    r"%|‰|€|\$|£|°\s?[CF]?|[kcm]?m[²³23]?|km/h|m/s|[kMGT]?Wh?|[kMGT]?B|[kM]?g|t|ha|[mch]?l|"
    r"CO2e?|EUR|MXN|USD|Mio\.?|h|min|s|ppm|dB"
)

NUMBERS = rf"""
    [€$£]\s?\d[\d.,]*\d | [€$£]\s?\d
    | (?<![\w.])[+\-−±]?\d+(?:[.,:/'’\u00a0\u202f–-]\d+)*(?:\s?(?:{_UNITS}){_NO_LETTER_BEHIND})?
      (?![^\W_]|-[^\W\d_])
    | \b[A-Z]{{1,4}}-?\d+\b
"""

ADDRESSES = r"""
    (?<![\w.-])[A-ZÄÖÜ][\w.-]{0,40}(?:straße|strasse|str\.|platz|weg|allee|gasse|ring|damm|ufer)
      \ \d+(?:\ ?[a-z])?\b
    | \b[A-ZÄÖÜ][\w-]{0,40}(?:\ [A-ZÄÖÜ][\w-]{0,40})?\ (?:Straße|Strasse|Str\.|Platz|Weg|Allee|Ring)
      \ \d+(?:\ ?[a-z])?\b
    | \b\d{5}\ [A-ZÁÉÍÓÚÄÖÜ][\w-]+
    | \b(?:Calle|Avenida|Av\.|Avda\.|Boulevard|Blvd\.|Calzada|Paseo|Privada|Camino)
      (?:\ [\w.]+){1,5}?,?\ (?:\#|[Nn]o\.?|[Nn]úm\.?)?\ ?\d+\b
    | \b\d+(?:\ bis)?,?\ (?:rue|avenue|boulevard|place|chemin|allée|quai|impasse)
      (?:\ (?:de|du|des|la|le|les|à))*\ (?:[dl]['’])?[A-ZÀÂÉÈÊÎÔ][\w-]+
    | \b\d+\ [A-Z]\w+\ (?:Street|St|Road|Rd|Avenue|Ave|Lane|Square)\b
    | \bC\.\ ?P\.\ ?\d{5}\b
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
    | \#
"""

LIST_MARKS = r"^[^\S\n]*(?:[-–—*•·>]+|\d{1,3}[.)]|[a-zA-Z]\))(?=[^\S\n])"

_SPACED = (LINKS, HANDLES, ACCOUNTS_AND_PHONES, ADDRESSES, DATES_AND_TIMES, NUMBERS, EMOJI)

MASKED = (
    *(re.compile(pattern, re.VERBOSE | re.MULTILINE) for pattern in _SPACED),
    re.compile(LIST_MARKS, re.MULTILINE),
    LOOK_ALIKE,
)
"""Everything to mask; each is searched for by itself and overlaps are joined."""
