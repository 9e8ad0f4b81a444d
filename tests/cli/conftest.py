"""Findings to report, and a check that gives them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.checks.finding import ENTITY, Finding, Severity, Suggestion
from app.cli import commands
from app.gazetteer.name import Passage
from app.text.span import Span

ARTICLE = "In Cursk, 戦争 met\nZelanski and Purinogen.\n"
SOURCE = "Zelensky spoke about Kursk, again and again, in his long evening address.\n"


def finding(
    found: str, *suggestions: str, severity: Severity = "major", text: str = ARTICLE
) -> Finding:
    start = text.index(found)
    agree = 1 if suggestions else 0
    passage = Passage(0, Span(21, 26), SOURCE.strip(), Span(21, 26))
    return Finding(
        id=f"names:{found}",
        check="names",
        category=ENTITY,
        severity=severity,
        confidence=0.97,
        span=Span(start, start + len(found)),
        found=found,
        reason="names.misspelt" if suggestions else "names.unknown",
        suggestions=tuple(Suggestion(each, 0.9, 1) for each in suggestions),
        evidence=(passage,) if suggestions else (),
        agree=agree,
        sources=1,
        safe=bool(suggestions),
    )


FINDINGS = (
    finding("Cursk", "Kursk"),
    finding("戦争", "戦国"),
    finding("Zelanski", "Zelensky", "Zelenskyy"),
    finding("Purinogen", severity="neutral"),
)


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, the working one, with article.txt and source.txt."""
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    cache = tmp_path / "cache"
    monkeypatch.setattr("app.gazetteer.housefile.user_cache_path", lambda *_, **_more: cache)
    return tmp_path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Sequence[Finding]], None]:
    """Let every check find what is given."""

    def give(findings: Sequence[Finding]) -> None:
        monkeypatch.setattr(commands, "check_article", lambda *_arguments: tuple(findings))

    return give
