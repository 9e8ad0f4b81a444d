"""Tracked changes in the XML of an OpenDocument text.

What goes is moved to the list of changes at the head of the text, what comes is marked where it
stands, and a comment is an annotation around it. New words go through the same layout as untracked
ones: a code in them stands for each mark, which `OdfTracker.escape` writes out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from app.documents import odfml
from app.documents.changes import source_edits
from app.documents.document import DocumentError, Tracked
from app.documents.layout import Line, text_of
from app.documents.tracking import Change
from app.documents.xmlparts import escaped
from app.text.edits import Edit
from app.text.span import Span

_CODE = re.compile("\ufdd0(\\d+)\ufdd1")  # noncharacters, which stand for nothing in any text
_STRAY = re.compile("[\ufdd0\ufdd1]")
_LIST_END = re.compile(r"</[\w.-]+:tracked-changes\s*>")
_TEXT = re.compile(
    r"<office:text\b[^>]*>(?:\s*<office:forms\b(?:[^>]*/>|.*?</office:forms>))?", re.S
)
_ID = re.compile(r"""\s[\w.-]+:id\s*=\s*(?:"[^"]*"|'[^']*')""")
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
_NAME = "ungarble"


class OdfTracker:
    """Marks changes of the text in the source.

    Args:
        raw: the source.
        lines: where in it the text stands.
        tracked: whose changes they are.
    """

    def __init__(self, raw: str, lines: Sequence[Line], tracked: Tracked) -> None:
        self._raw = raw
        self._lines = lines
        self._starts = [0, *accumulate(len(line.text) + 1 for line in lines)]
        self._tracked = tracked
        self._prefix = odfml.prefix_of(raw)
        self._known = max(map(int, re.findall(rf'"{_NAME}(\d+)"', raw)), default=0)
        self._marks: list[str] = []
        self._regions: list[str] = []

    def edits(self, changes: Iterable[Change]) -> list[Edit]:
        """Return the edits of the source that track changes of the text, in order and apart."""
        text = text_of(tuple(self._lines))
        known = list(changes)
        spaces = [self._space(each.edit.span.end) for each in known if odfml.folds(text, each.edit)]
        edits = source_edits(self._lines, [self._coded(each) for each in known], self.escape)
        return sorted([self._listed(), *filter(None, spaces), *edits], key=lambda edit: edit.span)

    def escape(self, text: str) -> str:
        """Return words as they stand in the source, with the marks that the codes stand for."""
        parts = _CODE.split(text)
        parts[::2] = [odfml.escape(self._prefix, words) for words in parts[::2]]
        parts[1::2] = [self._marks[int(number)] for number in parts[1::2]]
        return "".join(parts)

    def _coded(self, change: Change) -> Edit:
        """Return the edit with the codes of its marks around its words."""
        t, words = self._prefix, _STRAY.sub("", change.edit.replacement)
        before, after = self._comment(change.reason) if change.reason else ("", "")
        if change.edit.span:
            name = self._region("deletion", self._deleted(change))
            before += f'<{t}change {t}change-id="{name}"/>'
        if words:
            name = self._region("insertion", "")
            before += f'<{t}change-start {t}change-id="{name}"/>'
            after = f'<{t}change-end {t}change-id="{name}"/>{after}'
        number = len(self._marks)
        self._marks += [before, after]
        return Edit(change.edit.span, f"\ufdd0{number}\ufdd1{words}\ufdd0{number + 1}\ufdd1")

    def _space(self, place: int) -> Edit | None:
        """Return the edit that keeps a space of the text from folding, None where it can't fold."""
        i = bisect_right(self._starts, place) - 1
        at = self._starts[i]
        for piece in self._lines[i].pieces:
            if at <= place < at + len(piece.text):
                folding = not self._raw.startswith("<", piece.raw.start)
                raw = Span(place - at, place - at + 1).shifted(piece.raw.start)
                return (
                    Edit(raw if piece.literal else piece.raw, f"<{self._prefix}s/>")
                    if folding
                    else None
                )
            at += len(piece.text)
        return None

    def _region(self, kind: str, content: str) -> str:
        """Put a change to the list; return its name."""
        t, name = self._prefix, self._new_name()
        info = f"<office:change-info{self._names}>{self._signature}</office:change-info>"
        self._regions.append(
            f'<{t}changed-region xml:id="{name}" {t}id="{name}">'
            f"<{t}{kind}>{info}{content}</{t}{kind}></{t}changed-region>"
        )
        return name

    def _deleted(self, change: Change) -> str:
        """Return the paragraphs that go, with the look of their words."""
        t, span = self._prefix, change.edit.span
        content, head = "", None
        for i in range(change.first, len(self._lines)):
            line = self._lines[i]
            if self._starts[i] > span.end or line.head is None:
                break
            if line.head == head:
                content += f"<{t}line-break/>"
            else:
                content += self._end(head) + self._start(line.head)
            content += "".join(
                self._kept(line, span.start - self._starts[i], span.end - self._starts[i])
            )
            head = line.head
        return content + self._end(head)

    def _kept(self, line: Line, start: int, end: int) -> Iterator[str]:
        """Return the words of a line between two places, each with its look."""
        at = 0
        for piece in line.pieces:
            words = piece.text[max(start - at, 0) : max(end - at, 0)]
            at += len(piece.text)
            if words:
                spans = piece.look.count("<")
                yield (
                    piece.look
                    + odfml.escape(self._prefix, words)
                    + f"</{self._prefix}span>" * spans
                )

    def _start(self, head: Span) -> str:
        return _ID.sub("", head.of(self._raw)).replace("/>", ">")

    def _end(self, head: Span | None) -> str:
        name = re.match(r"<([^\s/>]+)", head.of(self._raw)) if head else None
        return f"</{name[1]}>" if name else ""

    def _comment(self, reason: str) -> tuple[str, str]:
        t, name = self._prefix, self._new_name()
        paragraphs = "".join(f"<{t}p>{escaped(line)}</{t}p>" for line in reason.split("\n"))
        content = f"{self._signature}{paragraphs}"
        return (
            f'<office:annotation office:name="{name}"{self._names}>{content}</office:annotation>',
            f'<office:annotation-end office:name="{name}"/>',
        )

    def _listed(self) -> Edit:
        """Return the edit that puts the list of changes where it has to stand."""
        content, name = "".join(self._regions), f"{self._prefix}tracked-changes"
        if end := _LIST_END.search(self._raw):
            return Edit(Span(end.start(), end.start()), content)
        if (begin := _TEXT.search(self._raw)) is None:
            raise DocumentError("it has no place for tracked changes; save it without them")
        return Edit(Span(begin.end(), begin.end()), f"<{name}>{content}</{name}>")

    @property
    def _names(self) -> str:
        """The declaration of the vocabulary of `_signature`, where the document has none."""
        return "" if _DC in self._raw else f" {_DC}"

    @property
    def _signature(self) -> str:
        author, date = escaped(self._tracked.author), self._tracked.time
        return f"<dc:creator>{author}</dc:creator><dc:date>{date}</dc:date>"

    def _new_name(self) -> str:
        self._known += 1
        return f"{_NAME}{self._known}"
