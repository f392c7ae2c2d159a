from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The use cases, built once in `bot.app`; one field per family."""
