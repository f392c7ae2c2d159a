from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.clock import Clock, system_clock
from bot.services.founding.inviting import Invite, NewCode
from bot.services.founding.join import Join
from bot.services.founding.setup import Setup
from bot.services.glossary import AddTerm
from bot.services.operations.status import ReportStatus
from bot.services.privacy.allowing import AllowTranslator, PreferTranslator
from bot.services.privacy.asking import AskConsent
from bot.services.privacy.decide import Decide
from bot.services.privacy.overview import PrivacyOverview
from bot.services.programme.family import ProgrammeServices, programme_services
from bot.services.relay.carry import CarryMessage
from bot.services.relay.edits import CarryEdit
from bot.services.relay.languages import Detects
from bot.services.relay.remove import RemoveCopies
from bot.services.relay.switch import SwitchRelay
from bot.services.relay.toggle import TurnCopy
from bot.services.relay.translation import TranslateCopies
from bot.services.translating.asked import AskTranslation
from bot.services.translating.fixing import FixTranslation
from bot.services.translating.glossaries import ReadyGlossaries
from bot.services.translating.here import TranslateHere
from bot.services.translating.policy import TranslationPolicy
from bot.services.translating.texts import TextOrders


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The use cases, built once at start; those without dependencies are plain functions."""

    setup: Setup
    join: Join
    programme: ProgrammeServices
    invite: Invite
    carry_message: CarryMessage
    carry_edit: CarryEdit
    remove_copies: RemoveCopies
    switch_relay: SwitchRelay
    add_term: AddTerm
    ask_translation: AskTranslation
    translate_here: TranslateHere
    fix_translation: FixTranslation
    turn_copy: TurnCopy
    allow_translator: AllowTranslator
    prefer_translator: PreferTranslator
    decide: Decide
    privacy_overview: PrivacyOverview
    translator_order: tuple[str, ...]
    """The translators the operator set up, best first."""
    retention_days: int
    report_status: ReportStatus


def build_services(
    *,
    new_code: NewCode,
    detector: Detects,
    translators: Sequence[str],
    retention_days: int,
    report_status: ReportStatus,
    clock: Clock = system_clock,
) -> Services:
    """Build the use cases; `translators` are the names the operator set up, best first."""
    policy = TranslationPolicy(translators)
    invite = Invite(new_code)
    return Services(
        setup=Setup(invite, translators),
        join=Join(translators),
        programme=programme_services(detector, TextOrders(policy)),
        invite=invite,
        carry_message=CarryMessage(detector),
        carry_edit=CarryEdit(detector),
        remove_copies=RemoveCopies(),
        switch_relay=SwitchRelay(),
        add_term=AddTerm(detector),
        ask_translation=AskTranslation(detector),
        translate_here=TranslateHere(detector),
        fix_translation=FixTranslation(_shows(policy, clock), ReadyGlossaries(), detector),
        turn_copy=TurnCopy(),
        allow_translator=AllowTranslator(translators),
        prefer_translator=PreferTranslator(translators),
        decide=Decide(),
        privacy_overview=PrivacyOverview(policy),
        translator_order=policy.order,
        retention_days=retention_days,
        report_status=report_status,
    )


def _shows(policy: TranslationPolicy, clock: Clock) -> TranslateCopies:
    """Build what shows a translation; a person's correction asks nobody for consent."""
    return TranslateCopies(policy, AskConsent(policy, lambda name, _: f"/{name}"), clock)
