"""The regression that turns grounds into confidence.

Fitted on the stories of tests/accuracy/reports: on the figures of articles and sources that are
right, and on those of articles with one mistake each. The bias is lower than fitted, as right
figures are many more in life.
"""

import math
from collections.abc import Mapping

_BIAS = -4.83
_WEIGHTS = {
    "shared": 1.81,
    "near": 1.41,
    "slip": 3.08,
    "far": -0.30,
    "sources": 0.28,
    "lead": 2.52,
    "support": -0.37,
    "level": -1.26,
    "echo": -1.45,
    "claimed": -0.43,
    "roles": -1.41,
    "weekday": -1.71,
    "age": 0.80,
    "count": -0.49,
}
"""What each ground adds to the odds, as a logarithm:

shared    the words around both figures
near      the words next to both
slip      how easily one is written for the other
far       how many orders of magnitude, or decades, lie between them, if it is no slip
sources   how many sources say so
lead      how much likelier they are the same than the next best two
support   how likely a source's figure that agrees tells of the same thing
level     whether that is as likely as that the contradicting one does
echo      how little the article's figure is in a source by chance
claimed   how likely another figure of the article is the sources'
roles     whether one tells a beginning and the other an end
weekday   whether it is a day of the week, of which an event has several
age       whether it is an age, which each person has but one of
count     whether it is a plain count, of which a story has many
"""


def contradicted(grounds: Mapping[str, float]) -> float:
    """Return how likely the sources are right against the article, 0 to 1."""
    total = _BIAS + sum(_WEIGHTS[name] * value for name, value in grounds.items())
    return 1 / (1 + math.exp(-total))
