"""Where in a Word document's XML its text stands."""

import re
from collections.abc import Iterator

from typing_extensions import override

from app.documents.layout import Line, Piece
from app.documents.officexml import XmlReader, visible
from app.documents.xmlparts import escaped
from app.text.edits import Edit
from app.text.span import Span

KEEP = ' xml:space="preserve"'
_NAMESPACE = re.compile(
    r"""xmlns(?::([\w.-]+))?\s*=\s*["']
    (?:http://schemas\.openxmlformats\.org/wordprocessingml/2006/main
    |http://purl\.oclc\.org/ooxml/wordprocessingml/main)["']""",
    re.VERBOSE,
)
_UNSEEN = frozenset({"del", "moveFrom", "rt"})  # deleted, moved away, ruby
_NOTES = {"footnote", "endnote"}
_SEPARATOR = re.compile(r"""\btype\s*=\s*["'](?!normal)""")
_CHARACTERS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011"}
_BREAKS = {"br", "cr"}
_REPLACEABLE = {"p", "r", "t", "proofErr", "lastRenderedPageBreak", "hyperlink", *_CHARACTERS}


def lines_of(raw: str, span: Span, *, old: bool = False) -> Iterator[Line]:
    """Return the lines of a part, which must be well-formed: paragraphs in reading order.

    Tables are read row by row, a text box after the paragraph that it hangs on. What tracked
    changes deleted is left out, what they inserted is in.

    Args:
        raw: the source.
        span: where in it the part stands.
        old: read what is there twice, for new programs and for old ones, as the old ones do.
    """
    return _Reader(raw, span, old=old).lines()


def escape(prefix: str, text: str) -> str:
    """Return `text` as it stands in a w:t, without the characters that XML can't hold."""
    return escaped(text).replace("\t", f"</{prefix}t><{prefix}tab/><{prefix}t{KEEP}>")


def prefix_of(xml: str) -> str:
    """Return what stands before the names of the text's elements, such as "w:"."""
    found = _NAMESPACE.search(xml)
    return f"{found[1]}:" if found and found[1] else ""


def namespace_of(xml: str) -> str:
    """Return the declaration of the vocabulary of the text, as it stands."""
    found = _NAMESPACE.search(xml)
    return found[0] if found else ""


class _Reader(XmlReader):
    """Knows what the elements of WordprocessingML mean."""

    def __init__(self, raw: str, span: Span, *, old: bool) -> None:
        other = "mc:Choice" if old else "mc:Fallback"
        super().__init__(raw, span, prefix_of(span.of(raw)), _UNSEEN | {other})
        self._runs: list[str] = []  # the w:rPr of the open runs
        self._newline = ""  # what begins a new paragraph in the present run, once asked for
        self._spacing: Edit | None = None
        self._properties = 0  # how many of the open elements are w:pPr or w:rPr

    @override
    def hides(self, name: str, token: re.Match[str]) -> bool:
        separator = name in _NOTES and _SEPARATOR.search(token[0]) is not None
        return separator or super().hides(name, token)

    @override
    def begin(self, name: str, token: re.Match[str]) -> None:
        parent = self.innermost
        if name == "p":
            self.begin_paragraph(name, token)
        elif name == "r":
            self._runs.append("")
            self._newline = ""
        elif name in {"pPr", "rPr"}:
            self._properties += 1
        elif not self.paragraphs:
            return
        elif name == "t":
            at = token.end("name")
            self._spacing = None if KEEP in token[0] else Edit(Span(at, at), KEEP)
        elif parent == "r" and name in _BREAKS:
            self.break_line(token, self._beside(Span(*token.span())))
        elif parent == "r" and name in _CHARACTERS:
            self.add(self._beside(Span(*token.span()), _CHARACTERS[name]))
        elif parent == "pPr" and name == "sectPr":
            self.paragraphs[-1].fixed = True
        elif name not in _REPLACEABLE and not self._properties:
            self.paragraphs[-1].simple = False

    @override
    def end(self, name: str, start: int, token: re.Match[str]) -> None:
        if name == "p":
            self.end_paragraph(token)
        elif name == "r":
            self._runs.pop()
            self._newline = ""
        elif name in {"pPr", "rPr"}:
            self._properties -= 1
            if name == "pPr" and self.innermost == "p":
                self.paragraphs[-1].head = Span(start, token.end())
                self.paragraphs[-1].start = token.end()
            elif name == "rPr" and self.innermost == "r":
                self._runs[-1] = self.raw[start : token.end()]
                self._newline = ""

    @override
    def text(self, token: re.Match[str]) -> None:
        if self.innermost == "t" and self._runs:
            look, newline = self._runs[-1], self._line_end()
            for text, place in visible(token):
                self.add(Piece(text, place, ("", ""), newline, self._spacing, look))

    @override
    def empty_piece(self, place: Span, before: str = "", after: str = "") -> Piece:
        run, (start, end) = f"{self.prefix}r", self._text_tags
        wrap = f"{before}<{run}>{start}", f"{end}</{run}>{after}"
        return Piece("", place, wrap, self._paragraph_end(""))

    def _beside(self, place: Span, text: str = "") -> Piece:
        """Return a piece of a run that is no w:t."""
        return Piece(text, place, self._text_tags, self._line_end(), look=self._runs[-1])

    @property
    def _text_tags(self) -> tuple[str, str]:
        return f"<{self.prefix}t{KEEP}>", f"</{self.prefix}t>"

    def _line_end(self) -> str:
        """Return what begins a new paragraph here; a line break where that is not possible."""
        if not self._newline:
            parents = [name for name in self.path(3) if name != "t"]
            divisible = parents[-2:] == ["p", "r"] and not self.paragraphs[-1].fixed
            start, end = self._text_tags
            broken = f"{end}<{self.prefix}br/>{start}"
            self._newline = self._paragraph_end(self._runs[-1]) if divisible else broken
        return self._newline

    def _paragraph_end(self, look: str) -> str:
        start, end = self._text_tags
        paragraph, p, r = self.paragraphs[-1], f"{self.prefix}p", f"{self.prefix}r"
        if paragraph.fixed:
            return f"{end}<{self.prefix}br/>{start}"
        return f"{end}</{r}></{p}><{p}>{paragraph.head.of(self.raw)}<{r}>{look}{start}"
