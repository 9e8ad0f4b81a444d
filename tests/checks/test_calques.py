"""Names that a translator took for the words that they are, or left in their own language."""

from collections.abc import Callable

import pytest

from app.checks.finding import Finding

Check = Callable[..., tuple[Finding, ...]]

REPORT = (
    "The ferry Lastochka ran aground near Borovka on Sunday. Captain Oleg Zima was questioned. "
    "The weekly Večerní listy had reported that the air defence of Borovka was on alert. She was "
    "born near Bílá Hora."
)


@pytest.mark.parametrize(
    ("article", "found", "best"),
    [
        pytest.param("On board of Swallow there were ten.", "Swallow", "Lastochka", id="nowhere"),
        pytest.param(
            "The ferry Swallow ran aground near Borovka on Sunday.",
            "Swallow",
            "Lastochka",
            id="in its place",
        ),
        pytest.param(
            "The weekly Evening Leaves had reported that Borovka was on alert.",
            "Evening Leaves",
            "Večerní listy",
            id="two words",
        ),
        pytest.param(
            "We walked to White Mountain first.", "White Mountain", "Bílá Hora", id="both nowhere"
        ),
        pytest.param(
            "Nobody knew of “Swallow 2” here.", "Swallow", "Lastochka", id="in quotation marks"
        ),
        pytest.param(
            "The weekly Večerní listy had reported that the PVO of Borovka was on alert.",
            "PVO",
            "air defence",
            id="acronym",
        ),
    ],
)
def test_fires(check: Check, article: str, found: str, best: str) -> None:
    finding = next(f for f in check(article, REPORT) if f.found == found)
    assert finding.suggestions[0].text == best
    assert finding.severity == "major"


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("It was a hard winter. Swallows left early.", id="ordinary words"),
        pytest.param("The Lastochka was no swallow, said Captain Zima.", id="name and word"),
        pytest.param("The Lastochka, or Swallow in English, is old.", id="a gloss"),
        pytest.param("In the evening leaves fell on the weekly market.", id="lower case"),
        pytest.param("“Swallow it,” he said. “Evening falls.”", id="ordinary words in speech"),
        pytest.param("The UN was on alert.", id="an acronym that is English"),
    ],
)
def test_stays_silent(check: Check, article: str) -> None:
    assert [f for f in check(article, REPORT) if f.severity != "neutral"] == []


def test_a_case_ending_is_no_inflection_in_english(check: Check) -> None:
    (finding,) = check("The ferry left for Borovko in the morning.", REPORT)
    assert finding.suggestions[0].text == "Borovka"


@pytest.mark.parametrize(
    ("acronym", "whole"),
    [
        ("USA", "United States"),
        ("SBU", "Security Service"),
        ("HUR", "military intelligence"),
        ("BKA", "criminal police"),
        ("CEC", "election commission"),
    ],
)
def test_an_abbreviation_that_english_newspapers_use_is_what_it_stands_for(
    check: Check, acronym: str, whole: str
) -> None:
    line = "On Sunday the {} lifted the ban on grain from the harbour of Borovka, the mayor said."
    found = check(line.format(acronym), line.format(whole))
    assert [f.found for f in found if f.reason == "names.instead"] == []


def test_words_that_mean_two_names_are_told_of_neither(check: Check) -> None:
    article = "We walked to White Mountain first."
    assert check(article, "They met near Bílá Hora.")[0].safe
    two = check(article, "They met near Bílá Hora. Others met near Bela Gora.")
    assert not [finding for finding in two if finding.found == "White Mountain"]
