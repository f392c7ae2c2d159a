"""A text and its formatting, checked and tidied as TDLib's fix_formatted_text does."""

import re
from collections.abc import Sequence
from typing import Final

from bot.playground.server.detect import detect
from bot.playground.server.errors import bad_request
from bot.playground.server.utf16 import boundaries, units
from bot.playground.server.values import Json

MAX_ENTITIES: Final = 100
_FARTHEST: Final = 1_000_000
_DETECTED_ONLY: Final = frozenset(
    {
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bank_card",
        "bank_card_number",
    }
)
_PLAIN: Final = frozenset(
    {
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "code",
        "blockquote",
        "expandable_blockquote",
    }
)
_NEEDS: Final = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}
_CONTROL: Final = re.compile("[\x00-\x09\x0b\x0c\x0e-\x20]")
_DROPPED: Final = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")


def parse_entities(raw: object) -> list[Json]:
    """Read the `entities` a caller gives; kinds that Telegram only detects are ignored.

    Raise ApiError 400 with Telegram's text if one of them is malformed.
    """
    if not isinstance(raw, list):
        return []
    parsed = (_parse_entity(item) for item in raw)
    return [entity for entity in parsed if entity is not None]


def _parse_entity(item: object) -> Json | None:
    if not isinstance(item, dict):
        raise _unreadable("expected an Object")
    for field in ("offset", "length"):
        if field not in item:
            raise _unreadable(f'Can\'t find field "{field}"')
        if isinstance(item[field], bool) or not isinstance(item[field], int):
            raise _unreadable(f'Field "{field}" must be of type Number')
    kind = item.get("type")
    if not isinstance(kind, str):
        raise _unreadable('Can\'t find field "type"')
    if kind in _DETECTED_ONLY:
        return None
    return {"offset": item["offset"], "length": item["length"], "type": kind} | _extras(kind, item)


def _extras(kind: str, item: Json) -> Json:
    if kind in _PLAIN:
        return {}
    if kind == "pre":
        return {"language": item["language"]} if item.get("language") else {}
    if kind == "date_time":
        return {key: item[key] for key in ("unix_time", "date_time_format") if key in item}
    needed = _NEEDS.get(kind)
    if needed is None:
        raise _unreadable("Unsupported type specified")
    if needed not in item:
        raise _unreadable(f'Can\'t find field "{needed}"')
    if not _well_formed(item[needed]):
        raise _unreadable(f'Field "{needed}" has a wrong type')
    return {needed: item[needed]}


def _well_formed(value: object) -> bool:
    """Tell whether it is a string, or a user with a numeric id."""
    if isinstance(value, dict):
        return isinstance(value.get("id"), int)
    return isinstance(value, str)


def _unreadable(why: str) -> Exception:
    return bad_request(f"Can't parse MessageEntity: {why}")


def tidy(
    text: str, entities: Sequence[Json], *, find: bool = True, commands: bool = True
) -> tuple[str, list[Json]]:
    """Clean, trim and complete a text; give it back empty if nothing is left.

    Control characters become spaces, blanks around the text go, entities move with it, the
    first hundred are kept, and what Telegram detects is added.
    Raise ApiError 400 if an entity lies outside the text or splits a character.
    """
    kept = [dict(entity) for entity in entities if _checked(entity)["length"] > 0]
    kept.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    _check_bounds(text, kept)
    text = _clean(text, kept)
    text = _trim(text, kept)
    kept = [entity for entity in kept if entity["length"] > 0][:MAX_ENTITIES]
    if find:
        kept += detect(text, kept, commands=commands)
        kept.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return text, kept


def _checked(entity: Json) -> Json:
    for field in ("offset", "length"):
        if not 0 <= entity[field] <= _FARTHEST:
            raise bad_request(f"Receive an entity with incorrect {field} {entity[field]}")
    return entity


def _check_bounds(text: str, entities: Sequence[Json]) -> None:
    if not entities:
        return
    starts, total = boundaries(text), units(text)
    for entity in entities:
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        if begin >= total:
            raise bad_request(
                f"Entity begins after the end of the text at UTF-16 offset {entity['offset']}"
            )
        if begin not in starts:
            at = len(text[: starts[begin + 1]].encode())
            raise bad_request(f"Entity begins in a middle of a UTF-16 symbol at byte offset {at}")
        _check_end(text, begin, end, starts, total)


def _check_end(text: str, begin: int, end: int, starts: dict[int, int], total: int) -> None:
    if end > total:
        raise bad_request(
            f"Entity beginning at UTF-16 offset {begin} "
            f"ends after the end of the text at UTF-16 offset {end}"
        )
    if end not in starts:
        at = len(text[: starts[end + 1]].encode())
        raise bad_request(
            f"Entity beginning at UTF-16 offset {begin} "
            f"ends in a middle of a UTF-16 symbol at byte offset {at}"
        )


def _clean(text: str, entities: Sequence[Json]) -> str:
    gone = [units(text[: match.start()]) for match in _DROPPED.finditer(text)] if entities else []
    for entity in entities:
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        before = sum(1 for offset in gone if offset < begin)
        inside = sum(1 for offset in gone if begin <= offset < end)
        entity["offset"], entity["length"] = begin - before, entity["length"] - inside
    return _CONTROL.sub(" ", _DROPPED.sub("", text))


def _trim(text: str, entities: Sequence[Json]) -> str:
    text = text.rstrip(" \n")
    total = units(text)
    for entity in entities:
        entity["length"] = min(entity["length"], max(0, total - entity["offset"]))
    blanks = len(text) - len(text.lstrip(" \n"))
    first = min((entity["offset"] for entity in entities if entity["length"]), default=blanks)
    skipped = min(blanks, first)
    for entity in entities:
        entity["offset"] -= skipped
    return text[skipped:]
