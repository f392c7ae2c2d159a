"""Tell a translation from the other things engines answer, often with status 200."""

from __future__ import annotations

import re
from collections import Counter

from bot.translation.errors import BadAnswer
from bot.translation.placeholders import PLACEHOLDER, Masked, without_placeholders

_COMPLAINTS = re.compile(
    r"MYMEMORY WARNING|QUERY LENGTH LIMIT|INVALID .{0,60}LANGUAGE|PLEASE SELECT TWO DISTINCT"
    r"|<(?:!doctype|html|body)\b",
    re.IGNORECASE,
)
_STUTTER = re.compile(r"(\w{2,20}?)\1{5,}|(\b\w+\b)(?:\W+\2\b){5,}")
_ECHO_WORDS = 3
_REPEATS = 5
_MAX_RATIO = 3
_SLACK = 20
"""Characters a short text may grow or shrink by on top of the ratio ("Ja" → "Claro que sí")."""


def checked(sent: Masked, answer: Masked) -> Masked:
    """Return the answer, tidied; raise BadAnswer if it cannot be a translation of what was sent."""
    text = answer.text
    if not text.strip():
        raise BadAnswer
    source, words = without_placeholders(sent.text), without_placeholders(text)
    if not any(char.isalpha() for char in words):
        raise BadAnswer
    if _is_echo(source, words) or _is_stutter(source, words) or _has_wrong_length(source, words):
        raise BadAnswer
    if _COMPLAINTS.search(words) and not _COMPLAINTS.search(source):
        raise BadAnswer
    return _tidied(sent.text, answer)


def _is_echo(source: str, answer: str) -> bool:
    words = source.split()
    return (
        len(words) > _ECHO_WORDS
        and " ".join(words).casefold() == " ".join(answer.split()).casefold()
    )


def _is_stutter(source: str, answer: str) -> bool:
    if _STUTTER.search(answer) and not _STUTTER.search(source):
        return True
    words = Counter(answer.casefold().split())
    word, count = words.most_common(1)[0]
    expected = Counter(source.casefold().split()).most_common(1)[0][1]
    return count > max(_REPEATS, expected) and count * 2 > words.total() and len(word) > 1


def _has_wrong_length(source: str, answer: str) -> bool:
    longer = len(answer) > _MAX_RATIO * len(source) + _SLACK
    return longer or len(source) > _MAX_RATIO * len(answer) + 2 * _SLACK


def _tidied(source: str, answer: Masked) -> Masked:
    """Give back the white space around placeholders and the capital at the beginning."""
    text = answer
    for match in reversed(list(PLACEHOLDER.finditer(answer.text))):
        before, after = _neighbours(source, match[0])
        if after.isspace() and text.text[match.end() : match.end() + 1].isalnum():
            text = text.cut(0, match.end()) + Masked(" ") + text.cut(match.end(), len(text.text))
        if before.isspace() and text.text[: match.start()][-1:].isalnum():
            text = (
                text.cut(0, match.start()) + Masked(" ") + text.cut(match.start(), len(text.text))
            )
    if source[0].isupper() and text.text[0].islower():
        return Masked(text.text[0].upper() + text.text[1:], text.spans)
    return text


def _neighbours(text: str, placeholder: str) -> tuple[str, str]:
    start = text.find(placeholder)
    end = start + len(placeholder)
    return text[max(start - 1, 0) : start], text[end : end + 1]
