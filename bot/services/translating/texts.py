"""Jobs that translate titles and journal entries of the programme."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.clock import Clock
from bot.domain.delivery import Job
from bot.domain.ids import TextId
from bot.domain.languages import Language
from bot.domain.localized import LocalizedText, Translation
from bot.domain.partnership import people_names
from bot.domain.rich_text import RichText
from bot.services.translating.orders import AsksAuthors, Order, Result
from bot.services.translating.policy import TranslationPolicy
from bot.translation.values import Translated
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class TextOrders:
    """Reads which of some texts a language still lacks, and stores what came back."""

    policy: TranslationPolicy

    async def missing(
        self, tenant: Tenant, texts: Sequence[TextId], target: Language
    ) -> list[LocalizedText]:
        """List the texts that a reader of this language would see untranslated, in order."""
        known = await tenant.texts.many(texts)
        return [
            known[text]
            for text in texts
            if text in known and known[text].read_in(target).language is not target
        ]

    async def orders(
        self, work: UnitOfWork, tenant: Tenant, texts: Sequence[TextId], target: Language
    ) -> list[Order]:
        """Make an order of each missing text, for the services its author and team allow."""
        members = {member.id: member for member in await tenant.members.all()}
        names = people_names(members.values(), await tenant.teams.all())
        orders = []
        for text in await self.missing(tenant, texts, target):
            author = None if text.author is None else members.get(text.author)
            services: tuple[str, ...] = ()
            if author is not None:
                team = await tenant.teams.get(author.team_id)
                services = await self.policy.services(work, author.user_id, team)
            orders.append(
                Order(
                    tenant.id,
                    RichText(text.text),
                    text.language,
                    target,
                    services,
                    names,
                    text.author,
                )
            )
        return orders

    async def store(
        self, tenant: Tenant, texts: Sequence[TextId], results: Sequence[Result]
    ) -> None:
        """Keep the translations of texts that still say what was translated."""
        known = {text.text: text for text in (await tenant.texts.many(texts)).values()}
        for order, outcome in results:
            text = known.get(order.text.text)
            if text is not None and isinstance(outcome, Translated):
                translation = Translation(outcome.text.text, machine=outcome.machine)
                await tenant.texts.translate(text.id, order.target, translation)


class TranslateTexts:
    """The job of some texts in one language."""

    def __init__(self, orders: TextOrders, ask: AsksAuthors, clock: Clock) -> None:
        self._orders = orders
        self._ask = ask
        self._clock = clock

    async def orders(self, work: UnitOfWork, job: Job) -> Sequence[Order]:
        """Order what is missing; `data` holds `texts` and `language`."""
        return await self._orders.orders(work, work.within(job.partnership_id), *_texts_of(job))

    async def finish(self, work: UnitOfWork, job: Job, results: Sequence[Result]) -> None:
        """Store what came back, and ask authors on whose consent a translation depends."""
        texts, _ = _texts_of(job)
        await self._orders.store(work.within(job.partnership_id), texts, results)
        await self._ask.about(work, results, self._clock())


def _texts_of(job: Job) -> tuple[list[TextId], Language]:
    return [TextId(text) for text in job.data["texts"]], Language(job.data["language"])
