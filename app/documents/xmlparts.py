"""XML in and out of documents: only sound XML without entities, and nothing from elsewhere."""

import re
from xml.parsers import expat

from msgspec import Struct

from app.documents.archive import DAMAGED
from app.documents.document import DocumentError
from app.documents.encoding import Encoded, decode
from app.text.edits import Edit
from app.text.span import Span

_INVALID = re.compile("[^\t\n\\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ROOT = re.compile(r"<([^\s/>!?]+)")
_END = re.compile(r"(?:</[^<>]*>|(/>))(?:\s|<!--(?:(?!-->).)*-->)*\Z", re.DOTALL)


def escaped(text: str) -> str:
    """Return `text` as it stands in XML, without the characters that XML can't hold."""
    return _INVALID.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Return `text` as it stands in an attribute between double quotes, in one line."""
    return escaped(" ".join(text.split())).replace('"', "&quot;")


def added(part: bytes, content: str) -> bytes:
    """Return a part with `content` at the end of its root element.

    Raises:
        DocumentError: the part is no sound XML.
    """
    xml = sound_xml(part)
    if (end := _END.search(xml.raw)) is None:
        raise DocumentError(DAMAGED)
    if end[0].startswith("</"):
        return xml.replace([Edit(Span(end.start(), end.start()), content)], "xmlcharrefreplace")
    name = _ROOT.findall(xml.raw)[-1]
    edit = Edit(Span(*end.span(1)), f">{content}</{name}>")
    return xml.replace([edit], "xmlcharrefreplace")


def sound_xml(part: bytes) -> Encoded:
    """Return the characters of a part that is sound XML, without entities of its own.

    Raises:
        DocumentError: it is not, or it defines entities; none is ever resolved.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    declared: list[str] = []
    parser.XmlDeclHandler = lambda _version, encoding, _alone: declared.append(encoding or "")
    try:
        parser.Parse(part, True)  # noqa: FBT003 - expat takes no keyword
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise DocumentError(DAMAGED) from error
    return decode(part, *declared)


def _refuse(*_declaration: object) -> None:
    raise DocumentError("it defines entities, which no such document does; do not trust it")


class Tag(Struct, frozen=True):
    """The start of an element: its name and attributes, without prefixes."""

    name: str
    attributes: dict[str, str]


def tags_of(part: bytes) -> list[Tag]:
    """Return the starts of all elements of a part, in order.

    Raises:
        DocumentError: it is no sound XML, or it defines entities.
    """
    found: list[Tag] = []
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: found.append(
        Tag(
            name.rpartition(":")[2],
            {key.rpartition(":")[2]: value for key, value in attributes.items()},
        )
    )
    try:
        parser.Parse(part, True)  # noqa: FBT003 - expat takes no keyword
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise DocumentError(DAMAGED) from error
    return found
