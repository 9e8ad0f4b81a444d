from collections.abc import Callable

import pytest

from app.checks.finding import Finding

Check = Callable[..., tuple[Finding, ...]]
SOURCE = "The site Storm.is and the page news.bergstadt.example had the figures. It is late."


@pytest.mark.parametrize(
    ("article", "found", "best"),
    [
        ("The figures are on Storm. is, he said.", "Storm. is", "Storm.is"),
        ("The figures are on Storm .is too.", "Storm .is", "Storm.is"),
        (
            "See the page news. bergstadt. example for more.",
            "news. bergstadt. example",
            "news.bergstadt.example",
        ),
    ],
)
def test_fires(check: Check, article: str, found: str, best: str) -> None:
    finding = next(f for f in check(article, SOURCE) if f.severity == "major")
    assert (finding.found, finding.suggestions[0].text) == (found, best)
    assert finding.evidence[0].mark.of(finding.evidence[0].text) == best


@pytest.mark.parametrize(
    "article",
    [
        "The figures are on Storm.is, he said.",
        "There was a storm. It is late.",
        "The storm. is it over? News. Bergstadt is calm.",
        "",
    ],
)
def test_stays_silent(check: Check, article: str) -> None:
    assert [f for f in check(article, SOURCE) if f.severity == "major"] == []
