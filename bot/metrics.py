"""Figures about the bot's work, for Prometheus; they carry no texts, names or chat numbers."""

from datetime import timedelta
from typing import Final

from prometheus_client import (
    CONTENT_TYPE_PLAIN_0_0_4,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

TRANSLATION_SECONDS: Final = (0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30)


class Metrics:
    """The process's counters, each named once; one object is shared by all that count."""

    CONTENT_TYPE: Final = CONTENT_TYPE_PLAIN_0_0_4

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._updates = Counter(
            "klimapuente_updates",
            "Telegram updates handled, by outcome.",
            ["outcome"],
            registry=self._registry,
        )
        self._sends = Counter(
            "klimapuente_sends",
            "Calls to Telegram from the outbox, by outcome.",
            ["outcome"],
            registry=self._registry,
        )
        self._translations = Histogram(
            "klimapuente_translation_seconds",
            "Time an engine took for one answer, by engine and outcome.",
            ["engine", "outcome"],
            buckets=TRANSLATION_SECONDS,
            registry=self._registry,
        )
        self._reminders = Counter(
            "klimapuente_reminders", "Reminders put into the outbox.", registry=self._registry
        )
        self._engines = Gauge(
            "klimapuente_translator_health",
            "1 for the state a translator is in (works, rests, nonsense), 0 for the others.",
            ["engine", "state"],
            registry=self._registry,
        )
        self._rows = Gauge(
            "klimapuente_queue_rows",
            "Rows in a queue (inbox, outbox, jobs), by state.",
            ["queue", "state"],
            registry=self._registry,
        )
        self._lag = Gauge(
            "klimapuente_queue_lag_seconds",
            "Age of the oldest row in a queue that is still to be dealt with.",
            ["queue"],
            registry=self._registry,
        )

    def updated(self, outcome: str) -> None:
        """Count an update: `done`, `refused`, `failed` or `dead`."""
        self._updates.labels(outcome).inc()

    def sent(self, outcome: str) -> None:
        """Count a call to Telegram by how it ended."""
        self._sends.labels(outcome).inc()

    def translated(self, engine: str, outcome: str, took: timedelta) -> None:
        """Note how long an engine took and how that ended."""
        self._translations.labels(engine, outcome).observe(took.total_seconds())

    def reminded(self, count: int) -> None:
        """Count reminders that were put into the outbox."""
        self._reminders.inc(count)

    def queue(self, name: str, rows: dict[str, int], lag: timedelta) -> None:
        """Replace what is known about a queue: rows by state, and the oldest one's age."""
        for state, count in rows.items():
            self._rows.labels(name, state).set(count)
        self._lag.labels(name).set(lag.total_seconds())

    def engine(self, name: str, states: dict[str, bool]) -> None:
        """Replace what is known about a translator's health."""
        for state, is_it in states.items():
            self._engines.labels(name, state).set(is_it)

    def exposition(self) -> bytes:
        """Write everything in Prometheus' text format."""
        return generate_latest(self._registry)
