"""What people wrote, and its translations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bot.domain.ids import MemberId, PartnershipId, TextId
from bot.domain.languages import Language

_NONE: Mapping[Language, "Translation"] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Translation:
    """One rendering of a localized text; `machine` is false once a person has corrected it."""

    text: str
    machine: bool = True


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """A title or journal entry as its author wrote it, with what is known in other languages."""

    id: TextId
    partnership_id: PartnershipId
    language: Language
    text: str
    author: MemberId | None
    translations: Mapping[Language, Translation] = field(default_factory=lambda: _NONE)

    def read_in(self, language: Language) -> "Reading":
        """Give the text as a reader of this language sees it; the original if nothing better."""
        if language is self.language:
            return Reading(self.text, self.language, machine=False)
        known = self.translations.get(language)
        if known is None:
            return Reading(self.text, self.language, machine=False)
        return Reading(known.text, language, machine=known.machine)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in the best language available; `machine` marks a machine translation."""

    text: str
    language: Language
    machine: bool
