"""The whole article, as far as one sentence tells something of another.

Five things are told from afar: that a name stands in the article already (so it is not what a
garble stands for), that a word beside a garble belongs to the same name, what a garble surely
stands for elsewhere, with which words of names a word is left over again and again, and how a name
that nobody knows is mostly spelt.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import repeat, starmap
from math import fsum
from operator import mul

from msgspec import Struct

from app.checks.agreement import agreed, meant_by
from app.checks.claims import Claims
from app.checks.consistency import usual_spelling
from app.checks.context import Context
from app.checks.decision import Told, Verdict, Weighed, decide
from app.checks.guesses import (
    Bond,
    Guess,
    bonds_of,
    echoes_of,
    guesses_of,
    likest_echo,
    numbers_of,
    spellings_of,
    with_echoes,
)
from app.checks.rendering import Rendering
from app.checks.seen import Seen
from app.checks.suspect import Suspect
from app.checks.weights import Around, meant_name
from app.matching.sound import sound_key

Pair = tuple[str, str]
_CORRECTED = "\0"


class _First(Struct, frozen=True):
    """What a sentence tells before it hears of the others.

    Attributes:
        guesses: for each suspect.
        chances: for each rendering how likely it is.
    """

    guesses: tuple[tuple[Guess, ...], ...]
    chances: tuple[float, ...]


class Scene:
    """An article that is edited; what is asked of it stays true with little work at each change.

    The verdicts do not depend on the order of the edits that led to the text.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self._words: Claims[str, str, bool, Seen] = Claims(_is_present)
        self._together: Claims[Pair, float, float, Seen] = Claims(_sum)
        self._bonds: Claims[Pair, Bond, Bond, Seen] = Claims(_bond)
        self._echoes: Claims[str, str, frozenset[str], Seen] = Claims(frozenset)
        self._equations: Claims[Pair, float, float, Seen] = Claims(_sum)
        self._readings: Claims[Pair, float, float, Seen] = Claims(_sum)
        self._meant: Claims[str, Guess, Guess | None, Seen] = Claims(_likeliest)
        self._spellings: Claims[str, str, dict[str, int], Seen] = Claims(dict)
        self._corrected: frozenset[Pair] = frozenset()
        self._sentences: Counter[Seen] = Counter()
        self._unwatched: Counter[Seen] = Counter()
        self._first: dict[Seen, _First] = {}
        self._decided: dict[Seen, tuple[Verdict, ...]] = {}
        self._verdicts: dict[Seen, tuple[Verdict, ...]] = {}

    def __getitem__(self, seen: Seen) -> tuple[Verdict, ...]:
        """Return what is likely wrong in a sentence of the article, in order of place."""
        return self._verdicts[seen]

    def spellings(self, seen: Seen) -> dict[str, str]:
        """Return the unknown names of a sentence that the article mostly spells otherwise."""
        usual = {
            word: usual_spelling(word, self._spellings[sound_key(word)]) for word in seen.unknown
        }
        return {word: other for word, other in usual.items() if other}

    def present(self, word: str) -> bool:
        """Tell whether the article has a word, by its key, that the editor did not put in."""
        return self._words[word]

    def bond(self, suspect: str, target: str) -> Bond:
        """Return what a suspect and a target have in common, by their keys."""
        return self._bonds[suspect, target]

    def echoes(self, target: str) -> frozenset[str]:
        """Return the keys of suspects that surely stand, or stood, for a target."""
        return self._echoes[target]

    def company(self, pair: Pair, here: Mapping[Pair, float]) -> float:
        """Return how regularly a word of the article is the like of a word of a name, below 1.

        Args:
            pair: their keys.
            here: what the sentence that asks tells itself, which does not count.
        """
        elsewhere = self._together[pair] - here.get(pair, 0.0)
        return elsewhere / max(1.0, self._together[pair[0], ""]) if elsewhere > 0 else 0.0

    def update(
        self,
        sentences: Sequence[Seen],
        corrected: Mapping[str, frozenset[str]],
        pause: Callable[[], None],
    ) -> set[Seen]:
        """Take the article's sentences, and return those whose verdicts are new.

        Args:
            sentences: all of them, in order.
            corrected: what the editor corrected before: the keys of the wrong words by the key of
                the right one. What it told stays true when it is gone from the text.
            pause: called now and then; may raise `Cancelled`, and the scene is of no use then.
        """
        for seen, times in self._unwatched.items():  # not before: most articles stay as they are
            self._watch(seen, times)
        now = Counter(sentences)
        gone, come = self._sentences - now, now - self._sentences
        for seen, times in gone.items():
            self._claim(seen, -times)
            self._watch(seen, -times)
        self._sentences = now
        self._unwatched = come
        for seen, times in come.items():
            self._claim(seen, times)
        self._correct(frozenset(spellings_of(corrected, self.context)))
        fresh = {seen for seen in come if seen not in self._first}
        stale = fresh | self._words.stale() | self._bonds.stale() | self._together.stale()
        for seen in stale:
            pause()
            self._weigh(seen)
        stale |= self._echoes.stale() | self._equations.stale() | self._readings.stale()
        for seen in stale:
            pause()
            self._settle(seen)
        stale |= self._meant.stale() | self._spellings.stale()
        for seen in stale:
            self._verdicts[seen] = tuple(agreed(self._decided[seen], seen.suspects, self._meant))
        for seen in gone.keys() - now.keys():
            self._forget(seen)
        return stale

    def _claim(self, seen: Seen, by: int) -> None:
        """Count what the sentence claims, `by` more times or fewer."""
        once = list(zip(seen.words, repeat("")))
        self._words.change(once, by)
        self._bonds.change(bonds_of(seen.suspects), by)
        self._together.change(seen.companions.items(), by)
        self._together.change(zip(once, repeat(1.0)), by)
        self._meant.change(meant_by(self._decided.get(seen, ()), seen.suspects), by)
        self._spellings.change(((sound_key(word), word) for word in seen.unknown), by)
        if seen in self._first:
            self._tell(seen, self._first[seen], by)

    def _watch(self, seen: Seen, by: int) -> None:
        """Count what the sentence asks for, `by` more times or fewer."""
        self._words.watch(seen, seen.asked, by)
        self._bonds.watch(seen, seen.pairs, by)
        self._together.watch(seen, seen.associations, by)
        targets = {key for _, target in seen.pairs for key in numbers_of(target)}
        self._echoes.watch(seen, targets, by)
        self._equations.watch(seen, seen.equations, by)
        self._readings.watch(seen, seen.readings, by)
        self._meant.watch(seen, {suspect.key for suspect in seen.suspects}, by)
        self._spellings.watch(seen, set(map(sound_key, seen.unknown)), by)

    def _correct(self, corrected: frozenset[Pair]) -> None:
        for pairs, by in ((self._corrected - corrected, -1), (corrected - self._corrected, 1)):
            self._words.change(((right, _CORRECTED) for right, _ in pairs), by)
            self._echoes.change(pairs, by)
        self._corrected = corrected

    def _tell(self, seen: Seen, first: _First, by: int) -> None:
        """Count what the sentence tells the others by what it may be itself."""
        self._echoes.change(echoes_of(seen.suspects, first.guesses), by)
        self._equations.change(_equations_of(seen, first), by)
        self._readings.change(_readings_of(seen, first), by)

    def _weigh(self, seen: Seen) -> None:
        first = _First(
            tuple(
                guesses_of(suspect, self, seen.companions, echoed=False)
                for suspect in seen.suspects
            ),
            tuple(meant_name(r.likeness, self._around(r, seen)) for r in seen.renderings),
        )
        times = self._sentences[seen]
        if seen in self._first:
            self._tell(seen, self._first[seen], -times)
        self._first[seen] = first
        self._tell(seen, first, times)

    def _around(self, rendering: Rendering, seen: Seen) -> Around:
        here = seen.companions
        best = [
            max([self.company((one, other), here) for other in rendering.words], default=0.0)
            for one in rendering.own
        ]
        return Around(
            self._missing(rendering.words), rendering.often, sum(best) / max(1, len(best))
        )

    def _missing(self, words: Sequence[str]) -> float:
        """Return the share of a name's words that the article lacks."""
        return len([word for word in words if not self._words[word]]) / max(1, len(words))

    def _decide(self, seen: Seen) -> tuple[Verdict, ...]:
        first = self._first[seen]
        weighed = tuple(
            self._weighed(seen, suspect, before)
            for suspect, before in zip(seen.suspects, first.guesses, strict=True)
        )
        told = tuple(
            Told(rendering, chance, self._equations[rendering.equation] - chance)
            for rendering, chance in zip(seen.renderings, first.chances, strict=True)
        )
        return decide(weighed, told)

    def _settle(self, seen: Seen) -> None:
        """Decide what is wrong in a sentence, and tell the others what its words surely mean."""
        times = self._sentences[seen]
        self._meant.change(meant_by(self._decided.get(seen, ()), seen.suspects), -times)
        self._decided[seen] = self._decide(seen)
        self._meant.change(meant_by(self._decided[seen], seen.suspects), times)

    def _weighed(self, seen: Seen, suspect: Suspect, first: tuple[Guess, ...]) -> Weighed:
        own: dict[str, float] = defaultdict(float)
        for guess in first:
            own[guess.target.singular] += guess.confidence
        guesses = with_echoes(suspect, first, self, seen.companions)
        singulars = [guess.target.singular for guess in guesses]
        elsewhere = tuple(self._readings[suspect.key, one] - own[one] for one in singulars)
        echoes = tuple(likest_echo(suspect, guess, self) for guess in guesses)
        return Weighed(suspect, guesses, elsewhere, echoes)

    def _forget(self, seen: Seen) -> None:
        del self._first[seen], self._decided[seen], self._verdicts[seen]


def _is_present(claims: Mapping[str, int]) -> bool:
    return bool(claims) and _CORRECTED not in claims


def _likeliest(guesses: Mapping[Guess, int]) -> Guess | None:
    return min(guesses, key=lambda one: (-one.confidence, one.target.text), default=None)


def _bond(bonds: Mapping[Bond, int]) -> Bond:
    mate, stranger = 0.0, False
    for bond in bonds:
        mate, stranger = max(mate, bond.mate), stranger or bond.stranger
    return Bond(mate, stranger)


def _sum(chances: Mapping[float, int]) -> float:
    return fsum(starmap(mul, chances.items()))


def _equations_of(seen: Seen, first: _First) -> Iterator[tuple[Pair, float]]:
    for rendering, chance in zip(seen.renderings, first.chances, strict=True):
        yield rendering.equation, chance


def _readings_of(seen: Seen, first: _First) -> Iterator[tuple[Pair, float]]:
    for suspect, guesses in zip(seen.suspects, first.guesses, strict=True):
        for guess in guesses:
            yield (suspect.key, guess.target.singular), guess.confidence
