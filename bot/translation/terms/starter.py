"""The starter list: words of municipal climate work in four languages, the same for everybody."""

from dataclasses import replace
from functools import cache
from importlib.resources import files

from bot.domain.glossary import Term
from bot.domain.glossary_csv import read_terms


@cache
def starter_terms() -> tuple[Term, ...]:
    """Read the list that every partnership begins with."""
    table = read_terms(files(__package__).joinpath("starter.csv").read_bytes())
    return tuple(replace(term, agreed=False) for term in table)
