"""Documents that LibreOffice wrote from files/story.fodt: what is read, and what a correction does.

To renew them: soffice --headless --convert-to docx (odt, rtf, pdf) files/story.fodt
"""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.documents.document import WritableFormat
from app.documents.formats import format_of
from app.text.edits import apply_edits
from tests.documents.officestory import BOX, LINES, NOTES, RIGHT, corrections

FILES = Path(__file__).parent / "files"
OFFICE = ["story.docx", "story.odt"]


def members(file: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", OFFICE)
def test_all_that_a_reader_sees_is_read_once(name: str) -> None:
    data = (FILES / name).read_bytes()
    text = format_of(Path(name)).extract(data)
    assert sorted(text.split("\n")) == sorted([*LINES, BOX, *NOTES])
    assert [line for line in text.split("\n") if line in LINES] == LINES


@pytest.mark.parametrize("name", OFFICE)
def test_only_the_corrected_words_change(name: str) -> None:
    data = (FILES / name).read_bytes()
    office = format_of(Path(name))
    text = office.extract(data)
    edits = corrections(text)
    assert len(edits) == 9
    assert isinstance(office, WritableFormat)
    changed = office.rewrite(data, edits)
    assert office.extract(changed) == apply_edits(text, edits)
    before, after = members(data), members(changed)
    texts = {"word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "content.xml"}
    assert list(before) == list(after)
    assert {part: before[part] for part in before.keys() - texts} == {
        part: after[part] for part in after.keys() - texts
    }
    for part in texts & before.keys():
        assert after[part] == corrected(before[part])


def corrected(part: bytes) -> bytes:
    """The XML with what the corrections do to it by hand: the split name goes to its first run."""
    comment = b"Is it Velmnot, really?"
    for wrong, right in [*RIGHT.items(), ("Ingrid Solh<", "Ingrid Solheim<"), (">eimm<", "><")]:
        part = part.replace(wrong.encode(), right.encode())
    return part.replace(comment.replace(b"Velmnot", b"Velmont"), comment)
