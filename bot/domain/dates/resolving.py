"""From a phrase to a reading: the calendar, the zone, the purpose and the present meet here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, timedelta

from bot.domain.dates import zones
from bot.domain.dates.calendar_days import Calendar, Days, Stay
from bot.domain.dates.clock_times import DAY
from bot.domain.dates.model import Purpose, Reading, Unclear, UnclearReason, Understood
from bot.domain.dates.offers import instead_of_past, with_eve
from bot.domain.dates.phrases import Phrase
from bot.domain.dates.scene import Place, Scene
from bot.domain.dates.single_days import Later
from bot.domain.dates.understanding import LAST_MINUTE, Time, exists, understood, unique
from bot.domain.dates.words import Lead, Part

_TOO_FAR = timedelta(days=3660)
_MIDNIGHT = ((0, None), (DAY, None))
_PART_ENDS = {Part.MORNING: 12 * 60, Part.AFTERNOON: 18 * 60}
_ASKED_ABOUT_ANYTHING = frozenset({Lead.LOOSE, Lead.BEFORE})
_ASKED_ABOUT_DEADLINES = _ASKED_ABOUT_ANYTHING | {Lead.FROM}


@dataclass(frozen=True, slots=True)
class _Candidate:
    reading: Understood
    dated: bool
    exists: bool


def resolve(phrase: Phrase, scene: Scene, place: Place) -> Reading:
    """Read a phrase; never raises."""
    if phrase.delay is not None:
        return _after_delay(phrase.delay, scene, place)
    if phrase.until is not None:
        return _until(phrase, phrase.until, scene, place)
    if phrase.times == ():
        return _unclear(UnclearReason.IMPOSSIBLE, place)
    days = tuple((time, _days(phrase, time, scene)) for time in _times(phrase, scene))
    reason = next((found.reason for _, found in days if found.reason is not None), None)
    candidates = tuple(c for time, found in days for c in _candidates(found, time, scene, place))
    if not candidates:
        return _unclear(reason or UnclearReason.IMPOSSIBLE, place)
    return _judged(candidates, reason, phrase, scene, place)


def _times(phrase: Phrase, scene: Scene) -> tuple[Time | None, ...]:
    if phrase.times is None:
        return (None,)
    if scene.purpose is Purpose.EVENT:
        return phrase.times
    ends = tuple(dict.fromkeys(_deadline(time) for time in phrase.times))
    return ends[1:] if phrase.times == _MIDNIGHT else ends


def _deadline(time: Time) -> Time:
    """Move a deadline at 24:00 to the end of that day, like one without a time."""
    return (LAST_MINUTE, None) if time == (DAY, None) else time


def _days(phrase: Phrase, time: Time | None, scene: Scene) -> Days:
    day = phrase.day or Later()
    return day.on(Calendar(scene.today, _earliest(time, scene), scene.purpose))


def _earliest(time: Time | None, scene: Scene) -> date:
    start, end = time or (None, None)
    last = end if end is not None else start
    if last is None:
        last = LAST_MINUTE if scene.purpose is Purpose.DEADLINE else DAY
    is_over = zones.to_utc(scene.today, last, scene.zone) <= scene.now
    return scene.today + timedelta(days=1) if is_over else scene.today


def _candidates(days: Days, time: Time | None, scene: Scene, place: Place) -> Iterator[_Candidate]:
    for stay in days.stays:
        others = tuple(understood(other, time, scene, place) for other in days.others)
        reading = replace(understood(stay, time, scene, place), alternatives=others)
        yield _Candidate(reading, days.dated, exists(stay, time, scene.zone))


def _judged(
    candidates: tuple[_Candidate, ...],
    reason: UnclearReason | None,
    phrase: Phrase,
    scene: Scene,
    place: Place,
) -> Reading:
    coming = tuple(c for c in candidates if not _is_past(c, phrase, scene))
    if not coming:
        past = tuple(c.reading for c in candidates if reason is None)
        return _unclear(reason or UnclearReason.PAST, place, *instead_of_past(past, scene))
    options = unique(c.reading for c in coming)
    if phrase.lead is Lead.EVERY:
        reason = UnclearReason.REPEATED
    if not all(c.exists for c in coming):
        reason = reason or UnclearReason.IMPOSSIBLE
    reason = reason or _doubt(options, phrase, scene)
    if reason is None:
        return options[0]
    if phrase.lead is Lead.BEFORE and len(options) == 1:
        options = with_eve(options[0], scene)
    return _unclear(reason, place, *options)


def _doubt(options: tuple[Understood, ...], phrase: Phrase, scene: Scene) -> UnclearReason | None:
    if len(options) > 1 or _is_loosely_led(phrase, options[0], scene):
        return UnclearReason.AMBIGUOUS
    return UnclearReason.FAR if options[0].start - scene.now > _TOO_FAR else None


def _is_loosely_led(phrase: Phrase, option: Understood, scene: Scene) -> bool:
    is_exact = phrase.is_only_an_end or option.has_time
    if option.end_date is not None or (phrase.lead is Lead.BEFORE and is_exact):
        return False
    is_event = scene.purpose is Purpose.EVENT
    return phrase.lead in (_ASKED_ABOUT_ANYTHING if is_event else _ASKED_ABOUT_DEADLINES)


def _is_past(candidate: _Candidate, phrase: Phrase, scene: Scene) -> bool:
    """Tell what is over; an event whose year was written down may be recorded afterwards."""
    if scene.purpose is Purpose.EVENT and candidate.dated:
        return False
    reading = candidate.reading
    return reading.due <= scene.now or _part_is_over(phrase, reading, scene)


def _part_is_over(phrase: Phrase, reading: Understood, scene: Scene) -> bool:
    if phrase.part not in _PART_ENDS or reading.has_time or reading.start_date != scene.today:
        return False
    return zones.to_utc(scene.today, _PART_ENDS[phrase.part], scene.zone) <= scene.now


def _after_delay(delay: timedelta, scene: Scene, place: Place) -> Reading:
    if delay > _TOO_FAR:
        return _unclear(UnclearReason.FAR, place)
    start = (scene.now + delay).replace(second=0, microsecond=0)
    if start <= scene.now:
        return _unclear(UnclearReason.PAST, place)
    local = start.astimezone(scene.zone)
    day = Stay(local.date())
    moment = understood(day, (60 * local.hour + local.minute, None), scene, place)
    return replace(moment, start=start.astimezone(UTC))


def _until(phrase: Phrase, far: Phrase, scene: Scene, place: Place) -> Reading:
    """From a time on one day to a time on another."""
    near_scene = replace(scene, purpose=Purpose.EVENT)
    start = resolve(replace(phrase, until=None, lead=None), near_scene, place)
    if isinstance(start, Unclear):
        return start
    far_scene = replace(near_scene, now=max(start.start, scene.now))
    end = resolve(far, far_scene, place)
    if isinstance(end, Unclear):
        return end
    if end.start <= start.start:
        return _unclear(UnclearReason.IMPOSSIBLE, place)
    return replace(start, end=end.start, end_date=end.start_date, alternatives=())


def _unclear(reason: UnclearReason, place: Place, *options: Understood) -> Unclear:
    return Unclear(reason=reason, options=options, phrase=place.phrase, spans=place.spans)
