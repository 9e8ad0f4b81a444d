"""What must be found in a quotation, and what must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.checks.checker import Checker
from app.documents.document import Document, Source
from app.gazetteer.learn import learn_names
from app.settings import Settings
from tests.checks.conftest import Check

SOURCE = (
    "The ferry was late again, passengers said. “We waited on the pier for six hours and nobody "
    "told us that the boat had already turned back,” said Ilse Brandt, who leads the passengers’ "
    "union.\nMayor Oskar Lindqvist promised a new timetable. “The harbour belongs to the town,” he "
    "told reporters. “It doesn’t belong to a company.”\n"
)
OTHER = (
    "“We waited on the pier for six hours and nobody told us that the boat had already turned "
    "back,” Ilse Brandt told the radio. Oskar Lindqvist spoke of a “new start for the islands”.\n"
)


def quotations(found: object) -> list[tuple[str, str]]:
    assert isinstance(found, tuple)
    return [
        (one.found, one.suggestions[0].text if one.suggestions else "")
        for one in found
        if one.check == "quotations"
    ]


RIGHT = (
    "We waited on the pier for six hours and nobody told us that the boat had already turned back"
)


@pytest.mark.parametrize(
    "words",
    [
        "We stood at the pier during six hours and no one said us the boat had turned back already",
        "We waited on the pier for six hours and nobody told us that the boat had turned back",
        "We waited on the pier for nine hours and nobody told us that the boat had turned back",
    ],
)
def test_other_words_than_the_sources_quote_are_found(check: Check, words: str) -> None:
    article = f"“{words},” said Ilse Brandt."
    assert quotations(check(article, SOURCE, OTHER)) == [(words, RIGHT)]


def test_a_misspelt_speaker_is_the_speaker(check: Check) -> None:
    words = "The port is belonging to the town"
    found = check(f"“{words},” said Oscar Lindkvist.", SOURCE)
    assert quotations(found) == [(words, "The harbour belongs to the town")]


@pytest.mark.parametrize(
    "article",
    [
        "Ilza Brant, who was late herself, told, “{}.” Mayor Oskar Lindqvist said nothing.",
        "The teacher Ilza Brant, who was late herself, said: “{}”. Nobody answered.",
        "The teacher Ilza Brant said that it was cold. “{},” she said.",
        "“{},” was the answer from the pier.",
    ],
)
def test_far_words_are_found_by_the_speaker_or_as_a_whole(check: Check, article: str) -> None:
    words = (
        "Six hours we have stood at the pier, and to nobody was told that long ago the boat "
        "turned back"
    )
    assert quotations(check(article.format(words), SOURCE)) == [(words, RIGHT)]


def test_a_part_of_a_longer_quotation_is_compared_with_that_part(check: Check) -> None:
    article = "Brandt said that nobody “told them the boat had already turned round”."
    assert quotations(check(article, SOURCE)) == [
        (
            "told them the boat had already turned round",
            "told us that the boat had already turned back",
        )
    ]


def test_a_quotation_that_nothing_closes_ends_where_the_sources_do(check: Check) -> None:
    article = "“We waited on a pier for six hours and nobody told us, according to Ilse Brandt."
    (found,) = quotations(check(article, SOURCE))
    assert found[0] == "We waited on a pier for six hours and nobody told us"


@pytest.mark.parametrize(
    "article",
    [
        f"“{RIGHT},” said Ilse Brandt.",
        "“The harbor belongs to the town,” said Lindqvist.",
        "'The harbour belongs to the town,' said Lindqvist. 'It does not belong to a company.'",
        "Brandt said that they “waited on the pier” and that “nobody told us”.",
        "“We waited on the pier … and nobody told us that the boat had already turned back.”",
        "“The harbour [of the island] belongs to the town,” said the mayor.",
        "Lindqvist called it a “new start”.",
        "Fares were never raised, “because the harbour belongs to the town”.",
        "“Nothing of this is true,” said Oskar Lindqvist.",
        "Ilse Brandt said that they had been waiting for hours, and nobody had told them a thing.",
        "“Fares will rise in spring, and winter boats go to the north first,” said Ilse Brandt.",
    ],
)  # fmt: skip
def test_right_or_unheard_words_are_left_alone(check: Check, article: str) -> None:
    assert quotations(check(article, SOURCE, OTHER)) == []


def test_sources_and_suggestions_are_told(check: Check) -> None:
    words = (
        "We waited at the pier for six hours and nobody told us the boat had already turned back"
    )
    (found,) = (
        f for f in check(f"“{words},” said Brandt.", SOURCE, OTHER) if f.check == "quotations"
    )
    assert (found.severity, found.agree, found.sources, found.safe) == ("major", 2, 2, False)
    assert [passage.mark.of(passage.text) for passage in found.evidence] == [RIGHT, RIGHT]


def test_a_misspelt_name_is_enough(check: Check) -> None:
    source = "“We will give all the books back to the people of Qaraqosh,” said Ilse Brandt."
    article = "“We will give all the books back to the people of Karakosh,” said Ilse Brandt."
    assert [one.check for one in check(article, source)] == ["names"]


def test_supported_and_unsourced_quotations_are_shown_only_if_asked_for() -> None:
    gazetteer = learn_names([Source(Document(SOURCE, b"", "txt", None))])
    article = "“The harbour belongs to the town,” said Lindqvist. “I said no word,” said Brandt."
    checks = frozenset({"quotations"})
    quiet = Settings(checks=checks)
    assert Checker(gazetteer, quiet).check(article) == ()
    found = Checker(gazetteer, replace(quiet, all_claims=True)).check(article)
    assert [(one.reason, one.severity) for one in found] == [
        ("quotations.supported", "neutral"),
        ("quotations.unsourced", "neutral"),
    ]


@given(st.text(alphabet="ab .,'\"“”…[]\n", max_size=80))
def test_any_text_can_be_checked(text: str) -> None:
    gazetteer = learn_names([Source(Document(SOURCE + text, b"", "txt", None))])
    settings = Settings(frozenset({"quotations"}), all_claims=True)
    for finding in Checker(gazetteer, settings).check(text + SOURCE + text):
        assert finding.found
