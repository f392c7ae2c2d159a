"""Ask one engine for the translations of masked texts, and take nothing on trust."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

from bot.domain.languages import Language
from bot.translation.checks import checked
from bot.translation.errors import BadAnswer, EngineError, LostPlaceholder, Transient
from bot.translation.pieces import fragments, has_words, joined, split_to_fit
from bot.translation.placeholders import Masked, Style, decode, encode
from bot.translation.ports import Provider
from bot.translation.wishes import NO_WISHES, Wishes


@dataclass(slots=True)
class Patience:
    """How often one message's requests may still be repeated, and how to wait before that."""

    retries: int
    wait: Callable[[], Awaitable[None]]


@dataclass(slots=True)
class Asking:
    """One message's dealings with one engine.

    `answers` fills as they come, so that what is there survives a later error or time-out. `sent`
    counts the characters that went out, but for requests that were refused.
    """

    provider: Provider
    source: Language
    target: Language
    patience: Patience
    wishes: Wishes = NO_WISHES
    answers: dict[Masked, Masked] = field(default_factory=dict)
    sent: int = 0

    async def __call__(self, wanted: Iterable[Masked]) -> None:
        """Translate in the engine's first style, then in its others, then around the tokens.

        Raise BadAnswer if something is still missing, or the EngineError that ended it.
        """
        asked = list(dict.fromkeys(wanted))
        lost = asked
        for style in self.provider.styles:
            lost = await self._round(lost, style)
        await self._around_tokens(lost)
        if any(masked not in self.answers for masked in asked):
            raise BadAnswer

    async def _round(self, wanted: Iterable[Masked], style: Style) -> list[Masked]:
        """Ask once; return what lost a placeholder, which another style may keep."""
        cut = {masked: split_to_fit(masked, self._fits(style)) for masked in wanted}
        pieces = list(dict.fromkeys(p for cuts in cut.values() for p in cuts if has_words(p.text)))
        if not pieces:
            return []
        received = await self._call([encode(piece, style) for piece in pieces])
        good: dict[Masked, Masked] = {}
        lost: set[Masked] = set()
        for piece, answer in zip(pieces, received, strict=True):
            try:
                good[piece] = checked(piece, decode(answer, style, piece))
            except LostPlaceholder:
                lost.add(piece)
            except BadAnswer:
                continue
        for masked, cuts in cut.items():
            if all(piece in good or not has_words(piece.text) for piece in cuts):
                self.answers[masked] = joined(cuts, good)
        return [masked for masked, cuts in cut.items() if lost.intersection(cuts)]

    async def _around_tokens(self, lost: Iterable[Masked]) -> None:
        """Translate the words between the placeholders, which so cannot get lost."""
        parts = {masked: [Masked(text) for text in fragments(masked.text)] for masked in lost}
        wanted = [part for cuts in parts.values() for part in cuts if has_words(part.text)]
        await self._round(dict.fromkeys(wanted), self.provider.styles[0])
        for masked, cuts in parts.items():
            if all(part in self.answers or not has_words(part.text) for part in cuts):
                self.answers[masked] = joined(cuts, self.answers)

    def _fits(self, style: Style) -> Callable[[Masked], bool]:
        return lambda masked: self.provider.fits(encode(masked, style))

    async def _call(self, segments: list[str]) -> list[str]:
        """Repeat passing errors while patience lasts; raise the EngineError that remains."""
        characters = sum(map(len, segments))
        while True:
            self.sent += characters
            try:
                answers = await self.provider.translate(
                    segments, self.source, self.target, self.wishes
                )
            except EngineError as error:
                self.sent -= characters
                if not isinstance(error, Transient) or self.patience.retries == 0:
                    raise
                self.patience.retries -= 1
                await self.patience.wait()
            else:
                if len(answers) != len(segments):
                    raise Transient
                return answers
