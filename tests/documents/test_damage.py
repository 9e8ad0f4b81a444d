"""Files that were damaged anywhere: a text, or one sentence; never anything else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import DocumentError, Format
from app.documents.formats import format_of
from tests.documents.odffiles import odf_file, paragraph
from tests.documents.pdffiles import column, pdf_file
from tests.documents.test_epub import CONTAINER, book
from tests.documents.test_mail import HTML, message, saved_page
from tests.documents.wordfiles import word_file

FILES = Path(__file__).parent / "files"
SOUND = {
    "a.docx": (FILES / "story.docx").read_bytes(),
    "a.odt": (FILES / "story.odt").read_bytes(),
    "a.rtf": (FILES / "story.rtf").read_bytes(),
    "a.pdf": pdf_file(column("One line", "and another")),
    "a.epub": book("<p>One</p>"),
    "a.eml": message("One\n", HTML).as_bytes(),
    "a.mht": saved_page(HTML),
    "a.html": HTML.encode(),
    "a.txt": "Żółw".encode("cp1250"),
}
SNIPPETS = [
    b"",
    b"\0",
    b"\xff\xfe",
    b"<",
    b">",
    b"&",
    b"]]>",
    b"<!--",
    b"{",
    b"}",
    b"\\u",
    b"\\bin9",
]
changes = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(SNIPPETS)), max_size=4
)


def damaged(data: bytes, places: list[tuple[float, int, bytes]], end: float) -> bytes:
    for place, gone, come in places:
        at = int(place * len(data))
        data = data[:at] + come + data[at + gone :]
    return data[: int(end * len(data))]


def read(document_format: Format, data: bytes) -> None:
    try:
        said = document_format.extract(data).replace("\n", " ")
    except DocumentError as error:
        said = str(error)
    assert "\n" not in said


@pytest.mark.parametrize("name", SOUND)
@settings(max_examples=40)
@given(places=changes, end=st.one_of(st.just(1.0), st.floats(0, 1)))
def test_any_damage(name: str, places: list[tuple[float, int, bytes]], end: float) -> None:
    read(format_of(Path(name)), damaged(SOUND[name], places, end))


@settings(max_examples=100)
@given(places=changes, end=st.one_of(st.just(1.0), st.floats(0.5, 1)))
def test_damage_within_an_archive(places: list[tuple[float, int, bytes]], end: float) -> None:
    def torn(text: str) -> str:
        return damaged(text.encode(), places, end).decode("utf-8", "replace")

    body = "<w:p><w:r><w:t>one</w:t><w:br/></w:r></w:p><w:p/>"
    rels = '<Relationships><Relationship Type="x/officeDocument" Target="a"/></Relationships>'
    read(format_of(Path("a.docx")), word_file(torn(body)))
    read(format_of(Path("a.docx")), word_file(body, **{"_rels/.rels": torn(rels)}))
    read(format_of(Path("a.odt")), odf_file(torn(paragraph("one <text:s/>two"))))
    read(format_of(Path("a.epub")), book(torn("<p>One &amp; <b>two</b></p>")))
    read(format_of(Path("a.epub")), book("x", **{"META-INF/container.xml": torn(CONTAINER)}))
