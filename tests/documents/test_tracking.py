"""Tracked changes: accepted they give the corrected text, rejected the text as it was."""

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import (
    DocumentError,
    TrackableFormat,
    Tracked,
    can_track,
    can_write,
    document_of_text,
    read_document,
    write_document,
)
from app.documents.docx import DOCX
from app.documents.odt import ODT
from app.text.edits import Edit, apply_edits
from app.text.span import Span
from tests.documents.edits import edits_of
from tests.documents.odffiles import odf_file, odf_files
from tests.documents.settling import AUTHOR, settled_odf, settled_word
from tests.documents.wordfiles import box, run, word_file, word_files

NOON = datetime(2025, 1, 2, 12, 0, 0)  # noqa: DTZ001 - the author's clock


def tracked(*edits: Edit) -> Tracked:
    return Tracked(AUTHOR, NOON, {edit: f"why {edit.replacement}" for edit in edits})


def words(text: str) -> str:
    return "".join(text.split("\n"))


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


@given(file=odf_files, data=st.data())
def test_opendocument_text(file: bytes, data: st.DataObject) -> None:
    text = ODT.extract(file)
    edits = data.draw(edits_of(text, "xy &<é\t\n"))
    marked = ODT.track(file, edits, tracked(*edits))
    accepted, rejected = (settled_odf(marked, accept=accept) for accept in (True, False))
    new, expected = ODT.extract(accepted), apply_edits(text, edits)
    assert sorted(ODT.extract(rejected).split("\n")) == sorted(text.split("\n"))
    assert sorted(words(new)) == sorted(words(expected))
    if not any("\n" in edit.span.of(text) for edit in edits):
        assert sorted(new.split("\n")) == sorted(expected.split("\n"))
    if not any("\n" in edit.span.of(text) + edit.replacement for edit in edits):
        assert ODT.extract(rejected) == text
        assert new == expected


def plain_word_file(*paragraphs: str) -> bytes:
    document = docx.Document()
    for words_of in paragraphs:
        document.add_paragraph(words_of)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def parts(file: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_word_document_without_comments_gets_a_part_for_them() -> None:
    file = plain_word_file("In Cursk now.")
    edit = Edit(Span(3, 8), "Kursk")
    author = 'Ada "<Sub>" Öz'
    marked = DOCX.track(file, [edit], Tracked(author, NOON, {edit: "3 of 4 sources\n“Kursk”"}))
    (comment,) = docx.Document(BytesIO(marked)).comments
    assert (comment.author, comment.initials, comment.comment_id) == (author, 'A"Ö', 0)
    assert comment.text == "3 of 4 sources\n“Kursk”"
    before, after = parts(file), parts(marked)
    assert {name for name in after if after[name] != before.get(name)} == {
        *("word/document.xml", "word/comments.xml"),
        *("word/_rels/document.xml.rels", "[Content_Types].xml"),
    }


def test_what_is_there_is_marked_and_what_comes_stands_behind_it() -> None:
    edit = Edit(Span(3, 8), "Kursk")
    file = word_file(f"<w:p>{run('In Cursk.', '<w:rPr><w:b/></w:rPr>')}</w:p>")
    xml = parts(DOCX.track(file, [edit], Tracked("Us", NOON)))["word/document.xml"].decode()
    signature = 'w:author="Us" w:date="2025-01-02T12:00:00Z"'
    start, bold = '<w:t xml:space="preserve">', "<w:r><w:rPr><w:b/></w:rPr>"
    deleted = f'{bold}<w:delText xml:space="preserve">Cursk</w:delText></w:r>'
    assert re.sub(r'w:id="\d+" ', "", xml).partition("<w:body>")[2] == (
        f"<w:p>{bold}{start}In </w:t></w:r><w:del {signature}>{deleted}</w:del>"
        f"<w:ins {signature}>{bold}{start}Kursk</w:t></w:r></w:ins>"
        f"{bold}{start}.</w:t></w:r></w:p></w:body></w:document>"
    )


def test_changes_are_numbered_after_those_there_whatever_the_numbers_of_pictures() -> None:
    picture = '<w:r><w:drawing><wp:docPr xmlns:wp="p" id="2147483647"/></w:drawing></w:r>'
    file = word_file(f'<w:p>{run("one")}{picture}<w:bookmarkStart w:id="7" w:name="b"/></w:p>')
    xml = parts(DOCX.track(file, [Edit(Span(0, 3), "two")], Tracked("Us", NOON)))
    numbers = re.findall(rb'<w:(?:ins|del) w:id="(\d+)"', xml["word/document.xml"])
    assert sorted(numbers) == [b"8", b"9"]


def test_comments_on_notes_and_boxes_stand_in_the_text() -> None:
    reference = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    note = f'<w:footnote w:id="5"><w:p>{run("note")}</w:p></w:footnote>'
    inner = f"<w:p>{run('box')}</w:p>"
    file = word_file(f"<w:p>{run('one')}{reference}</w:p><w:p>{run('two')}{box(inner)}</w:p>", note)
    text = DOCX.extract(file)
    edits = [Edit(Span(text.index(old), text.index(old) + 3), "new") for old in ("box", "not")]
    after = parts(DOCX.track(file, edits, tracked(*edits)))
    assert b"comment" not in after["word/footnotes.xml"]
    body = after["word/document.xml"].decode()
    assert not re.search("<w:txbxContent>(?:(?!</w:txbx).)*comment", body)
    assert re.findall(r"<w:t [^>]*>(\w+)<|(<w:commentReference)", body)[:2] == [
        ("one", ""),
        ("", "<w:commentReference"),
    ]
    assert body.count("<w:commentReference") == 2


@pytest.mark.parametrize("office", [DOCX, ODT])
def test_nothing_to_track_leaves_the_file(office: TrackableFormat) -> None:
    file = plain_word_file("one") if office is DOCX else odf_file("<text:p>one</text:p>")
    assert office.track(file, [Edit(Span(0, 3), "one")], Tracked("Us", NOON)) == file


def test_two_rounds_of_tracked_changes_do_not_mix() -> None:
    file = odf_file("<text:p>one two</text:p>")
    once = ODT.track(file, [Edit(Span(0, 3), "1")], Tracked("A", NOON))
    assert ODT.extract(once) == "1 two"
    twice = ODT.track(once, [Edit(Span(2, 5), "2")], Tracked("B", NOON))
    names = re.findall(r' text:id="(ungarble\d+)"', parts(twice)["content.xml"].decode())
    assert len(names) == len(set(names)) == 4
    assert ODT.extract(settled_odf(twice, accept=True)) == "1 2"
    assert ODT.extract(settled_odf(twice, accept=False)) == "one two"


def test_what_another_inserted_is_divided_and_told_to_be_inserted_before_it_went() -> None:
    by_ada = "<text:insertion><office:change-info>Ada</office:change-info></text:insertion>"
    region = f'<text:changed-region text:id="c2">{by_ada}</text:changed-region>'
    start, end = (f'<text:change-{edge} text:change-id="c2"/>' for edge in ("start", "end"))
    file = odf_file(f"<text:p>a {start}big old house{end} b</text:p>", region)
    edit = Edit(Span(6, 9), "new")
    xml = parts(ODT.track(file, [edit], Tracked("Us", NOON)))["content.xml"].decode()
    body = re.sub(
        r"text:change(-(?:start|end))? text:change-id=", r"c\1 ", xml.partition("<text:p>a")[2]
    )
    assert body.startswith(
        ' <c-start "c2"/>big <c-end "c2"/><c "ungarble2"/><c-start "ungarble3"/>new'
        '<c-end "ungarble3"/><c-start "ungarble1"/> house<c-end "ungarble1"/> b'
    )
    assert f"<text:p>old</text:p></text:deletion>{by_ada}</text:changed-region>" in xml
    assert f'text:id="ungarble1">{by_ada}</text:changed-region>' in xml


class TestSaving:
    """Where tracked changes can be saved."""

    EDIT = Edit(Span(0, 3), "two")

    def test_in_a_word_document(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(plain_word_file("one"))
        document = read_document(tmp_path / "a.docx")
        assert can_track(document)
        assert can_write(document)
        write_document(document, [self.EDIT], tmp_path / "b.docx", Tracked("Us", NOON))
        assert b"<w:ins " in parts((tmp_path / "b.docx").read_bytes())["word/document.xml"]

    def test_not_in_a_text(self, tmp_path: Path) -> None:
        document = document_of_text("one")
        assert not can_track(document)
        with pytest.raises(DocumentError, match="only a Word document or OpenDocument text can"):
            write_document(document, [self.EDIT], tmp_path / "b.txt", Tracked("Us", NOON))

    def test_not_under_the_name_of_a_text(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(plain_word_file("one"))
        document = read_document(tmp_path / "a.docx")
        with pytest.raises(DocumentError, match=r"a name that ends in \.docx"):
            write_document(document, [self.EDIT], tmp_path / "b.txt", Tracked("Us", NOON))
        assert not (tmp_path / "b.txt").exists()
