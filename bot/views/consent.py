"""The question to an author whether services in third countries may see their words."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.languages import Language
from bot.domain.messages import Button, Message
from bot.domain.rich_text import joined
from bot.texts import say
from bot.views.translators import translator_names


@dataclass(frozen=True, slots=True)
class Notice:
    """What a person reads before they agree; `command` is how to withdraw.

    Services, version and language come back with the button, so that the words that were agreed
    to can be written again exactly.
    """

    services: Sequence[str]
    version: str
    language: Language
    command: str

    @property
    def text(self) -> str:
        """The words of today's version."""
        names = translator_names(self.services, self.language)
        return say(self.language, "consent-notice", services=names, command=self.command)

    def answer(self, verb: str, user_id: int, word: str) -> str:
        """Write what a button about this notice sends back; 64 bytes at most."""
        names = "+".join(self.services)
        return f"{verb}:{user_id}:{word}:{names}:{self.version}:{self.language}"


def consent_question(author: str, user_id: int, notice: Notice) -> Message:
    """Ask an author, in their group, whether these services may see their words."""
    agree = Button(say(notice.language, "consent-agree"), notice.answer("consent", user_id, "yes"))
    decline = Button(
        say(notice.language, "consent-decline"), notice.answer("consent", user_id, "no")
    )
    ask = say(notice.language, "consent-ask", author=author)
    return Message(joined([ask, notice.text], "\n\n"), ((agree, decline),))
