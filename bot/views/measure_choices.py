"""What can be chosen for a measure, shown in place of its buttons."""

from collections.abc import Sequence

from bot.domain.cards import MeasureCard
from bot.domain.messages import Button, Message
from bot.domain.partnership import Member, Team
from bot.domain.programme import ClimateField, Goal, Status
from bot.domain.snapshot import Setting
from bot.texts import say
from bot.views.measures import measure_body, status_words
from bot.views.naming import titled
from bot.views.reader import Reader

NO_GOAL = "-"
"""Stands in a button's data for no goal at all."""
_MOST_PEOPLE = 30
_MOST_GOALS = 90
"""Telegram takes 100 buttons under a message."""
_GOAL_SHOWN = 40
_PER_ROW = 2


def choosing_status(card: MeasureCard, reader: Reader) -> Message:
    """Show a measure with the statuses to choose from."""
    choices = [
        Button(status_words(status, reader), f"status:{card.measure.code}:{status}")
        for status in Status
    ]
    return _choosing(card, reader, choices)


def choosing_field(card: MeasureCard, reader: Reader) -> Message:
    """Show a measure with the two climate fields to choose from."""
    choices = [
        Button(
            say(reader.language, "programme-field", field=field),
            f"field:{card.measure.code}:{field}",
        )
        for field in ClimateField
    ]
    return _choosing(card, reader, choices)


def choosing_goal(
    card: MeasureCard, goals: Sequence[Goal], setting: Setting, reader: Reader
) -> Message:
    """Show a measure with the goals to choose from, and none; `setting` knows their titles."""
    code, present = card.measure.code, card.measure.goal_number
    choices = [
        Button(
            _goal(goal, setting, reader, chosen=goal.number == present), f"goal:{code}:{goal.code}"
        )
        for goal in goals[:_MOST_GOALS]
    ]
    none = say(reader.language, "programme-without-goal")
    choices.append(Button(_ticked(none, present is None), f"goal:{code}:{NO_GOAL}"))
    return _choosing(card, reader, choices, per_row=1)


def choosing_responsible(card: MeasureCard, reader: Reader, team: Team) -> Message:
    """Show a measure with the people of a team who may answer for it there."""
    able = [one for one in card.setting.members.values() if _may_answer(one, team)]
    people = sorted(able, key=lambda one: (one.name, one.id))[:_MOST_PEOPLE]
    named_here = {one.member_id for one in card.responsibles}
    choices = [
        Button(_ticked(one.name, one.id in named_here), f"answers:{card.measure.code}:{one.id}")
        for one in people
    ]
    return _choosing(card, reader, choices)


def _may_answer(member: Member, team: Team) -> bool:
    return member.team_id == team.id and member.contributes


def _goal(goal: Goal, setting: Setting, reader: Reader, *, chosen: bool) -> str:
    title = titled(goal.title, setting, reader.language, _GOAL_SHOWN)
    return _ticked(f"{goal.code} {title}", chosen)


def _ticked(label: str, chosen: bool) -> str:
    return f"✓ {label}" if chosen else label


def _choosing(
    card: MeasureCard, reader: Reader, choices: list[Button], per_row: int = _PER_ROW
) -> Message:
    rows = [tuple(choices[at : at + per_row]) for at in range(0, len(choices), per_row)]
    back = Button(say(reader.language, "programme-back"), f"card:{card.measure.code}")
    return Message(measure_body(card, reader, ""), (*rows, (back,)))
