"""Who wrote where: read from Telegram's objects before anything is looked up."""

from dataclasses import dataclass

import telegram

from bot.domain.chats import ChatKind
from bot.domain.cleaning import name_text, one_line
from bot.domain.ids import ChatId, UserId
from bot.domain.languages import Language, read_language
from handlers.losses import lost_kind

_TITLE_LIMIT = 128
_ANONYMOUS = 1087968824
"""The account Telegram shows for administrators who write as the group (constants.ChatID)."""
_KINDS = {"private": ChatKind.PRIVATE, "group": ChatKind.GROUP, "supergroup": ChatKind.SUPERGROUP}


@dataclass(frozen=True, slots=True)
class Sender:
    """A person, or with `anonymous` the group itself in place of one of its administrators."""

    id: UserId
    name: str
    username: str | None
    language: Language | None
    """That of their app, if it is one of ours."""
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """A chat, and the topic in it."""

    id: ChatId
    kind: ChatKind
    title: str
    thread_id: int | None = None

    @property
    def private(self) -> bool:
        """Whether only one person is there."""
        return self.kind is ChatKind.PRIVATE


def room_of(chat: telegram.Chat, message: telegram.Message | None = None) -> Room | None:
    """Read a chat; None for channels, where the bot has nothing to do."""
    kind = _KINDS.get(str(chat.type))
    if kind is None:
        return None
    in_topic = message is not None and message.is_topic_message
    thread_id = message.message_thread_id if message is not None and in_topic else None
    return Room(ChatId(chat.id), kind, one_line(chat.title or "")[:_TITLE_LIMIT], thread_id)


def sender_of(message: telegram.Message) -> Sender | None:
    """Read who wrote: a person, the group itself, or a channel; None for bots."""
    if message.sender_chat is not None:
        shown = message.sender_chat
        return _channel(shown) if from_channel(message) else group_itself(message.chat)
    return None if message.from_user is None else person_of(message.from_user, message.chat)


def person_of(user: telegram.User, chat: telegram.Chat) -> Sender | None:
    """Read a person; None for bots."""
    if user.id == _ANONYMOUS:
        return group_itself(chat)
    if user.is_bot:
        return None
    name = name_text(user.full_name) or user.username or str(user.id)
    return Sender(UserId(user.id), name, user.username, app_language(user))


def group_itself(chat: telegram.Chat) -> Sender:
    """Stand for an administrator who writes as the group; known by the group's own number."""
    name = name_text(chat.title or "") or str(chat.id)
    return Sender(UserId(chat.id), name, chat.username, None, anonymous=True)


def forwards(message: telegram.Message) -> bool:
    """Whether somebody passes on what stood elsewhere; a linked channel's post is its own."""
    return message.forward_origin is not None and not message.is_automatic_forward


def first_writer(message: telegram.Message) -> UserId | None:
    """Tell who wrote the words first; None if Telegram does not."""
    if not forwards(message):
        sender = sender_of(message)
        return None if sender is None else sender.id
    origin = message.forward_origin
    return UserId(origin.sender_user.id) if isinstance(origin, telegram.MessageOriginUser) else None


def writer(message: telegram.Message) -> UserId | None:
    """Tell whose words a message holds; None if nobody knows, or if others have added theirs."""
    return None if holds_others_words(message) else first_writer(message)


def holds_others_words(message: telegram.Message) -> bool:
    """Whether others may have added tasks to a list, or have added options to a poll."""
    if message.checklist is not None and message.checklist.others_can_add_tasks:
        return True
    options = () if message.poll is None else message.poll.options
    return any(option.added_by_user or option.added_by_chat for option in options)


def from_channel(message: telegram.Message) -> bool:
    """Whether a channel speaks, which is relayed but commands nothing."""
    return message.sender_chat is not None and message.sender_chat.id != message.chat.id


def _channel(chat: telegram.Chat) -> Sender:
    """Stand for a channel, in whose name somebody writes or whose posts Telegram forwards."""
    name = name_text(chat.title or "") or str(chat.id)
    return Sender(UserId(chat.id), name, chat.username, None)


def app_language(user: telegram.User) -> Language | None:
    """Read the language of a person's app, such as `es-MX`."""
    return read_language((user.language_code or "").partition("-")[0])


def answered(message: telegram.Message) -> telegram.Message | None:
    """Give the message that is replied to; a forum topic's root is none.

    Outside of forums, too, a thread's number is that of its first message, and there a reply to
    it is meant. Source: Bot API, Message, `message_thread_id` and `is_topic_message`.
    """
    reply = message.reply_to_message
    if reply is None or reply.forum_topic_created is not None:
        return None
    at_root = message.is_topic_message and reply.message_id == message.message_thread_id
    return None if at_root else reply


def says_something(message: telegram.Message) -> bool:
    """Whether a person said something, and not Telegram about the group."""
    words = message.text or message.caption or message.effective_attachment or message.checklist
    return bool(words) or lost_kind(message) is not None
