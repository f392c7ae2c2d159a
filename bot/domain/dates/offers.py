"""Readings to offer when a date is asked back."""

from datetime import date, timedelta

from bot.domain.dates.calendar_days import Stay
from bot.domain.dates.model import Understood
from bot.domain.dates.scene import Place, Scene
from bot.domain.dates.understanding import Time, understood, unique

_LEAP_DAY = (2, 29)


def with_eve(option: Understood, scene: Scene) -> tuple[Understood, ...]:
    """Offer the day and the one before it: "before Friday" may or may not leave Friday out."""
    eve = option.start_date - timedelta(days=1)
    if option.has_time or eve < scene.today:
        return (option,)
    return (option, understood(Stay(eve), None, scene, Place(option.phrase, option.spans)))


def instead_of_past(readings: tuple[Understood, ...], scene: Scene) -> tuple[Understood, ...]:
    """Offer what may have been meant: tomorrow for today, else the same date of a coming year."""
    moved = (_moved(reading, scene) for reading in readings if reading.end_date is None)
    return unique(reading for reading in moved if reading.due > scene.now)


def _moved(reading: Understood, scene: Scene) -> Understood:
    day = scene.today + timedelta(days=1)
    if reading.start_date != scene.today:
        day = _same_date_from(scene.today, reading.start_date)
    time: Time | None = None
    if reading.has_time:
        local = reading.start.astimezone(scene.zone)
        time = (60 * local.hour + local.minute, None)
    return understood(Stay(day), time, scene, Place(reading.phrase, reading.spans))


def _same_date_from(today: date, day: date) -> date:
    if (day.month, day.day) == _LEAP_DAY:
        day = day.replace(day=28)
    this_year = day.replace(year=today.year)
    return this_year if this_year >= today else day.replace(year=today.year + 1)
