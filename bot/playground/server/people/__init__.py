"""The people in the local Telegram and everything they can do."""

from bot.playground.server.people.groups import Founds
from bot.playground.server.people.media import Sends
from bot.playground.server.people.newer import SendsNewer
from bot.playground.server.people.pressing import Presses


class Person(Founds, Sends, SendsNewer, Presses):
    """Somebody with an account; what they do reaches the bots as Telegram would tell them.

    Every act raises NotPossible where the app would not offer it.
    """


__all__ = ["Person"]
