"""Polls: their options, votes and what the Bot API says of them."""

from dataclasses import dataclass, field

from bot.playground.server.values import Json


@dataclass(slots=True)
class Poll:
    """A poll or quiz; `options` are {"text", "text_entities"}."""

    id: str
    question: str
    options: list[Json]
    question_entities: list[Json] = field(default_factory=list)
    anonymous: bool = True
    quiz: bool = False
    multiple: bool = False
    revoting: bool = True
    correct: list[int] = field(default_factory=list)
    explanation: str = ""
    closed: bool = False
    open_period: int = 0
    close_date: int = 0
    bot: int | None = None
    """The bot that sent it: only that bot hears of votes."""
    votes: dict[int, list[int]] = field(default_factory=dict)
    """The chosen option numbers by person."""

    def settle(self, now: float) -> None:
        """Close the poll if its time is over; `now` in unix seconds."""
        if self.close_date and now >= self.close_date:
            self.closed = True

    def to_json(self, viewer: int | None) -> Json:
        """Give the Bot API's `Poll`; the right answer only to those who may know it."""
        body: Json = {
            "id": self.id,
            "question": self.question,
            "options": [self._option(number) for number in range(len(self.options))],
            "total_voter_count": len([chosen for chosen in self.votes.values() if chosen]),
            "is_closed": self.closed,
            "is_anonymous": self.anonymous,
            "type": "quiz" if self.quiz else "regular",
            "allows_multiple_answers": self.multiple,
            "allows_revoting": self.revoting,
            "members_only": False,
        }
        if self.question_entities:
            body["question_entities"] = self.question_entities
        if self.quiz and (self.closed or viewer == self.bot):
            body["correct_option_ids"] = self.correct
            body["correct_option_id"] = self.correct[0] if self.correct else 0
            if self.explanation:
                body["explanation"] = self.explanation
        if self.open_period:
            body["open_period"] = self.open_period
        if self.close_date:
            body["close_date"] = self.close_date
        return body

    def _option(self, number: int) -> Json:
        count = sum(1 for chosen in self.votes.values() if number in chosen)
        return self.options[number] | {
            "persistent_id": self.option_id(number),
            "voter_count": count,
        }

    def option_id(self, number: int) -> str:
        """Give the identifier of an option that stays when options come and go."""
        return f"{self.id}-{number}"
