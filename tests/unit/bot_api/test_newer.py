"""Live photos, checklists, rich and ephemeral messages, shaped as the Bot API does.

Sources: Bot API 10.1 (LivePhoto, InputMediaLivePhoto, Checklist, RichMessage) and the Bot API
server's JsonLivePhoto and JsonChecklistTask.
"""

from typing import Any

import pytest
import telegram

from bot.playground.server import NotPossible
from tests.unit.bot_api.scene import Scene


def heard(scene: Scene) -> telegram.Message:
    """Parse the newest update as python-telegram-bot does."""
    update = telegram.Update.de_json(scene.drain()[-1], None)
    message = update.message or update.edited_message
    assert message is not None
    return message


def live(scene: Scene) -> dict[str, str]:
    scene.ana.sends(scene.group, "live_photo", caption="Viento")
    message = heard(scene)
    assert message.caption == "Viento"
    assert message.live_photo is not None
    assert message.live_photo.photo == message.photo
    return {"live_photo": message.live_photo.file_id, "photo": message.photo[-1].file_id}


async def test_a_live_photo_is_sent_again_with_its_still(scene: Scene) -> None:
    files, chat = live(scene), scene.group.id
    sent = (await scene.call("sendLivePhoto", chat_id=chat, **files, caption="Wind")).result
    assert sent["live_photo"]["photo"] == sent["photo"]
    assert sent["caption"] == "Wind"
    edit = {"chat_id": chat, "message_id": sent["message_id"]}
    assert (await scene.call("editMessageCaption", **edit, caption="Sturm")).result
    swapped = {"chat_id": chat, "live_photo": files["photo"], "photo": files["live_photo"]}
    answer = await scene.call("sendLivePhoto", **swapped)
    assert answer.error == "Bad Request: can't use file of type Photo as LivePhotoVideo"
    answer = await scene.call("sendLivePhoto", chat_id=chat, photo=files["photo"])
    assert answer.error == "Bad Request: there is no live photo in the request"
    answer = await scene.call("sendLivePhoto", chat_id=chat, live_photo=files["live_photo"])
    assert answer.error == "Bad Request: there is no photo in the request"


async def test_live_photos_stand_in_albums_and_take_the_place_of_photos(scene: Scene) -> None:
    files, chat = live(scene), scene.group.id
    moving = {"type": "live_photo", "media": files["live_photo"], "photo": files["photo"]}
    still = {"type": "photo", "media": files["photo"]}
    first, second = (await scene.call("sendMediaGroup", chat_id=chat, media=[moving, still])).result
    assert first["media_group_id"] == second["media_group_id"]
    assert "live_photo" in first
    edit: dict[str, Any] = {"chat_id": chat, "message_id": second["message_id"]}
    assert "live_photo" in (await scene.call("editMessageMedia", **edit, media=moving)).result
    without = {"type": "live_photo", "media": files["live_photo"]}
    answer = await scene.call("editMessageMedia", **edit, media=without)
    assert answer.error == "Bad Request: can't parse InputMedia: photo not found"


async def test_a_checklist_is_ticked_and_grows_by_service_messages(scene: Scene) -> None:
    listed = scene.ana.sends_checklist(scene.group, "Taller", ("Sala", "Café"), shared=True)
    first = heard(scene).checklist
    assert first is not None
    assert [task.completion_date for task in first.tasks] == [None, None]
    scene.jens.ticks(listed, 2)
    told = heard(scene).checklist_tasks_done
    assert told is not None
    assert told.marked_as_done_task_ids == (2,)
    assert told.checklist_message is not None
    assert told.checklist_message.checklist is not None
    assert told.checklist_message.checklist.tasks[1].completed_by_user is not None
    scene.jens.ticks(listed, 2)
    told = heard(scene).checklist_tasks_done
    assert told is not None
    assert told.marked_as_not_done_task_ids == (2,)
    scene.jens.adds_tasks(listed, "Sillas")
    added = heard(scene).checklist_tasks_added
    assert added is not None
    assert [task.id for task in added.tasks] == [3]
    scene.ana.rewrites_checklist(listed, "Taller", ("Sala grande", "Café"))
    changed = heard(scene).checklist
    assert changed is not None
    assert changed.tasks[0].text == "Sala grande"


async def test_a_list_that_is_not_shared_is_its_authors(scene: Scene) -> None:
    listed = scene.ana.sends_checklist(scene.group, "Taller", ("Sala",))
    for act in (scene.jens.ticks, scene.jens.adds_tasks):
        with pytest.raises(NotPossible):
            act(listed, 1)  # type: ignore[arg-type]  # refused before it is looked at
    scene.jens.answers_task(listed, 1, "Yo")
    answer = heard(scene)
    assert answer.reply_to_checklist_task_id == 1
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.checklist is not None


async def test_what_the_library_does_not_know_is_kept_for_its_reader(scene: Scene) -> None:
    scene.ana.sends_rich(scene.group, ("Plan",))
    rich = heard(scene)
    assert rich.text is None
    assert "rich_message" in rich.api_kwargs
    before = len(scene.group.messages)
    scene.ana.whispers(scene.group, scene.bot, "/team")
    whisper = heard(scene)
    assert (whisper.message_id, whisper.text) == (0, "/team")
    assert "ephemeral_message_id" in whisper.api_kwargs
    assert len(scene.group.messages) == before
