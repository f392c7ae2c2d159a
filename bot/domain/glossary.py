"""Terms whose translation the partnership has agreed on."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.ids import PartnershipId
from bot.domain.languages import Language


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """One term by language, such as de `Entsendung`, es `misión de expertos`."""

    id: int
    partnership_id: PartnershipId
    words: Mapping[Language, str]
