"""Language and time zone: the team's in its group, one's own in a private chat.

In a group without a team nobody coordinates yet, so there its Telegram administrators choose.
"""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.domain.cleaning import one_line
from bot.domain.founding import UnknownLanguage
from bot.domain.languages import Language, read_language
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.services.founding.team import (
    read_time_zone,
    set_team_language,
    set_team_time_zone,
    team_overview,
)
from bot.views import team as views
from bot.views.founding import founded
from bot.views.reader import Reader
from handlers.answers import Answers, Edit, Reply, SetMenu
from handlers.founding import join_link, require_administrator
from handlers.request import Request
from handlers.tables import Command, Press, ReplyTo, Who

_SHOWN = 40


async def language(request: Request) -> Answers:
    """Set the language, or offer them all."""
    if not request.arguments:
        return (Reply(views.choose_language(request.language)),)
    chosen = _read(request.arguments)
    await _speak(request, chosen)
    return (Reply(views.language_chosen(chosen)), *_menu(request, chosen))


async def press_language(request: Request) -> Answers:
    """Set the language by a button; the message with the buttons is shown in it."""
    chosen = _read(request.part(0))
    team = await _speak(request, chosen)
    note = request.part(1)
    if team is None or note == views.ONLY_LANGUAGE:
        return (Edit(views.choose_language(chosen)), *_menu(request, chosen))
    reader = Reader(chosen, team.zone, request.now)
    return (Edit(await _card(request, team, note, reader)), *_menu(request, chosen))


async def timezone(request: Request) -> Answers:
    """Set the time zone, or show it."""
    if not request.arguments:
        usage = TIMEZONE.usage_line(request.language)
        return (Reply(views.show_zone(request.reader, usage)),)
    return (Reply(views.zone_chosen(await _move(request))),)


async def ask_zone(request: Request) -> Answers:
    """Ask for another time zone."""
    request.actor().require_coordinator()
    return (Reply(views.ask_zone(request.language), shows="zone:"),)


def _read(text: str) -> Language:
    chosen = read_language(one_line(text))
    if chosen is None:
        raise UnknownLanguage(language=one_line(text)[:_SHOWN] or "?")
    return chosen


async def _speak(request: Request, chosen: Language) -> Team | None:
    """Keep the choice for the person, the team, or a group that has no team yet."""
    if request.private:
        await request.work.people.save(replace(request.user, language=chosen))
        return None
    if request.team is None:
        require_administrator(request)
        await request.work.chats.save(replace(request.chat, language=chosen))
        return None
    return await set_team_language(request.work, request.actor(), chosen)


async def _move(request: Request) -> Reader:
    """Keep the time zone as `_speak` keeps a language; give the reader who lives by it."""
    zone = read_time_zone(request.arguments)
    if request.private:
        await request.work.people.save(replace(request.user, time_zone=zone))
    elif request.team is None:
        require_administrator(request)
        await request.work.chats.save(replace(request.chat, time_zone=zone))
    else:
        await set_team_time_zone(request.work, request.actor(), zone)
    return Reader(request.language, ZoneInfo(zone), request.now)


async def _card(request: Request, team: Team, code: str, reader: Reader) -> Message:
    """Show again what was pressed: the founding with its invitation, or the team's card."""
    invitation = await request.work.invitations.get(code) if code else None
    if invitation is None or invitation.partnership_id != team.partnership_id:
        overview = await team_overview(request.work, team)
        return views.team_card(overview, reader, in_group=True)
    partnership = await request.work.partnerships.get(team.partnership_id)
    return founded(partnership, team, invitation, join_link(request, code), reader)


def _menu(request: Request, chosen: Language) -> Answers:
    """Set the group's menu; in private chats Telegram goes by the person's app."""
    return () if request.private else (SetMenu(chosen),)


LANGUAGE = Command(
    en="language",
    de="sprache",
    es="idioma",
    fr="langue",
    handler=language,
    about="founding-about-language",
    usage="founding-usage-language",
    who=Who.ANYBODY,
    asks_administrators=True,
    listed_for=Who.COORDINATORS,
)
TIMEZONE = Command(
    en="timezone",
    de="zeitzone",
    es="zona",
    fr="fuseau",
    handler=timezone,
    about="founding-about-timezone",
    usage="founding-usage-timezone",
    who=Who.ANYBODY,
    asks_administrators=True,
    listed_for=Who.COORDINATORS,
)
COMMANDS = (LANGUAGE, TIMEZONE)
BUTTONS = (
    Press("lang", press_language, needs_partnership=False, asks_administrators=True),
    Press("askzone", ask_zone),
)
REPLIES = (ReplyTo("zone", timezone),)
