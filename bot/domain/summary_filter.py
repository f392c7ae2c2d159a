"""What `/programme` can be narrowed down to, in the words of four languages."""

from dataclasses import dataclass
from typing import Self

from bot.domain.codes import Code, Kind
from bot.domain.dates.folding import plain
from bot.domain.errors import UnknownCode
from bot.domain.programme import ClimateField

_OVERDUE = "overdue überfällig ueberfaellig verspätet vencido vencidos vencida vencidas atrasado"
_LATE = "atrasados atrasadas atrasada retrasado retraso retard late"
_ADAPTATION = "adaptation anpassung klimaanpassung klimafolgenanpassung adaptación"
_MITIGATION = "mitigation klimaschutz mitigación atténuation minderung"
OVERDUE_WORDS = frozenset(plain(word) for word in [*_OVERDUE.split(), *_LATE.split()])
_FIELDS = {
    **{plain(word): ClimateField.ADAPTATION for word in _ADAPTATION.split()},
    **{plain(word): ClimateField.MITIGATION for word in _MITIGATION.split()},
}
_FILLERS = frozenset({"en", "nur", "solo", "only", "de"})


@dataclass(frozen=True, slots=True)
class Filter:
    """Everything, or one goal or measure, or one field, or only what is overdue."""

    measure: int | None = None
    goal: int | None = None
    climate_field: ClimateField | None = None
    overdue: bool = False

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Understand a person's words or what `__str__` gave; None if they mean nothing to us."""
        words = [word for word in plain(text).split() if word not in _FILLERS]
        if not words:
            return cls() if not text.strip() else None
        if len(words) > 1:
            return None
        return cls._of_word(words[0])

    @classmethod
    def _of_word(cls, word: str) -> Self | None:
        if word in OVERDUE_WORDS:
            return cls(overdue=True)
        if word in _FIELDS:
            return cls(climate_field=_FIELDS[word])
        try:
            code = Code.read(word, Kind.MEASURE, Kind.GOAL)
        except UnknownCode:
            return None
        is_goal = code.kind is Kind.GOAL
        return cls(goal=code.number) if is_goal else cls(measure=code.number)

    def __str__(self) -> str:
        if self.measure is not None:
            return str(Code(Kind.MEASURE, self.measure))
        if self.goal is not None:
            return str(Code(Kind.GOAL, self.goal))
        if self.climate_field is not None:
            return self.climate_field.value
        return "overdue" if self.overdue else ""
