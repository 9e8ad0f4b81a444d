"""Word documents: what is read, and what an edit does to runs and paragraphs."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordFile

from app.documents import DocumentError, officexml
from app.documents.docx import DOCX
from app.text.edits import Edit
from app.text.span import Span
from tests.documents.wordfiles import box, word_file

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXT = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def saved(document: WordFile) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def opened(file: bytes) -> WordFile:
    return docx.Document(BytesIO(file))


def of_body(body: str, root: str = W) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document {root}><w:body>{body}</w:body>'
        archive.writestr("word/document.xml", f"{xml}</w:document>")
        archive.writestr("word/media/image1.png", bytes(100))
    return file.getvalue()


def body_of(file: bytes) -> str:
    with ZipFile(BytesIO(file)) as archive:
        xml = archive.read("word/document.xml").decode()
    return xml.partition("<w:body>")[2].partition("</w:body>")[0]


def part_of(file: bytes, name: str) -> str:
    with ZipFile(BytesIO(file)) as archive:
        return archive.read(name).decode()


def paragraph(*runs: str, look: str = "") -> str:
    return f"<w:p>{look}{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def put(file: bytes, old: str, new: str) -> bytes:
    """The file with `new` in place of every `old` of its text."""
    found = re.finditer(re.escape(old), DOCX.extract(file))
    edits = [Edit(Span(*match.span()), new) for match in found]
    assert edits
    return DOCX.rewrite(file, edits)


def test_paragraphs_and_tables_are_read_in_order() -> None:
    document = docx.Document()
    document.add_heading("Troops in Cursk", 1)
    document.add_paragraph("First.\tTabbed\nand broken.")
    table = document.add_table(2, 2)
    for i, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {i}"
    document.add_paragraph("")
    document.add_paragraph("Last & <least>.")
    document.sections[0].header.paragraphs[0].text = "a header"
    assert DOCX.extract(saved(document)).split("\n") == [
        *["Troops in Cursk", "First.\tTabbed", "and broken."],
        *["cell 0", "cell 1", "cell 2", "cell 3", "", "Last & <least>."],
    ]


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


DELETED = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
BOX = f"<w:r><w:txbxContent><w:p>{run('box')}</w:p></w:txbxContent></w:r>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p><w:ins>{run('new')}</w:ins>{DELETED}</w:p>", "new"),
        (f"<w:p><w:moveFrom>{run('gone')}</w:moveFrom>{run('here')}</w:p>", "here"),
        (f"<w:p><w:hyperlink>{run('link')}</w:hyperlink></w:p>", "link"),
        ("<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>", "a\u2011b"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", ""),
        (f"<w:p>{run('<![CDATA[a<b]]>')}</w:p>", "a<b"),
        (f"<w:p>{run('a') + run('&#10;b')}</w:p>", "a b"),
        ("<w:p/><!-- <w:p/> --><w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr></w:p>", "\n"),
        (f"<w:p>{run('host')}{BOX}</w:p>", "host\nbox"),
        (f"<w:sdt><w:sdtContent><w:p>{run('field')}</w:p></w:sdtContent></w:sdt>", "field"),
        ("", ""),
    ],
    ids="inserted moved link hyphen code cdata reference empty box field nothing".split(),
)
def test_what_a_reader_sees(body: str, text: str) -> None:
    assert DOCX.extract(of_body(body)) == text


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>"
    choice = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    alternatives = f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
    body = f"<w:p><w:r><w:t>host</w:t>{alternatives}</w:r></w:p>"
    assert DOCX.extract(of_body(body, f'{W} xmlns:mc="{TEXT}"')) == "host\nbox"


def test_both_copies_of_a_text_box_are_corrected() -> None:
    file = word_file(f"<w:p>{run('host')}{box(paragraph('In Cur', 'sk'))}</w:p>")
    assert body_of(put(file, "Cursk", "Kursk")) == body_of(file).replace(
        "In Cur</w:t></w:r><w:r><w:t>sk<", "In Kursk</w:t></w:r><w:r><w:t><"
    )


def test_copies_of_a_text_box_that_differ_are_not_taken_for_the_same() -> None:
    both = box(paragraph("Cursk")).replace("Cursk", "Region Cursk", 1)
    file = word_file(f"<w:p>{both}</w:p>")
    assert DOCX.extract(file) == "\nRegion Cursk"
    assert body_of(put(file, "Cursk", "Kursk")).count("Kursk") == 1


def test_notes_are_read_last_and_their_separators_never() -> None:
    note = (
        f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>{run("In Cursk")}</w:p></w:footnote>'
    )
    file = word_file(paragraph("Text of Cursk"), note)
    assert DOCX.extract(file) == "Text of Cursk\nIn Cursk"
    changed = put(file, "Cursk", "Kursk")
    assert DOCX.extract(changed) == "Text of Kursk\nIn Kursk"
    assert part_of(changed, "word/footnotes.xml") == part_of(file, "word/footnotes.xml").replace(
        "Cursk", "Kursk"
    )


@pytest.mark.parametrize("limit", ["_MOST_PARAGRAPHS", "_MOST_TOKENS"])
def test_a_document_without_end(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(officexml, limit, 20)
    with pytest.raises(DocumentError, match="more than a document"):
        DOCX.extract(of_body("<w:p/>" * 30))


def test_another_prefix_and_another_part() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        relation = 'Id="1" Type="http://x/officeDocument" Target="/word/document2.xml"'
        archive.writestr(
            "_rels/.rels", f"<Relationships><Relationship {relation}/></Relationships>"
        )
        xml = f"<document {W.replace(':w', '')}><p><r><t>In Cursk</t></r></p></document>"
        archive.writestr("word/document2.xml", xml)
    changed = put(file.getvalue(), "Cursk", "Kursk\nnow")
    assert DOCX.extract(changed) == "In Kursk\nnow"


def test_a_word_in_several_runs_takes_the_look_of_the_first() -> None:
    document = docx.Document()
    line = document.add_paragraph("At ")
    line.add_run("Cu").bold = True
    line.add_run("r").italic = True
    line.add_run("sk today")
    runs = opened(put(saved(document), "Cursk", "Kursk")).paragraphs[0].runs
    assert [run.text for run in runs] == ["At ", "Kursk", "", " today"]
    assert runs[1].bold


def test_only_the_words_of_the_edit_change() -> None:
    body = paragraph("A &#233; &quot;B&quot; ", "Cur", "sk") + "<w:tbl ><w:tblPr  /></w:tbl>"
    assert body_of(put(of_body(body), "Cursk", "K&<k")) == body.replace(
        "<w:t>Cur</w:t></w:r><w:r><w:t>sk<", "<w:t>K&amp;&lt;k</w:t></w:r><w:r><w:t><"
    )


def test_words_come_into_verbatim_text_where_they_belong() -> None:
    file = of_body(f"<w:p>{run('<![CDATA[a<b]]>')}</w:p>")
    assert DOCX.extract(DOCX.rewrite(file, [Edit(Span(1, 1), "&x")])) == "a&x<b"


def test_spaces_at_the_edge_of_a_run_count() -> None:
    changed = body_of(put(of_body(paragraph("Cursk", "region")), "Cursk", "Kursk "))
    assert changed == paragraph("Kursk ", "region").replace("<w:t>", KEPT, 1)


KEPT = '<w:t xml:space="preserve">'


def test_a_space_that_comes_to_the_edge_counts() -> None:
    changed = put(of_body(paragraph("&lt;Cursk&gt; region")), "<Cursk>", "")
    assert body_of(changed) == paragraph(" region").replace("<w:t>", KEPT)


@pytest.mark.parametrize("words", ["Kursk \tregion", "Kursk\t region", "Kursk \nregion"])
def test_spaces_beside_a_tab_or_line_end_count(words: str) -> None:
    changed = put(of_body(paragraph("Cursk")), "Cursk", words)
    assert DOCX.extract(changed) == words
    assert "<w:t>" not in body_of(changed)


def test_what_xml_can_not_hold_is_left_out() -> None:
    changed = put(of_body(paragraph("Cursk")), "Cursk", "K\0u\x0br\ud800sk\ttab")
    assert DOCX.extract(changed) == "Kursk\ttab"


class TestLines:
    """Line breaks that come and go."""

    LOOK = '<w:pPr><w:pStyle w:val="Quote"/></w:pPr>'

    def test_a_typed_line_break_makes_a_paragraph_of_the_same_style(self) -> None:
        file = of_body(paragraph("one two", look=self.LOOK))
        first, second = paragraph("one", look=self.LOOK), paragraph("two", look=self.LOOK)
        assert body_of(put(file, " ", "\n")) == first + second.replace("<w:t>", KEPT)

    def test_in_a_link_it_makes_a_line_break(self) -> None:
        link = "<w:p><w:hyperlink><w:r><w:t>one two</w:t></w:r></w:hyperlink></w:p>"
        changed = put(of_body(link), " ", "\n")
        assert body_of(changed) == link.replace(" two", f"</w:t><w:br/>{KEPT}two")

    def test_where_a_section_ends_it_makes_a_line_break(self) -> None:
        look = "<w:pPr><w:sectPr/></w:pPr>"
        changed = body_of(put(of_body(paragraph("one two", look=look)), " ", "\n"))
        assert changed.count("sectPr") == 1
        assert "<w:br/>" in changed

    def test_a_section_does_not_end_with_the_paragraph_before(self) -> None:
        look = "<w:pPr><w:sectPr/></w:pPr>"
        changed = put(of_body(paragraph("one") + paragraph("two", look=look)), "\n", " ")
        assert DOCX.extract(changed) == "one two\n"
        assert body_of(changed).count("sectPr") == 1

    def test_paragraphs_become_one(self) -> None:
        file = of_body(paragraph("one", look=self.LOOK) + "\n" + paragraph("two"))
        one = "<w:r><w:t>one</w:t></w:r><w:r><w:t>two</w:t></w:r>"
        changed = body_of(put(file, "\n", ""))
        assert changed == f"<w:p>{self.LOOK}{one}</w:p>"

    @pytest.mark.parametrize("gone", ["two\n", "\ntwo"])
    def test_a_deleted_paragraph_leaves_nothing(self, gone: str) -> None:
        file = of_body(paragraph("one") + paragraph("two", look=self.LOOK) + paragraph("three"))
        assert body_of(put(file, gone, "")) == paragraph("one") + paragraph("three")

    @pytest.mark.parametrize(("old", "new"), [("\n\ntwo", "\ntwo"), ("one\n\ntwo", "one\ntwo")])
    def test_an_empty_paragraph_goes_though_its_neighbours_are_written_anew(
        self, old: str, new: str
    ) -> None:
        file = of_body(paragraph("one") + "<w:p/>" + paragraph("two"))
        assert body_of(put(file, old, new)) == paragraph("one") + paragraph("two")

    def test_a_table_keeps_its_cells(self) -> None:
        cells = "".join(f"<w:tc>{paragraph(word)}</w:tc>" for word in ("one", "two", "six"))
        file = of_body(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>{paragraph('end')}")
        changed = put(file, "two\nsix\n", "")
        assert DOCX.extract(changed) == "one\n\n\nend"
        assert body_of(changed).count("<w:tc><w:p>") == 3

    def test_a_picture_stays_where_its_paragraph_is_deleted(self) -> None:
        picture = "<w:p><w:r><w:t>two</w:t><w:drawing/></w:r></w:p>"
        changed = put(of_body(paragraph("one") + picture + paragraph("three")), "two\n", "")
        assert "<w:drawing/>" in body_of(changed)
        assert DOCX.extract(changed) == "one\nthree"

    def test_broken_lines_and_paragraphs_are_deleted_together(self) -> None:
        broken = "<w:p><w:r><w:t>one</w:t><w:br/></w:r></w:p>"
        file = of_body(broken + paragraph("two") + paragraph("three"))
        for gone in ("one\n\ntwo\n", "\n\ntwo\nthree", "one\n\ntwo\nthr", "\ntwo"):
            changed = put(file, gone, "")
            assert DOCX.extract(changed) == DOCX.extract(file).replace(gone, "")

    def test_text_comes_into_an_empty_paragraph(self) -> None:
        file = of_body(f"{paragraph('one')}<w:p/><w:p></w:p>")
        edits = [Edit(Span(4, 4), "two"), Edit(Span(5, 5), "three\nfour")]
        assert DOCX.extract(DOCX.rewrite(file, edits)) == "one\ntwo\nthree\nfour"

    def test_line_breaks_stay_where_all_words_change(self) -> None:
        file = of_body(paragraph("one", look=self.LOOK) + paragraph("two"))
        changed = DOCX.rewrite(file, [Edit(Span(0, 7), "three\nfour")])
        assert body_of(changed) == paragraph("three", look=self.LOOK) + paragraph("four")
