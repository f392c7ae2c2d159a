from datetime import timedelta

import pytest

from bot.domain.languages import Language
from tests.unit.handlers.scene import (
    Group,
    Scene,
    Someone,
    anna,
    beatriz,
    bernd,
    code_in,
    private,
    puebla,
    team_at,
    wolfsburg,
)


async def test_setup_founds_the_partnership_and_gives_the_partners_a_code_and_a_link(
    scene: Scene,
) -> None:
    card, menu = await scene.writes(wolfsburg, anna, "/setup Wolfsburg – Puebla")
    team = await team_at(scene, wolfsburg)
    assert (team.name, team.country, team.language) == ("Wolfsburg", "DE", Language.DE)
    assert (team.time_zone, team.relay_on) == ("Europe/Berlin", True)
    code = code_in(card.text)
    assert f"https://t.me/klimapuente_bot?startgroup=join_{code}" in card.text
    (copied,) = [entity for entity in card.payload["entities"] if entity["type"] == "code"]
    assert copied["length"] == len(f"/join {code}")
    assert "✓ Deutsch" in card.buttons
    assert menu.method == "set_my_commands"
    assert "hilfe" in {entry["command"] for entry in menu.payload["commands"]}


@pytest.mark.parametrize(
    "line",
    [
        "/einrichten Wolfsburg - Puebla",
        "/configurar Wolfsburg y Puebla",
        "/Configurer@KLIMAPUENTE_BOT Wolfsburg / Puebla",
        "/setup Wolfsburg-Puebla",
        "/setup\nWolfsburg — Puebla",
    ],
)
async def test_every_alias_and_dash_founds(scene: Scene, line: str) -> None:
    answers = await scene.writes(wolfsburg, anna, line)
    assert "Wolfsburg – Puebla" in answers[0].text
    assert code_in(answers[0].text)


async def test_the_group_is_guessed_by_its_title_and_by_its_founders_language(
    scene: Scene,
) -> None:
    await scene.writes(puebla, beatriz, "/configurar Wolfsburg – Puebla")
    assert (await team_at(scene, puebla)).name == "Puebla"
    elsewhere = Group(-100333, "Clima", [beatriz])
    await scene.writes(elsewhere, beatriz, "/configurar Wolfsburg – Puebla")
    team = await team_at(scene, elsewhere)
    assert (team.name, team.language, team.time_zone) == (
        "Puebla",
        Language.ES,
        "America/Mexico_City",
    )


async def test_join_makes_the_group_the_next_team_and_both_groups_are_told(scene: Scene) -> None:
    code = await scene.founded()
    told, welcome, menu = await scene.writes(puebla, beatriz, f"/unirse {code}")
    assert (told.chat, welcome.chat, menu.chat) == (wolfsburg.id, puebla.id, puebla.id)
    assert "Das Team Puebla" in told.text
    assert "Weiterleitung ist an" in told.text
    assert "retransmisión está activada" in welcome.text
    team = await team_at(scene, puebla)
    assert (team.name, team.language) == ("Puebla", Language.ES)


async def test_the_deep_link_joins_as_the_command_does(scene: Scene) -> None:
    code = await scene.founded()
    answers = await scene.writes(puebla, beatriz, f"/start@klimapuente_bot join_{code}")
    assert [answer.chat for answer in answers] == [wolfsburg.id, puebla.id, puebla.id]


async def test_both_founders_coordinate_and_who_writes_is_a_member(scene: Scene) -> None:
    await scene.both()
    await scene.writes(wolfsburg, bernd, "Guten Morgen")
    card = (await scene.writes(wolfsburg, bernd, "/team"))[0]
    assert "Anna (Koordination)" in card.text
    assert "• Bernd" in card.text
    assert "Beatriz (coordinación)" in (await scene.writes(puebla, beatriz, "/equipo"))[0].text


async def test_only_administrators_found_or_join(scene: Scene) -> None:
    answers = await scene.writes(wolfsburg, bernd, "/setup Wolfsburg – Puebla")
    (refusal,) = [answer.text for answer in answers]
    assert refusal == "Das dürfen nur die Administratoren dieser Gruppe."
    code = await scene.founded()
    for line in (f"/join {code}", f"/start join_{code}"):
        answers = await scene.writes(puebla, bernd, line)
        assert len(answers) == 1
    assert await team_at(scene, puebla) is None


async def test_when_telegram_does_not_tell_the_administrators_nothing_is_founded(
    scene: Scene,
) -> None:
    answers = await scene.writes(wolfsburg, anna, "/setup Wolfsburg – Puebla", telegram_tells=False)
    assert "Telegram sagt mir gerade nicht" in answers[0].text
    assert await team_at(scene, wolfsburg) is None


async def test_an_anonymous_administrator_counts_as_one(scene: Scene) -> None:
    ghost = Someone(1087968824, "Group")
    answers = await scene.writes(
        wolfsburg,
        ghost,
        "/setup Wolfsburg – Puebla",
        sender_chat=wolfsburg.json,
        telegram_tells=False,
    )
    assert code_in(answers[0].text)
    assert (
        "Klima Wolfsburg (Koordination)" in (await scene.writes(wolfsburg, anna, "/team"))[0].text
    )


async def test_a_code_works_once(scene: Scene) -> None:
    code = await scene.founded()
    await scene.writes(puebla, beatriz, f"/join {code}")
    third = Group(-100444, "Sfax", [beatriz])
    (answer,) = await scene.writes(third, beatriz, f"/join {code}")
    assert answer.text == "Ya se unió un grupo con este código. Por favor, pidan uno nuevo."


async def test_a_code_expires_after_seven_days(scene: Scene) -> None:
    code = await scene.founded()
    scene.now += timedelta(days=7)
    (answer,) = await scene.writes(puebla, beatriz, f"/join {code}")
    assert answer.text == "Este código tiene más de siete días. Por favor, pidan uno nuevo."
    assert await team_at(scene, puebla) is None


async def test_own_unknown_and_foreign_codes_are_refused_in_one_sentence(scene: Scene) -> None:
    code = await scene.founded()
    (own,) = await scene.writes(wolfsburg, anna, f"/join {code}")
    assert own.text.startswith("Diese Gruppe gehört schon zur Klimapartnerschaft")
    (unknown,) = await scene.writes(puebla, beatriz, "/join XXXXXXXX")
    assert unknown.text.startswith("No conozco el código XXXXXXXX.")
    other = Group(-100555, "Kumasi", [beatriz])
    await scene.writes(other, beatriz, "/setup Kumasi – Dortmund")
    (foreign,) = await scene.writes(other, beatriz, f"/join {code}")
    assert "Kumasi – Dortmund" in foreign.text


async def test_a_group_in_a_partnership_founds_no_second_one(scene: Scene) -> None:
    await scene.founded()
    (answer,) = await scene.writes(wolfsburg, anna, "/setup Wolfsburg – Lima")
    assert "gehört schon zur Klimapartnerschaft Wolfsburg – Puebla" in answer.text


async def test_setup_in_a_topic_binds_that_topic_only(scene: Scene) -> None:
    topic = Group(-100666, "Forum Wolfsburg", [anna], thread=7)
    other = Group(-100666, "Forum Wolfsburg", [anna], thread=8)
    card, _ = await scene.writes(topic, anna, "/setup Wolfsburg – Puebla")
    assert code_in(card.text)
    assert (await team_at(scene, topic)).thread_id == 7
    assert await team_at(scene, other) is None


async def test_a_coordinator_gives_out_another_code(scene: Scene) -> None:
    await scene.both()
    await scene.writes(wolfsburg, bernd, "hallo")
    (refused,) = await scene.presses(wolfsburg, bernd, "invite")
    assert refused.method == "answer_callback_query"
    invitation, toast = await scene.presses(wolfsburg, anna, "invite")
    assert code_in(invitation.text)
    assert toast.method == "answer_callback_query"


async def test_an_invitation_opened_in_private_leads_to_the_group(scene: Scene) -> None:
    code = await scene.founded()
    (answer,) = await scene.writes(private(beatriz), beatriz, f"/start join_{code}")
    assert f"startgroup=join_{code}" in answer.text


async def test_two_partnerships_live_side_by_side(scene: Scene) -> None:
    await scene.both()
    kumasi = Group(-100777, "Kumasi", [bernd])
    dortmund = Group(-100888, "Dortmund", [bernd])
    answers = await scene.writes(kumasi, bernd, "/setup Kumasi – Dortmund")
    told = await scene.writes(dortmund, bernd, f"/join {code_in(answers[0].text)}")
    assert {answer.chat for answer in told} == {kumasi.id, dortmund.id}
    assert (await team_at(scene, kumasi)).language is Language.EN
    card = (await scene.writes(dortmund, bernd, "/team"))[0]
    assert "Puebla" not in card.text


async def test_a_stranger_in_private_is_told_how_the_bot_gets_to_know_people(scene: Scene) -> None:
    """Neither /setup nor /join works in a private chat, so neither is offered there."""
    (answer,) = await scene.writes(private(beatriz), beatriz, "/tareas")
    assert answer.text.startswith("Usted todavía no pertenece a ningún equipo.")


async def test_a_link_with_a_code_that_nobody_gave_out_leads_nowhere(scene: Scene) -> None:
    (answer,) = await scene.writes(private(anna), anna, "/start join_NOSUCH")
    assert answer.text.startswith("Den Code NOSUCH kenne ich nicht.")


async def test_help_speaks_of_the_relay_only_where_there_is_one(scene: Scene) -> None:
    await scene.both()
    (group,) = await scene.writes(wolfsburg, anna, "/hilfe")
    assert "Einfache Nachrichten gehen übersetzt an die Partner" in group.text
    (alone,) = await scene.writes(private(anna), anna, "/hilfe")
    assert "Einfache Nachrichten" not in alone.text


async def test_a_third_team_is_called_after_the_city_in_its_groups_title(scene: Scene) -> None:
    await scene.both()
    amina = Someone(31, "Amina", "fr")
    sfax = Group(-100444, "Sfax climat", [amina])
    (invitation,) = [one for one in await scene.presses(wolfsburg, anna, "invite") if one.text]
    said = await scene.writes(sfax, amina, f"/rejoindre {code_in(invitation.text)}")
    assert any("Votre équipe : 🇹🇳 Sfax\n" in one.text for one in said)
