"""Which file a bot means: one it uploads, one it names by id, or one on the web."""

from typing import Final

from bot.playground.server.arguments import Arguments, Upload
from bot.playground.server.bots import Bot
from bot.playground.server.errors import ApiError, bad_request
from bot.playground.server.media import MAX_PHOTO, MAX_UPLOAD, FileStore, StoredFile
from bot.playground.server.values import Json

_ATTACH: Final = "attach://"
_TITLES: Final = {
    "video_note": "VideoNote",
    "voice": "VoiceNote",
    "live_photo": "LivePhotoVideo",
}


def resolve_file(
    files: FileStore, bot: Bot, args: Arguments, kind: str, raw: str, facts: Json
) -> StoredFile:
    """Find or keep the file meant by `raw` (or by the upload named like the kind).

    Raise ApiError 400 if there is none, it is too big or of another kind. Nothing is fetched
    from the web: a URL is answered as one Telegram could not reach.
    """
    upload = args.files.get(raw.removeprefix(_ATTACH) if raw else kind)
    if upload is not None:
        return _keep(files, kind, upload, facts)
    if not raw or raw.startswith(_ATTACH):
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if raw.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    stored = files.find(raw, bot.id)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if (stored.kind == "photo") != (kind == "photo"):
        raise bad_request(f"can't use file of type {_title(stored.kind)} as {_title(kind)}")
    return stored


def _keep(files: FileStore, kind: str, upload: Upload, facts: Json) -> StoredFile:
    if not upload.data:
        raise bad_request("file must be non-empty")
    limit = MAX_PHOTO if kind in {"photo", "live_photo"} else MAX_UPLOAD
    if len(upload.data) > limit:
        raise ApiError(413, "Request Entity Too Large")
    return files.add(
        kind, name=upload.name, mime_type=upload.mime_type, data=upload.data, facts=facts
    )


def _title(kind: str) -> str:
    return _TITLES.get(kind, kind.title())
