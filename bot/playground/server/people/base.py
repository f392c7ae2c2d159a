"""What every act of a person shares."""

import asyncio
from collections.abc import Callable
from typing import Final, TypeVar

from bot.playground.server.chats import Chat
from bot.playground.server.messages import Message
from bot.playground.server.posting import post
from bot.playground.server.values import ChatType, Json, User
from bot.playground.server.world import World

T = TypeVar("T")
_GLANCE: Final = 0.05


class NotPossible(Exception):
    """The Telegram app would not let the person do this."""


class Waiting:
    """Waits for the world to become as one wants it; one per server."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._waiters: set[asyncio.Event] = set()
        world.listeners.append(self.wake)

    def wake(self) -> None:
        """Let everyone who waits look again."""
        for waiter in self._waiters:
            waiter.set()

    async def until(self, look: Callable[[], T | None], *, timeout: float = 5.0) -> T:  # noqa: ASYNC109 - the deadline is this helper's purpose
        """Wait until `look` gives something true, and give that.

        It is asked after every change in the world, and every 50 ms in any case.
        Raise TimeoutError after `timeout` real seconds.
        """
        event = asyncio.Event()
        self._waiters.add(event)
        try:
            async with asyncio.timeout(timeout):
                while not (found := look()):
                    await _woken(event)
                    event.clear()
                return found
        finally:
            self._waiters.discard(event)


async def _woken(event: asyncio.Event) -> None:
    """Wait for a change, but not long: what is looked at may lie outside of the world."""
    try:
        async with asyncio.timeout(_GLANCE):
            await event.wait()
    except TimeoutError:
        return


class Actor:
    """A person in the world."""

    def __init__(self, waiting: Waiting, user: User) -> None:
        self.world = waiting.world
        self.user = user
        self.waiting = waiting

    @property
    def id(self) -> int:
        """The person's user id, and the chat id of private chats with them."""
        return self.user.id

    def _inside(self, chat: Chat) -> None:
        member = chat.member(self.id)
        if not member.inside or member.silenced:
            raise NotPossible(f"{self.user.first_name} may not write in {chat.title or chat.id}")
        if chat.migrated_to is not None or chat.deleted:
            raise NotPossible("the group is no longer there")
        if chat.type is ChatType.CHANNEL and not member.may("can_post_messages"):
            raise NotPossible("only administrators write in a channel")

    def _say(
        self,
        chat: Chat,
        kind: str,
        content: Json,
        *,
        reply_to: Message | int | None = None,
        topic: int | None = None,
        as_channel: Chat | None = None,
        album: str | None = None,
        extra: Json | None = None,
    ) -> Message:
        """Post in the person's name, or in the group's if they are an anonymous administrator."""
        self._inside(chat)
        self._check_topic(chat, topic)
        message = Message(
            chat,
            kind,
            content,
            sender=self.id,
            reply_to=reply_to.id if isinstance(reply_to, Message) else reply_to,
            topic=topic,
            album=album,
            extra=extra or {},
        )
        self._sign(message, as_channel)
        return post(self.world, message)

    def _sign(self, message: Message, as_channel: Chat | None) -> None:
        member = message.chat.member(self.id)
        if message.chat.type is ChatType.CHANNEL:
            message.sender, message.sender_chat = None, message.chat.id
        elif as_channel is not None:
            message.sender, message.sender_chat = None, as_channel.id
        elif member.anonymous:
            message.sender, message.sender_chat = None, message.chat.id
            if member.title:
                message.extra["author_signature"] = member.title

    def _check_topic(self, chat: Chat, topic: int | None) -> None:
        if topic is None:
            return
        if topic not in chat.topics:
            raise NotPossible("there is no such topic")
        if chat.topics[topic].closed and not chat.member(self.id).leads:
            raise NotPossible("the topic is closed")
