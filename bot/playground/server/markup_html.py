"""Telegram's HTML, with Telegram's complaints (source: TDLib MessageEntity, do_parse_html)."""

import re
import sys
from dataclasses import dataclass, field
from typing import Final, NoReturn

from bot.playground.server.errors import bad_request
from bot.playground.server.utf16 import units
from bot.playground.server.values import Json

_KINDS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE: Final = re.compile(r"&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,8})|([a-z]{2,4}));?")
_ATTRIBUTE: Final = re.compile(r"""\s*([^\s=>/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]*))?""")
_USER_LINK: Final = re.compile(r"tg://user/?\?id=(\d+)$")


@dataclass(slots=True)
class _Tag:
    name: str
    offset: int
    start: int
    attributes: dict[str, str]


@dataclass(slots=True)
class _Parser:
    source: str
    output: list[str] = field(default_factory=list)
    offset: int = 0
    open: list[_Tag] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)
    index: int = 0

    def run(self) -> tuple[str, list[Json]]:
        while self.index < len(self.source):
            character = self.source[self.index]
            if character == "<":
                self._tag()
            elif character == "&":
                self._reference()
            else:
                self._put(character)
                self.index += 1
        if self.open:
            _refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.output), self.entities

    def _put(self, piece: str) -> None:
        self.output.append(piece)
        self.offset += units(piece)

    def _at(self, index: int) -> int:
        return len(self.source[:index].encode())

    def _reference(self) -> None:
        match = _REFERENCE.match(self.source, self.index)
        decoded = _decode(match) if match else None
        if match is None or decoded is None:
            self._put("&")
            self.index += 1
            return
        self._put(decoded)
        self.index = match.end()

    def _tag(self) -> None:
        if self.source[self.index + 1 : self.index + 2] == "/":
            self._close()
        else:
            self._open()

    def _open(self) -> None:
        begin = self.index
        name_end = _name_end(self.source, begin + 1)
        if name_end == len(self.source):
            _refuse(f"Unclosed start tag at byte offset {self._at(begin)}")
        name = self.source[begin + 1 : name_end].lower()
        if name not in _KINDS:
            _refuse(f'Unsupported start tag "{name}" at byte offset {self._at(begin)}')
        attributes, self.index = self._attributes(name, name_end, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            at = self._at(begin)
            _refuse(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
        self.open.append(_Tag(name, self.offset, len(self.output), attributes))

    def _attributes(self, tag: str, index: int, begin: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while True:
            while index < len(self.source) and self.source[index].isspace():
                index += 1
            if self.source[index : index + 1] == ">":
                return attributes, index + 1
            match = _ATTRIBUTE.match(self.source, index)
            if match is None and index < len(self.source):
                at = self._at(begin)
                _refuse(f'Empty attribute name in the tag "{tag}" at byte offset {at}')
            if match is None or match.end() >= len(self.source):
                _refuse(f"Unclosed start tag at byte offset {self._at(begin)}")
            self._check_token(match)
            attributes[match[1]] = _unquote(match[2] or "")
            index = match.end()

    def _check_token(self, match: re.Match[str]) -> None:
        value = match[2]
        if value is None or value[:1] in {'"', "'"}:
            return
        following = self.source[match.end()]
        if following != ">" and not following.isspace():
            _refuse(f"Unexpected end of name token at byte offset {self._at(match.start(2))}")

    def _close(self) -> None:
        begin = self.index
        at = self._at(begin)
        if not self.open:
            _refuse(f"Unexpected end tag at byte offset {at}")
        name_end = _name_end(self.source, begin + 2)
        name = self.source[begin + 2 : name_end].lower()
        while self.source[name_end : name_end + 1].isspace():
            name_end += 1
        if self.source[name_end : name_end + 1] != ">":
            _refuse(f"Unclosed end tag at byte offset {at}")
        tag = self.open.pop()
        if name and name != tag.name:
            expected = f'expected "</{tag.name}>", found "</{name}>"'
            _refuse(f"Unmatched end tag at byte offset {at}, {expected}")
        self.index = name_end + 1
        if self.offset > tag.offset:
            self._finish(tag)

    def _finish(self, tag: _Tag) -> None:
        entity: Json = {
            "offset": tag.offset,
            "length": self.offset - tag.offset,
            "type": _KINDS[tag.name],
        }
        if tag.name in {"pre", "code"} and self._joined_code(tag, entity):
            return
        extra = _extra(tag, "".join(self.output[tag.start :]))
        if extra is not None:
            self.entities.append(entity | extra)

    def _joined_code(self, tag: _Tag, entity: Json) -> bool:
        """Melt `<pre><code class="language-x">` into one entity."""
        last = self.entities[-1] if self.entities else None
        if last is None or (last["offset"], last["length"]) != (entity["offset"], entity["length"]):
            return False
        if tag.name == "pre" and last["type"] == "code" and "_language" in last:
            last["type"], last["language"] = "pre", last.pop("_language")
            return True
        return False


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Turn HTML into text and entities; raise ApiError 400 "can't parse entities: …"."""
    text, entities = _Parser(source).run()
    for entity in entities:
        entity.pop("_language", None)
    return text, entities


def _name_end(source: str, index: int) -> int:
    while index < len(source) and source[index] != ">" and not source[index].isspace():
        index += 1
    return index


def _decode(match: re.Match[str]) -> str | None:
    decimal, hexadecimal, named = match.groups()
    if named is not None:
        return _NAMED.get(named)
    code = int(decimal) if decimal is not None else int(hexadecimal, 16)
    surrogate = "\ud800" <= chr(min(code, sys.maxunicode)) <= "\udfff"
    return chr(code) if 0 < code <= sys.maxunicode and not surrogate else None


def _unquote(value: str) -> str:
    if value[:1] not in {'"', "'"}:
        return value.lower()
    return _REFERENCE.sub(lambda match: _decode(match) or match.group(), value[1:-1])


def _extra(tag: _Tag, covered: str) -> Json | None:
    """Give the entity's further fields, or None if the tag leaves no entity at all."""
    attributes = tag.attributes
    if tag.name == "a":
        return _link(attributes.get("href") or covered)
    if tag.name == "code":
        language = attributes.get("class", "").removeprefix("language-")
        return {"_language": language} if language != attributes.get("class", "") else {}
    if tag.name == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    if tag.name == "tg-emoji":
        return _emoji(attributes.get("emoji-id", ""))
    if tag.name == "tg-time":
        unix = attributes.get("unix", "")
        shown = {"date_time_format": attributes["format"]} if attributes.get("format") else {}
        return {"unix_time": int(unix)} | shown if unix.isdecimal() and int(unix) else None
    return {}


def _emoji(number: str) -> Json:
    if not number.isdecimal() or int(number) == 0:
        raise bad_request("Invalid custom emoji identifier specified")
    return {"custom_emoji_id": number}


def _link(href: str) -> Json | None:
    user = _USER_LINK.match(href)
    if user:
        return {"type": "text_mention", "user": {"id": int(user[1])}}
    if "://" not in href and not re.match(r"(?:tg|mailto|tel|ton):", href):
        href = f"http://{href}"
    host = href.split("://", 1)[-1]
    if href.startswith(("http://", "https://")) and not re.match(r"[^\s/?#]+\.[^\s/?#.]{2,}", host):
        return None
    return {"url": href + "/" if re.fullmatch(r"https?://[^/?#]+", href) else href}


def _refuse(why: str) -> NoReturn:
    raise bad_request(f"can't parse entities: {why}")
