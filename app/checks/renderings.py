"""Find how the article renders the names of the sentences that tell the same.

For each name of a fellow sentence that the article's sentence lacks, the words in its place and the
words that share some of its own are candidates. All of it depends on one paragraph and the sources.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.checks.context import Context
from app.checks.difference import big, differ, is_reordered, unlike
from app.checks.likeness import Pair, closeness
from app.checks.rendering import Likeness, Rendering
from app.checks.spans import Run, runs_around, unexplained_runs
from app.checks.view import View
from app.gazetteer.lexicon import ABBREVIATIONS, DATES, HEADS, TITLES
from app.gazetteer.mentions import find_mentions
from app.matching.alignment import Alignment
from app.matching.company import Fellow
from app.text.folding import squash
from app.text.span import Span
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


def find_renderings(view: View) -> tuple[Rendering, ...]:
    """Return what may render names in a sentence, in order of place."""
    mentions = frozenset(_mentions(view))
    best: dict[tuple[Run, str], _Found] = {}
    for fellow, alignment in view.alignments:
        for found in _of_fellow(view, fellow, alignment, mentions):
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
    view: View, fellow: Fellow, alignment: Alignment, mentions: frozenset[Run]
) -> Iterator[_Found]:
    tokens, context = view.line.sentence.tokens, view.context
    free = mentions | unexplained_runs(tokens, alignment)
    runs = {run for run in free if _may_be_name(view, run)}
    for key, first, last in context.named[fellow.number]:
        if key in view.letters:
            continue
        around = set(runs_around(tokens, alignment, (first, last))) - runs
        for run in sorted(runs.union(run for run in around if _may_be_name(view, run))):
            close = closeness(view, fellow, alignment, Pair(run, (first, last), key))
            if close and _is_candidate(view, run, key):
                rendering = _rendering(view, run, key, close.likeness)
                yield _Found(run, close.fit * fellow.strength, rendering)


def _rendering(view: View, run: Run, key: str, likeness: Likeness) -> Rendering:
    own = view.line.sentence.tokens[run[0] : run[1] + 1]
    name = view.context.names[key]
    theirs = tokens(name)
    span = Span(own[0].span.start, own[-1].span.end)
    words = tuple(squash(token.text) for token in big(theirs))
    gain = max(1, min(map(len, unlike(own, theirs, view.context.base))))
    gain += is_reordered(own, theirs)
    return Rendering(span, span.of(view.text), own, name, key, words, view.told, gain, likeness)


def _may_be_name(view: View, run: Run) -> bool:
    """Tell words that belong together, in lower case or with a capital at either end.

    A lower-case word ends a name only where it heads one: Khabarovsk region.
    """
    first, last = run
    tokens = view.line.sentence.tokens
    if view.words.small[first] or view.words.small[last]:
        return False
    if tokens[first].kind != "word" or tokens[last].kind != "word":
        return False
    own = tokens[first : last + 1]
    if all(token.folded in DATES for token in own) or not view.contiguous(run):
        return False
    edges = [token for token in (own[0], own[-1]) if not token.capital]
    return not any(token.capital for token in own) or all(t.folded in HEADS for t in edges)


def _is_candidate(view: View, run: Run, key: str) -> bool:
    """Tell whether an editor would call the words another name than this one."""
    own, context = view.line.sentence.tokens[run[0] : run[1] + 1], view.context
    theirs = tokens(context.names[key])
    if len(own) == 1 and not _can_stand_alone(own[0], theirs):
        return False
    return _differs(own, theirs, context)


def _can_stand_alone(token: Token, theirs: Sequence[Token]) -> bool:
    """Tell abbreviations, and titles beside a name that has none, which is no garbled title."""
    if token.folded in ABBREVIATIONS:
        return False
    return token.folded not in TITLES or any(other.folded in TITLES for other in theirs)


def _differs(own: Sequence[Token], theirs: Sequence[Token], context: Context) -> bool:
    return not context.writes(own) and differ(own, theirs, context.base)


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
