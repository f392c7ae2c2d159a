from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.domain.relay import RelayCopy, RelayMessage
from bot.domain.rich_text import RichText
from bot.views.relay import Heading, Shown, relayed


def show(message: RelayMessage, source: Team, reader: Team, shown: Shown) -> Message:
    """Render the words as written."""
    return _relayed(message, source, reader, message.text, shown, copy_id=None)


def show_copy(message: RelayMessage, copy: RelayCopy, source: Team, reader: Team) -> Message:
    """Render a copy that has its translation, with the button that turns it over."""
    if copy.translated is None or copy.shows_original:
        return _relayed(message, source, reader, message.text, Shown.ORIGINAL, copy_id=copy.id)
    return _relayed(message, source, reader, copy.translated, Shown.TRANSLATED, copy_id=copy.id)


def _relayed(
    message: RelayMessage,
    source: Team,
    reader: Team,
    text: RichText,
    shown: Shown,
    *,
    copy_id: int | None,
) -> Message:
    return relayed(
        Heading(message.author_name, source.name),
        text,
        shown,
        written_in=message.language,
        reader=reader.language,
        copy_id=copy_id,
    )
