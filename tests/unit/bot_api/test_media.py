"""Files, albums, copies and forwards."""

from typing import Any

import pytest

from tests.unit.bot_api.scene import Answer, Scene


async def upload(scene: Scene, method: str, field: str, data: bytes = b"x") -> Answer:
    reply = await scene.call.client.post(
        f"{scene.call.url}/bot{scene.bot.token}/{method}",
        data={"chat_id": str(scene.group.id)},
        files={field: ("plan.pdf", data, "application/pdf")},
    )
    return Answer(reply.status_code, reply.json())


async def test_a_document_keeps_name_and_type_and_can_be_downloaded(scene: Scene) -> None:
    document = (await upload(scene, "sendDocument", "document", b"%PDF")).result["document"]
    assert (document["file_name"], document["mime_type"]) == ("plan.pdf", "application/pdf")
    path = (await scene.call("getFile", file_id=document["file_id"])).result["file_path"]
    url = f"{scene.call.url}/file/bot{scene.bot.token}/{path}"
    assert (await scene.call.client.get(url)).content == b"%PDF"
    wrong = url.replace(scene.bot.token, "1:wrong")
    assert (await scene.call.client.get(wrong)).status_code == 401


async def test_file_ids_are_checked(scene: Scene) -> None:
    photo = (await upload(scene, "sendPhoto", "photo")).result["photo"][-1]["file_id"]
    chat = scene.group.id
    assert (await scene.call("sendPhoto", chat_id=chat, photo=photo)).result
    answer = await scene.call("sendDocument", chat_id=chat, document=photo)
    assert answer.error == "Bad Request: can't use file of type Photo as Document"
    answer = await scene.call("sendPhoto", chat_id=chat, photo="nonsense")
    assert answer.error == "Bad Request: wrong file identifier/HTTP URL specified"
    answer = await scene.call("sendPhoto", chat_id=chat)
    assert answer.error == "Bad Request: there is no photo in the request"
    answer = await scene.call("sendPhoto", chat_id=chat, photo="https://a.mx/x.jpg")
    assert answer.error == "Bad Request: failed to get HTTP URL content"
    answer = await scene.call("getFile", file_id="nonsense")
    assert answer.error == "Bad Request: invalid file_id"


async def test_a_file_id_belongs_to_one_bot(scene: Scene) -> None:
    photo = (await upload(scene, "sendPhoto", "photo")).result["photo"][-1]["file_id"]
    other = scene.telegram.add_bot(username="other_bot")
    scene.ana.adds_bot(scene.group, other)
    scene.call.token = other.token
    answer = await scene.call("sendPhoto", chat_id=scene.group.id, photo=photo)
    assert answer.error == "Bad Request: wrong file identifier/HTTP URL specified"


async def test_peoples_files_are_relayed_by_their_ids(scene: Scene) -> None:
    scene.ana.sends(scene.group, "voice")
    voice = scene.drain()[-1]["message"]["voice"]["file_id"]
    sent = (await scene.call("sendVoice", chat_id=scene.group.id, voice=voice)).result
    assert sent["voice"]["duration"] == 4


async def test_big_files_cannot_be_fetched(scene: Scene) -> None:
    scene.ana.sends(scene.group, "document", data=bytes(20 * 1024 * 1024 + 1))
    document = scene.drain()[-1]["message"]["document"]["file_id"]
    answer = await scene.call("getFile", file_id=document)
    assert answer.error == "Bad Request: file is too big"


async def test_an_album_arrives_as_separate_updates_with_one_id(scene: Scene) -> None:
    scene.ana.sends_album(scene.group, ("photo", "video", "photo"), captions=("Álbum",))
    parts = [update["message"] for update in scene.drain()]
    assert len({part["media_group_id"] for part in parts}) == 1
    numbers = [part["message_id"] for part in parts]
    assert numbers == list(range(numbers[0], numbers[0] + 3))
    assert [part.get("caption") for part in parts] == ["Álbum", None, None]


async def file_ids(scene: Scene, *kinds: str) -> list[str]:
    for kind in kinds:
        scene.ana.sends(scene.group, kind)
    messages = [update["message"] for update in scene.drain()]
    shown = [message[kind] for message, kind in zip(messages, kinds, strict=True)]
    return [one[-1]["file_id"] if isinstance(one, list) else one["file_id"] for one in shown]


@pytest.mark.parametrize(
    ("kinds", "why"),
    [
        (("photo",), "there are no messages to send"),
        (("photo",) * 11, "too many messages to send as an album"),
        (("photo", "document"), "document can't be mixed with other media types"),
        (("audio", "video"), "audio can't be mixed with other media types"),
        (
            ("photo", "animation"),
            "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup",
        ),
        (("photo", "sticker"), 'can\'t parse InputMedia: type "sticker" is unsupported'),
    ],
)
async def test_wrong_albums_are_refused(scene: Scene, kinds: tuple[str, ...], why: str) -> None:
    numbers = await file_ids(scene, *kinds)
    media = [{"type": kind, "media": number} for kind, number in zip(kinds, numbers, strict=True)]
    answer = await scene.call("sendMediaGroup", chat_id=scene.group.id, media=media)
    assert answer.error == f"Bad Request: {why}"


async def test_an_album_from_file_ids_answers_all_its_messages(scene: Scene) -> None:
    numbers = await file_ids(scene, "photo", "video")
    media = [
        {"type": kind, "media": number, "caption": kind}
        for kind, number in zip(("photo", "video"), numbers, strict=True)
    ]
    asked = scene.ana.writes(scene.group, "¿fotos?")
    sent = (
        await scene.call(
            "sendMediaGroup",
            chat_id=scene.group.id,
            media=media,
            reply_parameters={"message_id": asked.id},
        )
    ).result
    assert [message["caption"] for message in sent] == ["photo", "video"]
    assert sent[0]["reply_to_message"]["message_id"] == asked.id


async def copy(scene: Scene, number: int, **params: Any) -> Answer:
    group = scene.group.id
    return await scene.call(
        "copyMessage", **{"chat_id": group, "from_chat_id": group, "message_id": number} | params
    )


async def test_a_copy_keeps_the_caption_unless_another_is_given(scene: Scene) -> None:
    photo = scene.ana.sends_photo(scene.group, caption="Pie /help")
    for given, expected in (({}, "Pie /help"), ({"caption": "Neu"}, "Neu"), ({"caption": ""}, "")):
        number = (await copy(scene, photo.id, **given)).result["message_id"]
        assert scene.group.messages[number].text == expected


async def test_what_cannot_be_copied_or_forwarded(scene: Scene) -> None:
    service = scene.ana.pins(scene.ana.writes(scene.group, "importante"))
    answer = await copy(scene, service.id)
    assert answer.error == "Bad Request: the message can't be copied"
    quiz = scene.ana.sends_poll(scene.group, "¿?", ["a", "b"], quiz=True)
    assert (await copy(scene, quiz.id)).error == "Bad Request: the message can't be copied"
    assert (await copy(scene, 4711)).error == "Bad Request: message to copy not found"
    answer = await scene.call("copyMessage", chat_id=scene.group.id, message_id=1)
    assert answer.error == 'Bad Request: parameter "from_chat_id" is required'
    scene.group.protected = True
    text = scene.ana.writes(scene.group, "secreto")
    params = {"chat_id": scene.group.id, "from_chat_id": scene.group.id, "message_id": text.id}
    answer = await scene.call("forwardMessage", **params)
    assert answer.error == ("Bad Request: message has protected content and can't be forwarded")
    assert (await copy(scene, text.id)).result, "a bot may copy protected content"


async def test_a_copied_poll_is_a_new_poll_and_a_copied_live_location_stands(scene: Scene) -> None:
    poll = scene.ana.sends_poll(scene.group, "¿?", ["a", "b"])
    scene.jens.votes(poll, 0)
    number = (await copy(scene, poll.id)).result["message_id"]
    copied = scene.group.messages[number]
    assert copied.content["poll"] != poll.content["poll"]
    assert not scene.telegram.world.polls[copied.content["poll"]].votes
    live = scene.ana.sends_location(scene.group, live_period=600)
    number = (await copy(scene, live.id)).result["message_id"]
    assert "live_period" not in scene.group.messages[number].content["location"]


async def test_several_copies_must_be_in_order_and_skip_what_is_gone(scene: Scene) -> None:
    album = scene.ana.sends_album(scene.group)
    text = scene.ana.writes(scene.group, "texto")
    group = scene.group.id
    call = {"chat_id": group, "from_chat_id": group}
    answer = await scene.call("copyMessages", **call, message_ids=[text.id, album[0].id])
    assert answer.error == (
        "Bad Request: message identifiers must be in a strictly increasing order"
    )
    wanted = [album[0].id, album[1].id, text.id, 9999]
    copies = (await scene.call("copyMessages", **call, message_ids=wanted)).result
    messages = [scene.group.messages[one["message_id"]] for one in copies]
    assert len(messages) == 3
    assert messages[0].album == messages[1].album is not None
    assert messages[0].album != album[0].album
    answer = await scene.call("copyMessages", **call, message_ids=[9999])
    assert answer.error == "Bad Request: there are no messages to forward"


async def test_a_forward_shows_who_wrote_it(scene: Scene) -> None:
    text = scene.ana.writes(scene.group, "texto")
    params = {"chat_id": scene.group.id, "from_chat_id": scene.group.id, "message_id": text.id}
    message = (await scene.call("forwardMessage", **params)).result
    assert message["forward_origin"]["sender_user"]["first_name"] == "Ana"
    answer = await scene.call(
        "editMessageText", chat_id=scene.group.id, message_id=message["message_id"], text="x"
    )
    assert answer.error == "Bad Request: message can't be edited"
