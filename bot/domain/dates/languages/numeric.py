"""Dates and times in figures: the same in every language."""

from bot.domain.dates.words import ClockMeaning, DayMeaning

_SHORT_YEAR = r"(?P<year>[0-9]{4}|'?[0-9]{2})"

DAYS: dict[DayMeaning, tuple[str, ...]] = {
    DayMeaning.MONTH_DAY: (
        r"{year}[-/]{m}[-/]{d}",
        r"{d}\. ?{m}\.(?: ?{year})?",
        rf"{{d}}\.{{m}}\.{_SHORT_YEAR}",
        rf"{{d}}[/-]{{m}}[/-]{_SHORT_YEAR}",
    ),
    DayMeaning.BARE_MONTH_DAY: (r"{likely_d}\.{likely_m}",),
    DayMeaning.SLASHED_DAY: (r"(?!24/7){likely_d}/{likely_m}",),
    DayMeaning.MONTH_DAYS: (
        r"{d}\.? ?{to} ?{d2}\. ?{m}\.(?: ?{year})?",
        rf"{{d}}\.? ?{{to}} ?{{d2}}\.{{m}}\.{_SHORT_YEAR}",
        r"{d}\. ?{to} ?{d2}\.{m}",
        r"{d} ?{to} ?{d2}/{m}(?:/{year})?",
    ),
    DayMeaning.EITHER_DAY: (
        r"{d}\.? ?{either} ?{d2}\. ?{m}\.(?: ?{year})?",
        r"{d} {either} {d2}/{m}(?:/{year})?",
    ),
}

MONTH_FIRST: dict[DayMeaning, tuple[str, ...]] = {
    DayMeaning.MONTH_DAY: (rf"{{m}}[/-]{{d}}[/-]{_SHORT_YEAR}",),
    DayMeaning.SLASHED_DAY: (r"(?!24/7){likely_m}/{likely_d}",),
}

CLOCKS: dict[ClockMeaning, tuple[str, ...]] = {
    ClockMeaning.EXACT: (
        r"(?P<hour>[0-9]{2}):{minute}",
        r"{clock}[:.]{minute} ?(?:uhr|hs|hrs?\.?|h|horas)",
        r"{clock} ?uhr(?: {minute})?",
        r"{clock} ?h ?{minute}",
    ),
    ClockMeaning.HALF_DAY: (
        r"{clock}(?:[:.]{minute})?(?P<half>[ap])m",
        r"{clock}(?:[:.]{minute})? ?(?P<half>[ap])\. ?m\.?",
    ),
    ClockMeaning.HOURS: (
        r"{clock}:{minute}",
        r"{clock}\.(?P<minute>1[3-9]|[2-5][0-9]|00)(?![0-9])",
        r"{clock}\.{minute}(?!\.)",  # with a second dot it is a day and a month
        r"{clock} ?(?:hs|hrs?\.?|h)",
    ),
}
