"""Polls: their words as one text, line by line, so that they are translated like any other."""

from typing import Any

from bot.domain.relay import Content
from bot.domain.rich_text import RichText

_QUESTION_LIMIT = 300
_OPTION_LIMIT = 100
"""Bot API: sendPoll, "1-300 characters", and InputPollOption, "1-100 characters"."""


def poll_parameters(content: Content, words: RichText) -> dict[str, Any]:
    """Give the parameters of sendPoll with these words.

    Words that a translation has made too long, or that it has not kept apart, stay as written.
    """
    question, options = content.parameters["question"], content.parameters["options"]
    lines = [" ".join(line.split()) for line in words.text.split("\n")]
    if len(lines) != len(options) + 1 or not all(lines):
        return dict(content.parameters)
    return {
        **content.parameters,
        "question": _fitting(lines[0], question, _QUESTION_LIMIT),
        "options": [
            {"text": _fitting(line, option["text"], _OPTION_LIMIT)}
            for line, option in zip(lines[1:], options, strict=True)
        ],
    }


def _fitting(words: str, original: str, limit: int) -> str:
    return words if len(words) <= limit else original
