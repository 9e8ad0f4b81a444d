import pytest

from app.checks.finding import ENTITY, Finding, Suggestion
from app.text.span import Span


@pytest.fixture
def cursk() -> Finding:
    """The word Cursk after two letters."""
    return Finding(
        id="cursk",
        check="names",
        category=ENTITY,
        severity="major",
        confidence=0.9,
        span=Span(2, 7),
        found="Cursk",
        reason="names.misspelt",
        suggestions=(Suggestion("Kursk", 0.9, 3),),
        evidence=(),
        agree=3,
        sources=4,
        safe=True,
    )
