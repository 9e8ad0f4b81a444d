from collections.abc import Callable, Iterable, Sequence

import pytest

from app.checks.checker import Checker
from app.checks.finding import NUMBER, Finding
from app.documents.document import Document, Source
from app.gazetteer.learn import learn_names
from app.settings import Settings

REPORTS = (
    (
        "The ferry Halcyon ran aground off Skerra on Tuesday evening with 318 passengers aboard,"
        " the coast guard said. Twenty-seven people were injured and four are missing. The rocks"
        " lie 11 kilometres from the harbour, at a depth of 6 metres.\n"
        "The operator, Norlink, carried 140,000 passengers last year and had paid $2.8 million for"
        " the ship in 2014. Its captain, Idris Vahl, 52, was questioned by police. Ticket prices"
        " had risen by 12% since March.\n"
        "The local club Skerra Rovers postponed its match; it had won 3-1 at home on 6 February."
    ),
    (
        "Four people are still missing after a ferry with 318 passengers struck rocks near Skerra,"
        " 11 km from the harbour. Hospitals on the island treated 27 injured, two of them badly.\n"
        "Police questioned the 52-year-old captain, Idris Vahl, for six hours. Norlink bought the"
        " Halcyon for 2.8 million dollars in 2014; about 140,000 people travelled with the company"
        " last year. The lifeboat crew of nine reached the ferry at 8:42 p.m.\n"
        "Of the 318 on board, 290 were islanders."
    ),
)

Said = Callable[..., list[Finding]]


@pytest.fixture
def said() -> Said:
    """Return what tells what the check finds in an article."""

    def said(
        article: str, sources: Sequence[str] = REPORTS, settings: Settings | None = None
    ) -> list[Finding]:
        documents = [Document(text, b"", "txt", None, "en") for text in sources]
        gazetteer = learn_names([Source(document) for document in documents])
        chosen = settings or Settings(checks=frozenset({"numbers"}))
        return list(Checker(gazetteer, chosen).check(article))

    return said


@pytest.mark.parametrize(
    ("article", "found", "best"),
    [
        pytest.param(
            "The ferry with 381 passengers struck rocks near Skerra.",
            "381 passengers",
            "318 passengers",
            id="digits swapped",
        ),
        pytest.param(
            "Of those injured in the ferry accident, 72 people were treated by hospitals.",
            "72 people",
            "27 people",
            id="in words in one source, in digits in the other",
        ),
        pytest.param(
            "The rocks are 11 miles from the harbour.", "11 miles", "11 kilometres", id="unit"
        ),
        pytest.param(
            "Norlink carried 1.4 million passengers last year.",
            "1.4 million passengers",
            "140,000 passengers",
            id="scale",
        ),
        pytest.param(
            "Norlink bought the Halcyon for 2.8 billion dollars.",
            "2.8 billion dollars",
            "2.8 million dollars",
            id="million and billion",
        ),
        pytest.param(
            "Norlink bought the Halcyon for 2.8 million euros in 2014.",
            "2.8 million euros",
            "2.8 million dollars",
            id="currency",
        ),
        pytest.param(
            "The captain, Idris Vahl, 25, was questioned by police.", "25", "52", id="age"
        ),
        pytest.param(
            "Four people are missing after the ferry struck rocks near Skerra; the lifeboat crew"
            " reached it at 8:24 p.m.",
            "8:24 p.m.",
            "8:42 p.m.",
            id="time",
        ),
        pytest.param("Skerra Rovers had won 1-3 at home on 6 February.", "1-3", "3-1", id="score"),
        pytest.param(
            "The club Skerra Rovers had won 3-1 at home on 6 November.",
            "6 November",
            "6 February",
            id="month",
        ),
        pytest.param(
            "“Five people are still missing after the ferry struck rocks near Skerra,” they said.",
            "Five people",
            "Four people",
            id="in a quotation, at its start",
        ),
    ],
)
def test_fires(said: Said, article: str, found: str, best: str) -> None:
    (finding,) = said(article)
    assert (finding.found, finding.suggestions[0].text) == (found, best)
    assert (finding.check, finding.category, finding.severity) == ("numbers", NUMBER, "major")
    assert finding.reason == "numbers.contradicted"
    assert finding.agree >= 1
    assert not finding.safe
    assert finding.span.of(article) == finding.found
    assert all(passage.mark.of(passage.text) for passage in finding.evidence)


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("The ferry ran aground with about 320 passengers aboard.", id="rounded"),
        pytest.param("More than 300 passengers were aboard the ferry.", id="more than"),
        pytest.param("The rocks are 7 miles from the harbour.", id="converted"),
        pytest.param("The rocks lie at a depth of some 20 feet.", id="converted and rounded"),
        pytest.param("Norlink paid US$2.8m for the ship.", id="another way to write it"),
        pytest.param("A dozen volunteers handed out 200 blankets in the school.", id="no source"),
        pytest.param("On the ferry were 28 tourists and 290 islanders.", id="parts of a whole"),
        pytest.param("Two more people were injured on the quay.", id="only the others"),
        pytest.param("Norlink carried 96,000 passengers in 2009.", id="another year"),
        pytest.param("His son Tore Vahl, 31, waited on the quay.", id="another person's age"),
        pytest.param("Skerra Rovers had lost 0-2 in the cup.", id="another match"),
        pytest.param("In 1953 the steamer Osprey sank off Skerra with 62 people.", id="history"),
        pytest.param("Ticket prices had risen by 12 per cent since March.", id="per cent"),
        pytest.param("On Wednesday divers searched the wreck.", id="another day"),
        pytest.param("The ferry reached the rocks after 50 minutes.", id="another time"),
    ],
)
def test_stays_silent(said: Said, article: str) -> None:
    assert not said(article)


def test_totals_and_parts_of_two_places_are_not_confused(said: Said) -> None:
    reports = (
        "The quake killed 13 people in Arvo and Tellin. Nine died in Arvo and four in Tellin.",
        "Thirteen people died in the quake: nine in Arvo, four in Tellin.",
    )
    assert not said(
        "The quake killed 13 people. In Arvo nine people died, in Tellin four.", reports
    )


def test_a_figure_that_another_source_has_is_right(said: Said) -> None:
    reports = (
        "The mayor of Arvo said that 470 houses were destroyed.",
        "The mayor of Arvo said that 740 houses were destroyed.",
    )
    assert not said("In Arvo 740 houses were destroyed, the mayor said.", reports)


def test_all_claims_tells_what_is_supported_and_what_no_source_has(said: Said) -> None:
    settings = Settings(checks=frozenset({"numbers"}), all_claims=True)
    article = "The ferry had 318 passengers aboard. It sold 77 umbrellas."
    assert [(f.found, f.reason, f.severity) for f in said(article, REPORTS, settings)] == [
        ("318 passengers", "numbers.supported", "neutral"),
        ("77 umbrellas", "numbers.unsourced", "neutral"),
    ]


def test_a_recheck_says_what_a_first_check_says() -> None:
    documents = [Document(text, b"", "txt", None, "en") for text in REPORTS]
    gazetteer = learn_names([Source(document) for document in documents])
    settings = Settings(checks=frozenset({"numbers"}), min_confidence=0)
    lines = ["The ferry had 381 passengers.", "It cost $2.8 billion in 2014.", "Vahl, 25, left."]
    kept = Checker(gazetteer, settings)
    for edit in _edits(lines):
        text = "\n".join(edit)
        assert kept.check(text) == Checker(gazetteer, settings).check(text)


def _edits(lines: Sequence[str]) -> Iterable[list[str]]:
    yield list(lines)
    for number in range(len(lines)):
        yield [*lines[:number], "The ferry had 318 passengers.", *lines[number + 1 :]]
    yield list(lines[::-1])
