"""The options of a check, as one frozen value that is passed down."""

from msgspec import Struct


class Settings(Struct, frozen=True):
    """What the user can choose.

    Attributes:
        checks: the names of the checks to run; empty runs all of them.
        min_confidence: findings below it are not reported, 0 to 1.
        safe_confidence: batch mode applies only what is at least this sure, 0 to 1.
        all_claims: whether quotations and figures that the sources support, or that no source has,
            are reported too (severity "neutral").
        show_neutral: whether what is only worth knowing is reported at all (severity "neutral").
    """

    checks: frozenset[str] = frozenset()
    min_confidence: float = 0.5
    safe_confidence: float = 0.9
    all_claims: bool = False
    show_neutral: bool = True
