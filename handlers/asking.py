"""Asking a handler, and saying in one sentence why it could not do what was asked."""

from collections.abc import Awaitable, Callable

from bot.domain.errors import NoPartnership, NotInTeam, Usage, UserError
from bot.views.errors import error_message, error_text
from handlers.answers import Answers, Reply, Toast
from handlers.commands import usage_line
from handlers.recording import record
from handlers.request import Request

Ask = Callable[[], Awaitable[Answers | None]]


async def answer(request: Request, ask: Ask) -> bool:
    """Ask, and record the answers; a UserError undoes what was done and is said instead.

    False means that the handler does not want these words (it gave None).
    """
    try:
        async with request.work.savepoint():
            answers = await ask()
    except UserError as error:
        answers = [_sorry(request, error)]
    if answers is not None:
        await record(request, answers)
    return answers is not None


def _sorry(request: Request, error: UserError) -> Reply | Toast:
    if request.private and isinstance(error, NoPartnership):
        error = NotInTeam()  # a private chat cannot found or join one
    usage = usage_line(error.command, request.language) if isinstance(error, Usage) else ""
    if request.query is not None:
        return Toast(error_text(error, request.language, usage), alert=True)
    return Reply(error_message(error, request.language, usage))
