"""Chats, their members and what each member may do."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from bot.playground.server.values import ChatType, Json, User

if TYPE_CHECKING:
    from bot.playground.server.messages import Message

ADMIN_RIGHTS: Final = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
GROUP_RIGHTS: Final = ("can_pin_messages",)
SUPERGROUP_RIGHTS: Final = ("can_manage_topics", "can_manage_tags")
CHANNEL_RIGHTS: Final = (
    "can_post_messages",
    "can_edit_messages",
    "can_manage_direct_messages",
)
ALL_RIGHTS: Final = frozenset((*ADMIN_RIGHTS, *GROUP_RIGHTS, *SUPERGROUP_RIGHTS, *CHANNEL_RIGHTS))
GENERAL_TOPIC: Final = 1
"""The topic every forum has, named after the message of its founding. Source: Bot API, Forum."""
PERMISSIONS: Final = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


@dataclass(slots=True)
class Member:
    """How one account stands in one chat."""

    status: str
    """creator, administrator, member, restricted, left or kicked"""
    rights: frozenset[str] = frozenset()
    anonymous: bool = False
    title: str = ""
    silenced: bool = False
    """Only for restricted: may not send anything."""
    reads_all: bool = False
    """Only for bots: privacy mode was off when the bot came (a later change needs re-adding)."""

    @property
    def inside(self) -> bool:
        """Whether the account is in the chat now."""
        return self.status not in {"left", "kicked"}

    @property
    def leads(self) -> bool:
        """Whether the account is an administrator or the owner."""
        return self.status in {"creator", "administrator"}

    def may(self, right: str) -> bool:
        """Whether an administrator's right is granted."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


NOBODY: Final = Member("left")


@dataclass(slots=True)
class Topic:
    """One topic of a forum; its id is the id of the message that created it."""

    id: int
    name: str
    icon_color: int = 7322096
    icon_custom_emoji_id: str = ""
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat, basic group, supergroup or channel, with all that was said in it."""

    id: int
    type: ChatType
    title: str = ""
    username: str = ""
    owner: int = 0
    """Only for private chats: the bot it is a chat with; `id` is then the person's."""
    blocked: bool = False
    """Only for private chats: the person has blocked the bot."""
    forum: bool = False
    protected: bool = False
    deleted: bool = False
    description: str = ""
    migrated_to: int | None = None
    linked: int | None = None
    """A channel's discussion group, a discussion group's channel."""
    reactions: list[str] | None = None
    """What members may react with, custom emoji by number; None means all."""
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, "Message"] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    last_id: int = 0
    last_bot: int | None = None

    @property
    def key(self) -> str:
        """Name the chat uniquely in the world (private chats differ by bot)."""
        return f"{self.owner}:{self.id}" if self.type is ChatType.PRIVATE else str(self.id)

    @property
    def is_group(self) -> bool:
        """Whether it is a basic group or a supergroup."""
        return self.type in {ChatType.GROUP, ChatType.SUPERGROUP}

    def member(self, user_id: int) -> Member:
        """Tell how an account stands here; strangers have left."""
        return self.members.get(user_id, NOBODY)


def rights_of(chat: Chat) -> tuple[str, ...]:
    """List the administrator rights that exist in this kind of chat."""
    if chat.type is ChatType.CHANNEL:
        return ADMIN_RIGHTS + CHANNEL_RIGHTS
    if chat.type is ChatType.SUPERGROUP:
        return ADMIN_RIGHTS + GROUP_RIGHTS + SUPERGROUP_RIGHTS
    return ADMIN_RIGHTS + GROUP_RIGHTS


def member_json(chat: Chat, user: User, member: Member) -> Json:
    """Give the Bot API's `ChatMember`."""
    body: Json = {"user": user.to_json(), "status": member.status}
    if member.leads:
        body["is_anonymous"] = member.anonymous
        if member.title:
            body["custom_title"] = member.title
    if member.status == "administrator":
        body["can_be_edited"] = False
        body |= {right: right in member.rights for right in rights_of(chat)}
        body["can_manage_voice_chats"] = "can_manage_video_chats" in member.rights
    elif member.status == "restricted":
        body |= {"until_date": 0, "is_member": True}
        body |= dict.fromkeys(PERMISSIONS, not member.silenced)
    elif member.status == "kicked":
        body["until_date"] = 0
    return body
