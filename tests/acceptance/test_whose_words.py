"""Whose consent counts when somebody keeps, or changes, what another one wrote."""

import pytest

from tests.acceptance.world import World

BERNDS = "Bernd war gestern im Stadtwald"


def asked(world: World, words: str) -> bool:
    return any(words in text for text in world.translator.asked)


@pytest.fixture
async def agreed(world: World) -> World:
    """Found the partnership; Anna lets translators see her words, Bernd has not been asked."""
    await world.found()
    await world.agree(world.anna)
    return world


async def test_a_new_title_needs_the_consent_of_who_wrote_it(agreed: World) -> None:
    world = agreed
    await world.ask(world.anna, world.wolfsburg, "/task Bäume zählen morgen")
    await world.shown(world.puebla, "[es] Bäume zählen")
    card = await world.ask(world.anna, world.wolfsburg, "/task T1")
    await world.forge(world.bernd, card, "ask:title:T1")
    prompt = await world.shown(world.wolfsburg, "T1")
    await world.ask(world.bernd, world.wolfsburg, BERNDS, reply_to=prompt)
    shown = await world.ask(world.beatriz, world.puebla, "/task T1")
    await world.ask(world.anna, world.wolfsburg, "/task Enten zählen morgen")
    await world.shown(world.puebla, "[es] Enten zählen")
    assert BERNDS in shown.text
    assert not asked(world, BERNDS)


async def test_quoted_words_need_the_consent_of_who_wrote_them(agreed: World) -> None:
    """Alone, and below words of one's own."""
    world = agreed
    await world.ask(world.anna, world.wolfsburg, "/goal Hitze")
    await world.ask(world.anna, world.wolfsburg, "/measure Stadtwald G1")
    said = world.bernd.writes(world.wolfsburg, BERNDS)
    await world.shown(world.wolfsburg, "Bernd Kohl, deine Nachricht")
    for line in ("/update M1", "/update M1 20% Seht her"):
        entry = await world.ask(world.anna, world.wolfsburg, line, reply_to=said)
        assert BERNDS in entry.text
    own = world.anna.writes(world.wolfsburg, "Ich auch")
    await world.ask(world.anna, world.wolfsburg, "/update M1 30% Na also", reply_to=own)
    await world.shown(world.puebla, "[es] Na also")
    assert not asked(world, BERNDS)


async def test_who_writes_as_the_group_is_not_asked_for_a_consent_they_cannot_give(
    world: World,
) -> None:
    await world.found()
    world.anna.goes_anonymous(world.wolfsburg)
    world.anna.writes(world.wolfsburg, "Baum")
    copy = await world.shown(world.puebla, "sin traducir")
    world.bernd.writes(world.wolfsburg, "Wald")
    await world.shown(world.wolfsburg, "Bernd Kohl, deine Nachricht")
    questions = [text for text in world.said(world.wolfsburg) if "deine Nachricht" in text]
    assert "Baum" in copy.text
    assert len(questions) == 1
    assert not asked(world, "Baum")
