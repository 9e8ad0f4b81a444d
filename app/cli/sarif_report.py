"""A report as SARIF 2.1.0, for editors and servers that show findings of any tool.

Regions count code points of the text as read, which for plain text is the file itself.
"""

import json
import os
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from app import __version__
from app.checks.finding import Finding, Suggestion
from app.cli.inputs import STANDARD_INPUT
from app.cli.report import Lines, Report
from app.text.span import Span

_LEVELS = {"critical": "error", "major": "error", "minor": "warning", "neutral": "note"}


def sarif_report(report: Report) -> str:
    """Return one SARIF log with one run, indented, in UTF-8."""
    rules = dict(sorted((finding.reason, finding.category) for finding in report.findings))
    driver = {
        "name": "Ungarble",
        "semanticVersion": __version__,
        "rules": [
            {"id": reason, "shortDescription": {"text": category}}
            for reason, category in rules.items()
        ],
    }
    lines = Lines(report.inputs.story.article.text)
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, report, lines) for finding in report.findings],
    }
    log = {"version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(finding: Finding, report: Report, lines: Lines) -> dict[str, Any]:
    artifact = {"uri": _uri(report.path)}
    line, column = lines.place(finding.span.start)
    end_line, end_column = lines.place(finding.span.end)
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        **_characters(finding.span),
        "snippet": {"text": finding.found},
    }
    return {
        "ruleId": finding.reason,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "relatedLocations": [
            {
                "id": number,
                "message": {"text": passage.text},
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(report.inputs.path_of(passage.source))},
                    "region": _characters(passage.span),
                },
            }
            for number, passage in enumerate(finding.evidence, 1)
        ],
        "partialFingerprints": {"ungarble/v1": finding.id},
        "fixes": [_fix(finding, suggestion, artifact) for suggestion in finding.suggestions],
        "properties": {
            "check": finding.check,
            "category": finding.category,
            "confidence": finding.confidence,
            "safe": finding.safe,
        },
    }


def _fix(finding: Finding, suggestion: Suggestion, artifact: dict[str, str]) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _characters(finding.span),
        "insertedContent": {"text": suggestion.text},
    }
    return {
        "description": {"text": f"Change “{finding.found}” to “{suggestion.text}”"},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
    }


def _characters(span: Span) -> dict[str, int]:
    return {"charOffset": span.start, "charLength": len(span)}


def _uri(path: str) -> str:
    if path == STANDARD_INPUT:
        return "stdin"
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(os.fsencode(pure.as_posix()))
