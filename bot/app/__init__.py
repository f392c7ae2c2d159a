from bot.app.application import App
from bot.app.opening import CannotStart

__all__ = ["App", "CannotStart"]
