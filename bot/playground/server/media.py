"""Files: who holds which bytes, and how messages show them."""

import hashlib
from dataclasses import dataclass, field, replace
from typing import Any, Final

from bot.playground.server.values import Json

MAX_DOWNLOAD: Final = 20 * 1024 * 1024
MAX_UPLOAD: Final = 50 * 1024 * 1024
MAX_PHOTO: Final = 10 * 1024 * 1024
KINDS: Final = (
    "photo",
    "document",
    "video",
    "audio",
    "voice",
    "video_note",
    "animation",
    "sticker",
    "live_photo",
)
_DEFAULTS: Final[dict[str, Json]] = {
    "photo": {"width": 1280, "height": 960},
    "document": {},
    "video": {"width": 1280, "height": 720, "duration": 5},
    "animation": {"width": 480, "height": 270, "duration": 3},
    "audio": {"duration": 180},
    "voice": {"duration": 4},
    "video_note": {"length": 240, "duration": 6},
    "sticker": {
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
    },
    "live_photo": {"width": 1280, "height": 960, "duration": 3},
}
_NAMED: Final = frozenset({"document", "video", "audio", "animation"})
_TYPED: Final = _NAMED | {"voice", "live_photo"}
_THUMB: Final = "t"


@dataclass(slots=True)
class StoredFile:
    """One file on the server."""

    number: int
    kind: str
    """photo, document, video, audio, voice, video_note, animation, sticker or live_photo"""
    name: str
    mime_type: str
    data: bytes
    facts: Json = field(default_factory=dict)
    """width, height, duration, emoji … as the kind has them."""

    @property
    def unique_id(self) -> str:
        """The identifier that is the same for every bot."""
        return f"AQAD{self.number:08d}"

    @property
    def path(self) -> str:
        """The path under `/file/bot<token>/`."""
        extension = self.name.rpartition(".")[2] if "." in self.name else "bin"
        return f"{self.kind}s/file_{self.number}.{extension}"


class FileStore:
    """All files, by number; a file id belongs to one bot and names the file."""

    def __init__(self) -> None:
        self.files: dict[int, StoredFile] = {}

    def add(
        self, kind: str, *, name: str, mime_type: str, data: bytes, facts: Json | None = None
    ) -> StoredFile:
        """Keep a new file."""
        given = {key: value for key, value in (facts or {}).items() if value is not None}
        stored = StoredFile(
            len(self.files) + 1, kind, name, mime_type, data, _DEFAULTS[kind] | given
        )
        self.files[stored.number] = stored
        return stored

    def find(self, file_id: str, viewer: int) -> StoredFile | None:
        """Find a file by the id one bot knows it by."""
        number = file_id[2:10]
        stored = self.files.get(int(number)) if number.isdecimal() else None
        known = stored and {
            file_id_of(stored.unique_id, viewer),
            file_id_of(stored.unique_id + _THUMB, viewer),
        }
        return stored if known and file_id in known else None

    def at(self, path: str) -> StoredFile | None:
        """Find a file by its download path."""
        return next((stored for stored in self.files.values() if stored.path == path), None)


def file_id_of(unique_id: str, viewer: int) -> str:
    """Give the identifier one bot sends a file again with (Bot API: bound to one bot)."""
    digest = hashlib.blake2s(f"{unique_id}{viewer}".encode(), digest_size=20).hexdigest()
    return f"Ag{unique_id[4:12]}{digest}"


def media_content(stored: StoredFile) -> Json:
    """Give the field(s) of a message that show a file, without file ids.

    A live photo's are given by `live_photo_content`.
    """
    if stored.kind == "photo":
        return {"photo": _photo_sizes(stored)}
    body: Json = {"file_unique_id": stored.unique_id, "file_size": len(stored.data)}
    body |= stored.facts
    if stored.kind in _NAMED and stored.name:
        body["file_name"] = stored.name
    if stored.kind in _TYPED and stored.mime_type:
        body["mime_type"] = stored.mime_type
    if stored.kind == "animation":
        document = {key: body[key] for key in body if key not in _DEFAULTS["animation"]}
        return {"animation": body, "document": document}
    return {stored.kind: body}


def live_photo_content(video: StoredFile, still: StoredFile) -> Json:
    """Give the fields of a live photo, which shows as a photo, too (Bot API: Message)."""
    sizes = _photo_sizes(still)
    moving = media_content(replace(video, kind="live_photo"))["live_photo"]
    return {"live_photo": moving | {"photo": sizes}, "photo": sizes}


def _photo_sizes(stored: StoredFile) -> list[Json]:
    width, height = stored.facts["width"], stored.facts["height"]
    scale = max(width, height) / 90
    small: Json = {
        "file_unique_id": stored.unique_id + _THUMB,
        "file_size": max(1, len(stored.data) // 10),
        "width": max(1, round(width / scale)),
        "height": max(1, round(height / scale)),
    }
    full: Json = {
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
        "width": width,
        "height": height,
    }
    return [small, full]


def with_file_ids(value: Any, viewer: int) -> Any:
    """Add to every file in some content the id by which this viewer knows it."""
    if isinstance(value, list):
        return [with_file_ids(item, viewer) for item in value]
    if not isinstance(value, dict):
        return value
    body = {key: with_file_ids(item, viewer) for key, item in value.items()}
    if "file_unique_id" in body:
        body["file_id"] = file_id_of(body["file_unique_id"], viewer)
    return body
