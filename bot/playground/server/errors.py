"""Refusals in Telegram's words."""


class ApiError(Exception):
    """A call was refused: becomes `{"ok": false, "error_code", "description", "parameters"}`."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(text: str) -> ApiError:
    """Refuse with 400; the first letter is lowered unless the text shouts, as Telegram does."""
    shouts = len(text) > 1 and (text[1] == "_" or text[1].isupper())
    return ApiError(400, "Bad Request: " + (text if shouts else text[:1].lower() + text[1:]))


def forbidden(text: str) -> ApiError:
    """Refuse with 403."""
    return ApiError(403, f"Forbidden: {text}")


def conflict(text: str) -> ApiError:
    """Refuse with 409."""
    return ApiError(409, f"Conflict: {text}")


def too_many_requests(seconds: int) -> ApiError:
    """Refuse with 429 until `seconds` have passed."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
