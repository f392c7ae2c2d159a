"""The team's card, and the questions behind its buttons."""

from collections.abc import Iterable, Sequence

from bot.domain.languages import Language
from bot.domain.messages import Button, Keyboard, Message
from bot.domain.overview import Overview
from bot.domain.partnership import Member, Role, StakeholderGroup, Team
from bot.domain.rich_text import RichText, bold, joined
from bot.texts import say
from bot.views.formats import clock
from bot.views.founding import correcting, language_row, team_lines
from bot.views.phase import phase_button, phase_line
from bot.views.reader import Reader

ONLY_LANGUAGE = "only"
"""Marks the language buttons of a message that is about nothing else."""
_MEMBERS_SHOWN = 25
"""So that the card stays within one message."""
_MEMBERS_OFFERED = 90
"""Telegram takes 100 buttons under a message."""


def team_card(overview: Overview, reader: Reader, *, in_group: bool) -> Message:
    """Show a team; its settings can be changed from within its group only."""
    language = reader.language
    shown = overview.members[:_MEMBERS_SHOWN]
    rest = len(overview.members) - len(shown)
    parts: list[RichText | str] = [
        *team_lines(overview.team, reader),
        say(language, "founding-of-partnership", partnership=overview.partnership.name),
        *filter(None, [phase_line(overview.partnership, reader)]),
        _other_teams(overview.others, language),
        "",
        bold(say(language, "founding-members", count=len(overview.members))),
        *(f"• {_member(member, language)}" for member in shown),
    ]
    if rest:
        parts.append(say(language, "founding-more-members", count=rest))
    settings = correcting(overview.team, language) if in_group else ()
    phase = (phase_button(language),)
    return Message(joined(parts), (*settings, _people_row(language), phase))


def choose_group(language: Language) -> Message:
    """Let everybody choose for whom they speak."""
    buttons = [Button(group_name(group, language), f"group:{group}") for group in StakeholderGroup]
    return Message(RichText(say(language, "founding-choose-group")), _rows(buttons))


def group_chosen(group: StakeholderGroup, language: Language) -> str:
    """Confirm the choice to the person who made it."""
    return say(language, "founding-group-chosen", group=group_name(group, language))


def choose_member(members: Sequence[Member], language: Language) -> Message:
    """Let a coordinator choose whose role to change."""
    buttons = [
        Button(f"{member.name} ({_role(member, language)})", f"member:{member.id}")
        for member in members[:_MEMBERS_OFFERED]
    ]
    return Message(RichText(say(language, "founding-choose-member")), _rows(buttons))


def choose_role(member: Member, language: Language) -> Message:
    """Let a coordinator choose the member's role."""
    buttons = [
        Button(say(language, "founding-role", role=role), f"role:{member.id}:{role}")
        for role in Role
    ]
    question = say(language, "founding-choose-role", name=member.name)
    return Message(RichText(question), _rows(buttons))


def role_changed(member: Member, language: Language) -> Message:
    """Say what a member may do now."""
    role = _role(member, language)
    return Message(RichText(say(language, "founding-role-changed", name=member.name, role=role)))


def ask_name(language: Language) -> Message:
    """Ask for the team's name; the answer is a reply."""
    return Message(RichText(say(language, "founding-ask-name")))


def ask_zone(language: Language) -> Message:
    """Ask for a city or time zone; the answer is a reply."""
    return Message(RichText(say(language, "founding-ask-zone")))


def choose_language(language: Language) -> Message:
    """Say which language is in use and offer the others."""
    row = language_row(language, ONLY_LANGUAGE)
    return Message(RichText(say(language, "founding-language-is")), (row,))


def language_chosen(language: Language) -> Message:
    """Confirm the language, in it."""
    return Message(RichText(say(language, "founding-language-now")))


def zone_chosen(reader: Reader) -> Message:
    """Confirm the reader's time zone with the clock time there."""
    return Message(RichText(zone_line(reader)))


def show_zone(reader: Reader, usage: str) -> Message:
    """Say which time zone is in use and how to change it."""
    return Message(joined([zone_line(reader), say(reader.language, "error-usage", usage=usage)]))


def zone_line(reader: Reader) -> str:
    """Write the reader's zone and clock time."""
    now = clock(reader.now, reader.zone, reader.language)
    return say(reader.language, "founding-zone-now", zone=reader.zone.key, clock=now)


def group_name(group: StakeholderGroup, language: Language) -> str:
    """Name a stakeholder group."""
    return say(language, "founding-stakeholder-group", group=group)


def _member(member: Member, language: Language) -> str:
    notes = []
    if member.role is not Role.MEMBER:
        notes.append(_role(member, language))
    if member.stakeholder_group is not None:
        notes.append(group_name(member.stakeholder_group, language))
    return f"{member.name} ({', '.join(notes)})" if notes else member.name


def _role(member: Member, language: Language) -> str:
    return say(language, "founding-role", role=member.role)


def _other_teams(others: Iterable[Team], language: Language) -> str:
    names = ", ".join(team.name for team in others)
    if not names:
        return say(language, "founding-no-other-team")
    return say(language, "founding-other-teams", teams=names)


def _people_row(language: Language) -> tuple[Button, ...]:
    return (
        Button(say(language, "founding-button-group"), "askgroup"),
        Button(say(language, "founding-button-roles"), "roles"),
        Button(say(language, "founding-button-invite"), "invite"),
        Button(say(language, "tone-button"), "tone:"),
    )


def _rows(buttons: Sequence[Button], width: int = 2) -> Keyboard:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
