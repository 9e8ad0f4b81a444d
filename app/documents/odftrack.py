"""Tracked changes in the XML of an OpenDocument text.

What goes is moved to the list of changes at the head of the text, what comes is marked where it
stands, and a comment is an annotation around it. New words go through the same layout as untracked
ones: a code in them stands for each mark, which `OdfTracker.escape` writes out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby

from app.documents import odfml
from app.documents.changes import source_edits
from app.documents.document import DocumentError, Tracked
from app.documents.layout import Line, text_of
from app.documents.odfinserted import Insertions
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
        self._insertions = Insertions(raw, self._prefix)

    def edits(self, changes: Iterable[Change]) -> list[Edit]:
        """Return the edits of the source that track changes of the text, in order and apart."""
        text = text_of(tuple(self._lines))
        known = list(changes)
        spaces = [self._space(each.edit.span.end) for each in known if odfml.folds(text, each.edit)]
        coded = [self._coded(each) for each in known]
        edits = [*source_edits(self._lines, coded, self.escape)]
        edits += (self._listed(), *filter(None, spaces), *self._insertions.edits())
        return sorted(edits, key=lambda edit: edit.span)

    def escape(self, text: str) -> str:
        """Return words as they stand in the source, with the marks that the codes stand for."""
        parts = _CODE.split(text)
        parts[::2] = [odfml.escape(self._prefix, words) for words in parts[::2]]
        parts[1::2] = [self._marks[int(number)] for number in parts[1::2]]
        return "".join(parts)

    def _coded(self, change: Change) -> Edit:
        """Return the edit with the codes of its marks around its words."""
        t, words = self._prefix, _STRAY.sub("", change.edit.replacement)
        leave, resume = self._insertions.divide(self._home(change), self._new_name)
        before, after = self._comment(change.reason) if change.reason else ("", "")
        before, after = leave + before, after + resume
        for content, origin in self._deletions(change):
            name = self._region("deletion", content, origin)
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

    def _home(self, change: Change) -> int:
        """Return where in the source the marks of a change stand."""
        span = change.edit.span.shifted(-self._starts[change.first])
        pieces, end = self._lines[change.first].pieces, 0
        for piece in pieces:
            end += len(piece.text)
            if span.start < end or (not span and span.start == end):
                return piece.raw.start
        return pieces[-1].raw.start

    def _region(self, kind: str, content: str, origin: str = "") -> str:
        """Put a change to the list, with what came before it; return its name."""
        t, name = self._prefix, self._new_name()
        info = f"<office:change-info{self._names}>{self._signature}</office:change-info>"
        self._regions.append(
            f'<{t}changed-region xml:id="{name}" {t}id="{name}">'
            f"<{t}{kind}>{info}{content}</{t}{kind}>{origin}</{t}changed-region>"
        )
        return name

    def _deletions(self, change: Change) -> Iterator[tuple[str, str]]:
        """Return the paragraphs that go, and who had inserted them; each inserter's words apart."""
        line, span = self._lines[change.first], change.edit.span
        start = self._starts[change.first]
        if not span:
            return
        if span.end > start + len(line.text) or line.head is None:
            yield self._deleted(change), self._insertions.origin(self._home(change))
            return
        bits = self._kept(line, span.start - start, span.end - start)
        for origin, words in groupby(bits, key=lambda bit: self._insertions.origin(bit[0])):
            content = "".join(written for _, written in words)
            yield self._start(line.head) + content + self._end(line.head), origin

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
            bits = self._kept(line, span.start - self._starts[i], span.end - self._starts[i])
            content += "".join(words for _, words in bits)
            head = line.head
        return content + self._end(head)

    def _kept(self, line: Line, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Return where the words of a line between two places stand, and each with its look."""
        at = 0
        for piece in line.pieces:
            words = piece.text[max(start - at, 0) : max(end - at, 0)]
            at += len(piece.text)
            if words:
                ends = f"</{self._prefix}span>" * piece.look.count("<")
                yield piece.raw.start, piece.look + odfml.escape(self._prefix, words) + ends

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
        regions = [*self._regions, *self._insertions.regions()]
        content, name = "".join(regions), f"{self._prefix}tracked-changes"
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
