"""How the bot is doing, for its operators."""

from bot.views.status import status_message
from handlers.answers import Answers, Reply
from handlers.request import Request
from handlers.tables import Command, Who


async def status(request: Request) -> Answers:
    """Show health, queues and lag."""
    report = await request.services.report_status(request.work, request.user.id)
    return (Reply(status_message(report, request.reader)),)


COMMANDS = (
    Command(
        en="status",
        de="status",
        es="status",
        fr="status",
        handler=status,
        about="status-about",
        usage="status-usage",
        who=Who.ANYBODY,
        menu=False,
    ),
)
