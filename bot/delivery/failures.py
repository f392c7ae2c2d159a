"""What an exception from a Bot API call means for the row that was sent.

Source of the descriptions: the Bot API server (tdlib/telegram-bot-api, Client.cpp) and TDLib.
python-telegram-bot strips "Bad Request: " and capitalises what is left.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from aiohttp import ClientConnectorError, ConnectionTimeoutError
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery.outcomes import (
    Answer,
    Bar,
    Barred,
    Gone,
    Migrated,
    Pointless,
    ReactionRefused,
    Refused,
    ReplyNotFound,
    Retry,
    Sent,
    TooFast,
)

_REFUSALS: tuple[tuple[str, Answer], ...] = (
    ("message is not modified", Sent()),
    ("query is too old", Pointless("query_too_old")),
    ("query id is invalid", Pointless("query_too_old")),
    ("message to be replied not found", ReplyNotFound()),
    ("message to reply not found", ReplyNotFound()),
    ("reply message not found", ReplyNotFound()),
    ("replied message not found", ReplyNotFound()),
    ("message to edit not found", Pointless("message_gone")),
    ("message can't be edited", Pointless("message_gone")),
    ("message_id_invalid", Pointless("message_gone")),
    ("message to delete not found", Pointless("message_gone")),
    ("message can't be deleted", Pointless("message_gone")),
    ("message to copy not found", Pointless("message_gone")),
    ("poll has already been closed", Sent()),
    ("reaction_invalid", ReactionRefused()),
    ("reactions_too_many", ReactionRefused()),
    ("document_invalid", ReactionRefused()),
    ("premium_account_required", ReactionRefused()),
    ("not enough rights to manage pinned", Pointless("not_allowed_there")),
    ("not enough rights to send text", Barred("no_right_to_write", Bar.CHAT)),
    ("not enough rights to send", Barred("no_right_to_send_that", Bar.KIND)),
    ("have no rights to send", Barred("no_right_to_write", Bar.CHAT)),
    ("chat_write_forbidden", Barred("no_right_to_write", Bar.CHAT)),
    ("chat_send_plain_forbidden", Barred("no_right_to_write", Bar.CHAT)),
    ("chat_restricted", Barred("no_right_to_write", Bar.CHAT)),
    ("topic_closed", Barred("topic_closed", Bar.TOPIC)),
    ("topic_deleted", Barred("topic_gone", Bar.TOPIC)),
    ("message thread not found", Barred("topic_gone", Bar.TOPIC)),
    ("chat not found", Gone("chat_not_found")),
    ("peer_id_invalid", Gone("chat_not_found")),
)
_KINDS: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((InvalidToken, EndPointNotFound), "not_authorised"),
    ((Conflict,), "conflict"),
    ((RetryAfter,), "too_fast"),
    ((TimedOut, TimeoutError), "timed_out"),
    ((NetworkError,), "network_or_server"),
    ((TelegramError, LookupError, TypeError, AttributeError), "garbage"),
)
_FIXED_WORDS = re.compile(r"[a-z][a-z_ ]{0,59}")


def read_failure(error: Exception) -> Answer:
    """Turn what a call raised into what to do; every exception has an answer."""
    match error:
        case RetryAfter():
            return TooFast(waiting_time(error))
        case ChatMigrated():
            return Migrated(error.new_chat_id)
        case Forbidden():
            return _refusal(error, Gone(_words_of(error)))
        case BadRequest():
            return _refusal(error, Refused(_words_of(error)))
        case _:
            hopeless = _hopeless(error)
            return Retry(kind_of(error)) if hopeless is None else Refused(hopeless)


def kind_of(error: Exception) -> str:
    """Name the failure in a word that holds no text, name or token."""
    if _never_left(error):
        return "not_reached"
    known = (kind for kinds, kind in _KINDS if isinstance(error, kinds))
    return next(known, type(error).__name__)


def waiting_time(error: RetryAfter) -> timedelta:
    """Read how long Telegram wants us to wait, whatever type the library gives it."""
    given = error.retry_after
    return given if isinstance(given, timedelta) else timedelta(seconds=given)


def _refusal(error: TelegramError, otherwise: Answer) -> Answer:
    description = error.message.casefold()
    for words, outcome in _REFUSALS:
        if words in description:
            return outcome
    return otherwise


def _words_of(error: TelegramError) -> str:
    """Give the fixed beginning of a description; whatever it quotes comes after a sign."""
    found = _FIXED_WORDS.match(error.message.casefold().replace("'t ", "t "))
    return found[0].strip().replace(" ", "_") if found else "refused"


def _never_left(error: Exception) -> bool:
    """Whether no connection came about, so that Telegram cannot have acted on the request."""
    return any(
        isinstance(cause, ClientConnectorError | ConnectionTimeoutError) for cause in _causes(error)
    )


def _hopeless(error: Exception) -> str | None:
    """Name what makes a call fail however often it is tried; None if time may help.

    No request can carry half characters. A server older than a method says that it does not find
    it, which the library takes for a bad token.
    """
    for cause in _causes(error):
        if isinstance(cause, UnicodeEncodeError):
            return "not_text"
        if isinstance(cause, InvalidToken) and "method not found" in cause.message.casefold():
            return "no_such_method"
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__
