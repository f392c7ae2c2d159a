"""Arguments of a call, read as the Bot API server reads them: everything arrives as a string."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground.server.errors import bad_request
from bot.playground.server.values import Json

_INTEGER = re.compile(r"\s*(-?\d+)")
_WHOLE = re.compile(r"-?\d+")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Arguments:
    """The parameters and files of one call."""

    values: Mapping[str, str]
    files: Mapping[str, Upload] = field(default_factory=dict)

    @classmethod
    def of(cls, body: Mapping[str, Any], files: Mapping[str, Upload] | None = None) -> "Arguments":
        """Take JSON values as the server does: strings as they are, the rest as JSON text."""
        return cls({key: _as_text(value) for key, value in body.items()}, files or {})

    def text(self, name: str) -> str:
        """Give a string, empty if missing."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """Give an integer as leniently as the server: leading digits count, others mean 0."""
        raw = self.values.get(name, "")
        if not raw:
            return default
        match = _INTEGER.match(raw)
        return int(match[1]) if match else 0

    def clamped(self, name: str, default: int, low: int, high: int) -> int:
        """Give an integer forced into a range."""
        return max(low, min(high, self.integer(name, default)))

    def number(self, name: str) -> float | None:
        """Give a number, or None if missing; garbage means 0."""
        raw = self.values.get(name, "").strip()
        if not raw:
            return None
        try:
            return float(raw)
        except ValueError:
            return 0.0

    def flag(self, name: str) -> bool:
        """Give a boolean (source: Client.cpp, to_bool)."""
        return self.values.get(name, "").lower() in {"true", "yes", "1"}

    def message_id(self, name: str = "message_id") -> int:
        """Give a message id, 0 if it is missing or senseless (source: Client.cpp)."""
        return max(0, self.integer(name))

    def required_message_id(self, name: str = "message_id") -> int:
        """Give a message id; raise ApiError 400 if it is missing or senseless."""
        identifier = self.message_id(name)
        if not identifier:
            raise bad_request("message identifier is not specified")
        return identifier

    def user_id(self, name: str = "user_id") -> int:
        """Give a user id; raise ApiError 400 if it is missing or no positive number."""
        identifier = self.integer(name)
        if identifier <= 0:
            raise bad_request(f"invalid {name} specified")
        return identifier

    def json(self, name: str, what: str) -> Any:
        """Decode a JSON argument, None if missing; raise ApiError 400 naming it as `what`."""
        raw = self.values.get(name, "")
        if not raw:
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def message_ids(self, name: str = "message_ids") -> list[int]:
        """Give 1-100 message ids; raise ApiError 400 otherwise."""
        raw = self.json(name, "message identifiers")
        if raw is None or raw == []:
            raise bad_request("message identifiers are not specified")
        if not isinstance(raw, list):
            raise bad_request("expected an Array of message identifiers")
        if len(raw) > 100:  # noqa: PLR2004 - Bot API: deleteMessages and its kin take 1-100
            raise bad_request("too many message identifiers specified")
        return [_listed_id(item) for item in raw]

    def reply(self) -> Json:
        """Give `reply_parameters`, or their older spelling, as one object (empty if none)."""
        raw = self.json("reply_parameters", "reply parameters")
        if raw is None:
            identifier = self.integer("reply_to_message_id")
            without = self.flag("allow_sending_without_reply")
            return {"message_id": identifier, "allow_sending_without_reply": without}
        if not isinstance(raw, dict):
            raise bad_request("object expected as reply parameters")
        wanted = raw.get("message_id")
        if isinstance(wanted, bool) or not isinstance(wanted, int):
            raise bad_request('Field "message_id" must be of type Number')
        return raw


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _listed_id(item: object) -> int:
    if isinstance(item, bool) or not isinstance(item, int | str):
        raise bad_request("message identifier must be a Number")
    if not _WHOLE.fullmatch(str(item)):
        raise bad_request("can't parse message identifier as a Number")
    if int(item) <= 0:
        raise bad_request("invalid message identifier specified")
    return int(item)
