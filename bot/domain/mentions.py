"""People named in a line of text, by @username or by a text mention."""

import re
from dataclasses import dataclass

from bot.domain.cleaning import visible
from bot.domain.ids import UserId
from bot.domain.rich_text import RichText, code_point_index

_SLOT = 0xE000
"""Private characters stand for text mentions while the line is taken apart."""
_SLOTS = 100
"""Telegram keeps at most this many entities. Source: tdlib/td, MessageEntity.cpp."""
_PERSON = r"(?:(?<![\w@./])@[A-Za-z][A-Za-z0-9_]{1,31}(?![\w@])|[\ue000-\ue063])"
_ONE = re.compile(_PERSON)
_PEOPLE = re.compile(
    rf"(?:(?<!\w)(?:für|fuer|para|for|pour)\s+)?{_PERSON}"
    rf"(?:(?:\s*,\s*|\s*[&+]\s*|\s+(?:und|y|e|and|et)\s+|\s+){_PERSON})*",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"(?<!\w)(?:mit|an|von|bei|zu|ohne|con|a|al|de|del|por|sin|with|to|from|by|at|without"
    r"|avec|à|chez|par|sans)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named: `name` as it was written, and their number if Telegram told it."""

    name: str
    user_id: UserId | None = None

    @property
    def username(self) -> str | None:
        """The username without its @, unless the number is known."""
        return self.name.removeprefix("@") if self.user_id is None else None


def take_mentions(line: RichText) -> tuple[str, tuple[Mention, ...]]:
    """Lift the people out of a line; one tied to the sentence (`mit @anna`) also stays in it."""
    text, slots = _with_slots(line)
    people: list[Mention] = []
    rest = ""
    done = 0
    for found in _PEOPLE.finditer(text):
        named = [_person(one[0], slots) for one in _ONE.finditer(found[0])]
        people += [person for person in named if person not in people]
        rest += text[done : found.start()]
        rest += found[0] if _TIED.search(text[: found.start()]) else " "
        done = found.end()
    rest += text[done:]
    return _filled(rest, slots), tuple(people)


def _with_slots(line: RichText) -> tuple[str, dict[str, Mention]]:
    slots: dict[str, Mention] = {}
    text = ""
    done = 0
    for entity in line.entities:
        start = code_point_index(line.text, entity.offset)
        if entity.user_id is None or start < done or len(slots) == _SLOTS:
            continue
        end = code_point_index(line.text, entity.end)
        slot = chr(_SLOT + len(slots))
        slots[slot] = Mention(visible(line.text[start:end]), UserId(entity.user_id))
        text += visible(line.text[done:start]) + slot
        done = end
    return text + visible(line.text[done:]), slots


def _person(found: str, slots: dict[str, Mention]) -> Mention:
    return slots.get(found) or Mention(found)


def _filled(text: str, slots: dict[str, Mention]) -> str:
    for slot, person in slots.items():
        text = text.replace(slot, person.name)
    return text
