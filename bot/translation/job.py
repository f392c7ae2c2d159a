"""What is known and what is missing of one message's translation."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.domain.tone import Tone
from bot.translation.formatting import formatted, relinked, span_texts
from bot.translation.placeholders import Masked, Style, numbers
from bot.translation.plan import Unit, lay_out, put_together
from bot.translation.ports import Learned, Memory, Provider
from bot.translation.terms.enforcing import enforced
from bot.translation.terms.glossary import Glossary
from bot.translation.values import Engine
from bot.translation.wishes import Wishes


class Job:
    """One text on its way into one language."""

    def __init__(
        self,
        text: RichText,
        *,
        source: Language,
        target: Language,
        partnership: int,
        names: Collection[str],
        glossary: Glossary,
        tone: Tone | None,
    ) -> None:
        self.source, self.target, self.partnership = source, target, partnership
        self._glossary = glossary
        self._tone = tone
        self._plan = lay_out(text, names, glossary.kept(text.text))
        self._links = {n for n, e in enumerate(text.entities) if e.kind == "text_link"}
        self._plain: dict[str, str] = {}
        self._tagged: dict[Masked, Masked] = {}
        self.engine: Engine | None = None

    @property
    def _units(self) -> list[Unit]:
        return self._plan.units

    @property
    def is_empty(self) -> bool:
        """Whether nothing has to be translated."""
        return not self._units

    @property
    def is_complete(self) -> bool:
        """Whether every line has its translation; formatting may still be missing."""
        return all(unit.masked.text in self._plain for unit in self._units)

    @property
    def wishes(self) -> Wishes:
        """What the engines are told besides."""
        texts = (unit.masked.text for unit in self._units)
        has_terms = any(self._glossary.occurring(t, self.source, self.target) for t in texts)
        return Wishes(self.partnership, self._glossary if has_terms else None, self._tone)

    async def recall(self, memory: Memory) -> None:
        """Take from memory what fits; an entry with other placeholders does not."""
        texts = [t for u in self._units for t in (u.masked.text, *span_texts(u.masked))]
        for text in dict.fromkeys(texts):
            known = await memory.get(
                self.partnership, self.source, self.target, text, self._version(text)
            )
            if known is not None and known.strip() and numbers(known) == numbers(text):
                self._plain[text] = known

    def missing_for(self, provider: Provider) -> list[Masked]:
        """List what this engine is to be asked for."""
        wanted: list[Masked] = []
        for unit in self._units:
            text, is_known = unit.masked.text, unit.masked.text in self._plain
            if not is_known and Style.XML in provider.styles:
                wanted.append(unit.masked)
                continue
            wanted += [Masked(t) for t in (text, *span_texts(unit.masked)) if t not in self._plain]
        return list(dict.fromkeys(wanted))

    async def take(
        self, answers: Mapping[Masked, Masked], engine: Engine, sent: int, memory: Memory
    ) -> None:
        """Keep an engine's answers, here and in memory, their terms put right.

        `sent` is how many characters it got to see.
        """
        learned: list[Learned] = []
        for asked, given in answers.items():
            self.engine = engine
            answer = self._with_terms(asked, given)
            self._plain[asked.text] = answer.text
            if asked.spans:
                self._tagged[asked] = answer
            learned.append(Learned(asked.text, answer.text, self._version(asked.text)))
        if learned or sent:
            pair = self.source, self.target
            await memory.put(self.partnership, *pair, learned, engine, sent)

    def result(self) -> RichText:
        """Put the translated text together; only for a complete job."""
        return put_together(self._plan, [self._answer(unit.masked) for unit in self._units])

    def _answer(self, masked: Masked) -> Masked:
        if masked in self._tagged:
            return relinked(masked, self._tagged[masked], self._links)
        return formatted(masked, self._plain[masked.text], self._plain, self._links)

    def _version(self, text: str) -> str:
        """Tell what decided an answer besides the text: the terms in it, and the tone."""
        return self._glossary.version(text, self.source, self.target) + (self._tone or "")

    def _with_terms(self, asked: Masked, answer: Masked) -> Masked:
        """Put the terms right; only whole lines are glossed, not the words of a span."""
        found = self._glossary.occurring(asked.text, self.source, self.target)
        is_line = any(unit.masked.text == asked.text for unit in self._units)
        return enforced(answer, found, self.source, self.target, glossed=is_line)
