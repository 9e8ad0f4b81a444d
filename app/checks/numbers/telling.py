"""A figure with what it tells of: what it counts, and the words around it."""

import math
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.checks.numbers.beside import company, is_plural, with_unit
from app.checks.numbers.concepts import concept
from app.gazetteer.lexicon import CONNECTORS, FUNCTION_WORDS
from app.text.figures.figure import AGE, COUNT, DATE, ORDINAL, WEEKDAY, Figure
from app.text.figures.figures import figures
from app.text.figures.numerals import NUMBER_WORDS
from app.text.span import Span
from app.text.tokens import Token

_SMALL = FUNCTION_WORDS | CONNECTORS | NUMBER_WORDS | {"said", "says", "to", "from", "there"}
_REACH = 8
"""Words so far from a figure count half."""
_BEYOND = 0.6
"""What words count that stand beyond another figure."""
_BEFORE = 0.3
"""What words of the sentence before count."""
_COUNTED = 3
_NEAREST = 3
_CLOSE = 0.7
_DATELINE = re.compile(r"\W*[A-Z][A-Z'’-]{2,}[^.!?;:]{,60}?\s[-–—]{1,2}\s")
_AFTER_AGE = 6
"""Words after an age among which the name of who has it begins."""
_PERIODS = frozenset({"half", "quarter"})
"""What an ordinal counts, and no number there: the third quarter."""
_OF_THEM = re.compile(r" of (?:them|whom|these|those|which)\b")
"""A part of what is told before; what it counts may follow: six of them police officers."""
_OF = re.compile(r" of (?:(?:all|her|his|its|our|the|their|those) )?")
_PARTIAL = frozenset("other others another more additional further extra remaining".split())

Weigh = Callable[[str], float]
"""How much a folded word tells when two sentences share it."""


class Telling(Struct, frozen=True, eq=False):
    """A figure in a sentence, with what it tells of.

    Attributes:
        figure: with spans in the sentence.
        completed: the figure with the unit that it may go without; None where it needs none.
        borrowed: whether its unit is such.
        text: the sentence.
        counted: the words right after it; what it counts is among them.
        nouns: the same by `concept`.
        counts: whether one of them is a plural, which it surely counts.
        about: what stands around it, by `concept`, and how much each tells.
        whole: the sum of these.
        partial: whether it counts only others: two more, 42 other passengers.
        beside: the other numbers of the sentence.
        years: the other years that it tells.
        person: the name right before an age.
        near: the words that stand nearest, folded, small ones left out, with how much they tell.
    """

    figure: Figure
    completed: Figure | None
    borrowed: bool
    text: str
    counted: tuple[Token, ...]
    nouns: tuple[str, ...]
    counts: bool
    about: Mapping[str, float]
    whole: float
    partial: bool
    beside: tuple[float, ...]
    years: frozenset[int]
    person: tuple[str, ...]
    near: tuple[tuple[str, float], ...]

    @property
    def readings(self) -> tuple["Telling", ...]:
        """The figure as it stands, and with the unit that it may go without."""
        if self.completed is None:
            return (self,)
        return self, replace(self, figure=self.completed, completed=None, borrowed=True)


class _Heard(Struct, frozen=True, gc=False):
    """A word of a sentence with figures that tells something.

    Attributes:
        number: its place among the words.
    """

    number: int
    span: Span
    folded: str
    concept: str
    weight: float


def tellings(
    text: str,
    tokens: Iterable[Token],
    weigh: Weigh,
    before: Iterable[Token] = (),
    earlier: Sequence[Figure] = (),
) -> Iterator[Telling]:
    """Yield the figures of a sentence with what they tell of.

    Args:
        text: the sentence.
        tokens: its words, with spans in it.
        weigh: how much a word tells.
        before: the words of the sentence before.
        earlier: the figures of the sentence before.
    """
    found = [figure for figure in figures(text) if not _is_dateline(text, figure)]
    if not found:
        return
    words = [part for token in tokens for part in token.parts]
    for figure in found:
        words = [word for word in words if not word.span.overlaps(figure.span)]
    heard = _heard(words, weigh)
    told = {
        concept(word.folded): weigh(word.folded) * _BEFORE
        for word in before
        if word.folded not in _SMALL
    } | {name: tells * _BEFORE for name, tells in company(earlier).items()}
    for figure in found:
        others = [one for one in found if one is not figure]
        counted = tuple(_counted(text, figure, others, words))
        about = told | company(others) | _about(figure, heard, words, others)
        yield Telling(
            figure=figure,
            completed=with_unit(figure, counted, others, earlier),
            borrowed=False,
            text=text,
            counted=counted,
            nouns=tuple(concept(word.folded) for word in counted),
            counts=any(map(is_plural, counted)),
            about=about,
            whole=sum(about.values()),
            partial=_is_partial(text, figure.span),
            beside=tuple(one.bare for one in others if one.kind == figure.kind),
            years=frozenset(one.parts[0] for one in others if _has_year(one)),
            person=_person(text, figure, words),
            near=_near(figure, heard),
        )


def _is_dateline(text: str, figure: Figure) -> bool:
    """Tell the date of a report from one that it tells: SKERRA, 8 Feb (Reuters) - A ferry."""
    line = _DATELINE.match(text) if figure.kind in {DATE, WEEKDAY} else None
    return line is not None and figure.span.end <= line.end()


def _has_year(figure: Figure) -> bool:
    return figure.kind == DATE and figure.parts[0] > 0


def _is_partial(text: str, place: Span) -> bool:
    before, after = text[: place.start].rsplit(maxsplit=1), text[place.end :].split(maxsplit=1)
    return not _PARTIAL.isdisjoint(map(str.lower, (*before[-1:], *after[:1])))


def _counted(
    text: str, figure: Figure, others: Sequence[Figure], words: Sequence[Token]
) -> Iterator[Token]:
    """Yield the words right after a figure, up to a small one or a mark.

    Those after the whole that it is a part of are these as well: 46 of its 355 wolves.
    """
    of_them = _OF_THEM.match(text, figure.span.end)
    end = of_them.end() if of_them else figure.span.end
    for other in others:
        if figure.kind == COUNT == other.kind and _OF.fullmatch(text, end, other.span.start):
            end = other.span.end
    counts = {"such"} | (_PERIODS if figure.kind == ORDINAL else frozenset())
    first = bisect_left(words, end, key=_start)
    for word in words[first : first + _COUNTED]:
        if text[end : word.span.start].strip(" -‑\u00a0") or (
            word.folded in _SMALL and word.folded not in counts
        ):
            return
        if word.folded != "such":
            yield word
        end = word.span.end


def _person(text: str, figure: Figure, words: Sequence[Token]) -> tuple[str, ...]:
    """Return the name that an age is told of: Ada Holm, 71; the 71-year-old chemist Ada Holm."""
    if figure.kind != AGE:
        return ()
    return _name_before(text, figure, words) or _name_after(text, figure, words)


def _name_before(text: str, figure: Figure, words: Sequence[Token]) -> tuple[str, ...]:
    name: list[str] = []
    at = figure.span.start
    for word in reversed([word for word in words if word.span.end <= at]):
        gap = text[word.span.end : at].strip()
        if not word.text[0].isupper() or (gap and (name or gap not in ",(")):
            break
        name.append(word.folded)
        at = word.span.start
    return tuple(reversed(name))


def _name_after(text: str, figure: Figure, words: Sequence[Token]) -> tuple[str, ...]:
    name: list[str] = []
    end = figure.span.end
    for word in [word for word in words if word.span.start >= end][:_AFTER_AGE]:
        gap = text[end : word.span.start].strip()
        if (name and not word.text[0].isupper()) or gap not in {"", ","} or word.folded in _SMALL:
            break
        name += [word.folded] if word.text[0].isupper() else []
        end = word.span.end
    return tuple(name)


def _heard(words: Sequence[Token], weigh: Weigh) -> list[_Heard]:
    return [
        _Heard(number, word.span, word.folded, concept(word.folded), weigh(word.folded))
        for number, word in enumerate(words)
        if word.folded not in _SMALL
    ]


def _near(figure: Figure, heard: Sequence[_Heard]) -> tuple[tuple[str, float], ...]:
    first = bisect_left(heard, figure.span.start, key=_start)
    before, after = heard[max(0, first - _NEAREST) : first], heard[first : first + _NEAREST]
    return tuple(
        (word.folded, word.weight * _CLOSE**away)
        for side in (before[::-1], after)
        for away, word in enumerate(side)
    )


def _about(
    figure: Figure, heard: Sequence[_Heard], words: Sequence[Token], others: Sequence[Figure]
) -> dict[str, float]:
    about: dict[str, float] = {}
    start = figure.span.start
    before = bisect_left(words, start, key=_start)
    starts = [other.span.start for other in others]
    last = max((other for other in starts if other < start), default=0)
    following = min((other for other in starts if other > start), default=math.inf)
    for word in heard:
        away = before - word.number if word.number < before else word.number - before + 1
        near = last <= word.span.start <= following
        weight = word.weight * (_REACH / (_REACH + away - 1) * (1.0 if near else _BEYOND))
        if weight > about.get(word.concept, 0.0):
            about[word.concept] = weight
    return about


def _start(word: Token | _Heard) -> int:
    return word.span.start
