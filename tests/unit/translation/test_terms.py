"""Agreed terms are found however they are inflected, and kept right whoever translates."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.glossary import Term, TermUse, folded, overlaid
from bot.domain.languages import Language
from bot.domain.tone import Tone
from bot.translation.placeholders import Masked
from bot.translation.terms.enforcing import enforced
from bot.translation.terms.glossary import Glossary
from bot.translation.terms.starter import starter_terms
from bot.translation.values import Engine
from tests.unit.translation.bench import Bench

DE, ES, EN, FR = Language.DE, Language.ES, Language.EN, Language.FR
MEASURE = Term({DE: ("Maßnahme",), ES: ("medida", "~acción")})
MISSION = Term({DE: ("Entsendung",), ES: ("misión de expertos", "!envío")})
TABLE = Path(__file__).with_name("term_lines.txt").read_text("utf-8").splitlines()
LINES = [line for line in TABLE if not line.startswith("# ")]
OTHERS = [Engine.LIBRETRANSLATE, Engine.GOOGLE, Engine.MYMEMORY]


def test_the_starter_list_is_whole() -> None:
    """At least 150 terms, each with a word in all four languages, none of them twice."""
    terms = [term for term in starter_terms() if term.use is TermUse.TRANSLATED]
    assert len(terms) >= 150
    assert all(term.written(language) for term in terms for language in Language)
    for source, target in ((DE, ES), (ES, DE), (DE, EN), (DE, FR)):
        assert all(term.accepted(target) and term.recognised(source) for term in terms)
    german = [folded(form) for term in terms for form in term.recognised(DE)]
    assert len(german) == len(set(german))


def test_every_term_of_the_starter_list_finds_itself_and_accepts_its_translation() -> None:
    """What the list says to write is what the check accepts, in every direction."""
    glossary = Glossary(starter_terms())
    for term in starter_terms():
        for source, target in ((DE, ES), (ES, DE), (EN, FR), (FR, EN)):
            if not (written := term.written(source)) or not term.written(target):
                continue
            found = glossary.occurring(written, source, target)
            accepted = [form for one in found for form in one.term.accepted(target)]
            assert set(term.accepted(target)) <= set(accepted), (source, written)


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        (DE, "Die Entsendungen beginnen im Mai", "Entsendung"),
        (DE, "viele massnahmen im stadtwald", "Maßnahme"),
        (DE, "Folgen der STARKREGENEREIGNISSE", "Starkregenereignis"),
        (DE, "in den Stadtwäldern", "Stadtwald"),
        (ES, "las misiones de expertos", "Entsendung"),
        (ES, "adaptacion al cambio climatico", "Klimafolgenanpassung"),
        (ES, "los bosques urbanos", "Stadtwald"),
        (FR, "des plans d’action canicule", "Hitzeaktionsplan"),
        (EN, "two heat-action plans", "Hitzeaktionsplan"),
    ],
)
def test_inflected_and_unaccented_terms_are_recognised(
    language: Language, text: str, term: str
) -> None:
    target = ES if language is DE else DE
    found = Glossary(starter_terms()).occurring(text, language, target)
    assert term in [one.term.written(DE) or one.term.recognised(language)[0] for one in found] or (
        term in [form for one in found for form in one.term.recognised(language)]
    )


def test_the_longer_term_wins() -> None:
    [found] = Glossary(starter_terms()).occurring("cambio climático", ES, DE)
    assert found.term.written(DE) == "Klimawandel"
    [found] = Glossary(starter_terms()).occurring("adaptación al cambio climático", ES, DE)
    assert found.term.written(DE) == "Klimafolgenanpassung"


def test_own_terms_take_over_and_the_others_languages_stay() -> None:
    base = [Term({DE: ("Entsendung",), ES: ("misión",), EN: ("mission",)})]
    own = Term({DE: ("entsendung",), ES: ("visita",)})
    [term] = overlaid(base, [own])
    assert (term.written(ES), term.written(EN)) == ("visita", "mission")
    assert overlaid(base, [Term({DE: ("Entsendung",)}, TermUse.OFF)]) == []


@pytest.mark.parametrize("line", LINES)
def test_a_sentence_reads_well_whichever_word_the_engine_chose(line: str) -> None:
    """Of the starter list: accepted words stay, wrong ones go with their articles and number."""
    languages, sentence = line.split(": ", 1)
    source, target = map(Language, languages.split())
    written, answer, expected = sentence.split(" > ")
    found = Glossary(starter_terms()).occurring(written, source, target)
    shown = enforced(Masked(answer), found, source, target).text
    assert shown == (answer if expected == "=" else expected)


def test_an_everyday_word_is_explained_only_if_the_partnership_agreed_on_it() -> None:
    own = Term({DE: ("Ansprechperson",), ES: ("contacto",)})
    for terms, shown in (
        (starter_terms(), "Meine Verbindung ist Luis"),
        ([own], "Meine Verbindung ist Luis (Ansprechperson [contacto])"),
    ):
        found = Glossary(terms).occurring("Mi contacto es Luis", ES, DE)
        assert enforced(Masked("Meine Verbindung ist Luis"), found, ES, DE).text == shown


@pytest.mark.parametrize(
    ("term", "source", "text", "answer", "shown"),
    [
        (Term({DE: ("Dürre",), FR: ("eau rare", "!sec")}), DE, "Dürren", "Le sec", "L’eau rare"),
        (
            Term({ES: ("ola",), FR: ("onde", "!vague")}), ES, "Hay ola", "J'aime la vague",
            "J'aime l’onde",
        ),
        (
            Term({DE: ("Welle",), ES: ("ola azul", "!onda")}), DE, "Wellen", "Las ondas vienen",
            "Las ondas vienen (ola azul [Wellen])",
        ),
        (
            Term({DE: ("Brunnen",), ES: ("agua viva", "!pozo")}), DE, "Der Brunnen", "El pozo",
            "El agua viva",
        ),
        (
            Term({ES: ("vivero",), DE: ("Baumschule", "!Gärtnerei")}), ES, "El vivero",
            "Die Gärtnerei", "Die Baumschule",
        ),
        (
            Term({ES: ("viveros",), DE: ("Baumschule", "!Garten")}), ES, "viveros",
            "Die Gartens", "Die Gartens (Baumschule [viveros])",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_explained_rather_than_bent(
    term: Term, source: Language, text: str, answer: str, shown: str
) -> None:
    target = next(language for language in term.words if language is not source)
    found = Glossary([term]).occurring(text, source, target)
    assert enforced(Masked(answer), found, source, target).text == shown


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La communication est bonne", FR), ("Mucha sombra", ES), ("La alcaldía cerró", ES),
        ("Die Agenda der Sitzung", DE),
    ],
)  # fmt: skip
def test_a_word_of_the_same_family_is_another_word(text: str, language: Language) -> None:
    target = ES if language is DE else DE
    found = Glossary(starter_terms()).occurring(text, language, target)
    written = {one.term.written(DE) for one in found}
    assert not written & {"Kommune", "Verschattung", "Bürgermeister", "Agenda 2030"}


@pytest.mark.parametrize("engine", OTHERS)
async def test_a_known_wrong_word_is_replaced_and_its_article_follows(
    bench: Bench, engine: Engine
) -> None:
    bench.terms = [MISSION]
    bench.server.phrases["Die Entsendung beginnt bald."] = "El envío comienza pronto."
    answer = await bench.translated(bench.make(engine), "Die Entsendung beginnt bald.")
    assert answer.text == "La misión de expertos comienza pronto."


@pytest.mark.parametrize("engine", OTHERS)
async def test_a_term_the_engine_missed_is_appended_with_the_original(
    bench: Bench, engine: Engine
) -> None:
    bench.terms = [MEASURE]
    bench.server.phrases["Alle Maßnahmen sind gut"] = "Todo es bueno"
    answer = await bench.translated(bench.make(engine), "Alle Maßnahmen sind gut")
    assert answer.text == "Todo es bueno (medida [Maßnahmen])"


async def test_an_inflected_or_accepted_word_is_left_alone(bench: Bench) -> None:
    bench.terms = [MEASURE]
    translator = bench.make(Engine.GOOGLE)
    for right in ("Todas las medidas son buenas", "Todas las acciones son buenas"):
        bench.memory.known.clear()
        bench.server.phrases["Alle Maßnahmen sind gut"] = right
        assert (await bench.translated(translator, "Alle Maßnahmen sind gut")).text == right


async def test_terms_are_not_masked_but_kept_ones_are(bench: Bench) -> None:
    """Kept terms reach no engine; terms with a translation stay in their sentence."""
    bench.terms = [MISSION, Term({DE: ("Engagement Global",)}, TermUse.KEPT)]
    answer = await bench.translated(
        bench.make(Engine.LIBRETRANSLATE), "Die Entsendung zahlt Engagement Global gern"
    )
    [sent] = bench.server.texts["libretranslate"]
    assert sent == "Die Entsendung zahlt {0} gern"
    assert "Engagement Global" in answer.text


async def test_a_new_term_forgets_the_texts_it_stands_in_and_no_others(bench: Bench) -> None:
    translator = bench.make(Engine.GOOGLE)
    for text in ("Alle Maßnahmen sind gut", "Wir kommen gern"):
        await bench.translated(translator, text)
    bench.terms = [MEASURE]
    for text in ("Alle Maßnahmen sind gut", "Wir kommen gern"):
        await bench.translated(translator, text)
    sent = bench.server.texts["google"]
    assert sent == ["Alle Maßnahmen sind gut", "Wir kommen gern", "Alle Maßnahmen sind gut"]


async def test_deepl_gets_the_glossary_once_and_only_where_a_term_stands(bench: Bench) -> None:
    bench.terms = [MEASURE]
    translator = bench.make(Engine.DEEPL)
    for text in ("Alle Maßnahmen sind gut", "Wir kommen", "Diese Maßnahme nicht"):
        await bench.translated(translator, text)
    [made] = bench.server.glossaries.values()
    assert {one["source_lang"] for one in made["dictionaries"]} == {"DE", "ES"}
    used = [options.get("glossary_id") for options in bench.server.deepl_options]
    assert used == [made["glossary_id"], None, made["glossary_id"]]


async def test_a_changed_glossary_takes_the_place_of_the_old_one(bench: Bench) -> None:
    """A free account has room for one: the partnership's older glossary goes first."""
    bench.terms = [MEASURE]
    translator = bench.make(Engine.DEEPL)
    await bench.translated(translator, "Alle Maßnahmen sind gut")
    bench.terms = [MEASURE, MISSION]
    await bench.translated(translator, "Die Entsendung beginnt")
    [made] = bench.server.glossaries.values()
    assert "Entsendung" in str(made)
    assert bench.server.deepl_options[-1]["glossary_id"] == made["glossary_id"]


async def test_without_room_for_a_glossary_deepl_translates_and_the_terms_are_checked(
    bench: Bench,
) -> None:
    bench.server.glossary_room = 0
    bench.terms = [MISSION]
    bench.server.phrases["Die Entsendung beginnt"] = "El envío comienza"
    answer = await bench.translated(bench.make(Engine.DEEPL), "Die Entsendung beginnt")
    assert answer.text == "La misión de expertos comienza"
    assert "glossary_id" not in bench.server.deepl_options[-1]


async def test_a_glossary_deleted_at_deepl_is_made_again(bench: Bench) -> None:
    bench.terms = [MEASURE]
    translator = bench.make(Engine.DEEPL)
    await bench.translated(translator, "Alle Maßnahmen sind gut")
    bench.server.glossaries.clear()
    await bench.translated(translator, "Diese Maßnahme nicht")
    assert len(bench.server.glossaries) == 1


async def test_deepl_is_told_the_tone_and_each_tone_has_its_own_memory(bench: Bench) -> None:
    translator = bench.make(Engine.DEEPL)
    for tone in (None, Tone.FORMAL, Tone.INFORMAL, Tone.FORMAL):
        await bench.translated(translator, "Kommt ihr auch?", tone=tone)
    told = [options.get("formality") for options in bench.server.deepl_options]
    assert told == [None, "prefer_more", "prefer_less"]
