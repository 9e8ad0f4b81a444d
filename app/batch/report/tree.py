"""The report as JSON, schema `ungarble.batch/1`; findings are told as in `ungarble.findings/1`.

Offsets count code points of the article's text as read.
"""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from app.batch.outcome import Outcome, Place, SourceNote
from app.batch.totals import Totals
from app.messages import sentence

_SCHEMA = "ungarble.batch/1"


def write_tree(file: BinaryIO, totals: Totals, outcomes: Iterable[Outcome]) -> None:
    """Write one JSON object in UTF-8, each story on a line of its own."""
    head = {"schema": _SCHEMA, "totals": _totals(totals)}
    file.write(_json(head).removesuffix(b"}") + b', "stories": [')
    for number, outcome in enumerate(outcomes):
        file.write((b",\n" if number else b"\n") + _json(_story(outcome)))
    file.write(b"\n]}\n")


def _json(tree: object) -> bytes:
    return json.dumps(tree, ensure_ascii=False).encode("utf-8", "replace")


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        "stories": totals.stories,
        "failed": totals.failed,
        "to_open": totals.to_open,
        "words": totals.words,
        "corrected": dict(sorted(totals.safe.items())),
        "needs_a_look": dict(sorted(totals.open.items())),
    }


def _story(outcome: Outcome) -> dict[str, Any]:
    return {
        "story": outcome.name,
        "article": {"path": outcome.article, "words": outcome.words},
        "copy": outcome.target,
        "as_text": outcome.as_text,
        "failure": outcome.failure,
        "sources": [_source(note) for note in outcome.sources],
        "findings": [_finding(place, outcome) for place in outcome.places],
    }


def _source(note: SourceNote) -> dict[str, Any]:
    why = sentence(note.why) if note.why else ""
    return {"path": note.path, "used": not note.why, "why": why}


def _finding(place: Place, outcome: Outcome) -> dict[str, Any]:
    finding = place.finding
    return {
        "id": finding.id,
        "check": finding.check,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.found,
        "message": place.finding.message,
        "safe": finding.safe,
        "corrected": place.safe,
        "quoted": place.quoted,
        "suggestions": [
            {"text": suggestion.text, "confidence": suggestion.confidence}
            for suggestion in finding.suggestions
        ],
        "evidence": [
            {
                "source": outcome.sources[passage.source].path,
                "start": passage.span.start,
                "end": passage.span.end,
                "passage": passage.text,
            }
            for passage in finding.evidence
        ],
    }
