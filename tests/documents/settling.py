"""Accept or reject the tracked changes of one author, as a word processor does."""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

AUTHOR = "Us"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ET.register_namespace("w", _W[1:-1])
ET.register_namespace("mc", _MC)
_REGION = re.compile(
    r'<text:changed-region [^>]*text:id="(ungarble\d+)">(.*?)</text:changed-region>', re.DOTALL
)
_NOTE = re.compile(
    r'<office:annotation office:name="ungarble.*?</office:annotation>'
    r'|<office:annotation-end office:name="ungarble\d+"/>',
    re.DOTALL,
)
_TAG = re.compile(r"(<(/?)([\w:.-]+)[^<>]*?(/?)>)")


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


def settled_odf(file: bytes, *, accept: bool) -> bytes:
    """An OpenDocument text with all changes that the program tracked accepted or rejected."""
    new = BytesIO()
    with ZipFile(BytesIO(file)) as archive, ZipFile(new, "w") as copy:
        for name in archive.namelist():
            part = archive.read(name)
            if name == "content.xml":
                part = _settled_xml(part.decode(), accept=accept).encode()
            copy.writestr(name, part)
    return new.getvalue()


def _settled_xml(xml: str, *, accept: bool) -> str:
    regions = dict(_REGION.findall(xml))
    xml = _NOTE.sub("", _REGION.sub("", xml))
    for name, region in regions.items():
        start, end = (f'<text:change-{side} text:change-id="{name}"/>' for side in ("start", "end"))
        mark = f'<text:change text:change-id="{name}"/>'
        if "<text:deletion>" in region:
            before, found, after = xml.partition(mark)
            assert found
            xml = before + ("" if accept else _restored(before, region)) + after
        elif accept:
            xml = xml.replace(start, "").replace(end, "")
        else:
            before, _, rest = xml.partition(start)
            _, found, after = rest.partition(end)
            assert found
            xml = before + after
    return xml


def _restored(before: str, region: str) -> str:
    """What was deleted, as it has to stand behind `before`."""
    content = region.partition("</office:change-info>")[2].partition("</text:deletion>")[0]
    inner = re.sub(r"^<text:[ph]\b[^>]*>|</text:[ph]>$", "", content)
    spans: list[tuple[str, str]] = []
    for tag, close, name, empty in _TAG.findall(before):
        if close:
            spans.pop()
        elif not empty:
            spans.append((name, tag))
    paragraphs = [i for i, (name, _) in enumerate(spans) if name in {"text:p", "text:h"}]
    spans = spans[paragraphs[-1] + 1 :]
    ends = "".join(f"</{name}>" for name, _ in reversed(spans))
    starts = "".join(tag for _, tag in spans)
    return re.sub(r"</text:[ph]><text:[ph]\b[^>]*>", lambda end: ends + end[0] + starts, inner)
