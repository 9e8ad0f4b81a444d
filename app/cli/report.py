"""What a check gave, and what the reports in every format need of it."""

from bisect import bisect_right
from itertools import accumulate

from msgspec import Struct

from app.checks.finding import Finding
from app.cli.inputs import Inputs


class Report(Struct, frozen=True):
    """The result of a check.

    Attributes:
        path: the article's, as it was given.
        inputs: what was read.
        findings: what is suspect, in order of place.
    """

    path: str
    inputs: Inputs
    findings: tuple[Finding, ...]

    @property
    def complaints(self) -> tuple[Finding, ...]:
        """The findings that say that something is wrong."""
        return tuple(each for each in self.findings if each.severity != "neutral")

    @property
    def information(self) -> tuple[Finding, ...]:
        """The findings that only inform."""
        return tuple(each for each in self.findings if each.severity == "neutral")


class Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        lengths = (len(line) + 1 for line in text.split("\n"))
        self._starts = list(accumulate(lengths, initial=0))

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def counted(number: int, noun: str) -> str:
    """Return "1 word", "2 words"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
