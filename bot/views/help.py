from collections.abc import Sequence

from bot.domain.messages import Message
from bot.domain.partnership import Member, Partnership, Team
from bot.domain.rich_text import RichText, bold, joined
from bot.texts import say
from bot.views.reader import Reader

HelpLine = tuple[str, str]
"""A command's name as this reader knows it, such as `tarea`, and the key of what it does."""


def commands_help(lines: Sequence[HelpLine], reader: Reader) -> list[RichText | str]:
    """List commands with what they do."""
    return [
        bold(say(reader.language, "founding-help-heading")),
        *(f"/{name} – {say(reader.language, about)}" for name, about in lines),
    ]


def member_help(
    partnership: Partnership,
    team: Team,
    member: Member,
    lines: Sequence[HelpLine],
    reader: Reader,
    *,
    private: bool,
) -> Message:
    """Tell somebody in a partnership who they are there and what they can do."""
    role = say(
        reader.language,
        "founding-help-role",
        role=member.role,
        partnership=partnership.name,
        team=team.name,
    )
    hints = [say(reader.language, "founding-help-reply")]
    if not private:
        hints.append(say(reader.language, "founding-help-relay"))
    return Message(joined([role, "", *commands_help(lines, reader), "", *hints]))


def private_welcome(name: str, lines: Sequence[HelpLine], reader: Reader) -> Message:
    """Welcome somebody who is in no partnership yet."""
    hello = say(reader.language, "founding-help-private", name=name)
    alone = say(reader.language, "founding-help-alone")
    return Message(joined([hello, alone, "", *commands_help(lines, reader)]))


def private_invitation(name: str, link: str, reader: Reader) -> Message:
    """Show somebody who opened an invitation in private how their group gets it."""
    hello = say(reader.language, "founding-help-private", name=name)
    return Message(joined([hello, "", say(reader.language, "founding-help-invited"), link]))
