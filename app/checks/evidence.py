"""What speaks for and against a correction, weighed to one confidence."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """The grounds for taking a suspect for a word of the sources; each 0 to 1.

    Attributes:
        spelling: how alike the two are written, see `app.matching.spelling.similarity`.
        sound: how alike they sound, see `app.matching.sound.sounds_like`.
        mate: how far the word beside the suspect belongs to the same name.
        stranger: whether it stands beside another unknown word that the name does not explain.
        missing: whether the article lacks the word.
        fit: how alike the words around it are in the sources, see `app.matching.company`.
        told: how far the source's sentence tells the same as the article's.
        ordinary: whether the suspect is an ordinary word, more for a frequent one.
        known: whether the suspect is somebody's or some place's name.
        listed: whether dictionaries list the suspect as a name.
        territory: whether the suspect belongs to the name of a country, nationality or known city.
        same: whether the base names call the two forms of one name.
    """

    spelling: float
    sound: float
    mate: float
    stranger: float
    missing: float
    fit: float
    told: float
    ordinary: float
    known: float
    listed: float
    territory: float
    same: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of two logistic regressions, fitted by cross-validation on annotated stories.

    Attributes:
        bias: log odds that a word of the sources is meant when nothing speaks for it.
        evidence: the weight of each kind of evidence for a word; spelling counts squared and
            sound to the fourth power, for near misses are many, fit as its root, for the first
            shared words tell most.
        wrong_bias: log odds that a suspect is wrong when its best guess is even.
        wrong_guess: what the log odds of the best guess count for that.
        wrong_unknown: what it counts that no list knows the word.
    """

    bias: float
    evidence: Evidence
    wrong_bias: float
    wrong_guess: float
    wrong_unknown: float


WEIGHTS = Weights(
    bias=-7.5,
    evidence=Evidence(
        spelling=7.6,
        sound=1.0,
        mate=1.4,
        stranger=-0.3,
        missing=0.6,
        fit=6.7,
        told=2.7,
        ordinary=1.4,
        known=-0.3,
        listed=-0.7,
        territory=0.3,
        same=2.1,
    ),
    wrong_bias=1.2,
    wrong_guess=0.6,
    wrong_unknown=0.6,
)


def meant(evidence: Evidence, weights: Weights = WEIGHTS) -> float:
    """Return how likely the suspect stands for the word that the evidence is about, 0 to 1."""
    weight = weights.evidence
    return _logistic(
        weights.bias
        + weight.spelling * evidence.spelling**2
        + weight.sound * evidence.sound**4
        + weight.mate * evidence.mate
        + weight.stranger * evidence.stranger
        + weight.missing * evidence.missing
        + weight.fit * math.sqrt(evidence.fit)
        + weight.told * evidence.told
        + weight.ordinary * evidence.ordinary
        + weight.known * evidence.known
        + weight.listed * evidence.listed
        + weight.territory * evidence.territory
        + weight.same * evidence.same
    )


def wrong(best: float, *, unknown: bool, weights: Weights = WEIGHTS) -> float:
    """Return how likely a suspect is wrong, whatever it should be, 0 to 1.

    Args:
        best: how likely its best guess is, between 0 and 1.
        unknown: whether neither the name lists nor the dictionary know the word.
        weights: of the regression.
    """
    odds = math.log(best / (1 - best))
    score = weights.wrong_bias + weights.wrong_guess * odds + weights.wrong_unknown * unknown
    return _logistic(score)


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-score))
