"""A glossary as a table: one term a line, one language a column, forms parted by `|`."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from bot.domain.errors import UserError
from bot.domain.glossary import Forms, Term, TermUse, form_text
from bot.domain.languages import Language, read_language

BETWEEN_FORMS = "|"
_BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_DELIMITERS = ";,\t"
_TOLD_DELIMITER = re.compile(r"""\s*"?sep=([;,\t])"?[ \t]*\r?\n""", re.IGNORECASE)
"""A first line by which Excel is told the delimiter."""
_WORD = re.compile(r"[^\W\d_]+")


class NotATable(UserError):
    """The file is no text, or its first line names no language."""

    key = "glossary-not-a-table"


class NothingInTable(UserError):
    """The table holds no term."""

    key = "glossary-empty-table"


def write_terms(terms: Iterable[Term]) -> bytes:
    """Write terms as CSV that spreadsheets open: semicolons, UTF-8 with its mark."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(language.value for language in Language)
    for term in terms:
        writer.writerow(_cells(term))
    return text.getvalue().encode("utf-8-sig")


def read_terms(content: bytes) -> list[Term]:
    """Read what `write_terms` or a spreadsheet wrote; commas, tabs and other encodings will do.

    The first line that is not empty names the languages; columns without one are notes and left
    out. A line with a single word stands for a term that stays as it is. Raise NotATable or
    NothingInTable.
    """
    rows = (row for row in _rows(_decoded(content)) if any(map(str.strip, row)))
    columns = [_language(cell) for cell in next(rows, [])]
    if not any(columns):
        raise NotATable
    terms = [term for row in rows if (term := _term(columns, row)) is not None]
    if not terms:
        raise NothingInTable
    return terms


def _language(cell: str) -> Language | None:
    """Read a column's heading, such as `de`, `es-MX` or `English (UK)`."""
    word = _WORD.match(cell.strip())
    return read_language(word[0]) if word else None


def _decoded(content: bytes) -> str:
    marks = (code for mark, code in _BYTE_ORDER_MARKS.items() if content.startswith(mark))
    for encoding in (next(marks, "utf-8"), "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise NotATable


def _rows(text: str) -> Iterator[list[str]]:
    told = _TOLD_DELIMITER.match(text)
    text = text[told.end() :] if told else text
    first = text.lstrip().partition("\n")[0]
    delimiter = told[1] if told else max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from reader
    except csv.Error:
        raise NotATable from None


def _term(columns: Sequence[Language | None], row: Sequence[str]) -> Term | None:
    told: dict[Language, Forms] = {}
    for language, cell in zip(columns, row, strict=False):
        if language is not None:
            forms = filter(None, map(form_text, cell.split(BETWEEN_FORMS)))
            told[language] = (*told.get(language, ()), *forms)
    words = {one: forms for one, forms in told.items() if Term({one: forms}).written(one)}
    if not words:
        return None
    return Term(words, TermUse.KEPT if len(words) == 1 else TermUse.TRANSLATED)


def _cells(term: Term) -> list[str]:
    forms = (map(form_text, term.words.get(language, ())) for language in Language)
    return [BETWEEN_FORMS.join(filter(None, each)) for each in forms]
