"""Word documents (.docx): paragraphs, tables, text boxes, footnotes and endnotes.

An edit changes the words of the runs that it touches, in the look of the first, and nothing else of
the file. Headers, footers, comments and field instructions are not read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from html import unescape
from posixpath import basename, dirname, join, normpath

from app.documents import wordml
from app.documents.archive import Kind, Package
from app.documents.changes import source_edits
from app.documents.document import Format
from app.documents.layout import Line, text_of
from app.documents.officexml import Source
from app.text.edits import Edit, moving

_KIND = Kind("a Word document", "Word", ".docx")
_RELATIONSHIP = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r"""\b(Type|Target)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True)
class WordDocument:
    """The format of Word since 2007; see `Format`."""

    name: str = "docx"
    title: str = "Word document"
    suffixes: tuple[str, ...] = (".docx",)

    def extract(self, data: bytes) -> str:
        """Return the paragraphs, each in a line, notes last.

        What tracked changes deleted is left out.
        """
        return text_of(_lines(_source(Package(data, _KIND))))

    def rewrite(self, data: bytes, edits: Sequence[Edit]) -> bytes:
        """Return the document with `edits` made; all its other parts are the same."""
        if not edits:
            return data
        package = Package(data, _KIND)
        source = _source(package)
        escape = partial(wordml.escape, wordml.prefix_of(source.raw))
        lines = _lines(source)
        changes = source_edits(lines, edits, escape)
        twin = _lines(source, old=True) if "Fallback" in source.raw else ()
        if twin and text_of(twin) == text_of(lines):
            changes = _united(changes, source_edits(twin, edits, escape))
        return package.with_parts(source.changed(changes))


DOCX: Format = WordDocument()


def _source(package: Package) -> Source:
    main = _main(package)
    notes = [related(package, main, kind) for kind in ("footnotes", "endnotes")]
    return Source.of(package, [main, *(name for name in notes if name in package)])


def _main(package: Package) -> str:
    return related(package, "", "officeDocument") or "word/document.xml"


def related(package: Package, name: str, kind: str) -> str:
    """Return the name of the part that the part `name` calls its `kind`, "" if there is none."""
    relations = relations_of(name)
    if relations not in package:
        return ""
    for relation in _RELATIONSHIP.findall(package.read(relations).decode("utf-8", "replace")):
        found = {key: unescape(a or b) for key, a, b in _ATTRIBUTE.findall(relation)}
        if found.get("Type", "").endswith(f"/{kind}"):
            return normpath(join("/", dirname(name), found.get("Target", ""))).lstrip("/")
    return ""


def relations_of(name: str) -> str:
    """Return the name of the part that tells what the part `name` is related to."""
    return join(dirname(name), "_rels", f"{basename(name)}.rels")


def _lines(source: Source, *, old: bool = False) -> tuple[Line, ...]:
    return tuple(
        line for span in source.spans for line in wordml.lines_of(source.raw, span, old=old)
    )


def _united(first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits of both in order, without those of the second that overlap the first's."""
    touched = moving(first)
    known = set(first)
    others = [edit for edit in second if edit not in known and touched(edit.span) is not None]
    return tuple(sorted([*first, *others], key=lambda edit: edit.span))
