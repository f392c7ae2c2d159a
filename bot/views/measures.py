"""Measures as people see them: cards, lists and the questions about them."""

from collections.abc import Iterator

from bot.domain.cards import MeasureCard
from bot.domain.messages import Button, Keyboard, Message
from bot.domain.programme import Measure, MeasureUpdate, Status
from bot.domain.rich_text import RichText, bold, joined, link
from bot.domain.snapshot import Programme
from bot.texts import say
from bot.views.formats import STATUS_SIGNS, bar, colon, percent, short_day
from bot.views.goals import measure_line
from bot.views.moments import clocks_differ
from bot.views.naming import legend, named, titled
from bot.views.paging import page_at, pages, turning
from bot.views.reader import Reader

_STEPS = (0, 25, 50, 75, 100)
_UPDATE_SHOWN = 300
_UPDATES = 3
_TASKS = 10
_TOLD_BY_PERCENT = frozenset({Status.IN_PROGRESS, Status.DONE})


def measure_card(card: MeasureCard, reader: Reader, note: str = "") -> Message:
    """Show a measure with everything to press; `note` is said above it."""
    return Message(measure_body(card, reader, note), _keyboard(card.measure, reader))


def measure_list(programme: Programme, reader: Reader, page: int = 0) -> Message:
    """List all measures with status and per cent, or say how to add the first one."""
    language = reader.language
    head = bold(say(language, "programme-measures"))
    if not programme.measures:
        return Message(head + "\n" + say(language, "programme-no-measures"))
    lines = [
        [RichText(measure_line(measure, programme.setting, reader))]
        for measure in programme.measures
    ]
    laid = pages([[line for block in lines for line in block]])
    body, number = page_at(laid, page)
    marks = RichText(legend(body.text, language))
    turn = turning("measures", number, len(laid))
    return Message(joined(filter(None, [head, body, marks]), "\n\n"), (turn,) if turn else ())


def update_line(
    update: MeasureUpdate, programme_code: str, words: str, author: str, reader: Reader
) -> RichText:
    """Write a measure update in one line: per cent or status, author, day, words, link."""
    share = percent(update.percent, reader.language) if update.percent is not None else ""
    state = _state(update, reader)
    written = short_day(update.written_at.astimezone(reader.zone).date(), reader)
    head = " · ".join(part for part in (programme_code, share, state, author, written) if part)
    line = RichText(f"{head} – {words}" if words else head)
    if update.photo is not None:
        line += " 📷"
    return line + " " + link("↗", update.link) if update.link else line


def _state(update: MeasureUpdate, reader: Reader) -> str:
    """Write the new status unless the percentage tells it."""
    told = update.percent is not None and update.status in _TOLD_BY_PERCENT
    return "" if told or update.status is None else status_words(update.status, reader)


def updates_of(card: MeasureCard, reader: Reader) -> Iterator[RichText]:
    """Write the newest updates of a measure, newest first."""
    for update in card.updates[:_UPDATES]:
        words = ""
        if update.text is not None:
            words = titled(update.text, card.setting, reader.language, _UPDATE_SHOWN)
        yield update_line(update, "", words, card.setting.name_of(update.author), reader)


def status_words(status: Status, reader: Reader) -> str:
    """Write a status with its sign."""
    return f"{STATUS_SIGNS[status]} {say(reader.language, 'programme-status', status=status)}"


def measure_body(card: MeasureCard, reader: Reader, note: str) -> RichText:
    """Write all there is to know about a measure; `note` is said above it."""
    measure, language = card.measure, reader.language
    head = bold(named(measure.code, measure.title, card.setting, language))
    share = f"{bar(measure.percent)} {percent(measure.percent, language)}"
    lines = [*([RichText(note), RichText()] if note else []), head]
    lines.append(RichText(f"{share} · {status_words(measure.status, reader)}"))
    lines += [RichText(fact) for fact in _facts(card, reader) if fact]
    news = list(updates_of(card, reader))
    if news:
        lines += [RichText(), bold(say(language, "programme-updates")), *news]
    body = joined(lines)
    marks = legend(body.text, language)
    return body + f"\n\n{marks}" if marks else body


def _facts(card: MeasureCard, reader: Reader) -> Iterator[str]:
    measure, language = card.measure, reader.language
    if card.goal is not None:
        goal = named(card.goal.code, card.goal.title, card.setting, language)
        yield say(language, "programme-of-goal", goal=goal)
    if measure.climate_field is not None:
        field = say(language, "programme-field", field=measure.climate_field)
        yield say(language, "programme-of-field", field=field)
    yield _period(card, reader)
    yield _responsibles(card, reader)
    if measure.resources:
        yield say(language, "programme-resources", text=measure.resources)
    if measure.funder:
        yield say(language, "programme-funder", text=measure.funder)
    unfinished = [str(task.code) for task in card.tasks if task.unfinished]
    if unfinished:
        codes = ", ".join(unfinished[:_TASKS]) + (" …" if len(unfinished) > _TASKS else "")
        yield say(language, "programme-open-tasks", codes=codes)


def _period(card: MeasureCard, reader: Reader) -> str:
    measure, language = card.measure, reader.language
    if measure.period_end is None:
        return say(language, "programme-no-period")
    owner = card.setting.team(measure.team_id)
    end = short_day(measure.period_end, reader)
    if clocks_differ(card.setting.teams, reader.now):
        end = f"{end} ({owner.name})"
    if measure.period_start is None:
        return say(language, "programme-until", end=end)
    return say(language, "programme-period", start=short_day(measure.period_start, reader), end=end)


def _responsibles(card: MeasureCard, reader: Reader) -> str:
    names = {one.team_id: card.setting.name_of(one.member_id) for one in card.responsibles}
    mark = colon(reader.language)
    sides = [f"{team.name}{mark}{names.get(team.id) or '–'}" for team in card.setting.teams]
    return say(reader.language, "programme-responsibles", names=" · ".join(sides))


def _keyboard(measure: Measure, reader: Reader) -> Keyboard:
    def button(key: str, data: str) -> Button:
        return Button(say(reader.language, key), f"{data}:{measure.code}")

    shares = tuple(
        Button(percent(step, reader.language), f"pct:{measure.code}:{step}") for step in _STEPS
    )
    return (
        shares,
        (button("programme-report", "ask:update"), button("programme-set-status", "statuses")),
        (
            button("programme-set-period", "ask:date"),
            button("programme-set-responsible", "answer"),
        ),
        (button("programme-set-goal", "goalof"), button("programme-set-field", "fields")),
        (
            button("programme-set-resources", "ask:resources"),
            button("programme-set-funder", "ask:funder"),
        ),
        (button("programme-rename", "ask:title"),),
    )
