from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.domain.dates import (
    Purpose,
    Reading,
    Unclear,
    UnclearReason,
    Understood,
    find_date,
    read_date,
)
from bot.domain.dates.words import listed

ZONES = st.sampled_from(
    (
        "Europe/Berlin",
        "America/Mexico_City",
        "America/New_York",
        "America/Havana",
        "Asia/Kathmandu",
        "Africa/Cairo",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "UTC",
    )
).map(ZoneInfo)
LANGUAGES = st.sampled_from(("de", "es", "en", "fr"))
PURPOSES = st.sampled_from(Purpose)
SINCE = datetime(2024, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 16 * 365 * 86_400).map(lambda seconds: SINCE + timedelta(seconds=seconds))

_WORDS = listed(
    "heute morgen übermorgen nächsten Freitag freitags in drei Tagen Ende März bis am vom "
    "zum 15. 15.03. um halb 14 Uhr KW 12 hoy mañana pasado el próximo viernes que viene a "
    "las 2 de la tarde fin mes del al octubre today tomorrow next week by the 3rd noon "
    "2pm Oct 12-15 before demain après-demain vendredi prochain à 14h fin mars d'ici le "
    "jusqu'au 1er avril 3/4 2027 05/06/2027 2027-03-15 31.02. 25 – - , . ( ) M3 @ana 60% "
    "Bäume árboles jeden cada every oder"
)
SALADS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(" ".join)
HOSTILE = st.one_of(
    st.text(max_size=200),
    st.text(st.characters(categories=("Cc", "Cf", "Zs", "Nd", "Mn", "Pd")), max_size=200),
    st.sampled_from(("\0" * 50, "\u202e15.03.\u202c", "1" * 999, "12." * 330, "bis " * 250)),
)

MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
WEEKDAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
}
WRITTEN = {
    "de": (
        "{weekday}, {day}. {month} {year}, {time} Uhr",
        "{weekday} {day:02}.{number:02}.{year} {time}",
    ),
    "es": (
        "{weekday} {day} de {month} de {year} a las {time}",
        "{day:02}/{number:02}/{year} {time}",
    ),
    "en": ("{weekday}, {month} {day}, {year} at {time}", "{day} {month} {year} {time}"),
    "fr": ("{weekday} {day} {month} {year} à {time}", "le {day} {month} {year} à {time}"),
}


@settings(deadline=None)
@given(text=SALADS | HOSTILE, now=MOMENTS, zone=ZONES, language=LANGUAGES, purpose=PURPOSES)
def test_no_text_breaks_the_reading(
    text: str, now: datetime, zone: ZoneInfo, language: str, purpose: Purpose
) -> None:
    """Any text gets an answer, and every answer holds aware times in their order."""
    read = read_date(text, now=now, zone=zone, language=language, purpose=purpose)
    found = find_date(text, now=now, zone=zone, language=language, purpose=purpose)
    for reading in (read, found):
        for date in _dates_in(reading):
            assert date.start.utcoffset() == timedelta(0)
            assert date.end is None or date.start < date.end


@settings(deadline=None)
@given(text=st.sampled_from(("a", "1", " ", "\0", "\u202e", "12.03. ", "bis ")), zone=ZONES)
def test_a_text_of_ten_thousand_characters_is_refused(text: str, zone: ZoneInfo) -> None:
    now = datetime(2027, 3, 2, tzinfo=UTC)
    for reads in (read_date, find_date):
        reading = reads(
            (text * 10_000)[:10_000], now=now, zone=zone, language="de", purpose=Purpose.EVENT
        )
        assert isinstance(reading, Unclear)
        assert reading.reason is UnclearReason.TOO_LONG


@settings(deadline=None)
@given(text=SALADS, now=MOMENTS, zone=ZONES, language=LANGUAGES)
def test_what_is_understood_or_offered_lies_ahead(
    text: str, now: datetime, zone: ZoneInfo, language: str
) -> None:
    """A deadline is never over when it is read."""
    for reads in (read_date, find_date):
        reading = reads(text, now=now, zone=zone, language=language, purpose=Purpose.DEADLINE)
        assert all(date.due > now for date in _dates_in(reading))


@settings(deadline=None)
@given(text=SALADS, now=MOMENTS, zone=ZONES, language=LANGUAGES, purpose=PURPOSES)
def test_the_words_found_read_the_same_alone(
    text: str, now: datetime, zone: ZoneInfo, language: str, purpose: Purpose
) -> None:
    """Spans lie in the text in order, hold the phrase, and the phrase alone means the same."""
    found = find_date(text, now=now, zone=zone, language=language, purpose=purpose)
    assume(found is not None)
    assert found is not None
    ends = [place for span in found.spans for place in span]
    assert ends == sorted(ends)
    assert all(0 <= place <= len(text) for place in ends)
    if isinstance(found, Understood) and len(found.spans) == 1:
        start, end = found.spans[0]
        assert text[start:end] == found.phrase
        again = read_date(found.phrase, now=now, zone=zone, language=language, purpose=purpose)
        assert isinstance(again, Understood)
        assert (again.start, again.end) == (found.start, found.end)


@pytest.mark.parametrize("language", sorted(WRITTEN))
@settings(deadline=None)
@given(now=MOMENTS, ahead=st.integers(2 * 86_400, 3000 * 86_400), zone=ZONES, data=st.data())
def test_a_date_written_out_reads_back_in_every_language_and_zone(
    language: str, now: datetime, ahead: int, zone: ZoneInfo, data: st.DataObject
) -> None:
    """A full date and time, as each language writes it, is the minute it was written from."""
    moment = (now + timedelta(seconds=ahead)).replace(second=0, microsecond=0)
    local = moment.astimezone(zone)
    assume(local.fold == 0)
    written = data.draw(st.sampled_from(WRITTEN[language])).format(
        weekday=WEEKDAYS[language].split()[local.weekday()],
        day=local.day,
        month=MONTHS[language].split()[local.month - 1],
        number=local.month,
        year=local.year,
        time=f"{local:%H:%M}",
    )
    for reader in sorted(WRITTEN):
        reading = read_date(written, now=now, zone=zone, language=reader, purpose=Purpose.EVENT)
        if reader == language or isinstance(reading, Understood):
            assert isinstance(reading, Understood)
            assert reading.start == moment


@settings(deadline=None)
@given(text=SALADS, now=MOMENTS, zone=ZONES, language=LANGUAGES)
def test_spelling_habits_change_nothing(
    text: str, now: datetime, zone: ZoneInfo, language: str
) -> None:
    """Capitals, doubled or non-breaking spaces and long dashes are read like their plain forms."""
    plain = read_date(text, now=now, zone=zone, language=language, purpose=Purpose.DEADLINE)
    for habit in (
        text.upper().replace("SS", "ss"),
        text.replace(" ", "  "),
        text.replace(" ", "\u00a0"),
        text.replace("-", "–"),
    ):
        assume(len(habit) <= 120)
        other = read_date(habit, now=now, zone=zone, language=language, purpose=Purpose.DEADLINE)
        assert [(d.start, d.end) for d in _dates_in(plain)] == [
            (d.start, d.end) for d in _dates_in(other)
        ]


def _dates_in(reading: Reading | None) -> tuple[Understood, ...]:
    if reading is None:
        return ()
    if isinstance(reading, Unclear):
        return reading.options
    return (reading, *reading.alternatives)
