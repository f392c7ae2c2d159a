"""Opening chats, founding groups, letting bots and people in and out."""

from collections.abc import Iterable

from bot.playground.server.bots import Bot
from bot.playground.server.chats import ALL_RIGHTS, NOBODY, Chat, Member, Topic
from bot.playground.server.distribution import announce_member
from bot.playground.server.membership import create_topic, rename, set_member, upgrade
from bot.playground.server.messages import Message
from bot.playground.server.people.base import Actor, NotPossible
from bot.playground.server.people.writing import Writes
from bot.playground.server.posting import say_service
from bot.playground.server.values import ChatType, Json, User


class Founds(Writes):
    """Chats and who is in them."""

    def creates_group(
        self,
        title: str,
        members: Iterable["Actor | Bot"] = (),
        *,
        supergroup: bool = True,
        forum: bool = False,
    ) -> Chat:
        """Found a group; bots among the first members of a basic group hear that it was."""
        kind = ChatType.SUPERGROUP if supergroup or forum else ChatType.GROUP
        chat = self.world.add_chat(kind, title, creator=self.user, forum=forum)
        others = list(members)
        if kind is ChatType.GROUP:
            for other in others:
                set_member(
                    self.world,
                    chat,
                    actor=self.user,
                    user=other.user,
                    new=Member("member"),
                    quiet=True,
                )
            say_service(self.world, chat, {"group_chat_created": True}, sender=self.id)
            return chat
        for other in others:
            self.adds(chat, other)
        return chat

    def creates_channel(self, title: str, *, linked: Chat | None = None) -> Chat:
        """Found a channel, with a group in which its posts are discussed if one is given."""
        chat = self.world.add_chat(ChatType.CHANNEL, title, creator=self.user)
        if linked is not None:
            chat.linked, linked.linked = linked.id, chat.id
        return chat

    def opens_private_chat(self, bot: Bot) -> Chat:
        """Open the private chat with a bot without writing anything yet."""
        return self.world.open_private_chat(bot.id, self.user)

    def starts(self, bot: Bot, payload: str = "") -> Message:
        """Follow `t.me/<bot>?start=payload` or press Start: writes /start in the private chat."""
        chat = self.opens_private_chat(bot)
        return self.writes(chat, f"/start {payload}".strip())

    def follows_group_link(
        self, bot: Bot, payload: str, chat: Chat, *, as_admin: bool = False
    ) -> Message:
        """Follow `t.me/<bot>?startgroup=payload`: the bot joins and /start@bot is written."""
        if not chat.member(bot.id).inside:
            self.adds_bot(chat, bot, as_admin=as_admin)
        return self.writes(chat, f"/start@{bot.user.username} {payload}".strip())

    def adds(self, chat: Chat, other: "Actor | Bot") -> None:
        """Let a person or a bot into a group."""
        self._need(chat, None)
        set_member(self.world, chat, actor=self.user, user=other.user, new=Member("member"))

    def adds_bot(self, chat: Chat, bot: Bot, *, as_admin: bool = False) -> None:
        """Let a bot into a group, as administrator with all rights if wished."""
        self.adds(chat, bot)
        if as_admin:
            self.promotes(chat, bot)

    def joins(self, chat: Chat) -> None:
        """Come into a group by oneself."""
        set_member(self.world, chat, actor=self.user, user=self.user, new=Member("member"))

    def leaves(self, chat: Chat) -> None:
        """Go out of a group."""
        set_member(self.world, chat, actor=self.user, user=self.user, new=NOBODY)

    def removes(self, chat: Chat, other: "Actor | Bot") -> None:
        """Put a person or a bot out of a group for good; a bot then gets 403."""
        self._need(chat, "can_restrict_members")
        set_member(self.world, chat, actor=self.user, user=other.user, new=Member("kicked"))

    removes_bot = removes

    def promotes(
        self,
        chat: Chat,
        other: "Actor | Bot",
        *,
        rights: Iterable[str] | None = None,
        anonymous: bool = False,
        title: str = "",
    ) -> None:
        """Make somebody administrator; all rights unless some are named."""
        self._need(chat, "can_promote_members")
        granted = ALL_RIGHTS if rights is None else frozenset(rights) | {"can_manage_chat"}
        new = Member("administrator", granted, anonymous, title)
        self._set(chat, other.user, new)

    def demotes(self, chat: Chat, other: "Actor | Bot") -> None:
        """Make an administrator an ordinary member again."""
        self._need(chat, "can_promote_members")
        self._set(chat, other.user, Member("member"))

    def silences(self, chat: Chat, other: "Actor | Bot") -> None:
        """Forbid somebody to send anything."""
        self._need(chat, "can_restrict_members")
        self._set(chat, other.user, Member("restricted", silenced=True))

    def goes_anonymous(self, chat: Chat, *, title: str = "") -> None:
        """Write in the group's name from now on (owners and administrators)."""
        self._need(chat, "can_manage_chat")
        member = chat.member(self.id)
        member.anonymous, member.title = True, title

    def blocks(self, bot: Bot) -> None:
        """Stop a bot from writing in private."""
        self._set_blocked(bot, blocked=True)

    def unblocks(self, bot: Bot) -> None:
        """Let a bot write in private again."""
        self._set_blocked(bot, blocked=False)

    def renames(self, chat: Chat, title: str) -> None:
        """Give a group a new title."""
        self._need(chat, "can_change_info")
        rename(self.world, chat, self.user, title)

    def upgrades(self, chat: Chat) -> Chat:
        """Turn a basic group into a supergroup; returns the new chat."""
        if chat.type is not ChatType.GROUP or chat.migrated_to is not None:
            raise NotPossible("only a basic group becomes a supergroup")
        return upgrade(self.world, chat, actor=self.user)

    def deletes_group(self, chat: Chat) -> None:
        """Dissolve a basic group: bots get 403 `the group chat was deleted`."""
        if chat.type is not ChatType.GROUP or chat.member(self.id).status != "creator":
            raise NotPossible("only the owner of a basic group can dissolve it")
        chat.deleted = True
        self.world.changed("chat", chat=chat)

    def creates_topic(self, chat: Chat, name: str) -> Topic:
        """Open a topic in a forum."""
        if not chat.forum:
            raise NotPossible("the group has no topics")
        return create_topic(self.world, chat, actor=self.user, name=name)

    def closes_topic(self, chat: Chat, topic: int) -> None:
        """Close a topic: only administrators may write there."""
        self._need(chat, "can_manage_topics")
        chat.topics[topic].closed = True
        content: Json = {"forum_topic_closed": {}}
        say_service(self.world, chat, content, sender=self.id, topic=topic)

    def deletes_account(self) -> None:
        """Be gone: bots get 403 `user is deactivated`."""
        self.user.deactivated = True

    def _set(self, chat: Chat, user: User, new: Member) -> None:
        set_member(self.world, chat, actor=self.user, user=user, new=new, quiet=True)

    def _need(self, chat: Chat, right: str | None) -> None:
        member = chat.member(self.id)
        allowed = member.inside if right is None else member.may(right)
        if not allowed:
            raise NotPossible(f"{self.user.first_name} may not do that in {chat.title}")

    def _set_blocked(self, bot: Bot, *, blocked: bool) -> None:
        chat = self.opens_private_chat(bot)
        before, after = Member("member"), Member("kicked")
        if not blocked:
            before, after = after, before
        chat.blocked = blocked
        announce_member(self.world, chat, actor=self.user, user=bot.user, old=before, new=after)
