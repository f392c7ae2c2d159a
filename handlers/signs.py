"""What people do to messages without writing: reactions, pins, votes."""

from datetime import datetime

import telegram

from bot.domain.ids import ChatId
from bot.services.relay.pin import pin
from bot.services.relay.react import react
from bot.services.relay.votes import count_votes
from handlers import arriving
from handlers.resolving import Resolve
from storage.unit_of_work import UnitOfWork


async def reacted(work: UnitOfWork, change: telegram.MessageReactionUpdated, now: datetime) -> None:
    """Show what a person, or the group itself, reacts with to the other teams.

    Paid reactions are left out: no bot can use them (Bot API: setMessageReaction).
    """
    actor = change.user or change.actor_chat
    if actor is None or (change.user is not None and change.user.is_bot):
        return
    emoji = [name for reaction in change.new_reaction if (name := _named(reaction))]
    await react(work, ChatId(change.chat.id), change.message_id, actor.id, emoji, now)


def _named(reaction: telegram.ReactionType) -> str:
    """Name an emoji, a custom one by its number."""
    match reaction:
        case telegram.ReactionTypeEmoji(emoji=emoji):
            return str(emoji)
        case telegram.ReactionTypeCustomEmoji(custom_emoji_id=number):
            return number
        case _:
            return ""


async def voted(work: UnitOfWork, poll: telegram.Poll, now: datetime) -> None:
    """Count the votes of a poll."""
    votes = [option.voter_count for option in poll.options]
    await count_votes(work, poll.id, votes, now, closed=poll.is_closed)


async def pinned(
    resolve: Resolve, work: UnitOfWork, message: telegram.Message, now: datetime
) -> None:
    """Follow a coordinator's pin."""
    room, sender = arriving.room_of(message.chat, message), arriving.sender_of(message)
    if room is None or sender is None or room.private or message.pinned_message is None:
        return
    request = await resolve(work, room, sender, now)
    if request.team is not None:
        await pin(work, request.actor(), request.chat_id, message.pinned_message.message_id)
