"""A Telegram Bot API server on loopback: the tests' Telegram and the playground's.

    async with LocalTelegram() as telegram:                  # limits=OFF: no flood limits
        bot = telegram.add_bot(privacy=True)                 # bot.token, bot.user.username
        ana = telegram.add_person("Ana", "Ruiz", language_code="es")
        group = ana.creates_group("Puebla", supergroup=True, forum=False)
        ana.adds_bot(group, bot, as_admin=True)
        ...                                                  # run a bot against telegram.url
        asked = ana.writes(group, "/help", reply_to=None, topic=None)
        answer = await telegram.reply_in(group, bot, after=asked.id)     # Message
        said = await ana.presses(answer, "Sí")               # {"text", "show_alert", …}
        telegram.texts(group), telegram.said_by(bot, group), telegram.duplicates(group)
        telegram.record.of("sendMessage")                    # CallRecord(method, params, status …)
        telegram.faults.add(Kind.RESET_AFTER, method="sendMessage", chat_id=group.id, times=2)
        await telegram.until(lambda: "…" in telegram.texts(group), timeout=5)

`LocalTelegram(state_file=path)` outlives its process; `start(port, extra=routes)` adds a page's
routes; the page uses `/control` (see `control`). Dates and expiry follow `clock`.

Values: `Chat` (id, title, members, messages …), `Message` (id, text, entities, buttons,
reply_to, topic, bot …), `Bot`, `Person`. Acts a person cannot do raise `NotPossible`. The rules
are Telegram's (python-telegram-bot 22.8 parses every update and answer). This package imports
nothing of the bot it judges.
"""

from bot.playground.server.bots import Bot
from bot.playground.server.chats import Chat, Member, Topic
from bot.playground.server.faults import Fault, Kind
from bot.playground.server.flood import OFF, TELEGRAM, FloodLimits
from bot.playground.server.local import LocalTelegram
from bot.playground.server.messages import Message
from bot.playground.server.people import Person
from bot.playground.server.people.base import NotPossible
from bot.playground.server.world import World

__all__ = [
    "OFF",
    "TELEGRAM",
    "Bot",
    "Chat",
    "Fault",
    "FloodLimits",
    "Kind",
    "LocalTelegram",
    "Member",
    "Message",
    "NotPossible",
    "Person",
    "Topic",
    "World",
]
