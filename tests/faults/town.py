"""Two partnerships of two groups each, and people who write in all four at once."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from random import Random

from bot.playground.server import Bot, Chat, LocalTelegram, Person
from tests.faults.house import eventually

LETTERS = "bdfgklmn"
CODE = re.compile(r"/\w+ ([A-Z2-9]{6,})\b")


def word(number: int) -> str:
    """Spell a number so that nobody reads a date, an amount or a language into it."""
    digits = []
    for _ in range(5):
        number, digit = divmod(number, len(LETTERS))
        digits.append(LETTERS[digit])
    return "X" + "a".join(reversed(digits))


WORD = re.compile(rf"X[{LETTERS}](?:a[{LETTERS}]){{4}}")


@dataclass
class Side:
    """One team's group, its writer, and the words of what was written there, in order."""

    person: Person
    chat: Chat
    tasks: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


@dataclass
class Town:
    """Everybody, and who is whose partner."""

    telegram: LocalTelegram
    bot: Bot
    pairs: list[tuple[Side, Side]]
    numbers: Iterator[int] = field(default_factory=count)

    @property
    def sides(self) -> list[Side]:
        return [side for pair in self.pairs for side in pair]

    @property
    def written(self) -> list[str]:
        """Every word anybody wrote."""
        return [each for side in self.sides for each in (*side.tasks, *side.lines)]

    def write(self, side: Side, randomly: Random) -> None:
        """Let a side's person write a task or a line of chat."""
        mine = word(next(self.numbers))
        if randomly.random() < 0.5:
            side.tasks.append(mine)
            side.person.writes(side.chat, f"/task {mine}")
        else:
            side.lines.append(mine)
            side.person.writes(side.chat, f"Hallo zusammen, {mine} ist fertig")

    def words_in(self, chat: Chat) -> list[str]:
        """Give the word of every message the bot said in a chat, in order."""
        found = (WORD.search(message.text) for message in self.telegram.said_by(self.bot, chat))
        return [match[0] for match in found if match]


def build_town(telegram: LocalTelegram) -> Town:
    bot = telegram.add_bot(privacy=False)
    pairs = []
    for names in (("Wolfsburg", "Puebla"), ("Leipzig", "Quito")):
        first, second = (_side(telegram, bot, name) for name in names)
        pairs.append((first, second))
    return Town(telegram, bot, pairs)


def _side(telegram: LocalTelegram, bot: Bot, name: str) -> Side:
    person = telegram.add_person(f"Mayor of {name}", language_code="de")
    return Side(person, person.creates_group(name, [bot]))


async def found(town: Town, within: float = 60) -> None:
    """Found both partnerships as people do: /setup here, /join there."""
    await asyncio.gather(*(_found_one(town, *pair, within) for pair in town.pairs))


async def _found_one(town: Town, first: Side, second: Side, within: float) -> None:
    first.person.writes(first.chat, f"/setup {first.chat.title} – {second.chat.title}")

    def code() -> str | None:
        texts = (message.text for message in town.telegram.said_by(town.bot, first.chat))
        found = (CODE.search(text) for text in texts)
        return next((match[1] for match in found if match), None)

    await eventually(code, within)
    known = len(town.telegram.said_by(town.bot, second.chat))
    second.person.writes(second.chat, f"/join {code()}")
    await eventually(lambda: len(town.telegram.said_by(town.bot, second.chat)) > known, within)
