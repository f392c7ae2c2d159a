"""From a Telegram message to what was said, with all that surrounds it."""

import telegram

from bot.domain.cleaning import name_text, one_line
from bot.domain.ids import ChatId
from bot.domain.relay import Content, Kind
from bot.domain.rich_text import RichText
from bot.services.relay.said import Said
from handlers.arriving import answered, first_writer, forwards, holds_others_words
from handlers.contents import content_of
from handlers.incoming import rich_text
from handlers.losses import is_for_one_reader
from handlers.plain import answered_item, plain_words

_NAMELESS = "?"
"""An origin always has a name, for by that a forwarded message is known."""


def said(message: telegram.Message | None) -> Said | None:
    """Read a message; None for what has neither words nor anything that can be sent again."""
    if message is None or is_for_one_reader(message):
        return None
    content, words = _content(message)
    if content is None:
        return None
    reply = answered(message)
    return Said(
        ChatId(message.chat.id),
        message.message_id,
        words,
        None if reply is None else reply.message_id,
        content=content,
        origin=_origin(message),
        origin_user=first_writer(message) if forwards(message) else None,
        quote=_chosen_words(message, reply),
        answered=_answered_words(message, reply),
        signature=_signature(message),
        album=message.media_group_id,
        poll_id=message.poll.id if message.poll and content.kind is Kind.POLL else None,
        shared=holds_others_words(message),
    )


def words_of(message: telegram.Message) -> RichText:
    """Read a message's words: text, caption, or what a poll or a list says line by line."""
    return _content(message)[1]


def _content(message: telegram.Message) -> tuple[Content | None, RichText]:
    content = content_of(message)
    if content is None:
        plain = plain_words(message)
        protected = bool(message.has_protected_content)
        return (Content(protected=protected) if plain else None), plain
    if content.kind is Kind.POLL:
        lines = [content.parameters["question"]]
        lines += [option["text"] for option in content.parameters["options"]]
        return content, RichText("\n".join(one_line(line) for line in lines))
    if message.text:
        return content, rich_text(message.text, message.entities)
    return content, rich_text(message.caption or "", message.caption_entities)


def _chosen_words(message: telegram.Message, reply: telegram.Message | None) -> str:
    """Give the words, or the one task or option, that were chosen to be answered."""
    if message.quote is not None and message.quote.is_manual:
        return message.quote.text
    return answered_item(message, reply)


def _answered_words(message: telegram.Message, reply: telegram.Message | None) -> str:
    """Give the words of what is answered; of another chat's message only what is shown."""
    if reply is not None:
        return reply.text or reply.caption or plain_words(reply).text
    if message.external_reply is not None:
        return message.quote.text if message.quote else _named(message.external_reply.origin)
    return ""


def _origin(message: telegram.Message) -> str:
    """Name who first wrote a forwarded message; a linked channel's post is its own."""
    if message.forward_origin is None or not forwards(message):
        return ""
    return _named(message.forward_origin) or _NAMELESS


def _named(origin: telegram.MessageOrigin) -> str:
    match origin:
        case telegram.MessageOriginUser(sender_user=user):
            name = user.full_name
        case telegram.MessageOriginHiddenUser(sender_user_name=hidden):
            name = hidden
        case (
            telegram.MessageOriginChat(sender_chat=chat) | telegram.MessageOriginChannel(chat=chat)
        ):
            name = chat.title or str(chat.id)
        case _:
            name = ""
    return name_text(name)


def _signature(message: telegram.Message) -> str:
    """Name an administrator who writes as the group, by the title they chose."""
    if message.sender_chat is None or not message.author_signature:
        return ""
    title = name_text(message.sender_chat.title or "") or str(message.sender_chat.id)
    signed = name_text(message.author_signature)
    return f"{title} ({signed})" if signed else title
