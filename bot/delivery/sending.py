"""One call to Telegram, from parameters to outcome."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.delivery.failures import read_failure
from bot.delivery.gateway import Calls
from bot.delivery.outcomes import (
    Answer,
    Outcome,
    ReactionRefused,
    Refused,
    ReplyNotFound,
    Sent,
)


async def send(gateway: Calls, method: str, parameters: Mapping[str, Any]) -> Outcome:
    """Call and tell what became of it.

    If the message replied to is gone, it is said without; of several reactions the first that is
    allowed there is set, for a bot has only one.
    """
    for attempt in _attempts(parameters):
        answer = await _said(gateway, method, attempt)
        if not isinstance(answer, ReactionRefused):
            return answer
    return Refused("not_allowed_there")


def _attempts(parameters: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Give the calls to try; the last one takes away a reaction that is out of date."""
    for reaction in parameters.get("reaction", ()):
        yield {**parameters, "reaction": [reaction]}
    yield {**parameters, "reaction": []} if "reaction" in parameters else parameters


async def _said(
    gateway: Calls, method: str, parameters: Mapping[str, Any]
) -> Outcome | ReactionRefused:
    answer = await _once(gateway, method, parameters)
    if isinstance(answer, ReplyNotFound):
        bare = {name: value for name, value in parameters.items() if name != "reply_parameters"}
        answer = await _once(gateway, method, bare)
    return Refused("reply_not_found") if isinstance(answer, ReplyNotFound) else answer


async def _once(gateway: Calls, method: str, parameters: Mapping[str, Any]) -> Answer:
    try:
        result = await gateway(method, parameters)
    except Exception as error:  # noqa: BLE001  # every failure has an outcome
        answer = read_failure(error)
    else:
        answer = Sent(_message_id(result), _poll_id(result))
    if answer == Sent() and "message_id" in parameters:
        return Sent(parameters["message_id"])
    return answer


def _poll_id(result: Any) -> str | None:
    poll = result.get("poll") if isinstance(result, dict) else None
    number = poll.get("id") if isinstance(poll, dict) else None
    return number if isinstance(number, str) else None


def _message_id(result: Any) -> int | None:
    """Find the number of the message made; of an album, its first."""
    first = result[0] if isinstance(result, list) and result else result
    number = first.get("message_id") if isinstance(first, dict) else None
    return number if isinstance(number, int) else None
