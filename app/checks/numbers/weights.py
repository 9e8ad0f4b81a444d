"""The regression that turns grounds into confidence.

Fitted on the stories of tests/accuracy/reports: on the figures of articles and sources that are
right, and on those of articles with one mistake each. The bias is lower than fitted, as right
figures are many more in life.
"""

import math
from collections.abc import Mapping

_BIAS = -3.1
_WEIGHTS = {
    "shared": 0.95,
    "near": 1.32,
    "slip": 2.33,
    "far": -1.04,
    "sources": 0.94,
    "lead": 2.12,
    "support": -1.20,
    "level": -1.80,
    "echo": -1.51,
    "claimed": -0.50,
    "weekday": -1.28,
    "age": 1.13,
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
weekday   whether it is a day of the week, of which an event has several
age       whether it is an age, which each person has but one of
"""


def contradicted(grounds: Mapping[str, float]) -> float:
    """Return how likely the sources are right against the article, 0 to 1."""
    total = _BIAS + sum(_WEIGHTS[name] * value for name, value in grounds.items())
    return 1 / (1 + math.exp(-total))
