"""From a stored call to the parameters Telegram gets, once other rows' outcomes are known."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.delivery.joining import joined
from bot.delivery.wording import ALBUM, CAPTION_EDITS, WORDS, edit_in_words
from bot.domain.delivery import OutboxId, OutboxRow, OutState
from bot.domain.relaying import MESSAGE_LIMIT
from bot.domain.rich_text import utf16_length
from storage.unit_of_work import UnitOfWork

_WITHOUT_CHAT = frozenset({"answer_callback_query", "set_my_commands", "delete_my_commands"})
_REWORDS = frozenset({"edit_message_text", "edit_message_caption"})
_WORDS = frozenset({"text", "entities", "caption", "caption_entities", "reply_markup"})
_MAKES_MESSAGE = ("send_", "copy_", "forward_")


async def parameters_of(work: UnitOfWork, row: OutboxRow) -> dict[str, Any] | None:
    """Complete a call's payload; None if there is nothing left to send.

    An edit of a message not yet sent changes what will be sent; an edit of one that never was
    sent has no object. A reply to such a message goes out without being a reply. So it is with
    messages from before a group became a supergroup: their numbers mean other messages there.
    """
    parameters = dict(row.payload)
    if row.edits_message is not None:
        parameters["message_id"] = row.edits_message
    elif row.edits_outbox is not None:
        edited = await _edited(work, row)
        if edited is None:
            return None
        parameters = edited
    if row.method in _WITHOUT_CHAT:
        return _with_scope(parameters, row)
    parameters["chat_id"] = row.chat_id
    if row.method.startswith(_MAKES_MESSAGE):
        parameters |= await _place(work, row)
    return parameters


async def _edited(work: UnitOfWork, row: OutboxRow) -> dict[str, Any] | None:
    """Find the message to edit, or hand the edit over to the call that is still to make it."""
    target = await work.outbox.get(OutboxId(row.edits_outbox or 0))
    if target is None:
        return None
    if target.state is not OutState.SENT:
        if row.method in _REWORDS:
            await work.outbox.fulfil(target.id, _reworded(target, row))
        return None
    if target.message_id is None or target.chat_id != row.chat_id:
        return None
    changed = await _changed(work, target, row)
    return None if changed is None else {**changed, "message_id": _number(target, row.part)}


async def _changed(work: UnitOfWork, target: OutboxRow, edit: OutboxRow) -> dict[str, Any] | None:
    """Say what a sent message shows after an edit: of its words where its thing is missing."""
    if target.method == WORDS and edit.method in CAPTION_EDITS:
        return edit_in_words(edit.payload)
    return await _whole(work, target, edit)


def _number(target: OutboxRow, part: int) -> int | None:
    """Give the number of a part's message; an album that became words is one message."""
    if target.message_id is None or target.method != ALBUM:
        return target.message_id
    return target.message_id + part


def _reworded(target: OutboxRow, edit: OutboxRow) -> dict[str, Any]:
    """Put an edit's words into the call that has not been sent; its old ones go, all of them."""
    kept = {name: value for name, value in target.payload.items() if name not in _WORDS}
    return {**kept, **edit.payload}


async def _whole(work: UnitOfWork, target: OutboxRow, edit: OutboxRow) -> dict[str, Any]:
    """Compose what the message shows after an edit, all of it if several were joined there."""
    pieces = await work.outbox.pieces(target)
    if len(pieces) == 1 or "text" not in edit.payload:
        return dict(edit.payload)
    whole = joined(
        [replace(one, payload=edit.payload) if one.id == target.id else one for one in pieces]
    )
    if utf16_length(whole["text"]) > MESSAGE_LIMIT:
        return await _without(work, target, edit, pieces)
    await work.outbox.reword(target.id, edit.payload)
    return whole


async def _without(
    work: UnitOfWork, target: OutboxRow, edit: OutboxRow, pieces: Sequence[OutboxRow]
) -> dict[str, Any]:
    """Let words that have grown too long for their message have one of their own, sent next."""
    rest = [piece for piece in pieces if piece.id != target.id]
    anew, others = _reworded(target, edit), [piece.id for piece in rest]
    at = edit.sending_at or edit.created_at
    await work.outbox.part_from(target.id, anew, others, at)
    await work.outbox.redirect(edit.id, rest[0].id, rest[0].payload)
    return joined(rest)


async def _place(work: UnitOfWork, row: OutboxRow) -> dict[str, Any]:
    """Say in which topic, and in reply to what stands in this chat, not in the group it was."""
    place: dict[str, Any] = {}
    if row.thread_id is not None:
        place["message_thread_id"] = row.thread_id
    message_id = row.reply_to_message
    if row.reply_to_outbox is not None:
        answered = await work.outbox.get(row.reply_to_outbox)
        if answered is not None and answered.chat_id == row.chat_id:
            message_id = _number(answered, row.part)
    if message_id is not None:
        place["reply_parameters"] = {
            "message_id": message_id,
            "allow_sending_without_reply": True,
        }
    return place


def _with_scope(parameters: dict[str, Any], row: OutboxRow) -> dict[str, Any]:
    """Let a chat's command menu follow the chat when it migrates."""
    scope = parameters.get("scope")
    if isinstance(scope, dict) and "chat_id" in scope:
        parameters["scope"] = {**scope, "chat_id": row.chat_id}
    return parameters
