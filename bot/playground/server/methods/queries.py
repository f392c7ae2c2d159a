"""answerCallbackQuery."""

from bot.playground.server.errors import bad_request
from bot.playground.server.methods.call import Call
from bot.playground.server.updates import CALLBACK_LIFETIME

_MAX_ANSWER = 200
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(call: Call) -> bool:
    """Answer a press once, in time (Bot API: answerCallbackQuery)."""
    world, args = call.world, call.args
    press = world.presses.get(args.text("callback_query_id"))
    if press is None or press.bot != call.bot.id or press.answer is not None:
        raise bad_request(_TOO_OLD)
    if world.now - press.at > CALLBACK_LIFETIME:
        raise bad_request(_TOO_OLD)
    text = args.text("text")
    if len(text) > _MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answer = {
        "text": text,
        "show_alert": args.flag("show_alert"),
        "url": args.text("url"),
        "cache_time": args.integer("cache_time"),
    }
    world.changed("answer", chat=world.chats.get(press.chat), press=press.id)
    return True
