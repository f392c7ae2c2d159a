"""Two groups that talk through the real program."""

import re

from bot.playground.server import Bot, Chat, LocalTelegram, Person


class Talk:
    """Two groups in two cities, their people with names that nobody else has, and the bot."""

    def __init__(self, telegram: LocalTelegram, bot: Bot) -> None:
        self.telegram = telegram
        self.bot = bot
        self.quendolin = telegram.add_person(
            "Quendolin", "Zaubernuss", username="zaubernuss", language_code="de"
        )
        self.xiomara = telegram.add_person("Xiomara", "Papalotzin", language_code="es")
        self.wolfsburg = self._group(self.quendolin, "Geheimbund Wolfsburg")
        self.puebla = self._group(self.xiomara, "Geheimbund Puebla")

    def _group(self, founder: Person, title: str) -> Chat:
        group = founder.creates_group(title)
        founder.adds_bot(group, self.bot, as_admin=True)
        return group

    async def found(self) -> None:
        """Let both groups be teams."""
        self.quendolin.writes(self.wolfsburg, "/setup Wolfsburg – Puebla")
        code = await self.said(self.wolfsburg, r"^/join (\w+)")
        self.xiomara.writes(self.puebla, f"/join {code}")
        await self.said(self.wolfsburg, "(Team Puebla)")

    async def said(self, chat: Chat, pattern: str) -> str:
        """Wait until the bot has said something that fits; give the group in the pattern."""

        def look() -> str | None:
            texts = (message.text for message in self.telegram.said_by(self.bot, chat))
            fits = (re.search(pattern, text, re.MULTILINE) for text in texts)
            return next((found[1] for found in fits if found), None)

        return await self.telegram.until(look, timeout=60)
