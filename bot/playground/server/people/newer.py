"""Kinds of messages that came lately: checklists, rich messages, and words for one bot only."""

from collections.abc import Sequence

from bot.playground.server.bots import Bot
from bot.playground.server.chats import Chat
from bot.playground.server.entities import tidy
from bot.playground.server.messages import Message
from bot.playground.server.people.base import Actor, NotPossible
from bot.playground.server.posting import change, say_service
from bot.playground.server.render import message_json
from bot.playground.server.updates import DAY
from bot.playground.server.values import Json

_COMPLETION = ("completed_by_user", "completion_date")


class SendsNewer(Actor):
    """What the library under the bot knows in part, or not at all."""

    def sends_checklist(
        self,
        chat: Chat,
        title: str,
        tasks: Sequence[str],
        *,
        title_entities: Sequence[Json] = (),
        shared: bool = False,
        reply_to: Message | int | None = None,
        topic: int | None = None,
    ) -> Message:
        """Send a list of tasks; with `shared` others may tick them and add some (Bot API 9.1)."""
        body: Json = {
            "title": title,
            "tasks": [_task(*numbered) for numbered in enumerate(tasks, 1)],
        }
        if title_entities:
            body["title_entities"] = list(title_entities)
        if shared:
            body |= {"others_can_add_tasks": True, "others_can_mark_tasks_as_done": True}
        return self._say(chat, "checklist", {"checklist": body}, reply_to=reply_to, topic=topic)

    def rewrites_checklist(self, message: Message, title: str, tasks: Sequence[str]) -> None:
        """Change title and tasks of one's own list; what was ticked under a number stays so."""
        if message.sender != self.id:
            raise NotPossible("that list is not theirs")
        before = {task["id"]: task for task in message.content["checklist"]["tasks"]}
        fresh = [before.get(n, {}) | _task(n, text) for n, text in enumerate(tasks, 1)]
        body = message.content["checklist"] | {"title": title, "tasks": fresh}
        change(self.world, message, content={"checklist": body})

    def ticks(self, message: Message, *tasks: int) -> Message:
        """Mark tasks as done, or those done as not done.

        Bots are told by a service message; that no `edited_message` comes is from memory, and the
        harder case for a bot.
        """
        self._may(message, "others_can_mark_tasks_as_done")
        listed = message.content["checklist"]["tasks"]
        fresh = [self._turned(task) if task["id"] in tasks else task for task in listed]
        self._put(message, fresh)
        turned = [task for task in fresh if task["id"] in tasks]
        done = [task["id"] for task in turned if _done(task)]
        undone = [task["id"] for task in turned if not _done(task)]
        told = {"marked_as_done_task_ids": done, "marked_as_not_done_task_ids": undone}
        return self._tell(message, "checklist_tasks_done", {k: v for k, v in told.items() if v})

    def adds_tasks(self, message: Message, *tasks: str) -> Message:
        """Add tasks to a list, one's own or one that others may add to."""
        self._may(message, "others_can_add_tasks")
        listed = message.content["checklist"]["tasks"]
        fresh = [_task(number, text) for number, text in enumerate(tasks, len(listed) + 1)]
        self._put(message, [*listed, *fresh])
        return self._tell(message, "checklist_tasks_added", {"tasks": fresh})

    def answers_task(self, message: Message, task: int, text: str) -> Message:
        """Reply to one task of a list."""
        extra = {"reply_to_checklist_task_id": task}
        return self._say(message.chat, "text", {"text": text}, reply_to=message, extra=extra)

    def sends_rich(
        self, chat: Chat, paragraphs: Sequence[str], *, topic: int | None = None
    ) -> Message:
        """Send a rich message (Bot API 10.1: RichMessage); it has no `text`."""
        blocks = [{"type": "paragraph", "text": text} for text in paragraphs]
        return self._say(chat, "rich_message", {"rich_message": {"blocks": blocks}}, topic=topic)

    def whispers(self, chat: Chat, bot: Bot, text: str) -> None:
        """Write something that only one bot sees (Bot API 10.2: `Message.ephemeral_message_id`).

        It is no part of the chat's history. `receiver_user` is from memory.
        """
        self._inside(chat)
        words, entities = tidy(text, ())
        content: Json = {"text": words} | ({"entities": entities} if entities else {})
        now = self.world.now
        message = Message(chat, "text", content, sender=self.id, date=int(now))
        body = message_json(self.world, message, bot.id) | {
            "ephemeral_message_id": self.world.number(),
            "receiver_user": bot.user.to_json(),
        }
        bot.queue.push("message", body, now=now, lifetime=DAY, lane=f"chat {chat.id}")
        self.world.changed("whisper", chat=chat)

    def _turned(self, task: Json) -> Json:
        if _done(task):
            return {name: value for name, value in task.items() if name not in _COMPLETION}
        return task | dict(
            zip(_COMPLETION, (self.user.to_json(), int(self.world.now)), strict=True)
        )

    def _may(self, message: Message, right: str) -> None:
        own = message.sender == self.id
        if not (own or message.content["checklist"].get(right)):
            raise NotPossible("the list is not for others")

    def _put(self, message: Message, tasks: list[Json]) -> None:
        body = message.content["checklist"] | {"tasks": tasks}
        change(self.world, message, content={"checklist": body}, silent=True)

    def _tell(self, message: Message, field: str, told: Json) -> Message:
        content = {field: told | {"checklist_message": message.id}}
        return say_service(self.world, message.chat, content, sender=self.id, topic=message.topic)


def _task(number: int, text: str) -> Json:
    return {"id": number, "text": text}


def _done(task: Json) -> bool:
    return _COMPLETION[1] in task
