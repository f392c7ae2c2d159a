"""A partnership's glossary: looking terms up, adding, removing, and whole files of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from bot.domain.errors import Usage
from bot.domain.glossary import (
    TERMS_LIMIT,
    Term,
    TermUse,
    TooManyTerms,
    UnknownTerm,
    folded,
)
from bot.domain.glossary_csv import read_terms, write_terms
from bot.domain.glossary_line import Wording
from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.services.acting import Actor
from bot.services.relay.languages import Detects
from bot.services.translating.glossaries import all_terms, own_terms
from bot.translation.terms.starter import starter_terms
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class GlossaryOverview:
    """A partnership's own terms, newest first, and how many it has with the starter list."""

    own: tuple[Term, ...]
    total: int


async def glossary_overview(work: UnitOfWork, actor: Actor) -> GlossaryOverview:
    """Tell how the glossary stands."""
    tenant = work.within(actor.partnership_id)
    own = [term for term in await own_terms(tenant) if term.use is not TermUse.OFF]
    return GlossaryOverview(tuple(reversed(own)), len(await all_terms(tenant)))


async def find_terms(work: UnitOfWork, actor: Actor, words: str) -> list[Term]:
    """Find terms by (a part of) any of their forms; raise UnknownTerm if there are none."""
    asked = folded(words)
    terms = await all_terms(work.within(actor.partnership_id))
    found = [term for term in terms if any(asked in folded(form) for form in _forms(term))]
    if not found:
        raise UnknownTerm(term=words)
    return sorted(found, key=lambda term: asked not in map(folded, _forms(term)))


class AddTerm:
    """Agree on a term; who comes later decides."""

    def __init__(self, detector: Detects) -> None:
        self._detector = detector

    async def __call__(self, work: UnitOfWork, actor: Actor, wordings: Sequence[Wording]) -> Term:
        """Store the term; a single wording stays as it is in every language.

        Languages that are not named are told by the words, else by whose group it is. Raise
        Usage if there are more wordings than languages, or TooManyTerms.
        """
        actor.require_contributor()
        tenant = work.within(actor.partnership_id)
        languages = await self._languages(tenant, actor, wordings)
        words = {language: (one.text,) for language, one in zip(languages, wordings, strict=True)}
        term = Term(words, TermUse.KEPT if len(words) == 1 else TermUse.TRANSLATED)
        await _put(tenant, [term])
        await tenant.audit.add(actor.member.id, "glossary.add", None, actor.now)
        return term

    async def _languages(
        self, tenant: Tenant, actor: Actor, wordings: Sequence[Wording]
    ) -> tuple[Language, ...]:
        """Give each wording its language: the arrangement that suits most of them."""
        teams = [team.language for team in await tenant.teams.all()]
        likely = tuple(dict.fromkeys((actor.team.language, *teams, *Language)))
        named = [one.language for one in wordings if one.language]
        if not wordings or len(wordings) > len(likely) or len(set(named)) < len(named):
            raise Usage("glossary")
        told = [one.language or self._told(one.text, teams) for one in wordings]
        fitting = (
            arranged
            for arranged in permutations(likely, len(wordings))
            if all(one.language in {None, at} for one, at in zip(wordings, arranged, strict=True))
        )
        return max(fitting, key=lambda arranged: sum(map(_same, arranged, told)))

    def _told(self, text: str, among: Sequence[Language]) -> Language | None:
        return self._detector.detect(RichText(text), among=frozenset(among), usual=None)


async def remove_term(work: UnitOfWork, actor: Actor, words: str) -> Term:
    """Take a term out of use, also one of the starter list; raise UnknownTerm if there is none."""
    actor.require_contributor()
    tenant = work.within(actor.partnership_id)
    asked = folded(words)
    known = await all_terms(tenant)
    found = next((t for t in known if asked in map(folded, _forms(t))), None)
    if found is None:
        raise UnknownTerm(term=words)
    await _drop_like(tenant, [found])
    for base in starter_terms():
        if base.names() & found.names():
            await tenant.glossary.add(base.words, TermUse.OFF)
    await tenant.audit.add(actor.member.id, "glossary.remove", None, actor.now)
    return found


async def import_terms(work: UnitOfWork, actor: Actor, content: bytes) -> int:
    """Take over a file's terms, each in place of any before; return how many.

    What stands in the starter list word for word is not stored again. Raise NotATable,
    NothingInTable or TooManyTerms.
    """
    actor.require_contributor()
    tenant = work.within(actor.partnership_id)
    terms = read_terms(content)
    known = {_frozen(term) for term in await all_terms(tenant)}
    await _put(tenant, [term for term in terms if _frozen(term) not in known])
    await tenant.audit.add(actor.member.id, "glossary.import", None, actor.now)
    return len(terms)


async def export_terms(work: UnitOfWork, actor: Actor) -> bytes:
    """Write all terms that count as CSV, the partnership's own first."""
    terms = await all_terms(work.within(actor.partnership_id))
    return write_terms(reversed(terms))


async def _put(tenant: Tenant, terms: Sequence[Term]) -> None:
    await _drop_like(tenant, terms)
    room = TERMS_LIMIT - len(await tenant.glossary.all())
    if len(terms) > room:
        raise TooManyTerms(limit=TERMS_LIMIT)
    for term in terms:
        await tenant.glossary.add(term.words, term.use)


async def _drop_like(tenant: Tenant, terms: Iterable[Term]) -> None:
    """Drop the partnership's own terms that share a word with these."""
    names = {name for term in terms for name in term.names()}
    like = [known for known in await tenant.glossary.all() if known.term.names() & names]
    await tenant.glossary.drop([known.id for known in like])


def _same(one: Language, other: Language | None) -> bool:
    return one is other


def _forms(term: Term) -> list[str]:
    return [form for language in term.words for form in term.recognised(language)]


def _frozen(term: Term) -> tuple[object, ...]:
    return term.use, tuple(sorted(term.words.items()))
