from dataclasses import replace

from sqlalchemy import delete, select, update

from bot.domain.chats import Chat, ChatKind
from bot.domain.delivery import OutState
from bot.domain.ids import ChatId
from storage.repositories.base import Repository, row_of
from storage.tables.delivery import INBOX_OPEN, OUTBOX_OPEN, inbox, outbox, pauses
from storage.tables.people import chats, teams


class Chats(Repository):
    """Every chat the bot has seen."""

    async def get(self, chat_id: ChatId) -> Chat | None:
        """Return what is known about the chat."""
        row = await self._first(select(chats).where(chats.c.id == chat_id))
        return None if row is None else Chat(**row)

    async def save(self, chat: Chat) -> None:
        """Remember a chat, new or changed."""
        await self._put(chats, row_of(chat))

    async def migrate(self, old: ChatId, new: ChatId) -> None:
        """Follow a group that became a supergroup; a second time changes nothing.

        Its teams, unhandled updates and unsent calls move along. What was sent, and the relay's
        map of it, stays with the old chat: the supergroup counts its messages anew, so an old
        message id would name a stranger there.
        """
        await self._move_chat(old, new)
        await self._change(update(teams).where(teams.c.chat_id == old).values(chat_id=new))
        waiting = update(inbox).where(inbox.c.chat_id == old, INBOX_OPEN)
        await self._change(waiting.values(chat_id=new))
        await self._move_calls(old, new)
        await self._change(delete(pauses).where(pauses.c.chat_id == old))

    async def _move_chat(self, old: ChatId, new: ChatId) -> None:
        before = await self.get(old) or Chat(id=old, kind=ChatKind.GROUP)
        if await self.get(new) is None:
            after = replace(before, id=new, kind=ChatKind.SUPERGROUP, moved_to=None)
            await self.save(after)
        await self.save(replace(before, present=False, moved_to=new))
        await self._change(update(chats).where(chats.c.moved_to == old).values(moved_to=new))

    async def _move_calls(self, old: ChatId, new: ChatId) -> None:
        unsent = (outbox.c.chat_id == old) & OUTBOX_OPEN
        other = outbox.alias("other")
        stay = select(other.c.id).where(other.c.state == OutState.SENT, other.c.chat_id == old)
        edits = outbox.c.edits_message.is_not(None) | outbox.c.edits_outbox.in_(stay)
        dropped = {
            "state": OutState.DROPPED,
            "error": "chat_migrated",
            "settled_at": outbox.c.created_at,
        }
        await self._change(update(outbox).where(unsent, edits).values(**dropped))
        answers = update(outbox).where(unsent, outbox.c.reply_to_outbox.in_(stay))
        await self._change(answers.values(reply_to_outbox=None))
        moved = {"chat_id": new, "reply_to_message": None}
        await self._change(update(outbox).where(unsent).values(**moved))
