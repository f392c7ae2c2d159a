"""A relayed message as the other teams see it, and what surrounds the relay."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.domain.languages import Language
from bot.domain.messages import Button, Keyboard, Message
from bot.domain.relay import Shown, Surroundings
from bot.domain.relaying import CAPTION_LIMIT, HUMAN_SIGN, MACHINE_SIGN, shortened
from bot.domain.rich_text import RichText, bold, italic, joined, styled
from bot.texts import say

BETWEEN_MESSAGES = "⸻"
"""Stands above the heading of a further message in the same one; nobody can write it."""
_INSTEAD = "—"
"""What their words show in its place; as long in UTF-16, so that entities stay."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Who speaks, on whose side."""

    author: str
    team: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What readers in one language get to see of a message from the other side."""

    heading: Heading | None
    """None for the later parts of an album, which stand under one heading."""
    text: RichText
    shown: Shown
    written_in: Language | None
    reader: Language
    copy_id: int | None = None
    """With it, a translation gets a button that shows the original."""
    around: Surroundings = field(default_factory=Surroundings)
    by_machine: bool = True
    """False for a translation that a person wrote."""
    original: RichText | None = None
    """Shown folded under the translation, where no button can be."""


def relayed(seen: Seen) -> Message:
    """Show a message from the other side."""
    seen = replace(seen, text=_tame(seen.text), original=seen.original and _tame(seen.original))
    parts = [*_above(seen), *([seen.text] if seen.text else [])]
    if (mark := _mark(seen.shown, seen.written_in, seen.reader)) is not None:
        parts.append(italic(mark))
    if seen.original and seen.shown is Shown.TRANSLATED:
        parts = _with_original(parts, seen.original)
    return Message(joined(parts), _toggle(seen.shown, seen.copy_id, seen.reader))


@dataclass(frozen=True, slots=True)
class Tally:
    """How a team has voted, option by option."""

    team: str
    votes: tuple[tuple[str, int], ...]


def votes_line(tallies: Sequence[Tally]) -> Message:
    """Tell how the other teams have voted so far, each in a line."""
    lines = []
    for tally in tallies:
        shown = " · ".join(f"{option}: {count}" for option, count in tally.votes)
        lines.append(bold(f"📊 {tally.team}") + f"  {shown}")
    return Message(joined(lines))


def lost(author: str, team: str, kind: str, reader: Language) -> Message:
    """Say that something was sent which cannot be carried."""
    heading = bold(say(reader, "relay-heading", author=author, team=team))
    what = say(reader, f"carrying-kind-{kind}")
    return Message(joined([heading, italic(say(reader, "carrying-lost", what=what))]))


def barred(team: str, what: str, reader: Language) -> Message:
    """Say that what is written does not reach a team, because the bot may not send it there."""
    return Message(RichText(say(reader, f"relay-barred-{what}", team=team)))


def removed(author: str, team: str, reader: Language) -> Message:
    """Stand in for words that were taken back, where their message holds others' words too."""
    return Message(bold(say(reader, "relay-heading", author=author, team=team)) + "\n🗑")


def _tame(words: RichText) -> RichText:
    """Keep words from looking like the end of their message, behind which another begins."""
    return replace(words, text=words.text.replace(BETWEEN_MESSAGES, _INSTEAD))


def _above(seen: Seen) -> list[RichText]:
    """Name author and team, where it comes from, and what it answers."""
    parts = []
    if seen.heading is not None:
        author, team = seen.heading.author, seen.heading.team
        first = bold(say(seen.reader, "relay-heading", author=author, team=team))
        sign = MACHINE_SIGN if seen.by_machine else HUMAN_SIGN
        parts.append(first + f" {sign}" if seen.shown is Shown.TRANSLATED else first)
    if seen.around.origin:
        parts.append(italic(say(seen.reader, "carrying-forwarded", origin=seen.around.origin)))
    if seen.around.quoted:
        parts.append(italic(quoted_line(seen.around.quoted, seen.reader)))
    return parts


def quoted_line(words: str, reader: Language) -> str:
    """Quote what is answered, shortened to one line."""
    tame = shortened(words).replace(BETWEEN_MESSAGES, _INSTEAD)
    return say(reader, "carrying-quoted", words=tame)


def _with_original(parts: list[RichText], original: RichText) -> list[RichText]:
    """Fold the original under the translation if there is room for it."""
    folded = styled("expandable_blockquote", original.text)
    whole = joined([*parts, folded])
    return [*parts, folded] if whole.length <= CAPTION_LIMIT else parts


def _mark(shown: Shown, written_in: Language | None, reader: Language) -> str | None:
    keys = {
        Shown.PENDING: "relay-mark-pending",
        Shown.UNTRANSLATED: "relay-mark-untranslated",
        Shown.ORIGINAL: "relay-mark-original",
    }
    if shown not in keys or written_in is None:
        return None
    return say(reader, keys[shown], tongue=language_name(written_in, reader))


def language_name(language: Language, reader: Language) -> str:
    """Name a language in the reader's own."""
    return say(reader, f"relay-language-{language.value}")


def _toggle(shown: Shown, copy_id: int | None, reader: Language) -> Keyboard:
    if copy_id is None:
        return ()
    if shown is Shown.TRANSLATED:
        return ((Button(say(reader, "relay-button-original"), data=f"orig:{copy_id}"),),)
    if shown is Shown.ORIGINAL:
        return ((Button(say(reader, "relay-button-translation"), data=f"trans:{copy_id}"),),)
    return ()
