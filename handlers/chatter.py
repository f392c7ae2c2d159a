"""Who gets what people write to each other: neither a command nor an answer to the bot."""

from handlers import relay, translating
from handlers.tables import Handler

MESSAGES: tuple[Handler, ...] = (*relay.MESSAGES, *translating.MESSAGES)
"""Get every new plain message in a team's chat, in this order."""
EDITS: tuple[Handler, ...] = (*relay.EDITS, *translating.EDITS)
"""Get every edited message in a team's chat; commands are not executed again."""
