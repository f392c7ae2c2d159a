"""Taking a message back from the other teams."""

from collections.abc import Sequence

from bot.domain.errors import Usage
from bot.domain.messages import Message
from bot.domain.refusals import StaleButton
from bot.domain.rich_text import RichText
from bot.services.relay.own import latest_messages
from bot.texts import say
from bot.views.own_messages import VERB, own_messages
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
        actor = request.actor()
        tenant = request.work.within(actor.partnership_id)
        latest = await latest_messages(tenant, actor.member.id, request.now)
        return (Reply(await _list(request, [message.id for message in latest])),)
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
    await request.services.remove_copies.whole(request.work, request.actor(), number)
    note = Toast(say(request.language, "carrying-own-removed"))
    return (Edit(await _list(request, _offered(request) or [number])), note)


def _offered(request: Request) -> list[int]:
    """Read which messages the pressed list offers, in their order."""
    markup = None if request.message is None else request.message.reply_markup
    rows = () if markup is None else markup.inline_keyboard
    data = [str(button.callback_data or "") for row in rows for button in row]
    numbers = [one.removeprefix(f"{VERB}:") for one in data if one.startswith(f"{VERB}:")]
    return [int(number) for number in numbers if number.isdecimal()]


async def _list(request: Request, numbers: Sequence[int]) -> Message:
    relay = request.work.within(request.actor().partnership_id).relay
    messages = {number: await relay.source(number) for number in numbers}
    return own_messages(messages, request.reader)


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
BUTTONS = (Press(VERB, press),)
