"""PDFs: paragraphs from printed lines, without what is not the text."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from app.documents.document import DocumentError, WritableFormat
from app.documents.pdf import PDF
from app.documents.pdflayout import PrintedLine, PrintedPage, paragraphs
from tests.documents.pdffiles import Words, column, pdf_file

FILES = Path(__file__).parent / "files"
LONG = "The council of the harbour town agreed by nine votes to two that the"
FULL = "ferry should sail again from May, when the new pier will be finished at"


def lines_of(*pages: list[Words]) -> list[str]:
    return PDF.extract(pdf_file(*pages)).split("\n")


def test_a_paragraph_is_one_line() -> None:
    page = column(LONG, FULL, "last.", "Nobody objected.")
    assert lines_of(page) == [f"{LONG} {FULL} last.", "Nobody objected."]


def test_lines_from_right_to_left() -> None:
    lines = column(LONG, FULL, "last.", "Nobody objected.", left=500)
    page = [replace(line, backwards=True) for line in lines]
    assert lines_of(page) == [f"{LONG} {FULL} last.", "Nobody objected."]


def test_a_line_without_width() -> None:
    flat = PrintedLine("o", 50, 50, 700, 710, 0)
    assert list(paragraphs([PrintedPage([flat], 842)])) == ["o"]


def test_a_gap_an_indent_and_a_size_begin_a_paragraph() -> None:
    page = [
        *column("Ferries return", top=760, size=18),
        *column(LONG, FULL, top=700),
        *column(FULL, top=650),
        *column(FULL, left=62, top=638),
    ]
    assert lines_of(page) == ["Ferries return", f"{LONG} {FULL}", FULL, FULL]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the ferry to Port Vel-", "mont sailed", "the ferry to Port Velmont sailed"),
        ("the mayor, Ms Sanwo-", "Olu, said", "the mayor, Ms Sanwo-Olu, said"),
        ("from nine to ten \x96", "or later", "from nine to ten – or later"),
    ],
)
def test_words_that_a_line_end_divides(first: str, second: str, joined: str) -> None:
    assert lines_of(column(first.replace("\x96", "–"), second)) == [joined]


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = column("one of the", "first column"), column("goes on in", "the next.", left=300)
    assert lines_of([*left, *right]) == ["one of the first column goes on in the next."]


def test_running_titles_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            Words(f"The Daily Harbour {number}", 50, 800),
            *column(f"{LONG} {name}", FULL),
            Words(f"Page {number} of 3", 280, 30),
        ]
        for number, name in enumerate(["Aa", "Bb", "Cc"], 1)
    ]
    text = " ".join(lines_of(*pages))
    assert text == " ".join(f"{LONG} {name} {FULL}" for name in ("Aa", "Bb", "Cc"))


def test_a_page_number_is_left_out_and_a_year_in_the_text_stays() -> None:
    page = [*column("In the year", top=760), *column("1984", top=600), Words("- 7 -", 280, 30)]
    assert lines_of(page) == ["In the year", "1984"]


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    assert lines_of(column(LONG), column(FULL)) == [f"{LONG} {FULL}"]
    assert lines_of(column("It ended."), column(FULL)) == ["It ended.", FULL]


def test_numbers_of_notes_do_not_stick_to_names() -> None:
    page = [
        Words("The mayor of Velmont", 50, 700),
        Words("12", 147, 704, 6),
        Words("said", 160, 700),
    ]
    assert lines_of(page) == ["The mayor of Velmont said"]
    assert lines_of(column("7Minutes of the G20")) == ["Minutes of the G20"]


def test_a_document_of_libreoffice() -> None:
    text = PDF.extract((FILES / "story.pdf").read_bytes())
    lines = text.split("\n")
    assert "Ferries return to Port Velmnot" in lines
    assert any(line.startswith("The mayor, Ingrid Solheimm, said") for line in lines)
    assert "Tickets cost 12 €; Zażółć, Київ." in lines
    assert "The line to Port Velmnot closed in 2019." in lines
    assert "Page 1" not in text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a PDF"),
        (b"only text", "not a PDF"),
        (b"%PDF-1.7\nonly text", "damaged"),
        (pdf_file(column("text"))[:300], "damaged"),
        (pdf_file([]), "pictures"),
        ((FILES / "locked.pdf").read_bytes(), "password"),
    ],
    ids="nothing text head torn picture locked".split(),
)
def test_what_can_not_be_read(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words) as error:
        PDF.extract(data)
    assert "\n" not in str(error.value)


def test_too_many_pages() -> None:
    with pytest.raises(DocumentError, match="3,000 pages"):
        PDF.extract(pdf_file(*[[]] * 3_001))


def test_several_at_a_time() -> None:
    files = [pdf_file(column(f"Story number {number}")) for number in range(20)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(PDF.extract, files)) == [f"Story number {i}" for i in range(20)]


def test_it_is_only_read() -> None:
    assert not isinstance(PDF, WritableFormat)
