"""From one update to its effects and answers, all within the update's transaction."""

from datetime import datetime

import telegram

from handlers.commands import COMMANDS
from handlers.losses import is_for_one_reader
from handlers.membership import changed, created, gone
from handlers.migration import migrated
from handlers.plain import changed_list
from handlers.pressing import pressed
from handlers.request import Myself, Prepared
from handlers.resolving import Resolve
from handlers.services import Services
from handlers.signs import pinned, reacted, voted
from handlers.speaking import edited, written
from storage.unit_of_work import UnitOfWork


class Router:
    """Finds out what an update is and lets the right handler answer it.

    A UserError undoes what the handler did and is said in one sentence; any other exception
    reaches the caller, whose transaction it undoes.
    """

    def __init__(self, services: Services, myself: Myself) -> None:
        self._resolve = Resolve(services, myself, COMMANDS)

    async def handle(
        self,
        work: UnitOfWork,
        update: telegram.Update,
        prepared: Prepared,
        now: datetime,
    ) -> None:
        """Handle one update at `now` (aware UTC); kinds that the bot has no use for do nothing."""
        if update.message is not None:
            await self._message(work, update.message, prepared, now)
        elif update.edited_message is not None:
            if not is_for_one_reader(update.edited_message):
                await edited(self._resolve, work, update.edited_message, now)
        elif update.callback_query is not None:
            await pressed(self._resolve, work, update.callback_query, prepared, now)
        elif update.my_chat_member is not None:
            await changed(self._resolve, work, update.my_chat_member, now)
        elif update.message_reaction is not None:
            await reacted(work, update.message_reaction, now)
        elif update.poll is not None:
            await voted(work, update.poll, now)

    async def _message(
        self,
        work: UnitOfWork,
        message: telegram.Message,
        prepared: Prepared,
        now: datetime,
    ) -> None:
        if is_for_one_reader(message):
            return
        if message.migrate_to_chat_id or message.migrate_from_chat_id:
            await migrated(work, message, now)
        elif message.group_chat_created:
            await created(self._resolve, work, message, now)
        elif message.left_chat_member is not None:
            await gone(work, message.chat, message.left_chat_member, now)
        elif message.pinned_message is not None:
            await pinned(self._resolve, work, message, now)
        elif (changed_to := changed_list(message)) is not None:
            await edited(self._resolve, work, changed_to, now)
        else:
            await written(self._resolve, work, message, prepared, now)
