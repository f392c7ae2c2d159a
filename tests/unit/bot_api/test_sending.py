"""What Telegram accepts as a message, and in which words it refuses the rest."""

from typing import Any

import pytest

from tests.unit.bot_api.scene import Scene

WOMAN_CODING = "👩‍💻"
BEGINS_AT_0 = "entity beginning at UTF-16 offset 0 "
UNREADABLE = "can't parse inline keyboard button: "


async def refused(scene: Scene, method: str = "sendMessage", **params: Any) -> str:
    answer = await scene.call(method, **{"chat_id": scene.group.id, **params})
    assert answer.status == 400, answer.body
    assert answer.error.startswith("Bad Request: ")
    return answer.error.removeprefix("Bad Request: ")


async def sent(scene: Scene, **params: Any) -> dict[str, Any]:
    message: dict[str, Any] = (
        await scene.call("sendMessage", **{"chat_id": scene.group.id, **params})
    ).result
    return message


async def test_a_missing_chat_or_text_is_named(scene: Scene) -> None:
    assert await refused(scene, chat_id="", text="a") == "chat_id is empty"
    assert (await scene.call("sendMessage", text="a")).error == "Bad Request: chat_id is empty"
    assert await refused(scene) == "message text is empty"
    assert await refused(scene, text=" \n ") == "text must be non-empty"
    assert await refused(scene, chat_id=12345, text="a") == "chat not found"
    assert await refused(scene, chat_id="@nobody", text="a") == "chat not found"


async def test_texts_are_counted_in_characters_after_trimming(scene: Scene) -> None:
    """4096 code points, not bytes and not UTF-16 units (TDLib: utf8_length)."""
    flags = "🌧" * 4096
    assert (await sent(scene, text=f"  {flags} \n"))["text"] == flags
    assert await refused(scene, text=flags + "x") == "message is too long"
    assert await refused(scene, text="x" * 32_769) == "text is too long"


async def test_captions_are_counted_likewise(scene: Scene) -> None:
    photo = scene.ana.sends_photo(scene.group)
    source = {"from_chat_id": scene.group.id, "message_id": photo.id}
    good = await scene.call("copyMessage", chat_id=scene.group.id, caption="ä" * 1024, **source)
    assert good.status == 200
    why = await refused(scene, "copyMessage", caption="ä" * 1025, **source)
    assert why == "message caption is too long"


async def test_control_characters_become_blanks_and_direction_marks_vanish(scene: Scene) -> None:
    message = await sent(scene, text="a\x00b\tc\r\nd\u202ee")
    assert message["text"] == "a b c\nde"


async def test_entities_count_utf16_units_and_move_with_the_trimmed_text(scene: Scene) -> None:
    text = f"  {WOMAN_CODING} fett "
    bold = {"type": "bold", "offset": 8, "length": 5}
    message = await sent(scene, text=text, entities=[bold])
    assert message["text"] == f"{WOMAN_CODING} fett"
    assert message["entities"] == [{"type": "bold", "offset": 6, "length": 4}]


@pytest.mark.parametrize(
    ("entity", "why"),
    [
        (
            {"type": "bold", "offset": 5, "length": 1},
            "entity begins after the end of the text at UTF-16 offset 5",
        ),
        (
            {"type": "bold", "offset": 0, "length": 9},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9",
        ),
        (
            {"type": "bold", "offset": 2, "length": 1},
            "entity begins in a middle of a UTF-16 symbol at byte offset 5",
        ),
        (
            {"type": "bold", "offset": 0, "length": 2},
            BEGINS_AT_0 + "ends in a middle of a UTF-16 symbol at byte offset 5",
        ),
        (
            {"type": "bold", "offset": -1, "length": 2},
            "receive an entity with incorrect offset -1",
        ),
        ({"type": "bold", "offset": 0}, "can't parse MessageEntity: Can't find field \"length\""),
        (
            {"type": "bold", "offset": "0", "length": 1},
            'can\'t parse MessageEntity: Field "offset" must be of type Number',
        ),
        (
            {"type": "loud", "offset": 0, "length": 1},
            "can't parse MessageEntity: Unsupported type specified",
        ),
        (
            {"type": "text_link", "offset": 0, "length": 1},
            "can't parse MessageEntity: Can't find field \"url\"",
        ),
    ],
)
async def test_wrong_entities_are_refused(scene: Scene, entity: dict[str, Any], why: str) -> None:
    assert await refused(scene, text="a🌧bc", entities=[entity]) == why


async def test_only_a_hundred_entities_are_kept(scene: Scene) -> None:
    many = [{"type": "bold", "offset": 2 * place, "length": 1} for place in range(150)]
    assert len((await sent(scene, text="a " * 150 + "z", entities=many))["entities"]) == 100


async def test_mentions_links_and_commands_are_found_and_cannot_be_given(scene: Scene) -> None:
    text = "@ana_ruiz /hilfe@klimapuente_bot #Hitze2026 a@b.mx https://a.mx/x, +49 5361 28 1234"
    made_up = {"type": "mention", "offset": 0, "length": 3}
    entities = (await sent(scene, text=text, entities=[made_up]))["entities"]
    found = {
        entity["type"]: text[entity["offset"] : entity["offset"] + entity["length"]]
        for entity in entities
    }
    assert found == {
        "mention": "@ana_ruiz",
        "bot_command": "/hilfe@klimapuente_bot",
        "hashtag": "#Hitze2026",
        "email": "a@b.mx",
        "url": "https://a.mx/x",
        "phone_number": "+49 5361 28 1234",
    }


async def test_nothing_is_found_inside_code(scene: Scene) -> None:
    code = {"type": "code", "offset": 0, "length": 5}
    assert (await sent(scene, text="/code", entities=[code]))["entities"] == [code]


async def test_a_parse_mode_beats_entities(scene: Scene) -> None:
    bold = {"type": "bold", "offset": 0, "length": 1}
    message = await sent(scene, text="a < b", parse_mode="none", entities=[bold])
    assert message["entities"] == [bold]
    why = await refused(scene, text="a <b", parse_mode="HTML", entities=[bold])
    assert why == "can't parse entities: Unclosed start tag at byte offset 2"


async def test_html_becomes_entities(scene: Scene) -> None:
    html = (
        '<b>Ü<i>x</i></b> <a href="https://a.mx/?a=1&amp;b=2">y</a> <code>z</code> '
        '<pre><code class="language-py">p</code></pre> <tg-spoiler>s</tg-spoiler> '
        f'<blockquote expandable>q</blockquote> &lt;&#33; <a href="tg://user?id={scene.ana.id}">A</a>'
    )
    message = await sent(scene, text=html, parse_mode="html")
    assert message["text"] == "Üx y z p s q <! A"
    kinds = [(entity["type"], entity["offset"], entity["length"]) for entity in message["entities"]]
    assert kinds == [
        ("bold", 0, 2),
        ("italic", 1, 1),
        ("text_link", 3, 1),
        ("code", 5, 1),
        ("pre", 7, 1),
        ("spoiler", 9, 1),
        ("expandable_blockquote", 11, 1),
        ("text_mention", 16, 1),
    ]
    assert message["entities"][2]["url"] == "https://a.mx/?a=1&b=2"
    assert message["entities"][4]["language"] == "py"
    assert message["entities"][7]["user"]["first_name"] == "Ana"


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<u>ä<foo>", 'Unsupported start tag "foo" at byte offset 5'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<a href=x&y>z</a>", "Unexpected end of name token at byte offset 8"),
        ('<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_wrong_html_is_refused_with_the_place(scene: Scene, html: str, why: str) -> None:
    assert await refused(scene, text=html, parse_mode="HTML") == f"can't parse entities: {why}"


async def test_markdown_becomes_entities_or_is_refused(scene: Scene) -> None:
    message = await sent(scene, text=r"*b* _i_ `c` [l](https://a.mx) 1\.", parse_mode="MarkdownV2")
    assert message["text"] == "b i c l 1."
    kinds = [entity["type"] for entity in message["entities"]]
    assert kinds == ["bold", "italic", "code", "text_link"]
    why = await refused(scene, text="1.", parse_mode="MarkdownV2")
    assert why == (
        "can't parse entities: Character '.' is reserved and must be escaped "
        "with the preceding '\\'"
    )
    why = await refused(scene, text="*b", parse_mode="MarkdownV2")
    assert why == "can't parse entities: Can't find end of Bold entity at byte offset 0"
    assert await refused(scene, text="a", parse_mode="bbcode") == "unsupported parse_mode"


def inline(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        (
            {"inline_keyboard": [{}]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (
            inline([{"text": "a"}]),
            UNREADABLE + "Text buttons are unallowed in the inline keyboard",
        ),
        (inline([{"text": "a", "callback_data": "x" * 65}]), "BUTTON_DATA_INVALID"),
        (inline([{"text": "a", "callback_data": "ä" * 33}]), "BUTTON_DATA_INVALID"),
        (inline([{"text": "a", "callback_data": "b"}] * 9), "reply markup is too long"),
        (
            inline(*[[{"text": "a", "callback_data": "b"}] * 8] * 13),
            "reply markup is too long",
        ),
        (
            inline([{"text": "a", "url": "nowhere"}]),
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_wrong_keyboards_are_refused(scene: Scene, markup: Any, why: str) -> None:
    assert await refused(scene, text="?", reply_markup=markup) == why


async def test_callback_data_may_have_64_bytes(scene: Scene) -> None:
    keyboard = inline([{"text": "a", "callback_data": "ä" * 32}])
    assert (await sent(scene, text="?", reply_markup=keyboard))["reply_markup"] == keyboard


async def test_a_reply_needs_its_message_unless_it_may_go_without(scene: Scene) -> None:
    asked = scene.ana.writes(scene.group, "¿Cuándo llueve?")
    reply = await sent(scene, text="Hoy", reply_parameters={"message_id": asked.id})
    assert reply["reply_to_message"]["text"] == "¿Cuándo llueve?"
    scene.ana.deletes(asked)
    gone = {"message_id": asked.id}
    why = await refused(scene, text="Hoy", reply_parameters=gone)
    assert why == "message to be replied not found"
    lenient = gone | {"allow_sending_without_reply": True}
    assert "reply_to_message" not in await sent(scene, text="Hoy", reply_parameters=lenient)


async def test_a_quote_must_be_in_the_message(scene: Scene) -> None:
    asked = scene.ana.writes(scene.group, "¿Cuándo llueve?")
    right = {"message_id": asked.id, "quote": "llueve"}
    assert (await sent(scene, text="Hoy", reply_parameters=right))["quote"]["position"] == 8
    wrong = {"message_id": asked.id, "quote": "nieva"}
    assert await refused(scene, text="Hoy", reply_parameters=wrong) == "QUOTE_TEXT_INVALID"


async def test_a_reply_to_another_chat_is_external(scene: Scene) -> None:
    other = scene.jens.creates_group("Wolfsburg", [scene.bot])
    there = scene.jens.writes(other, "Regen")
    parameters = {"message_id": there.id, "chat_id": other.id}
    message = await sent(scene, text="Lluvia", reply_parameters=parameters)
    assert "reply_to_message" not in message
    assert message["external_reply"]["chat"]["title"] == "Wolfsburg"


async def test_an_edit_must_change_something(scene: Scene) -> None:
    keyboard = inline([{"text": "a", "callback_data": "b"}])
    message = await sent(scene, text="eins", reply_markup=keyboard)
    same = {"message_id": message["message_id"], "text": "eins"}
    why = await refused(scene, "editMessageText", **same, reply_markup=keyboard)
    assert why.startswith("message is not modified: specified new message content")
    edited = await scene.call("editMessageText", chat_id=scene.group.id, **same)
    assert "reply_markup" not in edited.result, "leaving the keyboard out removes it"


async def test_only_the_bots_own_messages_can_be_edited(scene: Scene) -> None:
    theirs = scene.ana.writes(scene.group, "mío")
    why = await refused(scene, "editMessageText", message_id=theirs.id, text="tuyo")
    assert why == "message can't be edited"
    why = await refused(scene, "editMessageText", message_id=4711, text="x")
    assert why == "message to edit not found"
    answer = await scene.call("editMessageText", text="x")
    assert answer.error == "Bad Request: message identifier is not specified"


async def test_a_text_has_no_caption_and_a_photo_no_text(scene: Scene) -> None:
    text = await sent(scene, text="eins")
    why = await refused(scene, "editMessageCaption", message_id=text["message_id"], caption="x")
    assert why == "there is no caption in the message to edit"
    photo = scene.ana.sends_photo(scene.group)
    copy = await scene.call(
        "copyMessage", chat_id=scene.group.id, from_chat_id=scene.group.id, message_id=photo.id
    )
    number = copy.result["message_id"]
    why = await refused(scene, "editMessageText", message_id=number, text="x")
    assert why == "there is no text in the message to edit"


async def test_deletions_are_limited_by_age_and_rights(scene: Scene) -> None:
    message = await sent(scene, text="alt")
    theirs = scene.ana.writes(scene.group, "mío")
    assert (await scene.call("deleteMessage", chat_id=scene.group.id, message_id=theirs.id)).result
    scene.ana.demotes(scene.group, scene.bot)
    theirs = scene.ana.writes(scene.group, "mío")
    why = await refused(scene, "deleteMessage", message_id=theirs.id)
    assert why == "message can't be deleted"
    scene.clock.pass_by(days=2, seconds=1)
    why = await refused(scene, "deleteMessage", message_id=message["message_id"])
    assert why == "message can't be deleted for everyone"
    assert await refused(scene, "deleteMessage", message_id=999) == "message to delete not found"
    assert await refused(scene, "deleteMessage") == "message identifier is not specified"


async def test_several_deletions_skip_what_is_gone(scene: Scene) -> None:
    numbers = [(await sent(scene, text=str(number)))["message_id"] for number in range(3)]
    call = scene.call
    assert (await call("deleteMessages", chat_id=scene.group.id, message_ids=[*numbers, 99])).result
    assert scene.telegram.texts(scene.group) == []
    why = await refused(scene, "deleteMessages", message_ids=list(range(1, 102)))
    assert why == "too many message identifiers specified"
    why = await refused(scene, "deleteMessages", message_ids="x")
    assert why == "can't parse message identifiers JSON object"


async def test_an_unknown_method_or_token_is_refused(scene: Scene) -> None:
    answer = await scene.call("sendTelepathy")
    assert (answer.status, answer.error) == (404, "Not Found: method not found")
    scene.call.token = "123:wrong"
    answer = await scene.call("getMe")
    assert (answer.status, answer.error) == (401, "Unauthorized")
    scene.call.token = "nonsense"
    answer = await scene.call("getMe")
    assert (answer.status, answer.error) == (404, "Not Found")


async def test_method_names_do_not_mind_capitals(scene: Scene) -> None:
    assert (await scene.call("GETME")).result["is_bot"]
