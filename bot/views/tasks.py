"""Tasks as people see them: cards, lists and the questions about them."""

from collections.abc import Iterable, Sequence

from bot.domain.cards import TaskCard
from bot.domain.codes import Code
from bot.domain.languages import Language
from bot.domain.messages import Button, Keyboard, Message
from bot.domain.partnership import Member, Team
from bot.domain.rich_text import RichText, bold, joined
from bot.domain.snapshot import Setting
from bot.domain.tasks import Task, TaskState
from bot.texts import say
from bot.views.formats import TASK_SIGNS, when
from bot.views.moments import due, short_due
from bot.views.naming import SHORT, legend, named, titled
from bot.views.paging import page_at, pages, turning
from bot.views.reader import Reader

_PER_ROW = 2
_MOST_PEOPLE = 30
_OPENED = 8
"""So many tasks of a list get a button that opens their card."""


def task_card(card: TaskCard, reader: Reader, note: str = "") -> Message:
    """Show a task with everything to press; `note` is said above it."""
    return Message(_body(card, reader, note), _keyboard(card.task, reader))


def assigning(card: TaskCard, reader: Reader, team: Team) -> Message:
    """Show a task with everybody who may take it over, the people of this team first."""
    people = sorted(
        card.setting.members.values(), key=lambda one: (one.team_id != team.id, one.name, one.id)
    )
    able = [one for one in people if one.contributes][:_MOST_PEOPLE]
    buttons = [_person(one, card, team) for one in able]
    rows = [tuple(buttons[at : at + _PER_ROW]) for at in range(0, len(buttons), _PER_ROW)]
    back = Button(say(reader.language, "tasks-back"), f"card:{card.task.code}")
    return Message(_body(card, reader, ""), (*rows, (back,)))


def dropped(card: TaskCard, reader: Reader) -> Message:
    """Say that a task was taken back, with the way to have it again."""
    task, language = card.task, reader.language
    title = titled(task.title, card.setting, language)
    text = say(language, "tasks-dropped", code=str(task.code), title=title)
    again = Button(say(language, "tasks-undo"), f"reopen:{task.code}")
    return Message(RichText(text), ((again,),))


def finished_already(code: Code, language: Language) -> Message:
    """Say that a task has to be opened before it moves, with the button that does it."""
    text = say(language, "tasks-already-finished", code=str(code))
    return Message(RichText(text), ((Button(say(language, "tasks-reopen"), f"reopen:{code}"),),))


def task_list(
    tasks: Sequence[Task], setting: Setting, reader: Reader, which: str, page: int = 0
) -> Message:
    """List tasks, soonest first; `which` is `open`, `mine`, `overdue` or `all`."""
    language = reader.language
    head = bold(say(language, "tasks-head", which=which))
    if not tasks:
        return Message(head + "\n" + say(language, "tasks-none", which=which))
    lines = [_line(task, setting, reader) for task in tasks]
    laid = pages([line] for line in lines)
    shown, number = page_at(laid, page)
    parts = [head, shown, RichText(legend(shown.text, language))]
    opening = _openers(tasks, shown)
    turn = turning("tasks", number, len(laid), which)
    return Message(joined(filter(None, parts), "\n\n"), (*opening, *((turn,) if turn else ())))


def finished(cards: Sequence[TaskCard], reader: Reader) -> Message:
    """Say which tasks are done now, with the way back."""
    return _several(cards, reader, "tasks-finished", "tasks-reopen", "reopen")


def reopened(cards: Sequence[TaskCard], reader: Reader) -> Message:
    """Say which tasks are open again, with the way back."""
    return _several(cards, reader, "tasks-reopened", "tasks-done", "done")


def _several(cards: Sequence[TaskCard], reader: Reader, key: str, label: str, verb: str) -> Message:
    language = reader.language
    lines = [
        say(language, key, code=str(one.task.code), title=short_title(one, reader)) for one in cards
    ]
    rows = [
        Button(f"{say(language, label)} {one.task.code}", f"{verb}:{one.task.code}")
        for one in cards
    ]
    grouped = tuple(tuple(rows[at : at + _PER_ROW]) for at in range(0, len(rows), _PER_ROW))
    return Message(RichText("\n".join(lines)), grouped)


def short_title(card: TaskCard, reader: Reader) -> str:
    """Write a task's title for a short note."""
    return titled(card.task.title, card.setting, reader.language, SHORT)


def _body(card: TaskCard, reader: Reader, note: str) -> RichText:
    task, setting, language = card.task, card.setting, reader.language
    head = bold(f"{TASK_SIGNS[task.state]} {named(task.code, task.title, setting, language)}")
    lines = [*([RichText(note), RichText()] if note else []), head]
    lines += [RichText(line) for line in _facts(card, reader) if line]
    marks = legend(head.text, language)
    return joined([*lines, RichText(marks)] if marks else lines)


def _facts(card: TaskCard, reader: Reader) -> Iterable[str]:
    task, setting, language = card.task, card.setting, reader.language
    yield _state(task, setting, reader)
    yield say(language, "tasks-due", when=due_text(task, setting, reader))
    yield say(language, "tasks-assignees", names=assignee_names(task, setting, reader))
    if card.measure is not None:
        measure = named(card.measure.code, card.measure.title, setting, language)
        yield say(language, "tasks-measure", measure=measure)


def _state(task: Task, setting: Setting, reader: Reader) -> str:
    language = reader.language
    if task.state is TaskState.DONE and task.done_at is not None:
        return say(
            language,
            "tasks-state-done",
            when=when(task.done_at, reader, has_time=False),
            name=setting.name_of(task.done_by) if task.done_by else "",
        )
    if task.overdue(reader.now):
        return say(language, "tasks-state-overdue", blocked=_yes(task.state is TaskState.BLOCKED))
    if task.state is TaskState.OPEN:
        return ""
    return say(language, "tasks-state", state=task.state)


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"


def due_text(task: Task, setting: Setting, reader: Reader) -> str:
    """Write a task's due date for both sides, or that it has none."""
    if task.due is None:
        return say(reader.language, "tasks-no-date")
    owner = setting.team(task.team_id)
    return due(task.due, owner, setting.teams, reader, has_time=task.due_has_time)


def assignee_names(task: Task, setting: Setting, reader: Reader) -> str:
    """Name the assignees, or say that there is none."""
    names = [name for name in map(setting.name_of, task.assignees) if name]
    return ", ".join(names) or say(reader.language, "tasks-nobody")


def _line(task: Task, setting: Setting, reader: Reader) -> RichText:
    language = reader.language
    line = f"{TASK_SIGNS[task.state]} {named(task.code, task.title, setting, language)}"
    if task.due is not None:
        owner = setting.team(task.team_id)
        short = short_due(task.due, owner, setting.teams, reader, has_time=task.due_has_time)
        late = "⚠️ " if task.overdue(reader.now) else ""
        line += f"\n   {late}{short}"
    if task.assignees:
        line += f"\n   {assignee_names(task, setting, reader)}"
    return RichText(line)


def _openers(tasks: Sequence[Task], shown: RichText) -> Keyboard:
    words = set(shown.text.split())
    codes = [str(task.code) for task in tasks if str(task.code) in words][:_OPENED]
    if not codes:
        return ()
    half = (len(codes) + 1) // 2 if len(codes) > _OPENED // 2 else len(codes)
    buttons = [Button(code, f"open:{code}") for code in codes]
    return tuple(row for row in (tuple(buttons[:half]), tuple(buttons[half:])) if row)


def _keyboard(task: Task, reader: Reader) -> Keyboard:
    def button(key: str, data: str) -> Button:
        return Button(say(reader.language, key), data)

    code = task.code
    if not task.unfinished:
        return ((button("tasks-reopen", f"reopen:{code}"),),)
    blocked = task.state is TaskState.BLOCKED
    hold = (
        button("tasks-unblock", f"reopen:{code}")
        if blocked
        else button("tasks-block", f"block:{code}")
    )
    later = (button("tasks-day", f"due:{code}:+1d"), button("tasks-week", f"due:{code}:+1w"))
    return (
        (button("tasks-done", f"done:{code}"), hold),
        (*(later if task.due else ()), button("tasks-change-date", f"ask:date:{code}")),
        (button("tasks-assign", f"who:{code}"), button("tasks-title", f"ask:title:{code}")),
        (button("tasks-drop", f"drop:{code}"),),
    )


def _person(member: Member, card: TaskCard, team: Team) -> Button:
    mark = "✓ " if member.id in card.task.assignees else ""
    elsewhere = "" if member.team_id == team.id else f" ({card.setting.team(member.team_id).name})"
    return Button(f"{mark}{member.name}{elsewhere}", f"give:{card.task.code}:{member.id}")
