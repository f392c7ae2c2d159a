"""Reading commands and buttons out of what Telegram delivers."""

import re
import unicodedata
from dataclasses import dataclass

import telegram

from bot.domain.cleaning import visible

_COMMAND = re.compile(r"/(\w{1,64})(?:@(\w{1,64}))?(?:\s+(.*))?", re.DOTALL)
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed command; `bot` is the username behind the `@`, or empty."""

    name: str
    bot: str
    arguments: str

    @property
    def spellings(self) -> tuple[str, str]:
        """How the name reads in plain letters: `/maßnahme` as `massnahme`, `/tâche` as `tache`."""
        german = self.name.casefold().translate(_GERMAN)
        return german, _unaccented(self.name.casefold())

    def for_other_bot(self, username: str) -> bool:
        """Whether another bot is addressed."""
        return bool(self.bot) and self.bot.casefold() != username.casefold()


def read_command(text: str) -> Typed | None:
    """Read a command at the very beginning of a text; None if there is none.

    What follows the name is cleaned of characters that nobody sees.
    """
    found = _COMMAND.fullmatch(text)
    if found is None:
        return None
    return Typed(found[1], found[2] or "", visible(found[3] or "").strip())


def typed_in(message: telegram.Message) -> Typed | None:
    """Read the command that somebody gives; a forwarded one is only told of."""
    given = message.forward_origin is None
    return read_command(message.text or message.caption or "") if given else None


def _unaccented(text: str) -> str:
    spelled = unicodedata.normalize("NFKD", text)
    return "".join(char for char in spelled if not unicodedata.combining(char))


def read_button(data: str) -> tuple[str, str]:
    """Split a button's data into its verb and the rest."""
    verb, _, rest = data.partition(":")
    return verb, rest


def shown_kind(shows: str) -> str:
    """Tell what a reply table knows a message by: `date` of `date:T5`, `M` of `M3`."""
    word, colon, _ = shows.partition(":")
    return word if colon else shows.rstrip("0123456789")
