"""More of Telegram's refusals and rarer shapes, one line each."""

from typing import Any

import pytest

from bot.playground.server import NotPossible
from tests.unit.bot_api.scene import Scene


@pytest.mark.parametrize(
    ("method", "params", "why"),
    [
        ("sendLocation", {}, "latitude is empty"),
        ("sendLocation", {"latitude": 1}, "longitude is empty"),
        ("sendLocation", {"latitude": 91, "longitude": 0}, "wrong location specified"),
        (
            "sendLocation",
            {"latitude": 1, "longitude": 1, "live_period": 5},
            "LIVE_PERIOD_INVALID",
        ),
        ("sendVenue", {"latitude": 1, "longitude": 1}, "title must be non-empty"),
        ("sendVenue", {"latitude": 1, "longitude": 1, "title": "a"}, "address must be non-empty"),
        ("sendContact", {}, "phone number is empty"),
        ("sendContact", {"phone_number": "1"}, "first name is empty"),
        ("sendDice", {"emoji": "🎻"}, "EMOTICON_INVALID"),
        (
            "sendPoll",
            {"question": "?", "options": ["a"], "type": "x"},
            "unsupported poll type specified",
        ),
        ("sendPoll", {"question": "?", "options": [1]}, "expected an option to be of type String"),
        ("sendPoll", {"question": "?", "options": [" "]}, "poll option must be non-empty"),
        (
            "sendPoll",
            {"question": "?", "options": ["a"] * 13},
            "poll can't have more than 12 options",
        ),
        ("sendMediaGroup", {}, "expected an Array of InputMedia"),
        ("sendMediaGroup", {"media": [1, 2]}, "can't parse InputMedia: expected an Object"),
        (
            "sendMediaGroup",
            {"media": [{}, {}]},
            "can't parse InputMedia: Can't find field \"type\"",
        ),
        (
            "sendMediaGroup",
            {"media": [{"type": "photo"}] * 2},
            "can't parse InputMedia: media not found",
        ),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
        ("setMessageReaction", {"reaction": "x"}, "can't parse reaction types JSON object"),
        ("setMessageReaction", {"reaction": {}}, "expected an Array of ReactionType"),
        ("setMessageReaction", {"reaction": [1]}, "can't parse ReactionType: expected an Object"),
        ("setMessageReaction", {"reaction": [{"type": "paid"}]}, "REACTION_INVALID"),
        (
            "setMessageReaction",
            {"reaction": [{"type": "x"}]},
            "can't parse ReactionType: invalid reaction type specified",
        ),
        (
            "setMessageReaction",
            {"reaction": [{"type": "emoji"}]},
            "can't parse ReactionType: Can't find field \"emoji\"",
        ),
        ("setMessageReaction", {"message_id": 99}, "message to react not found"),
        ("unpinChatMessage", {}, "message to unpin not found"),
        ("unpinChatMessage", {"message_id": 99}, "message to unpin not found"),
        ("editMessageMedia", {}, "input media is not specified"),
        ("getChatMember", {}, "invalid user_id specified"),
        ("getChatMember", {"user_id": 5}, "PARTICIPANT_ID_INVALID"),
        ("setChatTitle", {"title": " "}, "title must be non-empty"),
        (
            "sendMessage",
            {"text": "a", "reply_parameters": 5},
            "object expected as reply parameters",
        ),
        (
            "sendMessage",
            {"text": "a", "reply_parameters": {"message_id": "x"}},
            'field "message_id" must be of type Number',
        ),
        (
            "sendMessage",
            {"text": "a", "link_preview_options": 1},
            "object expected as link preview options",
        ),
        ("sendMessage", {"text": "a", "parse_mode": "Markdown"}, "unsupported parse_mode"),
        ("setMyName", {"name": "x" * 65}, "BOT_NAME_TOO_LONG"),
    ],
)
async def test_refusals(scene: Scene, method: str, params: dict[str, Any], why: str) -> None:
    answer = await scene.call(method, **{"chat_id": scene.group.id, **params})
    assert answer.error == f"Bad Request: {why}"


@pytest.mark.parametrize(
    ("button", "why"),
    [
        (1, "InlineKeyboardButton must be an Object"),
        ({}, 'Can\'t find field "text"'),
        ({"text": 1}, 'Field "text" must be of type String'),
        ({"text": "a", "callback_data": 1}, 'Field "callback_data" must be of type String'),
    ],
)
async def test_unreadable_buttons(scene: Scene, button: object, why: str) -> None:
    markup = {"inline_keyboard": [[button]]}
    answer = await scene.call("sendMessage", chat_id=scene.group.id, text="?", reply_markup=markup)
    assert answer.error == f"Bad Request: can't parse inline keyboard button: {why}"


async def test_reply_keyboards_are_shown_to_people_but_not_in_messages(scene: Scene) -> None:
    async def send(markup: object) -> Any:
        return await scene.call(
            "sendMessage", chat_id=scene.group.id, text="?", reply_markup=markup
        )

    sent = (await send({"keyboard": [["Ja", {"text": "Nein"}]]})).result
    assert "reply_markup" not in sent
    shown = scene.telegram.said_by(scene.bot, scene.group)[-1].markup
    assert shown is not None
    assert shown["keyboard"] == [[{"text": "Ja"}, {"text": "Nein"}]]
    answer = await scene.call(
        "editMessageText", chat_id=scene.group.id, message_id=sent["message_id"], text="!"
    )
    assert answer.error == "Bad Request: message can't be edited"
    assert (await send({"remove_keyboard": True})).result
    assert (await send({"force_reply": True, "selective": True})).result
    assert (await send({"inline_keyboard": []})).result
    why = "Bad Request: can't parse keyboard button: KeyboardButton must be a String or an Object"
    assert (await send({"keyboard": [[1]]})).error == why
    assert (await send({"keyboard": [[""]]})).error == (
        "Bad Request: keyboard button text must be non-empty"
    )
    assert (await send({"keyboard": 1})).error == (
        'Bad Request: field "keyboard" must be of type Array'
    )


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("a &amp &#228; &#x1F327; &nbsp; &#0; &", "a & ä 🌧 &nbsp; &#0; &", []),
        (
            '<tg-emoji emoji-id="5">🌧</tg-emoji>',
            "🌧",
            [{"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": "5"}],
        ),
        (
            '<tg-time unix="1772442000" format="r">bald</tg-time>',
            "bald",
            [
                {
                    "type": "date_time",
                    "offset": 0,
                    "length": 4,
                    "unix_time": 1772442000,
                    "date_time_format": "r",
                }
            ],
        ),
        ('<a href="x">y</a>', "y", []),
        (
            "<a href='https://a.mx'>y</a>",
            "y",
            [{"type": "text_link", "offset": 0, "length": 1, "url": "https://a.mx/"}],
        ),
        (
            "<a href=a.mx >y</a>",
            "y",
            [{"type": "text_link", "offset": 0, "length": 1, "url": "http://a.mx/"}],
        ),
        ('<a href="tg://user?id=7">y</a>', "y", []),
        ("<b></b>x", "x", []),
    ],
)
async def test_rarer_html(
    scene: Scene, html: str, text: str, entities: list[dict[str, Any]]
) -> None:
    answer = await scene.call("sendMessage", chat_id=scene.group.id, text=html, parse_mode="HTML")
    assert answer.result["text"] == text
    assert answer.result.get("entities", []) == entities


@pytest.mark.parametrize(
    "entity",
    [
        {"type": "pre", "offset": 0, "length": 1, "language": "py"},
        {"type": "custom_emoji", "offset": 0, "length": 1, "custom_emoji_id": "5"},
        {"type": "date_time", "offset": 0, "length": 1, "unix_time": 5},
        {"type": "text_link", "offset": 0, "length": 1, "url": "https://a.mx/"},
    ],
)
async def test_entities_with_facts_come_back_whole(scene: Scene, entity: dict[str, Any]) -> None:
    answer = await scene.call("sendMessage", chat_id=scene.group.id, text="x", entities=[entity])
    assert answer.result["entities"] == [entity]


async def test_a_mention_of_somebody_unknown_vanishes(scene: Scene) -> None:
    mention = {"type": "text_mention", "offset": 0, "length": 1, "user": {"id": 5}}
    answer = await scene.call("sendMessage", chat_id=scene.group.id, text="x", entities=[mention])
    assert "entities" not in answer.result
    mention["user"] = {"id": scene.ana.id}
    answer = await scene.call("sendMessage", chat_id=scene.group.id, text="x", entities=[mention])
    assert answer.result["entities"][0]["user"]["first_name"] == "Ana"


async def test_quizzes_hide_their_answer_from_other_bots(scene: Scene) -> None:
    quiz = {
        "question": "?",
        "options": ["a", {"text": "b"}],
        "type": "quiz",
        "correct_option_ids": [1],
        "explanation": "darum",
        "open_period": 60,
    }
    mine = (await scene.call("sendPoll", chat_id=scene.group.id, **quiz)).result
    assert mine["poll"]["correct_option_ids"] == [1]
    assert mine["poll"]["explanation"] == "darum"
    scene.ana.sends_poll(scene.group, "¿?", ["a", "b"], quiz=True, correct=1)
    assert "correct_option_ids" not in scene.drain()[-1]["message"]["poll"]
    with pytest.raises(NotPossible):
        scene.ana.votes(scene.telegram.said_by(scene.bot, scene.group)[-1], 0, 1)


async def test_only_the_bots_own_open_polls_can_be_stopped(scene: Scene) -> None:
    group = scene.group.id
    number = (await scene.call("sendPoll", chat_id=group, question="?", options=["a"])).result[
        "message_id"
    ]
    assert (await scene.call("stopPoll", chat_id=group, message_id=number)).result["is_closed"]
    answer = await scene.call("stopPoll", chat_id=group, message_id=number)
    assert answer.error == "Bad Request: poll has already been closed"
    text = (await scene.call("sendMessage", chat_id=group, text="x")).result["message_id"]
    answer = await scene.call("stopPoll", chat_id=group, message_id=text)
    assert answer.error == "Bad Request: message is not a poll"
    for method in ("editMessageLiveLocation", "stopMessageLiveLocation"):
        answer = await scene.call(method, chat_id=group, message_id=text, latitude=1, longitude=1)
        assert answer.error == "Bad Request: message can't be edited"


async def test_getchat_tells_all_about_a_group(scene: Scene) -> None:
    group = scene.group
    group.description, group.username = "Zwei Städte", "puente"
    group.protected, group.reactions = True, ["👍"]
    message = scene.ana.writes(group, "wichtig")
    scene.ana.pins(message)
    chat = (await scene.call("getChat", chat_id="@Puente")).result
    assert chat["description"] == "Zwei Städte"
    assert chat["available_reactions"] == [{"type": "emoji", "emoji": "👍"}]
    assert chat["pinned_message"]["text"] == "wichtig"
    assert chat["has_protected_content"]
    assert chat["permissions"]["can_send_messages"]
    scene.ana.starts(scene.bot)
    private = (await scene.call("getChat", chat_id=scene.ana.id)).result
    assert (private["type"], private["first_name"]) == ("private", "Ana")
    answer = await scene.call("getChatAdministrators", chat_id=scene.ana.id)
    assert answer.error == "Bad Request: there are no administrators in the private chat"


async def test_people_edit_captions_and_delete_as_administrators(scene: Scene) -> None:
    photo = scene.jens.sends_photo(scene.group, caption="alt")
    scene.jens.edits(photo, "neu https://a.mx")
    message = scene.drain()[-1]["edited_message"]
    assert message["caption"] == "neu https://a.mx"
    assert message["caption_entities"][0]["type"] == "url"
    assert message["photo"]
    scene.ana.deletes(photo)
    assert scene.telegram.texts(scene.group) == []
    with pytest.raises(NotPossible):
        scene.jens.edits(photo, "zu spät")


async def test_forwards_tell_where_they_come_from(scene: Scene) -> None:
    channel = scene.ana.creates_channel("Noticias")
    post = scene.ana.writes(channel, "público")
    kinds = [scene.ana.forwards(post, scene.group).extra["forward_origin"]["type"]]
    scene.ana.goes_anonymous(scene.group)
    anonymous = scene.ana.writes(scene.group, "anónimo")
    again = scene.jens.forwards(anonymous, scene.group)
    kinds.append(again.extra["forward_origin"]["type"])
    kinds.append(scene.jens.forwards(again, scene.group).extra["forward_origin"]["type"])
    assert kinds == ["channel", "chat", "chat"]


async def test_the_same_text_said_twice_is_found(scene: Scene) -> None:
    for text in ("einmal", "doppelt", "doppelt"):
        await scene.call("sendMessage", chat_id=scene.group.id, text=text)
    assert scene.telegram.duplicates(scene.group) == {"doppelt": 2}
    assert scene.telegram.person(scene.ana.id).user is scene.ana.user
    assert len(scene.telegram.record.of("sendMessage", chat_id=scene.group.id)) == 3
