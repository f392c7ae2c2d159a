"""Groups: who is told what, who may do what, and what happens when things change."""

from typing import Any

import pytest

from bot.playground.server import Chat, NotPossible
from tests.unit.bot_api.scene import Scene


def kinds(updates: list[dict[str, Any]]) -> list[str]:
    """Name each update by its kind, messages by what they carry."""
    named = []
    for update in updates:
        kind = next(key for key in update if key != "update_id")
        known = {"message_id", "from", "chat", "date", "sender_chat"}
        content = [key for key in update[kind] if key not in known]
        named.append(f"{kind}: {content[0]}" if kind.endswith("message") else kind)
    return named


@pytest.fixture
def private_group(scene: Scene) -> Chat:
    """Give a group in which the bot is an ordinary member with privacy mode on."""
    group = scene.jens.creates_group("Wolfsburg", [scene.ana, scene.bot])
    scene.drain()
    return group


async def test_privacy_mode_lets_only_what_is_meant_for_the_bot_through(
    scene: Scene, private_group: Chat
) -> None:
    other = scene.telegram.add_bot(username="other_bot")
    scene.jens.adds_bot(private_group, other)
    spoken = await scene.call("sendMessage", chat_id=private_group.id, text="Hallo")
    scene.drain()
    scene.jens.writes(private_group, "nur unter uns")
    scene.jens.writes(private_group, "@klimapuente_bot hörst du?")
    scene.jens.writes(private_group, "/hilfe@other_bot")
    scene.jens.writes(private_group, "/hilfe@klimapuente_bot")
    scene.jens.writes(private_group, "/tasks")
    scene.jens.writes(private_group, "Antwort", reply_to=spoken.result["message_id"])
    scene.jens.writes(private_group, "über den Bot", via=scene.bot)
    heard = [update["message"]["text"] for update in scene.drain()]
    assert heard == ["/hilfe@klimapuente_bot", "/tasks", "Antwort", "über den Bot"]


async def test_a_general_command_goes_to_the_bot_that_spoke_last(
    scene: Scene, private_group: Chat
) -> None:
    other = scene.telegram.add_bot(username="other_bot")
    scene.jens.adds_bot(private_group, other)
    scene.drain()
    scene.call.token = other.token
    await scene.call("sendMessage", chat_id=private_group.id, text="Ich zuletzt")
    scene.jens.writes(private_group, "/tasks")
    assert scene.drain() == []
    assert "message" in other.queue.pending[-1].body


async def test_administrators_and_bots_without_privacy_mode_hear_everything(
    scene: Scene, private_group: Chat
) -> None:
    scene.jens.promotes(private_group, scene.bot)
    scene.drain()
    scene.jens.writes(private_group, "nur unter uns")
    assert kinds(scene.drain()) == ["message: text"]
    open_bot = scene.telegram.add_bot(username="open_bot", privacy=False)
    scene.jens.adds_bot(private_group, open_bot)
    open_bot.queue.pending.clear()
    scene.jens.writes(private_group, "auch das")
    assert len(open_bot.queue.pending) == 1


async def test_bots_never_hear_other_bots(scene: Scene) -> None:
    other = scene.telegram.add_bot(username="other_bot")
    scene.ana.adds_bot(scene.group, other, as_admin=True)
    scene.drain()
    scene.call.token = other.token
    await scene.call("sendMessage", chat_id=scene.group.id, text="von einem Bot")
    assert scene.drain() == []


async def test_the_bot_is_told_when_it_is_added_promoted_demoted_and_removed(scene: Scene) -> None:
    group = scene.jens.creates_group("Neu")
    scene.jens.adds_bot(group, scene.bot)
    assert kinds(scene.drain()) == ["my_chat_member", "message: new_chat_participant"]
    scene.jens.promotes(group, scene.bot, rights={"can_pin_messages"})
    (update,) = scene.drain()
    changed = update["my_chat_member"]["new_chat_member"]
    assert changed["status"] == "administrator"
    assert changed["can_pin_messages"]
    assert not changed["can_delete_messages"]
    scene.jens.demotes(group, scene.bot)
    assert kinds(scene.drain()) == ["my_chat_member"]
    scene.jens.removes_bot(group, scene.bot)
    assert kinds(scene.drain()) == ["my_chat_member", "message: left_chat_participant"]


@pytest.mark.parametrize(("supergroup", "name"), [(True, "supergroup"), (False, "group")])
async def test_a_bot_outside_is_refused(scene: Scene, *, supergroup: bool, name: str) -> None:
    group = scene.ana.creates_group("Weg", [scene.bot], supergroup=supergroup)
    scene.ana.removes_bot(group, scene.bot)
    answer = await scene.call("sendMessage", chat_id=group.id, text="?")
    assert answer.status == 403
    assert answer.error == f"Forbidden: bot was kicked from the {name} chat"
    scene.ana.adds_bot(group, scene.bot)
    await scene.call("leaveChat", chat_id=group.id)
    answer = await scene.call("sendMessage", chat_id=group.id, text="?")
    assert answer.error == f"Forbidden: bot is not a member of the {name} chat"


async def test_a_bot_knows_only_the_chats_it_has_been_in(scene: Scene) -> None:
    secret = scene.ana.creates_group("Geheim")
    answer = await scene.call("getChat", chat_id=secret.id)
    assert answer.error == "Bad Request: chat not found"


async def test_a_stranger_a_member_and_a_blocker_cannot_be_written_to(scene: Scene) -> None:
    stranger = scene.telegram.add_person("Fremd")
    answer = await scene.call("sendMessage", chat_id=stranger.id, text="?")
    assert (answer.status, answer.error) == (400, "Bad Request: chat not found")
    answer = await scene.call("sendMessage", chat_id=scene.jens.id, text="?")
    assert (answer.status, answer.error) == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
    scene.jens.starts(scene.bot)
    assert (await scene.call("sendMessage", chat_id=scene.jens.id, text="!")).result
    scene.jens.blocks(scene.bot)
    answer = await scene.call("sendMessage", chat_id=scene.jens.id, text="?")
    assert answer.error == "Forbidden: bot was blocked by the user"
    scene.jens.unblocks(scene.bot)
    scene.jens.deletes_account()
    answer = await scene.call("sendMessage", chat_id=scene.jens.id, text="?")
    assert answer.error == "Forbidden: user is deactivated"


async def test_start_links_carry_their_payload(scene: Scene) -> None:
    scene.ana.starts(scene.bot, "abc")
    group = scene.ana.creates_group("Nueva")
    scene.ana.follows_group_link(scene.bot, "xyz", group)
    texts = [update["message"].get("text") for update in scene.drain() if "message" in update]
    assert texts == ["/start abc", None, "/start@klimapuente_bot xyz"]


async def test_a_basic_group_that_grows_moves_and_its_old_id_points_to_the_new(
    scene: Scene,
) -> None:
    old = scene.ana.creates_group("Klein", [scene.bot], supergroup=False)
    asked = scene.ana.writes(old, "/help")
    scene.drain()
    new = scene.ana.upgrades(old)
    to, from_ = (update["message"] for update in scene.drain())
    assert (to["chat"]["id"], to["migrate_to_chat_id"]) == (old.id, new.id)
    assert (from_["chat"]["id"], from_["migrate_from_chat_id"]) == (new.id, old.id)
    answer = await scene.call("sendMessage", chat_id=old.id, text="?")
    assert answer.status == 400
    assert answer.error == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer.body["parameters"] == {"migrate_to_chat_id": new.id}
    assert (await scene.call("getChat", chat_id=old.id)).result["title"] == "Klein"
    copy = {"chat_id": new.id, "from_chat_id": new.id, "message_id": asked.id}
    answer = await scene.call("copyMessage", **copy)
    assert answer.error == "Bad Request: message to copy not found"
    with pytest.raises(NotPossible):
        scene.ana.writes(old, "hallo?")


async def test_a_member_without_rights_is_told_so(scene: Scene) -> None:
    group = scene.jens.creates_group("Still", [scene.bot])
    scene.jens.silences(group, scene.bot)
    answer = await scene.call("sendMessage", chat_id=group.id, text="?")
    assert answer.error == ("Bad Request: not enough rights to send text messages to the chat")
    answer = await scene.call("sendDice", chat_id=group.id)
    assert answer.error == ("Bad Request: not enough rights to send dice to the chat")
    scene.jens.demotes(group, scene.bot)
    message = scene.jens.writes(group, "/pin")
    answer = await scene.call("pinChatMessage", chat_id=group.id, message_id=message.id)
    assert answer.error == ("Bad Request: not enough rights to manage pinned messages in the chat")


async def test_anonymous_administrators_write_as_the_group(scene: Scene) -> None:
    scene.ana.goes_anonymous(scene.group, title="Coordinación")
    scene.ana.writes(scene.group, "hola")
    message = scene.drain()[-1]["message"]
    assert message["from"]["id"] == 1087968824
    assert message["sender_chat"]["id"] == scene.group.id
    assert message["author_signature"] == "Coordinación"


async def test_a_linked_channels_posts_arrive_in_its_group(scene: Scene) -> None:
    channel = scene.ana.creates_channel("Noticias", linked=scene.group)
    scene.ana.adds(channel, scene.bot)
    scene.drain()
    scene.ana.writes(channel, "Nuevo plan")
    forwarded, post = sorted(scene.drain(), key=lambda update: "channel_post" in update)
    assert post["channel_post"]["sender_chat"]["id"] == channel.id
    assert "from" not in post["channel_post"]
    message = forwarded["message"]
    assert message["is_automatic_forward"]
    assert message["from"]["id"] == 777000
    assert message["forward_origin"]["type"] == "channel"


async def test_in_a_topic_every_message_answers_the_topics_first_message(scene: Scene) -> None:
    forum = scene.ana.creates_group("Foro", [scene.bot], forum=True)
    scene.ana.promotes(forum, scene.bot)
    topic = scene.ana.creates_topic(forum, "Lluvia")
    scene.drain()
    plain = scene.ana.writes(forum, "uno", topic=topic.id)
    scene.ana.writes(forum, "dos", reply_to=plain)
    scene.ana.writes(forum, "general")
    first, second, general = (update["message"] for update in scene.drain())
    assert first["is_topic_message"]
    assert first["message_thread_id"] == topic.id
    assert first["reply_to_message"]["message_id"] == topic.id
    assert "forum_topic_created" in first["reply_to_message"]
    assert second["reply_to_message"]["message_id"] == plain.id
    assert second["message_thread_id"] == topic.id
    assert "message_thread_id" not in general
    assert "reply_to_message" not in general


async def test_unknown_and_closed_topics_are_refused(scene: Scene) -> None:
    forum = scene.ana.creates_group("Foro", [scene.bot], forum=True)
    topic = scene.ana.creates_topic(forum, "Lluvia")
    send = {"chat_id": forum.id, "text": "?"}
    for thread in (1, 99):
        answer = await scene.call("sendMessage", **send, message_thread_id=thread)
        assert answer.error == "Bad Request: message thread not found"
    scene.ana.closes_topic(forum, topic.id)
    answer = await scene.call("sendMessage", **send, message_thread_id=topic.id)
    assert answer.error == "Bad Request: TOPIC_CLOSED"
    answer = await scene.call("createForumTopic", chat_id=forum.id, name="Nuevo")
    assert answer.error == "Bad Request: not enough rights to create a topic"
    answer = await scene.call("createForumTopic", chat_id=scene.group.id, name="Nuevo")
    assert answer.error == "Bad Request: the chat is not a forum"


async def test_the_first_topic_of_an_empty_forum_is_not_the_general_one(scene: Scene) -> None:
    """Number 1 is the founding's; so what is written in the topic can be answered there."""
    forum = scene.ana.creates_group("Foro", forum=True)
    topic = scene.ana.creates_topic(forum, "Lluvia")
    assert topic.id == 2
    scene.ana.adds_bot(forum, scene.bot)
    answer = await scene.call(
        "sendMessage", chat_id=forum.id, text="Hallo", message_thread_id=topic.id
    )
    assert answer.result["message_thread_id"] == topic.id


async def test_a_thread_of_replies_outside_of_forums_names_its_first_message(scene: Scene) -> None:
    first = scene.ana.writes(scene.group, "uno")
    second = scene.jens.writes(scene.group, "zwei", reply_to=first)
    scene.ana.writes(scene.group, "tres", reply_to=second)
    message = scene.drain()[-1]["message"]
    assert message["message_thread_id"] == first.id
    assert "is_topic_message" not in message
    assert "reply_to_message" not in message["reply_to_message"]


async def test_people_cannot_do_what_the_app_does_not_offer(scene: Scene) -> None:
    theirs = scene.ana.writes(scene.group, "mío")
    with pytest.raises(NotPossible):
        scene.jens.edits(theirs, "meins")
    with pytest.raises(NotPossible):
        scene.jens.deletes(theirs)
    with pytest.raises(NotPossible):
        scene.jens.promotes(scene.group, scene.jens)
    with pytest.raises(NotPossible):
        scene.jens.pins(theirs)
    with pytest.raises(NotPossible):
        scene.ana.writes(scene.group, "   ")
    scene.ana.removes(scene.group, scene.jens)
    with pytest.raises(NotPossible):
        scene.jens.writes(scene.group, "noch da?")


async def test_a_changed_privacy_mode_counts_only_after_adding_the_bot_again(
    scene: Scene, private_group: Chat
) -> None:
    scene.bot.user.reads_all = True
    scene.jens.writes(private_group, "noch nicht")
    assert scene.drain() == []
    scene.jens.removes_bot(private_group, scene.bot)
    scene.jens.adds_bot(private_group, scene.bot)
    scene.drain()
    scene.jens.writes(private_group, "jetzt")
    assert kinds(scene.drain()) == ["message: text"]


async def test_a_dissolved_basic_group_is_gone(scene: Scene) -> None:
    group = scene.ana.creates_group("Kurz", [scene.bot], supergroup=False)
    scene.ana.deletes_group(group)
    answer = await scene.call("sendMessage", chat_id=group.id, text="?")
    assert (answer.status, answer.error) == (403, "Forbidden: the group chat was deleted")
