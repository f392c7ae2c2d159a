"""The smallest useful Telegram: hear, answer, press, edit."""

import asyncio

from tests.unit.bot_api.scene import Scene


async def test_a_bot_hears_what_people_write_and_answers(scene: Scene) -> None:
    asked = scene.ana.writes(scene.group, "Hola")
    updates = await scene.call.updates()
    assert updates[0]["message"]["text"] == "Hola"
    assert updates[0]["message"]["from"]["language_code"] == "es"
    await scene.call("sendMessage", chat_id=scene.group.id, text="Guten Tag")
    reply = await scene.telegram.reply_in(scene.group, scene.bot, after=asked.id)
    assert reply.text == "Guten Tag"
    assert scene.telegram.texts(scene.group) == ["Hola", "Guten Tag"]


async def test_a_press_reaches_the_bot_and_its_answer_reaches_the_person(scene: Scene) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}]]}
    await scene.call("sendMessage", chat_id=scene.group.id, text="¿Sí?", reply_markup=keyboard)
    question = scene.telegram.said_by(scene.bot, scene.group)[-1]
    pressing = asyncio.create_task(scene.jens.presses(question, "Sí"))
    query = (await scene.call.updates(timeout=5))[0]["callback_query"]
    assert query["data"] == "yes"
    assert query["message"]["message_id"] == question.id
    await scene.call("answerCallbackQuery", callback_query_id=query["id"], text="Gut")
    assert (await pressing)["text"] == "Gut"


async def test_a_call_is_recorded_with_its_answer(scene: Scene) -> None:
    await scene.call("sendMessage", chat_id=scene.group.id, text="eins")
    await scene.call("sendMessage", chat_id=5, text="zwei")
    first, second = scene.telegram.record.of("sendMessage")
    assert (first.status, first.result["text"]) == (200, "eins")
    assert (second.status, second.description) == (400, "Bad Request: chat not found")
    assert scene.telegram.record.texts_sent(scene.group.id) == ["eins"]
