"""What the running process tells about itself."""

from collections.abc import Callable, Mapping
from importlib.metadata import version

from bot.app.basis import Basis
from bot.domain.status import Machine
from bot.health import Check
from bot.translation.values import Engine, EngineHealth

_DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


class Reporting:
    """Looks at the process: its version, its checks, its engines."""

    def __init__(
        self,
        basis: Basis,
        health: Callable[[], Mapping[Engine, EngineHealth]],
    ) -> None:
        self.checks: Mapping[str, Check] = {}
        """What must be well; set once all parts are there."""
        self._basis = basis
        self._health = health
        self._started_at = basis.clock()

    async def __call__(self) -> Machine:
        """Look now."""
        found = {name: await check() for name, check in self.checks.items()}
        url = self._basis.settings.database_url.get_secret_value()
        kind = url.split("+", 1)[0].split(":", 1)[0]
        return Machine(
            version("klimapuente"),
            self._started_at,
            _DATABASES.get(kind, kind),
            {name: reason for name, reason in found.items() if reason is not None},
            self._basis.engines.states(self._health()),
        )
