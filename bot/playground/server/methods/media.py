"""Sending one file: photos, live ones too, documents, videos, sounds, stickers; and getFile."""

from typing import Final

from bot.playground.server.errors import bad_request
from bot.playground.server.formatted import caption_content, read_caption
from bot.playground.server.media import MAX_DOWNLOAD, live_photo_content, media_content
from bot.playground.server.methods.call import Call, Method
from bot.playground.server.methods.delivery import find_target, read_markup, send
from bot.playground.server.methods.text import CAPTIONED
from bot.playground.server.uploads import resolve_file
from bot.playground.server.values import Json

_FACTS: Final = {
    "photo": (),
    "document": (),
    "video": ("width", "height", "duration"),
    "animation": ("width", "height", "duration"),
    "audio": ("duration", "performer", "title"),
    "voice": ("duration",),
    "video_note": ("duration", "length"),
    "sticker": ("emoji",),
}
_WORDS: Final = frozenset({"performer", "title", "emoji"})


def sender(kind: str) -> Method:
    """Make sendPhoto, sendDocument, sendVideo, …."""

    def send_file(call: Call) -> Json:
        caption = read_caption(call.args) if kind in CAPTIONED else None
        markup = read_markup(call)
        args = call.args
        stored = resolve_file(
            call.world.files, call.bot, args, kind, args.text(kind), _facts(call, kind)
        )
        target = find_target(call)
        content = media_content(stored)
        if caption is not None:
            content |= caption_content(caption, call.world.users)
        content |= _looks(call)
        return call.shown(send(call, target, stored.kind, content, markup))

    return send_file


def send_live_photo(call: Call) -> Json:
    """Send a still and the short video of it (Bot API: sendLivePhoto)."""
    caption = read_caption(call.args)
    markup = read_markup(call)
    video, still = (
        resolve_file(call.world.files, call.bot, call.args, kind, call.args.text(kind), {})
        for kind in ("live_photo", "photo")
    )
    target = find_target(call)
    content = live_photo_content(video, still)
    content |= caption_content(caption, call.world.users) | _looks(call)
    return call.shown(send(call, target, "live_photo", content, markup))


def _facts(call: Call, kind: str) -> Json:
    facts: Json = {}
    for name in _FACTS[kind]:
        if call.args.text(name):
            facts[name] = call.args.text(name) if name in _WORDS else call.args.integer(name)
    return facts


def _looks(call: Call) -> Json:
    looks: Json = {}
    if call.args.flag("has_spoiler"):
        looks["has_media_spoiler"] = True
    if call.args.flag("show_caption_above_media"):
        looks["show_caption_above_media"] = True
    return looks


def get_file(call: Call) -> Json:
    """Tell where a file can be downloaded (Bot API: getFile, up to 20 MB)."""
    stored = call.world.files.find(call.args.text("file_id"), call.bot.id)
    if stored is None:
        raise bad_request("invalid file_id")
    if len(stored.data) > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": call.args.text("file_id"),
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
        "file_path": stored.path,
    }
