"""What a person corrects: shown at once wherever it was posted, and remembered for good."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.cleaning import title_text
from bot.domain.codes import Code
from bot.domain.delivery import Job, JobId, JobKind
from bot.domain.errors import UserError
from bot.domain.ids import ChatId
from bot.domain.languages import Language
from bot.domain.localized import Translation
from bot.domain.partnership import people_names
from bot.domain.programme import TITLE_LIMIT
from bot.domain.relay import RelayCopy, RelayMessage
from bot.domain.rich_text import RichText
from bot.services.acting import Actor
from bot.services.programme.rename import title_of
from bot.services.relay.languages import Detects
from bot.services.translating.glossaries import ReadyGlossaries, own_terms
from bot.services.translating.orders import Order, Work
from bot.translation.learning import lines_to_remember
from bot.translation.values import Translated
from storage.repositories.memory import HUMAN
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


class NothingToFix(UserError):
    """The message replied to is no translation."""

    key = "fix-nothing"


class WrongLanguage(UserError):
    """The wording is in the language it was to be translated from; `tongue` is the one wanted."""

    key = "fix-language"


@dataclass(frozen=True, slots=True)
class _Pair:
    """From which language into which."""

    source: Language
    target: Language


class FixTranslation:
    """Put a person's wording in place of a translation.

    `show` is the job that shows translations of relayed messages: a correction arrives as an
    engine's answer would.
    """

    def __init__(self, show: Work, ready: ReadyGlossaries, detector: Detects) -> None:
        self._show = show
        self._ready = ready
        self._detector = detector

    async def message(
        self, work: UnitOfWork, actor: Actor, chat_id: ChatId, message_id: int, text: RichText
    ) -> bool:
        """Correct a relayed message in every copy of that language; tell if it is remembered.

        The reply may be to a copy, or to the original if its copies have one language. Raise
        OnlyMembers, NothingToFix or WrongLanguage. A line whose names, links or numbers are not
        those of the original is shown, but not remembered; nor is what was written in several
        languages.
        """
        actor.require_contributor()
        tenant = work.within(actor.partnership_id)
        message, copies = await _meant(tenant, chat_id, message_id)
        target = await _language(tenant, copies)
        if (message.chat_id, message.message_id) == (chat_id, message_id):
            self._require(target, message, text)
        for copy in copies:
            await self._replace(work, actor, message, copy, text)
        pair = _Pair(message.language or target, target)
        await tenant.audit.add(actor.member.id, "translation.fixed", None, actor.now)
        if message.passages:
            return False
        return await self._remember(tenant, actor, pair, message.text, text)

    async def title(self, work: UnitOfWork, actor: Actor, code: Code, text: str) -> None:
        """Correct how a title is read in this team's language.

        Raise OnlyMembers, UnknownCode, NotText, TooLong, or NothingToFix for one's own language.
        """
        actor.require_contributor()
        tenant = work.within(actor.partnership_id)
        title = await tenant.texts.get(await title_of(tenant, code))
        target = actor.team.language
        if title.language is target:
            raise NothingToFix
        words = title_text(text, TITLE_LIMIT)
        await tenant.texts.translate(title.id, target, Translation(words, machine=False))
        pair = _Pair(title.language, target)
        await self._remember(tenant, actor, pair, RichText(title.text), RichText(words))
        await tenant.audit.add(actor.member.id, "translation.fixed", code, actor.now)

    def _require(self, target: Language, message: RelayMessage, text: RichText) -> None:
        """Raise WrongLanguage for words in the original's language.

        Whoever answers a copy reads the language that is wanted; whoever answers the original may
        take it for a correction of that.
        """
        among = {target, *message.languages}
        found = self._detector.detect(text, among=among, usual=target)
        if found is not target and found in message.languages:
            raise WrongLanguage(tongue=target.value)

    async def _replace(
        self, work: UnitOfWork, actor: Actor, message: RelayMessage, copy: RelayCopy, text: RichText
    ) -> None:
        now = await work.within(actor.partnership_id).relay.copy(copy.id)
        if now is not None and now[0].translated == text:
            return  # shown along with another copy
        job = Job(
            id=JobId(0),
            partnership_id=actor.partnership_id,
            kind=JobKind.RELAY,
            data={"copy": copy.id, "hash": message.content_hash},
            created_at=actor.now,
            attempts=0,
            next_try_at=actor.now,
        )
        source = message.language or actor.team.language
        order = Order(actor.partnership_id, message.text, source, actor.team.language, ())
        given = Translated(text, engine=None, machine=False)
        await self._show.finish(work, job, [(order, given)])

    async def _remember(
        self, tenant: Tenant, actor: Actor, pair: _Pair, original: RichText, text: RichText
    ) -> bool:
        names = people_names(await tenant.members.all(), await tenant.teams.all())
        glossary = self._ready.of(await own_terms(tenant))
        lines = lines_to_remember(original, text, names, glossary)
        for masked, answer in lines:
            await tenant.memory.put(pair.source, pair.target, masked, answer, HUMAN, actor.now)
        return bool(lines)


async def _meant(
    tenant: Tenant, chat_id: ChatId, message_id: int
) -> tuple[RelayMessage, list[RelayCopy]]:
    """Find the message, and the copies that are to change; raise NothingToFix."""
    found = await tenant.relay.copy_at(chat_id, message_id)
    message = await tenant.relay.message(chat_id, message_id) if found is None else found[1]
    if message is None or message.language is None or not message.text.text:
        raise NothingToFix
    languages = {team.id: team.language for team in await tenant.teams.all()}
    copies = await tenant.relay.copies(message.id)
    asked = [found[0]] if found else copies
    wanted = {languages[copy.team_id] for copy in asked}
    wanted = {language for language in wanted if set(message.languages) - {language}}
    if len(wanted) != 1:
        raise NothingToFix
    return message, [copy for copy in copies if languages[copy.team_id] in wanted]


async def _language(tenant: Tenant, copies: Sequence[RelayCopy]) -> Language:
    """Tell the language of these copies; raise NothingToFix if there are none."""
    for copy in copies:
        return (await tenant.teams.get(copy.team_id)).language
    raise NothingToFix
