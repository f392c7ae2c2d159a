"""What becomes of a person's words, and the buttons to change it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.messages import Button, Message
from bot.domain.rich_text import RichText, bold, joined
from bot.texts import say
from bot.views.consent import Notice
from bot.views.formats import day
from bot.views.reader import Reader
from bot.views.translators import profile_lines


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
        """Whether they let their words go there."""

    @property
    def agreed_at(self) -> datetime | None:
        """When they agreed (aware UTC), if they did."""

    @property
    def teams(self) -> Sequence[str]:
        """Their teams that allow it."""


def privacy_notice(
    choices: Sequence[Choice], user_id: int, retention_days: int, notice: Notice, reader: Reader
) -> Message:
    """Say what is stored and who translates, with one button per translator.

    `notice` is about all services in third countries; whoever agrees has it before them.
    """
    language = reader.language
    parts: list[RichText | str] = [
        bold(say(language, "privacy-title")),
        say(language, "privacy-stored", days=retention_days),
    ]
    parts += [_about(choice, reader) for choice in choices]
    if not choices:
        parts.append(say(language, "privacy-none"))
    if notice.services:
        parts.append(notice.text)
    buttons = tuple((_button(choice, user_id, notice),) for choice in choices)
    return Message(joined(parts, "\n\n"), buttons)


def _about(choice: Choice, reader: Reader) -> RichText:
    language = reader.language
    name = bold(say(language, f"translator-name-{choice.service}"))
    allowed = ", ".join(choice.teams)
    team = (
        say(language, "privacy-teams-allow", teams=allowed)
        if allowed
        else say(language, "privacy-teams-forbid")
    )
    lines: list[RichText | str] = [name, *profile_lines(choice.service, language), team]
    lines.append(bold(_decision(choice, reader)))
    return joined(lines)


def _decision(choice: Choice, reader: Reader) -> str:
    if not choice.third_country:
        key = "privacy-you-accept" if choice.allowed else "privacy-you-object"
        return say(reader.language, key)
    if not choice.allowed or choice.agreed_at is None:
        return say(reader.language, "privacy-you-open")
    agreed = day(choice.agreed_at.astimezone(reader.zone).date(), reader)
    return say(reader.language, "privacy-you-agreed", date=agreed)


def _button(choice: Choice, user_id: int, notice: Notice) -> Button:
    name = say(notice.language, f"translator-short-{choice.service}")
    about = Notice((choice.service,), notice.version, notice.language, notice.command)
    if not choice.allowed:
        label = say(notice.language, "privacy-button-agree", service=name)
        return Button(label, about.answer("privacy", user_id, "yes"))
    key = "privacy-button-revoke" if choice.third_country else "privacy-button-object"
    return Button(say(notice.language, key, service=name), about.answer("privacy", user_id, "no"))
