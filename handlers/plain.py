"""What no bot can send again, but words can tell: dice, quizzes, closed polls, lists."""

import telegram
from telegram.constants import ZERO_DATE

from bot.domain.rich_text import RichText, joined
from handlers.incoming import rich_text

_DONE, _OPEN = "☑", "☐"


def plain_words(message: telegram.Message) -> RichText:
    """Tell in words what a message shows; empty for everything else."""
    if message.dice is not None:
        return RichText(f"{message.dice.emoji} {message.dice.value}")
    if message.poll is not None:
        return _poll(message.poll)
    if message.checklist is not None:
        return _checklist(message.checklist)
    return RichText()


def _poll(poll: telegram.Poll) -> RichText:
    """Write a poll; a closed one with its votes."""
    lines = [RichText("📊 ") + rich_text(poll.question, poll.question_entities)]
    for option in poll.options:
        votes = f": {option.voter_count}" if poll.is_closed else ""
        lines.append(RichText("▫️ ") + rich_text(option.text, option.text_entities) + votes)
    return joined(lines)


def _checklist(checklist: telegram.Checklist) -> RichText:
    title = rich_text(checklist.title, checklist.title_entities)
    return joined([title, *(_task(task) for task in checklist.tasks)])


def _task(task: telegram.ChecklistTask) -> RichText:
    sign = _DONE if _is_done(task) else _OPEN
    return RichText(f"{sign} ") + rich_text(task.text, task.text_entities)


def _is_done(task: telegram.ChecklistTask) -> bool:
    """Whether a task is ticked (Bot API: ChecklistTask, "0 if the task wasn't completed")."""
    return task.completion_date is not None and task.completion_date != ZERO_DATE


def answered_item(message: telegram.Message, reply: telegram.Message | None) -> str:
    """Give the words of the one task or option that is answered, if just one is."""
    if reply is None:
        return ""
    if reply.checklist is not None:
        tasks = {task.id: task.text for task in reply.checklist.tasks}
        return tasks.get(message.reply_to_checklist_task_id or 0, "")
    if reply.poll is not None:
        options = {option.persistent_id: option.text for option in reply.poll.options}
        return options.get(message.reply_to_poll_option_id or "", "")
    return ""


def changed_list(message: telegram.Message) -> telegram.Message | None:
    """Give the list as it is now, if Telegram tells that tasks were ticked or added."""
    told = message.checklist_tasks_done or message.checklist_tasks_added
    return None if told is None else told.checklist_message
