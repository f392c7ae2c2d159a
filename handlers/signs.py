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
    """Show the newest reaction of a person, or of the group itself, to the other teams.

    Custom emoji are left out: a bot may use few of them (Bot API: setMessageReaction).
    """
    actor = change.user or change.actor_chat
    if actor is None or (change.user is not None and change.user.is_bot):
        return
    emoji = [
        str(reaction.emoji)
        for reaction in change.new_reaction
        if isinstance(reaction, telegram.ReactionTypeEmoji)
    ]
    chat_id = ChatId(change.chat.id)
    await react(work, chat_id, change.message_id, actor.id, emoji[-1] if emoji else "", now)


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
