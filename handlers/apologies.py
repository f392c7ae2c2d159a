"""Being sorry, in the chat, for what we could not handle."""

import json
from datetime import datetime

import telegram

from bot.delivery.payloads import callback_payload, message_payload
from bot.domain.delivery import InboxRow, Outgoing, Stream
from bot.domain.ids import ChatId
from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.rich_text import RichText
from bot.views.errors import apology
from handlers.arriving import app_language
from handlers.parsing import read_command
from storage.unit_of_work import UnitOfWork


async def apologise(work: UnitOfWork, row: InboxRow, now: datetime) -> None:
    """Say so to whoever gave a command or pressed a button that was given up; to nobody else."""
    try:
        update = telegram.Update.de_json(json.loads(row.raw), None)
    except Exception:  # noqa: BLE001 # whatever is wrong with it was reported before
        return
    if update.callback_query is not None:
        await _to_presser(work, update.callback_query, now)
    elif update.message is not None and read_command(update.message.text or ""):
        await _to_writer(work, update.message, now)


async def _to_presser(work: UnitOfWork, query: telegram.CallbackQuery, now: datetime) -> None:
    if query.message is None:
        return
    chat_id = ChatId(query.message.chat.id)
    text = apology(await _language(work, chat_id, query.from_user))
    outgoing = Outgoing(
        chat_id=chat_id,
        method="answer_callback_query",
        payload=callback_payload(query.id, text, alert=True),
        stream=Stream.CALLBACK,
    )
    await work.outbox.add(outgoing, now)


async def _to_writer(work: UnitOfWork, message: telegram.Message, now: datetime) -> None:
    chat_id = ChatId(message.chat.id)
    text = apology(await _language(work, chat_id, message.from_user))
    outgoing = Outgoing(
        chat_id=chat_id,
        thread_id=message.message_thread_id if message.is_topic_message else None,
        method="send_message",
        payload=message_payload(Message(RichText(text))),
        reply_to_message=message.message_id,
    )
    await work.outbox.add(outgoing, now)


async def _language(work: UnitOfWork, chat_id: ChatId, user: telegram.User | None) -> Language:
    for team in await work.teams.in_chat(chat_id):
        return team.language
    chat = await work.chats.get(chat_id)
    known = chat.language if chat else None
    return known or (app_language(user) if user else None) or Language.EN
