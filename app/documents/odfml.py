"""Where in the XML of an OpenDocument text its text stands."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from typing_extensions import override

from app.documents.changes import merged
from app.documents.layout import Line, Piece
from app.documents.officexml import XmlReader, visible
from app.documents.xmlparts import escaped
from app.text.edits import Edit
from app.text.span import Span

_NAMESPACE = re.compile(
    r"""xmlns:([\w.-]+)\s*=\s*["']urn:oasis:names:tc:opendocument:xmlns:text:1\.0["']"""
)
_UNSEEN = frozenset(
    "tracked-changes note-citation ruby-text script "
    "office:annotation office:forms office:scripts".split()
)
_PARAGRAPHS = {"p", "h"}
_EMPTY_MARKS = {"soft-page-break", "s", "tab", "line-break"}
_REPLACEABLE = {"span", "a", *_EMPTY_MARKS}
_FOREIGN = {"loext:content-control"}  # elements of other vocabularies with text of the paragraph
_BETWEEN = {"note", "note-body", "ruby", "list", "list-item"}  # white space in them is no text
_WORDS = re.compile(r"[^ \t\r\n]+(?: [^ \t\r\n]+)*|[ \t\r\n]+")
_COUNT = re.compile(r"""\bc\s*=\s*["'](\d+)["']""")
_MOST_SPACES = 1_000  # that one element stands for
_ID = re.compile(r"""\s[\w.-]+:id\s*=\s*(?:"[^"]*"|'[^']*')""")
_BARE_SPACES = re.compile(r"^ +| {2,}| +$")


def lines_of(raw: str, span: Span) -> Iterator[Line]:
    """Return the lines of a content.xml, which must be well-formed, in reading order.

    Tables are read row by row, a note or a text box after the paragraph that it hangs on. What
    tracked changes deleted is left out, what they inserted is in.

    Args:
        raw: the source.
        span: where in it the part stands.
    """
    return _Reader(raw, span).lines()


def prefix_of(xml: str) -> str:
    """Return what stands before the names of the text's elements, such as "text:"."""
    found = _NAMESPACE.search(xml)
    return f"{found[1]}:" if found else "text:"


def escape(prefix: str, text: str) -> str:
    """Return `text` as it stands in a paragraph, without the characters that XML can't hold.

    A space that is not between two words is an element, as other white space folds.
    """
    kept = _BARE_SPACES.sub(lambda spaces: f"<{prefix}s/>" * len(spaces[0]), escaped(text))
    return kept.replace("\t", f"<{prefix}tab/>")


def with_spaces(text: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Return the edits of `text` so that a space after one is written anew where it would fold."""
    for edit in merged(edits):
        longer = Edit(Span(edit.span.start, edit.span.end + 1), f"{edit.replacement} ")
        yield longer if folds(text, edit) else edit


def folds(text: str, edit: Edit) -> bool:
    """Tell whether a space after an edit of `text` would fold into what comes before it."""
    start, end = edit.span.start, edit.span.end
    before = edit.replacement[-1:] or text[max(start - 1, 0) : start]
    return text[end : end + 1] == " " and before in {"", " ", "\n"}


class _Reader(XmlReader):
    """Knows what the elements of an OpenDocument text mean."""

    def __init__(self, raw: str, span: Span) -> None:
        super().__init__(raw, span, prefix_of(span.of(raw)), _UNSEEN)
        self._inner: list[list[tuple[str, str]]] = []  # names and tags open in each paragraph

    @override
    def hides(self, name: str, token: re.Match[str]) -> bool:
        # the source of a table of contents holds templates of its lines
        return name.endswith("-source") or super().hides(name, token)

    @override
    def begin(self, name: str, token: re.Match[str]) -> None:
        if name in _PARAGRAPHS:
            self.begin_paragraph(name, token)
            self.paragraphs[-1].head = self.paragraphs[-1].tag
            self._inner.append([])
            return
        if not self.paragraphs:
            return
        place = Span(*token.span())
        if name == "line-break":
            self.break_line(token, Piece("", place, newline=self._line_end()))
        elif name == "tab":
            self._add("\t", place)
        elif name == "s":
            count = _COUNT.search(token[0])
            self._add(" " * min(int(count[1]) if count else 1, _MOST_SPACES), place)
        elif name not in _REPLACEABLE:
            self.paragraphs[-1].simple = False
        self._inner[-1].append((name, token[0]))

    @override
    def end(self, name: str, start: int, token: re.Match[str]) -> None:
        if name in _PARAGRAPHS:
            self.end_paragraph(token)
            self._inner.pop()
        elif self.paragraphs:
            self._inner[-1].pop()

    @override
    def text(self, token: re.Match[str]) -> None:
        parent = self.innermost
        if not self.paragraphs or parent in _BETWEEN or (":" in parent and parent not in _FOREIGN):
            return
        for text, place in visible(token):
            if not token["text"]:
                self._characters(text, place)
                continue
            for match in _WORDS.finditer(self.raw, place.start, place.end):
                self._characters(match[0], Span(*match.span()))

    @override
    def empty_piece(self, place: Span, before: str = "", after: str = "") -> Piece:
        return Piece("", place, (before, after), self._line_end())

    def _characters(self, text: str, place: Span) -> None:
        """Take characters, white space as one space, which the next folds into."""
        if text.strip(" \t\r\n"):
            self._add(text, place)
            return
        pieces = self.paragraphs[-1].pieces
        if not pieces and not self.paragraphs[-1].lines:
            self._skip(place)
        elif (
            pieces and pieces[-1].text == " " and not self.raw.startswith("<", pieces[-1].raw.start)
        ):
            if pieces[-1].raw.end == place.start:
                pieces[-1] = replace(pieces[-1], raw=Span(pieces[-1].raw.start, place.end))
        else:
            self._add(" ", place)

    def _skip(self, place: Span) -> None:
        """Leave out white space at the beginning of a paragraph."""
        paragraph = self.paragraphs[-1]
        if paragraph.start == place.start:
            paragraph.start = place.end
        else:  # behind the words of another paragraph it would be seen
            paragraph.fixed = True

    def _add(self, text: str, place: Span) -> None:
        look = "".join(tag for name, tag in self._inner[-1] if name == "span")
        self.add(Piece(text, place, newline=self._line_end(), look=look))

    def _line_end(self) -> str:
        """Return what begins a new paragraph here; a line break where that is not possible."""
        inner = self._inner[-1]
        paragraph = self.paragraphs[-1]
        if any(name != "span" for name, _ in inner):
            return f"<{self.prefix}line-break/>"
        tag = _ID.sub("", self.raw[paragraph.tag.start : paragraph.tag.end])
        again = tag.replace("/>", ">") + "".join(each for _, each in inner)
        return f"{f'</{self.prefix}span>' * len(inner)}</{self.prefix}{paragraph.name}>{again}"
