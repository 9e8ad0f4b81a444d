"""Institutions in other words, wherever the sources name them, and misheard names."""

import pytest

from tests.checks.conftest import Check

SOURCE = (
    "The General Staff of the island said on Monday that the bridge at Lindholm was closed. The "
    "Flood and Storm Management Authority had warned of high water. In the evening the National "
    "Institute for River Research sent two boats.\nThe deputy head of the Harbour Council was not "
    "there. Johns Hopkins Applied Physics Laboratory lent a drone. The "
    "African Development Bank paid, and the Vienna Philharmonic Orchestra played.\n"
)


@pytest.mark.parametrize(
    ("article", "found", "best"),
    [
        ("But general employees denied all of it.", "general employees", "General Staff"),
        (
            "Nothing was heard from the Flood and Storm Situation Presidency.",
            "Flood and Storm Situation Presidency",
            "Flood and Storm Management Authority",
        ),
        (
            "Two boats came from the National Institute of River Investigations.",
            "National Institute of River Investigations",
            "National Institute for River Research",
        ),
        (
            "The African Bank of Development paid.",
            "African Bank of Development",
            "African Development Bank",
        ),
    ],
)
def test_fires(check: Check, article: str, found: str, best: str) -> None:
    (finding,) = [f for f in check(article, SOURCE) if f.check == "terms"]
    assert (finding.found, finding.suggestions[0].text) == (found, best)
    assert finding.evidence
    assert not finding.safe


@pytest.mark.parametrize(
    "article",
    [
        "The General Staff denied all of it.",
        "In general people denied all of it.",
        "The Berlin Philharmonic Orchestra played as well.",
        "The general public denied all of it.",
        "General Bridges denied all of it.",
        "A team of Johns Hopkins University counted birds.",
        "The Harbour Council met, and the town council too.",
        "The Flood and Storm Management Authority, a flood authority, had warned them.",
    ],
)
def test_stays_silent(check: Check, article: str) -> None:
    assert [f.found for f in check(article, SOURCE) if f.check == "terms"] == []


KURSK = (
    "Troops took back the Kursk region on Monday, the army said. They had been fighting in Kursk "
    "since August. Soldiers from the north helped to retake the lost territory of Kursk.\n"
)
OTHER = (
    "The army said on Monday that its troops took back the region of Kursk with northern help.\n"
)


def test_an_ordinary_word_that_sounds_like_the_name_among_its_neighbours_is_found(
    check: Check,
) -> None:
    article = "Soldiers from the north helped the army to retake its cursive territory."
    (finding,) = [f for f in check(article, KURSK, OTHER) if f.check == "names"]
    assert (finding.found, finding.suggestions[0].text) == ("cursive", "Kursk")


@pytest.mark.parametrize(
    "article",
    [
        "Soldiers from the north helped the army with cursive letters.",
        "Soldiers from the north helped the army to retake its coastal territory.",
        "He wrote the cursive territory of his childhood in a diary.",
    ],
)
def test_the_word_elsewhere_or_another_word_there_is_left_alone(check: Check, article: str) -> None:
    assert [f.found for f in check(article, KURSK, OTHER) if f.check == "names"] == []
