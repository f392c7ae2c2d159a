"""Goals as people see them."""

from collections.abc import Sequence

from bot.domain.cards import GoalCard
from bot.domain.messages import Button, Message
from bot.domain.programme import Measure, overall_percent
from bot.domain.rich_text import RichText, bold, joined
from bot.domain.snapshot import Programme, Setting
from bot.texts import say
from bot.views.formats import STATUS_SIGNS, bar, percent
from bot.views.naming import legend, named
from bot.views.paging import page_at, pages, turning
from bot.views.reader import Reader


def goal_card(card: GoalCard, reader: Reader, note: str = "") -> Message:
    """Show a goal and how far its measures are; `note` is said above it."""
    goal, setting, language = card.goal, card.setting, reader.language
    head = bold(named(goal.code, goal.title, setting, language))
    lines = [*([RichText(note), RichText()] if note else []), head]
    lines.append(RichText(_progress(card.measures, reader)))
    lines += [RichText(measure_line(measure, setting, reader)) for measure in card.measures]
    body, _ = page_at(pages([lines]), 0)
    marks = legend(body.text, language)
    title = Button(say(language, "programme-rename"), f"ask:title:{goal.code}")
    return Message(body + f"\n\n{marks}" if marks else body, ((title,),))


def goal_list(programme: Programme, reader: Reader, page: int = 0) -> Message:
    """List the goals with their progress, or say how to set the first one."""
    language = reader.language
    head = bold(say(language, "programme-goals"))
    if not programme.goals:
        return Message(head + "\n" + say(language, "programme-no-goals"))
    blocks = []
    for goal in programme.goals:
        own = [one for one in programme.measures if one.goal_number == goal.number]
        title = bold(named(goal.code, goal.title, programme.setting, language))
        blocks.append([title, RichText(_progress(own, reader))])
    laid = pages(blocks)
    body, number = page_at(laid, page)
    marks = RichText(legend(body.text, language))
    turn = turning("goals", number, len(laid))
    return Message(joined(filter(None, [head, body, marks]), "\n\n"), (turn,) if turn else ())


def measure_line(measure: Measure, setting: Setting, reader: Reader) -> str:
    """Write a measure in one line: status sign, code, title, per cent."""
    written = named(measure.code, measure.title, setting, reader.language)
    share = percent(measure.percent, reader.language)
    return f"{STATUS_SIGNS[measure.status]} {written} · {share}"


def _progress(measures: Sequence[Measure], reader: Reader) -> str:
    share = overall_percent(measures)
    count = say(reader.language, "programme-measure-count", count=len(measures))
    return f"{bar(share)} {percent(share, reader.language)} · {count}"
