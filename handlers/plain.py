"""What no bot can send again, but words can tell: dice, quizzes, closed polls, lists."""

import telegram

_DONE, _OPEN = "☑", "☐"


def plain_words(message: telegram.Message) -> str:
    """Tell in words what a message shows; empty for everything else."""
    if message.dice is not None:
        return f"{message.dice.emoji} {message.dice.value}"
    if message.poll is not None:
        return _poll(message.poll)
    if message.checklist is not None:
        return _checklist(message.checklist)
    return ""


def _poll(poll: telegram.Poll) -> str:
    """Write a poll; a closed one with its votes."""
    lines = [f"📊 {poll.question}"]
    for option in poll.options:
        votes = f": {option.voter_count}" if poll.is_closed else ""
        lines.append(f"▫️ {option.text}{votes}")
    return "\n".join(lines)


def _checklist(checklist: telegram.Checklist) -> str:
    tasks = (f"{_DONE if task.completion_date else _OPEN} {task.text}" for task in checklist.tasks)
    return "\n".join([checklist.title, *tasks])
