"""What becomes of a person's words: the notice, consents and their withdrawal."""

from bot.domain.consent import THIRD_COUNTRY
from bot.domain.ids import UserId
from bot.domain.messages import Message
from bot.domain.rich_text import RichText
from bot.texts import say
from bot.views.privacy import privacy_notice
from bot.views.relay import consent_notice, service_names
from handlers.answers import Answers, Edit, Reply, Toast
from handlers.request import Request
from handlers.tables import Command, Press, Who

_PARTS = 3


async def privacy(request: Request) -> Answers:
    """Show the notice with this person's own choices."""
    return (Reply(await _notice(request)),)


async def answer(request: Request) -> Answers:
    """Take the answer to the question under an untranslated message."""
    decision = await _decide(request)
    if isinstance(decision, Toast):
        return (decision,)
    key = "consent-given" if decision else "consent-declined"
    text = say(request.language, key, command=f"/{PRIVACY.name(request.language)}")
    return (Edit(Message(RichText(text))), Toast(say(request.language, "privacy-saved")))


async def change(request: Request) -> Answers:
    """Take a choice from the notice, and show it as it is now."""
    decision = await _decide(request)
    if isinstance(decision, Toast):
        return (decision,)
    services = request.parts[2].split("+")
    text = say(request.language, "privacy-saved")
    if not decision:
        names = service_names(services, request.language)
        text = say(request.language, "consent-revoked", service=names)
    return (Edit(await _notice(request)), Toast(text, alert=not decision))


async def _notice(request: Request) -> Message:
    choices = await request.services.privacy_overview(request.work, request.user.id)
    days = request.services.retention_days
    return privacy_notice(choices, request.user.id, days, request.reader)


async def _decide(request: Request) -> bool | Toast:
    """Store the choice and tell whether it was a yes; a toast for anybody else's button."""
    asked = request.number(0)
    if len(request.parts) != _PARTS or asked is None:
        return Toast(say(request.language, "consent-gone"))
    _, word, names = request.parts
    if asked != request.user.id:
        return Toast(await _whose(request, UserId(asked)), alert=True)
    services = [name for name in names.split("+") if name in _known(request)]
    if not services or word not in {"yes", "no"}:
        return Toast(say(request.language, "consent-gone"))
    await request.services.decide(
        request.work,
        request.user.id,
        services,
        request.now,
        agrees=word == "yes",
        notice=consent_notice(services, request.language, f"/{PRIVACY.name(request.language)}"),
    )
    return word == "yes"


def _known(request: Request) -> frozenset[str]:
    return THIRD_COUNTRY | frozenset(request.services.translator_order)


async def _whose(request: Request, user_id: UserId) -> str:
    person = await request.work.people.get(user_id)
    if person is None:
        return say(request.language, "consent-gone")
    return say(request.language, "consent-not-yours", author=person.name)


PRIVACY = Command(
    en="privacy",
    de="datenschutz",
    es="privacidad",
    fr="confidentialite",
    handler=privacy,
    about="privacy-about",
    usage="privacy-usage",
    who=Who.ANYBODY,
)
COMMANDS = (PRIVACY,)
BUTTONS = (
    Press("consent", answer, needs_partnership=False),
    Press("privacy", change, needs_partnership=False),
)
