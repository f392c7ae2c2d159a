"""Updates as Telegram writes them, put through the router on a real database."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import telegram
from sqlalchemy import select

from bot.domain.ids import ChatId
from bot.domain.languages import Language
from bot.domain.status import EngineState, Machine
from bot.services.operations.status import ReportStatus
from handlers.request import Administrators, Myself
from handlers.router import Router
from handlers.services import build_services
from storage.database import Database
from storage.tables.delivery import outbox
from storage.unit_of_work import UnitOfWork

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BOT = 4711
Json = dict[str, Any]


async def machine() -> Machine:
    """Look at a machine that has run for an hour and whose engine rests."""
    resting = EngineState(
        "google",
        answered_at=START - timedelta(minutes=30),
        failed_at=START - timedelta(minutes=10),
        error="rate_limited",
        health="rests",
    )
    started = START - timedelta(hours=1)
    return Machine("0.1.0", started, "SQLite", {"telegram": "silent"}, [resting])


class NoDetector:
    """Cannot tell any language; nothing here is relayed."""

    def detect(self, *_: object, **__: object) -> Language | None:
        return None


@dataclass
class Someone:
    """A person, with the language of their app."""

    id: int
    name: str
    app: str = "de"
    username: str | None = None

    @property
    def json(self) -> Json:
        user = {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.app}
        return user | ({"username": self.username} if self.username else {})


@dataclass
class Group:
    """A group, or with `thread` one topic of it."""

    id: int
    title: str
    administrators: list[Someone] = field(default_factory=list)
    thread: int | None = None
    kind: str = "supergroup"

    @property
    def json(self) -> Json:
        return {"id": self.id, "type": self.kind, "title": self.title}


def private(person: Someone) -> Group:
    """Give the private chat with a person."""
    return Group(person.id, "", kind="private")


@dataclass
class Said:
    """One call the bot wants to make."""

    method: str
    chat: int
    text: str
    payload: Json
    shows: str | None
    reply_to: int | None

    @property
    def buttons(self) -> dict[str, str]:
        rows = self.payload.get("reply_markup", {}).get("inline_keyboard", [])
        return {b["text"]: b.get("callback_data", b.get("url", "")) for row in rows for b in row}


anna = Someone(11, "Anna", "de", "anna_wob")
bernd = Someone(12, "Bernd", "de")
beatriz = Someone(21, "Beatriz", "es", "bea_pue")
wolfsburg = Group(-100111, "Klima Wolfsburg", [anna])
puebla = Group(-100222, "Clima Puebla", [beatriz])


class Scene:
    """People write and press; what the bot would send comes back."""

    def __init__(
        self,
        database: Database,
        *,
        reads_everything: bool = True,
        translators: tuple[str, ...] = ("google",),
    ) -> None:
        self.database = database
        self.now = START
        self._updates, self._messages = count(1), count(100)
        codes = (f"CODE{number:04}".replace("0", "A").replace("1", "B") for number in count(2))
        services = build_services(
            new_code=lambda: next(codes),
            detector=NoDetector(),
            translators=translators,
            retention_days=90,
            report_status=ReportStatus([anna.id], machine),
        )
        self.router = Router(services, Myself(BOT, "klimapuente_bot", reads_everything))

    async def writes(
        self,
        group: Group,
        person: Someone,
        text: str,
        *,
        reply_to: Said | int | None = None,
        telegram_tells: bool = True,
        **more: Any,
    ) -> list[Said]:
        """Write a message; `telegram_tells` says whether the administrators can be asked for."""
        message = self._message(group, person.json) | {"text": text} | more
        if reply_to is not None:
            number = await self._sent(reply_to) if isinstance(reply_to, Said) else reply_to
            me = {"id": BOT, "is_bot": True, "first_name": "Klimapuente"}
            message["reply_to_message"] = self._message(group, me) | {"message_id": number}
        known = Administrators(frozenset(one.id for one in group.administrators), True)
        return await self.update(
            {"message": message}, administrators=known if telegram_tells else None
        )

    async def presses(
        self,
        group: Group,
        person: Someone,
        data: str,
        *,
        on: Said | None = None,
        accessible: bool = True,
    ) -> list[Said]:
        """Press a button whose data is given, `on` a message; a modified app can send any."""
        me = {"id": BOT, "is_bot": True, "first_name": "Klimapuente"}
        carrier = self._message(group, me) | {"message_id": 77, "text": "x"}
        if on is not None:
            carrier |= {"text": on.text, "reply_markup": on.payload["reply_markup"]}
        if not accessible:
            carrier = {"chat": group.json, "message_id": 77, "date": 0}
        query = {"id": "q1", "from": person.json, "chat_instance": "i", "data": data}
        known = Administrators(frozenset(one.id for one in group.administrators), True)
        return await self.update(
            {"callback_query": query | {"message": carrier}}, administrators=known
        )

    async def stands(self, group: Group, by: Someone, old: str, new: str) -> list[Said]:
        """Change the bot's own standing in a group."""
        change = {
            "chat": group.json,
            "from": by.json,
            "date": int(self.now.timestamp()),
            "old_chat_member": _member(old),
            "new_chat_member": _member(new),
        }
        return await self.update({"my_chat_member": change})

    async def update(
        self, content: Json, administrators: Administrators | None = None
    ) -> list[Said]:
        """Handle any update; give the calls it leads to, in order."""
        self.now += timedelta(seconds=1)
        update = telegram.Update.de_json({"update_id": next(self._updates), **content}, None)

        async def work_on(work: UnitOfWork) -> None:
            await self.router.handle(work, update, administrators, self.now)

        seen = len(await self.said())
        await self.database.run(work_on)
        return (await self.said())[seen:]

    async def said(self) -> list[Said]:
        """Give everything the bot wants to send, oldest first."""

        async def read(work: UnitOfWork) -> Sequence[Any]:
            statement = select(outbox).order_by(outbox.c.id)
            return (await work._connection.execute(statement)).mappings().all()

        return [
            Said(
                row["method"],
                row["chat_id"],
                row["payload"].get("text", ""),
                row["payload"],
                row["shows"],
                row["reply_to_message"],
            )
            for row in await self.database.read(read)
        ]

    async def founded(self) -> str:
        """Found Wolfsburg – Puebla in Wolfsburg; give the invitation's code."""
        answers = await self.writes(wolfsburg, anna, "/setup Wolfsburg – Puebla")
        return code_in(answers[0].text)

    async def both(self) -> None:
        """Let both groups be teams."""
        code = await self.founded()
        await self.writes(puebla, beatriz, f"/join {code}")

    async def _sent(self, said: Said) -> int:
        """Pretend that a message has gone out; give its number."""
        number = next(self._messages)

        async def mark(work: UnitOfWork) -> None:
            rows = await work._connection.execute(
                select(outbox.c.id).where(outbox.c.shows == said.shows)
            )
            newest = rows.scalars().all()[-1]
            await work.outbox.sending([newest], self.now)
            await work.outbox.sent(newest, number, self.now)

        await self.database.run(mark)
        return number

    def _message(self, group: Group, sender: Json) -> Json:
        message = {
            "message_id": next(self._messages),
            "date": int(self.now.timestamp()),
            "chat": group.json,
            "from": sender,
        }
        if group.thread is not None:
            message |= {"message_thread_id": group.thread, "is_topic_message": True}
        return message


def code_in(text: str) -> str:
    """Find the line `/join CODE`."""
    lines = [line for line in text.splitlines() if line.startswith("/join ")]
    return lines[0].removeprefix("/join ")


def _member(status: str) -> Json:
    member: Json = {"status": status, "user": {"id": BOT, "is_bot": True, "first_name": "K"}}
    if status == "administrator":
        rights = (
            "can_be_edited is_anonymous can_manage_chat can_delete_messages can_change_info "
            "can_manage_video_chats can_restrict_members can_promote_members can_invite_users "
            "can_post_stories can_edit_stories can_delete_stories"
        )
        member |= dict.fromkeys(rights.split(), False)
    if status == "kicked":
        member["until_date"] = 0
    return member


async def team_at(scene: Scene, group: Group) -> Any:
    """Look up the team of a group."""
    return await scene.database.read(
        lambda work: work.teams.of_chat(ChatId(group.id), group.thread)
    )
