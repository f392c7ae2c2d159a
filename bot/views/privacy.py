"""What becomes of a person's words, and the buttons to change it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.messages import Button, Message
from bot.domain.rich_text import RichText, bold, joined
from bot.texts import say
from bot.views.formats import day
from bot.views.reader import Reader
from bot.views.relay import service_names


class Choice(Protocol):
    """One translator and what this person has said about it."""

    @property
    def service(self) -> str:
        """Its name among the settings."""

    @property
    def third_country(self) -> bool:
        """Whether only this person's consent opens it."""

    @property
    def allowed(self) -> bool:
        """Whether their words may go there now."""

    @property
    def agreed_at(self) -> datetime | None:
        """When they agreed (aware UTC), if they did."""


def privacy_notice(
    choices: Sequence[Choice], user_id: int, retention_days: int, reader: Reader
) -> Message:
    """Say what is stored and who translates, with one button per translator."""
    language = reader.language
    lines: list[RichText | str] = [
        bold(say(language, "privacy-title")),
        say(language, "privacy-stored", days=retention_days),
    ]
    if choices:
        lines += [_line(choice, reader) for choice in choices]
    else:
        lines.append(say(language, "privacy-none"))
    buttons = tuple((_button(choice, user_id, reader),) for choice in choices)
    return Message(joined(lines, "\n\n"), buttons)


def _line(choice: Choice, reader: Reader) -> str:
    name = service_names([choice.service], reader.language)
    if not choice.third_country:
        key = "privacy-service-eu-used" if choice.allowed else "privacy-service-eu-refused"
        return say(reader.language, key, service=name)
    if not choice.allowed or choice.agreed_at is None:
        return say(reader.language, "privacy-service-third-open", service=name)
    agreed = day(choice.agreed_at.astimezone(reader.zone).date(), reader)
    return say(reader.language, "privacy-service-third-agreed", service=name, date=agreed)


def _button(choice: Choice, user_id: int, reader: Reader) -> Button:
    answer = "no" if choice.allowed else "yes"
    key = "privacy-button-revoke" if choice.allowed else "privacy-button-agree"
    name = say(reader.language, f"translator-short-{choice.service}")
    return Button(
        say(reader.language, key, service=name),
        data=f"privacy:{user_id}:{answer}:{choice.service}",
    )
