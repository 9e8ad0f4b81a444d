"""The XML of office documents: parts of an archive as one source, and a reader of its paragraphs.

The parts that hold text are read as if they stood behind one another, so an edit may touch several.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import accumulate, zip_longest
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from app.documents.archive import ENDLESS, Package
from app.documents.document import DocumentError
from app.documents.encoding import Encoded
from app.documents.layout import VISIBLE, Line, Piece
from app.documents.xmlparts import sound_xml
from app.text.edits import Edit
from app.text.span import Span

_MOST_TOKENS = 3_000_000  # tags and texts of a part: several thousand pages, about a GB of memory
_MOST_PARAGRAPHS = 300_000
_TOKEN = re.compile(
    r"""<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?P<verbatim>.*?)\]\]>
    |<(?P<close>/?)(?P<name>[^\s/>]+)(?:[^>"'/]|/(?!>)|"[^"]*"|'[^']*')*(?P<empty>/?)>
    |(?P<reference>&[^;]+;)|(?P<space>[\r\n]+)|(?P<text>[^<&\r\n]+)""",
    re.DOTALL | re.VERBOSE,
)


class Source(Struct, frozen=True):
    """The parts of an archive that hold text, as one string.

    Attributes:
        parts: by name, in reading order.
        raw: their characters, behind one another.
    """

    parts: tuple[tuple[str, Encoded], ...]
    raw: str

    @classmethod
    def of(cls, package: Package, names: Iterable[str]) -> Self:
        """Return the parts of these names.

        Raises:
            DocumentError: one is missing or no sound XML.
        """
        parts = tuple((name, sound_xml(package.read(name))) for name in names)
        return cls(parts, "".join(part.raw for _, part in parts))

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where in `raw` each part stands."""
        ends = list(accumulate((len(part.raw) for _, part in self.parts), initial=0))
        return tuple(map(Span, ends, ends[1:]))

    def changed(self, edits: Sequence[Edit]) -> dict[str, bytes]:
        """Return the parts that `edits` of `raw` change, with the edits made.

        Args:
            edits: in order and apart, each within one part.
        """
        parts = {}
        for (name, part), span in zip(self.parts, self.spans, strict=True):
            inside = [
                Edit(edit.span.shifted(-span.start), edit.replacement)
                for edit in edits
                if span.contains(edit.span)
            ]
            if inside:
                parts[name] = part.replace(inside, "xmlcharrefreplace")
        return parts


@dataclass(slots=True)
class Paragraph:
    """A paragraph while it is read.

    Attributes:
        name: of its element.
        tag: its start tag.
        span: the whole element, once it is read.
        start: where the content of its present line begins.
        head: what tells its style, or where that would stand.
        fixed: whether it has to stay a paragraph of its own.
        simple: whether nothing but text and its look is in it.
        pieces: of its present line.
        lines: those before the present one.
    """

    name: str
    tag: Span
    start: int
    head: Span
    span: Span = field(init=False)
    fixed: bool = False
    simple: bool = True
    pieces: list[Piece] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


class XmlReader(ABC):
    """Takes the tokens of one part and gathers its paragraphs; a format says what means what.

    Attributes:
        raw: the source.
        prefix: what stands before the names of the format's own elements, such as "w:"; they go
            without it here, those of other vocabularies with theirs.
        paragraphs: the open ones; that of a text box stands inside another.
    """

    def __init__(self, raw: str, span: Span, prefix: str, unseen: frozenset[str]) -> None:
        self.raw = raw
        self.prefix = prefix
        self.paragraphs: list[Paragraph] = []
        self._span = span
        self._unseen = unseen
        self._open: list[tuple[str, int, bool]] = []  # elements, where they begin, if they hide
        self._hidden = 0
        self._done: list[Paragraph] = []

    def lines(self) -> Iterator[Line]:
        """Return the lines of the part, which must be sound, in reading order."""
        tokens = _TOKEN.finditer(self.raw, self._span.start, self._span.end)
        for _, token in zip(range(_MOST_TOKENS), tokens, strict=False):
            self._take(token)
        if next(tokens, None):
            raise DocumentError(ENDLESS)
        self._done.sort(key=lambda paragraph: paragraph.span.start)
        return self._bound()

    @abstractmethod
    def begin(self, name: str, token: re.Match[str]) -> None:
        """Go on by a start tag; its element is not open yet."""

    @abstractmethod
    def end(self, name: str, start: int, token: re.Match[str]) -> None:
        """Go on by the end of an element that began at `start`; it is no longer open."""

    @abstractmethod
    def text(self, token: re.Match[str]) -> None:
        """Go on by characters."""

    @abstractmethod
    def empty_piece(self, place: Span, before: str = "", after: str = "") -> Piece:
        """Return the place where the text of the open paragraph, which is empty, would stand."""

    def hides(self, name: str, _token: re.Match[str]) -> bool:
        """Tell whether no reader sees what an element holds."""
        return name in self._unseen

    @property
    def seen(self) -> bool:
        """Whether a reader sees what stands here."""
        return not self._hidden

    @property
    def innermost(self) -> str:
        """The name of the innermost open element."""
        return self._open[-1][0] if self._open else ""

    def path(self, length: int) -> list[str]:
        """Return the names of the last `length` open elements, the innermost last."""
        return [name for name, _, _ in self._open[-length:]]

    def add(self, piece: Piece) -> None:
        """Put a piece to the present line."""
        if self.seen and self.paragraphs:
            self.paragraphs[-1].pieces.append(piece)

    def begin_paragraph(self, name: str, token: re.Match[str]) -> None:
        """Begin a paragraph with its start tag."""
        if len(self._done) + len(self.paragraphs) > _MOST_PARAGRAPHS:
            raise DocumentError(ENDLESS)
        after = Span(token.end(), token.end())
        self.paragraphs.append(Paragraph(name, Span(*token.span()), token.end(), after))

    def break_line(self, token: re.Match[str], sample: Piece) -> None:
        """End the line, but not the paragraph; empty pieces beside it are as `sample`."""
        if not self.seen:
            return
        paragraph = self.paragraphs[-1]
        here = replace(sample, text="", raw=Span(token.start(), token.start()))
        pieces = tuple(paragraph.pieces) or (here,)
        line = Line(pieces, paragraph.start, token.start(), bound=True, head=paragraph.head)
        paragraph.lines.append(line)
        paragraph.start = token.end()
        paragraph.pieces = [replace(here, raw=Span(token.end(), token.end()))]

    def end_paragraph(self, token: re.Match[str]) -> None:
        """End the paragraph with its end tag, which may be its start tag as well."""
        paragraph = self.paragraphs[-1]
        tag, end = paragraph.tag, token.start()
        paragraph.span = Span(tag.start, token.end())
        if token["empty"]:
            after = f"</{self.prefix}{paragraph.name}>"
            here = self.empty_piece(Span(tag.end - 2, tag.end), ">", after)
            paragraph.lines.append(Line((here,), whole=tag, head=paragraph.head))
        else:
            pieces = tuple(paragraph.pieces) or (self.empty_piece(Span(end, end)),)
            alone = paragraph.simple and not paragraph.fixed and not paragraph.lines
            whole = paragraph.span if alone else None
            line = Line(pieces, paragraph.start, end, whole=whole, head=paragraph.head)
            paragraph.lines.append(line)
        self.paragraphs.pop()
        if self.seen:
            self._done.append(paragraph)

    def _take(self, token: re.Match[str]) -> None:
        tag = token["name"]
        if not tag:
            self.text(token)
            return
        name = tag.removeprefix(self.prefix)
        if not token["close"]:
            hides = self.hides(name, token)
            self.begin(name, token)
            self._open.append((name, token.start(), hides))
            self._hidden += hides
        if token["close"] or token["empty"]:
            _, start, hides = self._open.pop()
            self._hidden -= hides
            self.end(name, start, token)

    def _bound(self) -> Iterator[Line]:
        """Return the lines of all paragraphs, and say which paragraphs may become one."""
        for paragraph, after in zip_longest(self._done, self._done[1:]):
            yield from paragraph.lines[:-1]
            bound = after is not None and self._joinable(paragraph, after)
            yield replace(paragraph.lines[-1], bound=bound)

    def _joinable(self, paragraph: Paragraph, after: Paragraph) -> bool:
        start, end = paragraph.span.end, after.span.start
        if paragraph.fixed or after.fixed or paragraph.name != after.name or start > end:
            return False
        return not self.raw[start:end].strip()


def visible(token: re.Match[str]) -> Iterator[tuple[str, Span]]:
    """Yield what the characters of a token stand for, and where; a line end of the XML is a space.

    Soft hyphens and their like are left out.
    """
    if token["text"]:
        for match in VISIBLE.finditer(token.string, *token.span()):
            yield match[0], Span(*match.span())
        return
    text = (token["verbatim"] or unescape(token["reference"] or " ")).replace("\n", " ")
    if seen := "".join(VISIBLE.findall(text)):
        yield seen, Span(*token.span())
