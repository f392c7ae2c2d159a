from sqlalchemy import ColumnElement, func, select

from bot.domain.ids import ChatId
from bot.domain.partnership import Team
from storage.repositories.base import Repository
from storage.tables.people import chats, teams


class TeamsOfChats(Repository):
    """Finds the team that lives in a chat."""

    async def of_chat(self, chat_id: ChatId, thread_id: int | None) -> Team | None:
        """Find the team of exactly this topic, else the one that owns the whole chat.

        A group that became a supergroup is still found under its old chat id.
        """
        here = await self.in_chat(chat_id)
        exact = (team for team in here if team.thread_id == thread_id)
        whole = (team for team in here if team.thread_id is None)
        return next(exact, None) or next(whole, None)

    async def in_chat(self, chat_id: ChatId) -> list[Team]:
        """Return the teams of this chat and its topics."""
        statement = select(teams).where(teams.c.chat_id == current_chat(chat_id))
        return [Team(**row) for row in await self._all(statement.order_by(teams.c.id))]


def current_chat(chat_id: ChatId) -> ColumnElement[int]:
    """Name the chat, or the supergroup it became."""
    moved = select(chats.c.moved_to).where(chats.c.id == chat_id).scalar_subquery()
    return func.coalesce(moved, chat_id)
