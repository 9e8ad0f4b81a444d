"""E-books (.epub), as sources: the chapters in reading order."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from msgspec import Struct

from app.documents.archive import DAMAGED, ENDLESS, Kind, Package
from app.documents.document import DocumentError, Format
from app.documents.webpage import whole_text
from app.documents.xmlparts import Tag, tags_of

_KIND = Kind("an EPUB book", "the program that wrote it", ".epub")
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = {"application/xhtml+xml", "text/html"}
_MOST_TEXT = 20_000_000  # bytes of all chapters; no book has a tenth of it


class Epub(Struct, frozen=True):
    """The format of e-books, which can only be read; see `Format`."""

    name: str = "epub"
    title: str = "E-book"
    suffixes: tuple[str, ...] = (".epub",)

    def extract(self, data: bytes) -> str:
        """Return the chapters, each block in a line, without the table of contents."""
        package = Package(data, _KIND)
        if _CONTAINER not in package:
            raise _KIND.wrong
        names = list(_chapters(package))
        if _locked(package) & set(names):
            raise DocumentError("it is protected against copying; paste its text instead")
        return "\n".join(filter(None, _texts(package, names)))


EPUB: Format = Epub()


def _chapters(package: Package) -> Iterator[str]:
    """Return the names of the parts that hold the chapters, in reading order."""
    roots = [tag for tag in tags_of(package.read(_CONTAINER)) if tag.name == "rootfile"]
    book = roots[0].attributes.get("full-path", "") if roots else ""
    tags = list(tags_of(package.read(book)))
    items = {tag.attributes.get("id"): tag for tag in tags if tag.name == "item"}
    for tag in tags:
        item = items.get(tag.attributes.get("idref")) if tag.name == "itemref" else None
        if item and _is_page(item):
            href = unquote(item.attributes.get("href", ""))
            yield normpath(join(dirname(book), href))


def _is_page(item: Tag) -> bool:
    contents = "nav" in item.attributes.get("properties", "").split()
    return item.attributes.get("media-type") in _PAGES and not contents


def _locked(package: Package) -> set[str]:
    """Return the names of the parts that only a licensed reader can open."""
    if _ENCRYPTION not in package:
        return set()
    tags = tags_of(package.read(_ENCRYPTION))
    return {unquote(tag.attributes.get("URI", "")) for tag in tags if tag.name == "CipherReference"}


def _texts(package: Package, names: list[str]) -> Iterator[str]:
    size = 0
    for name in names:
        if name not in package:
            raise DocumentError(DAMAGED)
        page = package.read(name)
        size += len(page)
        if size > _MOST_TEXT:
            raise DocumentError(ENDLESS)
        yield whole_text(page)
