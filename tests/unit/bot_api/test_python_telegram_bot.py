"""python-telegram-bot 22.8 understands every answer and every update of the local server."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx_aiohttp
import pytest
import pytest_asyncio
import telegram
from telegram.request import HTTPXRequest

from bot.playground.server import Message
from bot.playground.server.arguments import Arguments
from bot.playground.server.methods.call import Call
from bot.playground.server.methods.table import METHODS
from tests.unit.bot_api.scene import Scene


class Transport(httpx_aiohttp.AiohttpTransport):
    """The transport production uses under python-telegram-bot."""


@pytest_asyncio.fixture
async def ptb(scene: Scene) -> AsyncIterator[telegram.Bot]:
    def request() -> HTTPXRequest:
        return HTTPXRequest(
            connection_pool_size=8, httpx_kwargs={"transport": Transport(), "trust_env": False}
        )

    bot = telegram.Bot(
        scene.bot.token,
        base_url=f"{scene.telegram.url}/bot",
        base_file_url=f"{scene.telegram.url}/file/bot",
        request=request(),
        get_updates_request=request(),
    )
    async with bot:
        yield bot


async def next_updates(ptb: telegram.Bot, kinds: list[str]) -> list[telegram.Update]:
    """Fetch, confirm and check that no field was unknown to the library."""
    batch = await ptb.get_updates(allowed_updates=kinds, timeout=0)
    if batch:
        await ptb.get_updates(offset=batch[-1].update_id + 1, allowed_updates=kinds, timeout=0)
    return list(batch)


def newest(scene: Scene) -> Message:
    return scene.telegram.said_by(scene.bot, scene.group)[-1]


async def test_it_knows_who_it_is(ptb: telegram.Bot, scene: Scene) -> None:
    me = await ptb.get_me()
    assert me.username == scene.bot.user.username
    assert me.can_read_all_group_messages is False
    assert me.is_bot


@pytest.mark.parametrize(
    ("method", "argument", "kind"),
    [
        ("send_photo", "photo", "photo"),
        ("send_document", "document", "document"),
        ("send_video", "video", "video"),
        ("send_audio", "audio", "audio"),
        ("send_voice", "voice", "voice"),
        ("send_video_note", "video_note", "video_note"),
        ("send_animation", "animation", "animation"),
        ("send_sticker", "sticker", "sticker"),
    ],
)
async def test_a_file_is_uploaded_fetched_and_sent_again_by_its_id(
    ptb: telegram.Bot, scene: Scene, method: str, argument: str, kind: str
) -> None:
    send = getattr(ptb, method)
    message: telegram.Message = await send(scene.group.id, **{argument: b"some bytes"})
    assert newest(scene).kind == kind
    attachment: Any = message.effective_attachment
    file_id = attachment[-1].file_id if kind == "photo" else attachment.file_id
    stored = await ptb.get_file(file_id)
    assert bytes(await stored.download_as_bytearray()) == b"some bytes"
    again: telegram.Message = await send(scene.group.id, **{argument: file_id})
    assert again.message_id == message.message_id + 1


async def test_captions_replies_and_keyboards_survive_the_library(
    ptb: telegram.Bot, scene: Scene
) -> None:
    asked = scene.ana.writes(scene.group, "¿Plan?")
    button = telegram.InlineKeyboardButton("Ja", callback_data="yes")
    message = await ptb.send_photo(
        scene.group.id,
        b"jpeg",
        caption="<b>Plan</b>",
        parse_mode="HTML",
        reply_parameters=telegram.ReplyParameters(asked.id, quote="Plan"),
        reply_markup=telegram.InlineKeyboardMarkup([[button]]),
    )
    assert message.caption_html == "<b>Plan</b>"
    assert message.reply_to_message is not None
    assert message.reply_to_message.text == "¿Plan?"
    assert message.quote is not None
    assert message.quote.position == 1
    assert newest(scene).buttons[0]["callback_data"] == "yes"


async def test_places_people_and_polls_are_sent(ptb: telegram.Bot, scene: Scene) -> None:
    chat = scene.group.id
    assert (await ptb.send_location(chat, 52.4, 10.8)).location is not None
    assert (await ptb.send_venue(chat, 19.0, -98.2, "Zócalo", "Puebla")).venue is not None
    assert (await ptb.send_contact(chat, "+4953612345", "Rathaus")).contact is not None
    assert (await ptb.send_dice(chat, emoji="🎯")).dice is not None
    asked = await ptb.send_poll(chat, "Wann?", ["Mo", "Di"], is_anonymous=False)
    assert asked.poll is not None
    scene.ana.votes(newest(scene), 1)
    poll, answer = await next_updates(ptb, ["poll", "poll_answer"])
    assert poll.poll is not None
    assert poll.poll.options[1].voter_count == 1
    assert answer.poll_answer is not None
    assert answer.poll_answer.option_ids == (1,)
    assert (await ptb.stop_poll(chat, asked.message_id)).is_closed


async def test_live_locations_move_and_stop(ptb: telegram.Bot, scene: Scene) -> None:
    message = await ptb.send_location(scene.group.id, 1.0, 2.0, live_period=600)
    moved = await ptb.edit_message_live_location(
        scene.group.id, message.message_id, latitude=1.5, longitude=2.0
    )
    assert isinstance(moved, telegram.Message)
    assert moved.location is not None
    assert moved.location.latitude == 1.5
    stopped = await ptb.stop_message_live_location(scene.group.id, message.message_id)
    assert isinstance(stopped, telegram.Message)
    assert stopped.location is not None
    assert stopped.location.live_period is None


async def test_an_album_is_several_messages_with_one_id(ptb: telegram.Bot, scene: Scene) -> None:
    photo, video = telegram.InputMediaPhoto(b"1", caption="eins"), telegram.InputMediaVideo(b"2")
    first, second = await ptb.send_media_group(scene.group.id, [photo, video])
    assert first.media_group_id == second.media_group_id is not None
    assert second.message_id == first.message_id + 1


async def test_edits_of_text_caption_media_and_buttons(ptb: telegram.Bot, scene: Scene) -> None:
    chat = scene.group.id
    text = await ptb.send_message(chat, "eins")
    edited = await ptb.edit_message_text("zwei", chat, text.message_id)
    assert isinstance(edited, telegram.Message)
    assert edited.text == "zwei"
    assert edited.edit_date is not None
    photo = await ptb.send_photo(chat, b"1", caption="alt")
    edited = await ptb.edit_message_caption(chat, photo.message_id, caption="neu")
    assert isinstance(edited, telegram.Message)
    assert edited.caption == "neu"
    media = telegram.InputMediaDocument(b"2", caption="Plan")
    edited = await ptb.edit_message_media(media, chat, photo.message_id)
    assert isinstance(edited, telegram.Message)
    assert edited.document is not None
    button = telegram.InlineKeyboardButton("Ja", callback_data="yes")
    keyboard = telegram.InlineKeyboardMarkup([[button]])
    edited = await ptb.edit_message_reply_markup(chat, text.message_id, reply_markup=keyboard)
    assert isinstance(edited, telegram.Message)
    assert edited.reply_markup == keyboard


async def test_copies_forwards_and_deletions(ptb: telegram.Bot, scene: Scene) -> None:
    source = scene.ana.sends_photo(scene.group, caption="Foto")
    other = scene.jens.creates_group("Wolfsburg", [scene.bot])
    copied = await ptb.copy_message(other.id, scene.group.id, source.id, caption="Bild")
    assert other.messages[copied.message_id].text == "Bild"
    forwarded = await ptb.forward_message(other.id, scene.group.id, source.id)
    assert forwarded.forward_origin is not None
    copies = await ptb.copy_messages(other.id, scene.group.id, [source.id])
    assert len(await ptb.forward_messages(other.id, scene.group.id, [source.id])) == 1
    assert await ptb.delete_message(other.id, copied.message_id)
    assert await ptb.delete_messages(other.id, [copies[0].message_id])


async def test_reactions_pins_topics_and_actions(ptb: telegram.Bot, scene: Scene) -> None:
    chat = scene.ana.creates_group("Forum", [scene.bot], forum=True)
    scene.ana.promotes(chat, scene.bot)
    topic = await ptb.create_forum_topic(chat.id, "Regen")
    thread = topic.message_thread_id
    message = await ptb.send_message(chat.id, "Hallo", message_thread_id=thread)
    assert message.is_topic_message
    assert message.reply_to_message is not None
    assert message.reply_to_message.forum_topic_created is not None
    assert await ptb.set_message_reaction(chat.id, message.message_id, "👍")
    assert await ptb.pin_chat_message(chat.id, message.message_id)
    assert await ptb.unpin_chat_message(chat.id, message.message_id)
    assert await ptb.unpin_all_chat_messages(chat.id)
    assert await ptb.send_chat_action(chat.id, "typing")
    assert await ptb.edit_forum_topic(chat.id, thread, name="Starkregen")
    assert await ptb.close_forum_topic(chat.id, thread)
    assert await ptb.reopen_forum_topic(chat.id, thread)
    assert await ptb.delete_forum_topic(chat.id, thread)


async def test_chats_members_commands_and_profile(ptb: telegram.Bot, scene: Scene) -> None:
    chat = scene.group.id
    assert (await ptb.get_chat(chat)).title == "Puebla"
    assert (await ptb.get_chat_member(chat, scene.ana.id)).status == "creator"
    assert (await ptb.get_chat_member(chat, scene.jens.id)).status == "member"
    assert {admin.user.id for admin in await ptb.get_chat_administrators(chat)} == {
        scene.ana.id,
        scene.bot.id,
    }
    assert await ptb.get_chat_member_count(chat) == 3
    scope = telegram.BotCommandScopeChat(chat)
    assert await ptb.set_my_commands([("hilfe", "Hilfe")], scope=scope)
    assert (await ptb.get_my_commands(scope=scope))[0].command == "hilfe"
    assert await ptb.delete_my_commands(scope=scope)
    assert await ptb.set_my_name("Brücke", language_code="de")
    assert (await ptb.get_my_name(language_code="de")).name == "Brücke"
    assert await ptb.set_my_description("Zwei Städte")
    assert (await ptb.get_my_description()).description == "Zwei Städte"
    assert await ptb.set_my_short_description("kurz")
    assert (await ptb.get_my_short_description()).short_description == "kurz"
    assert await ptb.set_my_default_administrator_rights(
        telegram.ChatAdministratorRights.no_rights()
    )
    assert not (await ptb.get_my_default_administrator_rights()).can_manage_chat
    assert await ptb.set_chat_menu_button(menu_button=telegram.MenuButtonCommands())
    assert (await ptb.get_chat_menu_button()).type == "commands"
    assert await ptb.set_chat_title(chat, "Puebla de Zaragoza")
    assert await ptb.leave_chat(chat)


async def test_webhooks_are_set_told_and_removed(ptb: telegram.Bot, scene: Scene) -> None:
    assert await ptb.set_webhook(f"{scene.telegram.url}/nowhere", secret_token="s3cret")
    assert (await ptb.get_webhook_info()).url.endswith("/nowhere")
    assert await ptb.delete_webhook(drop_pending_updates=True)
    assert not (await ptb.get_webhook_info()).url
    assert await ptb.log_out()
    assert await ptb.close()


async def test_errors_become_the_right_exceptions(
    ptb: telegram.Bot, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    basic = scene.ana.creates_group("Klein", [scene.bot], supergroup=False)
    new = scene.ana.upgrades(basic)
    with pytest.raises(telegram.error.ChatMigrated) as migrated:
        await ptb.send_message(basic.id, "wohin?")
    assert migrated.value.new_chat_id == new.id
    scene.ana.starts(scene.bot)
    scene.ana.blocks(scene.bot)
    with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
        await ptb.send_message(scene.ana.id, "hallo?")
    scene.telegram.faults.add("429", retry_after=7)
    with pytest.raises(telegram.error.RetryAfter) as flooded:
        await ptb.send_message(scene.group.id, "zu schnell")
    assert flooded.value.retry_after == timedelta(seconds=7)
    stranger = telegram.Bot(
        "1:" + "a" * 35,
        base_url=f"{scene.telegram.url}/bot",
        request=HTTPXRequest(httpx_kwargs={"trust_env": False}),
    )
    with pytest.raises(telegram.error.InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


ALL_KINDS = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "message_reaction",
    "message_reaction_count",
    "my_chat_member",
    "chat_member",
    "poll",
    "poll_answer",
]


async def test_every_kind_of_update_is_understood(ptb: telegram.Bot, scene: Scene) -> None:
    """No update carries a field the library does not know, except legacy ones Telegram sends."""
    await next_updates(ptb, ALL_KINDS)
    play_everything(scene)
    seen: set[str] = set()
    unknown: set[str] = set()
    while batch := await next_updates(ptb, ALL_KINDS):
        for update in batch:
            kinds = [kind for kind in ALL_KINDS if getattr(update, kind) is not None]
            assert len(kinds) == 1
            seen.update(kinds)
            unknown.update(unknown_fields(update))
    assert seen == set(ALL_KINDS)
    assert unknown <= {
        "new_chat_participant",
        "new_chat_member",
        "left_chat_participant",
        "all_members_are_administrators",
        "accepted_gift_types",
        "can_manage_voice_chats",
        "correct_option_id",
    }


def unknown_fields(value: object) -> set[str]:
    """Collect what the library kept aside as unknown, at any depth."""
    if isinstance(value, list | tuple):
        return {name for item in value for name in unknown_fields(item)}
    if not isinstance(value, telegram.TelegramObject):
        return set()
    found = set(value.api_kwargs)
    for name in value.__slots__ if hasattr(value, "__slots__") else ():
        if name not in {"api_kwargs", "_bot"} and hasattr(value, name):
            found |= unknown_fields(getattr(value, name))
    return found


def play_everything(scene: Scene) -> None:
    """Let people do everything they can."""
    ana, jens, group, bot = scene.ana, scene.jens, scene.group, scene.bot
    first = ana.writes(group, "Hola @ana_ruiz #lluvia +52 222 123 4567 a@b.mx https://a.mx /help")
    jens.writes(group, "Ja", reply_to=first, quote="lluvia")
    jens.touches(jens.edits(jens.writes(group, "alt"), "neu"))
    for kind in ("photo", "document", "video", "audio", "voice", "animation"):
        ana.sends(group, kind, caption="Pie")
    for kind in ("video_note", "sticker"):
        ana.sends(group, kind)
    ana.sends_album(group, ("photo", "video"), captions=("Álbum",))
    ana.moves(ana.sends_location(group, live_period=600), 19.1, -98.2)
    ana.sends_venue(group, "Zócalo", "Puebla")
    ana.sends_contact(group, "+52222", "Luz")
    ana.sends_dice(group)
    ana.sends_poll(group, "¿Qué?", ["a", "b"], quiz=True)
    ana.forwards(first, group)
    ana.reacts(first, "👍")
    ana.pins(first)
    ana.renames(group, "Puebla 2")
    channel = ana.creates_channel("Noticias", linked=group)
    ana.adds(channel, bot)
    ana.promotes(channel, bot)
    post = ana.writes(channel, "Nuevo")
    ana.edits(post, "Nuevo!")
    ana.reacts(post, "🔥")
    ana.goes_anonymous(group, title="Coordinación")
    ana.writes(group, "En nombre del grupo")
    ana.writes(group, "Como canal", as_channel=channel)
    jens.leaves(group)
    jens.joins(group)
    ana.promotes(group, jens, title="Stadt")
    ana.removes(group, jens)
    forum = ana.creates_group("Foro", [bot], forum=True)
    ana.promotes(forum, bot)
    topic = ana.creates_topic(forum, "Lluvia")
    ana.writes(forum, "En el tema", topic=topic.id)
    ana.closes_topic(forum, topic.id)
    basic = ana.creates_group("Chico", [bot], supergroup=False)
    ana.upgrades(basic)
    ana.starts(bot, "payload")
    ana.blocks(bot)
    ana.unblocks(bot)
    ana.removes_bot(forum, bot)
    ana.follows_group_link(bot, "abc", ana.creates_group("Otro", supergroup=False))
    say_and_press(scene)


def say_and_press(scene: Scene) -> None:
    """Press a button and vote in a poll of the bot's own, without HTTP."""
    keyboard = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    call_directly(scene, "sendmessage", text="?", reply_markup=keyboard)
    scene.ana.press(newest(scene), "x")
    call_directly(scene, "sendpoll", question="?", options=["a", "b"], is_anonymous=False)
    scene.ana.votes(newest(scene), 0)


def call_directly(scene: Scene, method: str, **params: object) -> None:
    arguments = Arguments.of({"chat_id": scene.group.id, **params})
    METHODS[method](Call(scene.telegram.world, scene.bot, arguments))


async def test_a_malformed_update_breaks_the_library_as_it_breaks_on_telegram(
    ptb: telegram.Bot, scene: Scene
) -> None:
    scene.telegram.malformed_update(scene.bot)
    with pytest.raises(TypeError):
        await ptb.get_updates()
    raw = await asyncio.wait_for(scene.call("getUpdates"), 5)
    assert "poll" in raw.result[0]
