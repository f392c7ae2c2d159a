"""/delete without a reply: one's latest messages, each with a button that takes it back."""

from bot.playground.server import Message
from tests.acceptance.relay.seeing import copy_of
from tests.acceptance.world import PATIENCE, World


async def carried(world: World, *words: str) -> list[Message]:
    copies = []
    for text in words:
        world.anna.writes(world.wolfsburg, text)
        copies.append(await world.shown(world.puebla, text))
    return copies


async def test_an_author_whose_message_is_gone_already_takes_its_copy_back(world: World) -> None:
    """Telegram tells bots of no deletion, and what is deleted cannot be answered."""
    first, second = await carried(world, "Das war falsch", "Das war richtig")
    listed = await world.ask(world.anna, world.wolfsburg, "/loeschen")
    lines = listed.text.split("\n")
    assert (
        lines[0] == "Was soll bei den anderen Teams gelöscht werden? Zuletzt hast du geschrieben:"
    )
    assert [line.split(" · ")[2] for line in lines[1:]] == ["Das war richtig", "Das war falsch"]
    note = await world.press(world.anna, listed, "🗑 2")
    assert note["text"] == "🗑 Bei den anderen Teams gelöscht"
    await world.telegram.until(lambda: first.deleted, timeout=PATIENCE)
    await world.telegram.until(lambda: "falsch" not in listed.text, timeout=PATIENCE)
    assert [button["text"] for button in listed.buttons] == ["🗑 1", "✓"]
    again = await world.press(world.anna, listed, "✓")
    assert again["text"] == "Diese Nachricht steht nicht (mehr) bei den anderen Teams."
    assert not second.deleted


async def test_it_works_in_private_where_nobody_else_looks_on(world: World) -> None:
    (copy,) = await carried(world, "Das war falsch")
    private = world.anna.opens_private_chat(world.bot)
    listed = await world.ask(world.anna, private, "/delete")
    await world.press(world.anna, listed, "🗑 1")
    await world.telegram.until(lambda: copy.deleted, timeout=PATIENCE)
    await world.telegram.until(
        lambda: listed.text.startswith("In den letzten zwei Tagen hast du nichts"),
        timeout=PATIENCE,
    )


async def test_an_album_is_one_of_them_and_goes_as_a_whole(world: World) -> None:
    world.anna.sends_album(world.wolfsburg, ("photo",) * 3)
    await copy_of(world, world.puebla, "photo", lambda one: bool(one.album))
    copies = [one for one in world.telegram.said_by(world.bot, world.puebla) if one.album]
    listed = await world.ask(world.anna, world.wolfsburg, "/delete")
    assert [button["text"] for button in listed.buttons] == ["🗑 1"]
    assert listed.text.endswith("· 🖼")
    await world.press(world.anna, listed, "🗑 1")
    await world.telegram.until(lambda: all(one.deleted for one in copies), timeout=PATIENCE)


async def test_the_five_latest_of_two_days_are_offered(world: World) -> None:
    await carried(world, "Vorvorgestern")
    world.clock.advance(days=3)
    await carried(world, *(f"Nachricht {number}" for number in range(6)))
    listed = await world.ask(world.anna, world.wolfsburg, "/delete")
    assert [line.split(" · ")[2] for line in listed.text.split("\n")[1:]] == [
        f"Nachricht {number}" for number in range(5, 0, -1)
    ]


async def test_others_press_in_vain_and_forged_buttons_do_nothing(world: World) -> None:
    (copy,) = await carried(world, "Das war falsch")
    listed = await world.ask(world.anna, world.wolfsburg, "/delete")
    note = await world.press(world.bernd, listed, "🗑 1")
    assert note["text"] == "Das darf nur die Koordination der Klimapartnerschaft."
    for data in ("takeback:", "takeback:x", "takeback:999", "takeback:1:1:1"):
        note = await world.forge(world.carlos, copy, data)
        assert note["text"]
    assert not copy.deleted
    assert "Das war falsch" in listed.text


async def test_who_has_said_nothing_is_told_so(world: World) -> None:
    listed = await world.ask(world.carlos, world.puebla, "/borrar")
    assert listed.text.startswith("En los últimos dos días no ha escrito nada")
    assert not listed.buttons
