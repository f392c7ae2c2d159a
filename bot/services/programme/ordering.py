from collections.abc import Iterable

from bot.domain.delivery import JobKind
from bot.domain.ids import TextId
from bot.domain.languages import Language
from bot.services.acting import Actor
from bot.services.translating.texts import TextOrders
from storage.unit_of_work import UnitOfWork

_AT_ONCE = 40


class OrderTranslations:
    """Have texts translated that a reader just saw untranslated, for the next time.

    Titles from before a team joined, or before their author agreed, get translated this way.
    """

    def __init__(self, orders: TextOrders) -> None:
        self._orders = orders

    async def __call__(
        self, work: UnitOfWork, actor: Actor, texts: Iterable[TextId], language: Language
    ) -> None:
        """Store one job for what is missing, some at a time, as far as it is allowed."""
        tenant = work.within(actor.partnership_id)
        missing = await self._orders.missing(tenant, list(texts), language)
        wanted = [text.id for text in missing[:_AT_ONCE]]
        orders = await self._orders.orders(work, tenant, wanted, language)
        allowed = [text for text, order in zip(wanted, orders, strict=True) if order.services]
        if allowed:
            data = {"texts": allowed, "language": language.value}
            key = f"texts:{actor.partnership_id}:{language}"
            await work.jobs.add(actor.partnership_id, JobKind.TEXT, data, actor.now, key)
