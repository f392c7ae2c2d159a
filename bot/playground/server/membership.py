"""Who comes, goes and rises in a chat, with the service messages and updates that follow."""

from dataclasses import replace

from bot.playground.server.chats import NOBODY, Chat, Member, Topic
from bot.playground.server.distribution import announce_member
from bot.playground.server.messages import Message
from bot.playground.server.posting import post, say_service
from bot.playground.server.values import ChatType, Json, User
from bot.playground.server.world import World


def set_member(
    world: World, chat: Chat, *, actor: User, user: User, new: Member, quiet: bool = False
) -> None:
    """Change how somebody stands in a chat; tell bots, and the chat unless it is `quiet`."""
    old = chat.members.get(user.id, NOBODY)
    reads_all = old.reads_all if old.inside else user.reads_all
    new = chat.members[user.id] = replace(new, reads_all=reads_all)
    announce_member(world, chat, actor=actor, user=user, old=old, new=new)
    world.changed("member", chat=chat, user_id=user.id)
    if quiet or chat.type is ChatType.CHANNEL:
        return
    if new.inside and not old.inside:
        _say_arrival(world, chat, actor, user)
    elif old.inside and not new.inside:
        _say_departure(world, chat, actor, user)


def _say_arrival(world: World, chat: Chat, actor: User, user: User) -> None:
    joined = user.to_json()
    content: Json = {
        "new_chat_participant": joined,
        "new_chat_member": joined,
        "new_chat_members": [joined],
    }
    say_service(world, chat, content, sender=actor.id)


def _say_departure(world: World, chat: Chat, actor: User, user: User) -> None:
    gone = user.to_json()
    content: Json = {"left_chat_participant": gone, "left_chat_member": gone}
    leaver = world.bots.get(user.id)
    message = Message(chat, "service", content, sender=actor.id)
    if leaver is None:
        post(world, message)
        return
    message.bot = actor.id if actor.id in world.bots else None
    stay = chat.members[user.id]
    chat.members[user.id] = Member("member")  # Telegram still tells the bot that it was removed
    post(world, message)
    chat.members[user.id] = stay


def rename(world: World, chat: Chat, actor: User, title: str, *, bot: int | None = None) -> None:
    """Give a group a new title."""
    chat.title = title
    say_service(world, chat, {"new_chat_title": title}, sender=actor.id, bot=bot)


def create_topic(
    world: World, chat: Chat, *, actor: User, name: str, bot: int | None = None
) -> Topic:
    """Open a topic in a forum; its id is the id of the service message that says so."""
    topic = Topic(0, name)
    body = {"name": name, "icon_color": topic.icon_color}
    message = Message(chat, "service", {"forum_topic_created": body}, sender=actor.id, bot=bot)
    message.topic = chat.last_id + 1
    post(world, message)
    topic.id = message.id
    chat.topics[topic.id] = topic
    return topic


def upgrade(world: World, chat: Chat, *, actor: User) -> Chat:
    """Turn a basic group into a supergroup; return the new chat (both get a service message)."""
    new = world.add_chat(ChatType.SUPERGROUP, chat.title, creator=actor)
    new.members = dict(chat.members)
    new.protected = chat.protected
    say_service(world, chat, {"migrate_to_chat_id": new.id}, sender=actor.id)
    chat.migrated_to = new.id
    content = {"migrate_from_chat_id": chat.id}
    post(world, Message(new, "service", content, sender_chat=new.id))
    world.changed("chat", chat=new)
    return new
