"""A partnership's glossary as the translator uses it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.domain.glossary import ACCEPTED, Term, TermUse
from bot.domain.languages import Language
from bot.translation.terms.finder import Finder


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term in a text, as it is written there."""

    term: Term
    text: str

    def is_telling(self, source: Language) -> bool:
        """Whether the term can be nothing else: agreed on, of several words, or German.

        A single Spanish, English or French word of the starter list, such as `contacto` or
        `measure`, has many right translations; a German one is mostly a compound.
        """
        return self.term.agreed or source is Language.DE or " " in self.text


class Glossary:
    """All terms that count for one partnership; never changed, so that it can be shared."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self._translated: list[Term] = []
        self._kept: list[Term] = []
        for term in terms:
            (self._kept if term.use is TermUse.KEPT else self._translated).append(term)
        self._finders: dict[Language, tuple[Finder, list[Term]]] = {}

    def occurring(self, text: str, source: Language, target: Language) -> list[Occurrence]:
        """List the terms in a text that have a word in the target language, each once."""
        finder, terms = self._finder(source)
        found: dict[tuple[int, ...], Occurrence] = {}
        for place in finder.find(text):
            meant = [terms[n] for n in place.phrases if terms[n].written(target)]
            if meant:
                words = text[place.start : place.end]
                found.setdefault(place.phrases, Occurrence(_either(meant, source, target), words))
        return list(found.values())

    def kept(self, text: str) -> list[tuple[int, int]]:
        """Find the stretches that stay as they are."""
        finders = self._kept_finders
        return [(place.start, place.end) for finder in finders for place in finder.find(text)]

    def version(self, text: str, source: Language, target: Language) -> str:
        """Fingerprint what the glossary says about this text; empty if nothing.

        Part of the memory's key: a changed term forgets the texts it stands in, and only those.
        """
        rules = [
            [one.term.recognised(source), one.term.accepted(target), one.term.wrong(target)]
            for one in self.occurring(text, source, target)
        ]
        return hashlib.sha256(json.dumps(rules).encode()).hexdigest()[:16] if rules else ""

    def pairs(self, source: Language, target: Language) -> dict[str, str]:
        """Give every form of the source language with what to write for it."""
        return {
            form: written
            for term in self._translated
            if (written := term.written(target))
            for form in term.recognised(source)
        }

    @cached_property
    def _kept_finders(self) -> list[Finder]:
        return [
            Finder([f for term in self._kept for f in term.recognised(language)], language)
            for language in Language
        ]

    def _finder(self, language: Language) -> tuple[Finder, list[Term]]:
        if language not in self._finders:
            known = [(f, term) for term in self._translated for f in term.recognised(language)]
            finder = Finder((form for form, _ in known), language)
            self._finders[language] = finder, [term for _, term in known]
        return self._finders[language]


def _either(terms: list[Term], source: Language, target: Language) -> Term:
    """Make one term of several that the same word stands for: the newest is written, all do."""
    newest, *others = reversed(terms)
    if not others:
        return newest
    more = tuple(f"{ACCEPTED}{form}" for term in others for form in term.accepted(target))
    words = {source: newest.words[source], target: (*newest.words[target], *more)}
    return Term(words, agreed=newest.agreed)
