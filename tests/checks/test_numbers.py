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

FIRE = (
    (
        "The lorry park at Tellin burned on Friday. Two of the trucks were destroyed and 14 drivers"
        " fled, the fire brigade said. Damage is put at 2.4 million euros, of which 1.6 million is"
        " insured.\n"
        "In the cup the same day Arvo beat Tellin 4-1. The firm had hired from 2016 to 2021,"
        " cutting the fare from 15 euros to 7.50. An inquiry will begin in the third quarter."
    ),
    (
        "TELLIN, 8 March - Fire destroyed two trucks in Tellin on Friday; 14 drivers escaped. The"
        " owner had 2.4 million euros of damage, 1.6 million of it insured, and lost 17 stormy"
        " hours.\n"
        "Arvo won 4-1 against Tellin in the cup. Its coach, Nils Brandt, 47, praised the"
        " 29-year-old striker Ola Dahl. The inquiry opens in the third quarter."
    ),
)

Said = Callable[..., list[Finding]]


@pytest.fixture
def said() -> Said:
    """Return what tells what the check finds in an article."""

    def said(
        article: str, sources: Sequence[str] = REPORTS, settings: Settings | None = None
    ) -> list[Finding]:
        documents = [Document(text, b"", "txt", None) for text in sources]
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
    ("article", "found", "best"),
    [
        pytest.param(
            "Seven of the trucks were destroyed in the fire at Tellin, and 14 drivers fled.",
            "Seven",
            "Two",
            id="a number word, where the figures beside it are the same",
        ),
        pytest.param(
            "The damage is 2.4 million euros, of which 6.1 million is insured.",
            "6.1 million",
            "1.6 million",
            id="a sum with the currency of the sum before",
        ),
        pytest.param(
            "The fare was cut from 15 euros to 750.", "750", "7.50", id="the end of a change"
        ),
        pytest.param(
            "The fire in Tellin lasted long; the owner lost 1.7 stormy hours.",
            "1.7",
            "17",
            id="a unit after another word",
        ),
        pytest.param("Arvo beat Tellin in the cup by 1-4.", "1-4", "4-1", id="the winners' side"),
        pytest.param(
            "The inquiry opens in the second quarter.", "second", "third", id="a part of a year"
        ),
        pytest.param(
            "The striker Ola Dahl, 92, was praised.", "92", "29", id="an age told in another way"
        ),
    ],
)
def test_fires_by_the_words_and_figures_beside(
    said: Said, article: str, found: str, best: str
) -> None:
    (finding,) = said(article, FIRE)
    assert (finding.found, finding.suggestions[0].text) == (found, best)


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("In the cup Tellin lost 1-4 against Arvo.", id="the losers' side"),
        pytest.param("Tellin was beaten 1-4 by Arvo in the cup.", id="the losers' side, passive"),
        pytest.param("TELLIN, 9 March - Fire destroyed two trucks on Friday.", id="a dateline"),
        pytest.param("The firm hired until 2021.", id="the end of a stretch of time"),
        pytest.param(
            "Fire destroyed two trucks; another 12 drivers came on foot.", id="only the others"
        ),
        pytest.param("The 47-year-old Knut Brandt was not there.", id="another of the name"),
        pytest.param("The 52-year-old Jon Brandt watched Arvo.", id="another's age"),
        pytest.param("The fare fell to 7.50 euros; 15 drivers left.", id="a count after a sum"),
    ],
)
def test_stays_silent_about_other_ends_and_sides(said: Said, article: str) -> None:
    assert not said(article, FIRE)


def test_of_two_figures_for_one_of_the_sources_only_the_likelier_is_wrong(said: Said) -> None:
    reports = (
        "Three drivers were killed and two trucks were set on fire near Tellin on Friday.",
        "Near Tellin three drivers died on Friday, and two trucks burned.",
    )
    (finding,) = said(
        "Near Tellin twelve drivers were killed on Friday and two trucks were set on fire.", reports
    )
    assert finding.found == "twelve drivers"


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


def test_the_same_count_of_the_same_is_right(said: Said) -> None:
    reports = (
        "The Norlink works near Skerra can make 96 million doses of the vaccine a year.",
        "Norlink has 25 million doses in store.",
    )
    assert not said("The Norlink works near Skerra has 25 million doses of the vaccine.", reports)


def test_figures_of_whom_no_source_knows_are_left_alone(said: Said) -> None:
    reports = ("Idris Vahl scored two goals for Skerra on Tuesday.",)
    assert not said("Mohammed Okonjo, who scored five goals for Skerra, was ill.", reports)
    assert said("Idris Wahl, who scored five goals for Skerra on Tuesday, was ill.", reports)


def test_the_day_of_telling_is_not_that_of_what_is_told(said: Said) -> None:
    for said_then in ("the union said on Friday.", "the union said Friday."):
        reports = (f"The union and Norlink reached an agreement, {said_then}",)
        assert not said("The union and Norlink reached an agreement on Thursday.", reports)


def test_a_part_counts_what_its_whole_does(said: Said) -> None:
    reports = ("Skerra will allow 46 of its 355 wolves to be shot.",)
    (finding,) = said("Skerra permits to shoot 64 wolves. It has 355 wolves.", reports)
    assert (finding.found, finding.suggestions[0].text) == ("64 wolves", "46 wolves")


def test_ages_are_of_one_person(said: Said) -> None:
    reports = ("Voters cheered in Skerra. The teacher Anahit Sargsyan, 35, was among the voters.",)
    assert not said("The winner Tore Wahl, 41, was among the voters in Skerra.", reports)
    assert said("The teacher Anahit Sarkisian, 53, was among the voters in Skerra.", reports)


def test_the_same_sum_in_other_money_is_wrong(said: Said) -> None:
    reports = ("The prize is worth 75,000 Swiss francs.",)
    (finding,) = said("The Leopard comes with 75,000 dollars.", reports)
    assert (finding.found, finding.suggestions[0].text) == ("75,000 dollars", "75,000 Swiss francs")


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
    documents = [Document(text, b"", "txt", None) for text in REPORTS]
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
