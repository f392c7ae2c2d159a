from bot.domain.errors import UserError
from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.rich_text import RichText
from bot.texts import say


def error_text(error: UserError, language: Language, usage: str = "") -> str:
    """Write the one sentence for an error; `usage` is the command's line with an example."""
    if error.key == "error-usage":
        return say(language, "error-usage", usage=usage)
    return say(language, error.key, **error.values)


def error_message(error: UserError, language: Language, usage: str = "") -> Message:
    """Say the one sentence for an error in the chat."""
    return Message(RichText(error_text(error, language, usage)))


def unknown_command(language: Language) -> Message:
    """Answer a command that does not exist."""
    return Message(RichText(say(language, "error-unknown-command")))


def only_commands(language: Language) -> Message:
    """Answer plain words in a private chat."""
    return Message(RichText(say(language, "core-only-commands")))


def unknown_button(language: Language) -> str:
    """Answer a button that no longer exists."""
    return say(language, "error-unknown-button")


def apology(language: Language) -> str:
    """Say that something failed on our side."""
    return say(language, "error-failed")
