"""Files that we make ourselves: kept in the outbox row, uploaded when it is sent."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from telegram import InputFile

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


def _upload(value: Any) -> Any:
    if isinstance(value, dict) and value.keys() == {_NAME, _CONTENT}:
        return InputFile(b64decode(value[_CONTENT]), filename=value[_NAME])
    return value
