"""Klimapuente without Telegram: a local Bot API server, its page, and the bot between them."""

from bot.playground.running import run

__all__ = ["run"]
