"""The sample story from end to end: what the first user will see."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.checks.finding import Finding
from app.settings import Settings
from app.story import Checker, check_article, learn_names, open_story

SEEDS = Path(__file__).parents[2] / "seeds"

EXPECTED = {
    "Cursk": ("Kursk", 4),
    "cursive": ("Kursk", 4),
    "new-Nazi": ("neo-Nazi", 1),
    "Garasimov": ("Gerasimov", 3),
    "Volodimier": ("Volodymyr", 3),
    "Zelanski": ("Zelensky", 3),
    "Zelancesi": ("Zelensky", 3),
    "Dorth": ("North", 4),
}


@pytest.fixture(scope="module")
def findings(seeds: list[Path]) -> tuple[Finding, ...]:
    story = open_story(seeds[0], seeds[1:])
    return check_article(story.article.text, learn_names(story.sources))


def test_every_garbled_name_is_found_with_its_name_and_its_sources(
    findings: tuple[Finding, ...],
) -> None:
    complaints = [f for f in findings if f.check == "names" and f.suggestions]
    assert {f.found: (f.suggestions[0].text, f.agree) for f in complaints} == EXPECTED
    assert all(f.sources == 4 and f.evidence for f in complaints)


def test_the_other_spelling_comes_second(findings: tuple[Finding, ...]) -> None:
    for found in ("Zelanski", "Zelancesi"):
        (finding,) = [f for f in findings if f.found == found]
        assert [s.text for s in finding.suggestions] == ["Zelensky", "Zelenskyy"]


def test_a_word_that_nobody_knows_is_told_without_a_suggestion(
    findings: tuple[Finding, ...],
) -> None:
    names = (f for f in findings if f.check == "names")
    unexplained = [(f.found, f.reason) for f in names if not f.suggestions]
    assert unexplained == [("Purinogen", "names.unheard")]


def test_an_institution_in_another_order_is_a_term(findings: tuple[Finding, ...]) -> None:
    finding = [f for f in findings if f.check == "terms"][-1]
    assert finding.found == "North Korean Studies University"
    assert finding.suggestions[0].text == "University of North Korean Studies"


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_only_true_variants_are_found_in_the_sources(seeds: list[Path], number: int) -> None:
    others = [path for path in seeds[1:] if path != seeds[number]]
    story = open_story(seeds[number], others)
    found = check_article(story.article.text, learn_names(story.sources), Settings())
    complaints = {f.found: f.reason for f in found if f.severity != "neutral"}
    assert complaints == (
        {"Jong-un": "names.variant", "Zelenskyy": "names.variant"} if number == 2 else {}
    )


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_sources_themselves_are_nearly_clean(seeds: list[Path], number: int) -> None:
    """Against the other three, nothing in a source may be corrected without being asked."""
    others = [path for path in seeds[1:] if path != seeds[number]]
    story = open_story(seeds[number], others)
    found = check_article(story.article.text, learn_names(story.sources), Settings())
    safe = {(f.found, f.suggestions[0].text) for f in found if f.safe}
    assert safe <= {("Zelenskyy", "Zelensky")}


@given(st.permutations(sorted(EXPECTED)))
@settings(max_examples=8)
def test_correcting_one_never_loses_another(order: list[str]) -> None:
    seeds = sorted(SEEDS.glob("00[0-4]*"))
    story = open_story(seeds[0], seeds[1:])
    checker, text = Checker(learn_names(story.sources), Settings()), story.article.text
    done: list[tuple[str, str]] = []
    for found in order:
        text = text.replace(found, EXPECTED[found][0])
        done.append((found, EXPECTED[found][0]))
        found_now = checker.check(text, corrected=done)
        left = {f.found for f in found_now if f.check == "names" and f.suggestions}
        assert left == set(EXPECTED) - {wrong for wrong, _ in done}
