"""Telling the operators what needs their eyes."""

from collections.abc import Collection
from datetime import datetime

from bot.delivery.payloads import message_payload
from bot.domain.delivery import InboxRow, Outgoing
from bot.domain.ids import ChatId, UserId
from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.rich_text import RichText
from bot.texts import say
from storage.unit_of_work import UnitOfWork

_HOUR = "%Y%m%d%H"


class AlarmOperators:
    """Writes to each operator, in their language; the same kind of trouble once an hour at most."""

    def __init__(self, operators: Collection[int]) -> None:
        self._operators = sorted(operators)

    async def __call__(self, work: UnitOfWork, row: InboxRow, kind: str, now: datetime) -> None:
        """Tell that an update was given up; `kind` is the kind of error, never its message."""
        for operator in self._operators:
            person = await work.people.get(UserId(operator))
            language = (person.language if person else None) or Language.EN
            text = say(language, "operations-update-given-up", number=row.id, kind=kind)
            outgoing = Outgoing(
                chat_id=ChatId(operator),
                method="send_message",
                payload=message_payload(Message(RichText(text))),
                key=f"alarm:{operator}:{kind}:{now.strftime(_HOUR)}",
            )
            await work.outbox.add(outgoing, now)
