"""From who wrote where to a request: the chat, its team, the person and their language."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import telegram

from bot.domain.chats import Chat
from bot.domain.ids import ChatId, PartnershipId
from bot.domain.languages import Language
from bot.domain.partnership import Member, Person, Team
from bot.services.founding.meeting import meet, membership, newest_team
from handlers.arriving import Room, Sender
from handlers.request import Myself, Request
from handlers.services import Services
from handlers.tables import Command
from storage.unit_of_work import UnitOfWork

_UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Resolve:
    """Looks up, and brings up to date, what the bot knows of chat and person."""

    services: Services
    myself: Myself
    commands: Sequence[Command]

    async def __call__(
        self,
        work: UnitOfWork,
        room: Room,
        sender: Sender,
        now: datetime,
        *,
        joins: bool = True,
        about: telegram.MaybeInaccessibleMessage | None = None,
    ) -> Request:
        """Build the request; with `joins` the person becomes a member where a team lives.

        `about` is the message of ours that is pressed or answered.
        """
        chat = await known_chat(work, room, sender.language)
        person = await self._person(work, sender, joins=joins)
        home = await _home(work, about) if about is not None else None
        team, member = await _side(work, room, person, joins=joins, home=home)
        language, zone = _ways(room, chat, team, person, sender)
        return Request(
            work=work,
            services=self.services,
            myself=self.myself,
            commands=self.commands,
            message=None,
            query=None,
            arguments="",
            chat_id=room.id,
            thread_id=room.thread_id,
            private=room.private,
            user=person,
            anonymous=sender.anonymous,
            language=language,
            zone=zone,
            now=now,
            chat=chat,
            team=team,
            member=member,
        )

    async def _person(self, work: UnitOfWork, sender: Sender, *, joins: bool) -> Person:
        if joins:
            return await meet(work, sender.id, sender.name, sender.username)
        known = await work.people.get(sender.id)
        return known or Person(sender.id, sender.name, sender.username)


async def known_chat(work: UnitOfWork, room: Room, hint: Language | None) -> Chat:
    """Give the chat as it is now; a new group speaks the language of whom it is met through."""
    known = await work.chats.get(room.id)
    before = known or Chat(id=room.id, kind=room.kind)
    language = before.language or (None if room.private else hint)
    chat = replace(before, kind=room.kind, title=room.title, language=language)
    if chat != known:
        await work.chats.save(chat)
    return chat


async def shown(work: UnitOfWork, message: telegram.MaybeInaccessibleMessage) -> str | None:
    """Tell what a message of ours shows or asks for."""
    chat_id = ChatId(message.chat.id)
    known = await work.outbox.shown_by(chat_id, message.message_id)
    if known is not None or not isinstance(message, telegram.Message):
        return known
    return await work.outbox.shown_in_flight(chat_id, message.text or message.caption or "")


async def _home(
    work: UnitOfWork, message: telegram.MaybeInaccessibleMessage
) -> PartnershipId | None:
    """Tell of which partnership a message speaks: `T5` is another task in each."""
    return await work.outbox.partnership_of(ChatId(message.chat.id), message.message_id)


async def _side(
    work: UnitOfWork, room: Room, person: Person, *, joins: bool, home: PartnershipId | None
) -> tuple[Team | None, Member | None]:
    if room.private:
        return await newest_team(work, person, home) or (None, None)
    team = await work.teams.of_chat(room.id, room.thread_id)
    if team is None:
        return None, None
    if not joins:
        return team, None
    return await _heard(work, team), await membership(work, team, person)


async def _heard(work: UnitOfWork, team: Team) -> Team:
    """Take a group that speaks to us for reachable, though a message to it failed before."""
    if team.present:
        return team
    heard = replace(team, present=True)
    await work.within(team.partnership_id).teams.save(heard)
    return heard


def _ways(
    room: Room, chat: Chat, team: Team | None, person: Person, sender: Sender
) -> tuple[Language, ZoneInfo]:
    """Choose language and time zone: a group's are its team's, a private chat's the person's."""
    zone = team.zone if team else _UTC
    if room.private:
        own = person.language or sender.language or (team.language if team else None)
        return own or Language.EN, ZoneInfo(person.time_zone) if person.time_zone else zone
    if team is not None:
        return team.language, zone
    chosen = ZoneInfo(chat.time_zone) if chat.time_zone else _UTC
    return chat.language or sender.language or Language.EN, chosen
