"""Buttons under the bot's messages."""

from dataclasses import replace
from datetime import datetime

import telegram

from bot.domain.cleaning import visible
from bot.views.errors import unknown_button
from handlers import arriving, buttons
from handlers.answers import Answers, Toast
from handlers.asking import answer
from handlers.parsing import read_button
from handlers.recording import record
from handlers.request import Administrators, Prepared, Request
from handlers.resolving import Resolve, shown
from handlers.tables import Press
from storage.unit_of_work import UnitOfWork

_BUTTONS = buttons.by_verb(buttons.BUTTONS)


async def pressed(
    resolve: Resolve,
    work: UnitOfWork,
    query: telegram.CallbackQuery,
    prepared: Prepared,
    now: datetime,
) -> None:
    """Handle a pressed button; whatever its data is, the press is answered."""
    request = await _request(resolve, work, query, now)
    if request is None:
        return
    verb, rest = read_button(visible(query.data or ""))
    button = _BUTTONS.get(verb)
    if button is None:
        await record(request, [Toast(unknown_button(request.language))])
    else:
        known = prepared if isinstance(prepared, Administrators) else None
        await _carry_out(button, replace(request, arguments=rest, administrators=known))


async def _carry_out(button: Press, request: Request) -> None:
    async def ask() -> Answers:
        if button.needs_partnership:
            request.actor()
        return await button.handler(request)

    await answer(request, ask)


async def _request(
    resolve: Resolve, work: UnitOfWork, query: telegram.CallbackQuery, now: datetime
) -> Request | None:
    """Build the request; None for buttons outside of any chat, of which we have none.

    A message older than Telegram shows to bots comes as an InaccessibleMessage: chat and number
    are known, the rest is not (Bot API: MaybeInaccessibleMessage).
    """
    carrier = query.message
    sender = arriving.person_of(query.from_user, carrier.chat) if carrier else None
    message = carrier if isinstance(carrier, telegram.Message) else None
    room = arriving.room_of(carrier.chat, message) if carrier else None
    if carrier is None or sender is None or room is None:
        return None
    request = await resolve(work, room, sender, now, about=carrier)
    shows = await shown(work, carrier)
    return replace(request, message=message, query=query, shows=shows)
