"""/privacy and /translator: what people read, decide and take back; /status for operators."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.domain import consent
from storage.tables.people import consents, opt_outs
from storage.unit_of_work import UnitOfWork
from tests.unit.handlers.scene import (
    Said,
    Scene,
    Someone,
    anna,
    beatriz,
    bernd,
    private,
    puebla,
    wolfsburg,
)


async def records(scene: Scene) -> list[Any]:
    async def read(work: UnitOfWork) -> list[Any]:
        rows = await work._connection.execute(select(consents).order_by(consents.c.id))
        return list(rows.mappings().all())

    return await scene.database.read(read)


async def objections(scene: Scene) -> set[tuple[int, str]]:
    async def read(work: UnitOfWork) -> set[tuple[int, str]]:
        rows = await work._connection.execute(select(opt_outs))
        return {(row["user_id"], row["service"]) for row in rows.mappings().all()}

    return await scene.database.read(read)


def edit_of(said: list[Said]) -> Said:
    return next(one for one in said if one.method == "edit_message_text")


def toast_of(said: list[Said]) -> str:
    return next(one.text for one in said if one.method == "answer_callback_query")


async def test_a_consent_is_kept_with_its_time_version_and_the_words_that_were_read(
    scene: Scene,
) -> None:
    await scene.both()
    (notice,) = await scene.writes(private(anna), anna, "/datenschutz")
    edit = edit_of(await scene.presses(private(anna), anna, notice.buttons["Google erlauben"]))
    (record,) = await records(scene)
    assert record["service"] == "google"
    assert record["version"] == consent.NOTICE_VERSION
    assert record["given_at"] == scene.now
    assert record["notice"] in notice.text
    assert "Drittländern" in record["notice"]
    assert "Du hast am" in edit.text


async def test_a_withdrawal_ends_the_consent_and_leaves_its_record(scene: Scene) -> None:
    await scene.both()
    (notice,) = await scene.writes(private(anna), anna, "/privacy")
    edit = edit_of(await scene.presses(private(anna), anna, notice.buttons["Google erlauben"]))
    said = await scene.presses(private(anna), anna, edit.buttons["Zustimmung zu Google widerrufen"])
    assert "Widerrufen" in toast_of(said)
    (record,) = await records(scene)
    assert record["revoked_at"] == scene.now
    assert "Google erlauben" in edit_of(said).buttons


async def test_somebody_without_a_partnership_reads_and_decides_in_private(scene: Scene) -> None:
    nora = Someone(99, "Nora", "fr")
    (notice,) = await scene.writes(private(nora), nora, "/confidentialite")
    assert "Exploitant : Google LLC, États-Unis" in notice.text
    assert "Autorisé dans aucune de vos équipes" in notice.text
    await scene.presses(private(nora), nora, notice.buttons["Autoriser Google"])
    assert [record["user_id"] for record in await records(scene)] == [99]


async def test_nobody_decides_for_another(scene: Scene) -> None:
    await scene.both()
    (notice,) = await scene.writes(wolfsburg, anna, "/privacy")
    said = await scene.presses(wolfsburg, bernd, notice.buttons["Google erlauben"])
    assert toast_of(said) == "Das ist die Wahl von Anna. Deine eigene zeigt dir /datenschutz."
    assert await records(scene) == []


async def test_an_author_objects_to_a_service_in_the_eu_and_takes_it_back(
    eu_scene: Scene,
) -> None:
    await eu_scene.both()
    (notice,) = await eu_scene.writes(private(beatriz), beatriz, "/privacidad")
    assert "Operador: DeepL SE, Alemania" in notice.text
    assert "Permitido en el equipo Puebla" in notice.text
    objected = edit_of(
        await eu_scene.presses(private(beatriz), beatriz, notice.buttons["Oponerme a DeepL"])
    )
    assert "Usted se opuso" in objected.text
    assert await objections(eu_scene) == {(beatriz.id, "deepl")}
    await eu_scene.presses(private(beatriz), beatriz, objected.buttons["Permitir DeepL"])
    assert await objections(eu_scene) == set()
    assert await records(eu_scene) == []


@pytest.mark.parametrize(
    "data",
    [
        "privacy",
        "privacy:11",
        "privacy:11:yes",
        "privacy:11:yes:",
        "privacy:11:yes:nobody:1:de",
        "privacy:11:maybe:google:1:de",
        "privacy:x:yes:google:1:de",
        "consent:11:yes:google+:9:xx",
        "consent:11:yes:google",
        "consent::::::",
    ],
)
async def test_forged_and_outdated_buttons_agree_to_nothing(scene: Scene, data: str) -> None:
    await scene.both()
    said = await scene.presses(wolfsburg, anna, data)
    assert toast_of(said)
    assert await records(scene) == []


async def test_the_founding_says_who_translates_and_opens_the_choice(scene: Scene) -> None:
    (card, *_) = await scene.writes(wolfsburg, anna, "/setup Wolfsburg – Puebla")
    assert "🌐 Für euch übersetzt: Google Übersetzer (Google, USA)." in card.text
    opened = await scene.presses(wolfsburg, anna, card.buttons["🌐 Übersetzer"])
    assert "Vertrag: keiner" in opened[0].text


async def test_in_private_the_translators_are_read_and_in_the_group_they_are_switched(
    scene: Scene,
) -> None:
    await scene.both()
    (card,) = await scene.writes(private(anna), anna, "/translator")
    assert "Umschalten kann die Koordination in der Gruppe des Teams." in card.text
    assert card.buttons == {}
    (refusal,) = await scene.writes(private(anna), anna, "/translator google off")
    assert "Gruppe" in refusal.text
    (card,) = await scene.writes(puebla, beatriz, "/traductor google off")
    assert "no permitido" in card.text


@pytest.mark.parametrize(
    ("app", "words"),
    [
        ("de", "Eingang: 0 wartend, 0 aufgegeben"),
        ("es", "Entrada: 0 en espera, 0 abandonadas"),
        ("en", "In: 0 waiting, 0 given up"),
        ("fr", "Entrée : 0 en attente, 0 abandonnées"),
    ],
)
async def test_operators_see_queues_and_engines_in_their_language(
    scene: Scene, app: str, words: str
) -> None:
    operator = Someone(anna.id, "Anna", app)
    (report,) = await scene.writes(private(operator), operator, "/status")
    assert words in report.text
    assert "Klimapuente 0.1.0" in report.text
    assert "SQLite" in report.text
    assert "⚠️ telegram" in report.text
    assert "⛔" in report.text
    assert "rate_limited" in report.text


async def test_operators_see_it_in_a_group_and_nobody_else_does(scene: Scene) -> None:
    await scene.both()
    (report,) = await scene.writes(wolfsburg, anna, "/status")
    assert "Warteschlangen" in report.text
    (refusal,) = await scene.writes(puebla, beatriz, "/status")
    assert refusal.text == "Esto solo lo ven las personas que operan este bot."
