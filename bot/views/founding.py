"""What the bot says while groups come together: greeting, founding, joining, coming and going."""

from bot.domain.languages import OWN_NAMES, Language
from bot.domain.messages import Button, Keyboard, Message
from bot.domain.partnership import INVITATION_LASTS, Invitation, Partnership, Team
from bot.domain.rich_text import RichText, bold, joined, styled
from bot.texts import say
from bot.views.formats import clock, when
from bot.views.places import flag
from bot.views.reader import Reader
from bot.views.translators import translators_button, translators_line

JOIN_COMMAND = "/join"
"""The canonical name: it works in every group, whatever its language."""


def greeting(reader: Reader, *, can_read: bool) -> Message:
    """Greet a group and say the two ways to go on."""
    language = reader.language
    parts: list[RichText | str] = [
        say(language, "founding-greeting"),
        "",
        bold(say(language, "founding-two-ways")),
        f"• {say(language, 'founding-way-setup')}",
        f"• {say(language, 'founding-way-join')}",
        say(language, "founding-who-may"),
    ]
    if not can_read:
        parts += ["", say(language, "founding-cannot-read")]
    return Message(joined(parts))


def founded(
    partnership: Partnership, team: Team, invitation: Invitation, link: str, reader: Reader
) -> Message:
    """Confirm the founding, with the team as guessed and the invitation for the partners.

    `link` adds the bot to the partners' group and joins at once.
    """
    parts: list[RichText | str] = [
        bold(f"🤝 {say(reader.language, 'founding-founded', partnership=partnership.name)}"),
        "",
        *team_lines(team, reader),
        say(reader.language, "founding-correct"),
        "",
        translators_line(team, reader.language),
        "",
        *_invitation_lines(invitation, link, reader),
        "",
        say(reader.language, "founding-next"),
    ]
    return Message(joined(parts), correcting(team, reader.language, invitation.code))


def invited(invitation: Invitation, link: str, reader: Reader) -> Message:
    """Show a new invitation."""
    return Message(joined(_invitation_lines(invitation, link, reader)))


def welcome(
    partnership: Partnership, team: Team, others: tuple[Team, ...], reader: Reader
) -> Message:
    """Welcome a group that has just joined."""
    names = ", ".join(other.name for other in others)
    heading = say(reader.language, "founding-joined", partnership=partnership.name, teams=names)
    parts: list[RichText | str] = [
        bold(f"🤝 {heading}"),
        "",
        *team_lines(team, reader),
        say(reader.language, "founding-correct"),
        "",
        say(reader.language, "founding-relay-on"),
        "",
        translators_line(team, reader.language),
        "",
        say(reader.language, "founding-next"),
    ]
    return Message(joined(parts), correcting(team, reader.language))


def partner_joined(partnership: Partnership, team: Team, reader: Reader) -> Message:
    """Tell a team that another one has joined, and that the relay is on."""
    news = say(
        reader.language, "founding-partner-joined", team=team.name, partnership=partnership.name
    )
    relay = say(reader.language, "founding-relay-on")
    return Message(joined([bold(f"🤝 {news}"), relay]))


def welcome_back(
    partnership: Partnership, team: Team, reader: Reader, *, can_read: bool
) -> Message:
    """Say that the bot goes on where it was taken out."""
    parts = [
        say(
            reader.language,
            "founding-welcome-back",
            partnership=partnership.name,
            team=team.name,
        )
    ]
    if not can_read:
        parts.append(say(reader.language, "founding-cannot-read"))
    return Message(joined(parts))


def partner_back(team: Team, reader: Reader) -> Message:
    """Tell a team that the bot is in the partners' group again."""
    return _plain(reader.language, "founding-partner-back", team=team.name)


def partner_left(team: Team, reader: Reader) -> Message:
    """Tell a team that the bot is no longer in the partners' group."""
    return _plain(reader.language, "founding-partner-left", team=team.name)


def team_renamed(old: str, new: str, reader: Reader) -> Message:
    """Tell a team that the partners call themselves differently now."""
    return _plain(reader.language, "founding-renamed", old=old, new=new)


def thanks(reader: Reader) -> Message:
    """Thank for being made an administrator."""
    return _plain(reader.language, "founding-thanks")


def lost_reading(reader: Reader) -> Message:
    """Say that the bot can no longer read along."""
    return _plain(reader.language, "founding-lost-reading")


def team_lines(team: Team, reader: Reader) -> list[RichText | str]:
    """Write the team's name, language and time zone."""
    name = f"{flag(team.country)} {team.name}".strip()
    return [
        bold(say(reader.language, "founding-your-team", team=name)),
        say(
            reader.language,
            "founding-team-facts",
            language=OWN_NAMES[team.language],
            zone=team.time_zone,
            clock=clock(reader.now, team.zone, reader.language),
        ),
    ]


def correcting(team: Team, language: Language, code: str = "") -> Keyboard:
    """Offer to correct what was guessed, and the translators.

    `code` keeps the invitation in the message shown.
    """
    return (
        language_row(team.language, code),
        (
            Button(say(language, "founding-button-zone"), "askzone"),
            Button(say(language, "founding-button-name"), "askname"),
        ),
        (translators_button(language),),
    )


def language_row(chosen: Language, note: str = "") -> tuple[Button, ...]:
    """Offer the languages; the one in use carries a tick. `note` comes back with the press."""
    suffix = f":{note}" if note else ""
    return tuple(
        Button(f"✓ {name}" if language is chosen else name, f"lang:{language}{suffix}")
        for language, name in OWN_NAMES.items()
    )


def _invitation_lines(invitation: Invitation, link: str, reader: Reader) -> list[RichText | str]:
    until = when(invitation.created_at + INVITATION_LASTS, reader, has_time=True)
    return [
        bold(say(reader.language, "founding-invite-heading")),
        say(reader.language, "founding-invite-how"),
        styled("code", f"{JOIN_COMMAND} {invitation.code}"),
        say(reader.language, "founding-invite-link"),
        link,
        say(reader.language, "founding-invite-until", until=until),
    ]


def _plain(language: Language, key: str, **values: str) -> Message:
    return Message(RichText(say(language, key, **values)))
