"""What becomes of a person's words: the notice, consents and their withdrawal."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain import consent
from bot.domain.ids import UserId
from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.rich_text import RichText
from bot.domain.translators import THIRD_COUNTRY, third_country_of
from bot.texts import say
from bot.views.consent import Notice, consent_question
from bot.views.privacy import privacy_notice
from bot.views.translators import translator_names
from handlers.answers import Answers, Edit, Reply, Toast
from handlers.request import Request
from handlers.tables import Command, Press, Who


@dataclass(frozen=True, slots=True)
class _Answer:
    """A pressed button: yes or no to what this notice says; `current` if it still says so."""

    agrees: bool
    notice: Notice
    current: bool


async def privacy(request: Request) -> Answers:
    """Show the notice with this person's own choices."""
    return (Reply(await _overview(request)),)


async def answer(request: Request) -> Answers:
    """Take the answer to the question beside an untranslated message."""
    given = await _read(request, "consent-not-yours")
    if isinstance(given, Toast):
        return (given,)
    if given.agrees and not given.current:
        asked = _notice(given.notice.services, given.notice.language)
        question = consent_question(request.user.name, request.user.id, asked)
        return (Edit(question), Toast(say(request.language, "consent-changed"), alert=True))
    await _decide(request, given, given.notice)
    key = "consent-given" if given.agrees else "consent-declined"
    text = say(request.language, key, command=_command(request.language))
    return (Edit(Message(RichText(text))), Toast(say(request.language, "privacy-saved")))


async def change(request: Request) -> Answers:
    """Take a choice from the overview, and show it as it is now."""
    given = await _read(request, "privacy-not-yours")
    if isinstance(given, Toast):
        return (given,)
    if given.agrees and not given.current:
        note = Toast(say(request.language, "consent-changed"), alert=True)
        return (Edit(await _overview(request)), note)
    await _decide(request, given, _all_third_country(request, given.notice.language))
    return (Edit(await _overview(request)), _saved(request, given))


def _saved(request: Request, given: _Answer) -> Toast:
    if given.agrees:
        return Toast(say(request.language, "privacy-saved"))
    names = translator_names(given.notice.services, request.language)
    return Toast(say(request.language, "consent-revoked", service=names), alert=True)


async def _overview(request: Request) -> Message:
    choices = await request.services.privacy_overview(request.work, request.user.id)
    days = request.services.retention_days
    notice = _all_third_country(request, request.language)
    return privacy_notice(choices, request.user.id, days, notice, request.reader)


async def _decide(request: Request, given: _Answer, shown: Notice) -> None:
    """Store the choice; `shown` is the notice that stood in the message."""
    await request.services.decide(
        request.work,
        request.user.id,
        given.notice.services,
        request.now,
        agrees=given.agrees,
        notice=shown.text,
    )


async def _read(request: Request, not_yours: str) -> _Answer | Toast:
    """Read a pressed button; a toast for anybody else's, or one that makes no sense."""
    asked, word = request.number(0), request.part(1)
    if asked is not None and asked != request.user.id:
        return Toast(await _whose(request, UserId(asked), not_yours), alert=True)
    services = [name for name in request.part(2).split("+") if name in _known(request)]
    if asked is None or not services or word not in {"yes", "no"}:
        return Toast(say(request.language, "consent-gone"))
    version, written = request.part(3), request.part(4)
    language = Language(written) if written in set(Language) else request.language
    notice = Notice(services, version, language, _command(language))
    return _Answer(word == "yes", notice, current=version == consent.NOTICE_VERSION)


def _all_third_country(request: Request, language: Language) -> Notice:
    return _notice(third_country_of(request.services.translator_order), language)


def _notice(services: Sequence[str], language: Language) -> Notice:
    return Notice(services, consent.NOTICE_VERSION, language, _command(language))


def _known(request: Request) -> frozenset[str]:
    return THIRD_COUNTRY | frozenset(request.services.translator_order)


async def _whose(request: Request, user_id: UserId, not_yours: str) -> str:
    person = await request.work.people.get(user_id)
    if person is None:
        return say(request.language, "consent-gone")
    return say(request.language, not_yours, author=person.name)


def _command(language: Language) -> str:
    return f"/{PRIVACY.name(language)}"


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
