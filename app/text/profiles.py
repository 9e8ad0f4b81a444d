"""How likely a text is in which language, by langdetect's profiles of languages.

The answers are langdetect's own, twice as fast: it weighs words drawn by lot, so the same
numbers are multiplied in the same order here.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random

from langdetect.detector import Detector
from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.utils.ngram import NGram

_SEED = 0  # or the answer varies from call to call
_KEPT = 20_000
_LONGEST = 3
_ROUND = 5
"""After so many draws it is seen whether a language is sure enough."""

Shares = list[float]
"""A number for each language."""


class Profiles:
    """The profiles of some languages, of all where none are named.

    To load them takes 0.2 s for thirty languages.
    """

    def __init__(self, languages: Sequence[str] = ()) -> None:
        self._factory = DetectorFactory()
        self._factory.load_json_profile(
            [
                profile.read_text("utf-8")
                for profile in sorted(Path(PROFILES_DIRECTORY).iterdir())
                if not languages or profile.name in languages
            ]
        )
        self._known_parts = lru_cache(maxsize=_KEPT)(self._find_known_parts)

    def likeliest(self, text: str) -> tuple[str, float]:
        """Return the language that a text is likeliest in, and how likely that is, 0 to 1.

        Nothing but addresses and the like is likely in none: ("", 0.0).
        """
        detector = self._factory.create()
        detector.append(text)
        detector.cleaning_text()
        found = [part for word in _words(detector.text) for part in self._known_parts(word)]
        if not found:
            return "", 0.0
        shares = _shares(found, detector)
        best = max(shares)
        return self._factory.langlist[shares.index(best)], best

    def _find_known_parts(self, word: str) -> tuple[Shares, ...]:
        known: Mapping[str, Shares] = self._factory.word_lang_prob_map
        return tuple(known[part] for part in _parts(word) if part in known)


def _shares(found: Sequence[Shares], detector: Detector) -> Shares:
    """Return how likely each language is, the mean of several trials."""
    chance: Random = detector.random
    chance.seed(_SEED)
    trials = detector.n_trial
    shares = [0.0] * len(found[0])
    for _ in range(trials):
        alpha = detector.alpha + chance.gauss(0.0, 1.0) * detector.ALPHA_WIDTH
        likely = _trial(found, alpha / detector.BASE_FREQ, chance, detector)
        shares = [share + one / trials for share, one in zip(shares, likely, strict=True)]
    return shares


def _trial(found: Sequence[Shares], least: float, chance: Random, detector: Detector) -> Shares:
    """Weigh parts of words drawn by lot until one language is sure."""
    draw = chance.choice
    equal = 1.0 / len(found[0])
    likely = _normal([equal * (least + one) for one in draw(found)])
    for _ in range(0, detector.ITERATION_LIMIT, _ROUND):
        if max(likely) > detector.CONV_THRESHOLD:
            break
        drawn = (draw(found), draw(found), draw(found), draw(found), draw(found))
        likely = _normal(
            [
                share * (least + a) * (least + b) * (least + c) * (least + d) * (least + e)
                for share, a, b, c, d, e in zip(likely, *drawn, strict=True)
            ]
        )
    return likely


def _normal(shares: Shares) -> Shares:
    whole = sum(shares)
    return [share / whole for share in shares]


def _words(text: str) -> Iterator[str]:
    """Yield the words with a space at their ends; the last of all has none after it."""
    *words, last = "".join(map(_plain, text)).split(" ")
    for word in filter(None, words):
        yield f" {word} "
    yield f" {last}"


@lru_cache(maxsize=5_000)
def _plain(letter: str) -> str:
    return str(NGram.normalize(letter))


def _parts(word: str) -> Iterator[str]:
    """Yield the parts of a word that profiles count, but not where capitals follow each other."""
    for last in range(1, len(word)):
        if not (word[last].isupper() and word[last - 1].isupper()):
            for length in range(min(_LONGEST, last + 1)):
                part = word[last - length : last + 1]
                if part != " ":
                    yield part
