"""What can be wrong with what a person asked for; each error's key is the text shown to them."""

from typing import ClassVar


class UserError(Exception):
    """A request that changes nothing; `key` names the sentence and `values` fill it."""

    key: ClassVar[str]

    def __init__(self, **values: str | int) -> None:
        super().__init__(self.key)
        self.values = values


class Usage(UserError):
    """The arguments are missing or cannot be read; `command` names the usage line to show."""

    key = "error-usage"

    def __init__(self, command: str) -> None:
        super().__init__(command=command)
        self.command = command


class UnknownCode(UserError):
    """The partnership has no goal, measure, task or event with this `code`."""

    key = "error-unknown-code"


class TooLong(UserError):
    """The text is longer than `limit` characters."""

    key = "error-too-long"


class NotText(UserError):
    """The text is empty once control characters and white space are gone."""

    key = "error-not-text"


class NoPartnership(UserError):
    """This chat belongs to no partnership yet."""

    key = "error-no-partnership"


class NotInTeam(UserError):
    """A private chat with somebody whom no partnership knows."""

    key = "error-not-in-team"


class OnlyInGroups(UserError):
    """The command makes sense only in a team's group."""

    key = "error-only-in-groups"


class OnlyAdministrators(UserError):
    """Only a Telegram administrator of the group may do this."""

    key = "error-only-administrators"


class OnlyCoordinators(UserError):
    """Only a coordinator of the partnership may do this."""

    key = "error-only-coordinators"


class OnlyMembers(UserError):
    """An observer, or somebody from outside, tried to change something."""

    key = "error-only-members"
