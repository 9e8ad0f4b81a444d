"""One name that no source has, spelt two ways in the article itself."""

from collections.abc import Callable

import pytest

from app.checks.consistency import usual_spelling
from app.checks.finding import Finding
from tests.checks.conftest import checker_for

Check = Callable[..., tuple[Finding, ...]]
SOURCE = "A clinic was opened on Monday, and patients were glad about the new beds, the mayor said."


def inconsistent(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    found = [f for f in findings if f.reason == "names.inconsistent"]
    return [(f.found, f.suggestions[0].text) for f in found]


@pytest.mark.parametrize(
    "article",
    [
        "Purinogen came first.\nThey thanked Purinogen.\nThe mayor thanked Purinogan too.",
        "The mayor thanked Purinogan.\nPurinogen smiled, and Purinogen left.\nPurinogen was tired.",
    ],
)
def test_fires(check: Check, article: str) -> None:
    assert inconsistent(check(article, SOURCE)) == [("Purinogan", "Purinogen")]


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("Purinogen came.\nThey thanked Purinogen.", id="one way"),
        pytest.param("Tarasharip came with his wife.\nTarasharipa smiled.", id="a woman's name"),
        pytest.param("A Zurbekian came.\nMany Zurbekians came.", id="plural"),
        pytest.param("Hanson met Hansen.\nHansen left.", id="names that lists have"),
        pytest.param("Purinogen met Karabulatan.", id="two names"),
    ],
)
def test_stays_silent(check: Check, article: str) -> None:
    assert inconsistent(check(article, SOURCE)) == []


def test_what_is_usual_changes_with_the_article() -> None:
    checker = checker_for(SOURCE)
    lines = ["Purinogen came.", "Purinogan left.", "They thanked Purinogen.", "All slept."]
    assert inconsistent(checker.check("\n".join(lines))) == [("Purinogan", "Purinogen")]
    lines[2:] = ["They thanked Purinogan.", "Purinogan slept."]
    assert inconsistent(checker.check("\n".join(lines))) == [("Purinogen", "Purinogan")]
    lines[0] = "Purinogan came."
    assert inconsistent(checker.check("\n".join(lines))) == []


def test_of_two_as_frequent_the_first_by_the_alphabet_counts() -> None:
    written = {"Purinogen": 1, "Purinogan": 1}
    assert usual_spelling("Purinogen", written) == "Purinogan"
    assert usual_spelling("Purinogan", written) == ""
