"""A measure update in one line: `M3 60% Die ersten 40 Bäume stehen`, `M3 blockiert Kein Geld`."""

import re
from dataclasses import dataclass

from bot.domain.codes import Code, Kind
from bot.domain.programme import FULL, Status
from bot.domain.status_words import take_status

_CODE = re.compile(r"\s*(M\s?\d{1,6})(?!\w)[\s:,;]*(?:[–—-]\s+)?", re.IGNORECASE | re.ASCII)
_PER_CENT = r"(?:%|(?:prozent|por\s?ciento|per\s?cent|percent|pour\s?cent|pct)(?!\w))"
_PERCENT = re.compile(
    rf"\s*(?:(?:auf|bei|jetzt|al|a|en|at|to|now|à)\s+)?(?P<sign>[-+]?)(?P<number>\d{{1,9}})"
    rf"(?:[.,]\d+)?\s*(?:{_PER_CENT}[\s:,;.–—-]*|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class UpdateLine:
    """What a line says; `percent` may lie outside of 0–100, for the service to refuse."""

    measure: int | None
    percent: int | None
    text: str
    status: Status | None = None

    @property
    def percent_possible(self) -> bool:
        """Whether the percentage, if any, lies between nothing and all."""
        return self.percent is None or 0 <= self.percent <= FULL


def read_update_line(text: str) -> UpdateLine:
    """Take a line apart: code first, then a percentage and a status, in either order.

    Figures and statuses further on are just words; so is `60 % fertig`, for it is not finished.
    """
    measure, rest = _take_code(text)
    percent, words = _take_percent(rest)
    status, left = take_status(words)
    if status is not None and percent is None:
        percent, left = _take_percent(left)
    if status is Status.DONE and percent not in {None, FULL}:
        percent, left = _take_percent(rest)
        status = None
    return UpdateLine(measure, percent, left.strip(), status)


def _take_code(text: str) -> tuple[int | None, str]:
    found = _CODE.match(text)
    if found is None:
        return None, text
    return Code.read(found[1], Kind.MEASURE).number, text[found.end() :]


def _take_percent(text: str) -> tuple[int | None, str]:
    found = _PERCENT.match(text)
    if found is None:
        return None, text
    number = int(found["number"])
    return -number if found["sign"] == "-" else number, text[found.end() :]
