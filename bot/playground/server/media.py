"""Files: who holds which bytes under which identifiers."""

import hashlib
from dataclasses import dataclass, field
from typing import Final

from bot.playground.server.values import Json

MAX_DOWNLOAD: Final = 20 * 1024 * 1024
MAX_UPLOAD: Final = 50 * 1024 * 1024
MAX_PHOTO: Final = 10 * 1024 * 1024


@dataclass(slots=True)
class StoredFile:
    """One file on the server."""

    number: int
    kind: str
    """photo, document, video, audio, voice, video_note, animation or sticker"""
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
    """All files, by number; a file id names the kind and the file."""

    def __init__(self) -> None:
        self.files: dict[int, StoredFile] = {}

    def add(
        self, kind: str, *, name: str, mime_type: str, data: bytes, facts: Json | None = None
    ) -> StoredFile:
        """Keep a new file."""
        stored = StoredFile(len(self.files) + 1, kind, name, mime_type, data, facts or {})
        self.files[stored.number] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        """Find a file by its id."""
        kind, _, rest = file_id.partition("-")
        number = rest.split("-", 1)[0]
        stored = self.files.get(int(number)) if number.isdecimal() else None
        return stored if stored is not None and file_id == file_id_of(stored) and kind else None

    def at(self, path: str) -> StoredFile | None:
        """Find a file by its download path."""
        return next((stored for stored in self.files.values() if stored.path == path), None)


def file_id_of(stored: StoredFile) -> str:
    """Give the identifier a bot sends the file again with."""
    digest = hashlib.blake2s(f"{stored.kind}{stored.number}".encode(), digest_size=12).hexdigest()
    return f"{stored.kind}-{stored.number}-{digest}"
