"""How the grounds for a correction become one confidence: five logistic regressions.

They were fitted on annotated machine translations, on clean reports of the same stories against
each other, which count double, and on made-up stories, which count a third; a little regularised,
and rounded. Which grounds to use was decided by cross-validation, no story being judged by weights
fitted on it. Some weights are not the fit's. The stories have few cases of a word that is like
another one which surely stands for the name: three log odds. That a capitalised word is what a name
means came later: of 36 such words in annotated stories, wherever the name stood, 35 were that name.
"""

import math
from operator import attrgetter, mul

from msgspec import Struct
from msgspec.structs import fields

from app.checks.evidence import Evidence
from app.checks.rendering import Likeness

LEAST = 0.07
"""Below this nobody would call a place wrong for its best option."""
HINT = 0.2
"""Below this an option is no hint for a word that is wrong whatever should stand there."""
UNHEARD = 0.75
"""How likely a word is wrong that nobody knows, where a source tells the same without it."""
_GROUNDS = attrgetter(*(ground.name for ground in fields(Likeness)))
_SURE = 1e-4
_MOST_ELSEWHERE = 2.0


class Weights(Struct, frozen=True):
    """Log odds that each ground adds.

    Attributes:
        word_bias: that a word of the sources is meant when nothing speaks for it.
        word: for each ground; spelling counts squared and sound to the fourth power, for near
            misses are many, fit as its root, for the first shared words tell most; that nobody
            knows the word tells as far as it is spelt alike.
        rendering_bias: that a name is meant by words in its place when nothing speaks for it.
        rendering: for each ground.
        rendering_missing: that the article lacks the name.
        rendering_sought: that it lacks a name which the sources write often.
        rendering_company: that elsewhere the words are left over with the name's.
        joined_word: bias; log odds of the word by itself; log odds of the likeliest whole name
            that has it; that there is none, where a source tells the same; the chances at other
            places of the same word; how alike the likest other word is that surely stands for it.
        joined_rendering: bias; log odds of the name by itself; the mean chance of the odd words
            in it to be its words; that there are odd words; the least of these chances; how much
            likelier an odd word is something else; the chances at other places of the same words.
        wrong: bias; log odds of the best option; that no list knows the words; how far a source
            tells the same; how alike the option is; the chances of the other options together;
            that the words are in lower case; see `Doubt`.
    """

    word_bias: float
    word: Evidence
    rendering_bias: float
    rendering: Likeness
    rendering_missing: float
    rendering_sought: float
    rendering_company: float
    joined_word: tuple[float, float, float, float, float, float]
    joined_rendering: tuple[float, float, float, float, float, float, float]
    wrong: tuple[float, float, float, float, float, float, float]


WEIGHTS = Weights(
    word_bias=-7.25,
    word=Evidence(
        spelling=5.6,
        sound=1.85,
        mate=1.55,
        stranger=-0.75,
        missing=0.7,
        sought=1.25,
        fit=5.7,
        told=1.75,
        lower=-0.4,
        listed=-0.15,
        unknown=1.85,
        territory=0.7,
        akin=1.5,
        calque=9.5,
        company=3.65,
        pair=-0.95,
        length=-1.4,
        first=0.9,
        alike_mate=1.35,
        same=1.75,
        identical=0.3,
        named=0.05,
    ),
    rendering_bias=-5.9,
    rendering=Likeness(
        told=4.95,
        adjoining=2.05,
        spelling=-0.5,
        lower=-2.8,
        misread=1.15,
        shared=2.25,
        unlike=-2.45,
        fit=3.7,
        rival=-2.4,
        contested=-1.55,
        votes=1.1,
        akin=1.2,
        calque=8.0,
        known=-1.4,
        listed=-0.4,
        quoted=0.5,
        longer=0.3,
        shorter=0.95,
        acronyms=0.15,
        foreign=-0.55,
        agreed=1.25,
        residue=6.85,
        surplus=0.15,
    ),
    rendering_missing=0.6,
    rendering_sought=0.95,
    rendering_company=4.75,
    joined_word=(-0.7, 0.95, 0.0, -0.8, 0.4, 3.0),
    joined_rendering=(-0.9, 0.9, 2.5, 1.0, -0.4, -3.45, 1.4),
    wrong=(-0.2, 0.85, -0.3, 2.15, -0.45, 0.8, -0.8),
)


class Parts(Struct, frozen=True):
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
        + weight.sought * evidence.sought
        + weight.fit * math.sqrt(evidence.fit)
        + weight.told * evidence.told
        + weight.lower * evidence.lower
        + weight.listed * evidence.listed
        + weight.unknown * evidence.unknown * evidence.spelling**2
        + weight.territory * evidence.territory
        + weight.akin * evidence.akin
        + weight.calque * evidence.calque
        + weight.company * evidence.company
        + weight.pair * evidence.pair
        + weight.length * evidence.length
        + weight.first * evidence.first
        + weight.alike_mate * evidence.alike_mate
        + weight.same * evidence.same
        + weight.identical * evidence.identical
        + weight.named * evidence.named
    )


class Around(Struct, frozen=True):
    """What the rest of the article tells of a rendering; each 0 to 1.

    Attributes:
        missing: the share of the name's words that the article lacks.
        often: how often the sources write the name, see `app.checks.rendering.often`.
        company: how regularly the words are left over together with the name's elsewhere.
    """

    missing: float
    often: float
    company: float


def meant_name(likeness: Likeness, around: Around, weights: Weights = WEIGHTS) -> float:
    """Return how likely words stand for the name that the likeness is about, 0 to 1."""
    grounds = map(mul, _GROUNDS(weights.rendering), _GROUNDS(likeness))
    score = weights.rendering_bias + sum(grounds)
    score += weights.rendering_missing * around.missing
    score += weights.rendering_sought * around.often * around.missing
    score += weights.rendering_company * around.company
    return _logistic(score)


class Standing(Struct, frozen=True):
    """How a word stands for a word of the sources, by itself and beside others.

    Attributes:
        alone: how likely it is by itself, 0 to 1.
        whole: how likely the likeliest name is that has it; None if there is none.
        told: how far a source tells the same as the sentence, see `View.likeness`.
        elsewhere: the sum of `alone` at the other places of the same word.
        echo: how alike the likest other word is that surely stands for it, 0 to 1.
    """

    alone: float
    whole: float | None
    told: float
    elsewhere: float
    echo: float


def joined_word(standing: Standing, weights: Weights = WEIGHTS) -> float:
    """Return how likely a word is meant, as a word by itself and as a part of a whole name."""
    bias, by_itself, in_name, nameless, again, echoing = weights.joined_word
    whole = standing.whole
    rest = nameless * standing.told**4 if whole is None else in_name * _log_odds(whole)
    rest += again * min(standing.elsewhere, _MOST_ELSEWHERE) + echoing * standing.echo
    return _logistic(bias + by_itself * _log_odds(standing.alone) + rest)


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


class Doubt(Struct, frozen=True):
    """What tells that a place is wrong, whatever should stand there.

    Attributes:
        best: how likely its best option is, between 0 and 1.
        others: the sum of that of the other options.
        told: how far a source tells the same as the sentence, see `View.likeness`; what the
            sources lack proves little elsewhere.
        alike: how alike the best option and the words are, 0 to 1.
        unknown: whether neither the name lists nor the dictionary know the words.
        lower: whether the words are in lower case.
    """

    best: float
    others: float
    told: float
    alike: float
    unknown: bool
    lower: bool


def wrong(doubt: Doubt, weights: Weights = WEIGHTS) -> float:
    """Return how likely a place is wrong, 0 to 1."""
    bias, odds, strange, told, alike, more, lower = weights.wrong
    return _logistic(
        bias
        + odds * _log_odds(doubt.best)
        + strange * doubt.unknown
        + told * doubt.told
        + alike * doubt.alike
        + more * min(doubt.others, 1.0)
        + lower * doubt.lower
    )


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-score))


def _log_odds(probability: float) -> float:
    inside = min(max(probability, _SURE), 1 - _SURE)
    return math.log(inside / (1 - inside))
