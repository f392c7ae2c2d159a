"""What can go wrong with an engine. These errors never hold a text, an address or a key."""

from __future__ import annotations

from http import HTTPStatus
from typing import ClassVar

QUOTA_EXCEEDED_STATUS = 456
"""DeepL's own status for a used-up character budget (DeepL API: error handling)."""


class EngineError(Exception):
    """An engine gave no usable answer."""

    kind: ClassVar[str] = "engine"

    def __init__(self) -> None:
        super().__init__(self.kind)


class Transient(EngineError):
    """Time-out, refused connection or a server error: may pass by itself."""

    kind = "transient"


class RateLimited(EngineError):
    """Too many requests; `retry_after` is in seconds, None if the engine did not say."""

    kind = "rate_limited"

    def __init__(self, retry_after: float | None = None) -> None:
        super().__init__()
        self.retry_after = retry_after


class QuotaExceeded(EngineError):
    """The day's or month's budget is used up."""

    kind = "quota_exceeded"


class OverBudget(EngineError):
    """The partnership has used up what it may send there this month; nothing was sent."""

    kind = "over_budget"


class AuthFailed(EngineError):
    """The key is missing, wrong or not allowed to do this."""

    kind = "auth_failed"


class Unsupported(EngineError):
    """The engine cannot serve this request: language pair, length or form."""

    kind = "unsupported"


class BadAnswer(EngineError):
    """The engine answered something that is no translation."""

    kind = "bad_answer"


class LostPlaceholder(BadAnswer):
    """A masked piece did not come back exactly once."""

    kind = "lost_placeholder"


def error_for_status(status: int, retry_after: str | None = None) -> EngineError:
    """Map an HTTP status and a Retry-After header to an error."""
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return RateLimited(read_retry_after(retry_after))
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        return AuthFailed()
    if status == QUOTA_EXCEEDED_STATUS:
        return QuotaExceeded()
    if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return Unsupported()
    return Transient()


def read_retry_after(header: str | None) -> float | None:
    """Read a Retry-After header in seconds; a date or nonsense counts as not said."""
    try:
        seconds = float(header or "")
    except ValueError:
        return None
    return seconds if 0 <= seconds < float("inf") else None
