"""A report as JSON, schema `ungarble.findings/1`; offsets count code points of the text as read."""

import json
from typing import Any

from app.checks.finding import Finding
from app.cli.inputs import Inputs
from app.cli.report import Report
from app.documents import Source
from app.messages import sentence
from app.text.tokens import word_count

_SCHEMA = "ungarble.findings/1"


def json_report(report: Report) -> str:
    """Return one JSON object, indented, in UTF-8."""
    article = report.inputs.story.article
    tree = {
        "schema": _SCHEMA,
        "article": {
            "path": report.path,
            "language": article.language,
            "words": word_count(article.text),
        },
        "sources": [_source(source) for source in report.inputs.story.sources],
        "findings": [_finding(finding, report.inputs) for finding in report.findings],
    }
    return json.dumps(tree, ensure_ascii=False, indent=2)


def _source(source: Source) -> dict[str, Any]:
    return {
        "path": str(source.document.path),
        "language": source.document.language,
        "used": source.used,
        "why": sentence(source.why) if source.why else "",
    }


def _finding(finding: Finding, inputs: Inputs) -> dict[str, Any]:
    return {
        "id": finding.id,
        "check": finding.check,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.found,
        "message": finding.message,
        "safe": finding.safe,
        "suggestions": [
            {"text": suggestion.text, "confidence": suggestion.confidence}
            for suggestion in finding.suggestions
        ],
        "evidence": [
            {
                "source": inputs.path_of(passage.source),
                "start": passage.span.start,
                "end": passage.span.end,
                "passage": passage.text,
            }
            for passage in finding.evidence
        ],
    }
