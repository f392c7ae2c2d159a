"""Plays the example: the invented people write in their groups, the bot answers."""

import re
from collections.abc import Callable

from bot.domain.clock import Clock
from bot.playground.example import Example, ExamplePerson, Step
from bot.playground.seeding import make_late, remember
from bot.playground.server import Bot, Chat, LocalTelegram, Message, Person
from storage.database import Database

GROUP_TITLES = {"Wolfsburg": "Wolfsburg (Beispiel)", "Puebla": "Puebla (ejemplo)"}
_JOIN = re.compile(r"/join [A-Z0-9]+")
_PATIENCE = 10.0
"""Seconds to wait for an answer before the next person speaks all the same."""


class Play:
    """The people and groups of the example in one local Telegram."""

    def __init__(self, telegram: LocalTelegram, bot: Bot, example: Example) -> None:
        self._telegram = telegram
        self._bot = bot
        self._example = example
        self._people: dict[str, Person] = {}
        self._groups: dict[str, Chat] = {}

    def set_up(self) -> None:
        """Create the people and one group per team, with the bot as administrator."""
        for one in self._example.people:
            self._people[one.key] = self._create(one)
        for team in dict.fromkeys(one.team for one in self._example.people):
            self._found(team)

    async def run(self, database: Database, clock: Clock) -> None:
        """Let everybody say their lines, one after another."""
        for chat in self._groups.values():
            await self._more_than(chat, 0)
        for step in self._example.steps:
            await self._speak(step)
            if step.joins:
                await remember(database, self._example, clock())
            if step.late_by_days:
                await make_late(database, step.late_by_days, clock())

    def _create(self, one: ExamplePerson) -> Person:
        first, _, last = one.name.partition(" ")
        return self._telegram.add_person(
            first, last, username=one.username, language_code=one.language
        )

    def _found(self, team: str) -> None:
        members = [one for one in self._example.people if one.team == team]
        founder = next(one for one in members if one.administrator)
        others = [self._people[one.key] for one in members if one is not founder]
        group = self._people[founder.key].creates_group(GROUP_TITLES.get(team, team), others)
        self._people[founder.key].adds_bot(group, self._bot, as_admin=True)
        self._groups[team] = group

    async def _speak(self, step: Step) -> None:
        team = next(one.team for one in self._example.people if one.key == step.by)
        group = self._groups[team]
        text = self._joining() if step.joins else step.say
        author = next(one.name for one in self._example.people if one.key == step.by)
        carried = {chat.key: self._carried(chat, author) for chat in self._others(team)}
        written = self._people[step.by].writes(group, text, reply_to=self._answered(group, step))
        if text.startswith("/"):
            await self._until(lambda: self._replied(group, written))
            return
        for chat in self._others(team):
            before = carried[chat.key]
            await self._until(lambda: self._carried(chat, author) > before)  # noqa: B023 - awaited in this very round

    def _joining(self) -> str:
        texts = [text for chat in self._groups.values() for text in self._telegram.texts(chat)]
        lines = [found[0] for text in texts if (found := _JOIN.search(text))]
        return lines[-1] if lines else "/join"

    def _answered(self, group: Chat, step: Step) -> Message | None:
        """Find the copy of what the other side said last."""
        if not step.answers:
            return None
        names = {f"{one.name} · {one.team}" for one in self._example.people}
        copies = [
            one
            for one in self._telegram.said_by(self._bot, group)
            if any(one.text.startswith(name) for name in names)
        ]
        return copies[-1] if copies else None

    def _others(self, team: str) -> list[Chat]:
        return [chat for name, chat in self._groups.items() if name != team]

    def _count(self, chat: Chat) -> int:
        return len(self._telegram.said_by(self._bot, chat))

    def _carried(self, chat: Chat, author: str) -> int:
        """Count what a chat shows of the author's own words."""
        said = self._telegram.said_by(self._bot, chat)
        return sum(one.text.startswith(f"{author} · ") for one in said)

    def _replied(self, chat: Chat, written: Message) -> bool:
        return any(one.reply_to == written.id for one in self._telegram.said_by(self._bot, chat))

    async def _more_than(self, chat: Chat, count: int) -> None:
        await self._until(lambda: self._count(chat) > count)

    async def _until(self, look: Callable[[], bool]) -> None:
        """Wait for what should happen, but not for ever."""
        try:
            await self._telegram.until(look, timeout=_PATIENCE)
        except TimeoutError:
            return
