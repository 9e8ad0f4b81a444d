"""How well findings match what is known to be wrong."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.checks.finding import Finding
from tests.accuracy.stories import Label, Story

BINS = 10
_QUOTES = str.maketrans("’‘“”", "''\"\"")


@dataclass(frozen=True, slots=True)
class Judged:
    """One place that is wrong, and what was said of it.

    Attributes:
        found: whether a finding overlaps it.
        right: whether the first suggestion of one puts a right name in place.
    """

    way: str
    found: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """One finding.

    Attributes:
        confidence: that the place is wrong, 0 to 1.
        true: whether it is.
        right: whether its first suggestion puts a right name in place.
        safe: whether batch mode may apply that by itself.
        decoy: of what kind the decoy is that it takes for wrong; "" if none.
        clean: whether the article has nothing wrong.
    """

    confidence: float
    true: bool
    right: bool
    safe: bool
    decoy: str
    clean: bool


@dataclass(frozen=True, slots=True)
class Scored:
    """What came of some stories; sums of such values are such values."""

    words: int = 0
    clean_words: int = 0
    places: tuple[Judged, ...] = ()
    alarms: tuple[Alarm, ...] = ()

    def __add__(self, other: "Scored") -> "Scored":
        return Scored(
            self.words + other.words,
            self.clean_words + other.clean_words,
            self.places + other.places,
            self.alarms + other.alarms,
        )


@dataclass(frozen=True, slots=True)
class Bin:
    """One row of the reliability table.

    Attributes:
        low, high: the confidences in it, half-open but for 1.
        mean: mean confidence; 0 if there are none.
        true: the share of places that are indeed wrong, and `right`: of right first suggestions.
    """

    low: float
    high: float
    count: int
    mean: float
    true: float
    right: float


def score(story: Story, findings: Iterable[Finding]) -> Scored:
    """Return how the findings match the labels of a story.

    A finding counts for a label whose place it overlaps. Findings that only inform (severity
    "neutral") do not count, nor those that would change nothing but letter case or word order,
    which is house style, nor those of a right name in a form that no newsroom has.
    """
    counted = [f for f in findings if f.severity != "neutral" and not _is_style(story, f)]
    hits = [[f for f in counted if f.span.overlaps(label.span)] for label in story.labels]
    places = [
        Judged(label.way, bool(over), any(_puts_right(story.article, label, f) for f in over))
        for label, over in zip(story.labels, hits, strict=True)
    ]
    alarms = [_alarm(story, finding) for finding in counted]
    words = len(story.article.split())
    return Scored(words, 0 if story.labels else words, tuple(places), tuple(alarms))


def figures(scored: Scored) -> dict[str, float]:
    """Return the figures of all places and findings together, by name.

    recall, first right: shares of the places, 0 to 1; precision: share of the findings;
    F1: of recall and precision; safe: share of the places that batch mode puts right by itself;
    safe precision: share of what it changes that it puts right; calibration error: mean distance
    of the bins from the truth, weighted by their findings; the false alarms: per 1,000 words.
    """
    alarms = scored.alarms
    recall = _rate(place.found for place in scored.places)
    precision = _rate(alarm.true for alarm in alarms)
    safe = [alarm.right for alarm in alarms if alarm.safe]
    return {
        "recall": recall,
        "first right": _rate(place.right for place in scored.places),
        "precision": precision,
        "F1": _share(2 * recall * precision, recall + precision),
        "safe": _share(sum(safe), len(scored.places)),
        "safe precision": _rate(safe),
        "calibration error": _calibration_error(scored),
        "false alarms": 1000 * _share(sum(not a.true for a in alarms), scored.words),
        "false alarms in clean articles": 1000
        * _share(sum(a.clean for a in alarms), scored.clean_words),
    }


def by_decoy(scored: Scored) -> dict[str, int]:
    """Return how many findings take a decoy for wrong, by its kind; "other" for no decoy."""
    false = [alarm.decoy or "other" for alarm in scored.alarms if not alarm.true]
    return {kind: false.count(kind) for kind in sorted(set(false))}


def by_way(scored: Scored) -> dict[str, tuple[int, float, float]]:
    """Return for each way of going wrong how many places, recall and first right."""
    ways: Mapping[str, list[Judged]] = defaultdict(list)
    for place in scored.places:
        ways[place.way].append(place)
    return {
        way: (len(places), _rate(p.found for p in places), _rate(p.right for p in places))
        for way, places in sorted(ways.items())
    }


def reliability(scored: Scored) -> list[Bin]:
    """Return how often findings of each tenth of confidence are true."""
    table = []
    for number in range(BINS):
        inside = [a for a in scored.alarms if min(BINS - 1, int(a.confidence * BINS)) == number]
        mean = _share(sum(alarm.confidence for alarm in inside), len(inside))
        true, right = _rate(a.true for a in inside), _rate(a.right for a in inside)
        table.append(Bin(number / BINS, (number + 1) / BINS, len(inside), mean, true, right))
    return table


def _calibration_error(scored: Scored) -> float:
    off = sum(row.count * abs(row.mean - row.true) for row in reliability(scored))
    return _share(off, len(scored.alarms))


def _alarm(story: Story, finding: Finding) -> Alarm:
    over = [label for label in story.labels if label.span.overlaps(finding.span)]
    taken = [decoy.kind for decoy in story.decoys if decoy.span.overlaps(finding.span)]
    return Alarm(
        finding.confidence,
        bool(over),
        any(_puts_right(story.article, label, finding) for label in over),
        finding.safe,
        "" if over else "".join(taken[:1]),
        not story.labels,
    )


def _is_style(story: Story, finding: Finding) -> bool:
    if any(label.span.overlaps(finding.span) for label in story.labels):
        return False
    if any(span.overlaps(finding.span) for span in story.style):
        return True
    if not finding.suggestions:
        return False
    first = finding.suggestions[0].text
    return sorted(_plain(finding.found).casefold().split()) == sorted(
        _plain(first).casefold().split()
    )


def _puts_right(article: str, label: Label, finding: Finding) -> bool:
    """Tell whether a right name stands there as whole words once the suggestion is put in."""
    if not finding.suggestions:
        return False
    start = min(label.span.start, finding.span.start)
    end = max(label.span.end, finding.span.end)
    before = article[start : finding.span.start]
    after = article[finding.span.end : end]
    put = _plain(before + finding.suggestions[0].text + after)
    return any(re.search(rf"(?<!\w){re.escape(_plain(form))}(?!\w)", put) for form in label.right)


def _plain(words: str) -> str:
    return " ".join(words.translate(_QUOTES).split())


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _rate(outcomes: Iterable[bool]) -> float:
    """Return the share of what is true; 0 if there is nothing."""
    counted = list(outcomes)
    return _share(sum(counted), len(counted))
