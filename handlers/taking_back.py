"""Taking a message back from the other teams."""

from bot.domain.errors import Usage
from bot.domain.ids import MemberId
from bot.domain.messages import Message
from bot.domain.refusals import StaleButton
from bot.domain.rich_text import RichText
from bot.services.relay.own import own_messages
from bot.texts import say
from bot.views import own_messages as views
from handlers.answers import Answers, Edit, Reply, Toast
from handlers.arriving import answered
from handlers.request import Request
from handlers.tables import Command, Press, Who


async def delete(request: Request) -> Answers:
    """Take back the message that is replied to; without one, offer the person's latest."""
    reply = None if request.message is None else answered(request.message)
    if reply is None and request.arguments:
        raise Usage("delete")
    if reply is None:
        return (Reply(await _list(request, request.actor().member.id)),)
    teams = await request.services.remove_copies(
        request.work, request.actor(), request.chat_id, reply.message_id
    )
    text = say(request.language, "carrying-removed", teams=", ".join(teams))
    return (Reply(Message(RichText(text))),)


async def press(request: Request) -> Answers:
    """Take back one of the messages offered, and show what is left."""
    number = request.number(0)
    if number is None:
        raise StaleButton
    author = await request.services.remove_copies.whole(request.work, request.actor(), number)
    note = Toast(say(request.language, "carrying-own-removed"))
    return (Edit(await _list(request, author)), note)


async def _list(request: Request, author: MemberId) -> Message:
    tenant = request.work.within(request.actor().partnership_id)
    return views.own_messages(await own_messages(tenant, author, request.now), request.reader)


DELETE = Command(
    en="delete",
    de="loeschen",
    es="borrar",
    fr="supprimer",
    handler=delete,
    about="carrying-delete-about",
    usage="carrying-delete-usage",
    listed_for=Who.CONTRIBUTORS,
)
COMMANDS = (DELETE,)
BUTTONS = (Press("takeback", press),)
