"""From what the bot says to the parameters of Bot API calls (sendMessage, editMessageText, …)."""

from typing import Any

from bot.domain.messages import Button, Keyboard, Message
from bot.domain.rich_text import Entity, RichText

Payload = dict[str, Any]


def message_payload(message: Message) -> Payload:
    """Give the parameters that send a message, or edit one into it.

    Chat, topic, reply and the message to edit are added when it is sent. An edit without
    `reply_markup` takes the buttons away, which is what a message without buttons means.
    """
    payload: Payload = {
        **_body(message.body),
        "link_preview_options": {"is_disabled": True},
    }
    if message.keyboard:
        payload["reply_markup"] = _markup(message.keyboard)
    return payload


def caption_payload(message: Message) -> Payload:
    """Give the parameters that put a text under a photo or another file, or change it there."""
    payload: Payload = {"caption": message.body.text}
    if message.body.entities:
        payload["caption_entities"] = [_entity(entity) for entity in message.body.entities]
    if message.keyboard:
        payload["reply_markup"] = _markup(message.keyboard)
    return payload


def keyboard_payload(keyboard: Keyboard) -> Payload:
    """Give the parameters of editMessageReplyMarkup; no rows take the buttons away."""
    return {"reply_markup": _markup(keyboard)}


def callback_payload(query_id: str, text: str = "", alert: bool = False) -> Payload:
    """Give the parameters of answerCallbackQuery; `text` is cut at 200 characters, its limit."""
    payload: Payload = {"callback_query_id": query_id}
    if text:
        payload |= {"text": text[:200], "show_alert": alert}
    return payload


def _body(body: RichText) -> Payload:
    payload: Payload = {"text": body.text}
    if body.entities:
        payload["entities"] = [_entity(entity) for entity in body.entities]
    return payload


def _entity(entity: Entity) -> Payload:
    details = {
        "url": entity.url,
        "language": entity.language,
        "custom_emoji_id": entity.custom_emoji_id,
        "unix_time": entity.unix_time,
        "date_time_format": entity.date_time_format,
        "user": _mentioned(entity.user_id),
    }
    payload: Payload = {"type": entity.kind, "offset": entity.offset, "length": entity.length}
    return payload | {name: value for name, value in details.items() if value is not None}


def _mentioned(user_id: int | None) -> Payload | None:
    """Describe the person of a text_mention; the server reads nothing but the id."""
    if user_id is None:
        return None
    return {"id": user_id, "is_bot": False, "first_name": ""}


def _markup(keyboard: Keyboard) -> Payload:
    return {"inline_keyboard": [[_button(button) for button in row] for row in keyboard]}


def _button(button: Button) -> Payload:
    action = {"url": button.url} if button.url else {"callback_data": button.data or ""}
    return {"text": button.label, **action}
