"""How each setting is read; every refusal ends a sentence that begins with the setting's name."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from bot.domain.limits import SendLimits, read_limits

ENGINES: Final = ("deepl", "libretranslate", "google", "mymemory")
NO_ENGINE: Final = "none"
MOST_DAYS: Final = 36_500
HIGHEST_PORT: Final = 65_535
OWN_PATHS: Final = frozenset({"/healthz", "/readyz", "/metrics"})
_TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
_WEBHOOK_SECRET = re.compile(r"[\w-]{1,256}", re.ASCII)
_ADDRESS = re.compile(r"(?:\[([0-9a-fA-F:.%]+)\]|([\w.-]+)):(\d{1,5})", re.ASCII)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server listens; port 0 lets the system choose one."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def written(read: Callable[[str], T]) -> BeforeValidator:
    """Make a reader of texts into a validator that lets values through that are read already."""

    def validate(value: Any) -> Any:
        return read(value.strip()) if isinstance(value, str) else value

    return BeforeValidator(validate)


def read_token(text: str) -> str:
    """Check the shape of a bot token; Bot API: "Authorizing your bot"."""
    if _TOKEN.fullmatch(text) is None:
        raise ValueError("is no bot token; BotFather gives one like 123456:ABC-DEF")
    return text


def read_url(text: str) -> str:
    """Check a base address and drop its closing slash."""
    if not _is_base_address(text):
        raise ValueError("must be an address such as https://example.org, without ? and #")
    return text.rstrip("/")


def _is_base_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        complete = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, a bracket left open
        return False
    return complete and not parts.query and not parts.fragment and not re.search(r"\s", text)


def read_webhook_url(text: str) -> str:
    """Check the public address that Telegram is told to call."""
    url = read_url(text)
    if urlsplit(url).path in OWN_PATHS:
        raise ValueError(f"must not end in {', '.join(sorted(OWN_PATHS))}: those answer otherwise")
    return url


def read_webhook_secret(text: str) -> str:
    """Check the shape of the secret; Bot API: setWebhook, `secret_token`."""
    if _WEBHOOK_SECRET.fullmatch(text) is None:
        raise ValueError("must be 1 to 256 letters (A-Z, a-z), digits, _ and -")
    return text


def read_database_url(text: str) -> str:
    """Check that it names one of the two databases, and one that lasts."""
    scheme, found, rest = text.partition("://")
    if not found or scheme not in {"sqlite+aiosqlite", "postgresql+psycopg"}:
        raise ValueError("must begin with sqlite+aiosqlite:/// or postgresql+psycopg://")
    if scheme == "sqlite+aiosqlite":
        _check_file(rest)
    elif not _is_server_address(text):
        raise ValueError(
            "must be like postgresql+psycopg://user:password@host:5432/name; write @ : / ? # [ ]"
            " in a password as %40 %3A %2F %3F %23 %5B %5D"
        )
    return text


def _check_file(rest: str) -> None:
    path = rest.partition("?")[0]
    if not path.strip("/.") or ":memory:" in rest or path.startswith("/file:"):
        raise ValueError("must name a file; a database in memory would forget everything")
    if not path.startswith("/"):
        raise ValueError("must have three slashes before a file's name, four before /a/whole/path")


def _is_server_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        whole = parts.port != 0 and not parts.fragment
    except ValueError:  # a port that is no number, a bracket left open
        return False
    return whole


def read_engines(text: str) -> tuple[str, ...]:
    """Read the translators in the order in which they are asked; `none` gives none."""
    names = tuple(name.strip().casefold() for name in text.split(",") if name.strip())
    if names == (NO_ENGINE,):
        return ()
    unknown = [name[:30] for name in names if name not in ENGINES]
    if unknown or not names or len(set(names)) < len(names):
        raise ValueError(f"must list some of {', '.join(ENGINES)}, each once, or say none")
    return names


def read_user_ids(text: str) -> frozenset[int]:
    """Read Telegram user ids; Bot API: User, `id` is a positive number below 2**52."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not all(re.fullmatch(r"[1-9]\d{0,15}", word, re.ASCII) for word in words):
        raise ValueError("must list Telegram user ids such as 12345678, with commas between them")
    return frozenset(int(word) for word in words)


def read_address(text: str) -> Address:
    """Read `host:port`; an IPv6 host stands in brackets."""
    found = _ADDRESS.fullmatch(text)
    if found is None or int(found[3]) > HIGHEST_PORT:
        raise ValueError("must be host:port such as 127.0.0.1:8080")
    return Address(found[1] or found[2], int(found[3]))


def read_pace(text: str) -> SendLimits | None:
    """Read the pace of sending; `off` gives None."""
    try:
        return read_limits(text)
    except ValueError as error:
        raise ValueError(
            f"must be like total=30/s chat=1/s group=20/min, or off, but {error}"
        ) from error


def read_days(text: str) -> int:
    """Read a number of days."""
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII) or not 1 <= int(text) <= MOST_DAYS:
        raise ValueError(f"must be a whole number of days from 1 to {MOST_DAYS}")
    return int(text)


def one_of(*words: str) -> Callable[[str], str]:
    """Make a reader for a choice of words, in any case."""

    def read(text: str) -> str:
        if text.casefold() not in words:
            raise ValueError(f"must be one of {', '.join(words)}")
        return text.casefold()

    return read
