"""Writing, editing, deleting, forwarding, reacting, pinning."""

from collections.abc import Sequence

from bot.playground.server.bots import Bot
from bot.playground.server.chats import Chat
from bot.playground.server.distribution import announce
from bot.playground.server.entities import tidy
from bot.playground.server.messages import Message
from bot.playground.server.origins import origin_of
from bot.playground.server.people.base import Actor, NotPossible
from bot.playground.server.posting import change, remove, say_service
from bot.playground.server.reactions import listed, react, reaction_type
from bot.playground.server.utf16 import units
from bot.playground.server.values import ChatType, Json


class Writes(Actor):
    """Words and what is done to them afterwards."""

    def writes(
        self,
        chat: Chat,
        text: str,
        *,
        reply_to: Message | int | None = None,
        quote: str = "",
        entities: Sequence[Json] = (),
        topic: int | None = None,
        as_channel: Chat | None = None,
        via: Bot | None = None,
    ) -> Message:
        """Write a text; commands, mentions, links and the like are found by themselves."""
        content = self._text(text, entities)
        extra: Json = {"via_bot": via.user.to_json()} if via else {}
        if quote and isinstance(reply_to, Message):
            position = units(reply_to.text[: reply_to.text.index(quote)])
            extra["quote"] = {"text": quote, "position": position, "is_manual": True}
        return self._say(
            chat,
            "text",
            content,
            reply_to=reply_to,
            topic=topic,
            as_channel=as_channel,
            extra=extra,
        )

    def edits(self, message: Message, text: str, *, entities: Sequence[Json] = ()) -> Message:
        """Change the text or caption of one's own message."""
        self._own(message)
        fresh = self._text(text, entities)
        if message.kind == "text":
            change(self.world, message, content=fresh)
            return message
        kept = {
            key: value for key, value in message.content.items() if not key.startswith("caption")
        }
        fresh = {
            "caption" if key == "text" else "caption_entities": value
            for key, value in fresh.items()
        }
        change(self.world, message, content=kept | fresh)
        return message

    def touches(self, message: Message) -> None:
        """Cause an `edited_message` without any visible change, as Telegram sometimes does."""
        message.edit_date = int(self.world.now)
        announce(self.world, message, edited=True)

    def deletes(self, message: Message) -> None:
        """Delete a message: one's own, or another's as administrator; no bot is told."""
        chat = message.chat
        free = message.sender == self.id or chat.type is ChatType.PRIVATE
        if not free and not chat.member(self.id).may("can_delete_messages"):
            raise NotPossible("that message is not theirs")
        remove(self.world, message)

    def forwards(self, message: Message, chat: Chat, *, topic: int | None = None) -> Message:
        """Forward a message to another chat."""
        extra = {"forward_origin": origin_of(self.world, message)}
        return self._say(chat, message.kind, dict(message.content), topic=topic, extra=extra)

    def reacts(self, message: Message, *emoji: str) -> None:
        """Set one's reactions, custom emoji by number; none removes them.

        Custom ones are for people with Premium, in groups that allow all (Bot API: ReactionType).
        """
        if not message.chat.member(self.id).inside:
            raise NotPossible("strangers do not react")
        reactions = [reaction_type(one) for one in emoji]
        allowed = message.chat.reactions
        if allowed is not None and not all(listed(message.chat, one) for one in reactions):
            raise NotPossible("the group does not allow that reaction")
        react(self.world, message, self.id, reactions)

    def pins(self, message: Message) -> Message:
        """Pin a message; the chat is told."""
        chat = message.chat
        if chat.is_group and not chat.member(self.id).may("can_pin_messages"):
            raise NotPossible("only administrators pin")
        chat.pinned.append(message.id)
        content = {"pinned_message": message.id}
        return say_service(self.world, chat, content, sender=self.id, topic=message.topic)

    def _own(self, message: Message) -> None:
        anonymous = message.sender_chat == message.chat.id and message.chat.member(self.id).leads
        if message.bot is not None or not (message.sender == self.id or anonymous):
            raise NotPossible("that message is not theirs")
        if message.deleted or message.kind == "service":
            raise NotPossible("there is nothing to edit")

    def _text(self, text: str, entities: Sequence[Json]) -> Json:
        clean, found = tidy(text, entities)
        if not clean:
            raise NotPossible("an empty message cannot be sent")
        return {"text": clean} | ({"entities": found} if found else {})
