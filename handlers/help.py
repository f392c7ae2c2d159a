"""Welcome, and what this person can do here."""

from dataclasses import replace

from bot.domain.cleaning import one_line
from bot.domain.founding import JOIN_PAYLOAD, UnknownInvitation, read_code
from bot.domain.messages import Message
from bot.domain.partnership import Member, Team
from bot.views.founding import greeting
from bot.views.help import HelpLine, member_help, private_invitation, private_welcome
from handlers.answers import Answers, Reply
from handlers.founding import join, join_link
from handlers.request import Request
from handlers.tables import Command, Where, Who

_SHOWN = 20


async def start(request: Request) -> Answers:
    """Welcome; with the payload of an invitation's link, join."""
    if not request.arguments.startswith(JOIN_PAYLOAD):
        return await help_(request)
    code = request.arguments.removeprefix(JOIN_PAYLOAD)
    if not request.private:
        return await join(replace(request, arguments=code))
    if await request.work.invitations.get(read_code(code)) is None:
        raise UnknownInvitation(code=one_line(code)[:_SHOWN])
    link = join_link(request, code)
    return (Reply(private_invitation(request.user.name, link, request.reader)),)


async def help_(request: Request) -> Answers:
    """List what this person can do here."""
    if request.team is not None and request.member is not None:
        return (Reply(await _members_help(request, request.team, request.member)),)
    if request.private:
        lines = [_line(command, request) for command in _for_anybody(request)]
        return (Reply(private_welcome(request.user.name, lines, request.reader)),)
    can_read = request.myself.reads_everything or request.chat.can_read is not False
    return (Reply(greeting(request.reader, can_read=can_read)),)


async def _members_help(request: Request, team: Team, member: Member) -> Message:
    partnership = await request.work.partnerships.get(team.partnership_id)
    lines = [
        _line(command, request)
        for command in request.commands
        if command.menu
        and _works_here(command, request)
        and _may(command, member, private=request.private)
    ]
    return member_help(partnership, team, member, lines, request.reader, private=request.private)


def _line(command: Command, request: Request) -> HelpLine:
    return command.name(request.language), command.about


def _for_anybody(request: Request) -> list[Command]:
    return [
        command
        for command in request.commands
        if command.menu and command.who is Who.ANYBODY and _works_here(command, request)
    ]


def _works_here(command: Command, request: Request) -> bool:
    return command.where is not (Where.GROUP if request.private else Where.PRIVATE)


def _may(command: Command, member: Member, *, private: bool) -> bool:
    """Whether a member may carry it out; founding is behind them.

    What anybody may do in private, such as choosing a language, concerns only themselves there.
    """
    personal = private and command.who is Who.ANYBODY
    who = command.who if personal else command.listed_for or command.who
    needed = {Who.CONTRIBUTORS: member.contributes, Who.COORDINATORS: member.coordinates}
    return who is not Who.ADMINISTRATORS and needed.get(who, True)


COMMANDS = (
    Command(
        en="help",
        de="hilfe",
        es="ayuda",
        fr="aide",
        handler=help_,
        about="founding-about-help",
        usage="founding-usage-help",
        who=Who.ANYBODY,
    ),
    Command(
        en="start",
        de="start",
        es="start",
        fr="start",
        handler=start,
        about="founding-about-help",
        usage="founding-usage-help",
        who=Who.ANYBODY,
        menu=False,
    ),
)
