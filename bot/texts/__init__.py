from bot.texts.catalog import say

__all__ = ["say"]
