"""Telegram's MarkdownV2, with Telegram's complaints (source: TDLib, do_parse_markdown_v2).

Block quotes and custom emoji are not read: their marks are refused as unescaped.
"""

import re
from dataclasses import dataclass, field
from typing import Final, NoReturn

from bot.playground.server.errors import bad_request
from bot.playground.server.utf16 import units
from bot.playground.server.values import Json

_RESERVED: Final = "_*[]()~`>#+-=|{}.!"
_PAIRS: Final = (
    ("||", "spoiler", "Spoiler"),
    ("__", "underline", "Underline"),
    ("*", "bold", "Bold"),
    ("_", "italic", "Italic"),
    ("~", "strikethrough", "Strikethrough"),
)
_LINK_END: Final = re.compile(r"\]\(((?:\\.|[^\\)])*)\)")
_USER_LINK: Final = re.compile(r"tg://user\?id=(\d+)$")


@dataclass(slots=True)
class _Open:
    mark: str
    kind: str
    label: str
    offset: int
    at: int


@dataclass(slots=True)
class _Parser:
    source: str
    output: list[str] = field(default_factory=list)
    offset: int = 0
    index: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def run(self) -> tuple[str, list[Json]]:
        while self.index < len(self.source):
            if not (self._escape() or self._code() or self._pair() or self._link()):
                self._plain()
        if self.open:
            last = self.open[-1]
            _refuse(f"Can't find end of {last.label} entity at byte offset {last.at}")
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.output), self.entities

    def _put(self, piece: str) -> None:
        self.output.append(piece)
        self.offset += units(piece)

    def _byte(self, index: int) -> int:
        return len(self.source[:index].encode())

    def _escape(self) -> bool:
        following = self.source[self.index + 1 : self.index + 2]
        if self.source[self.index] != "\\" or not following or ord(following) > 126:  # noqa: PLR2004 - last printable ASCII
            return False
        self._put(following)
        self.index += 2
        return True

    def _code(self) -> bool:
        if self.source[self.index] != "`":
            return False
        mark = "```" if self.source.startswith("```", self.index) else "`"
        begin = self.index + len(mark)
        end = self.source.find(mark, begin)
        if end < 0:
            label = "PreCode" if mark == "```" else "Code"
            _refuse(f"Can't find end of {label} entity at byte offset {self._byte(self.index)}")
        body, extra = self.source[begin:end], {}
        if mark == "```":
            language, newline, rest = body.partition("\n")
            if newline and re.fullmatch(r"\w+", language):
                body, extra = rest, {"language": language}
            body = body.removeprefix("\n")
        self._entity("pre" if mark == "```" else "code", self.offset, units(body), extra)
        self._put(body)
        self.index = end + len(mark)
        return True

    def _pair(self) -> bool:
        for mark, kind, label in _PAIRS:
            if not self.source.startswith(mark, self.index):
                continue
            if self.open and self.open[-1].mark == mark:
                last = self.open.pop()
                self._entity(kind, last.offset, self.offset - last.offset, {})
            else:
                at = self._byte(self.index)
                self.open.append(_Open(mark, kind, label, self.offset, at))
            self.index += len(mark)
            return True
        return False

    def _link(self) -> bool:
        character = self.source[self.index]
        if character == "[":
            self.open.append(
                _Open("]", "text_link", "TextUrl", self.offset, self._byte(self.index))
            )
            self.index += 1
            return True
        if character != "]" or not self.open or self.open[-1].mark != "]":
            return False
        last = self.open.pop()
        match = _LINK_END.match(self.source, self.index)
        if match is None:
            _refuse(f"Can't find end of a URL at byte offset {self._byte(self.index)}")
        url = re.sub(r"\\(.)", r"\1", match[1])
        user = _USER_LINK.match(url)
        extra: Json = {"url": url}
        if user:
            extra = {"type": "text_mention", "user": {"id": int(user[1])}}
        self._entity("text_link", last.offset, self.offset - last.offset, extra)
        self.index = match.end()
        return True

    def _plain(self) -> None:
        character = self.source[self.index]
        if character in _RESERVED:
            _refuse(
                f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
            )
        self._put(character)
        self.index += 1

    def _entity(self, kind: str, offset: int, length: int, extra: Json) -> None:
        if length > 0:
            self.entities.append({"offset": offset, "length": length, "type": kind} | extra)


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    """Turn MarkdownV2 into text and entities; raise ApiError 400 "can't parse entities: …"."""
    return _Parser(source).run()


def _refuse(why: str) -> NoReturn:
    raise bad_request(f"can't parse entities: {why}")
