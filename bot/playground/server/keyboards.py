"""Reply markups, checked as the Bot API server and Telegram check them."""

import json
from dataclasses import dataclass
from typing import Final

from bot.playground.server.errors import bad_request
from bot.playground.server.values import Json

MAX_BUTTONS: Final = 100
MAX_ROW: Final = 8
MAX_CALLBACK_DATA: Final = 64
_ACTIONS: Final = (
    "callback_data",
    "url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "login_url",
    "web_app",
    "callback_game",
    "pay",
)


@dataclass(frozen=True, slots=True)
class Markup:
    """A reply markup in its two shapes; at most one is set."""

    inline: list[list[Json]] | None = None
    other: Json | None = None


def parse_markup(raw: str) -> Markup:
    """Read the `reply_markup` argument; empty means none. Raise ApiError 400 if it is wrong."""
    if not raw:
        return Markup()
    try:
        value = json.loads(raw)
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    rows = _rows(value, "keyboard", 'Field "keyboard" must be an Array of Arrays')
    inline = _rows(
        value,
        "inline_keyboard",
        'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    )
    if any(rows):
        return Markup(other=value | {"keyboard": [_reply_row(row) for row in rows]})
    if inline:
        return Markup(inline=_inline_rows(inline))
    if value.get("remove_keyboard") or value.get("force_reply"):
        return Markup(other=value)
    return Markup()


def _rows(value: Json, field: str, complaint: str) -> list[list[object]]:
    rows = value.get(field, [])
    if not isinstance(rows, list):
        raise bad_request(f'Field "{field}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(complaint)
    return rows


def _reply_row(row: list[object]) -> list[Json]:
    buttons = [{"text": button} if isinstance(button, str) else button for button in row]
    for button in buttons:
        if not isinstance(button, dict):
            raise bad_request(
                "can't parse keyboard button: KeyboardButton must be a String or an Object"
            )
        if not button.get("text"):
            raise bad_request("keyboard button text must be non-empty")
    return [button for button in buttons if isinstance(button, dict)]


def _inline_rows(rows: list[list[object]]) -> list[list[Json]] | None:
    parsed = [[_inline_button(button) for button in row] for row in rows]
    parsed = [row for row in parsed if row]
    if any(len(row) > MAX_ROW for row in parsed) or sum(map(len, parsed)) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return parsed or None


def _inline_button(button: object) -> Json:
    if not isinstance(button, dict):
        raise _unreadable("InlineKeyboardButton must be an Object")
    text = button.get("text")
    if text is None:
        raise _unreadable('Can\'t find field "text"')
    if not isinstance(text, str):
        raise _unreadable('Field "text" must be of type String')
    actions = [action for action in _ACTIONS if action in button]
    if not actions:
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    _check_action(button, actions[0])
    return button


def _check_action(button: Json, action: str) -> None:
    if action == "callback_data":
        data = button["callback_data"]
        if not isinstance(data, str):
            raise _unreadable('Field "callback_data" must be of type String')
        if not 1 <= len(data.encode()) <= MAX_CALLBACK_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    if action == "url" and not _is_link(str(button["url"])):
        url = button["url"]
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _is_link(url: str) -> bool:
    if url.startswith("tg://"):
        return True
    host = url.removeprefix("https://").removeprefix("http://").split("/", 1)[0]
    return "." in host.strip(".") or host.startswith("localhost")


def _unreadable(why: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {why}")
