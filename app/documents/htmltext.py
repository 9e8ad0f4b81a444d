"""Where in an HTML page its text stands."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from msgspec import Struct

from app.documents.layout import INVISIBLE, Line, Piece
from app.text.span import Span

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul".split()
)
_CODE = frozenset("code kbd samp".split())
_UNSEEN = _CODE | frozenset(
    "head script style template noscript svg math iframe object select textarea button video audio "
    "canvas title".split()
)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_FURNITURE = frozenset("nav aside footer form menu".split())
_TABLE = frozenset("table caption thead tbody tfoot tr td th".split())
_DIVISIBLE = frozenset("p li".split())  # two of them stand where one stood
_MEDIA = re.compile(r"<(img|video|audio|iframe|object|embed|input|svg|picture)\b", re.IGNORECASE)
_WORD = rf"[^\s{INVISIBLE}]+"
_WORDS = re.compile(rf"{_WORD}(?: {_WORD})*|[ \t\n\r\f]+|[^\S \t\n\r\f]+")
_RAW_TEXT = frozenset("script style textarea title iframe noembed noframes xmp".split())
# A quoted value may hold a ">". The limits keep a hostile page from taking for ever; longer values
# are found as well, if no ">" is in them.
_TOKEN = re.compile(
    r"""<!--.*?(?:--!?>|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<[!?][^>]*>?
    |<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)
        (?:(?:[^>"']{1,2000}+|"[^"]{0,2000}"|'[^']{0,2000}'){0,500}+>|[^>]*+>?)
    |(?P<text>&(?:\#\d+|\#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?|[^<&]+|[<&])""",
    re.DOTALL | re.VERBOSE,
)
_VERBATIM = re.compile(rf"\r\n?|\n|[^\r\n{INVISIBLE}]+")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_ID = re.compile(r"\sid\s*=", re.IGNORECASE)
_TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)


@dataclass(slots=True)
class Passage:
    """A line of the page, with where on the page it stands.

    Attributes:
        line: its pieces and place.
        block: the name of the element that it begins, such as "h1"; "" where it follows one.
        furniture: whether it stands in a navigation, sidebar, footer or form.
        linked: how many of its characters are links.
    """

    line: Line
    block: str
    furniture: bool
    linked: int


class _Event(Struct, frozen=True):
    """A tag or a stretch of text of the source: kind is "start", "end", "text" or ""."""

    kind: str
    name: str
    span: Span


def passages_of(source: str) -> list[Passage]:
    """Return the lines of a page in order: each block's text, white space folded, `br` apart."""
    reader = _Reader(source)
    for event in _events(source):
        reader.take(event)
    reader.end_line(Span(len(source), len(source)), "")
    return reader.passages


def bind(passages: list[Passage], source: str) -> Iterator[Line]:
    """Return the lines of the passages, with what may become one bound."""
    following = [passage.line.start for passage in passages[1:]]
    for passage, start in zip(passages, [*following, None], strict=False):
        line = passage.line
        bound = start is not None and line.end is not None and _mirrored(source[line.end : start])
        yield Line(line.pieces, line.start, line.end, bound, line.whole)


def _mirrored(between: str) -> bool:
    """Tell whether the tags close what they open again, so that they can go together."""
    tags = [(bool(close), name.lower()) for close, name in _TAG.findall(between) if name]
    if _TAG.sub("", between).strip() or any(name in _TABLE for _, name in tags):
        return False
    closing = [name for close, name in tags if close]
    opening = [name for close, name in tags if not close]
    if opening == ["br"] * len(tags):
        return len(tags) == 1
    closed_first = tags == [*((True, name) for name in closing), *((False, n) for n in opening)]
    return closed_first and opening == closing[::-1]


def _events(source: str) -> Iterator[_Event]:
    """Return the tags and the stretches of text between them, as a browser would take them."""
    at = 0
    while token := _TOKEN.match(source, at):
        span, name = Span(*token.span()), (token["name"] or "").lower()
        at = span.end
        if not name:
            yield _Event("text" if token["text"] else "", "", span)
        elif token["close"]:
            yield _Event("end", name, span)
        elif not (name in _UNSEEN and source[span.end - 2] == "/"):
            yield _Event("start", name, span)
            at = _end_of_raw_text(source, name, at)


def _end_of_raw_text(source: str, name: str, start: int) -> int:
    """Return where the content of a script or the like ends, in which nothing is a tag."""
    if name not in _RAW_TEXT:
        return start
    end = re.compile(f"</{name}", re.IGNORECASE).search(source, start)
    return end.start() if end else len(source)


class _Reader:
    """Takes the events of a page and gathers its lines."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._unseen: list[str] = []
        self._open: Counter[str] = Counter()
        self._pieces: list[Piece] = []
        self._linked = 0
        self._depth = 0  # inline elements open in the line
        self._broken = False  # whether the line follows a `br`
        self._start = 0
        self._block = ""
        self._tag = Span(0, 0)  # of the block
        self.passages: list[Passage] = []

    def take(self, event: _Event) -> None:
        """Go on by one tag or stretch of text."""
        if event.kind == "start":
            self._enter(event)
        elif event.kind == "end":
            self._leave(event)
        elif event.kind == "text" and not self._unseen:
            self._text(event.span)

    def _enter(self, event: _Event) -> None:
        if event.name == "body":
            self._unseen.clear()
        self._end_code(event.name)
        if event.name in _UNSEEN:
            self._unseen.append(event.name)
        if self._unseen:
            return
        if event.name == "br":
            self._break(event.span)
        elif event.name in _BLOCKS:
            self.end_line(event.span, event.name)
        elif event.name not in _VOID:
            self._depth += 1
        if event.name not in _VOID:
            self._open[event.name] += 1

    def _leave(self, event: _Event) -> None:
        self._end_code(event.name)
        if event.name in self._unseen:
            while self._unseen.pop() != event.name:
                pass
        elif not self._unseen and event.name not in _VOID:
            if event.name in _BLOCKS:
                self.end_line(event.span, "")
            else:
                self._depth -= 1
            self._open[event.name] = max(0, self._open[event.name] - 1)

    def _end_code(self, name: str) -> None:
        """End the code that nothing else ends, lest the rest of the page be left out."""
        if name in _BLOCKS:
            while self._unseen and self._unseen[-1] in _CODE:
                self._unseen.pop()

    def _text(self, span: Span) -> None:
        raw = span.of(self._source)
        if raw.startswith("&"):
            self._piece(_SPACE.sub(" ", unescape(raw)), span)
            return
        verbatim = self._open["pre"] > 0
        for match in (_VERBATIM if verbatim else _WORDS).finditer(raw):
            place = Span(*match.span()).shifted(span.start)
            if verbatim and match[0][0] in "\r\n":
                self._break(place)
            else:
                self._piece(match[0] if verbatim else _SPACE.sub(" ", match[0]), place)

    def _piece(self, text: str, span: Span) -> None:
        folded = not self._open["pre"] and text == " "
        if text in INVISIBLE or (folded and (not self._pieces or self._pieces[-1].text == " ")):
            return
        self._linked += len(text) if self._open["a"] else 0
        self._pieces.append(Piece(text, span, newline=self._newline()))

    def _newline(self) -> str:
        if self._open["pre"]:
            return "\n"
        if self._block not in _DIVISIBLE or self._depth > 0:
            return "<br>"
        tag = self._tag.of(self._source)
        again = f"<{self._block}>" if _ID.search(tag) else tag
        return f"</{self._block}>\n{again}"

    def _break(self, span: Span) -> None:
        """End the line, but not the block; an empty line counts unless the block begins with it."""
        if self._broken and not self._pieces:
            here = Span(span.start, span.start)
            self._pieces.append(Piece("", here, newline=self._newline()))
        broken, block, tag, depth = bool(self._pieces), self._block, self._tag, self._depth
        self.end_line(span, "")
        self._broken, self._block, self._tag, self._depth = broken, block, tag, depth

    def end_line(self, tag: Span, block: str) -> None:
        """End the line at a tag that begins another, in a new block if it has a name."""
        while self._pieces and self._pieces[-1].text == " " and not self._open["pre"]:
            self._pieces.pop()
        if self._pieces:
            line = Line(tuple(self._pieces), self._start, tag.start, whole=self._whole(tag))
            furniture = any(self._open[name] for name in _FURNITURE)
            self.passages.append(Passage(line, self._block, furniture, self._linked))
        self._pieces, self._linked, self._depth, self._broken = [], 0, 0, False
        self._start, self._block, self._tag = tag.end, block, tag

    def _whole(self, tag: Span) -> Span | None:
        """Return the element of which the line is all the content."""
        inside = self._source[self._start : tag.start]
        closing = self._source[tag.start : tag.end].lower().startswith(f"</{self._block}")
        alone = self._block and self._start == self._tag.end and not _MEDIA.search(inside)
        return Span(self._tag.start, tag.end) if closing and alone else None
