"""Find how the article renders the names of the sentences that tell the same.

For each name of a fellow sentence that the article's sentence lacks, the words in its place and the
words that share some of its own are candidates. All of it depends on one sentence and the sources.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from msgspec.structs import replace

from app.checks.comparison import Comparison, may_be_among
from app.checks.difference import is_reordered
from app.checks.likeness import Close, Place, closeness, stands_in
from app.checks.rendering import Likeness, Rendering, often
from app.checks.spans import runs_around, unexplained_runs
from app.checks.stretch import Stretch, is_country, stretch_of
from app.checks.view import View
from app.lazy import cached_property
from app.matching.alignment import Alignment, Run
from app.matching.company import Fellow
from app.text.folding import squash
from app.text.quotes import is_quoted

_Key = TypeVar("_Key", str, Run)
_LONGEST = 14
"""How many words a name in quotation marks may have."""
_LIKE = 0.4
"""From this likeness on, squared, words are a slip for a name rather than other words for it."""


class _Stretches:
    """The stretches of one sentence, each made and compared with a name once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._made: dict[Run, Stretch | None] = {}
        self._compared: dict[tuple[Run, str], Comparison] = {}

    @cached_property
    def _words(self) -> list[int]:
        """The places of all but small words and numbers."""
        words = zip(self._view.line.sentence.tokens, self._view.words.small, strict=True)
        return [
            at for at, (token, small) in enumerate(words) if not small and token.kind != "number"
        ]

    @cached_property
    def _mentions(self) -> set[Run]:
        """The names, and titles of works."""
        titles = (run for run in self._view.quotations if run[1] - run[0] < _LONGEST)
        return {*self._view.mentions, *titles}

    def free(self, alignment: Alignment, names: Sequence[str]) -> tuple[set[Run], set[Run]]:
        """Return the runs that the other sentence does not have, with the names and titles.

        Single ordinary words in lower case come second, those unlike the stems `names` that no
        source has.
        """
        runs = unexplained_runs(self._words, self._view.capitals, alignment)
        plain = {run for run in runs - self._mentions if self._is_plain(run, names)}
        return (runs | self._mentions) - plain, plain

    def _is_plain(self, run: Run, names: Sequence[str]) -> bool:
        place, last = run
        word, context = self._view.line.sentence.tokens[place], self._view.context
        if place < last or word.capital or context.base.frequency(word.folded) < 0:
            return False
        return not (context.writes((word,)) or may_be_among(self._view.stems[place], names))

    def of(self, runs: Iterable[Run]) -> Iterator[Stretch]:
        """Yield those of the runs that may be a name."""
        for run in runs:
            if run not in self._made:
                self._made[run] = stretch_of(self._view, run)
            if stretch := self._made[run]:
                yield stretch

    def compared(self, stretch: Stretch, key: str) -> Comparison:
        """Return what one of them has in common with a name."""
        pair = stretch.run, key
        if pair not in self._compared:
            self._compared[pair] = Comparison(stretch, key, self._view.context)
        return self._compared[pair]


def find_renderings(view: View) -> tuple[Rendering, ...]:
    """Return what may render names in a sentence, in order of place."""
    stretches = _Stretches(view)
    by_pair: dict[tuple[Run, str], list[Close]] = defaultdict(list)
    for fellow in view.fellows:
        for found in _of_fellow(view, fellow, stretches):
            by_pair[found.run, found.key].append(found)
    countries = {run for run in {run for run, _ in by_pair} if is_country(view, run)}
    best = [_voted(found) for (run, _), found in by_pair.items() if run not in countries]
    return _with_rivals(list(_unclaimed(best)), view)


def _unclaimed(best: Iterable[Close]) -> Iterator[Close]:
    """Yield all but words unlike a name that others are like, as often as a sentence has it."""
    for same in _by(attrgetter("key"), best).values():
        like = [found.run for found in same if found.likeness.spelling >= _LIKE]
        claimed = like and max(map(_times, same)) <= len(_disjoint(like))
        for found in same:
            unlike = found.likeness.unlike and all(_apart(run, found.run) for run in like)
            if not (claimed and unlike):
                yield found


def _times(found: Close) -> int:
    """Return how often the sentence of the sources has the name."""
    named = found.compared.context.named[found.place.fellow.number]
    return sum(found.key == key for key, _, _ in named)


def _disjoint(runs: Iterable[Run]) -> list[Run]:
    """Return the most runs of which none overlap."""
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: run[1]):
        if not kept or kept[-1][1] < run[0]:
            kept.append(run)
    return kept


def _voted(found: Sequence[Close]) -> Close:
    """Return the best of what several sentences tell of a pair, with how far the others agree."""
    if len(found) == 1:
        return found[0]
    best = max(found, key=lambda one: one.weight)
    votes = min(1.0, sum(one.weight for one in found) - best.weight)
    return replace(best, likeness=replace(best.likeness, votes=votes))


def _of_fellow(view: View, fellow: Fellow, stretches: _Stretches) -> Iterator[Close]:
    context = view.context
    missing = [name for name in context.named[fellow.number] if not view.has(name[0])]
    if not missing:
        return
    alignment = view.alignment(fellow)
    stems = [stem for key, _, _ in missing for stem in context.stems_of[key]]
    free, plain = stretches.free(alignment, stems)
    told = context.gazetteer.told[fellow.number]
    for key, first, last in missing:
        there, shift = told.sentence.tokens, -told.sentence.span.start
        quoted = is_quoted(told.text, there[first].span.start + shift, there[last].span.end + shift)
        place = Place(fellow, alignment, (first, last), quoted)
        around = runs_around(view.capitals, alignment, (first, last))
        fitting = [run for run in plain if stands_in(run, place)]
        for stretch in stretches.of(free.union(around, fitting)):
            if close := closeness(stretches.compared(stretch, key), place):
                yield close


def _with_rivals(best: Sequence[Close], view: View) -> tuple[Rendering, ...]:
    """Return the renderings with what other names have to say for the same words."""
    by_run, by_key = _by(attrgetter("run"), best), _by(attrgetter("key"), best)
    renderings = []
    for run in sorted(by_run):
        for found in sorted(by_run[run], key=attrgetter("key")):
            rivals = [one.weight for one in by_run[run] if one is not found]
            others = [one.weight for one in by_key[found.key] if _apart(one.run, run)]
            rival, contested = max(rivals, default=0.0), max(others, default=0.0)
            likeness = replace(found.likeness, rival=rival, contested=contested)
            renderings.append(_rendering(found, likeness, view))
    return tuple(renderings)


def _rendering(found: Close, likeness: Likeness, view: View) -> Rendering:
    compared, key = found.compared, found.key
    stretch = compared.own
    gain = max(1, min(map(len, compared.unlike)))
    return Rendering(
        span=stretch.span,
        text=stretch.span.of(view.text),
        tokens=stretch.tokens,
        name=view.context.names[key],
        key=key,
        words=tuple(squash(token.text) for token in compared.words),
        own=tuple(squash(token.text) for token in stretch.words),
        told=view.likeness,
        often=often(view.context.counts[key]),
        gain=gain + is_reordered(stretch.words, compared.words),
        times=_times(found),
        likeness=likeness,
    )


def _by(key: Callable[[Close], _Key], found: Iterable[Close]) -> dict[_Key, list[Close]]:
    groups: dict[_Key, list[Close]] = defaultdict(list)
    for one in found:
        groups[key(one)].append(one)
    return groups


def _apart(one: Run, other: Run) -> bool:
    return one[1] < other[0] or other[1] < one[0]
