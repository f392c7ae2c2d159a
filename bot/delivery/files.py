"""Files in stored calls: our own are uploaded when the call is sent, others only named."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from telegram import InputFile, InputMedia

from bot.delivery.payloads import Payload

_NAME, _CONTENT = "file_name", "base64"


def document_payload(name: str, content: bytes, caption: str) -> Payload:
    """Give the parameters of sendDocument; the bytes wait in the row, as safe as a text.

    Meant for what is small, some hundred kilobytes at most.
    """
    return {"document": {_NAME: name, _CONTENT: b64encode(content).decode()}, "caption": caption}


def with_uploads(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Turn stored files into uploads."""
    return {name: _upload(value) for name, value in parameters.items()}


def with_album(parameters: dict[str, Any]) -> dict[str, Any]:
    """Give an album's items as the objects that the library insists on, even in raw calls."""
    media = parameters.get("media")
    if not isinstance(media, list):
        return parameters
    return {**parameters, "media": [_item(entry) for entry in media]}


def _item(entry: Mapping[str, Any]) -> InputMedia:
    rest = {name: value for name, value in entry.items() if name not in {"type", "media"}}
    return InputMedia(entry["type"], entry["media"], api_kwargs=rest)


def _upload(value: Any) -> Any:
    if isinstance(value, dict) and value.keys() == {_NAME, _CONTENT}:
        return InputFile(b64decode(value[_CONTENT]), filename=value[_NAME])
    return value
