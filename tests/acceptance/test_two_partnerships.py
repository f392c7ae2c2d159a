"""Somebody in two partnerships: a code names another thing in each."""

from tests.acceptance.world import World


async def test_a_private_card_stays_what_it_was(world: World) -> None:
    """Pressed, or answered, after its reader has joined another partnership."""
    await world.found()
    await world.ask(world.anna, world.wolfsburg, "/task Erste Aufgabe morgen")
    private = world.anna.opens_private_chat(world.bot)
    card = await world.ask(world.anna, private, "/task T1")
    prompt = await world.ask(world.anna, private, "/task T1")
    await world.forge(world.anna, prompt, "ask:title:T1")
    question = await world.telegram.reply_in(private, world.bot, after=prompt.id)
    leipzig = world.anna.creates_group("Leipzig", [world.bot])
    await world.telegram.reply_in(leipzig, world.bot)
    await world.ask(world.anna, leipzig, "/setup Leipzig – Quito")
    await world.ask(world.anna, leipzig, "/task Zweite Aufgabe morgen")
    note = await world.forge(world.anna, card, "done:T1")
    assert "Erste Aufgabe" in note["text"]
    answer = await world.ask(world.anna, private, "Neuer Titel", reply_to=question)
    assert "Neuer Titel" in answer.text
    assert "Zweite Aufgabe" in (await world.ask(world.anna, leipzig, "/task T1")).text
    assert "Neuer Titel" in (await world.ask(world.anna, world.wolfsburg, "/task T1")).text
