"""What people write behind /glossary, and the tables they send."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import UserError
from bot.domain.glossary import Term, TermUse
from bot.domain.glossary_csv import NotATable, NothingInTable, read_terms, write_terms
from bot.domain.glossary_line import GlossaryVerb, read_glossary_line
from bot.domain.languages import Language

DE, ES = Language.DE, Language.ES
TABLE = "de;es\nEntsendung;misión de expertos|!envío\nNAKOPA;\n"
TERMS = [
    Term({DE: ("Entsendung",), ES: ("misión de expertos", "!envío")}),
    Term({DE: ("NAKOPA",)}, TermUse.KEPT),
]


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("", GlossaryVerb.SHOW, []),
        ("Liste", GlossaryVerb.SHOW, []),
        ("Liste = lista", GlossaryVerb.ADD, ["Liste", "lista"]),
        ("add Entsendung = misión de paz", GlossaryVerb.ADD, ["Entsendung", "misión de paz"]),
        ("Entsendung → misión", GlossaryVerb.ADD, ["Entsendung", "misión"]),
        ("agregar es: misión = de: Entsendung", GlossaryVerb.ADD, ["misión", "Entsendung"]),
        ("add NAKOPA", GlossaryVerb.ADD, ["NAKOPA"]),
        ("add = nada", GlossaryVerb.ADD, []),
        ("add", GlossaryVerb.ADD, []),
        ("supprimer pluie forte", GlossaryVerb.REMOVE, ["pluie forte"]),
        ("Starkregen", GlossaryVerb.SEARCH, ["Starkregen"]),
        ("CSV", GlossaryVerb.FILE, []),
        ("add =cmd|x = ok", GlossaryVerb.ADD, []),
    ],
)  # fmt: skip
def test_a_line_is_understood(text: str, verb: GlossaryVerb, words: list[str]) -> None:
    line = read_glossary_line(text)
    assert (line.verb, [one.text for one in line.wordings]) == (verb, words)


def test_named_languages_are_taken() -> None:
    line = read_glossary_line("add español: misión = de: Entsendung")
    assert [one.language for one in line.wordings] == [ES, DE]


@pytest.mark.parametrize(
    "content",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.encode("cp1252"),
        TABLE.replace(";", ",").encode(),
        TABLE.replace(";", "\t").replace("\n", "\r\n").encode(),
        "Deutsch;Notiz;Español\nEntsendung;x;misión de expertos|!envío\n\nNAKOPA;;\n".encode(),
        '"de";"es"\n"Entsendung";"misión de expertos|!envío"\n"NAKOPA"\n'.encode(),
        TABLE.replace("\n", "\r").encode(),
        TABLE.replace(";", "\t").replace("\n", "\r\n").encode("utf-16"),
        b"\xfe\xff" + TABLE.encode("utf-16-be"),
        f"sep=;\r\n{TABLE}".encode("utf-8-sig"),
        f'"sep=,"\n{TABLE.replace(";", ",")}'.encode(),
        f"\r\n;;\r\n{TABLE}\r\n;;;\r\n\r\n".encode("cp1252"),
        TABLE.replace("de;es", "DE ; es-MX ;;").encode(),
        TABLE.replace("de;es", "Deutsch (Deutschland);Español (México)").encode(),
        'de;es;es\n"Entsendung";"misión\nde expertos";!envío\nNAKOPA;;\n'.encode(),
    ],
)
def test_tables_are_read_as_spreadsheets_write_them(content: bytes) -> None:
    assert read_terms(content) == TERMS


def test_what_is_written_is_read_back() -> None:
    assert read_terms(write_terms(TERMS)) == TERMS


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\x00\x01\x02", b"one;two\n1;2", b"%PDF-1.7\n%\xe2\xe3", b"\xff\xfea",
        TABLE.encode("utf-16-le"), b'de;es\n"A;b\nC;d\n', b"de;es\n" + b"x" * 200_000,
    ],
)  # fmt: skip
def test_what_is_no_table_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(NotATable):
        read_terms(content)


def test_no_cell_that_goes_out_is_calculated_by_a_spreadsheet() -> None:
    hostile = ('=HYPERLINK("http://x")', "+1", "-2", "@sum", "\t=cmd", " =x", "~=y", "!@z")
    table = write_terms([Term({DE: (form,), ES: ('a; "b"', form)}) for form in hostile])
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(rows) == len(hostile) + 1
    assert all(cell[:1] not in tuple("=+-@\t") for row in rows for cell in row if cell)


def test_a_table_without_terms_is_said_to_be_empty() -> None:
    with pytest.raises(NothingInTable):
        read_terms(b"de;es\n;\n=;+\n")


TABLES = st.text(max_size=200).map(lambda text: f"de;es\n{text}".encode("utf-8", "replace"))


@given(content=st.binary(max_size=200) | TABLES)
def test_no_file_breaks_the_reading(content: bytes) -> None:
    try:
        terms = read_terms(content)
    except UserError:
        return
    assert terms
    forms = [form for term in terms for forms in term.words.values() for form in forms]
    assert all(form[:1] not in {"=", "+", "-", "@"} for form in forms)


@given(text=st.text(max_size=120))
def test_no_line_breaks_the_understanding(text: str) -> None:
    line = read_glossary_line(text)
    assert all(one.text for one in line.wordings)
