"""What is settled with Telegram at the start, however long that takes."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.app.basis import Basis
from bot.delivery.backoff import Backoff
from bot.delivery.failures import kind_of
from bot.delivery.outages import Outage
from bot.delivery.updates import ALLOWED_UPDATES
from bot.logs import logger
from handlers.request import Myself

T = TypeVar("T")
_log = logger(__name__)


class Greeting:
    """Asks Telegram who we are and tells it where the webhook is, again and again until it works.

    Source: Bot API, getMe and setWebhook.
    """

    def __init__(self, basis: Basis) -> None:
        self._basis = basis
        self._backoff = Backoff()

    async def __call__(self) -> Myself:
        """Return once both are settled; a failure is logged once and tried again."""
        myself = await self._until_it_works("introduction", self._introduce)
        if self._basis.settings.webhook_url is not None:
            await self._until_it_works("webhook", self._point_here)
        _log.info("bot.listens", username=myself.username)
        return myself

    async def _introduce(self) -> Myself:
        me = await self._basis.gateway.bot.get_me()
        return Myself(me.id, me.username or "", bool(me.can_read_all_group_messages))

    async def _point_here(self) -> None:
        settings = self._basis.settings
        secret = settings.webhook_secret
        await self._basis.gateway(
            "setWebhook",
            {
                "url": settings.webhook_url,
                "secret_token": secret.get_secret_value() if secret else "",
                "allowed_updates": list(ALLOWED_UPDATES),
            },
        )

    async def _until_it_works(self, what: str, ask: Callable[[], Awaitable[T]]) -> T:
        outage = Outage(what)
        while True:
            try:
                answer = await ask()
            except Exception as error:  # noqa: BLE001 - nothing Telegram does ends the bot
                outage.failed(kind_of(error))
                wait = self._backoff.after(outage.failures, self._basis.chance())
                await asyncio.sleep(wait.total_seconds())
            else:
                outage.worked()
                return answer
