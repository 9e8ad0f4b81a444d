"""A figure with what it tells of: what it counts, and the words around it."""

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from app.checks.numbers.aged import person_of_age
from app.checks.numbers.beside import company, is_plural, with_unit
from app.checks.numbers.concepts import SMALL, concept
from app.checks.numbers.line import Heard, Line, Weigh
from app.lazy import cached_property
from app.text.figures.figure import AGE, COUNT, DATE, ORDINAL, WEEKDAY, Figure
from app.text.figures.figures import figures
from app.text.sentences import Sentence
from app.text.span import Span
from app.text.tokens import Token

_REACH = 8
"""Words so far from a figure count half."""
_BEYOND = 0.6
"""What words count that stand beyond another figure."""
_COUNTED = 3
_NEAREST = 3
_CLOSE = 0.7
_DATELINE = re.compile(r"\W*[A-Z][A-Z'’-]{2,}[^.!?;:]{,60}?\s[-–—]{1,2}\s")
_PERIODS = frozenset({"half", "quarter"})
"""What an ordinal counts, and no number there: the third quarter."""
_OF_THEM = re.compile(r" of (?:them|whom|these|those|which)\b")
"""A part of what is told before; what it counts may follow: six of them police officers."""
_OF = re.compile(r" of (?:(?:all|her|his|its|our|the|their|those) )?")
_PARTIAL = frozenset("other others another more additional further extra remaining".split())


class Telling(Struct, frozen=True, dict=True, eq=False):
    """A figure in a sentence, with what it tells of.

    Attributes:
        figure: with spans in the sentence.
        line: the sentence.
        written: the figure as it stands there, where `figure` has a unit that it goes without.
    """

    figure: Figure
    line: Line
    written: Figure

    @property
    def text(self) -> str:
        """The sentence."""
        return self.line.text

    @property
    def borrowed(self) -> bool:
        """Whether its unit is one that it may go without."""
        return self.figure is not self.written

    @cached_property
    def others(self) -> Sequence[Figure]:
        """The other figures of the sentence."""
        return [one for one in self.line.figures if one is not self.written]

    @cached_property
    def counted(self) -> Sequence[Token]:
        """The words right after it; what it counts is among them."""
        return tuple(_counted(self.written, self.line, self.others))

    @cached_property
    def completed(self) -> Figure | None:
        """The figure with the unit that it may go without; None where it needs none."""
        if self.figure.kind != COUNT:
            return None
        return with_unit(self.figure, self.counted, self.others, self.line.earlier)

    @cached_property
    def nouns(self) -> tuple[str, ...]:
        """The words right after it by `concept`."""
        return tuple(concept(word.folded) for word in self.counted)

    @cached_property
    def counts(self) -> bool:
        """Whether one of them is a plural, which it surely counts."""
        return any(map(is_plural, self.counted))

    @cached_property
    def about(self) -> Mapping[str, float]:
        """What stands around it, by `concept`, and how much each tells."""
        line = self.line
        return line.told | company(self.others) | _about(self.figure, line, self.others)

    @cached_property
    def whole(self) -> float:
        """The sum of these."""
        return sum(self.about.values())

    @cached_property
    def partial(self) -> bool:
        """Whether it counts only others: two more, 42 other passengers."""
        return _is_partial(self.text, self.figure.span)

    @cached_property
    def beside(self) -> tuple[float, ...]:
        """The other numbers of the sentence."""
        return tuple(one.bare for one in self.others if one.kind == self.figure.kind)

    @cached_property
    def years(self) -> frozenset[int]:
        """The other years that it tells."""
        return frozenset(one.parts[0] for one in self.others if _has_year(one))

    @cached_property
    def person(self) -> tuple[str, ...]:
        """The name right before an age."""
        if self.figure.kind != AGE:
            return ()
        return person_of_age(self.text, self.figure, list(self.line.words_from(0)))

    @cached_property
    def near(self) -> tuple[tuple[str, float], ...]:
        """The words that stand nearest, folded, small ones left out, with how much they tell."""
        return _near(self.figure, self.line.heard)

    @property
    def readings(self) -> tuple["Telling", ...]:
        """The figure as it stands, and with the unit that it may go without."""
        if self.completed is None:
            return (self,)
        return self, Telling(self.completed, self.line, self.figure)


def tellings(
    text: str,
    sentence: Sentence,
    weigh: Weigh,
    before: Sequence[Token] = (),
    earlier: Sequence[Figure] = (),
) -> tuple[Telling, ...]:
    """Return the figures of a sentence with what they tell of.

    Args:
        text: the sentence.
        sentence: its place in a longer text, and its words.
        weigh: how much a word tells.
        before: the words of the sentence before.
        earlier: the figures of the sentence before.
    """
    found = [figure for figure in figures(text) if not _is_dateline(text, figure)]
    line = Line(text, found, sentence, weigh, before, earlier)
    return tuple([Telling(figure, line, figure) for figure in found])


def _is_dateline(text: str, figure: Figure) -> bool:
    """Tell the date of a report from one that it tells: SKERRA, 8 Feb (Reuters) - A ferry."""
    line = _DATELINE.match(text) if figure.kind in {DATE, WEEKDAY} else None
    return line is not None and figure.span.end <= line.end()


def _has_year(figure: Figure) -> bool:
    return figure.kind == DATE and figure.parts[0] > 0


def _is_partial(text: str, place: Span) -> bool:
    before, after = text[: place.start].rsplit(maxsplit=1), text[place.end :].split(maxsplit=1)
    return not _PARTIAL.isdisjoint(map(str.lower, (*before[-1:], *after[:1])))


def _counted(figure: Figure, line: Line, others: Sequence[Figure]) -> Iterator[Token]:
    """Yield the words right after a figure, up to a small one or a mark.

    Those after the whole that it is a part of are these as well: 46 of its 355 wolves.
    """
    text = line.text
    of_them = _OF_THEM.match(text, figure.span.end)
    end = of_them.end() if of_them else figure.span.end
    for other in others:
        if figure.kind == COUNT == other.kind and _OF.fullmatch(text, end, other.span.start):
            end = other.span.end
    counts = {"such"} | (_PERIODS if figure.kind == ORDINAL else frozenset())
    for word in islice(line.words_from(end), _COUNTED):
        if text[end : word.span.start].strip(" -‑\u00a0") or (
            word.folded in SMALL and word.folded not in counts
        ):
            return
        if word.folded != "such":
            yield word
        end = word.span.end


def _near(figure: Figure, heard: Sequence[Heard]) -> tuple[tuple[str, float], ...]:
    first = bisect_left(heard, figure.span.start, key=_place)
    before, after = heard[max(0, first - _NEAREST) : first], heard[first : first + _NEAREST]
    return tuple(
        (word.folded, word.weight * _CLOSE**away)
        for side in (before[::-1], after)
        for away, word in enumerate(side)
    )


def _about(figure: Figure, line: Line, others: Sequence[Figure]) -> dict[str, float]:
    about: dict[str, float] = {}
    start = figure.span.start
    before = bisect_left(line.words, line.start + start, key=_start)
    starts = [other.span.start for other in others]
    last = max((other for other in starts if other < start), default=0)
    following = min((other for other in starts if other > start), default=math.inf)
    for word in line.heard:
        away = before - word.number if word.number < before else word.number - before + 1
        near = last <= word.start <= following
        weight = word.weight * (_REACH / (_REACH + away - 1) * (1.0 if near else _BEYOND))
        if weight > about.get(word.concept, 0.0):
            about[word.concept] = weight
    return about


def _start(word: Token) -> int:
    return word.span.start


def _place(word: Heard) -> int:
    return word.start
