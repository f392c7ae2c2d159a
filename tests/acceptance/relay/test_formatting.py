"""Formatting of every kind, nested and beside emoji, survives translation in both directions."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from bot.playground.server import Message, Person
from tests.acceptance.engines import EnginesWorld, on_loopback, opened_with
from tests.acceptance.relay.ways import answers_find, ways
from tests.unit.translation.providers_server import ProvidersServer

LINK = "https://plan.example/klima"
STORK = "5368324170671202286"


@pytest_asyncio.fixture
async def world(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[EnginesWorld]:
    """Give two partners whose words go to DeepL; it puts an x behind each."""
    server = ProvidersServer()
    await server.start()
    on_loopback(monkeypatch, server)
    async with opened_with(sqlite_url, server, "deepl") as world:
        await world.found()
        yield world
    await server.stop()


def at(text: str, words: str, kind: str, **details: Any) -> dict[str, Any]:
    """Format words that stand once in a text, counted in UTF-16 units as Telegram does."""
    begin = len(text[: text.index(words)].encode("utf-16-le")) // 2
    length = len(words.encode("utf-16-le")) // 2
    return {"type": kind, "offset": begin, "length": length, **details}


def shown(message: Message) -> list[tuple[str, str]]:
    """Name each entity's kind and the words it covers, behind the heading."""
    units = message.text.encode("utf-16-le")
    found = [
        (
            one["type"],
            units[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le"),
        )
        for one in message.entities
    ]
    return sorted(found[1:])


def written(named: str, mention: Person) -> tuple[str, list[dict[str, Any]]]:
    """Write a message with everything in it, naming one person by @ and one by a mention."""
    name = mention.user.first_name
    text = (
        "🌳 Guten 👍🏽 Morgen alle\n"
        "Geheim, neu, alt, dick\n"
        "Siehe das Blatt und make check 🐦\n"
        f"Fragt {named} und {name}\n"
        "Gestern gesagt\n"
        "x = 1\n"
        "Lange Rede"
    )
    account = {"id": mention.id, "is_bot": False, "first_name": name}
    return text, [
        at(text, "Guten 👍🏽 Morgen", "bold"),
        at(text, "Morgen", "italic"),
        at(text, "Geheim", "spoiler"),
        at(text, "neu", "underline"),
        at(text, "alt", "strikethrough"),
        at(text, "das Blatt", "text_link", url=LINK),
        at(text, "make check", "code"),
        at(text, "🐦", "custom_emoji", custom_emoji_id=STORK),
        at(text, name, "text_mention", user=account),
        at(text, "Gestern gesagt", "blockquote"),
        at(text, "x = 1", "pre", language="python"),
        at(text, "Lange Rede", "expandable_blockquote"),
    ]


async def test_every_kind_of_formatting_survives_nested_and_beside_emoji(
    world: EnginesWorld,
) -> None:
    people = ((world.beatriz, world.carlos), (world.anna, world.bernd))
    for way, (named, mentioned) in zip(ways(world), people, strict=True):
        handle = f"@{named.user.username}"
        text, entities = written(handle, mentioned)
        sent = way.author.writes(way.home, text, entities=entities)
        copy = await world.shown(way.away, "Gutenx")
        assert shown(copy) == sorted(
            [
                ("bold", "Gutenx 👍🏽 Morgenx"),
                ("italic", "Morgenx"),
                ("spoiler", "Geheimx"),
                ("underline", "neux"),
                ("strikethrough", "altx"),
                ("text_link", "dasx Blattx"),
                ("code", "make check"),
                ("custom_emoji", "🐦"),
                ("mention", handle),
                ("text_mention", mentioned.user.first_name),
                ("blockquote", "Gesternx gesagtx"),
                ("pre", "x = 1"),
                ("expandable_blockquote", "Langex Redex"),
            ]
        )
        details = {one["type"]: one for one in copy.entities}
        assert details["text_link"]["url"] == LINK
        assert details["custom_emoji"]["custom_emoji_id"] == STORK
        assert details["text_mention"]["user"]["id"] == mentioned.id
        assert details["pre"]["language"] == "python"
        await answers_find(world, way, sent, copy)
        bold = [at("🌳 Neuer Morgen", "Morgen", "bold")]
        way.author.edits(sent, "🌳 Neuer Morgen", entities=bold)
        await world.telegram.until(
            lambda copy=copy: shown(copy) == [("bold", "Morgenx")],  # type: ignore[misc]  # mypy cannot infer lambdas with defaults
            timeout=10,
        )
