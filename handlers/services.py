from dataclasses import dataclass

from bot.services.privacy.decide import Decide
from bot.services.privacy.overview import PrivacyOverview
from bot.services.relay.carry import CarryMessage
from bot.services.relay.edits import CarryEdit
from bot.services.relay.switch import SwitchRelay
from bot.services.relay.toggle import TurnCopy


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The use cases, built once in `bot.app`; one field per family."""

    carry_message: CarryMessage
    carry_edit: CarryEdit
    switch_relay: SwitchRelay
    turn_copy: TurnCopy
    decide: Decide
    privacy_overview: PrivacyOverview
    translator_order: tuple[str, ...]
    """The translators the operator set up, best first."""
    retention_days: int
