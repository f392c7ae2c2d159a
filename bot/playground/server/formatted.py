"""From a caller's text arguments to a clean text with entities, or a refusal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.playground.server.arguments import Arguments
from bot.playground.server.entities import parse_entities, tidy
from bot.playground.server.errors import bad_request
from bot.playground.server.markdown import parse_markdown
from bot.playground.server.markup_html import parse_html
from bot.playground.server.values import Json, User

MAX_TEXT: Final = 4096
MAX_CAPTION: Final = 1024
MAX_RAW_BYTES: Final = 1 << 15


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text and its entities, not yet tidied."""

    text: str
    entities: list[Json]


def read_formatted(text: str, parse_mode: str, entities: object) -> Formatted:
    """Parse a text; a parse mode beats entities. Raise ApiError 400 in Telegram's words.

    Old "Markdown" is refused although Telegram still reads it: loud is better than wrong.
    """
    if len(text.encode()) > MAX_RAW_BYTES:
        raise bad_request("text is too long")
    mode = parse_mode.lower()
    if not text or mode in {"", "none"}:
        return Formatted(text, parse_entities(entities))
    if mode == "html":
        return Formatted(*parse_html(text))
    if mode == "markdownv2":
        return Formatted(*parse_markdown(text))
    raise bad_request("unsupported parse_mode")


def read_text(args: Arguments) -> Formatted:
    """Read text, parse_mode and entities of sendMessage or editMessageText."""
    text = args.text("text")
    if not text:
        raise bad_request("message text is empty")
    return read_formatted(text, args.text("parse_mode"), _listed(args, "entities"))


def read_caption(args: Arguments) -> Formatted:
    """Read caption, parse_mode and caption_entities."""
    caption, mode = args.text("caption"), args.text("parse_mode")
    return read_formatted(caption, mode, _listed(args, "caption_entities"))


def _listed(args: Arguments, name: str) -> object:
    """Entities that are no JSON are ignored, as the server does."""
    try:
        return args.json(name, "entities")
    except Exception:  # noqa: BLE001 - the server, too, only looks whether it is an array
        return None


def text_content(formatted: Formatted, users: Mapping[int, User]) -> Json:
    """Give the fields text and entities; raise ApiError 400 if empty or over 4096 characters."""
    text, entities = tidy(formatted.text, formatted.entities)
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text} | _with_entities("entities", entities, users)


def caption_content(formatted: Formatted, users: Mapping[int, User]) -> Json:
    """Give the fields caption and caption_entities, none if empty; raise ApiError over 1024."""
    text, entities = tidy(formatted.text, formatted.entities)
    if not text:
        return {}
    if len(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return {"caption": text} | _with_entities("caption_entities", entities, users)


def _with_entities(name: str, entities: list[Json], users: Mapping[int, User]) -> Json:
    known = [named for entity in entities if (named := _named(entity, users))]
    return {name: known} if known else {}


def _named(entity: Json, users: Mapping[int, User]) -> Json | None:
    """Complete a text mention's user; mentions of unknown people vanish."""
    if entity["type"] != "text_mention":
        return entity
    user = users.get(int(entity["user"].get("id", 0)))
    return entity | {"user": user.to_json()} if user else None
