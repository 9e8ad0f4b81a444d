"""How the grounds for a correction become one confidence: five logistic regressions.

They were fitted on annotated machine translations, on clean reports of the same stories against
each other, which count double, and on made-up stories, which count a third; a little regularised,
and rounded. Which grounds to use was decided by cross-validation, no story being judged by weights
fitted on it. One weight is not the fit's: that a word is in lower case counts a log odds more
against it than fitted, for common words that are meant were called wrong otherwise.
"""

import math
from dataclasses import astuple, dataclass

from app.checks.evidence import Evidence
from app.checks.rendering import Likeness

LEAST = 0.07
"""Below this nobody would call a place wrong for its best option."""
HINT = 0.25
"""Below this an option is no hint for a word that is wrong whatever should stand there."""
UNHEARD = 0.75
"""How likely a word is wrong that nobody knows, where a source tells the same without it."""
_SURE = 1e-4
_MOST_ELSEWHERE = 2.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds that each ground adds.

    Attributes:
        word_bias: that a word of the sources is meant when nothing speaks for it.
        word: for each ground; spelling counts squared and sound to the fourth power, for near
            misses are many, fit as its root, for the first shared words tell most; that nobody
            knows the word tells as far as it is spelt alike.
        rendering_bias: that a name is meant by words in its place when nothing speaks for it.
        rendering: for each ground.
        rendering_missing: that the article lacks the name.
        joined_word: bias; log odds of the word by itself; log odds of the likeliest whole name
            that has it; that there is none; the chances at other places of the same word.
        joined_rendering: bias; log odds of the name by itself; the mean chance of the odd words
            in it to be its words; that there are odd words; the least of these chances; how much
            likelier an odd word is something else; the chances at other places of the same words.
        wrong: bias; log odds of the best option; that no list knows the words; how alike the option
            is, or how far a source tells the same: what the sources lack proves little elsewhere.
    """

    word_bias: float
    word: Evidence
    rendering_bias: float
    rendering: Likeness
    rendering_missing: float
    joined_word: tuple[float, float, float, float, float]
    joined_rendering: tuple[float, float, float, float, float, float, float]
    wrong: tuple[float, float, float, float]


WEIGHTS = Weights(
    word_bias=-8.1,
    word=Evidence(
        spelling=7.6,
        sound=1.95,
        mate=1.45,
        stranger=-0.55,
        missing=0.9,
        fit=6.0,
        told=0.75,
        lower=-2.5,
        listed=-0.25,
        unknown=1.9,
        territory=2.15,
    ),
    rendering_bias=-4.35,
    rendering=Likeness(
        told=2.8,
        adjoining=1.55,
        spelling=4.0,
        lower=-2.25,
        shared=0.65,
        unlike=-2.8,
        fit=4.3,
        rival=-3.5,
    ),
    rendering_missing=0.8,
    joined_word=(-0.05, 0.85, 0.06, -1.1, 1.7),
    joined_rendering=(-1.4, 0.86, 5.0, 1.7, -5.4, -2.05, 1.4),
    wrong=(-3.85, 0.75, 0.4, 5.15),
)


@dataclass(frozen=True, slots=True)
class Parts:
    """The odd words in a stretch that may render a name.

    Attributes:
        chances: how likely each is a word of the name, 0 to 1.
        loss: how much likelier one of them is a word of another name.
    """

    chances: tuple[float, ...]
    loss: float


def meant_word(evidence: Evidence, weights: Weights = WEIGHTS) -> float:
    """Return how likely a suspect stands for the word that the evidence is about, 0 to 1."""
    weight = weights.word
    return _logistic(
        weights.word_bias
        + weight.spelling * evidence.spelling**2
        + weight.sound * evidence.sound**4
        + weight.mate * evidence.mate
        + weight.stranger * evidence.stranger
        + weight.missing * evidence.missing
        + weight.fit * math.sqrt(evidence.fit)
        + weight.told * evidence.told
        + weight.lower * evidence.lower
        + weight.listed * evidence.listed
        + weight.unknown * evidence.unknown * evidence.spelling**2
        + weight.territory * evidence.territory
    )


def meant_name(likeness: Likeness, missing: float, weights: Weights = WEIGHTS) -> float:
    """Return how likely words stand for the name that the likeness is about, 0 to 1.

    Args:
        likeness: what speaks for it in the sentence.
        missing: the share of the name's words that the article lacks.
        weights: of the regression.
    """
    pairs = zip(astuple(weights.rendering), astuple(likeness), strict=True)
    score = sum(weight * value for weight, value in pairs)
    return _logistic(weights.rendering_bias + score + weights.rendering_missing * missing)


def joined_word(
    alone: float, whole: float | None, elsewhere: float, weights: Weights = WEIGHTS
) -> float:
    """Return how likely a word is meant, as a word by itself and as a part of a whole name.

    Args:
        alone: how likely it is by itself.
        whole: how likely the likeliest name is that has it; None if there is none.
        elsewhere: the sum of `alone` at the other places of the same word.
        weights: of the regression.
    """
    bias, by_itself, in_name, nameless, again = weights.joined_word
    rest = nameless if whole is None else in_name * _log_odds(whole)
    rest += again * min(elsewhere, _MOST_ELSEWHERE)
    return _logistic(bias + by_itself * _log_odds(alone) + rest)


def joined_rendering(
    alone: float, parts: Parts, elsewhere: float, weights: Weights = WEIGHTS
) -> float:
    """Return how likely a name is meant, as a whole and by the odd words in its place.

    Args:
        alone: how likely it is as a whole.
        parts: the odd words.
        elsewhere: the sum of `alone` at the other places where the article has the same words.
        weights: of the regression.
    """
    bias, by_itself, mean, odd, least, loss, again = weights.joined_rendering
    score = bias + by_itself * _log_odds(alone) + again * min(elsewhere, _MOST_ELSEWHERE)
    if parts.chances:
        score += odd + mean * sum(parts.chances) / len(parts.chances)
        score += least * min(parts.chances) + loss * parts.loss
    return _logistic(score)


def wrong(best: float, proof: float, *, unknown: bool, weights: Weights = WEIGHTS) -> float:
    """Return how likely a place is wrong, whatever should stand there, 0 to 1.

    Args:
        best: how likely its best option is, between 0 and 1.
        proof: how alike the best option and the words are, or how far a source tells the same as
            the sentence, whichever is more, 0 to 1.
        unknown: whether neither the name lists nor the dictionary know the words.
        weights: of the regression.
    """
    bias, odds, strange, proven = weights.wrong
    return _logistic(bias + odds * _log_odds(best) + strange * unknown + proven * proof)


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-score))


def _log_odds(probability: float) -> float:
    inside = min(max(probability, _SURE), 1 - _SURE)
    return math.log(inside / (1 - inside))
