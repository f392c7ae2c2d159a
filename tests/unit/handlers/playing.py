"""A partnership at work: what people write and press, and what both groups get to see."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from tests.unit.handlers.scene import Group, Said, Scene, Someone, puebla, wolfsburg


@dataclass
class Heard:
    """What came of one message or button."""

    own: list[Said]
    """Messages and edits in the group where it happened."""
    told: list[Said]
    """What the other group heard."""
    toast: str
    elsewhere: list[Said] = field(default_factory=list)
    """All messages in other chats than where it happened."""

    @property
    def here(self) -> Said:
        """The one answer in the own group."""
        (answer,) = self.own
        return answer

    @property
    def there(self) -> Said:
        """The one line in the other group."""
        (line,) = self.told
        return line


class Play:
    """Wolfsburg and Puebla are partners; Anna and Beatriz coordinate."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    async def says(
        self, group: Group, person: Someone, text: str, *, reply_to: Said | None = None, **more: Any
    ) -> Heard:
        """Write something in a group."""
        said = await self.scene.writes(group, person, text, reply_to=reply_to, **more)
        return _heard(group, said)

    async def presses(
        self, group: Group, person: Someone, data: str, *, on: Said | None = None
    ) -> Heard:
        """Press a button, of a message if that matters."""
        return _heard(group, await self.scene.presses(group, person, data, on=on))

    def days_pass(self, days: int) -> None:
        """Put the clock forward."""
        self.scene.now += timedelta(days=days)


def _heard(group: Group, said: list[Said]) -> Heard:
    other = puebla if group is wolfsburg else wolfsburg
    plain = [_plain(one) for one in said]
    shown = [one for one in plain if one.method in {"send_message", "edit_message_text"}]
    toasts = [one.text for one in plain if one.method == "answer_callback_query"]
    return Heard(
        [one for one in shown if one.chat == group.id],
        [one for one in shown if one.chat == other.id],
        toasts[0] if toasts else "",
        [one for one in shown if one.chat != group.id],
    )


def _plain(said: Said) -> Said:
    """Turn the narrow and unbreakable spaces of dates and percentages into plain ones."""
    said.text = said.text.replace("\u00a0", " ").replace("\u202f", " ")
    return said
