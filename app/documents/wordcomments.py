"""Comments in a Word document: where they are anchored, and the part that holds them."""

import re
from collections.abc import Sequence
from posixpath import dirname, join

from app.documents.archive import Package
from app.documents.document import Tracked
from app.documents.layout import Line
from app.documents.wordml import KEEP, namespace_of, prefix_of
from app.documents.wordparts import COMMENTS, main_part, related, with_related
from app.documents.xmlparts import added, attribute, escaped
from app.text.span import Span

_NOTE = re.compile(r"<(?:[\w.-]+:)?(foot|end)note\s[^>]*?\bid=[\"'](-?\d+)[\"']")


class WordComments:
    """Takes comments on changes of the text.

    Word knows none in text boxes and notes: they stand at the end of the line on which the box or
    note hangs.
    """

    def __init__(
        self, package: Package, raw: str, main: Span, lines: Sequence[Line], tracked: Tracked
    ) -> None:
        self._package = package
        self._raw = raw
        self._main = main
        self._lines = lines
        self._hosts = _hosts(lines)
        self._tracked = tracked
        self._part = related(package, main_part(package), COMMENTS)
        known = package.read(self._part) if self._part in package else b""
        self._next = 1 + max(map(int, re.findall(rb"""\bid=["'](\d+)""", known)), default=-1)
        self._written: list[str] = []

    def place(self, line: int) -> int | None:
        """Return the line where a comment on a change in `line` may stand, None if none is."""
        at = self._lines[line].pieces[0].raw.start
        if at < self._main.end:
            return self._hosts[line]
        notes = list(_NOTE.finditer(self._raw, self._main.end, at))
        if not notes:
            return None
        kind, number = notes[-1].groups()
        name = rf"""<(?:[\w.-]+:)?{kind}noteReference\s[^>]*?\bid=["']{number}["']"""
        reference = re.compile(name).search(self._raw, self._main.start, self._main.end)
        return self._line_at(reference.start()) if reference else None

    def anchor(self, reason: str) -> tuple[str, str]:
        """Take a comment; return what has to stand before and after what it is on."""
        p, number = prefix_of(self._raw), self._next
        self._next += 1
        self._written.append(self._comment(p, number, reason))
        start, end = (f'<{p}commentRange{edge} {p}id="{number}"/>' for edge in ("Start", "End"))
        return start, f'{end}<{p}r><{p}commentReference {p}id="{number}"/></{p}r>'

    def parts(self) -> dict[str, bytes]:
        """Return the parts of the archive that hold the comments and announce them."""
        if not self._written:
            return {}
        content = "".join(self._written)
        if self._part in self._package:
            return {self._part: added(self._package.read(self._part), content)}
        main, p = main_part(self._package), prefix_of(self._raw)
        part = join(dirname(main), "comments.xml")
        root = f"{p}comments {namespace_of(self._raw)}"
        xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}>{content}</{p}comments>'
        return {**with_related(self._package, main, COMMENTS, part), part: xml.encode()}

    def _comment(self, p: str, number: int, reason: str) -> str:
        author = self._tracked.author
        initials = "".join(word[0] for word in author.split())
        signature = (
            f'{p}id="{number}" {p}author="{attribute(author)}" {p}date="{self._tracked.time}Z" '
            f'{p}initials="{attribute(initials)}"'
        )
        paragraphs = "".join(
            f"<{p}p><{p}r><{p}t{KEEP}>{escaped(line)}</{p}t></{p}r></{p}p>"
            for line in reason.split("\n")
        )
        return f"<{p}comment {signature}>{paragraphs}</{p}comment>"

    def _line_at(self, place: int) -> int | None:
        """Return the line of the main text in which something stands, a box with its host."""
        for host in self._hosts:
            line = self._lines[host]
            if line.start is not None and line.end is not None and line.start <= place <= line.end:
                return host
        return None


def _hosts(lines: Sequence[Line]) -> list[int]:
    """Return for each line the line that holds the text box in which it stands, or itself."""
    hosts: list[int] = []
    around: list[int] = []
    for i, line in enumerate(lines):
        while around and (lines[around[-1]].end or 0) < line.pieces[0].raw.start:
            around.pop()
        hosts.append(around[0] if around else i)
        if line.end is not None:
            around.append(i)
    return hosts
