"""Whatever a bot sends, the server answers with a result or a refusal, never by breaking."""

import json
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.server.arguments import Arguments
from bot.playground.server.bots import Bot
from bot.playground.server.chats import Chat
from bot.playground.server.entities import tidy
from bot.playground.server.errors import ApiError
from bot.playground.server.methods.call import Call
from bot.playground.server.methods.table import METHODS
from bot.playground.server.people import Person
from bot.playground.server.people.base import Waiting
from bot.playground.server.utf16 import units
from bot.playground.server.world import World
from tests.unit.bot_api.scene import Scene

NAMES = [
    "text",
    "caption",
    "parse_mode",
    "entities",
    "caption_entities",
    "reply_markup",
    "reply_parameters",
    "message_thread_id",
    "message_ids",
    "from_chat_id",
    "media",
    "options",
    "question",
    "type",
    "reaction",
    "commands",
    "scope",
    "language_code",
    "latitude",
    "longitude",
    "live_period",
    "url",
    "name",
    "photo",
    "document",
    "link_preview_options",
    "user_id",
    "action",
    "correct_option_ids",
    "menu_button",
    "rights",
    "title",
]
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**65), 2**65), st.floats(), st.text(max_size=8)
)
words = st.sampled_from(["type", "text", "offset", "length", "chat_id", "message_id", "emoji"])
values = st.recursive(
    scalars | st.sampled_from(["HTML", "<b>x", "quiz", "photo", "chat", "bold", "*", "inline"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            words | st.sampled_from(["user_id", "inline_keyboard", "media", "user", "url"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=6,
)


def small_world() -> tuple[World, Bot, Chat]:
    now = datetime(2026, 3, 2, tzinfo=UTC)
    world = World(clock=lambda: now, rng=Random(1))
    bot = world.add_bot()
    ana = Person(Waiting(world), world.add_person("Ana"))
    chat = ana.creates_group("Puebla", [bot], forum=True)
    ana.promotes(chat, bot)
    ana.writes(chat, "hola")
    return world, bot, chat


@pytest.mark.parametrize("method", sorted(METHODS))
@settings(max_examples=25, deadline=None)
@given(params=st.dictionaries(st.sampled_from(NAMES), values, max_size=6))
def test_no_argument_breaks_a_method(method: str, params: dict[str, object]) -> None:
    world, bot, chat = small_world()
    body = {"chat_id": chat.id, "message_id": chat.last_id, **params}
    arguments = Arguments.of({key: value for key, value in body.items() if value is not None})
    try:
        answer = METHODS[method](Call(world, bot, arguments))
    except (ApiError, UnicodeEncodeError):
        return
    json.dumps(answer)


marks = st.fixed_dictionaries(
    {
        "type": st.just("bold"),
        "offset": st.integers(0, 12),
        "length": st.integers(0, 12),
    }
)


@given(text=st.text(alphabet="a ü🌧\n\u200d\t/@#", max_size=12), given=st.lists(marks, max_size=4))
def test_tidied_entities_always_lie_within_the_tidied_text(
    text: str, given: list[dict[str, object]]
) -> None:
    """Bounds hold in UTF-16 units, nothing is empty, no character is split."""
    try:
        clean, entities = tidy(text, given)
    except ApiError:
        return
    assert clean == clean.strip(" \n") or entities
    for entity in entities:
        assert entity["offset"] >= 0
        assert entity["length"] > 0
        assert entity["offset"] + entity["length"] <= units(clean)


async def test_broken_bodies_are_refused(scene: Scene) -> None:
    url = f"{scene.call.url}/bot{scene.bot.token}/sendMessage"
    post = scene.call.client.post
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    for content, headers in (
        (b"{", {"Content-Type": "application/json"}),
        (b"[]", {"Content-Type": "application/json"}),
        (b"text=%ff", form),
        (b"text=\xff", form),
    ):
        reply = await post(url, content=content, headers=headers)
        assert reply.status_code == 400, content
        assert reply.json()["description"].startswith("Bad Request: ")
    surrogate = json.dumps({"chat_id": scene.group.id, "text": "\ud800"})
    reply = await post(url, content=surrogate, headers={"Content-Type": "application/json"})
    assert reply.json()["description"] == "Bad Request: strings must be encoded in UTF-8"
