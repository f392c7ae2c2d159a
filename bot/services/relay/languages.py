from collections.abc import Collection, Iterable
from typing import Protocol

from bot.domain.languages import Language
from bot.domain.partnership import Team
from bot.domain.rich_text import RichText


class Detects(Protocol):
    """What the relay needs of `bot.translation.detect.Detector`."""

    def detect(
        self,
        text: RichText,
        *,
        among: Collection[Language],
        usual: Language | None,
        names: Collection[str] = (),
    ) -> Language | None:
        """Tell the language; None if it cannot be told or is none of ours."""


def team_languages(teams: Iterable[Team]) -> frozenset[Language]:
    """List the languages of a partnership."""
    return frozenset(team.language for team in teams)
