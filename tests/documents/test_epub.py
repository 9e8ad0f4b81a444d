"""E-books: chapters in reading order."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from app.documents.document import DocumentError, WritableFormat
from app.documents.epub import EPUB

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
LOCK = (
    '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>'
    '<enc:CipherReference URI="{}"/></enc:CipherData></enc:EncryptedData></encryption>'
)
DOCTYPE = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11.dtd">'


def book(*chapters: str, **others: str) -> bytes:
    items = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    items += '<item id="css" href="a.css" media-type="text/css"/>'
    order = '<itemref idref="nav"/><itemref idref="gone"/>'
    parts = {"META-INF/container.xml": CONTAINER, "OEBPS/nav.xhtml": "<p>Contents</p>"}
    for number, chapter in enumerate(chapters):
        href = f"text/chapter%20{number}.xhtml"
        items = f'<item id="c{number}" href="{href}" media-type="application/xhtml+xml"/>' + items
        order += f'<itemref idref="c{number}"/>'
        parts[f"OEBPS/text/chapter {number}.xhtml"] = (
            f"{DOCTYPE}<html><body>{chapter}</body></html>"
        )
    parts["OEBPS/book.opf"] = (
        '<opf:package xmlns:opf="http://www.idpf.org/2007/opf">'
        f"<manifest>{items}</manifest><spine>{order}</spine></opf:package>"
    )
    parts |= {name.replace("__", "/"): content for name, content in others.items()}
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_the_chapters_are_read_in_order() -> None:
    file = book("<h1>One</h1><p>In&#160;Velm&shy;ont.</p>", "<p>Two <i>it</i><br/>was</p>", "")
    assert EPUB.extract(file) == "One\nIn\u00a0Velmont.\nTwo it\nwas"


def test_locked_fonts_do_not_lock_the_text() -> None:
    lock = {"META-INF/encryption.xml": LOCK.format("OEBPS/fonts/a.otf")}
    assert EPUB.extract(book("<p>One</p>", **lock)) == "One"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not an EPUB book"),
        (b"only text", "not an EPUB book"),
        (book("<p>One</p>")[:500], "damaged"),
        (book("x", **{"META-INF/container.xml": "<container/>"}), "not an EPUB book"),
        (book("x", **{"OEBPS/book.opf": "<package>"}), "damaged"),
        (book("x", **{"OEBPS/book.opf": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "entities"),
        (
            book("x", **{"META-INF/encryption.xml": LOCK.format("OEBPS/text/chapter%200.xhtml")}),
            "copying",
        ),
    ],
    ids="nothing text torn container book entities locked".split(),
)
def test_what_can_not_be_read(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        EPUB.extract(data)


def test_it_is_only_read() -> None:
    assert not isinstance(EPUB, WritableFormat)
