"""What a team gets to see of a message, in whatever state its copy is."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.domain.relay import BY_A_PERSON, RelayCopy, RelayMessage, Shown
from bot.domain.rich_text import RichText
from bot.views.relay import Heading, Seen, relayed


@dataclass(frozen=True, slots=True)
class Sight:
    """The words, and the message they stand in: `full`, or `bare` without the words."""

    words: RichText
    full: Message
    bare: Message


def needs_translation(
    message: RelayMessage, reader: Language, languages: Collection[Language]
) -> bool:
    """Whether readers of this language cannot read the message, though another team can."""
    return any(one is not reader and one in languages for one in message.languages)


def state_of(message: RelayMessage, copy: RelayCopy, *, foreign: bool) -> Shown:
    """Tell in which state a copy stands there; `foreign` says that it needs a translation."""
    if copy.translated is not None:
        return Shown.ORIGINAL if copy.shows_original else Shown.TRANSLATED
    if copy.pending:
        return Shown.PENDING
    return Shown.UNTRANSLATED if foreign and message.text else Shown.AS_WRITTEN


def sight(
    message: RelayMessage,
    copy: RelayCopy,
    source: Team,
    reader: Team,
    shown: Shown,
) -> Sight:
    """Render a copy; one that has a translation gets the button that turns it over."""
    seen = _seen(message, copy, source, reader, shown)
    return _sight(seen)


def sight_in_album(
    message: RelayMessage,
    copy: RelayCopy,
    source: Team,
    reader: Team,
    shown: Shown,
    *,
    headed: bool,
) -> Sight:
    """Render one part of an album: no part can have buttons, one has the heading."""
    seen = _seen(message, copy, source, reader, shown)
    original = message.text if copy.translated is not None else None
    heading = seen.heading if headed else None
    return _sight(replace(seen, heading=heading, copy_id=None, original=original))


def _seen(message: RelayMessage, copy: RelayCopy, source: Team, reader: Team, shown: Shown) -> Seen:
    translated = copy.translated if shown is Shown.TRANSLATED else None
    return Seen(
        heading=Heading(message.author_name, source.name),
        text=message.text if translated is None else translated,
        shown=shown,
        written_in=_read_as(message, reader.language),
        reader=reader.language,
        by_machine=copy.engine != BY_A_PERSON,
        copy_id=copy.id if copy.translated is not None else None,
        around=message.around,
    )


def _read_as(message: RelayMessage, reader: Language) -> Language | None:
    """Name the language of the words that these readers do not read as they are."""
    foreign = (language for language in message.languages if language is not reader)
    return next(foreign, message.language)


def _sight(seen: Seen) -> Sight:
    return Sight(seen.text, relayed(seen), relayed(replace(seen, text=RichText(), original=None)))
