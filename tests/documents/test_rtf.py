"""RTF documents: what is read, and what an edit does to their source."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import rtftext
from app.documents.document import DocumentError
from app.documents.rtf import RTF
from app.text.edits import Edit, apply_edits
from app.text.span import Span
from tests.documents.edits import edits_of
from tests.documents.officestory import BOX as BOX_LINE
from tests.documents.officestory import LINES, NOTES, RIGHT, corrections

FONTS = (
    r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial CYR;}{\f2\fcharset128 MS Gothic;}"
    r"{\f3\fnil\cpg1250 Arial;}}"
)
BOX = r"{\shp{\*\shpinst\x1{\sp{\sn n}{\sv 2}}{\shptxt box\par b\par}}{\shprslt no}}"


def rtf(body: str) -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + body + "}").encode("latin-1")


def body_of(file: bytes) -> str:
    return file.decode("latin-1").partition(FONTS)[2][:-1]


def put(file: bytes, old: str, new: str) -> bytes:
    found = re.finditer(re.escape(old), RTF.extract(file))
    edits = [Edit(Span(*match.span()), new) for match in found]
    assert edits
    return RTF.rewrite(file, edits)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"one\par two\par ", "one\ntwo"),
        (r"\pard\b bold\b0  plain{\i  and} more", "bold plain and more"),
        ("a\nb\r\nc\\loch\nd", "abcd"),
        (r"\'e9\'c9t\'e9 \emdash\ldblquote x\rdblquote", "éÉté —“x”"),
        (r"\u322?\u8217\'92s \u-3?\uc0\u322 x{\uc2\u322??}y", "ł’s \ufffdłxły"),
        (r"\u55357?\u56832?!", "😀!"),
        (r"{\f1 \'ca\'f3\'f0\'f1\'ea}\'e9", "Курскé"),
        (r"{\f2 \'91\'e5\'93\'9d\'97\'cc}{\f2 \'8e\'71}", "大統領子"),
        (r"{\f3 \'b3}", "ł"),
        ("\xe9{\\f1 \xca\xf3\xf0}", "éКур"),
        (r"a\~b\_c\-d\{\}\\e", "a\u00a0b\u2011cd{}\\e"),
        (r"a\tab b\line c", "a\tb\nc"),
        (r"one{\footnote \chftn {\i note}}s\par two", "ones\nnote\ntwo"),
        (r"one{\*\footnote\ftnalt end\par}s", "ones\nend"),
        (rf"a{BOX}b", "ab\nbox\nb"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt {\ul link}}}.", "link."),
        (r"{\deleted gone}{\v hidden}seen{\revised new}\v x\v0 y", "seennewy"),
        (r"{\header no}{\footerr no}{\info{\title no}}{\*\new no{\b no}}yes", "yes"),
        (r"{\pict\bin3 }}}0a}yes", "yes"),
        (r"a\cell b\cell\row c\cell\cell\row\pard d\par", "a\nb\nc\n\nd"),
        (r"a\par\par b", "a\n\nb"),
        (r"a{\*\annotation no}{\*\bkmkstart b}c", "ac"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_a_reader_sees(body: str, text: str) -> None:
    assert RTF.extract(rtf(body)) == text


@pytest.mark.parametrize(
    ("body", "old", "new", "changed"),
    [
        (r"{\b In Cur}{\i sk} now", "Cursk", "Kursk", r"{\b In Kursk}{\i } now"),
        ("In Cu\r\nrsk", "Cursk", "Kursk", "In Kursk\r\n"),
        (r"\'e9t\'e9", "été", "{x}", r"\{x\}"),
        (r"W\'e9l", "él", "ałę\u00a0\t\\b", r"Wa{\uc1\u322?\u281?}\~\tab \\b"),
        ("a", "a", "😀", r"{\uc1\u-10179?\u-8704?}"),
        (r"x\b\u322?abc", "ł", "", r"x\b abc"),
        (r"x\b\'e9 abc", "é", "e", r"x\b e abc"),
        (r"x\\par\'e9", "é", "e", r"x\\pare"),
        (r"one two", " ", "\n", r"one\par two"),
        (r"{\field{\fldrslt one two}}", " ", "\n", r"{\field{\fldrslt one\line two}}"),
        (r"one\par two\par six", "\ntwo", "", r"one\par six"),
        (r"one\par\pard two", "\n", " ", r"one \pard two"),
        (r"one\cell two\cell", "\n", " ", r"one two\cell \cell"),
        (r"one\par\trowd\intbl two\cell", "\n", " ", r"one two\par\trowd\intbl \cell"),
        (r"one\par \par six", "\n\n", "\ntwo\n", r"one\par two\par six"),
    ],
)
def test_an_edit_in_the_source(body: str, old: str, new: str, changed: str) -> None:
    file = rtf(body)
    result = put(file, old, new)
    assert body_of(result) == changed
    assert RTF.extract(result) == RTF.extract(file).replace(old, new) or r"\cell" in body


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not an RTF document"),
        (b"only text", "not an RTF document"),
        (rtf("text")[:-1], "damaged"),
        (b"{\\rtf1 " + b"{" * 1_000_000, "damaged"),
    ],
    ids="nothing text torn deep".split(),
)
def test_what_can_not_be_read(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        RTF.extract(data)


def test_a_document_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtftext, "_MOST_TOKENS", 100)
    with pytest.raises(DocumentError, match="more than a document"):
        RTF.extract(rtf(r"a\par " * 100))


def test_what_stands_behind_the_document_stays() -> None:
    file = rtf("Cursk") + b"\r\n\0"
    assert put(file, "Cursk", "Kursk") == rtf("Kursk") + b"\r\n\0"


def test_a_document_of_libreoffice() -> None:
    file = (Path(__file__).parent / "files" / "story.rtf").read_bytes()
    text = RTF.extract(file)
    assert sorted(text.split("\n")) == sorted([*LINES, BOX_LINE, *NOTES])
    assert [line for line in text.split("\n") if line in LINES] == LINES
    expected = file
    for wrong, right in [*RIGHT.items(), ("Ingrid Solh}", "Ingrid Solheim}"), ("eimm}", "}")]:
        expected = expected.replace(wrong.encode(), right.encode())
    comment = b"Is it Velmnot, really?"
    expected = expected.replace(comment.replace(b"Velmnot", b"Velmont"), comment)
    assert RTF.rewrite(file, corrections(text)) == expected


_bits = st.one_of(
    st.text("ab é&1 ", max_size=5).map(lambda words: words.replace("é", r"\'e9")),
    st.sampled_from(
        [
            *(r"\u8217?", r"\u322\'3f", r"{\uc0\u1050\u55357\u56832}", r"\tab "),
            *(r"\~", r"\\x", r"\{"),
            *(r"\b", r"\b0 ", r"{\i ", r"{", "\r\n", r"\par ", r"\par", r"\line ", r"\cell\pard "),
            *(r"{\footnote\pard note\par}", BOX, r"{\v x}", r"{\f1\'ca\'f3 x}", r"\row", "\xe9"),
        ]
    ),
)


@given(bits=st.lists(_bits, max_size=12), data=st.data())
def test_any_edits(bits: list[str], data: st.DataObject) -> None:
    body = "".join(bits)
    opened = len(re.findall(r"(?<!\\){", body)) - len(re.findall(r"(?<!\\)}", body))
    file = rtf(body + "}" * opened)
    text = RTF.extract(file)
    edits = data.draw(edits_of(text, "xy \\{é😀\t\n"))
    changed = RTF.rewrite(file, edits)
    new, expected = RTF.extract(changed), apply_edits(text, edits)
    if not any("\n" in edit.replacement + edit.span.of(text) for edit in edits):
        # an empty line behind the last paragraph is none
        assert new.rstrip("\n") == expected.rstrip("\n")
        assert RTF.rewrite(file, []) == file
    # the words of table cells that are put together move; notes stay behind the first paragraph
    assert sorted("".join(new.split("\n"))) == sorted("".join(expected.split("\n")))
