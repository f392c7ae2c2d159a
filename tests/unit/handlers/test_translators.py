import pytest

from tests.unit.handlers.scene import Scene, anna, bernd, team_at, wolfsburg


async def test_coordinators_decide_which_translators_their_team_allows(scene: Scene) -> None:
    await scene.both()
    (card,) = await scene.writes(wolfsburg, anna, "/translator")
    assert "✅ Google Übersetzer (Google, USA): erlaubt" in card.text
    edit, _ = await scene.presses(wolfsburg, anna, card.buttons["Google ausschalten"])
    assert "▫️ Google Übersetzer (Google, USA): nicht erlaubt" in edit.text
    assert (await team_at(scene, wolfsburg)).engines == ()
    (card,) = await scene.writes(wolfsburg, anna, "/uebersetzer google an")
    assert "✅" in card.text
    assert (await team_at(scene, wolfsburg)).engines == ("google",)


async def test_members_only_look(scene: Scene) -> None:
    await scene.both()
    (card,) = await scene.writes(wolfsburg, bernd, "/traducteur")
    (refusal,) = await scene.presses(wolfsburg, bernd, card.buttons["Google ausschalten"])
    assert refusal.text == "Das darf nur die Koordination der Klimapartnerschaft."
    assert (await team_at(scene, wolfsburg)).engines == ("google",)


@pytest.mark.parametrize("words", ["google", "google vielleicht", "x" * 500])
async def test_anything_else_is_answered_with_how_it_is_done(scene: Scene, words: str) -> None:
    await scene.both()
    (answer,) = await scene.writes(wolfsburg, anna, f"/translator {words}")
    assert answer.text.startswith("So geht es: /uebersetzer zeigt sie")
    assert (await team_at(scene, wolfsburg)).engines == ("google",)


@pytest.mark.parametrize("words", ["deepl aus", "deepl zuerst", "nichts an"])
async def test_what_the_operator_has_not_set_up_is_named(scene: Scene, words: str) -> None:
    await scene.both()
    (answer,) = await scene.writes(wolfsburg, anna, f"/translator {words}")
    name = words.split(maxsplit=1)[0]
    assert answer.text.startswith(f"Der Übersetzer {name} ist hier nicht eingerichtet.")
