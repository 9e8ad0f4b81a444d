"""Whatever is edited in whatever format: the edits are made, and nothing else changes."""

import re
from datetime import datetime
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import FORMATS, TrackableFormat, Tracked, WritableFormat
from app.text.edits import Edit, apply_edits
from app.text.span import Span
from tests.documents.edits import edits_of
from tests.documents.odffiles import odf_file, odf_files
from tests.documents.wordfiles import run, word_file, word_files

NOON = datetime(2025, 1, 2, 12, 0, 0)  # noqa: DTZ001 - the author's clock
CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-32-be"]
WITHOUT_MARK = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
PLAIN_CHARACTERS = "ab Z.éß“’—Жשلこ😀\u0301\t"


def named(name: str) -> WritableFormat:
    found = next(candidate for candidate in FORMATS if candidate.name == name)
    assert isinstance(found, WritableFormat)
    return found


def stretches_kept(text: str, edits: list[Edit]) -> list[str]:
    """What of each line stands between the edits."""
    starts = [0, *(edit.span.end for edit in edits)]
    ends = [*(edit.span.start for edit in edits), len(text)]
    return [
        part for a, b in zip(starts, ends, strict=True) for part in text[a:b].split("\n") if part
    ]


WORD = "Vel\u00admn\u200b\u2060o\ufefft"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("text", f"In {WORD} \u00ad now".encode()),
        ("html", f"<p>In {WORD} &shy;now</p><pre>In {WORD} now</pre>".encode()),
        ("docx", word_file(f"<w:p>{run(f'In {WORD}')}<w:r><w:t>&#173; now</w:t></w:r></w:p>")),
        ("odt", odf_file(f"<text:p>In {WORD}<text:span>&#xAD; now</text:span></text:p>")),
        ("rtf", rb"{\rtf1 In Vel\-mn\u8203?\u8288?o\u-257?t{\u173?} now}"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_may_divide_a_word_is_no_part_of_it(name: str, file: bytes) -> None:
    office = named(name)
    text = office.extract(file)
    assert set(" ".join(text.split()).split(" ")) == {"In", "Velmnot", "now"}
    edits = [Edit(Span(*match.span()), "Velmont") for match in re.finditer("Velmnot", text)]
    changed = office.rewrite(file, edits)
    assert office.extract(changed) == text.replace("Velmnot", "Velmont")
    if isinstance(office, TrackableFormat):
        assert office.extract(office.track(file, edits, Tracked("Us", NOON))) == office.extract(
            changed
        )


@given(
    parts=st.lists(
        st.tuples(st.text(PLAIN_CHARACTERS, max_size=12), st.sampled_from(["\n", "\r\n", "\r"]))
    ),
    codec=st.sampled_from(CODECS),
    data=st.data(),
)
def test_plain_text(parts: list[tuple[str, str]], codec: str, data: st.DataObject) -> None:
    # the Latin letters before let UTF-16 and UTF-32 be told without a byte order mark
    beginning = "A long enough beginning in Latin letters. " * (3 + 2 * len(parts))
    raw = beginning + "".join(map("".join, parts))
    file = raw.encode(codec)
    text = named("text").extract(file)
    assert text == raw.replace("\r\n", "\n").replace("\r", "\n")
    edits = data.draw(edits_of(text, PLAIN_CHARACTERS + "\n"))
    changed = named("text").rewrite(file, edits)
    if codec not in {"utf-16-le", "utf-32-be"}:
        assert named("text").extract(changed) == apply_edits(text, edits)
    assert named("text").rewrite(file, []) == file
    at = 0
    for part in stretches_kept(text, edits):
        kept = part.encode(WITHOUT_MARK.get(codec, codec))
        assert kept in changed[at:]
        at = changed.index(kept, at) + len(kept)


@pytest.mark.parametrize("codec", ["cp1252", "cp1250", "cp1251", "cp932", "gb18030"])
def test_an_edit_leaves_the_bytes_around_it_alone(codec: str) -> None:
    words = {
        "cp1252": "Der Präsident sagte am Montag, die Armee habe “große” Gebiete in Cursk geräumt.",
        "cp1250": "Prezydent powiedział w poniedziałek, że źródła w mieście Cursk są wiarygodne.",
        "cp1251": "Президент заявил в понедельник, что область Cursk полностью освобождена.",
        "cp932": "大統領は月曜日に、Cursk 州は完全に解放されたと述べました。これはニュースです。",
        "gb18030": "总统星期一表示，Cursk 地区已经完全解放。这是一条新闻，来自通讯社的报道。",
    }[codec]
    file = f"{words}\r\n{words}\r".encode(codec)
    text = named("text").extract(file)
    edits = [Edit(Span(*match.span()), "Kursk") for match in re.finditer("Cursk", text)]
    assert len(edits) == 2
    assert named("text").rewrite(file, edits) == file.replace(b"Cursk", b"Kursk")


def members(file: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def without_text(xml: bytes) -> list[str]:
    """The tags of a document.xml, without those of the text itself."""
    return re.findall(r"<(?!/?w:(?:t|tab|br|r|p|b|noBreakHyphen)\b)[^>]*>", xml.decode())


@given(file=word_files, data=st.data())
def test_word_document(file: bytes, data: st.DataObject) -> None:
    word = named("docx")
    text = word.extract(file)
    edits = data.draw(edits_of(text, "xy &<é\t\n"))
    changed = word.rewrite(file, edits)
    before, after = members(file), members(changed)
    texts = {"word/document.xml", "word/footnotes.xml"}
    assert {k: v for k, v in before.items() if k not in texts} == {
        k: v for k, v in after.items() if k not in texts
    }
    # a line that can't go from the file, such as a table cell's only one, stays as an empty one; a
    # text box comes before the second half of a paragraph that is divided
    order = sorted if b"txbx" in before["word/document.xml"] else list
    assert order(without_blank(word.extract(changed))) == order(
        without_blank(apply_edits(text, edits))
    )
    for part in texts:
        ElementTree.fromstring(after[part])  # noqa: S314 - our own
        if not any("\n" in edit.replacement or "\n" in edit.span.of(text) for edit in edits):
            assert word.extract(changed) == apply_edits(text, edits)
            assert without_text(after[part]) == without_text(before[part])


@given(file=odf_files, data=st.data())
def test_opendocument_text(file: bytes, data: st.DataObject) -> None:
    odt = named("odt")
    text = odt.extract(file)
    edits = data.draw(edits_of(text, "xy &<é\t\n"))
    changed = odt.rewrite(file, edits)
    before, after = members(file), members(changed)
    assert list(before) == list(after)
    xml_before, xml = before.pop("content.xml"), after.pop("content.xml")
    assert before == after
    ElementTree.fromstring(xml)  # noqa: S314 - our own
    if not any("\n" in edit.replacement or "\n" in edit.span.of(text) for edit in edits):
        assert odt.extract(changed) == apply_edits(text, edits)
        assert without_odf_text(xml) == without_odf_text(xml_before)
    # as in a Word document; where paragraphs are put together, spaces between them may fold
    order = sorted if b"text:note" in xml or b"draw:" in xml else list
    assert order(unspaced(odt.extract(changed))) == order(unspaced(apply_edits(text, edits)))


def without_odf_text(xml: bytes) -> list[str]:
    """The tags of a content.xml, without those of the text itself."""
    return re.findall(r"<(?!/?text:(?:s|tab|p|h)\b)[^>]*>", xml.decode())


def without_blank(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


HTML_PARTS = [
    "North Korea", "said", " ", "  \n ", "<b>offi</b>cially", "<i>it</i>", "&amp;", "&rsquo;s",
    "&#8220;", "<u>here</u>", "<br>", "<!-- <p>no -->", "Zel&shy;ensky", "é", "&nbsp;",
]  # fmt: skip
html_blocks = st.lists(
    st.tuples(
        st.sampled_from(["p", "h2", "li", "div", "td", "pre"]),
        st.lists(st.sampled_from(HTML_PARTS), max_size=6),
    ),
    max_size=5,
)


@given(blocks=html_blocks, data=st.data())
def test_web_page(blocks: list[tuple[str, list[str]]], data: st.DataObject) -> None:
    page = named("html")
    body = "\n".join(f'<{tag} class="a>b">{"".join(parts)}</{tag}>' for tag, parts in blocks)
    file = f"<html><script>if (a<b) c('<p>')</script><p>And some words.</p>{body}</html>".encode()
    text = page.extract(file)
    edits = data.draw(edits_of(text, "xy &<é\n"))
    changed = page.rewrite(file, edits)
    # a page's white space says little: only within a line does a space stay a space
    assert unspaced(page.extract(changed)) == unspaced(apply_edits(text, edits))
    assert page.rewrite(file, []) == file
    if not any("\n" in edit.replacement or "\n" in edit.span.of(text) for edit in edits):
        assert folded(page.extract(changed)) == folded(apply_edits(text, edits))
        assert re.findall(b"<[^>]*>", changed) == re.findall(b"<[^>]*>", file)


def folded(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def unspaced(text: str) -> list[str]:
    return ["".join(line.split()) for line in text.split("\n") if line.strip()]
