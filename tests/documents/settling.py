"""Accept or reject the tracked changes of one author, as a word processor does."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

AUTHOR = "Us"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ET.register_namespace("w", _W[1:-1])
ET.register_namespace("mc", _MC)


def settled_word(file: bytes, *, accept: bool) -> bytes:
    """A Word document with all changes of `AUTHOR` accepted or rejected."""
    new = BytesIO()
    with ZipFile(BytesIO(file)) as archive, ZipFile(new, "w") as copy:
        for name in archive.namelist():
            part = archive.read(name)
            if name in {"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"}:
                root = ET.fromstring(part)  # noqa: S314 - our own
                _settle(root, *(("ins", "del") if accept else ("del", "ins")))
                part = ET.tostring(root, encoding="utf-8")
            copy.writestr(name, part)
    return new.getvalue()


def _settle(element: ET.Element, stays: str, goes: str) -> None:
    children: list[ET.Element] = []
    for child in element:
        _settle(child, stays, goes)
        if not _ours(child) or element.tag == f"{_W}rPr":
            children.append(child)
        elif child.tag == f"{_W}{stays}":
            children += child
            for deleted in child.iter(f"{_W}delText"):
                deleted.tag = f"{_W}t"
    element[:] = list(_joined(children, goes))


def _joined(children: list[ET.Element], goes: str) -> Iterator[ET.Element]:
    """The elements, paragraphs whose end goes with the next one, which keeps its style."""
    before: list[ET.Element] = []
    for child in children:
        if child.tag != f"{_W}p":
            assert not before
            yield child
            continue
        at = 1 if child.find(f"{_W}pPr") is not None else 0
        child[at:at] = before
        before = [*child[at:]] if _marked(child, goes) else []
        if not before and not _marked(child, goes):
            yield child
    assert not before


def _marked(paragraph: ET.Element, kind: str) -> bool:
    return any(map(_ours, paragraph.findall(f"{_W}pPr/{_W}rPr/{_W}{kind}")))


def _ours(element: ET.Element) -> bool:
    return element.get(f"{_W}author") == AUTHOR
