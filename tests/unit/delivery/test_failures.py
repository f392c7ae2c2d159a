"""What each answer of the Bot API means for the row that was sent."""

from datetime import timedelta

import httpx
import pytest
from aiohttp import ClientConnectorError, ServerDisconnectedError
from aiohttp.client_reqrep import ConnectionKey
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery.failures import kind_of, read_failure
from bot.delivery.outcomes import (
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


@pytest.mark.parametrize(
    "words",
    [
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
        "Forbidden: bot was kicked from the supergroup chat",
        "Forbidden: bot is not a member of the group chat",
        "Forbidden: the group chat was deleted",
        "Forbidden: bot can't initiate conversation with a user",
    ],
)
def test_a_forbidden_chat_is_gone(words: str) -> None:
    assert isinstance(read_failure(Forbidden(words)), Gone)


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("Bad Request: chat not found", Gone("chat_not_found")),
        ("Bad Request: message is not modified: specified new message …", Sent()),
        ("Bad Request: message to be replied not found", ReplyNotFound()),
        ("Bad Request: message to edit not found", Pointless("message_gone")),
        ("Bad Request: message can't be edited", Pointless("message_gone")),
        ("Bad Request: message to delete not found", Pointless("message_gone")),
        ("Bad Request: message can't be deleted", Pointless("message_gone")),
        (
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
            Pointless("query_too_old"),
        ),
        ("Bad Request: REACTION_INVALID", ReactionRefused()),
        ("Bad Request: PREMIUM_ACCOUNT_REQUIRED", ReactionRefused()),
        ("Bad Request: message is too long", Refused("message_is_too_long")),
        ("Bad Request: can't parse entities: unexpected <b>", Refused("cant_parse_entities")),
        ("Bad Request: message thread not found", Barred("topic_gone", Bar.TOPIC)),
        ("Bad Request: TOPIC_CLOSED", Barred("topic_closed", Bar.TOPIC)),
        (
            "Bad Request: not enough rights to send text messages to the chat",
            Barred("no_right_to_write", Bar.CHAT),
        ),
        (
            "Bad Request: not enough rights to send photos to the chat",
            Barred("no_right_to_send_that", Bar.KIND),
        ),
        ("Bad Request: 12", Refused("refused")),
    ],
)
def test_every_refusal_has_its_answer(words: str, meaning: object) -> None:
    assert read_failure(BadRequest(words)) == meaning


@pytest.mark.parametrize(
    "error",
    [
        NetworkError("Bad Gateway"),
        NetworkError("Internal Server Error"),
        TimedOut(),
        TimeoutError(),
        InvalidToken(),
        TelegramError("Invalid server response"),
        KeyError("result"),
        TypeError("a list"),
        RuntimeError("Anna says: hello"),
    ],
)
def test_whatever_may_pass_is_tried_again(error: Exception) -> None:
    assert isinstance(read_failure(error), Retry)


def test_a_migrated_group_tells_its_new_id() -> None:
    assert read_failure(ChatMigrated(-1001)) == Migrated(-1001)


def caused(error: Exception, *causes: Exception) -> Exception:
    """Chain exceptions as the libraries under us do."""
    current: BaseException = error
    for cause in causes:
        current.__cause__ = cause
        current = cause
    return error


def test_a_method_the_server_does_not_know_is_told_from_a_bad_token() -> None:
    unknown = caused(InvalidToken(), InvalidToken("Not Found: method not found"))
    assert read_failure(unknown) == Refused("no_such_method")
    assert isinstance(read_failure(caused(InvalidToken(), InvalidToken("Unauthorized"))), Retry)


def test_a_request_that_never_left_is_told_from_one_that_may_have_been_done() -> None:
    key = ConnectionKey("localhost", 1, False, False, None, None, None)
    refused = ClientConnectorError(key, OSError())
    never_left = caused(TimedOut(), httpx.ConnectTimeout(""), refused)
    maybe_done = caused(TimedOut(), httpx.ConnectTimeout(""), ServerDisconnectedError())
    assert kind_of(never_left) == "not_reached"
    assert kind_of(maybe_done) == "timed_out"


def test_what_a_description_quotes_never_reaches_the_log() -> None:
    error = BadRequest("Bad Request: inline keyboard button url 'https://x/Anna' is invalid")
    assert read_failure(error) == Refused("inline_keyboard_button_url")


def test_flood_control_tells_how_long_to_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    assert read_failure(RetryAfter(7)) == TooFast(timedelta(seconds=7))
