"""Where in a Word document's XML its text stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import unescape

from app.documents.layout import Line, Piece
from app.text.edits import Edit
from app.text.span import Span

_TOKEN = re.compile(
    r"""<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?P<verbatim>.*?)\]\]>
    |<(?P<close>/?)(?P<name>[^\s/>]+)(?:[^>"'/]|/(?!>)|"[^"]*"|'[^']*')*(?P<empty>/?)>
    |(?P<reference>&[^;]+;)|(?P<space>[\r\n]+)|(?P<text>[^<&\r\n]+)""",
    re.DOTALL | re.VERBOSE,
)
_NAMESPACE = re.compile(
    r"""xmlns(?::([\w.-]+))?\s*=\s*["']
    (?:http://schemas\.openxmlformats\.org/wordprocessingml/2006/main
    |http://purl\.oclc\.org/ooxml/wordprocessingml/main)["']""",
    re.VERBOSE,
)
_UNSEEN = {"del", "moveFrom", "rt", "mc:Fallback"}  # deleted, moved away, ruby, for old programs
_CHARACTERS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011"}
_BREAKS = {"br", "cr"}
_REPLACEABLE = {"p", "r", "t", "proofErr", "lastRenderedPageBreak", "hyperlink", *_CHARACTERS}
_INVALID = re.compile("[^\t\n\\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lines_of(xml: str) -> tuple[Line, ...]:
    """Return the lines of a document.xml, which must be well-formed: paragraphs in reading order.

    Tables are read row by row, a text box after the paragraph that it hangs on. What tracked
    changes deleted is left out, what they inserted is in.
    """
    reader = _Reader(xml)
    for token in _TOKEN.finditer(xml):
        reader.take(token)
    return tuple(_bound(xml, sorted(reader.done, key=lambda paragraph: paragraph.span.start)))


def escape(prefix: str, text: str) -> str:
    """Return `text` as it stands in a w:t, without the characters that XML can't hold."""
    written = _INVALID.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return written.replace("\t", f"</{prefix}t><{prefix}tab/><{prefix}t{_KEEP}>")


def prefix_of(xml: str) -> str:
    """Return what stands before the names of the text's elements, such as "w:"."""
    found = _NAMESPACE.search(xml)
    return f"{found[1]}:" if found and found[1] else ""


_KEEP = ' xml:space="preserve"'


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read.

    Attributes:
        span: the whole element; only its start tag at first.
        start: where the content of its present line begins.
        properties: its w:pPr, as it stands.
        section: whether a section ends with it.
        simple: whether nothing but text and its look is in it.
        pieces: of its present line.
        lines: those before the present one.
    """

    span: Span
    start: int
    properties: str = ""
    section: bool = False
    simple: bool = True
    pieces: list[Piece] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


class _Reader:
    """Takes the tokens of the XML and gathers the paragraphs."""

    def __init__(self, xml: str) -> None:
        self._xml = xml
        self._prefix = prefix_of(xml)
        self._open: list[tuple[str, int]] = []  # elements, and where they begin
        self._unseen = 0
        self._paragraphs: list[_Paragraph] = []  # open ones; a text box is inside another
        self._runs: list[str] = []  # the w:rPr of the open runs
        self._spacing: Edit | None = None
        self.done: list[_Paragraph] = []

    def take(self, token: re.Match[str]) -> None:
        """Go on by one tag or stretch of text."""
        if name := token["name"]:
            local = name.removeprefix(self._prefix)
            if not token["close"]:
                self._start(local, token)
            if token["close"] or token["empty"]:
                self._end(local, token)
        elif self._inside("t"):
            self._text(token)

    def _start(self, name: str, token: re.Match[str]) -> None:
        in_run, in_properties = self._inside("r"), self._inside("pPr")
        self._open.append((name, token.start()))
        self._unseen += name in _UNSEEN
        if name == "p":
            self._paragraphs.append(_Paragraph(Span(*token.span()), token.end()))
        elif name == "r":
            self._runs.append("")
        elif not self._paragraphs:
            return
        elif name == "t":
            at = token.end("name")
            self._spacing = None if _KEEP in token[0] else Edit(Span(at, at), _KEEP)
        elif in_run and name in _BREAKS:
            self._break(token)
        elif in_run and name in _CHARACTERS:
            self._piece(
                Piece(_CHARACTERS[name], Span(*token.span()), self._text_tags, self._newline)
            )
        elif in_properties and name == "sectPr":
            self._paragraphs[-1].section = True
        elif name not in _REPLACEABLE and not self._in_properties:
            self._paragraphs[-1].simple = False

    def _end(self, name: str, token: re.Match[str]) -> None:
        start = self._open.pop()[1]
        self._unseen -= name in _UNSEEN
        if name == "p":
            self._finish(token)
        elif name == "r":
            self._runs.pop()
        elif name == "pPr" and self._inside("p"):
            self._paragraphs[-1].properties = self._xml[start : token.end()]
            self._paragraphs[-1].start = token.end()
        elif name == "rPr" and self._inside("r"):
            self._runs[-1] = self._xml[start : token.end()]

    def _text(self, token: re.Match[str]) -> None:
        text = token["text"] or token["verbatim"] or unescape(token["reference"] or " ")
        seen = text if token["text"] else " ".join(text.split("\n"))
        self._piece(Piece(seen, Span(*token.span()), ("", ""), self._newline, self._spacing))

    def _piece(self, piece: Piece) -> None:
        if not self._unseen:
            self._paragraphs[-1].pieces.append(piece)

    def _break(self, token: re.Match[str]) -> None:
        """End the line, but not the paragraph."""
        if self._unseen:
            return
        paragraph = self._paragraphs[-1]
        here = Piece("", Span(token.start(), token.start()), self._text_tags, self._newline)
        pieces = tuple(paragraph.pieces) or (here,)
        paragraph.lines.append(Line(pieces, paragraph.start, token.start(), bound=True))
        after = Span(token.end(), token.end())
        paragraph.start = token.end()
        paragraph.pieces = [Piece("", after, self._text_tags, self._newline)]

    def _finish(self, token: re.Match[str]) -> None:
        paragraph = self._paragraphs[-1]
        tag, end = paragraph.span, token.start()
        paragraph.span = Span(tag.start, token.end())
        if token["empty"]:
            here = self._empty(Span(tag.end - 2, tag.end), ">", f"</{self._prefix}p>")
            paragraph.lines.append(Line((here,), whole=tag))
        else:
            pieces = tuple(paragraph.pieces) or (self._empty(Span(end, end)),)
            whole = paragraph.simple and not paragraph.section and not paragraph.lines
            line = Line(pieces, paragraph.start, end, whole=paragraph.span if whole else None)
            paragraph.lines.append(line)
        self._paragraphs.pop()
        if not self._unseen:
            self.done.append(paragraph)

    def _empty(self, raw: Span, before: str = "", after: str = "") -> Piece:
        """Return the place where the text of an empty paragraph would stand."""
        run, (start, end) = f"{self._prefix}r", self._text_tags
        wrap = f"{before}<{run}>{start}", f"{end}</{run}>{after}"
        return Piece("", raw, wrap, self._line_end(["p", "r"], ""))

    @property
    def _text_tags(self) -> tuple[str, str]:
        return f"<{self._prefix}t{_KEEP}>", f"</{self._prefix}t>"

    @property
    def _newline(self) -> str:
        parents = [name for name, _ in self._open if name not in {"t", *_CHARACTERS, *_BREAKS}]
        return self._line_end(parents, self._runs[-1])

    def _line_end(self, parents: Sequence[str], look: str) -> str:
        """Return what begins a new paragraph; a line break where that is not possible."""
        start, end = self._text_tags
        paragraph, p, r = self._paragraphs[-1], f"{self._prefix}p", f"{self._prefix}r"
        if paragraph.section or parents[-2:] != ["p", "r"]:
            return f"{end}<{self._prefix}br/>{start}"
        return f"{end}</{r}></{p}><{p}>{paragraph.properties}<{r}>{look}{start}"

    @property
    def _in_properties(self) -> bool:
        return any(name in {"pPr", "rPr"} for name, _ in self._open)

    def _inside(self, name: str) -> bool:
        return bool(self._open) and self._open[-1][0] == name


def _bound(xml: str, paragraphs: list[_Paragraph]) -> Iterator[Line]:
    """Return the lines of all paragraphs, and say which paragraphs may become one."""
    following = [*(paragraph.span.start for paragraph in paragraphs[1:]), len(xml)]
    for paragraph, start in zip(paragraphs, following, strict=False):
        yield from paragraph.lines[:-1]
        between = xml[paragraph.span.end : start]
        bound = start < len(xml) and not between.strip() and not paragraph.section
        yield replace(paragraph.lines[-1], bound=bound)
