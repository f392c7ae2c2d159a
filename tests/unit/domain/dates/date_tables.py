"""Reads the tables of phrases and lines beside this file.

A line that begins with `@` sets the scene for the rows below it: the local present, the zone and
the purpose. A row is `phrase | reading` or `line | what is left as the title | reading`. A reading
is `= day [time] [.. last day [time]]`, local, with `(or …)` for readings other people mean by it,
`? reason option, option` for a date that is asked back, and `-` where there is no date.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.domain.dates import Purpose, Reading, Unclear, Understood

LANGUAGES = ("de", "es", "en", "fr")
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Row:
    """One row and the scene it is read in."""

    language: str
    text: str
    cells: tuple[str, ...]
    now: datetime
    purpose: Purpose

    @property
    def zone(self) -> ZoneInfo:
        assert isinstance(self.now.tzinfo, ZoneInfo)
        return self.now.tzinfo

    def __str__(self) -> str:
        return f"{self.language} {self.now:%Y-%m-%d} {self.purpose}: {self.text}"


def rows_of(table: str, language: str) -> list[Row]:
    """Read `phrases` or `lines` of one language."""
    return list(_rows(_HERE / f"{table}_{language}.txt", language))


def noted(reading: Reading | None, zone: ZoneInfo) -> str:
    """Write a reading as the tables do."""
    if reading is None:
        return "-"
    if isinstance(reading, Unclear):
        options = ", ".join(_noted(option, zone) for option in reading.options)
        return f"? {reading.reason} {options}".strip()
    others = ", ".join(_noted(other, zone) for other in reading.alternatives)
    return f"= {_noted(reading, zone)}" + (f" (or {others})" if others else "")


def _rows(path: Path, language: str) -> Iterator[Row]:
    now, purpose = datetime.max.replace(tzinfo=UTC), Purpose.DEADLINE
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            day, time, zone, said = line[2:].partition("#")[0].split()
            now = datetime.fromisoformat(f"{day} {time}").replace(tzinfo=ZoneInfo(zone))
            purpose = Purpose(said)
        elif line and not line.startswith("#"):
            text, *cells = (cell.strip() for cell in line.split(" | "))
            yield Row(language, text, tuple(cells), now, purpose)


def _noted(reading: Understood, zone: ZoneInfo) -> str:
    start = reading.start.astimezone(zone)
    note = str(reading.start_date) + (f" {start:%H:%M}" if reading.has_time else "")
    end = None if reading.end is None else reading.end.astimezone(zone)
    if end is None or not (reading.has_time or reading.end_date):
        return note
    parts = [str(reading.end_date)] if reading.end_date else []
    parts += [f"{end:%H:%M}"] if reading.has_time else []
    return f"{note} .. {' '.join(parts)}"
