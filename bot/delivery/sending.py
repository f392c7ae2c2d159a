"""One call to Telegram, from parameters to outcome."""

from collections.abc import Mapping
from typing import Any

from bot.delivery.failures import read_failure
from bot.delivery.gateway import Calls
from bot.delivery.outcomes import Answer, Outcome, Refused, ReplyNotFound, Sent


async def send(gateway: Calls, method: str, parameters: Mapping[str, Any]) -> Outcome:
    """Call and tell what became of it; if the message replied to is gone, say it without."""
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
