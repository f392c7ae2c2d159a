"""A language's templates compiled to patterns over folded text."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from bot.domain.dates.folding import plain
from bot.domain.dates.languages import ALL, numeric
from bot.domain.dates.words import ClockMeaning, DayMeaning, Lead, Part, Stretch, Unit, Words

_SLOT = re.compile(r"\{([a-z]\w*)\}")
_UMLAUTS = str.maketrans({"ä": "ae?", "ö": "oe?", "ü": "ue?", "ß": "ss"})
_TYPED_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_NOT_IN_A_WORD = r"(?:(?<!\w)|(?!\w))"
_LAST_HOUR = 12
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Tables:
    """Folded word → value, with every accepted spelling as a key."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    units: Mapping[str, Unit]
    feasts: Mapping[str, tuple[int, int] | None]
    stretches: tuple[tuple[re.Pattern[str], Stretch], ...]
    nths: tuple[tuple[re.Pattern[str], int], ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything the phrase parser matches with, for one language."""

    words: Words
    tables: Tables
    days: tuple[tuple[DayMeaning, re.Pattern[str]], ...]
    clocks: tuple[tuple[ClockMeaning, re.Pattern[str]], ...]
    leads: tuple[tuple[Lead, re.Pattern[str]], ...]
    parts: tuple[tuple[Part, re.Pattern[str]], ...]
    short_weekday: re.Pattern[str]
    joined_weekday: re.Pattern[str]
    weekday_before_date: re.Pattern[str]
    bare_hour: re.Pattern[str]
    to: re.Pattern[str]
    either: re.Pattern[str]
    before_clock: re.Pattern[str]
    before_clock_range: re.Pattern[str]
    before_day_after_clock: re.Pattern[str]


@cache
def grammars() -> Mapping[str, Grammar]:
    """Every language's grammar by its code, compiled once."""
    return {words.language: _compile(words) for words in ALL}


def _compile(words: Words) -> Grammar:
    slots = _slots(words)

    def template(text: str) -> re.Pattern[str]:
        return re.compile(_expand(text, slots) + _NOT_IN_A_WORD)

    def one_of(texts: Iterable[str]) -> re.Pattern[str]:
        return template("(?:" + "|".join(sorted(texts, key=len, reverse=True)) + ")")

    return Grammar(
        words=words,
        tables=_tables(words),
        days=tuple(
            (meaning, template(text))
            for table in _day_tables(words)
            for meaning, texts in table.items()
            for text in texts
        ),
        clocks=tuple(
            (meaning, template(text))
            for table in (numeric.CLOCKS, words.clocks)
            for meaning, texts in table.items()
            for text in texts
        ),
        leads=tuple((lead, template(t)) for lead, texts in words.leads.items() for t in texts),
        parts=tuple((part, template(t)) for part, texts in words.parts.items() for t in texts),
        joined_weekday=re.compile(
            _expand(r"{weekday}(?=\w)", slots) if words.joins_part else r"(?!)"
        ),
        short_weekday=template("{wd}"),
        weekday_before_date=re.compile(_expand("{wd}" + words.after_weekday, slots)),
        bare_hour=template("{hour}"),
        to=one_of(words.to),
        either=one_of(words.either),
        before_clock=one_of(words.before_clock),
        before_clock_range=one_of(words.before_clock_range),
        before_day_after_clock=one_of(words.before_day_after_clock),
    )


def _day_tables(words: Words) -> tuple[Mapping[DayMeaning, tuple[str, ...]], ...]:
    if words.month_first:
        return (words.days, numeric.DAYS, numeric.MONTH_FIRST)
    return (words.days, numeric.DAYS)


def _slots(words: Words) -> Mapping[str, str]:
    full_months = _alternatives(words.months)
    mark = words.ordinal_mark
    day_words = _alternatives(words.ordinals)
    hour_words = _alternatives(
        word for word, number in words.numbers.items() if number <= _LAST_HOUR
    )
    return {
        "weekday": rf"(?P<weekday>{_alternatives(words.weekdays)})",
        "wd": rf"(?P<weekday>{_alternatives([*words.weekdays, *words.short_weekdays])})\.?",
        "month": rf"(?P<month>{full_months})\b\.?",
        "long_month": rf"(?P<month>{_alternatives(_long(words.months))})",
        "d": r"(?P<day>[0-9]{1,2})(?![0-9])",
        "d2": r"(?P<day2>[0-9]{1,2})(?![0-9])",
        "likely_d": r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?![0-9])",
        "likely_m": r"(?P<m>0?[1-9]|1[0-2])(?![0-9])",
        "m": r"(?P<m>[0-9]{1,2})(?![0-9])",
        "day": rf"(?P<day>[0-9]{{1,2}}(?![0-9])|{day_words})(?:{mark})?",
        "day2": rf"(?P<day2>[0-9]{{1,2}}(?![0-9])|{day_words})(?:{mark})?",
        "dnum": rf"(?P<day>[0-9]{{1,2}})(?![0-9])(?:{mark})?",
        "dnum2": rf"(?P<day2>[0-9]{{1,2}})(?![0-9])(?:{mark})?",
        "dom": rf"(?P<day>[0-9]{{1,2}}){mark}",
        "year": r"(?P<year>[0-9]{4})(?![0-9])",
        "count": rf"(?P<count>[0-9]{{1,4}}(?![0-9])|{_alternatives(words.numbers)})",
        "unit": rf"(?P<unit>{_alternatives(words.units)})",
        "clock": r"(?P<hour>[0-9]{1,2})(?![0-9])",
        "hour": rf"(?P<hour>[0-9]{{1,2}}(?![0-9])|{hour_words})",
        "hourword": rf"(?P<hour>{hour_words})",
        "minute": r"(?P<minute>[0-9]{2})(?![0-9])",
        "week": r"(?P<week>[0-9]{1,2})(?![0-9])",
        "quarter": r"(?P<quarter>[1-4])",
        "nth": rf"(?P<nth>{_either(words.nths)})",
        "stretch": rf"(?P<stretch>{_either(words.stretches)})",
        "feast": rf"(?P<feast>{_alternatives(words.feasts)})",
        "to": rf"(?:{_either(words.to)})",
        "either": rf"(?:{_either(words.either)})",
    }


def _long(months: Mapping[str, int]) -> Iterable[str]:
    """Leave out the short forms: "el mar" is the sea."""
    return (
        word
        for word, number in months.items()
        if not any(
            other != word and other.startswith(word) and months[other] == number for other in months
        )
    )


def _tables(words: Words) -> Tables:
    return Tables(
        weekdays=_spelt({**words.weekdays, **words.short_weekdays}),
        months=_spelt(words.months),
        numbers=_spelt(words.numbers),
        ordinals=_spelt(words.ordinals),
        units=_spelt(words.units),
        feasts=_spelt(words.feasts),
        nths=tuple((re.compile(_folded(t)), n) for t, n in words.nths.items()),
        stretches=tuple((re.compile(_folded(t)), s) for t, s in words.stretches.items()),
    )


def _spelt(table: Mapping[str, _Value]) -> Mapping[str, _Value]:
    both = {plain(word.translate(_TYPED_UMLAUTS)): value for word, value in table.items()}
    return both | {plain(word): value for word, value in table.items()}


def _alternatives(words: Iterable[str]) -> str:
    return _either(re.escape(word).replace(r"\ ", " ") for word in words)


def _either(templates: Iterable[str]) -> str:
    return "|".join(_folded(text) for text in sorted(templates, key=len, reverse=True))


def _expand(text: str, slots: Mapping[str, str]) -> str:
    pieces = _SLOT.split(text)
    return "".join(
        slots[piece] if place % 2 else _folded(piece) for place, piece in enumerate(pieces)
    )


def _folded(template: str) -> str:
    """Strip accents from a template without touching its regular expression."""
    parts = unicodedata.normalize("NFKD", template.translate(_UMLAUTS))
    return "".join(part for part in parts if not unicodedata.combining(part))
