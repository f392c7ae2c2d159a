"""sendMediaGroup and editMessageMedia: files described in JSON."""

from typing import Final

from bot.playground.server.errors import bad_request
from bot.playground.server.formatted import Formatted, caption_content, read_formatted
from bot.playground.server.keyboards import Markup
from bot.playground.server.media import StoredFile, live_photo_content, media_content
from bot.playground.server.methods.call import Call
from bot.playground.server.methods.delivery import compose, find_target, read_markup, send_all
from bot.playground.server.methods.text import apply_edit, editable
from bot.playground.server.uploads import resolve_file
from bot.playground.server.values import Json

MAX_ALBUM: Final = 10
MIN_ALBUM: Final = 2
_ALBUM_KINDS: Final = frozenset({"photo", "live_photo", "video", "document", "audio"})
_ALONE: Final = frozenset({"document", "audio"})
_EDIT_KINDS: Final = _ALBUM_KINDS | {"animation"}
_FACTS: Final = ("width", "height", "duration", "performer", "title")


def send_media_group(call: Call) -> list[Json]:
    """Send an album: several messages with one media_group_id (Bot API: sendMediaGroup)."""
    items = _items(call)
    target = find_target(call)
    _check_mixture([kind for kind, _ in items])
    messages = [compose(call, target, kind, content, Markup()) for kind, content in items]
    album = str(13_000_000_000_000_000 + call.world.number())
    for message in messages:
        message.album = album
    return [call.shown(message) for message in send_all(call, target, messages)]


def _items(call: Call) -> list[tuple[str, Json]]:
    raw = call.args.json("media", "media")
    if not isinstance(raw, list):
        raise bad_request("expected an Array of InputMedia")
    if len(raw) > MAX_ALBUM:
        raise bad_request("too many messages to send as an album")
    if len(raw) < MIN_ALBUM:
        raise bad_request("there are no messages to send")
    return [_input_media(call, item, _ALBUM_KINDS) for item in raw]


def _check_mixture(kinds: list[str]) -> None:
    for alone in sorted(_ALONE & set(kinds)):
        if set(kinds) != {alone}:
            raise bad_request(f"{alone.title()} can't be mixed with other media types")


def _input_media(call: Call, item: object, allowed: frozenset[str]) -> tuple[str, Json]:
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = str(item.get("type", ""))
    if not kind:
        raise bad_request("can't parse InputMedia: Can't find field \"type\"")
    if kind not in allowed:
        why = "can't be used in sendMediaGroup" if kind == "animation" else "is unsupported"
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" {why}')
    shown_as, content = _file(call, item, kind)
    content |= caption_content(_caption(item), call.world.users)
    if item.get("has_spoiler"):
        content["has_media_spoiler"] = True
    if item.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return shown_as, content


def _file(call: Call, item: Json, kind: str) -> tuple[str, Json]:
    """Show the file that is meant; a stored one stays of its kind, whatever it is called."""
    facts = {name: item[name] for name in _FACTS if item.get(name)}
    stored = _named(call, item, "media", kind, facts)
    if kind != "live_photo":
        return stored.kind, media_content(stored)
    return kind, live_photo_content(stored, _named(call, item, "photo", "photo", {}))


def _named(call: Call, item: Json, field: str, kind: str, facts: Json) -> StoredFile:
    raw = str(item.get(field, ""))
    if not raw:
        raise bad_request(f"can't parse InputMedia: {field} not found")
    return resolve_file(call.world.files, call.bot, call.args, kind, raw, facts)


def _caption(item: Json) -> Formatted:
    return read_formatted(
        str(item.get("caption") or ""),
        str(item.get("parse_mode") or ""),
        item.get("caption_entities"),
    )


def edit_message_media(call: Call) -> Json:
    """Replace the file of a bot's own message (Bot API: editMessageMedia)."""
    raw = call.args.json("media", "input media")
    if raw is None:
        raise bad_request("input media is not specified")
    markup = read_markup(call)
    message = editable(call)
    kind, content = _input_media(call, raw, _EDIT_KINDS)
    if message.kind not in _EDIT_KINDS | {"text"}:
        raise bad_request("message media can't be edited")
    if message.album and (message.kind in _ALONE or kind in _ALONE) and kind != message.kind:
        raise bad_request("message can't be edited")
    return apply_edit(call, message, content, markup, kind)
