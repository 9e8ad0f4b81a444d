"""The report as CSV, for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from app.batch.outcome import Outcome, Place

_COLUMNS = (
    "story", "state", "text", "suggestion", "message", "sentence", "evidence",
    "check", "category", "severity", "confidence", "start", "end", "article", "copy",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_table(file: BinaryIO, outcomes: Iterable[Outcome]) -> None:
    """Write a row for each place, and one for each story that has none or failed."""
    text = io.TextIOWrapper(file, "utf-8-sig", "replace", newline="")  # spreadsheets look for it
    rows = csv.DictWriter(text, _COLUMNS, restval="")
    rows.writeheader()
    for outcome in outcomes:
        rows.writerows(map(_harmless, _rows(outcome)))
    text.detach()


def _rows(outcome: Outcome) -> Iterator[dict[str, str]]:
    story = {"story": outcome.name, "article": outcome.article, "copy": outcome.target}
    if outcome.failure:
        yield {**story, "state": "failed", "message": outcome.failure}
    elif not outcome.places:
        yield {**story, "state": "nothing found"}
    for place in outcome.places:
        yield {**story, **_cells(place, outcome)}


def _cells(place: Place, outcome: Outcome) -> dict[str, str]:
    finding = place.finding
    return {
        "state": "corrected" if place.safe else "needs a look",
        "text": finding.found,
        "suggestion": place.finding.best,
        "message": place.finding.message,
        "sentence": place.passage,
        "evidence": "\n".join(
            f"{outcome.sources[passage.source].path}: {passage.text}"
            for passage in finding.evidence
        ),
        "check": finding.check,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": str(finding.confidence),
        "start": str(finding.span.start),
        "end": str(finding.span.end),
    }


def _harmless(row: dict[str, str]) -> dict[str, str]:
    """Keep a spreadsheet from taking words of an article for a formula."""
    return {name: f"'{cell}" if cell.startswith(_FORMULA) else cell for name, cell in row.items()}
