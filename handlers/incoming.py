"""From python-telegram-bot's objects to our own values."""

from collections.abc import Sequence

import telegram

from bot.domain.cleaning import whole
from bot.domain.rich_text import Entity, RichText


def rich_text(text: str, entities: Sequence[telegram.MessageEntity]) -> RichText:
    """Read a text with its entities; offsets are UTF-16 units on both sides."""
    return RichText(whole(text), tuple(_entity(entity) for entity in entities))


def _entity(entity: telegram.MessageEntity) -> Entity:
    return Entity(
        str(entity.type),
        entity.offset,
        entity.length,
        url=entity.url,
        user_id=None if entity.user is None else entity.user.id,
        language=entity.language,
        custom_emoji_id=entity.custom_emoji_id,
    )
