"""Web pages (.html): the article on the page, without what surrounds it.

An edit changes the words that it touches; tags, entities, comments and scripts stay as they are.
"""

import re
from collections.abc import Sequence
from html import escape

from msgspec import Struct

from app.documents.changes import source_edits
from app.documents.document import WritableFormat
from app.documents.encoding import Encoded, decode
from app.documents.htmltext import bind, passages_of
from app.documents.layout import Line, text_of
from app.documents.pagecontent import article_of
from app.text.edits import Edit

_DECLARED = re.compile(
    rb"""<meta[^>]*charset\s*=\s*["']?\s*([\w.:-]+)|encoding=["']([\w.:-]+)""", re.I
)


class WebPage(Struct, frozen=True):
    """The format of web pages; see `Format`."""

    name: str = "html"
    title: str = "web page"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def extract(self, data: bytes) -> str:
        """Return the article of the page, each block and each line of it in a line."""
        return text_of(_lines(_decoded(data).raw))

    def rewrite(self, data: bytes, edits: Sequence[Edit]) -> bytes:
        """Return the page with `edits` made; a character its encoding lacks becomes "&#322;"."""
        page = _decoded(data)
        changes = source_edits(_lines(page.raw), edits, _escaped)
        return page.replace(changes, "xmlcharrefreplace")


PAGE: WritableFormat = WebPage()


def whole_text(data: bytes) -> str:
    """Return all text of a page, each block and each line of it in a line."""
    page = _decoded(data).raw
    return text_of(tuple(bind(passages_of(page), page)))


def selected_text(data: bytes) -> str:
    """Return the text of what a user selected on a page: all but navigation, sidebars and forms.

    No other line is left out: who selects a line wants it, whatever it looks like.
    """
    page = _decoded(data).raw
    passages = [passage for passage in passages_of(page) if not passage.furniture]
    return text_of(tuple(bind(passages, page)))


def _decoded(data: bytes) -> Encoded:
    declared = _DECLARED.search(data[:4_096])
    name = (declared[1] or declared[2]).decode("ascii") if declared else ""
    return decode(data, name)


def _lines(source: str) -> tuple[Line, ...]:
    return tuple(bind(article_of(source, passages_of(source)), source))


def _escaped(text: str) -> str:
    return escape(text, quote=False)
