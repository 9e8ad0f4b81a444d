"""What others inserted under tracked changes in the XML of an OpenDocument text.

Changes never stand in one another: a change inside another's insertion divides it, and what it
takes out of it is told to be inserted and then deleted. So rejecting both leaves nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from app.text.edits import Edit
from app.text.span import Span

_ID = r"""\bid\s*=\s*["']([^"']+)["']"""
_CHANGE_ID = r"""change-id\s*=\s*["']([^"']+)["']"""


@dataclass(slots=True)
class _Insertion:
    """One that may be divided.

    Attributes:
        span: where in the source its words stand.
        origin: the XML that says who inserted them, and when.
        end: where the name stands in the mark of its end.
        names: of the part before the first division, and of those behind each.
    """

    span: Span
    origin: str
    end: Span
    names: list[str] = field(default_factory=list)


class Insertions:
    """The insertions in the source, by place.

    Args:
        raw: the source.
        prefix: what stands before the names of the text's elements.
    """

    def __init__(self, raw: str, prefix: str) -> None:
        self._prefix = prefix
        self._all = list(_found(raw, prefix))

    def origin(self, place: int) -> str:
        """Return the XML that says who inserted what stands at a place, "" if nobody did."""
        insertion = self._at(place)
        return insertion.origin if insertion else ""

    def divide(self, place: int, new_name: Callable[[], str]) -> tuple[str, str]:
        """Return the marks that end the insertion at a place, and begin it again.

        Args:
            place: not before that of the last division.
            new_name: gives the name of the part that begins.
        """
        insertion = self._at(place)
        if insertion is None:
            return "", ""
        t, before, name = self._prefix, insertion.names[-1], new_name()
        insertion.names.append(name)
        return (
            f'<{t}change-end {t}change-id="{before}"/>',
            f'<{t}change-start {t}change-id="{name}"/>',
        )

    def edits(self) -> Iterator[Edit]:
        """Yield the edits of the source that end what was divided under its new name."""
        for insertion in self._divided():
            yield Edit(insertion.end, insertion.names[-1])

    def regions(self) -> Iterator[str]:
        """Yield what the list of changes has to tell of the new parts."""
        t = self._prefix
        for insertion in self._divided():
            for name in insertion.names[1:]:
                yield (
                    f'<{t}changed-region xml:id="{name}" {t}id="{name}">'
                    f"{insertion.origin}</{t}changed-region>"
                )

    def _at(self, place: int) -> _Insertion | None:
        return next((each for each in self._all if each.span.start <= place < each.span.end), None)

    def _divided(self) -> Iterable[_Insertion]:
        return (insertion for insertion in self._all if len(insertion.names) > 1)


def _found(raw: str, t: str) -> Iterator[_Insertion]:
    region = rf"<{t}changed-region\b[^>]*{_ID}[^>]*>\s*(<{t}insertion\b.*?</{t}insertion>)\s*</"
    origins = dict(re.findall(region, raw, re.DOTALL))
    starts: dict[str, int] = {}
    for mark in re.finditer(rf"<{t}change-(start|end)\b[^>]*{_CHANGE_ID}[^>]*>", raw):
        edge, name = mark.groups()
        if edge == "start":
            starts[name] = mark.end()
        elif name in starts and name in origins:
            span = Span(starts.pop(name), mark.start())
            yield _Insertion(span, origins[name], Span(*mark.span(2)), [name])
