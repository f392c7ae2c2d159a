"""Saying once that something does not work, and once that it works again."""

from bot.logs import logger

_log = logger(__name__)


class Outage:
    """Counts failures in a row and logs the first of them and the end of them."""

    def __init__(self, what: str) -> None:
        self._what = what
        self.failures = 0

    def failed(self, kind: str) -> None:
        """Note a failure; only the first in a row is logged."""
        self.failures += 1
        if self.failures == 1:
            _log.warning(f"{self._what}.fails", kind=kind)

    def worked(self) -> None:
        """Note that it worked; logged if it did not before."""
        if self.failures:
            _log.info(f"{self._what}.works_again", failures=self.failures)
        self.failures = 0
