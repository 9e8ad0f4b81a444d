"""Places in a Qt document, and where they are on the screen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLine


class Places:
    """Ranges of UTF-16 units in order of their starts, quick to look up by block."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self._ranges = ranges
        self._starts = [start for start, _end in ranges]
        self._reach = list(accumulate((end for _start, end in ranges), max))

    def touching(self, start: int, length: int) -> Iterator[tuple[int, int, int]]:
        """Yield number, start and end, counted from `start`, of the ranges in a block.

        A range that began in a block before is yielded from the start of this one.
        """
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, start + length)
        for at in range(first, last):
            begin, end = self._ranges[at]
            if end > start:
                yield at, max(0, begin - start), end - start


def boxes(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """Yield the boxes around the characters from `start` to `end` of `block`, one a line.

    They count from the block's top left corner and end a little below the letters' feet.
    """
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            one, other = _x(line, first), _x(line, last)
            height = line.ascent() + min(4.0, max(2.5, line.descent()))
            yield QRectF(min(one, other), line.y(), abs(other - one), height)


def _x(line: QTextLine, at: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(at))[0]
