"""Formatting, links and masked pieces survive, with offsets in UTF-16 units."""

from __future__ import annotations

import pytest

from bot.domain.rich_text import Entity, RichText, bold, link, sliced, styled
from bot.translation.values import Engine
from tests.unit.translation.bench import Bench
from tests.unit.translation.providers_server import Fault

ENGINES = pytest.mark.parametrize("engine", list(Engine))
PLAIN = pytest.mark.parametrize("engine", [Engine.LIBRETRANSLATE, Engine.GOOGLE, Engine.MYMEMORY])


def stretches(rich: RichText) -> list[tuple[str, str]]:
    """Name each entity's kind and the words it covers, by Telegram's counting."""
    return [(e.kind, sliced(rich, e.offset, e.end).text) for e in rich.entities]


@ENGINES
async def test_a_bold_line_stays_bold_as_a_whole(bench: Bench, engine: Engine) -> None:
    text = bold("Treffen verschoben") + "\n👍🏽 Wir sehen uns"
    result = await bench.translated(bench.make(engine), text)
    assert result == bold("Treffenx verschobenx") + "\n👍🏽 Wirx sehenx unsx"


@ENGINES
async def test_bold_over_several_lines_stays_one_stretch(bench: Bench, engine: Engine) -> None:
    text = bold("Erste Zeile\n\nZweite Zeile")
    assert await bench.translated(bench.make(engine), text) == bold(
        "Erstex Zeilex\n\nZweitex Zeilex"
    )


@ENGINES
async def test_inner_formatting_follows_its_words(bench: Bench, engine: Engine) -> None:
    text = (
        RichText("😀 Das ist ")
        + bold("sehr wichtig")
        + " für "
        + styled("italic", "alle")
        + " hier"
    )
    result = await bench.translated(bench.make(engine), text)
    assert result.text == "😀 Dasx istx sehrx wichtigx fürx allex hierx"
    assert stretches(result) == [("bold", "sehrx wichtigx"), ("italic", "allex")]


@ENGINES
async def test_overlapping_formatting_is_kept(bench: Bench, engine: Engine) -> None:
    text = RichText("Wir lieben Bäume und Wälder", (Entity("bold", 4, 12), Entity("italic", 11, 9)))
    result = await bench.translated(bench.make(engine), text)
    assert stretches(result) == [("bold", "liebenx Bäumex"), ("italic", "Bäumex undx")]


@ENGINES
async def test_masked_entities_keep_their_targets(bench: Bench, engine: Engine) -> None:
    text = (
        RichText("Frag bitte ")
        + styled("text_mention", "Anna", user_id=7)
        + " nach "
        + link("dem Plan", "https://plan.example")
        + " oder sieh unter "
        + styled("url", "wolfsburg.example/klima")
        + " nach"
    )
    result = await bench.translated(bench.make(engine), text)
    mention, plan, url = result.entities
    assert stretches(result) == [
        ("text_mention", "Anna"),
        ("text_link", "demx Planx"),
        ("url", "wolfsburg.example/klima"),
    ]
    assert (mention.user_id, plan.url) == (7, "https://plan.example")
    assert url.offset == result.text.index("wolfsburg")


@PLAIN
async def test_a_link_whose_words_are_not_found_again_is_appended(
    bench: Bench, engine: Engine
) -> None:
    bench.server.phrases = {
        "Hier ist der neue Bericht für euch": "Aquí tienen lo nuevo",
        "der neue Bericht": "el informe nuevo",
    }
    text = RichText("Hier ist ") + link("der neue Bericht", "https://b.example") + " für euch"
    result = await bench.translated(bench.make(engine), text)
    assert result.text == "Aquí tienen lo nuevo (el informe nuevo)"
    assert result.entities == (Entity("text_link", 22, 16, url="https://b.example"),)


@PLAIN
async def test_bold_whose_words_are_not_found_again_is_dropped(
    bench: Bench, engine: Engine
) -> None:
    bench.server.phrases = {"Das war ganz toll": "Fue estupendo"}
    text = RichText("Das war ") + bold("ganz") + " toll"
    assert await bench.translated(bench.make(engine), text) == RichText("Fue estupendo")


@PLAIN
async def test_of_equal_words_the_one_in_the_same_place_is_formatted(
    bench: Bench, engine: Engine
) -> None:
    text = RichText("Bäume sind gut, mehr ") + bold("Bäume") + " sind besser"
    result = await bench.translated(bench.make(engine), text)
    [entity] = result.entities
    assert result.text[entity.offset :].startswith("Bäumex sindx besserx")


async def test_a_link_whose_tags_deepl_loses_is_appended(bench: Bench) -> None:
    bench.server.phrases = {'Hier ist <g id="0">der Bericht</g> für euch': "Aquí está para ustedes"}
    text = RichText("Hier ist ") + link("der Bericht", "https://b.example") + " für euch"
    result = await bench.translated(bench.make(Engine.DEEPL), text)
    assert stretches(result) == [("text_link", "der Bericht")]
    assert result.text == "Aquí está para ustedes (der Bericht)"


async def test_tags_may_move_with_their_words(bench: Bench) -> None:
    bench.server.phrases = {
        'Am <x id="0"/> ist <g id="0">Workshop</g> &amp; Essen': (
            '<g id="0">El taller</g> &amp; la comida son el <x id="0"/>'
        )
    }
    text = RichText("Am 15.03. ist ") + bold("Workshop") + " & Essen"
    result = await bench.translated(bench.make(Engine.DEEPL), text)
    assert result == bold("El taller") + " & la comida son el 15.03."


@ENGINES
async def test_what_looks_like_a_placeholder_is_text(bench: Bench, engine: Engine) -> None:
    text = 'Schreib {0} und [X0X] oder <x id="0"/> in das Feld & fertig um 14:30 Uhr'
    result = await bench.translated(bench.make(engine), text)
    assert result.text == (
        'Schreibx {0} undx [X0X] oderx <x id="0"/> inx dasx Feldx & fertigx umx 14:30 Uhrx'
    )


@ENGINES
async def test_blank_lines_lists_and_outer_space_are_ours(bench: Bench, engine: Engine) -> None:
    text = "  Hallo zusammen,\n\n- erster Punkt\n2. zweiter Punkt\n\t• dritter\n\n👍\n"
    result = await bench.translated(bench.make(engine), text)
    assert result.text == (
        "  Hallox zusammenx,\n\n- ersterx Punktx\n2. zweiterx Punktx\n\t• dritterx\n\n👍\n"
    )


@PLAIN
async def test_formatting_survives_where_placeholders_get_lost(
    bench: Bench, engine: Engine
) -> None:
    bench.server.misbehave(engine.value, Fault.DROPPED)
    text = RichText("Bitte kommt um 14:30 Uhr ") + bold("pünktlich") + " zum Treffen"
    result = await bench.translated(bench.make(engine), text)
    assert result.text == "Bittex kommtx umx 14:30 Uhrx pünktlichx zumx Treffenx"
    assert stretches(result) == [("bold", "pünktlichx")]
