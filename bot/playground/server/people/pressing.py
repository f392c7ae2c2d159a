"""Pressing buttons and voting."""

from bot.playground.server.bots import Bot
from bot.playground.server.callbacks import Press
from bot.playground.server.chats import Chat
from bot.playground.server.messages import Message
from bot.playground.server.methods.commands import menu
from bot.playground.server.people.base import Actor, NotPossible
from bot.playground.server.polls import Poll
from bot.playground.server.render import inaccessible_json, message_json
from bot.playground.server.updates import CALLBACK_LIFETIME, DAY
from bot.playground.server.values import Json


class Presses(Actor):
    """What people do to what bots show them."""

    def press(self, message: Message, button: str) -> Press:
        """Press the button with this label or callback data; do not wait for the answer."""
        if not message.chat.member(self.id).inside:
            raise NotPossible("strangers see no buttons")
        if message.deleted:
            raise NotPossible("the message is gone")
        return self._query(message, _find(message, button)["callback_data"])

    def forges(self, message: Message, data: str) -> Press:
        """Press a button that does not exist, as a modified app can."""
        return self._query(message, data)

    async def presses(self, message: Message, button: str, *, timeout: float = 10.0) -> Json:  # noqa: ASYNC109 - the deadline is part of the act
        """Press a button and wait for the bot's answer: text, show_alert, url, cache_time.

        Raise TimeoutError if the bot does not answer within `timeout` real seconds.
        """
        press = self.press(message, button)
        return await self.waiting.until(lambda: press.answer, timeout=timeout)

    def sees_commands(self, chat: Chat, bot: Bot) -> list[Json]:
        """Give the command menu of a bot as this person sees it in a chat."""
        return menu(bot, chat, self.user)

    def votes(self, message: Message, *options: int) -> None:
        """Vote in a poll by option number; none takes the vote back."""
        poll = self.world.polls[message.content["poll"]]
        poll.settle(self.world.now)
        if poll.closed or (len(options) > 1 and not poll.multiple):
            raise NotPossible("the poll does not allow that")
        poll.votes[self.id] = list(options)
        self.world.changed("vote", chat=message.chat, message=message.id)
        self._tell_vote(poll)

    def closes_poll(self, message: Message) -> None:
        """Close one's own poll; only then do bots hear of its votes (Bot API: Update.poll)."""
        if message.sender != self.id:
            raise NotPossible("that poll is not theirs")
        poll, now = self.world.polls[message.content["poll"]], self.world.now
        poll.closed = True
        for bot in self.world.bots_in(message.chat):
            body = poll.to_json(bot.id)
            bot.queue.push("poll", body, now=now, lifetime=DAY, lane=f"poll {poll.id}")
        self.world.changed("vote", chat=message.chat, message=message.id)

    def _tell_vote(self, poll: Poll) -> None:
        bot = self.world.bots.get(poll.bot or 0)
        if bot is None:
            return
        now = self.world.now
        lane = f"poll {poll.id}"
        bot.queue.push("poll", poll.to_json(bot.id), now=now, lifetime=DAY, lane=lane)
        if poll.anonymous:
            return
        chosen = poll.votes[self.id]
        answer: Json = {
            "poll_id": poll.id,
            "user": self.user.to_json(),
            "option_ids": chosen,
            "option_persistent_ids": [poll.option_id(number) for number in chosen],
        }
        bot.queue.push("poll_answer", answer, now=now, lifetime=DAY, lane=lane)

    def _query(self, message: Message, data: str) -> Press:
        bot = self.world.bots.get(message.bot or 0)
        if bot is None:
            raise NotPossible("no bot made that button")
        world, now = self.world, self.world.now
        number = f"{world.number():x}{world.rng.getrandbits(48):012x}"
        query = str(int(number, 16))
        press = Press(query, bot.id, self.id, message.chat.key, message.id, data, now)
        world.presses[query] = press
        if message.deleted:
            shown = inaccessible_json(world, message.chat, message.id)
        else:
            shown = message_json(world, message, bot.id)
        body: Json = {
            "id": query,
            "from": self.user.to_json(),
            "message": shown,
            "chat_instance": str(abs(message.chat.id) * 7919),
            "data": data,
        }
        lane = f"callback {self.id}"
        bot.queue.push("callback_query", body, now=now, lifetime=CALLBACK_LIFETIME, lane=lane)
        world.changed("press", chat=message.chat, press=query)
        return press


def _find(message: Message, button: str) -> Json:
    for found in message.buttons:
        if button in {found["text"], found.get("callback_data")}:
            if "callback_data" not in found:
                raise NotPossible(f"the button {button!r} sends nothing to the bot")
            return found
    labels = [found["text"] for found in message.buttons]
    raise NotPossible(f"there is no button {button!r}, only {labels}")
