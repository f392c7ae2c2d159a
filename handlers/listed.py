"""Messages that list several items, each with buttons of its own."""

import re
from collections.abc import Iterable

import telegram

from bot.domain.codes import Code
from bot.domain.messages import Button, Message
from handlers.incoming import rich_text
from handlers.request import Request

_CODE = re.compile(r":([GMTEI]\d+)(?![^:])")
Row = Iterable[telegram.InlineKeyboardButton]


def listed_without(request: Request, code: Code) -> Message | None:
    """Give the pressed message without one item's buttons; None if it shows only that item."""
    message = request.message
    if message is None or message.text is None or message.reply_markup is None:
        return None
    rows = message.reply_markup.inline_keyboard
    if not any(_of_list(button, code) for row in rows for button in row):
        return None
    kept = (tuple(_others(row, code)) for row in rows)
    return Message(rich_text(message.text, message.entities), tuple(row for row in kept if row))


def _of_list(button: telegram.InlineKeyboardButton, code: Code) -> bool:
    """Whether a button is about another item, or opens this one's card: cards have no such."""
    return bool(_named(button) - {str(code)}) or button.callback_data == f"open:{code}"


def _others(row: Row, code: Code) -> Iterable[Button]:
    return (
        Button(button.text, str(button.callback_data))
        for button in row
        if str(code) not in _named(button)
    )


def _named(button: telegram.InlineKeyboardButton) -> set[str]:
    return set(_CODE.findall(str(button.callback_data or "")))
