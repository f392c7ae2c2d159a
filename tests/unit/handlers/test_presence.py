from datetime import timedelta

from bot.domain.delivery import Stream
from bot.domain.ids import ChatId
from tests.unit.handlers.scene import (
    Group,
    Scene,
    anna,
    beatriz,
    private,
    puebla,
    team_at,
    wolfsburg,
)


async def test_a_new_group_is_greeted_in_the_language_of_who_added_the_bot(scene: Scene) -> None:
    (greeting,) = await scene.stands(puebla, beatriz, "left", "member")
    assert greeting.text.startswith("¡Hola! Soy Klimapuente")
    assert "/configurar Puebla – Wolfsburg" in greeting.text
    assert "/unirse CÓDIGO" in greeting.text
    assert "administrador de este grupo. De lo contrario" not in greeting.text


async def due(scene: Scene, group: Group, seconds: int) -> list[str]:
    """Tell what a group would get first, so many seconds from now."""
    at = scene.now + timedelta(seconds=seconds)
    rows = await scene.database.read(lambda work: work.outbox.heads(at, 10))
    said = (row for row in rows if row.stream is Stream.MAIN)
    return [row.payload["text"] for row in said if row.chat_id == group.id]


async def test_the_greeting_waits_two_seconds_for_a_link_to_be_followed(scene: Scene) -> None:
    (greeting,) = await scene.stands(puebla, beatriz, "left", "member")
    assert await due(scene, puebla, 1) == []
    assert await due(scene, puebla, 2) == [greeting.text]


async def test_a_group_that_joins_by_its_link_is_welcomed_without_the_general_greeting(
    scene: Scene,
) -> None:
    """Telegram reports the bot's arrival first, the link's /start within the same second."""
    code = await scene.founded()
    await scene.stands(puebla, beatriz, "left", "member")
    said = await scene.writes(puebla, beatriz, f"/start@klimapuente_bot join_{code}")
    welcome = next(one for one in said if one.chat == puebla.id)
    assert await due(scene, puebla, 0) == [welcome.text]


async def test_in_privacy_mode_the_bot_asks_to_be_made_administrator_and_thanks_once(
    shy_scene: Scene,
) -> None:
    (greeting,) = await shy_scene.stands(wolfsburg, anna, "left", "member")
    assert "Bitte macht mich noch zum Administrator" in greeting.text
    (thanks,) = await shy_scene.stands(wolfsburg, anna, "member", "administrator")
    assert thanks.text == "Danke! Jetzt kann ich lesen, was ihr schreibt."
    assert await shy_scene.stands(wolfsburg, anna, "administrator", "administrator") == []
    (lost,) = await shy_scene.stands(wolfsburg, anna, "administrator", "member")
    assert lost.text.startswith("Ich bin kein Administrator mehr")


async def test_added_as_administrator_the_bot_asks_for_nothing(shy_scene: Scene) -> None:
    (greeting,) = await shy_scene.stands(wolfsburg, anna, "left", "administrator")
    assert "zum Administrator" not in greeting.text


async def test_a_basic_group_founded_with_the_bot_is_greeted_once(scene: Scene) -> None:
    group = Group(-77, "Klima", kind="group")
    (greeting,) = await scene.writes(group, anna, "", group_chat_created=True)
    assert greeting.text.startswith("Hallo!")
    assert await scene.stands(group, anna, "left", "member") == []


async def test_removed_and_added_again_the_bot_goes_on_and_the_partners_are_told_once(
    scene: Scene,
) -> None:
    await scene.both()
    (told,) = await scene.stands(puebla, beatriz, "member", "kicked")
    assert (told.chat, "nicht mehr in der Gruppe des Teams Puebla" in told.text) == (
        wolfsburg.id,
        True,
    )
    assert await scene.stands(puebla, beatriz, "kicked", "kicked") == []
    assert not (await team_at(scene, puebla)).present
    back, welcome, menu = await scene.stands(puebla, beatriz, "kicked", "member")
    assert (back.chat, welcome.chat, menu.chat) == (wolfsburg.id, puebla.id, puebla.id)
    assert "Seguimos con la cooperación Wolfsburg – Puebla" in welcome.text
    assert (await team_at(scene, puebla)).present


async def test_a_group_that_becomes_a_supergroup_stays_its_team(scene: Scene) -> None:
    basic = Group(-77, "Klima Wolfsburg", [anna], kind="group")
    await scene.writes(basic, anna, "/setup Wolfsburg – Puebla")
    moved = Group(-100999, "Klima Wolfsburg", [anna])
    await scene.writes(basic, anna, "", migrate_to_chat_id=moved.id)
    await scene.writes(moved, anna, "", migrate_from_chat_id=basic.id)
    assert (await team_at(scene, moved)).chat_id == moved.id
    assert await scene.stands(basic, anna, "member", "left") == []
    card = (await scene.writes(moved, anna, "/team"))[0]
    assert (card.chat, "Wolfsburg" in card.text) == (moved.id, True)
    menus = [said for said in await scene.said() if said.method == "set_my_commands"]
    assert [menu.payload["scope"]["chat_id"] for menu in menus] == [basic.id, moved.id]


async def test_blocking_the_bot_in_private_is_no_news(scene: Scene) -> None:
    assert await scene.stands(private(anna), anna, "member", "kicked") == []


async def test_the_group_keeps_the_language_it_was_greeted_in(scene: Scene) -> None:
    await scene.stands(wolfsburg, anna, "left", "member")
    (answer,) = await scene.writes(wolfsburg, beatriz, "/help")
    assert answer.text.startswith("Hallo!")
    chat = await scene.database.read(lambda work: work.chats.get(ChatId(wolfsburg.id)))
    assert chat is not None
    assert chat.present
