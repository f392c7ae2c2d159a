import json
from typing import Any

import pytest

from bot.domain.delivery import InboxRow
from bot.domain.ids import ChatId
from handlers.apologies import apologise
from storage.unit_of_work import UnitOfWork
from tests.unit.handlers.scene import START, Said, Scene, anna, beatriz, puebla, wolfsburg


def message(text: str) -> dict[str, Any]:
    chat = {"chat": wolfsburg.json, "from": anna.json, "date": 1, "message_id": 9}
    return {"message": chat | {"text": text}}


async def apology_for(scene: Scene, update: dict[str, Any] | str) -> list[Said]:
    raw = update if isinstance(update, str) else json.dumps({"update_id": 1, **update})
    row = InboxRow(
        id=1,
        update_id=1,
        chat_id=ChatId(wolfsburg.id),
        raw=raw,
        attempts=3,
        next_try_at=None,
        received_at=START,
    )

    async def work_on(work: UnitOfWork) -> None:
        await apologise(work, row, START)

    before = len(await scene.said())
    await scene.database.run(work_on)
    return (await scene.said())[before:]


async def test_who_gave_a_command_hears_that_it_failed(scene: Scene) -> None:
    await scene.both()
    (said,) = await apology_for(scene, message("/task Bäume zählen"))
    assert said.text.startswith("Das hat leider nicht geklappt, und es wurde nichts geändert.")
    assert said.reply_to == 9


async def test_who_pressed_a_button_sees_that_it_failed(scene: Scene) -> None:
    await scene.both()
    carrier = {"chat": puebla.json, "message_id": 7, "date": 0}
    query = {"id": "q", "from": beatriz.json, "chat_instance": "i", "data": "done:T1"}
    (said,) = await apology_for(scene, {"callback_query": query | {"message": carrier}})
    assert (said.method, said.payload["show_alert"]) == ("answer_callback_query", True)
    assert said.text.startswith("Lo siento, algo falló")


@pytest.mark.parametrize("update", [message("Guten Morgen"), "{}", "no JSON", '{"update_id": "x"}'])
async def test_nobody_else_is_bothered(scene: Scene, update: dict[str, Any] | str) -> None:
    assert await apology_for(scene, update) == []
