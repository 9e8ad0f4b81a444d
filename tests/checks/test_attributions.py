"""What must be found in who says or is something, and what must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.checker import Checker
from app.documents.document import Document, Source
from app.gazetteer.learn import learn_names
from app.settings import Settings
from tests.checks.conftest import Check

SOURCE = (
    "Ilse Brandt, the president of the Passengers’ Union of the Islands, was angry. “We waited on "
    "the pier for six hours and nobody told us a thing,” she said.\nMayor Oskar Lindqvist said "
    "that the town would buy two electric ferries before the winter and lower the fares. “The "
    "harbour belongs to the town,” Lindqvist told the Associated Press.\nThe harbour master, Ada "
    "Mbeki, and Jonas Rask, a captain, were not there.\n"
)
OTHER = (
    "Ilse Brandt heads the union. The mayor, Oskar Lindqvist, promised that the town would buy "
    "two electric ferries before winter comes and that fares would fall.\n"
)


def attributions(found: object) -> list[tuple[str, str]]:
    assert isinstance(found, tuple)
    return [(f.found, f.suggestions[0].text) for f in found if f.check == "attributions"]


@pytest.mark.parametrize(
    ("article", "wrong", "right"),
    [
        (
            "“We waited on the pier for six hours and nobody told us a thing,” said Lindqvist.",
            "Lindqvist",
            "Ilse Brandt",
        ),
        (
            "“We waited at the pier for six hours and nobody told us a thing,” grumbled Mbeki.",
            "Mbeki",
            "Ilse Brandt",
        ),
        ("“The harbour belongs to the town,” Brandt laughed.", "Brandt", "Oskar Lindqvist"),
        ("“The harbour belongs to the town,” said the AFP.", "AFP", "Oskar Lindqvist"),
        (
            "Ada Mbeki said that the town will buy two electric ferries and lower the fares.",
            "Ada Mbeki",
            "Oskar Lindqvist",
        ),
        (
            "The AFP, president of the Passengers’ Union of the Islands, was not asked.",
            "The AFP",
            "Ilse Brandt",
        ),
        ("The ferry was late, said harbour master Jonas Rask.", "Jonas Rask", "Ada Mbeki"),
        (
            "Ada Mbeki, who leads the Passengers’ Union of the Islands, came by bus.",
            "Ada Mbeki",
            "Ilse Brandt",
        ),
    ],
)
def test_words_and_offices_of_another_person_are_found(
    check: Check, article: str, wrong: str, right: str
) -> None:
    assert attributions(check(article, SOURCE, OTHER)) == [(wrong, right)]


@pytest.mark.parametrize(
    "article",
    [
        "“We waited on the pier for six hours and nobody told us a thing,” said Ilse Brandt.",
        "“We waited on the pier for six hours and nobody told us a thing,” said Ilsa Brant.",
        "“We waited on the pier for six hours and nobody told us a thing,” she said.",
        "“The harbour belongs to the town,” Lindqvist said, according to the AFP.",
        "The town will buy two electric ferries before the winter, according to the AFP.",
        "The town said it would buy two electric ferries before the winter and lower the fares.",
        "Jonas Rask said that he had been ill.",
        "“The sea belongs to nobody,” said Ada Mbeki.",
        "The union’s president, Ilse Brandt, and the mayor, Oskar Lindqvist, did not meet.",
        "The vice president of the Passengers’ Union of the Islands, Ada Mbeki, came later.",
        "The president of the Fishermen’s League, Ada Mbeki, came later.",
        "The owner of the shipping company Rask was not there.",
        "Captain Jonas Rask and harbour master Mbeki met Mayor Lindqvist.",
        "Jonas Rask, who has coached the Passengers’ Union of the Islands, came later.",
    ],
)
def test_the_right_or_an_unknown_person_is_left_alone(check: Check, article: str) -> None:
    assert attributions(check(article, SOURCE, OTHER)) == []


def test_an_office_of_the_same_person_in_other_words_is_found(check: Check) -> None:
    source = "Jonas Rask, the deputy inspector of the harbour, was not there. A pilot was."
    article = "The vice inspector of the harbour, Jonas Rask, was not there."
    (finding,) = (f for f in check(article, source) if f.check == "attributions")
    assert (finding.found, finding.suggestions[0].text) == ("vice inspector", "deputy inspector")
    for right in ("The deputy inspector", "The retired inspector", "The inspector"):
        fine = article.replace("The vice inspector", right)
        assert not [f for f in check(fine, source) if f.check == "attributions"]


@pytest.mark.parametrize(
    ("article", "found"),
    [
        ("The treasurer of the club, the AFP, has left the island.", "the AFP"),
        ("Nothing was left, said fisherman Reuters.", "Reuters"),
    ],
)
def test_a_news_agency_is_no_person(check: Check, article: str, found: str) -> None:
    (finding,) = (f for f in check(article, SOURCE, OTHER) if f.check == "attributions")
    assert (finding.found, finding.reason) == (found, "attributions.agency")
    assert not finding.suggestions


@pytest.mark.parametrize(
    "article",
    [
        "The treasurer of the club told the AFP that he would leave.",
        "The AFP, citing a minister, says that the club is closed.",
        "A photographer informed Reuters of it.",
        "Reuters journalist Ada Holm was there, and so was a Reuters photographer.",
    ],
)
def test_a_news_agency_that_reports_is_left_alone(check: Check, article: str) -> None:
    assert [f.found for f in check(article, SOURCE, OTHER) if f.check == "attributions"] == []


def test_a_given_name_that_is_a_word_belongs_to_a_person(check: Check) -> None:
    source = SOURCE + "Grace Adeyemi, head of research at Rask Capital, was less gloomy.\n"
    article = "“The harbour belongs to the town,” said Adeyemi."
    assert attributions(check(article, source)) == [("Adeyemi", "Oskar Lindqvist")]


def test_a_neighbour_is_not_the_speaker(check: Check) -> None:
    article = "“The harbour belongs to the town,” said the baker. Ilse Brandt said nothing."
    assert attributions(check(article, SOURCE, OTHER)) == []


def test_a_title_cut_short_ends_no_sentence(check: Check) -> None:
    source = "“The harbour belongs to the town,” said Dr. Lindqvist, the mayor. Ilse Brandt left."
    article = "“The harbour belongs to the town,” said Ilse Brandt."
    assert attributions(check(article, source)) == [("Ilse Brandt", "Lindqvist")]


def test_a_calling_may_be_several_persons(check: Check) -> None:
    source = "The astronaut Jonas Rask came. Ada Mbeki landed too, and she was tired."
    assert attributions(check("The astronaut Ada Mbeki landed.", source)) == []
    source += " Ada Mbeki, a nurse, came later."
    found = attributions(check("The astronaut Ada Mbeki landed.", source))
    assert found == [("Ada Mbeki", "Jonas Rask")]


@pytest.mark.parametrize(
    "source",
    [
        "The Ferry Museum was closed on Friday. Its director, Ada Mbeki, left. Jonas Rask came.",
        "The Ferry Museum, for which Jonas Rask works, was closed, its director, Ada Mbeki, said.",
    ],
)
def test_whose_director_somebody_is_may_stand_before(check: Check, source: str) -> None:
    article = "The director of the Ferry Museum, Jonas Rask, came later."
    assert attributions(check(article, source, OTHER)) == [("Jonas Rask", "Ada Mbeki")]


@pytest.mark.parametrize(
    "article",
    [
        "“The harbour belongs to the town.” Ada Mbeki’s assistant, Oskar Lindqvist, was late.",
        "The union, which Ada Mbeki advises, was angry, its president, Ilse Brandt, said.",
    ],
)
def test_only_who_speaks_is_heard(check: Check, article: str) -> None:
    assert attributions(check(article, SOURCE, OTHER)) == []


def test_the_sources_that_say_so_are_shown(check: Check) -> None:
    article = "“The harbour belongs to the town,” said Brandt."
    (found,) = (f for f in check(article, SOURCE, OTHER) if f.check == "attributions")
    assert (found.severity, found.agree, found.sources, found.safe) == ("major", 1, 2, False)
    assert [passage.mark.of(passage.text) for passage in found.evidence] == [
        "The harbour belongs to the town,"
    ]


def test_an_office_before_one_name_is_not_the_next_one_s(check: Check) -> None:
    source = (
        "At City Hospital, the surgeon Ivo Pelikan spent five hours on the spine of the co-pilot, "
        "Dana Uhlik, who is 26. She woke up."
    )
    article = "The operation lasted five hours, surgeon Ivo Pelikan told."
    assert attributions(check(article, source)) == []


CALLINGS = (
    "Founder Moussa Keita called it the best festival so far. Umpire Dilan Perera retired after "
    "the match. Henri Vasseur of France, the United Nations mediator, left early.\n"
    "The watch belongs to Tomás Quiroga, a shepherd who had never flown before. Elena Brandão, "
    "the pilot of the aircraft, gave it back to him.\n"
)


@pytest.mark.parametrize(
    ("article", "wrong", "right"),
    [
        ("Dilan Perera, who founded the festival, wept.", "Dilan Perera", "Moussa Keita"),
        ("The festival’s founder, Dilan Perera, wept.", "Dilan Perera", "Moussa Keita"),
        (
            "The mediator of the United Nations, Dilan Perera, left early.",
            "Dilan Perera",
            "Henri Vasseur",
        ),
        ("The owner, a shepherd named Elena Brandão, smiled.", "Elena Brandão", "Tomás Quiroga"),
        ("The Chilean shepherd Elena Brandão smiled.", "Elena Brandão", "Tomás Quiroga"),
    ],
)
def test_callings_of_another_person_are_found(
    check: Check, article: str, wrong: str, right: str
) -> None:
    assert attributions(check(article, CALLINGS)) == [(wrong, right)]


@pytest.mark.parametrize(
    "article",
    [
        "The umpire Dilan Perera retired after the match.",
        "Moussa Keita, who founded the festival, wept.",
        "The shepherd Tomás Quiroga smiled.",
        "The United Nations mediator, the Frenchman Henri Vasseur, left early.",
        "Elena Brandão, a former shepherd, smiled.",
        "Elena Brandão, a shepherd of Moussa Keita’s, smiled.",
        "Elena Brandão, a director, smiled.",
        "Elena Brandão, a dancer, smiled.",
        "The boy smiled. His pilot, Moussa Keita, wept.",
    ],
)
def test_callings_of_the_same_person_or_of_nobody_are_left_alone(
    check: Check, article: str
) -> None:
    assert attributions(check(article, CALLINGS)) == []


@given(st.text(alphabet="ab .,:'\"“”…AB\n", max_size=80))
def test_any_text_can_be_checked(text: str) -> None:
    gazetteer = learn_names([Source(Document(SOURCE + text, b"", "txt", None))])
    settings = Settings(frozenset({"attributions"}))
    for finding in Checker(gazetteer, settings).check(text + SOURCE + text):
        assert finding.found
