"""OpenDocument texts (.odt), as LibreOffice writes them: paragraphs, tables, text boxes, notes.

An edit changes the words that it touches, in the look of the first, and nothing else of the file.
Headers, footers and comments are not read.
"""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from app.documents import odfml
from app.documents.archive import Kind, Package
from app.documents.changes import source_edits
from app.documents.document import TrackableFormat, Tracked
from app.documents.layout import Line, text_of
from app.documents.odftrack import OdfTracker
from app.documents.officexml import Source
from app.documents.tracking import changes_of, unfolded
from app.text.edits import Edit

_KIND = Kind("an OpenDocument text", "LibreOffice", ".odt")
_TYPE = b"application/vnd.oasis.opendocument.text"
_MANIFEST = "META-INF/manifest.xml"


class OpenDocumentText(Struct, frozen=True):
    """The format of LibreOffice; see `Format`."""

    name: str = "odt"
    title: str = "OpenDocument text"
    suffixes: tuple[str, ...] = (".odt",)

    def extract(self, data: bytes) -> str:
        """Return the paragraphs, each in a line, and each note after its paragraph.

        What tracked changes deleted is left out.
        """
        return text_of(_lines(_source(_package(data))))

    def rewrite(self, data: bytes, edits: Sequence[Edit]) -> bytes:
        """Return the document with `edits` made; all its other parts are the same."""
        if not edits:
            return data
        package = _package(data)
        source = _source(package)
        lines = _lines(source)
        escape = partial(odfml.escape, odfml.prefix_of(source.raw))
        spaced = tuple(odfml.with_spaces(text_of(lines), edits))
        return package.with_parts(source.changed(source_edits(lines, spaced, escape)))

    def track(self, data: bytes, edits: Sequence[Edit], tracked: Tracked) -> bytes:
        """Return the document with `edits` as tracked changes, and comments that say why."""
        package = _package(data)
        source = _source(package)
        changes = changes_of(_lines(source), edits, tracked)
        if not changes:
            return data
        unfolding = tuple(unfolded(source.raw, _lines(source), changes))
        package = _package(package.with_parts(source.changed(unfolding)))
        source = _source(package)
        marked = OdfTracker(source.raw, _lines(source), tracked).edits(changes)
        return package.with_parts(source.changed(marked))


ODT: TrackableFormat = OpenDocumentText()


def _package(data: bytes) -> Package:
    package = Package(data, _KIND)
    if "encrypted-package" in package or (
        _MANIFEST in package and b"encryption-data" in package.read(_MANIFEST)
    ):
        raise _KIND.locked
    if "mimetype" in package and not package.read("mimetype").startswith(_TYPE):
        raise _KIND.wrong
    return package


def _source(package: Package) -> Source:
    return Source.of(package, ["content.xml"])


def _lines(source: Source) -> tuple[Line, ...]:
    return tuple(line for span in source.spans for line in odfml.lines_of(source.raw, span))
