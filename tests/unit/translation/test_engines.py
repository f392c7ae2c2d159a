"""Every engine through its real client against a server that speaks its protocol."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.domain.languages import Language
from bot.translation.errors import Transient
from bot.translation.providers import web
from bot.translation.values import Engine, Reason, Translated, Untranslated
from tests.unit.translation.bench import Bench, unused_port
from tests.unit.translation.providers_server import Fault

ENGINES = pytest.mark.parametrize("engine", list(Engine))
PLAIN_ENGINES = pytest.mark.parametrize(
    "engine", [Engine.LIBRETRANSLATE, Engine.GOOGLE, Engine.MYMEMORY]
)
TEXT = "Bitte prüft den Bericht bis 15.03. um 14 Uhr"
ANSWER = "Bittex prüftx denx Berichtx bisx 15.03. umx 14 Uhrx"


@ENGINES
async def test_a_text_arrives_translated_with_dates_and_times_intact(
    bench: Bench, engine: Engine
) -> None:
    result = await bench.ask(bench.make(engine), TEXT)
    assert isinstance(result, Translated)
    assert (result.text.text, result.engine, result.machine) == (ANSWER, engine, True)


async def test_source_and_target_are_always_named(bench: Bench) -> None:
    for engine in Engine:
        await bench.ask(bench.make(engine), f"Guten Morgen {engine.value}")
    assert bench.server.pairs == [("DE", "ES"), ("de", "es"), ("de", "es"), ("de-DE", "es-MX")]


@ENGINES
@pytest.mark.parametrize(
    ("fault", "reason", "retry"),
    [
        (Fault.RESET, Reason.UNAVAILABLE, True),
        (Fault.RESET_INSIDE, Reason.UNAVAILABLE, True),
        (Fault.HUGE, Reason.UNAVAILABLE, True),
        (Fault.NESTED, Reason.UNAVAILABLE, True),
        (Fault.REDIRECT, Reason.UNAVAILABLE, True),
        (500, Reason.UNAVAILABLE, True),
        (503, Reason.UNAVAILABLE, True),
        (429, Reason.UNAVAILABLE, True),
        (456, Reason.UNAVAILABLE, True),
        (403, Reason.UNAVAILABLE, True),
        (400, Reason.UNSUPPORTED, False),
        (413, Reason.UNSUPPORTED, False),
        (414, Reason.UNSUPPORTED, False),
        (Fault.HTML_PAGE, Reason.UNAVAILABLE, True),
        (Fault.NO_JSON, Reason.UNAVAILABLE, True),
        (Fault.EMPTY_OBJECT, Reason.UNAVAILABLE, True),
        (Fault.NULL, Reason.UNAVAILABLE, True),
        (Fault.ERROR_OBJECT, Reason.UNAVAILABLE, True),
        (Fault.EMPTY, Reason.BAD_ANSWER, False),
        (Fault.STUTTER, Reason.BAD_ANSWER, False),
        (Fault.ECHO, Reason.BAD_ANSWER, False),
    ],
)
async def test_a_misbehaving_engine_leaves_the_original_and_a_reason(
    bench: Bench, engine: Engine, fault: Fault | int, reason: Reason, retry: bool
) -> None:
    bench.server.misbehave(engine.value, fault)
    result = await bench.ask(bench.make(engine), TEXT)
    assert result == Untranslated(reason, retry=retry)
    assert bench.server.streamed < 50_000_000  # three tries, with what the sockets between hold
    assert bench.server.raw["elsewhere"] == []


@ENGINES
@pytest.mark.parametrize("fault", [Fault.HANG, Fault.DRIBBLE])
async def test_an_engine_that_hangs_costs_no_more_than_the_deadline(
    bench: Bench, engine: Engine, fault: Fault
) -> None:
    bench.server.misbehave(engine.value, fault)
    started = asyncio.get_running_loop().time()
    result = await bench.ask(bench.make(engine), TEXT, deadline=0.3)
    assert result == Untranslated(Reason.TOO_LATE, retry=True)
    assert asyncio.get_running_loop().time() - started < 2.0


@pytest.mark.parametrize("engine", [Engine.DEEPL, Engine.GOOGLE, Engine.MYMEMORY])
async def test_endless_answers_are_broken_off_so_that_threads_are_free_again(
    bench: Bench, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "_WHOLE_TIMEOUT", 0.3)
    [provider] = bench.make(engine)._providers
    bench.server.misbehave(engine.value, *[Fault.DRIBBLE] * 6, None)

    async def ask() -> list[str]:
        return await provider.translate(["Hallo"], Language.DE, Language.ES)

    for answer in await asyncio.gather(*(ask() for _ in range(6)), return_exceptions=True):
        assert isinstance(answer, Transient)
    assert await asyncio.wait_for(ask(), 1.0) == ["Hallox"]


@ENGINES
async def test_an_engine_that_is_not_there_is_unavailable(bench: Bench, engine: Engine) -> None:
    nowhere = f"http://127.0.0.1:{unused_port()}"
    places = ("deepl_url", "libretranslate_url", "google_url", "mymemory_url")
    translator = bench.make(engine, **dict.fromkeys(places, nowhere))
    assert await bench.ask(translator, TEXT) == Untranslated(Reason.UNAVAILABLE, retry=True)


@ENGINES
async def test_a_passing_error_is_tried_again_at_most_twice(bench: Bench, engine: Engine) -> None:
    bench.server.misbehave(engine.value, 503, 503, None)
    assert isinstance(await bench.ask(bench.make(engine), TEXT), Translated)
    bench.server.raw[engine.value].clear()
    bench.server.misbehave(engine.value, 503)
    await bench.ask(bench.make(engine), "Noch ein Satz zum Testen")
    assert len(bench.server.raw[engine.value]) == 3


@ENGINES
@pytest.mark.parametrize("fault", [Fault.DROPPED, Fault.DOUBLED, Fault.TRANSLATED])
async def test_words_around_placeholders_are_translated_where_placeholders_get_lost(
    bench: Bench, engine: Engine, fault: Fault
) -> None:
    """Neither style survives, so the pieces between the masked ones are translated alone."""
    bench.server.misbehave(engine.value, fault)
    result = await bench.ask(bench.make(engine), TEXT)
    assert isinstance(result, Translated)
    assert result.text.text == ANSWER


@PLAIN_ENGINES
async def test_the_second_style_serves_where_the_first_is_lost(
    bench: Bench, engine: Engine
) -> None:
    bench.server.misbehave(engine.value, Fault.DROPPED, None)
    result = await bench.ask(bench.make(engine), TEXT)
    assert isinstance(result, Translated)
    assert result.text.text == ANSWER
    assert any("[X0X]" in text for text in bench.server.texts[engine.value])


@PLAIN_ENGINES
@pytest.mark.parametrize("second", [Fault.SPACED, Fault.OTHER_CASE, None])
async def test_placeholders_may_come_back_with_spaces_and_in_other_case(
    bench: Bench, engine: Engine, second: Fault | None
) -> None:
    bench.server.misbehave(engine.value, Fault.SPACED)
    assert (await bench.translated(bench.make(engine), TEXT)).text == ANSWER
    bench.server.misbehave(engine.value, Fault.DROPPED, second)
    again = await bench.translated(
        bench.make(engine), "Der Termin ist am 3.4.2026 in Halle 7 geplant"
    )
    assert again.text == "Derx Terminx istx amx 3.4.2026 inx Hallex 7 geplantx"


@ENGINES
async def test_a_lower_case_answer_keeps_the_capital_at_the_beginning(
    bench: Bench, engine: Engine
) -> None:
    bench.server.misbehave(engine.value, Fault.LOWER_CASE)
    assert (await bench.translated(bench.make(engine), "Das Treffen")).text == "Dasx treffenx"


async def test_a_used_up_budget_told_with_status_200_is_no_translation(bench: Bench) -> None:
    bench.server.misbehave("mymemory", Fault.QUOTA_TEXT)
    translator = bench.make(Engine.MYMEMORY)
    assert await bench.ask(translator, TEXT) == Untranslated(Reason.UNAVAILABLE, retry=True)
    bench.server.raw["mymemory"].clear()
    assert await bench.ask(translator, TEXT) == Untranslated(Reason.UNAVAILABLE, retry=True)
    assert bench.server.raw["mymemory"] == []


@pytest.mark.parametrize("fault", [Fault.TOO_FEW, Fault.TOO_MANY])
@pytest.mark.parametrize("engine", [Engine.DEEPL, Engine.LIBRETRANSLATE])
async def test_fewer_or_more_answers_than_questions_are_no_answer(
    bench: Bench, engine: Engine, fault: Fault
) -> None:
    bench.server.misbehave(engine.value, fault)
    assert await bench.ask(bench.make(engine), TEXT) == Untranslated(Reason.UNAVAILABLE, retry=True)


@pytest.mark.parametrize(
    ("engine", "changes"),
    [
        (Engine.DEEPL, {"deepl_key": "bad-key"}),
        (Engine.LIBRETRANSLATE, {}),
        (Engine.LIBRETRANSLATE, {"libretranslate_key": "bad-key"}),
    ],
)
async def test_a_wrong_key_is_tried_once_and_then_left_alone(
    bench: Bench, engine: Engine, changes: dict[str, str]
) -> None:
    bench.server.libretranslate_key = "good"
    translator = bench.make(engine, **changes)
    for _ in range(3):
        assert await bench.ask(translator, TEXT) == Untranslated(Reason.UNAVAILABLE, retry=True)
    assert len(bench.server.raw[engine.value]) == 1


async def test_a_right_key_is_sent_in_the_body(bench: Bench) -> None:
    bench.server.libretranslate_key = "good"
    translator = bench.make(Engine.LIBRETRANSLATE, libretranslate_key="good")
    assert isinstance(await bench.ask(translator, TEXT), Translated)
    assert "good" not in bench.server.everything_for("libretranslate").split("\n")[0]


@ENGINES
async def test_no_log_line_holds_text_or_key(
    bench: Bench,
    engine: Engine,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """At debug level the libraries' own lines would hold addresses and bodies."""
    caplog.set_level(logging.DEBUG)
    for fault in (None, 400, 403, 429, 456, 500, *Fault):
        if fault is Fault.HANG or fault is Fault.DRIBBLE:
            continue
        bench.server.misbehave(engine.value, fault)
        await bench.ask(
            bench.make(engine, libretranslate_key="secret-key"), "Hallo Welt, geheime Nachricht"
        )
    printed = "\n".join([caplog.text, *capfd.readouterr()])
    assert not any(word in printed for word in ("geheime", "Hallo", "Welt", "good-key", "secret"))


@ENGINES
async def test_many_at_once_never_get_each_others_answers(bench: Bench, engine: Engine) -> None:
    translator = bench.make(engine)
    words = ["".join(chr(97 + int(digit)) for digit in f"{n:03}") for n in range(60)]
    results = await asyncio.gather(
        *(
            bench.translated(translator, f"Nachricht {word} für euch", deadline=30.0)
            for word in words
        )
    )
    assert [result.text for result in results] == [
        f"Nachrichtx {word}x fürx euchx" for word in words
    ]


@ENGINES
async def test_long_texts_are_split_within_the_engines_limits(bench: Bench, engine: Engine) -> None:
    text = " ".join(f"Das ist der Satz über Bäume und Flüsse, liebe Grüße {n}." for n in range(70))
    result = await bench.ask(bench.make(engine), text, deadline=30.0)
    assert isinstance(result, Translated)
    assert result.text.text == text.replace("Das", "Dasx").replace(
        "ist der Satz", "istx derx Satzx"
    ).replace("über Bäume und Flüsse", "überx Bäumex undx Flüssex").replace(
        "liebe Grüße", "liebex Grüßex"
    )
    limits = {Engine.MYMEMORY: 480, Engine.GOOGLE: 3_000, Engine.LIBRETRANSLATE: 4_000}
    longest = max(len(sent.encode()) for sent in bench.server.texts[engine.value])
    assert longest <= limits.get(engine, 128 * 1024)
