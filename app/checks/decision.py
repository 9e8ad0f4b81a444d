"""Decide between words and whole names: which places of a sentence are likely wrong.

A word may be weighed by itself and as a part of several longer stretches that may render a name.
Both speak for each other, and of stretches that overlap those are kept that put the most words
right, as far as can be expected (weighted interval scheduling).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.checks.guesses import Guess, same_word
from app.checks.rendering import Rendering
from app.checks.suspect import Suspect
from app.checks.weights import HINT, LEAST, Parts, Standing, joined_rendering, joined_word
from app.matching.spelling import similar, similarity
from app.text.folding import squash
from app.text.span import Span

_ALIKE = 0.5
"""From this likeness on one word of the article is one word of a name, not all of the name."""
_LIKEST = 0.8
"""From this likeness on a word is a slip for another rather than a word in its place."""
_MORE_WORDS = 0.95
"""What each further word that one correction puts right adds, as a share of the first."""
_LONGER_NAME = 0.9
"""What a longer name is worth to one word: two words that are the same name are so together."""


class Weighed(Struct, frozen=True):
    """A suspect with what it may have been, and what the rest of the article tells of it.

    Attributes:
        guesses: best first.
        elsewhere: for each guess the sum of its chances at the other places of the same word.
        echoes: for each guess how alike the likest other word is that surely stands for it.
    """

    suspect: Suspect
    guesses: tuple[Guess, ...]
    elsewhere: tuple[float, ...]
    echoes: tuple[float, ...]


class Told(Struct, frozen=True):
    """A rendering with how likely it is, and what the rest of the article tells of it.

    Attributes:
        chance: how likely the words stand for the name, 0 to 1.
        elsewhere: the sum of these at the other places of the same words.
    """

    rendering: Rendering
    chance: float
    elsewhere: float


class Option(Struct, frozen=True):
    """What could stand at a place, and on what grounds: as a word, as a whole name or both.

    Attributes:
        text: the words to put there.
        confidence: how likely they are meant, 0 to 1.
    """

    text: str
    confidence: float
    guess: Guess | None
    rendering: Rendering | None


class Verdict(Struct, frozen=True):
    """A place of a sentence that is likely wrong.

    Attributes:
        span: where it stands in the sentence.
        told: how far a source tells the same as the sentence, see `View.likeness`.
        unheard: whether it is a word that nobody knows, see `Suspect.unheard`.
        options: what could stand there, best first; at least one.
    """

    span: Span
    told: float
    unheard: bool
    options: tuple[Option, ...]

    @property
    def best(self) -> Option:
        """The likeliest of the options."""
        return self.options[0]


def decide(weighed: Sequence[Weighed], told: Sequence[Told]) -> tuple[Verdict, ...]:
    """Return the places of a sentence that are likely wrong, in order, none overlapping.

    Args:
        weighed: the sentence's suspects.
        told: its renderings.
    """
    options: dict[Span, list[Option]] = defaultdict(list)
    told_at: dict[Span, float] = {}
    words = {word.suspect.span: word.suspect.key for word in weighed}
    unheard = [word.suspect.span for word in weighed if word.suspect.unheard]
    for word in weighed:
        told_at[word.suspect.span] = word.suspect.told
        options[word.suspect.span] += _of_word(word, told)
    for one in told:
        told_at[one.rendering.span] = one.rendering.told
        options[one.rendering.span].append(_of_rendering(one, weighed))
    verdicts = [
        Verdict(span, told_at[span], span in unheard, _ranked(found, words.get(span, "")))
        for span, found in sorted(options.items())
        if max([option.confidence for option in found], default=0.0) >= _least(span, unheard)
    ]
    return tuple(_unshared(_apart(verdicts)))


def _unshared(verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; of lower-case words no more may stand for a name than a source has it."""
    left: dict[str, int] = {}
    too_many = set()
    for verdict in sorted(verdicts, key=_surest):
        rendering = verdict.best.rendering
        if rendering and rendering.likeness.unlike and rendering.likeness.lower:
            left[rendering.key] = left.get(rendering.key, rendering.times) - 1
            if left[rendering.key] < 0:
                too_many.add(verdict.span)
    yield from (verdict for verdict in verdicts if verdict.span not in too_many)


def _surest(verdict: Verdict) -> tuple[float, Span]:
    return -verdict.best.confidence, verdict.span


def _least(span: Span, unheard: Iterable[Span]) -> float:
    """Return how sure an option must be; a word that nobody knows is told with a hint or none."""
    return HINT if any(span.overlaps(other) for other in unheard) else LEAST


def _of_word(weighed: Weighed, told: Sequence[Told]) -> Iterator[Option]:
    around = [one for one in told if one.rendering.span.contains(weighed.suspect.span)]
    for guess, elsewhere, echo in zip(
        weighed.guesses, weighed.elsewhere, weighed.echoes, strict=True
    ):
        whole = _likeliest(around, guess.target.key)
        standing = Standing(guess.confidence, whole, weighed.suspect.told, elsewhere, echo)
        yield Option(guess.target.text, joined_word(standing), guess, None)


def _likeliest(around: Iterable[Told], key: str) -> float | None:
    return max([one.chance for one in around if _explains(one.rendering, key)], default=None)


def _of_rendering(told: Told, weighed: Iterable[Weighed]) -> Option:
    rendering = told.rendering
    inside = [one.guesses for one in weighed if rendering.span.contains(one.suspect.span)]
    fitting, losses = [], []
    for ranked in inside:
        mine = [g.confidence for g in ranked if _explains(rendering, g.target.key)]
        fitting.append(max(mine, default=0.0))
        losses.append(max([g.confidence for g in ranked], default=0.0) - fitting[-1])
    parts = Parts(tuple(fitting), max(losses, default=0.0))
    chance = joined_rendering(told.chance, parts, told.elsewhere)
    return Option(rendering.name, chance, None, rendering)


def _explains(rendering: Rendering, key: str) -> bool:
    return key == rendering.key or key in rendering.words


def _ranked(options: Sequence[Option], word: str) -> tuple[Option, ...]:
    """Return the options best first, each text once with all its grounds."""
    by_text: dict[str, list[Option]] = defaultdict(list)
    for option in _twinned(options):
        by_text[squash(option.text)].append(option)
    merged = list(_narrowed([_merged(same) for same in by_text.values()]))
    if len(merged) == 1:
        return tuple(merged)
    return tuple(_best_first(_likest(merged, word), word))


def _twinned(options: Sequence[Option]) -> Iterator[Option]:
    """Yield the options, the preferred spelling of a word before its others, as sure as they."""
    guesses = [(option.confidence, option.guess.target) for option in options if option.guess]
    for option in options:
        best = option.confidence
        for chance, target in guesses:
            if option.guess and chance > best and same_word(target, option.guess.target):
                best = chance
        yield replace(option, confidence=best) if best > option.confidence else option


def _likest(options: Sequence[Option], word: str) -> Iterator[Option]:
    """Yield the options, of two words of one name the nearly right one as sure as the other.

    "Mr. Dmitry" is Dmytro, however sure it is that the surname is meant that the sources have.
    """
    for option in options:
        if option.guess and similar(word, option.guess.target.key, _LIKEST):
            names = set(option.guess.target.names)
            others = [o for o in options if o.guess and not names.isdisjoint(o.guess.target.names)]
            yield replace(option, confidence=max(o.confidence for o in (option, *others)))
        else:
            yield option


def _best_first(options: Iterable[Option], word: str) -> Iterator[Option]:
    """Yield the surest first, of those that are as sure as each other the one most alike."""
    by_confidence: dict[float, list[Option]] = defaultdict(list)
    for option in options:
        by_confidence[option.confidence].append(option)
    for confidence in sorted(by_confidence, reverse=True):
        same = by_confidence[confidence]
        if len(same) > 1:
            same.sort(key=lambda option: -similarity(word, squash(option.text)))
        yield from same


def _narrowed(options: Sequence[Option]) -> Iterator[Option]:
    """Yield the options, of a word that is like one of a longer name that word alone.

    "Garasimov" is Gerasimov, however sure it is that Valery Gerasimov is meant.
    """
    longer = {
        (option.text, whole.text): whole
        for whole in options
        if whole.rendering and len(whole.rendering.own) == 1 and len(whole.rendering.words) > 1
        for option in options
        if _is_word_of(option, whole.rendering)
    }
    for option in options:
        wholes = [whole for (text, _), whole in longer.items() if text == option.text]
        if wholes:
            best = max(wholes, key=lambda whole: whole.confidence)
            sure = max(best.confidence, option.confidence)
            yield Option(option.text, sure, option.guess, best.rendering)
        elif all(whole is not option for whole in longer.values()):
            yield option


def _is_word_of(option: Option, whole: Rendering) -> bool:
    if option.guess is None or option.guess.target.key not in whole.words:
        return False
    alike = similar(whole.own[0], option.guess.target.key, _ALIKE)
    return alike > 0 and alike > similarity(whole.own[0], whole.key)


def _merged(options: Sequence[Option]) -> Option:
    if len(options) == 1:
        return options[0]
    best = max(options, key=lambda option: (option.confidence, option.guess is not None))
    guess = next((option.guess for option in options if option.guess), None)
    rendering = next((option.rendering for option in options if option.rendering), None)
    return Option(best.text, best.confidence, guess, rendering)


def _apart(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Return those that together put the most words right, in order of place."""
    ordered = sorted(verdicts, key=lambda verdict: (verdict.span.end, verdict.span.start))
    ends = [verdict.span.end for verdict in ordered]
    best: list[tuple[float, tuple[Verdict, ...]]] = [(0.0, ())]
    for place, verdict in enumerate(ordered):
        before, kept = best[bisect_right(ends, verdict.span.start, 0, place)]
        worth = before + _worth(verdict)
        best.append((worth, (*kept, verdict)) if worth > best[place][0] else best[place])
    return list(best[-1][1])


def _worth(verdict: Verdict) -> float:
    rendering = verdict.best.rendering if not verdict.best.guess else None
    if rendering is None:
        return verdict.best.confidence
    alone = len(rendering.tokens) == 1 and len(rendering.tokens[0].parts) < len(rendering.words)
    whole = _LONGER_NAME if alone else 1.0
    return verdict.best.confidence * whole * (1 + _MORE_WORDS * (rendering.gain - 1))
