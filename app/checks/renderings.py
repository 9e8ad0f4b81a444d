"""Find how the article renders the names of the sentences that tell the same.

For each name of a fellow sentence that the article's sentence lacks, the words in its place and the
words that share some of its own are candidates. All of it depends on one sentence and the sources.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from app.checks.context import Context
from app.checks.difference import big, differ, is_reordered, unlike
from app.checks.likeness import Pair, closeness
from app.checks.rendering import Likeness, Rendering
from app.checks.spans import Run, runs_around, unexplained_runs
from app.checks.stretch import Stretch, stretch_of
from app.checks.view import View
from app.gazetteer.lexicon import TITLES
from app.gazetteer.mentions import find_mentions
from app.matching.alignment import Alignment
from app.matching.company import Fellow
from app.text.folding import squash
from app.text.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class _Found:
    """A rendering before it is compared with its rivals.

    Attributes:
        weight: how well the name fits into the place, 0 to 1.
    """

    run: Run
    weight: float
    rendering: Rendering


class _Stretches:
    """The stretches of one sentence, each made once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._made: dict[Run, Stretch | None] = {}
        self.mentions = set(_mentions(view))

    def of(self, runs: Iterable[Run]) -> set[Stretch]:
        """Return those of the runs that may be a name."""
        for run in runs:
            if run not in self._made:
                self._made[run] = stretch_of(self._view, run)
        return {stretch for run in runs if (stretch := self._made[run])}


def find_renderings(view: View) -> tuple[Rendering, ...]:
    """Return what may render names in a sentence, in order of place."""
    stretches = _Stretches(view)
    best: dict[tuple[Run, str], _Found] = {}
    for fellow, alignment in view.alignments:
        for found in _of_fellow(view, fellow, alignment, stretches):
            pair = found.run, found.rendering.key
            best[pair] = max(best.get(pair, found), found, key=lambda one: one.weight)
    return _with_rivals(best.values())


def _mentions(view: View) -> Iterator[Run]:
    sentence, context = view.line.sentence, view.context
    usage, base = context.gazetteer.usage, context.base
    for mention in find_mentions(view.text, [sentence], 0, usage, base):
        inside = [n for n, t in enumerate(sentence.tokens) if mention.span.contains(t.span)]
        if inside:
            yield inside[0], inside[-1]


def _of_fellow(
    view: View, fellow: Fellow, alignment: Alignment, stretches: _Stretches
) -> Iterator[_Found]:
    all_tokens, context = view.line.sentence.tokens, view.context
    free = stretches.of(unexplained_runs(all_tokens, alignment) | stretches.mentions)
    for key, first, last in context.named[fellow.number]:
        if key in view.letters:
            continue
        around = stretches.of(set(runs_around(all_tokens, alignment, (first, last))))
        for stretch in sorted(free | around, key=lambda one: one.run):
            close = closeness(context, fellow, alignment, Pair(stretch, (first, last), key))
            if close and _differs(stretch, key, context):
                rendering = _rendering(view, stretch, key, close.likeness)
                yield _Found(stretch.run, close.fit * fellow.strength, rendering)


def _rendering(view: View, stretch: Stretch, key: str, likeness: Likeness) -> Rendering:
    theirs = _words_of(view.context.names[key])
    gain = max(1, min(map(len, unlike(stretch.tokens, theirs, view.context.base))))
    return Rendering(
        span=stretch.span,
        text=stretch.span.of(view.text),
        tokens=stretch.tokens,
        name=view.context.names[key],
        key=key,
        words=tuple(squash(token.text) for token in big(theirs)),
        told=view.told,
        gain=gain + is_reordered(stretch.tokens, theirs),
        likeness=likeness,
    )


def _differs(stretch: Stretch, key: str, context: Context) -> bool:
    """Tell whether an editor would call the words another name than this one.

    A title beside a name that has none is no garbled name.
    """
    theirs = _words_of(context.names[key])
    if len(stretch.tokens) == 1 and stretch.tokens[0].folded in TITLES:
        return any(other.folded in TITLES for other in theirs)
    return differ(stretch.tokens, theirs, context.base)


@lru_cache(maxsize=20_000)
def _words_of(name: str) -> tuple[Token, ...]:
    return tuple(tokens(name))


def _with_rivals(best: Iterable[_Found]) -> tuple[Rendering, ...]:
    """Return the renderings with what other names have to say for the same words."""
    by_run: dict[Run, list[_Found]] = defaultdict(list)
    for found in best:
        by_run[found.run].append(found)
    renderings = []
    for run in sorted(by_run):
        for found in sorted(by_run[run], key=lambda one: one.rendering.key):
            rival = max((one.weight for one in by_run[run] if one is not found), default=0.0)
            likeness = replace(found.rendering.likeness, rival=rival)
            renderings.append(replace(found.rendering, likeness=likeness))
    return tuple(renderings)
