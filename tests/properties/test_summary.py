"""The summary adds up, and its pages lose nothing."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.programme import Measure, Status
from bot.domain.rich_text import RichText
from bot.domain.summary import COMING, compose
from bot.domain.summary_filter import Filter
from bot.views.paging import PAGE_ENTITIES, PAGE_UNITS, page_at, pages
from bot.views.programme import programme_summary
from bot.views.reader import Reader
from tests.unit.views.sample import BERLIN, COUNTING, FOREST, GOAL, NOW, PROGRAMME, SETTING

MEASURES = st.lists(
    st.builds(
        lambda percent, status, goal: replace(
            FOREST, percent=percent, status=status, goal_number=goal
        ),
        st.integers(0, 100),
        st.sampled_from(list(Status)),
        st.sampled_from([None, 1, 2, 99]),
    ),
    max_size=120,
).map(lambda found: tuple(replace(one, number=n) for n, one in enumerate(found, 1)))
DELAYS = st.lists(st.integers(-60, 60).map(lambda days: timedelta(days=days)), max_size=30)


@given(measures=MEASURES)
def test_every_measure_stands_under_exactly_one_goal(measures: tuple[Measure, ...]) -> None:
    goals = (GOAL, replace(GOAL, number=2))
    summary = compose(replace(PROGRAMME, goals=goals, measures=measures), NOW)
    shown = [one.measure.number for entry in summary.goals for one in entry.measures]
    assert sorted(shown) == [one.number for one in measures]
    assert 0 <= summary.percent <= 100
    assert all(0 <= entry.percent <= 100 for entry in summary.goals)


@given(delays=DELAYS)
def test_an_unfinished_task_is_late_or_soon_or_far_away(delays: list[timedelta]) -> None:
    tasks = tuple(replace(COUNTING, number=n, due=NOW + delay) for n, delay in enumerate(delays, 1))
    bare = replace(PROGRAMME, tasks=tasks, measures=(), events=())
    summary = compose(bare, NOW)
    late = {item.code.number for item in summary.overdue}
    soon = {item.code.number for item in summary.coming}
    assert late == {n for n, delay in enumerate(delays, 1) if delay < timedelta()}
    assert soon == {n for n, delay in enumerate(delays, 1) if timedelta() <= delay <= COMING}


@given(measures=MEASURES, language=st.sampled_from(list(Language)))
def test_every_measure_is_on_exactly_one_page_and_pages_fit(
    measures: tuple[Measure, ...], language: Language
) -> None:
    """Telegram takes 4096 units and keeps 100 entities (Bot API: sendMessage)."""
    reader = Reader(language, BERLIN, NOW)
    loaded = replace(PROGRAMME, measures=measures)
    summary = compose(loaded, NOW)
    shown: list[Message] = []
    while True:
        page = programme_summary(summary, SETTING, reader, Filter(), len(shown))
        shown.append(page)
        if not any(button.label == "▶" for row in page.keyboard for button in row):
            break
    assert all(page.body.length <= 4096 and len(page.body.entities) <= 100 for page in shown)
    lines = [line for page in shown for line in page.body.text.splitlines()]
    for measure in measures:
        assert sum(f" {measure.code} " in line and "·" in line for line in lines) >= 1


@given(
    blocks=st.lists(
        st.lists(st.integers(1, 900).map(lambda n: RichText("x" * n)), min_size=1, max_size=20),
        max_size=10,
    ),
    number=st.integers(-5, 50),
)
def test_pages_lose_no_line(blocks: list[list[RichText]], number: int) -> None:
    laid = pages(blocks)
    lines = [line for page in laid for line in page.text.split("\n") if line]
    assert lines == [line.text for block in blocks for line in block]
    assert all(page.length <= PAGE_UNITS for page in laid)
    assert all(len(page.entities) <= PAGE_ENTITIES for page in laid)
    _, index = page_at(laid, number)
    assert 0 <= index < len(laid)
