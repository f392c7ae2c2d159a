"""The translators as the operator set them up, and the jobs they work on."""

from collections.abc import Awaitable, Callable, Mapping

from bot.app.basis import Basis
from bot.app.counting import CountedProvider
from bot.domain.delivery import JobKind
from bot.domain.translators import MONTHLY_CHARACTERS
from bot.metrics import Metrics
from bot.services.privacy.asking import AskConsent
from bot.services.relay.translation import TranslateCopies
from bot.services.translating.announcements import TranslateAnnouncement
from bot.services.translating.answering import TranslateAsked
from bot.services.translating.budget import CountCharacters, StoredBudget
from bot.services.translating.glossaries import ReadyGlossaries, StoredGlossaries
from bot.services.translating.memory import StoredMemory
from bot.services.translating.orders import Works
from bot.services.translating.policy import TranslationPolicy
from bot.services.translating.texts import TextOrders, TranslateTexts
from bot.services.translating.worker import Translates, TranslationWorker
from bot.settings import Settings
from bot.translation.build import EngineSettings, build_providers
from bot.translation.chain import Translator
from bot.translation.permits import Permitted
from bot.translation.values import Engine, EngineHealth
from handlers.commands import command_name


def build_chain(basis: Basis) -> Translator:
    """Build the translator of the settings, each engine timed, and asked only where allowed."""
    engines = build_providers(map(Engine, basis.settings.translators), keys(basis.settings))
    memory = StoredMemory(basis.database, basis.clock, CountCharacters(MONTHLY_CHARACTERS))
    budget = StoredBudget(basis.database, basis.clock, MONTHLY_CHARACTERS)
    glossaries = StoredGlossaries(basis.database, ReadyGlossaries())
    asked = [Permitted(CountedProvider(engine, basis.metrics, basis.engines)) for engine in engines]
    return Translator(asked, memory, glossaries=glossaries, budget=budget)


def engine_health(translator: Translates) -> Mapping[Engine, EngineHealth]:
    """Tell how the engines do; a translator of another kind has none."""
    return translator.health() if isinstance(translator, Translator) else {}


def measured(
    measure: Callable[[], Awaitable[None]], translator: Translates, metrics: Metrics
) -> Callable[[], Awaitable[None]]:
    """Measure the engines' health besides."""

    async def both() -> None:
        for engine, health in engine_health(translator).items():
            metrics.engine(engine, {state.value: state is health for state in EngineHealth})
        await measure()

    return both


def build_worker(
    basis: Basis, translator: Translates, stored: Callable[[], None]
) -> TranslationWorker:
    """Build what does the stored jobs; `stored` is called after each."""
    return TranslationWorker(basis.database, translator, _works(basis), basis.clock, stored)


def keys(settings: Settings) -> EngineSettings:
    """Give each engine what it needs to be asked."""
    deepl, libre = settings.deepl_api_key, settings.libretranslate_api_key
    return EngineSettings(
        deepl_key=deepl.get_secret_value() if deepl else None,
        deepl_url=settings.deepl_api_url,
        libretranslate_url=settings.libretranslate_url,
        libretranslate_key=libre.get_secret_value() if libre else None,
    )


def _works(basis: Basis) -> Works:
    policy = TranslationPolicy(basis.settings.translators)
    orders = TextOrders(policy)
    ask = AskConsent(policy, command_name)
    return {
        JobKind.RELAY: TranslateCopies(policy, ask, basis.clock),
        JobKind.TEXT: TranslateTexts(orders, ask, basis.clock),
        JobKind.ASKED: TranslateAsked(policy, ask, basis.clock),
        JobKind.ANNOUNCEMENT: TranslateAnnouncement(orders, ask, basis.clock),
    }
