"""The parts of a Word document's archive, and how they are related."""

import re
from html import unescape
from posixpath import basename, dirname, join, normpath

from app.documents.archive import Package
from app.documents.xmlparts import added

COMMENTS = "comments"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = "[Content_Types].xml"
_RELATIONSHIP = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r"""\b(Type|Target)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ELEMENT = re.compile(rb"<([\w.-]+:)?(?:Relationships|Types)\b")


def text_parts(package: Package) -> list[str]:
    """Return the names of the parts that hold text: the main one, footnotes, endnotes."""
    main = main_part(package)
    notes = [related(package, main, kind) for kind in ("footnotes", "endnotes")]
    return [main, *(name for name in notes if name in package)]


def main_part(package: Package) -> str:
    """Return the name of the part that holds the text."""
    return related(package, "", "officeDocument") or "word/document.xml"


def related(package: Package, name: str, kind: str) -> str:
    """Return the name of the part that the part `name` calls its `kind`, "" if there is none."""
    relations = _relations_of(name)
    if relations not in package:
        return ""
    for relation in _RELATIONSHIP.findall(package.read(relations).decode("utf-8", "replace")):
        found = {key: unescape(a or b) for key, a, b in _ATTRIBUTE.findall(relation)}
        if found.get("Type", "").endswith(f"/{kind}"):
            return normpath(join("/", dirname(name), found.get("Target", ""))).lstrip("/")
    return ""


def with_related(package: Package, name: str, kind: str, part: str) -> dict[str, bytes]:
    """Return the parts that say that the new part `part` is the `kind` of the part `name`."""
    relations = _relations_of(name)
    known = f'<Relationships xmlns="{_PACKAGE}/relationships"></Relationships>'.encode()
    old = package.read(relations) if relations in package else known
    number = 1 + max(map(int, re.findall(rb"\brId(\d+)", old)), default=0)
    relation = f'Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{basename(part)}"'
    kept = package.read(_TYPES)
    override = f'PartName="/{part}" ContentType="{_TYPE}.{kind}+xml"'
    return {
        relations: added(old, f"<{_prefix(old)}Relationship {relation}/>"),
        _TYPES: added(kept, f"<{_prefix(kept)}Override {override}/>"),
    }


def _relations_of(name: str) -> str:
    return join(dirname(name), "_rels", f"{basename(name)}.rels")


def _prefix(part: bytes) -> str:
    found = _ELEMENT.search(part)
    return found[1].decode() if found and found[1] else ""
