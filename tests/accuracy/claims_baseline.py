"""The figures of the reports that must not drop; `claims.json` holds them."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.accuracy.baseline import Baseline, complaints
from tests.accuracy.claims_figures import figures
from tests.accuracy.claims_score import Tried

_FILE = Path(__file__).parent / "claims.json"
_RENEW = "To renew the baseline on purpose: .venv/bin/python -m tests.accuracy.claims --renew"


def baseline_of(tried: Tried) -> Baseline:
    """Return what is compared; shares with four digits."""
    compared = {name: round(value, 4) for name, value in figures(tried).items()}
    return Baseline(tried.words, len(tried.outcomes), compared)


def read_baseline() -> Baseline:
    """Return the committed baseline."""
    return Baseline(**json.loads(_FILE.read_text("utf-8")))


def write_baseline(baseline: Baseline) -> None:
    """Make this the baseline; it is then to be committed with what changed the figures."""
    _FILE.write_text(json.dumps(asdict(baseline), indent=1) + "\n", "utf-8")


def drops(old: Baseline, new: Baseline) -> Iterator[str]:
    """Yield a sentence for each figure that is worse than it was, and how to accept that."""
    worse = list(complaints(old, new))[:-1]  # the last tells how to renew the names' baseline
    yield from worse
    if worse:
        yield _RENEW
