"""Terms whose translation the partnership has agreed on."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.cleaning import one_line
from bot.domain.errors import UserError
from bot.domain.ids import PartnershipId
from bot.domain.languages import Language

TERM_LIMIT = 100
"""Characters of one form."""
TERMS_LIMIT = 2_000
"""Terms a partnership may have of its own."""
ACCEPTED = "~"
"""Before a form: right in a translation, but not looked for in what people write."""
WRONG = "!"
"""Before a form: a known bad rendering, replaced where an engine uses it."""
_MARKS = ACCEPTED + WRONG
_FORMULA = "=+-@"
"""What a cell must not begin with: spreadsheets would calculate it."""

Forms = tuple[str, ...]


class TermUse(StrEnum):
    """What is done with a term."""

    TRANSLATED = "translated"
    KEPT = "kept"
    """Stays as it is in every language and is shown to no engine."""
    OFF = "off"
    """Takes a term of the starter list out of use."""


class UnknownTerm(UserError):
    """The glossary has no such `term`."""

    key = "glossary-unknown"


class TooManyTerms(UserError):
    """The partnership has `limit` terms of its own already."""

    key = "glossary-full"


@dataclass(frozen=True, slots=True)
class Term:
    """A term by language, such as de `Entsendung`, es `misión de expertos`.

    The first form of a language is the one to write. Further ones mean the same; those marked
    with `~` or `!` are explained at `ACCEPTED` and `WRONG`.
    """

    words: Mapping[Language, Forms]
    use: TermUse = TermUse.TRANSLATED
    agreed: bool = True
    """Whether the partnership said so itself, or the starter list proposes it."""

    def written(self, language: Language) -> str | None:
        """Give the form to write; None if the term has none in this language."""
        return next(iter(self.recognised(language)), None)

    def recognised(self, language: Language) -> Forms:
        """Give the forms that are looked for in what people write."""
        return tuple(form for form in self.words.get(language, ()) if form[0] not in _MARKS)

    def accepted(self, language: Language) -> Forms:
        """Give the forms that are right in a translation."""
        forms = (form for form in self.words.get(language, ()) if form[0] != WRONG)
        return tuple(form.removeprefix(ACCEPTED) for form in forms)

    def wrong(self, language: Language) -> Forms:
        """Give the known bad renderings."""
        return tuple(form[1:] for form in self.words.get(language, ()) if form[0] == WRONG)

    def names(self) -> frozenset[str]:
        """Give what the term is known by: its written forms, folded."""
        written = (self.written(language) for language in self.words)
        return frozenset(folded(word) for word in written if word)


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term of a partnership's own, as it is stored."""

    id: int
    partnership_id: PartnershipId
    words: Mapping[Language, Forms]
    use: TermUse = TermUse.TRANSLATED

    @property
    def term(self) -> Term:
        """The term by itself."""
        return Term(self.words, self.use)


def folded(text: str) -> str:
    """Fold case, ß, accents and white space away, to compare what people typed."""
    spelled = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in spelled if not unicodedata.combining(c)).split())


def form_text(text: str) -> str:
    """Tidy one form, its mark included; empty if nothing is left of it."""
    line = one_line(text)
    mark = line[:1] if line[:1] in tuple(_MARKS) else ""
    word = line.removeprefix(mark).lstrip(_FORMULA + _MARKS + " ")
    return f"{mark}{word}" if word and len(word) <= TERM_LIMIT else ""


def overlaid(base: Sequence[Term], own: Iterable[Term]) -> list[Term]:
    """Lay a partnership's own terms over the starter list.

    A term of its own goes before those it shares a word with, and takes over from them the
    languages it says nothing about.
    """
    terms = list(base)
    for mine in own:
        names = mine.names()
        shared = [term for term in terms if names & term.names()]
        terms = [term for term in terms if term not in shared]
        if mine.use is not TermUse.OFF:
            words = {k: v for term in shared for k, v in term.words.items()} | dict(mine.words)
            terms.append(Term(words if mine.use is TermUse.TRANSLATED else mine.words, mine.use))
    return terms
