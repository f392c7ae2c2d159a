"""Codes such as M3: they count up per partnership and are never reused."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from bot.domain.errors import UnknownCode

_CODE = re.compile(r"([GMTEI])[ \u00a0]?(\d{1,6})", re.IGNORECASE | re.ASCII)
_SHOWN = 20


class Kind(StrEnum):
    """What a code names."""

    GOAL = "G"
    MEASURE = "M"
    TASK = "T"
    EVENT = "E"
    IDEA = "I"


@dataclass(frozen=True, slots=True, order=True)
class Code:
    """One code, such as `Code(Kind.TASK, 5)` for T5."""

    kind: Kind
    number: int

    def __str__(self) -> str:
        return f"{self.kind}{self.number}"

    @classmethod
    def read(cls, text: str, *kinds: Kind) -> Self:
        """Read a whole text such as `m3`; raise UnknownCode if it is no code of these kinds."""
        found = _CODE.fullmatch(text.strip())
        if found is None:
            raise UnknownCode(code=text.strip()[:_SHOWN])
        code = cls(Kind(found[1].upper()), int(found[2]))
        if code.number == 0 or (kinds and code.kind not in kinds):
            raise UnknownCode(code=str(code))
        return code
