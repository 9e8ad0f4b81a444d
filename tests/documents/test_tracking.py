"""Tracked changes: accepted they give the corrected text, rejected the text as it was."""

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.document import Tracked
from app.documents.docx import DOCX
from app.text.edits import Edit, apply_edits
from tests.documents.edits import edits_of
from tests.documents.settling import AUTHOR, settled_word
from tests.documents.wordfiles import word_files

NOON = datetime(2025, 1, 2, 12, 0, 0)  # noqa: DTZ001 - the author's clock


def tracked(*edits: Edit) -> Tracked:
    return Tracked(AUTHOR, NOON, {edit: f"why {edit.replacement}" for edit in edits})


def words(text: str) -> str:
    return "".join(text.split("\n"))


@settings(deadline=None)
@given(file=word_files, data=st.data())
def test_word_document(file: bytes, data: st.DataObject) -> None:
    text = DOCX.extract(file)
    edits = data.draw(edits_of(text, "xy &<é\t\n"))
    marked = DOCX.track(file, edits, tracked(*edits))
    accepted, rejected = (settled_word(marked, accept=accept) for accept in (True, False))
    assert DOCX.extract(rejected) == text
    # a line that can't go stays; a text box hangs on either half of a paragraph that is divided
    new, expected = DOCX.extract(accepted), apply_edits(text, edits)
    assert sorted(words(new)) == sorted(words(expected))
    if not any("\n" in edit.span.of(text) for edit in edits):
        assert sorted(new.split("\n")) == sorted(expected.split("\n"))
    if not any("\n" in edit.span.of(text) + edit.replacement for edit in edits):
        assert new == expected
