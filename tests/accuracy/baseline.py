"""The figures that must not drop."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.accuracy.measure import NAMING, check_with, measure
from tests.accuracy.score import Scored, by_way, figures
from tests.accuracy.stories import make_stories

STORIES = 192
_FILE = Path(__file__).parent / "baseline.json"
_RENEW = "To renew the baseline on purpose: .venv/bin/python -m tests.accuracy --renew"
_LESS_IS_BETTER = ("calibration error", "false alarms", "false alarms in clean articles")
_PER_THOUSAND = ("false alarms", "false alarms in clean articles")
# The figures are the same in every run; this is room for a place or two.
_SHARE_TOLERANCE = 0.002
_WAY_TOLERANCE = 0.02
_PER_THOUSAND_TOLERANCE = 0.1


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the check once reached, as it is committed.

    Attributes:
        words, places: of the stories; other counts mean that other stories were made.
        figures: by name; those of one way of going wrong as "way: recall".
    """

    words: int
    places: int
    figures: Mapping[str, float]


def baseline_of(scored: Scored) -> Baseline:
    """Return what is compared; shares with four digits."""
    ways = {
        f"{way}: {name}": value
        for way, (_, recall, right) in by_way(scored).items()
        for name, value in (("recall", recall), ("first right", right))
    }
    compared = {name: round(value, 4) for name, value in {**figures(scored), **ways}.items()}
    return Baseline(scored.words, len(scored.places), compared)


def run_baseline() -> Baseline:
    """Return what the check reaches now."""
    return baseline_of(measure(make_stories(STORIES), check_with(NAMING)))


def read_baseline() -> Baseline:
    """Return the committed baseline."""
    return Baseline(**json.loads(_FILE.read_text("utf-8")))


def write_baseline(baseline: Baseline) -> None:
    """Make this the baseline; it is then to be committed with what changed the figures."""
    _FILE.write_text(json.dumps(asdict(baseline), indent=1) + "\n", "utf-8")


def complaints(old: Baseline, new: Baseline) -> Iterator[str]:
    """Yield a sentence for each figure that is worse than it was, and how to accept that."""
    worse = []
    if (old.words, old.places) != (new.words, new.places):
        worse.append(
            f"The stories changed: {old.places} wrong places in {old.words} words were "
            f"{new.places} in {new.words}, so the figures do not compare."
        )
    for name, was in old.figures.items():
        now = new.figures.get(name)
        if now is None or _is_worse(name, was, now):
            worse.append(f"{name.capitalize()} got worse: {was} before, {now} now.")
    yield from worse
    if worse:
        yield _RENEW


def _is_worse(name: str, was: float, now: float) -> bool:
    drop = now - was if name in _LESS_IS_BETTER else was - now
    return drop > _tolerance(name)


def _tolerance(name: str) -> float:
    if name in _PER_THOUSAND:
        return _PER_THOUSAND_TOLERANCE
    return _WAY_TOLERANCE if ": " in name else _SHARE_TOLERANCE
