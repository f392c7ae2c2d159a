"""Tasks: added from one line, shown, listed, finished, handed over."""

import re
from dataclasses import replace

from bot.domain.cards import TaskCard
from bot.domain.codes import Code, Kind
from bot.domain.dates import Purpose
from bot.domain.dates.model import Unclear
from bot.domain.errors import Usage
from bot.domain.messages import Message
from bot.domain.programme import Status
from bot.domain.status_words import take_status
from bot.domain.task_choice import TaskChoice, read_choice
from bot.domain.task_line import read_task_line
from bot.domain.tasks import Task
from bot.services.dating import finder
from bot.services.programme.loading import task_card
from bot.services.tasks.add import TaskAdded
from bot.services.tasks.listing import list_tasks
from bot.texts import say
from bot.views import tasks as views
from bot.views.asking import with_date_asked
from handlers.answers import Answers, Edit, Reply, Toast
from handlers.cards import edit_card, reply_card
from handlers.listed import listed_without
from handlers.moving import reply_to_task, show_or_move
from handlers.programme_input import (
    code_in,
    codes_in,
    leading_code,
    line_of,
    member_in,
    page_in,
    part,
    shown_code,
)
from handlers.request import Request
from handlers.tables import Command, Press, ReplyTo, Who

_BY_WORD = frozenset({Status.DONE, Status.BLOCKED})
_FIGURE = re.compile(r"\d")
"""Words without any are no code that could be unknown."""


async def task(request: Request) -> Answers:
    """Add a task from one line of everyday text, or show one."""
    if not request.arguments:
        raise Usage("task")
    code, rest = leading_code(request.arguments, Kind.TASK)
    if code is not None:
        return await _known(request, code, rest)
    actor = request.actor()
    find = finder(actor.team.language, actor.team.zone, request.now, Purpose.DEADLINE)
    line = read_task_line(line_of(request), find)
    if not line.title:
        raise Usage("task")
    added = await request.services.programme.add_task(request.work, actor, line)
    code = added.task.code
    shown = await reply_card(request, code, _note(request, added))
    message = with_date_asked(shown.message, f"due:{code}", line.date, request.reader)
    asked = isinstance(line.date, Unclear)
    return (Reply(message, shows=f"date:{code}" if asked else str(code)),)


async def _known(request: Request, code: Code, words: str) -> Answers:
    """Show a task, or do with it what the words say: `erledigt`, `blockiert`, or a date."""
    status, more = take_status(words)
    if status is Status.DONE and not more:
        return await done(replace(request, arguments=str(code)))
    if status is Status.BLOCKED and not more:
        change = request.services.programme.change_task
        task = await change.block(request.work, request.actor(), code.number)
        return (await reply_card(request, code, await _told(request, task, "tasks-held")),)
    return await show_or_move(request, code, words, "task")


async def reply_to_card(request: Request) -> Answers | None:
    """Take a status or a date in reply to a task's card; other words are for the people there."""
    code, (status, more) = shown_code(request, Kind.TASK), take_status(request.arguments)
    if code is not None and status in _BY_WORD and not more:
        return await _known(request, code, request.arguments)
    return await reply_to_task(request)


async def tasks(request: Request) -> Answers:
    """List tasks."""
    choice = read_choice(request.arguments)
    if choice is None:
        raise Usage("tasks")
    chosen, setting = await list_tasks(request.work, request.actor(), choice)
    return (Reply(views.task_list(chosen, setting, request.reader, choice)),)


async def turn_tasks(request: Request) -> Answers:
    """Turn the pages of a list."""
    choice = TaskChoice(part(request, 1, set(TaskChoice)))
    chosen, setting = await list_tasks(request.work, request.actor(), choice)
    page = page_in(request)
    return (Edit(views.task_list(chosen, setting, request.reader, choice, page)),)


async def done(request: Request) -> Answers:
    """Finish tasks."""
    numbers = _numbers(request, "done")
    finished = await request.services.programme.change_task.finish(
        request.work, request.actor(), numbers
    )
    return (_shown(finished, views.finished(await _cards(request, finished), request.reader)),)


async def reopen(request: Request) -> Answers:
    """Open tasks again."""
    numbers = _numbers(request, "reopen")
    opened = await request.services.programme.change_task.reopen(
        request.work, request.actor(), numbers
    )
    return (_shown(opened, views.reopened(await _cards(request, opened), request.reader)),)


async def press_done(request: Request) -> Answers:
    """Finish a task by a button."""
    code = code_in(request, 0, Kind.TASK)
    change = request.services.programme.change_task
    (task,) = await change.finish(request.work, request.actor(), [code.number])
    return await _pressed(request, task, "tasks-finished")


async def press_reopen(request: Request) -> Answers:
    """Open a task again by a button."""
    code = code_in(request, 0, Kind.TASK)
    change = request.services.programme.change_task
    (task,) = await change.reopen(request.work, request.actor(), [code.number])
    return await _pressed(request, task, "tasks-reopened")


async def press_block(request: Request) -> Answers:
    """Say that a task cannot go on."""
    code = code_in(request, 0, Kind.TASK)
    change = request.services.programme.change_task
    task = await change.block(request.work, request.actor(), code.number)
    return await _pressed(request, task, "tasks-held")


async def press_drop(request: Request) -> Answers:
    """Take a task back, with the way to have it again."""
    code = code_in(request, 0, Kind.TASK)
    change = request.services.programme.change_task
    dropped = await change.drop(request.work, request.actor(), code.number)
    (card,) = await _cards(request, [dropped])
    return (Edit(views.dropped(card, request.reader)),)


async def show_people(request: Request) -> Answers:
    """Offer who may take a task over; a list of several items stays as it is."""
    code = code_in(request, 0, Kind.TASK)
    people = await _people(request, code)
    if listed_without(request, code) is not None:
        return (Reply(people, shows=str(code)),)
    return (Edit(people),)


async def press_person(request: Request) -> Answers:
    """Hand a task to a member, or take it from them."""
    code, member = code_in(request, 0, Kind.TASK), member_in(request, 1)
    change = request.services.programme.change_task
    await change.assign(request.work, request.actor(), code.number, member)
    return (Edit(await _people(request, code)),)


async def _people(request: Request, code: Code) -> Message:
    tenant = request.work.within(request.actor().partnership_id)
    card = await task_card(tenant, await tenant.tasks.get(code.number))
    return views.assigning(card, request.reader, request.actor().team)


async def _pressed(request: Request, task: Task, key: str) -> Answers:
    toast = Toast(await _told(request, task, key))
    return (await edit_card(request, task.code), toast)


async def _told(request: Request, task: Task, key: str) -> str:
    (card,) = await _cards(request, [task])
    title = views.short_title(card, request.reader)
    return say(request.language, key, code=str(task.code), title=title)


async def _cards(request: Request, tasks: list[Task]) -> list[TaskCard]:
    tenant = request.work.within(request.actor().partnership_id)
    return [await task_card(tenant, task) for task in tasks]


def _shown(tasks: list[Task], message: Message) -> Reply:
    return Reply(message, shows=str(tasks[0].code) if len(tasks) == 1 else None)


def _numbers(request: Request, command: str) -> list[int]:
    words = request.arguments
    codes = codes_in(words, Kind.TASK) if _FIGURE.search(words) or not words else []
    if not words and (shown := shown_code(request, Kind.TASK)) is not None:
        codes = [shown]
    if not codes:
        raise Usage(command)
    return [code.number for code in codes]


def _note(request: Request, added: TaskAdded) -> str:
    note = say(request.language, "tasks-added", code=str(added.task.code))
    if not added.unknown:
        return note
    names = ", ".join(added.unknown)
    return f"{note}\n⚠️ {say(request.language, 'tasks-unknown-people', names=names)}"


COMMANDS = (
    Command(
        en="task",
        de="aufgabe",
        es="tarea",
        fr="tache",
        handler=task,
        about="tasks-about-task",
        usage="tasks-usage-task",
        listed_for=Who.CONTRIBUTORS,
    ),
    Command(
        en="tasks",
        de="aufgaben",
        es="tareas",
        fr="taches",
        handler=tasks,
        about="tasks-about-tasks",
        usage="tasks-usage-tasks",
    ),
    Command(
        en="done",
        de="erledigt",
        es="hecho",
        fr="fait",
        handler=done,
        about="tasks-about-done",
        usage="tasks-usage-done",
        who=Who.CONTRIBUTORS,
    ),
    Command(
        en="reopen",
        de="offen",
        es="reabrir",
        fr="rouvrir",
        handler=reopen,
        about="tasks-about-reopen",
        usage="tasks-usage-reopen",
        who=Who.CONTRIBUTORS,
        menu=False,
    ),
)
BUTTONS = (
    Press("tasks", turn_tasks),
    Press("done", press_done),
    Press("reopen", press_reopen),
    Press("block", press_block),
    Press("drop", press_drop),
    Press("who", show_people),
    Press("give", press_person),
)
REPLIES = (ReplyTo("T", reply_to_card),)
