"""From a phrase to a reading: the calendar, the zone, the purpose and the present meet here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.dates import zones
from bot.domain.dates.calendar_days import Calendar, Days, Stay
from bot.domain.dates.clock_times import DAY
from bot.domain.dates.model import Purpose, Reading, Span, Unclear, UnclearReason, Understood
from bot.domain.dates.phrases import Phrase
from bot.domain.dates.single_days import Later
from bot.domain.dates.words import Lead, Part

_LAST_MINUTE = DAY - 1
_TOO_FAR = timedelta(days=3660)
_PART_ENDS = {Part.MORNING: 12 * 60, Part.AFTERNOON: 18 * 60}
_ALWAYS_ASKED = frozenset({Lead.LOOSE})
_ASKED_FOR_DEADLINES = frozenset({Lead.LOOSE, Lead.BEFORE, Lead.FROM})

_Time = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Scene:
    """When, where and for what a date is read."""

    now: datetime
    zone: ZoneInfo
    purpose: Purpose

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Place:
    """The words a reading is made of and where they stood."""

    phrase: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    reading: Understood
    days: Days
    exists: bool


def resolve(phrase: Phrase, scene: Scene, place: Place) -> Reading:
    """Read a phrase; never raises."""
    if phrase.delay is not None:
        return _after_delay(phrase.delay, scene, place)
    if phrase.until is not None:
        return _until(phrase, phrase.until, scene, place)
    if phrase.times == ():
        return _unclear(UnclearReason.IMPOSSIBLE, place)
    candidates = tuple(_candidates(phrase, scene, place))
    return _judged(candidates, phrase, scene, place)


def unique(readings: Iterator[Understood] | tuple[Understood, ...]) -> tuple[Understood, ...]:
    """The readings without those that mean the same."""
    seen: dict[tuple[datetime, datetime | None, bool], Understood] = {}
    for reading in readings:
        seen.setdefault((reading.start, reading.end, reading.has_time), reading)
    return tuple(seen.values())


def _candidates(phrase: Phrase, scene: Scene, place: Place) -> Iterator[_Candidate]:
    day = phrase.day or Later()
    for time in _times(phrase, scene):
        calendar = Calendar(scene.today, _earliest(time, scene), scene.purpose)
        days = day.on(calendar)
        if not days.stays:
            empty = _understood(Stay(scene.today), None, scene, place)
            yield _Candidate(empty, days, exists=True)
        for stay in days.stays:
            others = tuple(_understood(other, time, scene, place) for other in days.others)
            reading = replace(_understood(stay, time, scene, place), alternatives=others)
            yield _Candidate(reading, days, exists=_exists(stay, time, scene.zone))


def _times(phrase: Phrase, scene: Scene) -> tuple[_Time | None, ...]:
    if phrase.times is None:
        return (None,)
    if scene.purpose is Purpose.EVENT:
        return phrase.times
    ends = tuple(dict.fromkeys(_deadline(time) for time in phrase.times))
    is_midnight = phrase.times == ((0, None), (DAY, None))
    return ends[1:] if is_midnight else ends


def _deadline(time: _Time) -> _Time:
    """A deadline at 24:00 is the end of that day, like one without a time."""
    return (_LAST_MINUTE, None) if time == (DAY, None) else time


def _earliest(time: _Time | None, scene: Scene) -> date:
    start, end = time or (None, None)
    last = end if end is not None else start
    if last is None:
        last = _LAST_MINUTE if scene.purpose is Purpose.DEADLINE else DAY
    is_over = zones.to_utc(scene.today, last, scene.zone) <= scene.now
    return scene.today + timedelta(days=1) if is_over else scene.today


def _exists(stay: Stay, time: _Time | None, zone: ZoneInfo) -> bool:
    start, end = time or (None, None)
    last = stay.last or stay.first
    return (start is None or zones.exists(stay.first, start, zone)) and (
        end is None or zones.exists(last, end, zone)
    )


def _understood(stay: Stay, time: _Time | None, scene: Scene, place: Place) -> Understood:
    first, last = stay.first, stay.last or stay.first
    start, end = _minutes(stay, time, scene.purpose)
    local_start = first + timedelta(days=start // DAY)
    end_date = last if stay.last else None
    if end is not None and time is not None and end > DAY:
        end_date = last + timedelta(days=1)
    return Understood(
        start=zones.to_utc(first, start, scene.zone),
        end=None if end is None else zones.to_utc(last, end, scene.zone),
        has_time=time is not None,
        start_date=local_start,
        end_date=end_date,
        phrase=place.phrase,
        spans=place.spans,
    )


def _minutes(stay: Stay, time: _Time | None, purpose: Purpose) -> tuple[int, int | None]:
    last_minute = _LAST_MINUTE if purpose is Purpose.DEADLINE else DAY
    if time is None:
        if stay.last is None and purpose is Purpose.DEADLINE:
            return (_LAST_MINUTE, None)
        return (0, last_minute)
    if stay.last is not None and time[1] is None:
        return (time[0], last_minute)
    return time


def _judged(
    candidates: tuple[_Candidate, ...], phrase: Phrase, scene: Scene, place: Place
) -> Reading:
    reason = next((c.days.reason for c in candidates if c.days.reason is not None), None)
    real = tuple(c for c in candidates if c.days.stays)
    if not real:
        return _unclear(reason or UnclearReason.IMPOSSIBLE, place)
    coming = tuple(c for c in real if not _is_past(c, phrase, scene))
    if not coming:
        return _past(real, scene, place) if reason is None else _unclear(reason, place)
    if any(not c.exists for c in coming):
        reason = reason or UnclearReason.IMPOSSIBLE
    options = unique(tuple(c.reading for c in coming))
    reason = reason or _doubt(options, phrase, scene)
    if reason is None:
        return options[0]
    return _unclear(reason, place, *_offers(options, phrase, scene))


def _doubt(
    options: tuple[Understood, ...], phrase: Phrase, scene: Scene
) -> UnclearReason | None:
    if len(options) > 1 or _is_loosely_led(phrase, options[0], scene):
        return UnclearReason.AMBIGUOUS
    return UnclearReason.FAR if options[0].start - scene.now > _TOO_FAR else None


def _is_loosely_led(phrase: Phrase, option: Understood, scene: Scene) -> bool:
    if option.end_date is not None or (phrase.lead is Lead.BEFORE and phrase.is_only_an_end):
        return False
    if phrase.lead is Lead.BEFORE and option.has_time:
        return False
    asked = _ALWAYS_ASKED if scene.purpose is Purpose.EVENT else _ASKED_FOR_DEADLINES
    return phrase.lead in asked


def _offers(
    options: tuple[Understood, ...], phrase: Phrase, scene: Scene
) -> tuple[Understood, ...]:
    """The options, and for "before Friday" also the day before."""
    if phrase.lead is not Lead.BEFORE or len(options) != 1 or options[0].has_time:
        return options
    eve = options[0].start_date - timedelta(days=1)
    if eve < scene.today:
        return options
    place = Place(options[0].phrase, options[0].spans)
    return (*options, _understood(Stay(eve), None, scene, place))


def _is_past(candidate: _Candidate, phrase: Phrase, scene: Scene) -> bool:
    reading = candidate.reading
    is_record = scene.purpose is Purpose.EVENT and candidate.days.dated
    if is_record:
        return False
    if reading.due <= scene.now:
        return True
    return _part_is_over(phrase, reading, scene)


def _part_is_over(phrase: Phrase, reading: Understood, scene: Scene) -> bool:
    if phrase.part not in _PART_ENDS or reading.has_time or reading.start_date != scene.today:
        return False
    return zones.to_utc(scene.today, _PART_ENDS[phrase.part], scene.zone) <= scene.now


def _past(
    real: tuple[_Candidate, ...], scene: Scene, place: Place
) -> Unclear:
    """Offer what may have been meant: tomorrow for today, the same date of a coming year."""
    moved = (_moved(c.reading, scene) for c in real)
    offers = unique(tuple(m for m in moved if m is not None and m.due > scene.now))
    return _unclear(UnclearReason.PAST, place, *offers)


def _moved(reading: Understood, scene: Scene) -> Understood | None:
    if reading.end_date is not None:
        return None
    if reading.start_date == scene.today:
        to = scene.today + timedelta(days=1)
    else:
        to = _same_date_from(scene.today, reading.start_date)
    time = None
    if reading.has_time:
        local = reading.start.astimezone(scene.zone)
        time = (60 * local.hour + local.minute, None)
    return _understood(Stay(to), time, scene, Place(reading.phrase, reading.spans))


def _same_date_from(today: date, day: date) -> date:
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    this_year = day.replace(year=today.year)
    return this_year if this_year >= today else day.replace(year=today.year + 1)


def _after_delay(delay: timedelta, scene: Scene, place: Place) -> Reading:
    if delay > _TOO_FAR:
        return _unclear(UnclearReason.FAR, place)
    start = (scene.now + delay).replace(second=0, microsecond=0)
    if start <= scene.now:
        return _unclear(UnclearReason.PAST, place)
    return Understood(
        start=start,
        end=None,
        has_time=True,
        start_date=start.astimezone(scene.zone).date(),
        end_date=None,
        phrase=place.phrase,
        spans=place.spans,
    )


def _until(phrase: Phrase, far: Phrase, scene: Scene, place: Place) -> Reading:
    """From a time on one day to a time on another."""
    plain = Scene(scene.now, scene.zone, Purpose.EVENT)
    start = resolve(replace(phrase, until=None, lead=None), plain, place)
    if isinstance(start, Unclear):
        return start
    end = resolve(far, Scene(max(start.start, scene.now), scene.zone, Purpose.EVENT), place)
    if isinstance(end, Unclear):
        return end
    if end.start <= start.start:
        return _unclear(UnclearReason.IMPOSSIBLE, place)
    return replace(start, end=end.start, end_date=end.start_date, alternatives=())


def _unclear(reason: UnclearReason, place: Place, *options: Understood) -> Unclear:
    return Unclear(reason=reason, options=options, phrase=place.phrase, spans=place.spans)
