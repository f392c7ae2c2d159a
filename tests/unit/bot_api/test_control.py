"""The playground's page sees and does everything over HTTP, and nobody else may."""

import asyncio
import json
from typing import Any

import httpx

from tests.unit.bot_api.scene import Scene


async def get(scene: Scene, path: str, **params: Any) -> Any:
    reply = await scene.call.client.get(f"{scene.call.url}/control/{path}", params=params)
    assert reply.status_code == 200, reply.text
    return reply.json()


async def do(scene: Scene, act: str, **arguments: Any) -> httpx.Response:
    body = {"person": scene.ana.id, "act": act, **arguments}
    return await scene.call.client.post(f"{scene.call.url}/control/do", json=body)


async def test_the_state_shows_people_chats_and_messages_but_no_token(scene: Scene) -> None:
    scene.ana.writes(scene.group, "hola")
    state = await get(scene, "state")
    assert [person["first_name"] for person in state["people"]] == ["Ana", "Jens"]
    (chat,) = state["chats"]
    assert chat["title"] == "Puebla"
    assert chat["messages"][-1]["text"] == "hola"
    assert scene.bot.token not in json.dumps(state)
    assert (await get(scene, f"chat/{chat['key']}"))["messages"] == chat["messages"]


async def test_people_act_over_http(scene: Scene) -> None:
    chat = scene.group.key
    said = (await do(scene, "writes", chat=chat, text="hola /help")).json()
    assert scene.drain()[-1]["message"]["text"] == "hola /help"
    number = said["message_id"]
    await do(scene, "edits", chat=chat, message=number, text="adiós")
    await do(scene, "reacts", chat=chat, message=number, emoji=["👍"])
    await do(scene, "writes", chat=chat, text="sí", reply_to=number)
    await do(scene, "sends", chat=chat, kind="photo", caption="Pie", data="anBlZw==", name="a.png")
    await do(scene, "sends_album", chat=chat, kinds=["photo", "video"])
    group = (await do(scene, "creates_group", title="Nueva", members=[scene.jens.id])).json()
    await do(scene, "adds_bot", chat=group["key"], bot=scene.bot.id, as_admin=True)
    await do(scene, "starts", bot=scene.bot.id, payload="abc")
    state = await get(scene, "state")
    texts = [
        message.get("text", message.get("caption"))
        for shown in state["chats"]
        for message in shown["messages"]
    ]
    assert [text for text in texts if text] == ["adiós", "sí", "Pie", "/start abc"]
    first = next(m for m in state["chats"][0]["messages"] if m["message_id"] == number)
    assert first["reactions"] == [{"type": {"type": "emoji", "emoji": "👍"}, "total_count": 1}]


async def test_a_press_over_http_waits_for_the_answer(scene: Scene) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Sí", "callback_data": "y"}]]}
    sent = await scene.call("sendMessage", chat_id=scene.group.id, text="?", reply_markup=keyboard)
    pressing = asyncio.create_task(
        do(scene, "presses", chat=scene.group.key, message=sent.result["message_id"], button="Sí")
    )
    query = (await scene.call.updates(timeout=5))[0]["callback_query"]["id"]
    await scene.call("answerCallbackQuery", callback_query_id=query, text="Listo")
    assert (await pressing).json()["text"] == "Listo"
    late = await do(
        scene,
        "presses",
        chat=scene.group.key,
        message=sent.result["message_id"],
        button="Sí",
        timeout=0.05,
    )
    assert late.status_code == 504


async def test_impossible_acts_are_explained(scene: Scene) -> None:
    chat = scene.group.key
    assert (await do(scene, "flies", chat=chat)).status_code == 409
    assert (await do(scene, "writes", chat="-1", text="?")).status_code == 409
    assert (await do(scene, "edits", chat=chat, message=99, text="?")).status_code == 409
    assert (await do(scene, "writes", chat=chat, words="?")).status_code == 400
    assert (await do(scene, "writes", person=1, chat=chat, text="?")).status_code == 404


async def test_changes_can_be_waited_for(scene: Scene) -> None:
    now = (await get(scene, "state"))["revision"]
    waiting = asyncio.create_task(get(scene, "changes", since=now, timeout=20))
    await asyncio.sleep(0.05)
    scene.ana.writes(scene.group, "nuevo")
    news = await asyncio.wait_for(waiting, 5)
    assert news["changes"][0]["message"]["text"] == "nuevo"
    assert (await get(scene, "changes", since=news["revision"]))["changes"] == []
    assert (await get(scene, "changes", since=10_000))["reset"]


async def test_changes_can_be_streamed(scene: Scene) -> None:
    now = (await get(scene, "state"))["revision"]
    url = f"{scene.call.url}/control/events"
    async with scene.call.client.stream("GET", url, params={"since": now}) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        scene.ana.writes(scene.group, "en vivo")
        async for line in stream.aiter_lines():
            if line.startswith("data: "):
                batch = json.loads(line.removeprefix("data: "))
                assert batch["changes"][0]["message"]["text"] == "en vivo"
                break


async def test_deletions_edits_and_members_are_told(scene: Scene) -> None:
    message = scene.ana.writes(scene.group, "uno")
    now = (await get(scene, "state"))["revision"]
    scene.ana.edits(message, "dos")
    scene.ana.deletes(message)
    scene.ana.promotes(scene.group, scene.jens)
    edit, delete, member = (await get(scene, "changes", since=now))["changes"]
    assert edit["what"] == "edit"
    assert delete == {
        "revision": now + 2,
        "what": "delete",
        "chat": scene.group.key,
        "message_id": message.id,
    }
    statuses = {one["user"]["first_name"]: one["status"] for one in member["state"]["members"]}
    assert statuses["Jens"] == "administrator"


async def test_menus_files_people_and_faults(scene: Scene) -> None:
    await scene.call("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    where = {"bot": scene.bot.id, "person": scene.ana.id, "chat": scene.group.key}
    assert (await get(scene, "menu", **where))[0]["command"] == "help"
    photo = scene.ana.sends(scene.group, "photo", data=b"jpeg").content["photo"][-1]
    url = f"{scene.call.url}/control/file/{photo['file_unique_id']}"
    assert (await scene.call.client.get(url)).content == b"jpeg"
    post = scene.call.client.post
    reply = await post(f"{scene.call.url}/control/people", json={"first_name": "Luz"})
    assert reply.json()["first_name"] == "Luz"
    fault = {"kind": "500", "method": "getMe"}
    await post(f"{scene.call.url}/control/faults", json=fault)
    assert (await scene.call("getMe")).status == 500
    await scene.call.client.delete(f"{scene.call.url}/control/faults")
    assert scene.telegram.faults.plan == []


async def test_other_sites_are_kept_out(scene: Scene) -> None:
    """A page in the same browser may neither rebind a name nor post a form."""
    url = f"{scene.call.url}/control/state"
    reply = await scene.call.client.get(url, headers={"Host": "evil.example"})
    assert reply.status_code == 403
    body = json.dumps({"person": scene.ana.id, "act": "writes"})
    reply = await scene.call.client.post(f"{scene.call.url}/control/do", content=body)
    assert reply.status_code == 415
