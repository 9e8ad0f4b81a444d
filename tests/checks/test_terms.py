from collections.abc import Callable

import pytest

from app.checks.checker import Checker
from app.checks.finding import VARIANT, Finding
from app.documents.document import Document, Source
from app.gazetteer.learn import learn_names
from app.settings import Settings

Check = Callable[..., tuple[Finding, ...]]

REPORTS = (
    (
        "The Housing and Construction Authority closed the bridge at Lindholm on Friday after an"
        " inspection. Engineers of the National Institute for Bridge Safety found cracks in two"
        " of its pillars, the Housing and Construction Authority said."
    ),
    (
        "Cracks in two pillars led the Housing and Construction Authority to close the bridge at"
        " Lindholm on Friday. The National Institute for Bridge Safety had inspected it, and"
        " Volodymyr Marchenko of the Lindholm Drivers Union called for repairs. Vladimir Orlov,"
        " a lawyer, did not comment."
    ),
)


@pytest.mark.parametrize(
    ("article", "found", "best"),
    [
        pytest.param(
            "The Housing and Construction Agency closed the bridge at Lindholm on Friday.",
            "Agency",
            "Authority",
            id="one word",
        ),
        pytest.param(
            "Engineers of the National Bridge Security Institute found cracks in two pillars.",
            "National Bridge Security Institute",
            "National Institute for Bridge Safety",
            id="other order",
        ),
        pytest.param(
            "Volodymyr Marchenko of the Lindholm Motorists Union called for repairs.",
            "Motorists",
            "Drivers",
            id="another word",
        ),
    ],
)
def test_fires(check: Check, article: str, found: str, best: str) -> None:
    (finding,) = [f for f in check(article, *REPORTS) if f.severity != "neutral"]
    assert (finding.found, finding.suggestions[0].text) == (found, best)
    assert (finding.check, finding.category) == ("terms", VARIANT)
    assert finding.agree >= 1
    assert all(passage.mark.of(passage.text) for passage in finding.evidence)


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("The Housing and Construction Authority closed it.", id="as in the sources"),
        pytest.param("The Lindholm Drivers’ Unions called for repairs.", id="inflected"),
        pytest.param("The Construction and Housing Authority closed it.", id="order alone"),
        pytest.param("V. Marchenko called for repairs.", id="initials"),
        pytest.param("The Royal Opera House in London opened on Friday.", id="another institution"),
        pytest.param("The agency for housing closed the bridge on Friday.", id="no name"),
    ],
)
def test_stays_silent(check: Check, article: str) -> None:
    assert [f for f in check(article, *REPORTS) if f.severity != "neutral"] == []


def test_a_word_of_the_sources_in_the_wrong_name_is_found(check: Check) -> None:
    article = "Vladimir Marchenko of the Lindholm Drivers Union called for repairs."
    (finding,) = check(article, *REPORTS)
    assert (finding.found, finding.suggestions[0].text) == ("Vladimir", "Volodymyr")
    assert (finding.check, finding.severity) == ("names", "minor")


@pytest.mark.parametrize(("wanted", "found"), [("names", ["Vladimir"]), ("terms", [])])
def test_a_name_that_a_phrase_gives_away_is_a_finding_of_names(
    wanted: str, found: list[str]
) -> None:
    article = "Vladimir Marchenko of the Lindholm Drivers Union called for repairs."
    documents = [Document(text, b"", "txt", None) for text in REPORTS]
    gazetteer = learn_names([Source(document) for document in documents])
    checker = Checker(gazetteer, Settings(checks=frozenset({wanted})))
    assert [finding.found for finding in checker.check(article)] == found


HOUSES = (
    "The house belongs to D18 ehf., the register says. Hansa Bau GmbH built it, and D18 ehf. paid.",
    "Nordvolta AB and Keller Limited did not answer. The owner is D18 ehf. of Reykjavik.",
)


@pytest.mark.parametrize(
    ("article", "found", "best"),
    [
        ("D18 Ltd. bought the house in May.", "D18 Ltd", "D18 ehf"),
        ("It was built by Hansa Bau Ltd, they said.", "Bau Ltd", "Bau GmbH"),
        ("Nordvolta Inc. did not answer.", "Nordvolta Inc", "Nordvolta AB"),
    ],
)
def test_a_translated_legal_form_is_found(
    check: Check, article: str, found: str, best: str
) -> None:
    (finding,) = (one for one in check(article, *HOUSES) if one.check == "terms")
    assert (finding.found, finding.best) == (found, best)
    assert finding.span.of(article) == found
    assert finding.evidence[0].mark.of(finding.evidence[0].text) == best


@pytest.mark.parametrize(
    "article",
    [
        "D18 ehf. bought the house in May.",
        "Keller Ltd. did not answer.",
        "The shop of Bauhaus Ltd. and Volta Inc. opens in June.",
        "As D18 SEEMED rich, Keller as well as Nordvolta asked.",
        "D18 AS OWNER OF THE HOUSE IN REYKJAVIK",
    ],
)
def test_legal_forms_as_in_the_sources_are_left_alone(check: Check, article: str) -> None:
    assert [one.found for one in check(article, *HOUSES) if one.check == "terms"] == []


def test_a_country_stands_for_itself(check: Check) -> None:
    sources = (
        "DAEJEON - The Eagles defeated the Tigers in Daejeon on Thursday, tying the Korean Series.",
        "The Korean Series goes on in Daejeon, where the Eagles were one strike from winter.",
    )
    article = "DAEJEON, South Korea - The Eagles were one strike from winter on Thursday."
    assert [f for f in check(article, *sources) if f.severity != "neutral"] == []


def test_a_region_is_called_as_the_source_calls_it(check: Check) -> None:
    source = (
        "During a meeting on Sunday, Borovsk Krai acting governor Mikhail Degtev was surprised."
    )
    article = (
        "Acting governor of Borovsk region Mikhail Degtev was surprised on Sunday at a meeting."
    )
    (finding,) = [f for f in check(article, source) if f.severity != "neutral"]
    assert finding.suggestions[0].text in {"Krai", "Borovsk Krai"}
