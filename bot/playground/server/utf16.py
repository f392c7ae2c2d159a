"""Texts counted as Telegram counts entities: in UTF-16 code units."""


def units(text: str) -> int:
    """Count the UTF-16 code units of a text."""
    return len(text) + sum(1 for character in text if character > "\uffff")


def boundaries(text: str) -> dict[int, int]:
    """Map every UTF-16 offset at which a character begins (or the text ends) to its index."""
    starts: dict[int, int] = {}
    offset = 0
    for index, character in enumerate(text):
        starts[offset] = index
        offset += 2 if character > "\uffff" else 1
    starts[offset] = len(text)
    return starts


def cut(text: str, offset: int, length: int) -> str:
    """Take the part of a text that an entity covers."""
    raw = text.encode("utf-16-le")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")
