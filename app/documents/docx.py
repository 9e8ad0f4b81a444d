"""Word documents (.docx): paragraphs, tables, text boxes, footnotes and endnotes.

An edit changes the words of the runs that it touches, in the look of the first, and nothing else of
the file. Headers, footers, comments and field instructions are not read.
"""

import re
from collections.abc import Sequence
from functools import partial
from itertools import chain, count

from msgspec import Struct

from app.documents import wordml
from app.documents.archive import Kind, Package
from app.documents.changes import source_edits
from app.documents.document import TrackableFormat, Tracked
from app.documents.layout import Line, text_of
from app.documents.officexml import Source
from app.documents.tracking import Change, changes_of, unfolded
from app.documents.wordcomments import WordComments
from app.documents.wordmarks import WordMarks
from app.documents.wordparts import text_parts
from app.documents.wordtrack import WordTracker
from app.text.edits import Edit, moving

_KIND = Kind("a Word document", "Word", ".docx")


class WordDocument(Struct, frozen=True):
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
        first, *others = (source_edits(lines, edits, escape) for lines in _readings(source))
        return package.with_parts(source.changed(_united(first, *others)))

    def track(self, data: bytes, edits: Sequence[Edit], tracked: Tracked) -> bytes:
        """Return the document with `edits` as tracked changes, and comments that say why."""
        package = Package(data, _KIND)
        source = _source(package)
        changes = changes_of(_lines(source), edits, tracked)
        if not changes:
            return data
        unfolding = {
            edit for lines in _readings(source) for edit in unfolded(source.raw, lines, changes)
        }
        prepared = package.with_parts(source.changed(sorted(unfolding)))
        return _tracked(Package(prepared, _KIND), changes, tracked)


DOCX: TrackableFormat = WordDocument()


def _source(package: Package) -> Source:
    return Source.of(package, text_parts(package))


def _tracked(package: Package, changes: Sequence[Change], tracked: Tracked) -> bytes:
    source = _source(package)
    lines, *others = _readings(source)
    main = source.spans[0]
    comments = WordComments(package, source.raw, main, lines, tracked)
    prefix = wordml.prefix_of(source.raw)
    # pictures have numbers of their own, as high as Word can count
    known = map(int, re.findall(rf"""\s{prefix}id=["'](\d+)""", source.raw))
    marks = WordMarks(prefix, tracked, count(1 + max(known, default=0)))
    edits = WordTracker(source.raw, lines, comments).edits(changes, marks)
    for twin in others:
        same = frozenset(i for i, line in enumerate(twin) if line == lines[i])
        edits += WordTracker(source.raw, twin, passed_over=same).edits(changes, marks)
    edits.sort(key=lambda edit: edit.span.start)
    return package.with_parts({**source.changed(edits), **comments.parts()})


def _lines(source: Source, *, old: bool = False) -> tuple[Line, ...]:
    return tuple(
        line for span in source.spans for line in wordml.lines_of(source.raw, span, old=old)
    )


def _readings(source: Source) -> list[tuple[Line, ...]]:
    """Return the lines as new programs read them, then as old ones do if they read the same."""
    lines = _lines(source)
    twin = _lines(source, old=True) if "Fallback" in source.raw else ()
    return [lines, twin] if twin and text_of(twin) == text_of(lines) else [lines]


def _united(first: Sequence[Edit], *others: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits of all in order, without those of others that overlap the first's."""
    touched, known = moving(first), set(first)
    more = [edit for edit in chain(*others) if edit not in known and touched(edit.span) is not None]
    return tuple(sorted([*first, *more], key=lambda edit: edit.span))
