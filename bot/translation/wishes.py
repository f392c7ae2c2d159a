"""What an engine may be told beyond the text."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.tone import Tone
from bot.translation.terms.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a text is to be translated; an engine that knows nothing of it leaves it out.

    `glossary` is None where no term stands in the text; `owner` is the partnership's number.
    """

    owner: int = 0
    glossary: Glossary | None = None
    tone: Tone | None = None


NO_WISHES = Wishes()
