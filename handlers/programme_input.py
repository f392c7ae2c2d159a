"""Reading what people type and press about the programme."""

import re
from collections.abc import Collection

from bot.domain.codes import Code, Kind
from bot.domain.errors import UnknownCode
from bot.domain.ids import MemberId
from bot.domain.refusals import StaleButton
from bot.domain.rich_text import RichText, sliced, utf16_length
from handlers.incoming import rich_text
from handlers.request import Request

_COMMAND = re.compile(r"/\S+\s*")
_BETWEEN = re.compile(r"[\s,;+&]+")
_FILLERS = frozenset({"und", "y", "e", "and", "et"})
_LONGEST = 9
"""Digits of a number in a button; more is nothing of ours."""


def line_of(request: Request) -> RichText:
    """Give what stands behind the command, with the people mentioned in it."""
    message = request.message
    if message is None or message.text is None:
        return RichText(request.arguments)
    whole = rich_text(message.text, message.entities)
    command = _COMMAND.match(message.text)
    start = utf16_length(command[0]) if command else 0
    return sliced(whole, start, whole.length)


def leading_code(text: str, kind: Kind) -> tuple[Code | None, str]:
    """Read a code of a kind at the very start of a text; give it and the rest."""
    first, *rest = text.split(maxsplit=1) or [""]
    try:
        code = Code.read(first.rstrip(":,"), kind)
    except UnknownCode:
        return None, text
    return code, rest[0] if rest else ""


def codes_in(text: str, kind: Kind) -> list[Code]:
    """Read codes such as `T5, T6 und T7`; raise UnknownCode for a word that is none."""
    words = [word for word in _BETWEEN.split(text) if word and word.casefold() not in _FILLERS]
    return [Code.read(word, kind) for word in words]


def code_in(request: Request, at: int = 0, *kinds: Kind) -> Code:
    """Read the code in a button's data; raise StaleButton if there is none."""
    try:
        return Code.read(part(request, at), *kinds)
    except UnknownCode:
        raise StaleButton from None


def shown_code(request: Request, *kinds: Kind) -> Code | None:
    """Read the code that the replied-to message shows, alone or behind a prompt's word."""
    shown = (request.shows or "").rpartition(":")[2]
    try:
        return Code.read(shown, *kinds)
    except UnknownCode:
        return None


def part(request: Request, at: int, known: Collection[str] | None = None) -> str:
    """Give a part of a button's data; raise StaleButton if it is missing or not a known one."""
    parts = request.parts
    if at >= len(parts) or (known is not None and parts[at] not in known):
        raise StaleButton
    return parts[at]


def number_in(request: Request, at: int) -> int:
    """Read a whole number in a button's data; raise StaleButton if it is none."""
    text = part(request, at)
    if not (text.isascii() and text.isdecimal()) or len(text) > _LONGEST:
        raise StaleButton
    return int(text)


def page_in(request: Request) -> int:
    """Read the page of a button that turns pages; the first if it is none."""
    text = request.parts[0] if request.parts else ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < _LONGEST else 0


def member_in(request: Request, at: int) -> MemberId:
    """Read a member's number in a button's data; raise StaleButton if it is none."""
    return MemberId(number_in(request, at))
