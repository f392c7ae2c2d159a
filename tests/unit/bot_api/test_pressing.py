"""Buttons, reactions and polls."""

import asyncio
from typing import Any

import pytest

from bot.playground.server import Message, NotPossible
from tests.unit.bot_api.scene import Scene

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def ask(scene: Scene, **button: str) -> Message:
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"} | button]]}
    await scene.call("sendMessage", chat_id=scene.group.id, text="?", reply_markup=keyboard)
    return scene.telegram.said_by(scene.bot, scene.group)[-1]


async def test_only_buttons_that_exist_can_be_pressed(scene: Scene) -> None:
    question = await ask(scene)
    scene.ana.press(question, "Ja")
    scene.ana.press(question, "yes")
    with pytest.raises(NotPossible, match="no button 'Nein'"):
        scene.ana.press(question, "Nein")
    await scene.call("editMessageReplyMarkup", chat_id=scene.group.id, message_id=question.id)
    with pytest.raises(NotPossible):
        scene.ana.press(question, "Ja")
    stranger = scene.telegram.add_person("Fremd")
    with pytest.raises(NotPossible):
        stranger.press(question, "Ja")


async def test_a_modified_app_can_send_any_data(scene: Scene) -> None:
    scene.ana.forges(await ask(scene), "delete everything")
    assert scene.drain()[-1]["callback_query"]["data"] == "delete everything"


async def test_a_press_is_answered_once_and_in_time(scene: Scene) -> None:
    question = await ask(scene)
    press = scene.ana.press(question, "Ja")
    assert (await scene.call("answerCallbackQuery", callback_query_id=press.id)).result
    answer = await scene.call("answerCallbackQuery", callback_query_id=press.id)
    assert answer.error == TOO_OLD
    late = scene.ana.press(question, "Ja")
    scene.clock.pass_by(seconds=151)
    answer = await scene.call("answerCallbackQuery", callback_query_id=late.id)
    assert answer.error == TOO_OLD
    fresh = scene.ana.press(question, "Ja")
    answer = await scene.call("answerCallbackQuery", callback_query_id=fresh.id, text="x" * 201)
    assert answer.error == "Bad Request: MESSAGE_TOO_LONG"


async def test_whoever_waits_for_an_answer_that_never_comes_is_told(scene: Scene) -> None:
    question = await ask(scene)
    with pytest.raises(TimeoutError):
        await scene.ana.presses(question, "Ja", timeout=0.05)


async def test_a_bot_cannot_answer_another_bots_press(scene: Scene) -> None:
    press = scene.ana.press(await ask(scene), "Ja")
    scene.call.token = scene.telegram.add_bot(username="other_bot").token
    answer = await scene.call("answerCallbackQuery", callback_query_id=press.id)
    assert answer.error == TOO_OLD


async def test_a_bot_reacts_once_with_a_known_emoji(scene: Scene) -> None:
    message = scene.ana.writes(scene.group, "listo")

    async def react(*reactions: dict[str, str]) -> Any:
        return await scene.call(
            "setMessageReaction",
            chat_id=scene.group.id,
            message_id=message.id,
            reaction=list(reactions),
        )

    thumb, fire = ({"type": "emoji", "emoji": emoji} for emoji in "👍🔥")
    assert (await react(thumb)).result
    assert (await react(fire)).result
    assert message.reactions[scene.bot.id] == [fire]
    assert (await react(thumb, fire)).error == "Bad Request: REACTIONS_TOO_MANY"
    check = {"type": "emoji", "emoji": "✅"}
    assert (await react(check)).error == "Bad Request: REACTION_INVALID"
    scene.group.reactions = ["🔥"]
    assert (await react(thumb)).error == "Bad Request: REACTION_INVALID"
    assert (await react()).result
    assert scene.bot.id not in message.reactions


async def test_a_bot_uses_custom_emoji_that_are_allowed_or_there_already(scene: Scene) -> None:
    """Source: Bot API, setMessageReaction, `reaction`."""
    message = scene.ana.writes(scene.group, "listo")
    custom = {"type": "custom_emoji", "custom_emoji_id": "5368324170671202286"}

    async def react() -> Any:
        return await scene.call(
            "setMessageReaction",
            chat_id=scene.group.id,
            message_id=message.id,
            reaction=[custom],
        )

    assert (await react()).error == "Bad Request: REACTION_INVALID"
    scene.jens.reacts(message, custom["custom_emoji_id"])
    assert (await react()).result
    scene.jens.reacts(message)
    await scene.call("setMessageReaction", chat_id=scene.group.id, message_id=message.id)
    scene.group.reactions = ["👍"]
    assert (await react()).error == "Bad Request: REACTION_INVALID"
    with pytest.raises(NotPossible):
        scene.jens.reacts(message, custom["custom_emoji_id"])
    scene.group.reactions.append(custom["custom_emoji_id"])
    assert (await react()).result
    chat = (await scene.call("getChat", chat_id=scene.group.id)).result
    assert chat["available_reactions"] == [{"type": "emoji", "emoji": "👍"}, custom]


async def test_bots_hear_peoples_reactions_but_not_their_own(scene: Scene) -> None:
    message = scene.jens.writes(scene.group, "gut")
    scene.drain()
    await scene.call("getUpdates", allowed_updates=["message_reaction"])
    scene.ana.reacts(message, "👍")
    await scene.call(
        "setMessageReaction",
        chat_id=scene.group.id,
        message_id=message.id,
        reaction=[{"type": "emoji", "emoji": "👍"}],
    )
    (update,) = scene.drain()
    assert update["message_reaction"]["user"]["first_name"] == "Ana"
    assert update["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    scene.ana.demotes(scene.group, scene.bot)
    scene.ana.reacts(message, "🔥")
    assert scene.drain() == [], "only administrators hear of reactions"


async def test_a_bot_hears_of_votes_in_its_own_polls_only(scene: Scene) -> None:
    await scene.call("sendPoll", chat_id=scene.group.id, question="?", options=["a", "b"])
    mine = scene.telegram.said_by(scene.bot, scene.group)[-1]
    theirs = scene.ana.sends_poll(scene.group, "¿?", ["a", "b"])
    scene.drain()
    scene.jens.votes(mine, 0)
    scene.jens.votes(theirs, 1)
    (update,) = scene.drain()
    assert update["poll"]["total_voter_count"] == 1
    assert "poll_answer" not in update, "an anonymous poll tells only numbers"


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"question": "", "options": ["a"]}, "text must be non-empty"),
        ({"question": "x" * 301, "options": ["a"]}, "Poll question length must not exceed 300"),
        ({"question": "?", "options": []}, "Poll must have at least one answer option"),
        ({"question": "?", "options": ["x" * 101]}, "Poll options length must not exceed 100"),
        ({"question": "?", "options": "x"}, "can't parse options JSON object"),
        (
            {"question": "?", "options": ["a", "b"], "type": "quiz"},
            "invalid correct option identifier specified",
        ),
    ],
)
async def test_wrong_polls_are_refused(scene: Scene, params: dict[str, Any], why: str) -> None:
    answer = await scene.call("sendPoll", chat_id=scene.group.id, **params)
    assert answer.error.lower() == f"bad request: {why}".lower()


async def test_presses_wait_side_by_side(scene: Scene) -> None:
    question = await ask(scene)
    both = [asyncio.create_task(who.presses(question, "Ja")) for who in (scene.ana, scene.jens)]
    updates = await scene.call.updates(timeout=5)
    updates += await scene.call.updates(timeout=1) if len(updates) == 1 else []
    for number, update in enumerate(updates):
        query = update["callback_query"]["id"]
        await scene.call("answerCallbackQuery", callback_query_id=query, text=str(number))
    assert [answer["text"] for answer in await asyncio.gather(*both)] == ["0", "1"]


async def test_a_poll_with_a_period_closes_by_itself(scene: Scene) -> None:
    params = {"question": "?", "options": ["a", "b"], "open_period": 60}
    await scene.call("sendPoll", chat_id=scene.group.id, **params)
    poll = scene.telegram.said_by(scene.bot, scene.group)[-1]
    scene.jens.votes(poll, 0)
    scene.clock.pass_by(seconds=60)
    with pytest.raises(NotPossible):
        scene.ana.votes(poll, 0)
