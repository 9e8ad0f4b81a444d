"""OpenDocument texts: what is read, and what an edit does to their XML."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from app.documents.document import DocumentError
from app.documents.odt import ODT
from app.text.edits import Edit
from app.text.span import Span
from tests.documents.odffiles import CHANGE, COMMENT, REGION, box, note, odf_file, paragraph

RUBY = "<text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text>"
TEMPLATE = "<text:table-of-content-source><text:p>t</text:p></text:table-of-content-source>"
ENTRY = "<text:index-body><text:p>entry</text:p></text:index-body>"
P = '<text:p text:style-name="S">'


def body_of(file: bytes) -> str:
    with ZipFile(BytesIO(file)) as archive:
        xml = archive.read("content.xml").decode()
    return xml.partition("</text:tracked-changes>")[2].partition("</office:text>")[0]


def put(file: bytes, old: str, new: str) -> bytes:
    found = re.finditer(re.escape(old), ODT.extract(file))
    edits = [Edit(Span(*match.span()), new) for match in found]
    assert edits
    return ODT.rewrite(file, edits)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph("a ", "<text:span>b</text:span>", "c"), "a bc"),
        (paragraph(" \n a\n  b ", "<text:span> c</text:span>"), "a b c"),
        (paragraph("a", '<text:s text:c="2"/>', "b<text:tab/>c<text:line-break/>d"), "a  b\tc\nd"),
        (paragraph("host", note("<text:p>note</text:p>"), "s"), "hosts\nnote"),
        (paragraph("host", box("<text:p>box</text:p>"), "s"), "hosts\nbox"),
        (paragraph("a", COMMENT, "b", CHANGE, "c"), "abc"),
        (paragraph("one", name="h") + "\n" + paragraph("two"), "one\ntwo"),
        (paragraph('<text:a href="x">link</text:a> <text:date>May</text:date>'), "link May"),
        (paragraph(f"<text:ruby>{RUBY}</text:ruby>"), "a"),
        (f"<text:table-of-content>{TEMPLATE}{ENTRY}</text:table-of-content>", "entry"),
        ("<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>", "one"),
        ("<text:p/>\n<text:p/>", "\n"),
        (paragraph("&lt;&#8217;&amp;"), "<’&"),
        (paragraph("a <loext:content-control>b</loext:content-control> c"), "a b c"),
        (paragraph("a<text:script>b</text:script><draw:frame><svg:title>c</svg:title></draw:frame>"),
         "a"),
    ],
    ids=(
        "span white elements note box comment heading link ruby contents list empty refs control "
        "code"
    ).split(),
)  # fmt: skip
def test_what_a_reader_sees(body: str, text: str) -> None:
    assert ODT.extract(odf_file(body)) == text


@pytest.mark.parametrize(
    ("body", "old", "new", "changed"),
    [
        (f"{P}In Cu<text:span>rsk</text:span></text:p>", "Cursk", "Kursk",
         f"{P}In Kursk<text:span></text:span></text:p>"),
        (f"{P}a x b</text:p>", "x", "", f"{P}a <text:s/>b</text:p>"),
        (f"{P}x b</text:p>", "x", "", f"{P}<text:s/>b</text:p>"),
        (f"{P}a</text:p>", "a", "b  c\td", f"{P}b<text:s/><text:s/>c<text:tab/>d</text:p>"),
        (f"{P}one two</text:p>", " ", "\n", f"{P}one</text:p>{P}two</text:p>"),
        (f"{P}<text:span>one two</text:span></text:p>", " ", "\n",
         f"{P}<text:span>one</text:span></text:p>{P}<text:span>two</text:span></text:p>"),
        (f"{P}<text:a>one two</text:a></text:p>", " ", "\n",
         f"{P}<text:a>one<text:line-break/>two</text:a></text:p>"),
        (f"{P}one</text:p>\n<text:p>two</text:p>", "\n", " ", f"{P}one<text:s/>two</text:p>"),
        ("<text:h>one</text:h><text:p>two</text:p>", "\n", " ",
         "<text:h>one<text:s/>two</text:h><text:p></text:p>"),
        ('<text:p xml:id="i">one two</text:p>', " ", "\n",
         '<text:p xml:id="i">one</text:p><text:p>two</text:p>'),
        (f"{P}one</text:p><text:p/>{P}six</text:p>", "one\n\n", "one\ntwo\n",
         f"{P}one</text:p><text:p>two</text:p>{P}six</text:p>"),
        (f"{P}one</text:p>{P}two</text:p>{P}six</text:p>", "two\n", "",
         f"{P}one</text:p>{P}six</text:p>"),
    ],
)  # fmt: skip
def test_an_edit_in_the_source(body: str, old: str, new: str, changed: str) -> None:
    assert body_of(put(odf_file(body), old, new)) == changed


def test_comments_and_tracked_changes_stay() -> None:
    file = odf_file(paragraph("In Cur", COMMENT, "sk", CHANGE, " now"))
    assert REGION in body_of_all(file)
    changed = body_of_all(put(file, "Cursk", "Kursk"))
    assert changed == body_of_all(file).replace("Cur", "Kursk").replace(f"sk{CHANGE}", CHANGE)


def body_of_all(file: bytes) -> str:
    with ZipFile(BytesIO(file)) as archive:
        return archive.read("content.xml").decode()


def test_the_type_stays_first_and_unpacked() -> None:
    with ZipFile(BytesIO(put(odf_file(paragraph("Cursk")), "Cursk", "Kursk"))) as archive:
        first, second, *_ = archive.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", 0)
        assert second.compress_type == ZIP_DEFLATED


def test_text_that_a_password_protects_is_not_taken_for_damaged() -> None:
    locked = {"META-INF/manifest": "<manifest><encryption-data/></manifest>"}
    with pytest.raises(DocumentError, match="protected with a password"):
        ODT.extract(odf_file("<text:p/>", **locked))


def test_a_spreadsheet_is_no_text() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")
    with pytest.raises(DocumentError, match="not an OpenDocument text"):
        ODT.extract(file.getvalue())


def test_many_spaces_in_one_element_do_not_fill_the_memory() -> None:
    file = odf_file(paragraph('a<text:s text:c="999999999999"/>b'))
    assert len(ODT.extract(file)) < 10_000
