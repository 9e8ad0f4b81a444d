"""What the desk's names add to what the sources tell."""

from collections.abc import Callable, Sequence

import pytest

from app.checks.finding import ENTITY, Finding
from app.messages import sentence

Check = Callable[..., tuple[Finding, ...]]

HARBOUR = (
    "The mayor of Bergstadt opened the new harbour on Friday. Boats came from Lindholm.",
    "Bergstadt has a new harbour. The mayor thanked the workers from Lindholm on Friday.",
)
HOUSE = ("Agnieszka Wojciechowska", "Grünwald-Institut", "Ostrovik")
TALKS = "Talks in {} with Volodymyr {} went on. {} left {} early on Monday."
PLAIN = TALKS.format("Kiev", "Zelensky", "Zelensky", "Kiev")


def suggested(findings: Sequence[Finding]) -> dict[str, list[str]]:
    return {f.found: [s.text for s in f.suggestions] for f in findings if f.suggestions}


def test_a_garbled_name_that_only_the_desk_has_is_found(check: Check) -> None:
    article = "Agnieska Wojcechowska came to the harbour of Bergstadt."
    found = check(article, *HARBOUR, house=HOUSE)
    assert suggested(found) == {
        "Agnieska": ["Agnieszka"],
        "Wojcechowska": ["Wojciechowska"],
    }
    for finding in found:
        assert (finding.reason, finding.category) == ("names.house", ENTITY)
        assert (finding.agree, finding.sources, finding.evidence) == (0, 2, ())
        assert not finding.safe


def test_the_message_says_that_the_desk_s_list_has_it() -> None:
    said = sentence("names.house", found="Ostrowik", best="Ostrovik", agree=0, sources=2)
    assert "the desk’s list" in said
    assert "0 of 2 sources" in said


@pytest.mark.parametrize("word", ["Ostrovik", "Wojciechowska", "Wojciechowska’s", "OSTROVIK"])
def test_a_name_of_the_desk_is_no_unknown_one(check: Check, word: str) -> None:
    article = f"The harbour of Bergstadt pleased {word} friends."
    assert check(article, *HARBOUR, house=HOUSE) == ()


def test_a_name_of_the_desk_is_known_without_sources(check: Check) -> None:
    assert check("They saw Ostrovik there.", house=HOUSE) == ()
    assert [f.reason for f in check("They saw Ostrovik there.")] == ["names.unknown"]


@pytest.mark.parametrize("house", [["Bergstatt"], ["Bergstatt", "Bergstadt"], ["Ina Burgstadt"]])
def test_a_garble_that_is_a_word_of_the_desk_s_is_found(check: Check, house: list[str]) -> None:
    garble = house[0].split()[-1]
    found = check(f"The harbour of {garble} was opened.", *HARBOUR, house=house)
    assert suggested(found)[garble][0] == "Bergstadt"


def test_a_word_of_the_sources_goes_before_one_of_the_desk_s(check: Check) -> None:
    found = check("Boats came from Lyndholm.", *HARBOUR, house=["Lyndholt", "Lyndhol"])
    assert suggested(found)["Lyndholm"] == ["Lindholm"]


def test_a_word_that_a_name_list_has_is_none_of_the_desk_s_garbled(check: Check) -> None:
    assert suggested(check("Then Michael came.", *HARBOUR, house=["Michaela"])) == {}


@pytest.mark.parametrize(
    ("house", "place", "person"),
    [
        pytest.param(["Kyiv", "Volodymyr Zelenskyy"], "Kyiv", "Zelenskyy", id="other words"),
        pytest.param(["Kiew"], "Kiew", "Zelensky", id="a third spelling"),
        pytest.param(["Zelenśky"], "Kiev", "Zelenśky", id="diacritics"),
        pytest.param(["Kiev", "Kyiv"], "Kiev", "Zelensky", id="both"),
        pytest.param(["Kyiv Post", "Jan Zelenskyy"], "Kiev", "Zelensky", id="other names"),
        pytest.param(["Vladimir Putin"], "Kiev", "Zelensky", id="another man"),
    ],
)
def test_the_desk_s_spelling_is_first_and_right(
    check: Check, house: list[str], place: str, person: str
) -> None:
    garbled = check(TALKS.format("Kjeiv", "Zelanski", "Zelanski", "Kjeiv"), PLAIN, house=house)
    best = {found: texts[0] for found, texts in suggested(garbled).items()}
    assert best == {"Kjeiv": place, "Zelanski": person}
    assert {f.agree for f in garbled} == {1}
    assert all(f.evidence for f in garbled)
    assert check(TALKS.format(place, person, person, place), PLAIN, house=house) == ()


def test_the_sources_spelling_stands_behind_the_desk_s(check: Check) -> None:
    article = TALKS.format("Kiev", "Zelanski", "Zelanski", "Kiev")
    finding, _ = check(article, PLAIN, house=["Volodymyr Zelenskyy"])
    assert [s.text for s in finding.suggestions] == ["Zelenskyy", "Zelensky"]


def test_another_spelling_than_the_desk_s_is_a_variant(check: Check) -> None:
    source = TALKS.format("Kyiv", "Zelensky", "Zelensky", "Kyiv")
    finding, _ = check(PLAIN, source, house=["Kyiv"])
    assert (finding.found, finding.reason) == ("Kiev", "names.variant")
    assert check(PLAIN, source, house=["Kiev"]) == ()
