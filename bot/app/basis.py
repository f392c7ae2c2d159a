from dataclasses import dataclass

from bot.app.engine_log import EngineLog
from bot.delivery.backoff import Chance
from bot.delivery.gateway import Gateway
from bot.domain.clock import Clock
from bot.metrics import Metrics
from bot.settings import Settings
from storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What every part of the bot stands on."""

    settings: Settings
    database: Database
    gateway: Gateway
    metrics: Metrics
    engines: EngineLog
    clock: Clock
    chance: Chance
