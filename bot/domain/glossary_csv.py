"""A glossary as a table: one term a line, one language a column, forms parted by `|`."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from bot.domain.errors import UserError
from bot.domain.glossary import Term, TermUse, form_text
from bot.domain.languages import Language, read_language

BETWEEN_FORMS = "|"
_BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_DELIMITERS = ";,\t"


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

    A line with a single word stands for a term that stays as it is. Columns without a language
    are notes and left out. Raise NotATable or NothingInTable.
    """
    rows = _rows(_decoded(content))
    columns = [read_language(cell) for cell in next(rows, [])]
    if not any(columns):
        raise NotATable
    terms = [term for row in rows if (term := _term(columns, row)) is not None]
    if not terms:
        raise NothingInTable
    return terms


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
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error:
        raise NotATable from None


def _term(columns: Sequence[Language | None], row: Sequence[str]) -> Term | None:
    words = {}
    for language, cell in zip(columns, row, strict=False):
        forms = tuple(filter(None, map(form_text, cell.split(BETWEEN_FORMS))))
        if language is not None and Term({language: forms}).written(language):
            words[language] = forms
    if not words:
        return None
    return Term(words, TermUse.KEPT if len(words) == 1 else TermUse.TRANSLATED)


def _cells(term: Term) -> list[str]:
    return [BETWEEN_FORMS.join(term.words.get(language, ())) for language in Language]
