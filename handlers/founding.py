"""Founding a partnership and joining one."""

from bot.domain.errors import OnlyAdministrators
from bot.domain.founding import JOIN_PAYLOAD, AdministratorsUnknown
from bot.domain.guessing import Place
from bot.views.founding import founded, invited, welcome
from bot.views.reader import Reader
from handlers.answers import Answers, Reply, SetMenu
from handlers.request import Request
from handlers.tables import Command, Press, Where, Who


async def setup(request: Request) -> Answers:
    """Found a partnership in this group."""
    require_administrator(request)
    result = await request.services.setup(
        request.work, place_of(request), request.user, request.arguments, request.now
    )
    reader = Reader(result.team.language, result.team.zone, request.now)
    link = join_link(request, result.invitation.code)
    card = founded(result.partnership, result.team, result.invitation, link, reader)
    return (Reply(card), SetMenu(result.team.language))


async def join(request: Request) -> Answers:
    """Make this group the next team."""
    require_administrator(request)
    result = await request.services.join(
        request.work, place_of(request), request.user, request.arguments, request.now
    )
    reader = Reader(result.team.language, result.team.zone, request.now)
    card = welcome(result.partnership, result.team, result.others, reader)
    return (Reply(card), SetMenu(result.team.language))


async def invite(request: Request) -> Answers:
    """Give out one more code."""
    invitation = await request.services.invite(request.work, request.actor())
    return (Reply(invited(invitation, join_link(request, invitation.code), request.reader)),)


def require_administrator(request: Request) -> None:
    """Raise OnlyAdministrators or, if Telegram did not say, AdministratorsUnknown."""
    if request.anonymous:
        return
    if request.administrators is None:
        raise AdministratorsUnknown
    if request.user.id not in request.administrators.users:
        raise OnlyAdministrators


def place_of(request: Request) -> Place:
    """Describe where a team would live."""
    return Place(request.chat_id, request.thread_id, request.chat.title, request.language)


def join_link(request: Request, code: str) -> str:
    """Build the link that adds the bot to a group and joins at once.

    Source: Telegram, Bot Features, "Deep linking".
    """
    return f"https://t.me/{request.myself.username}?startgroup={JOIN_PAYLOAD}{code}"


COMMANDS = (
    Command(
        en="setup",
        de="einrichten",
        es="configurar",
        fr="configurer",
        handler=setup,
        about="founding-about-setup",
        usage="founding-usage-setup",
        where=Where.GROUP,
        who=Who.ADMINISTRATORS,
    ),
    Command(
        en="join",
        de="beitreten",
        es="unirse",
        fr="rejoindre",
        handler=join,
        about="founding-about-join",
        usage="founding-usage-join",
        where=Where.GROUP,
        who=Who.ADMINISTRATORS,
    ),
)
BUTTONS = (Press("invite", invite),)
