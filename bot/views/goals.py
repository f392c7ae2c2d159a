"""Goals as people see them."""

from collections.abc import Sequence

from bot.domain.cards import GoalCard
from bot.domain.messages import Button, Message
from bot.domain.programme import Measure, overall_percent
from bot.domain.rich_text import RichText, bold, joined
from bot.domain.snapshot import Programme, Setting
from bot.texts import say
from bot.views.formats import STATUS_SIGNS, bar, percent
from bot.views.naming import legend, named, titled
from bot.views.paging import page_at, pages, turning
from bot.views.reader import Reader

SURE = "sure"
"""Marks the button that removes a goal for good."""


def goal_card(card: GoalCard, reader: Reader, note: str = "") -> Message:
    """Show a goal and how far its measures are; `note` is said above it."""
    code, language = card.goal.code, reader.language
    row = [Button(say(language, "programme-rename"), f"ask:title:{code}")]
    if not card.measures:
        row.append(Button(say(language, "programme-remove"), f"remove:{code}"))
    return Message(_body(card, reader, note), (tuple(row),))


def removing_goal(card: GoalCard, reader: Reader) -> Message:
    """Ask whether a goal is really to be removed."""
    code, language = card.goal.code, reader.language
    yes = Button(say(language, "programme-remove-yes"), f"remove:{code}:{SURE}")
    back = Button(say(language, "programme-back"), f"card:{code}")
    sure = say(language, "programme-remove-sure", code=str(code))
    return Message(_body(card, reader, "") + f"\n\n{sure}", ((yes, back),))


def goal_removed(card: GoalCard, reader: Reader) -> Message:
    """Confirm that a goal is no longer in the programme."""
    title = titled(card.goal.title, card.setting, reader.language)
    code = str(card.goal.code)
    return Message(RichText(say(reader.language, "programme-goal-removed", code=code, title=title)))


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


def _body(card: GoalCard, reader: Reader, note: str) -> RichText:
    goal, setting, language = card.goal, card.setting, reader.language
    head = bold(named(goal.code, goal.title, setting, language))
    lines = [*([RichText(note), RichText()] if note else []), head]
    lines.append(RichText(_progress(card.measures, reader)))
    lines += [RichText(measure_line(measure, setting, reader)) for measure in card.measures]
    body, _ = page_at(pages([lines]), 0)
    marks = legend(body.text, language)
    return body + f"\n\n{marks}" if marks else body


def _progress(measures: Sequence[Measure], reader: Reader) -> str:
    share = overall_percent(measures)
    count = say(reader.language, "programme-measure-count", count=len(measures))
    return f"{bar(share)} {percent(share, reader.language)} · {count}"
