"""The figures of the reports that must not drop; `claims.json` holds them."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.accuracy.baseline import Baseline
from tests.accuracy.claims_figures import LESS_IS_BETTER, figures
from tests.accuracy.claims_score import Tried

_FILE = Path(__file__).parent / "claims.json"
_RENEW = "To renew the baseline on purpose: .venv/bin/python -m tests.accuracy.claims --renew"


def baseline_of(tried: Tried) -> Baseline:
    """Return what is compared, with four digits."""
    compared = {name: round(value, 4) for name, value in figures(tried).items()}
    return Baseline(tried.words + tried.source_words, len(tried.outcomes), compared)


def read_baseline() -> Baseline:
    """Return the committed baseline."""
    return Baseline(**json.loads(_FILE.read_text("utf-8")))


def write_baseline(baseline: Baseline) -> None:
    """Make this the baseline; it is then to be committed with what changed the figures."""
    _FILE.write_text(json.dumps(asdict(baseline), indent=1) + "\n", "utf-8")


def drops(old: Baseline, new: Baseline) -> Iterator[str]:
    """Yield a sentence for each figure that is worse than it was, and how to accept that.

    The figures are the same in every run, so nothing is let pass.
    """
    if (old.words, old.places) != (new.words, new.places):
        yield (
            f"The reports changed: {old.places} mistakes in {old.words} words were {new.places} "
            f"in {new.words}, so the figures do not compare. {_RENEW}"
        )
        return
    worse = [name for name, was in old.figures.items() if _is_worse(name, was, new.figures[name])]
    for name in worse:
        yield f"{name.capitalize()} got worse: {old.figures[name]} before, {new.figures[name]} now."
    if worse:
        yield _RENEW


def _is_worse(name: str, was: float, now: float) -> bool:
    return now > was if name in LESS_IS_BETTER else now < was
