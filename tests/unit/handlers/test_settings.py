import pytest

from bot.domain.ids import ChatId
from bot.domain.languages import Language
from tests.unit.handlers.scene import (
    Group,
    Scene,
    anna,
    beatriz,
    bernd,
    code_in,
    private,
    puebla,
    team_at,
    wolfsburg,
)


async def test_a_coordinator_changes_the_teams_language_and_its_menu(scene: Scene) -> None:
    await scene.both()
    answer, menu = await scene.writes(wolfsburg, anna, "/sprache fr")
    assert answer.text == "J’écris désormais ici en français."
    assert "aide" in {entry["command"] for entry in menu.payload["commands"]}
    assert menu.payload["scope"] == {"type": "chat", "chat_id": wolfsburg.id}
    assert (await team_at(scene, wolfsburg)).language is Language.FR


async def test_a_member_changes_no_setting_of_the_team(scene: Scene) -> None:
    await scene.both()
    before = await team_at(scene, wolfsburg)
    for line in ("/language fr", "/timezone Lima", "/team Neu"):
        (answer,) = await scene.writes(wolfsburg, bernd, line)
        assert answer.text == "Das darf nur die Koordination der Klimapartnerschaft."
    for data in ("lang:fr", "askzone", "askname", "roles", "role:1:member", "invite"):
        (toast,) = await scene.presses(wolfsburg, bernd, data)
        assert toast.payload["show_alert"]
    assert await team_at(scene, wolfsburg) == before


async def test_the_language_buttons_of_the_founding_keep_the_invitation_in_sight(
    scene: Scene,
) -> None:
    card = (await scene.writes(wolfsburg, anna, "/setup Wolfsburg – Puebla"))[0]
    code = code_in(card.text)
    assert card.buttons["Español"] == f"lang:es:{code}"
    edit, menu, toast = await scene.presses(wolfsburg, anna, card.buttons["Español"])
    assert (edit.method, menu.method) == ("edit_message_text", "set_my_commands")
    assert toast.method == "answer_callback_query"
    assert code_in(edit.text) == code
    assert edit.text.startswith("🤝 Queda fundada")


async def test_before_there_is_a_team_administrators_choose_language_and_zone(
    scene: Scene,
) -> None:
    before = await scene.database.read(lambda work: work.chats.get(ChatId(wolfsburg.id)))
    for line in ("/language fr", "/timezone Lima"):
        (refused,) = await scene.writes(wolfsburg, bernd, line)
        assert refused.text == "Das dürfen nur die Administratoren dieser Gruppe."
        (unknown,) = await scene.writes(wolfsburg, anna, line, telegram_tells=False)
        assert unknown.text.startswith("Telegram sagt mir gerade nicht")
    (toast,) = await scene.presses(wolfsburg, bernd, "lang:fr:only")
    assert toast.text == "Das dürfen nur die Administratoren dieser Gruppe."
    known = await scene.database.read(lambda work: work.chats.get(ChatId(wolfsburg.id)))
    assert before is None
    assert known is not None
    assert (known.language, known.time_zone) == (Language.DE, None)
    await scene.writes(wolfsburg, anna, "/timezone Lima")
    edit, *_ = await scene.presses(wolfsburg, anna, "lang:fr:only")
    assert edit.text.startswith("J’écris ici en français.")
    chosen = await scene.database.read(lambda work: work.chats.get(ChatId(wolfsburg.id)))
    assert chosen is not None
    assert (chosen.language, chosen.time_zone) == (Language.FR, "America/Lima")


async def test_an_invitation_of_others_is_not_shown_by_a_forged_button(scene: Scene) -> None:
    code = await scene.founded()
    kumasi = Group(-100777, "Kumasi", [bernd])
    await scene.writes(kumasi, bernd, "/setup Kumasi – Dortmund")
    edit = (await scene.presses(kumasi, bernd, f"lang:fr:{code}"))[0]
    assert code not in edit.text
    assert "Kumasi" in edit.text


async def test_without_an_argument_the_languages_are_offered(scene: Scene) -> None:
    await scene.both()
    (offer,) = await scene.writes(wolfsburg, anna, "/language")
    assert list(offer.buttons) == ["✓ Deutsch", "Español", "English", "Français"]
    edit, *_ = await scene.presses(wolfsburg, anna, offer.buttons["English"])
    assert edit.text == "I write English here. Choose another language:"


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("america/mexico_city", "America/Mexico_City"),
        ("Cancún", "America/Cancun"),
        ("mexico city", "America/Mexico_City"),
        ("UTC", "UTC"),
    ],
)
async def test_a_time_zone_is_found_by_name_or_city(scene: Scene, place: str, zone: str) -> None:
    await scene.both()
    (answer,) = await scene.writes(wolfsburg, anna, f"/timezone {place}")
    assert zone in answer.text
    assert (await team_at(scene, wolfsburg)).time_zone == zone


async def test_an_unknown_place_changes_nothing(scene: Scene) -> None:
    await scene.both()
    (answer,) = await scene.writes(wolfsburg, anna, "/zeitzone Atlantis")
    assert answer.text.startswith("Atlantis kenne ich weder als Stadt noch als Zeitzone.")
    assert (await team_at(scene, wolfsburg)).time_zone == "Europe/Berlin"


async def test_in_private_everybody_chooses_their_own_language_and_zone(scene: Scene) -> None:
    await scene.both()
    chat = private(beatriz)
    (answer,) = await scene.writes(chat, beatriz, "/idioma de")
    assert answer.text == "Ich schreibe hier jetzt Deutsch."
    (answer,) = await scene.writes(chat, beatriz, "/timezone Berlin")
    assert answer.text == "Zeitzone: Europe/Berlin. Hier ist es jetzt 10:00."
    team = await team_at(scene, puebla)
    assert (team.language, team.time_zone) == (Language.ES, "America/Mexico_City")


async def test_a_prompt_is_answered_by_a_reply(scene: Scene) -> None:
    await scene.both()
    prompt, _ = await scene.presses(wolfsburg, anna, "askname")
    told, card = await scene.writes(wolfsburg, anna, "Stadt Wolfsburg", reply_to=prompt)
    assert (told.chat, card.chat) == (puebla.id, wolfsburg.id)
    assert told.text == "El equipo Wolfsburg ahora se llama Stadt Wolfsburg."
    assert (await team_at(scene, wolfsburg)).name == "Stadt Wolfsburg"
    prompt, _ = await scene.presses(wolfsburg, anna, "askzone")
    await scene.writes(wolfsburg, anna, "Lima", reply_to=prompt)
    assert (await team_at(scene, wolfsburg)).time_zone == "America/Lima"


async def test_a_reply_that_fits_no_prompt_says_why_and_changes_nothing(scene: Scene) -> None:
    await scene.both()
    prompt, _ = await scene.presses(wolfsburg, anna, "askname")
    (answer,) = await scene.writes(wolfsburg, anna, "x" * 61, reply_to=prompt)
    assert answer.text == "Das ist zu lang: höchstens 60 Zeichen, bitte."
    assert (await team_at(scene, wolfsburg)).name == "Wolfsburg"


async def test_members_choose_for_whom_they_speak(scene: Scene) -> None:
    await scene.both()
    offer, _ = await scene.presses(wolfsburg, bernd, "askgroup")
    (toast,) = await scene.presses(wolfsburg, bernd, offer.buttons["Zivilgesellschaft"])
    assert toast.text == "Du sprichst für: Zivilgesellschaft"
    card = (await scene.writes(wolfsburg, anna, "/team"))[0]
    assert "Bernd (Zivilgesellschaft)" in card.text


async def test_coordinators_appoint_others_and_one_always_remains(scene: Scene) -> None:
    await scene.founded()
    await scene.writes(wolfsburg, bernd, "/team")
    offer, _ = await scene.presses(wolfsburg, anna, "roles")
    choice, _ = await scene.presses(wolfsburg, anna, offer.buttons["Bernd (Mitglied)"])
    (own,) = await scene.presses(wolfsburg, anna, "role:1:observer")
    assert (
        own.text == "Eine Klimapartnerschaft braucht mindestens eine Person, die sie koordiniert."
    )
    done, _ = await scene.presses(wolfsburg, anna, choice.buttons["Koordination"])
    assert done.text == "Bernd: Koordination."
    edit, _ = await scene.presses(wolfsburg, bernd, "role:1:observer")
    assert edit.text == "Anna: beobachtet."
    (refused,) = await scene.writes(wolfsburg, anna, "/team Neu")
    assert refused.text == "Das darf nur die Koordination der Klimapartnerschaft."


async def test_members_of_another_partnership_cannot_be_appointed(scene: Scene) -> None:
    await scene.both()
    kumasi = Group(-100777, "Kumasi", [bernd])
    await scene.writes(kumasi, bernd, "/setup Kumasi – Dortmund")
    (toast,) = await scene.presses(kumasi, bernd, "role:1:observer")
    assert toast.text == "This member no longer exists."
