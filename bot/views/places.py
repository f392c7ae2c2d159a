_FLAG_OFFSET = 0x1F1E6 - ord("A")
"""From a letter to its regional indicator symbol."""


def flag(country: str) -> str:
    """Draw a country's flag from its ISO 3166-1 code; empty without one."""
    return "".join(chr(ord(letter) + _FLAG_OFFSET) for letter in country)
