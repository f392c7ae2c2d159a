"""Two cities and the whole bot, talking over HTTP as they would with Telegram.

    async with opened(url) as world:           # `world` is a fixture, too, already started
        await world.found()                    # Wolfsburg (German) and Puebla (Spanish) are teams
        answer = await world.ask(world.anna, world.wolfsburg, "/task Bäume zählen bis Freitag")
        await world.shown(world.puebla, "T1")  # wait until a message there contains this
        note = await world.press(world.anna, answer, "✓")     # {"text": …, "show_alert": …}
        world.clock.advance(days=1)            # the bot's and Telegram's clock

Nothing here looks into the bot: what counts is what people see in their chats.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import patch

from pydantic import SecretStr

from bot.app import App
from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.domain.tone import Tone
from bot.playground.server import OFF, Bot, Chat, LocalTelegram, Message, Person
from bot.setting_values import Address
from bot.settings import Settings
from bot.translation.values import Engine, Reason, Translated, Untranslated
from handlers import membership

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""10:00 in Wolfsburg, 03:00 in Puebla."""
PATIENCE = 40.0
"""Real seconds in which the bot must have said something, even on a machine with much to do."""


class Clock:
    """Runs as fast as real time from a chosen moment on, and can be put forward."""

    def __init__(self, begin: datetime) -> None:
        self._begin = begin
        self._started = time.monotonic()
        self._ahead = timedelta()
        self._stopped: float | None = None

    def __call__(self) -> datetime:
        moment = time.monotonic() if self._stopped is None else self._stopped
        return self._begin + self._ahead + timedelta(seconds=moment - self._started)

    def advance(self, **by: float) -> None:
        """Put the clock forward, such as by `days=1` or `minutes=5`."""
        self._ahead += timedelta(**by)

    def stop(self) -> None:
        """Let it stand still, so that nothing becomes due while a slow machine gets on."""
        self._stopped = time.monotonic()


@dataclass
class PhraseBook:
    """A translator that knows some phrases and marks the rest, such as `[es] Hallo`.

    Like the real one it wants an engine that the author allows. `down` makes it fail; while
    `answers` is cleared, whoever asks must wait.
    """

    phrases: Mapping[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    tones: list[Tone | None] = field(default_factory=list)
    down: bool = False
    answers: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.answers.set()

    async def __call__(
        self,
        text: RichText,
        *,
        source: Language,
        target: Language,
        allowed: Collection[Engine],
        partnership: int,
        names: Collection[str],
        deadline: float,
        tone: Tone | None,
    ) -> Translated | Untranslated:
        """Translate as `bot.translation.chain.Translator` does."""
        del source, partnership, names, deadline
        self.tones.append(tone)
        if not allowed:
            return Untranslated(Reason.NO_ENGINE_ALLOWED, retry=False)
        self.asked.append(text.text)
        await self.answers.wait()
        if self.down:
            return Untranslated(Reason.UNAVAILABLE, retry=True)
        words = self.phrases.get(text.text, f"[{target}] {text.text}")
        return Translated(RichText(words), next(iter(allowed)), machine=True)


class UsualLanguage:
    """Takes every message to be in its author's usual language."""

    def detect(
        self,
        text: RichText,
        *,
        among: Collection[Language],
        usual: Language | None,
        names: Collection[str] = (),
    ) -> Language | None:
        """Tell the language as `bot.translation.detect.Detector` does, without its models."""
        del text, among, names
        return usual


class World:
    """The local Telegram with two groups, some people, and the bot on a database."""

    detector = UsualLanguage

    def __init__(self, telegram: LocalTelegram, database_url: str, clock: Clock) -> None:
        self.telegram = telegram
        self.clock = clock
        self.translator = PhraseBook()
        self.bot: Bot = telegram.add_bot(privacy=False)
        self.anna = telegram.add_person("Anna", "Weber", username="anna_wob", language_code="de")
        self.bernd = telegram.add_person("Bernd", "Kohl", language_code="de")
        self.beatriz = telegram.add_person(
            "Beatriz", "Luna", username="bea_puebla", language_code="es"
        )
        self.carlos = telegram.add_person("Carlos", "Ríos", language_code="es-MX")
        self.wolfsburg = self._group(self.anna, "Klima Wolfsburg", self.bernd)
        self.puebla = self._group(self.beatriz, "Clima Puebla", self.carlos)
        self.settings = Settings(
            telegram_bot_token=SecretStr(self.bot.token),
            telegram_api_url=telegram.url,
            database_url=SecretStr(database_url),
            translators=("google",),
            listen=Address("127.0.0.1", 0),
            send_limits=None,
        )

    def app(self, **changes: Any) -> App:
        """Build the bot; `changes` are settings that differ. Use it with `async with`."""
        return App(
            self.settings.model_copy(update=changes),
            clock=self.clock,
            translator=self.translator,
            detector=self.detector,
        )

    async def ask(
        self,
        person: Person,
        chat: Chat,
        text: str,
        *,
        reply_to: Message | None = None,
        topic: int | None = None,
    ) -> Message:
        """Write something and wait for what the bot says next in that chat.

        Its question whether an author agrees to a translator comes whenever it is due, and is no
        answer.
        """
        written = person.writes(chat, text, reply_to=reply_to, topic=topic)

        def look() -> Message | None:
            said = self.telegram.said_by(self.bot, written.chat)
            return next((one for one in said if one.id > written.id and not _asks(one)), None)

        return await self.telegram.until(look, timeout=PATIENCE)

    async def press(self, person: Person, message: Message, button: str) -> Mapping[str, Any]:
        """Press a button; give the short note the bot answers with."""
        return await person.presses(message, button)

    async def forge(self, person: Person, message: Message, data: str) -> Mapping[str, Any]:
        """Press a button that is not there, as a modified app can; give the bot's note."""
        press = person.forges(message, data)
        return await self.telegram.until(lambda: press.answer, timeout=PATIENCE)

    async def shown(self, chat: Chat, words: str) -> Message:
        """Wait until some message of the bot contains these words; give the newest such."""

        def look() -> Message | None:
            said = reversed(self.telegram.said_by(self.bot, chat))
            return next((message for message in said if words in message.text), None)

        return await self.telegram.until(look, timeout=PATIENCE)

    def said(self, chat: Chat) -> list[str]:
        """Give everything the bot has said in a chat, oldest first."""
        return [message.text for message in self.telegram.said_by(self.bot, chat)]

    def menu(self, chat: Chat) -> list[str]:
        """Give the commands that Telegram offers in a chat."""
        key = next((key for key in self.bot.commands if str(chat.id) in key[0]), None)
        return [entry["command"] for entry in self.bot.commands[key]] if key else []

    async def found(self) -> None:
        """Let both groups be teams: Anna founds, Beatriz joins."""
        answer = await self.ask(self.anna, self.wolfsburg, "/setup Wolfsburg – Puebla")
        await self.ask(self.beatriz, self.puebla, f"/join {code_in(answer)}")
        await self.shown(self.wolfsburg, "Das Team Puebla")

    async def agree(self, *people: Person) -> None:
        """Let people allow translators in third countries to see their words."""
        for person in people:
            notice = await self.ask(person, person.opens_private_chat(self.bot), "/privacy")
            button = next(b for b in notice.buttons if ":yes:" in b.get("callback_data", ""))
            await self.press(person, notice, button["text"])

    def _group(self, founder: Person, title: str, *others: Person) -> Chat:
        group = founder.creates_group(title, others)
        founder.adds_bot(group, self.bot)
        return group


def _asks(message: Message) -> bool:
    return any(one.get("callback_data", "").startswith("consent:") for one in message.buttons)


def code_in(message: Message) -> str:
    """Find the invitation's code in the line `/join CODE`."""
    found = re.search(r"^/join (\w+)$", message.text, re.MULTILINE)
    assert found, message.text
    return found[1]


@asynccontextmanager
async def opened(
    database_url: str, begin: datetime = MONDAY, translator: PhraseBook | None = None
) -> AsyncIterator[World]:
    """Open a world in which the bot is already running and has greeted both groups.

    It greets at once, so that no test has to sit through the wait.
    """
    clock = Clock(begin)
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(LocalTelegram(clock=clock, limits=OFF))
        stack.enter_context(patch.object(membership, "GREETING_WAITS", timedelta()))
        world = World(telegram, database_url, clock)
        world.translator = translator or world.translator
        await stack.enter_async_context(world.app())
        for group in (world.wolfsburg, world.puebla):
            await telegram.reply_in(group, world.bot, timeout=PATIENCE)
        yield world
