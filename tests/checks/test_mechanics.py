from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.article import lines, read_paragraph
from app.checks.context import context_of
from app.checks.finding import ADDITION, GRAMMAR, PUNCTUATION, UNTRANSLATED, Finding
from app.checks.mechanics import Mechanics
from app.documents.document import Document, Source
from app.gazetteer.learn import learn_names
from app.messages import sentence
from app.settings import Settings

REPORTS = (
    (
        "The harbour board of Lindholm closed the old bridge on Friday, the Nordlys agency said."
        " “Nobody will drive over this bridge again, not even the mayor,” said Ada Brekke, the"
        " minister. The harbour of Lindholm is small. She flew to Kursk in the evening; in Kursk"
        " she will meet Orlov. The barge “Grey Swan” was not hurt. The Kursk region is far away."
        " The clearing near Lindholm fell by half this week, the board told Reuters."
    ),
    (
        "Ada Brekke travelled from Lindholm to Kursk on Friday night. “Nobody will drive over this"
        " bridge again, not even the mayor,” she had said before. Reuters counted two drivers in"
        " hospital. The rover “Grey Swan” belongs to the Orlovs, the family of her husband."
    ),
)
HEADLINE = "Bridge of Lindholm closed\n"
RUNNING = (
    "Two drivers were taken to hospital after the ramp had given way early in the morning.\n"
    "The board has asked engineers from three towns to look at the pillars before Sunday.\n"
)


def mechanics(article: str, *sources: str, settings: Settings | None = None) -> list[Finding]:
    documents = [Document(text, b"", "txt", None) for text in sources]
    context = context_of(learn_names([Source(document) for document in documents]))
    check = Mechanics(context, settings or Settings())
    return list(check.findings([(start, read_paragraph(line)) for start, line in lines(article)]))


@pytest.mark.parametrize(
    ("article", "found", "best", "category"),
    [
        pytest.param(
            "The barge “Grey Swan was built in 1920.",
            "“Grey Swan",
            "“Grey Swan”",
            PUNCTUATION,
            id="a name not closed",
        ),
        pytest.param(
            "“They will come back and mend all of it, said Brekke.",
            "it,",
            "it,”",
            PUNCTUATION,
            id="not closed before who said it",
        ),
        pytest.param(
            'Brekke: "It was late when they came. They went home again.',
            '"It was late when they came.',
            '"It was late when they came."',
            PUNCTUATION,
            id="not closed at the end of a sentence",
        ),
        pytest.param(
            "“Nobody will drive over this bridge again, not even the mayor she said.",
            "mayor",
            "mayor”",
            PUNCTUATION,
            id="not closed where a source closes it",
        ),
        pytest.param(
            'It was late. We will all come back and mend it," said Brekke.',
            'We will all come back and mend it,"',
            '"We will all come back and mend it,"',
            PUNCTUATION,
            id="not opened at a sentence",
        ),
        pytest.param(
            "Brekke said: We will come back and mend it.”",
            "We will come back and mend it.”",
            "“We will come back and mend it.”",
            PUNCTUATION,
            id="not opened after a colon",
        ),
        pytest.param(
            "It rained. 'We will all come back, said Brekke.",
            "'We will all come back,",
            "'We will all come back,'",
            PUNCTUATION,
            id="single mark",
        ),
        pytest.param(
            '"We will come back, "she said.', ', "', '," ', PUNCTUATION, id="mark at the wrong word"
        ),
        pytest.param(
            "The board (of nine members, met.",
            "(of nine members",
            "(of nine members)",
            PUNCTUATION,
            id="bracket",
        ),
        pytest.param("The harbour board HBL) met.", "HBL)", "(HBL)", PUNCTUATION, id="acronym"),
        pytest.param("They were were late.", "were were", "were", ADDITION, id="doubled word"),
        pytest.param("The the board met.", "The the", "The", ADDITION, id="doubled at the start"),
        pytest.param("They left,, and came.", ",,", ",", PUNCTUATION, id="doubled comma"),
        pytest.param("They left.. Then it rained.", "..", ".", PUNCTUATION, id="doubled stop"),
        pytest.param("They left , late.", "left ,", "left,", PUNCTUATION, id="space before"),
        pytest.param(
            "They left\u00a0! Then", "left\u00a0!", "left!", PUNCTUATION, id="French space"
        ),
        pytest.param("They left ,late.", "left ,late", "left, late", PUNCTUATION, id="space moved"),
        pytest.param("They left!! Then", "!!", "!", PUNCTUATION, id="doubled exclamation mark"),
        pytest.param("They (two ) left.", "two )", "two)", PUNCTUATION, id="space in bracket"),
        pytest.param('They “left" late.', '"', "”", PUNCTUATION, id="unlike marks"),
        pytest.param("They left,late.", "left,late", "left, late", PUNCTUATION, id="no space"),
        pytest.param(
            "They left.Then it rained.",
            "left.Then",
            "left. Then",
            PUNCTUATION,
            id="no space between sentences",
        ),
        pytest.param("They left  the town.", "  ", " ", PUNCTUATION, id="two spaces"),
        pytest.param("Parts of the Kursk, he said.", "the Kursk", "Kursk", GRAMMAR, id="place"),
        pytest.param("It was the Brekke.", "the Brekke", "Brekke", GRAMMAR, id="person"),
        pytest.param(
            "The desmatamento near Lindholm fell by half this week.",
            "desmatamento",
            "clearing",
            UNTRANSLATED,
            id="left in another language",
        ),
    ],
)
def test_fires(article: str, found: str, best: str, category: str) -> None:
    (finding,) = mechanics(article, *REPORTS)
    assert (finding.found, finding.suggestions[0].text) == (found, best)
    assert (finding.check, finding.category) == ("mechanics", category)
    assert sentence(finding.reason, found=found, best=best, detail=finding.detail)


@pytest.mark.parametrize(
    ("article", "found"),
    [
        pytest.param("The мост is closed.", "мост", id="other letters"),
        pytest.param("The şirket is closed.", "şirket", id="other Latin letters"),
        pytest.param("The board met late) and left.", "late)", id="bracket not opened"),
        pytest.param(
            "According to Reuters, it fell at noon, according to Reuters.",
            "Reuters",
            id="credited twice",
        ),
    ],
)
def test_fires_without_a_suggestion(article: str, found: str) -> None:
    (finding,) = mechanics(article, *REPORTS)
    assert (finding.found, finding.suggestions) == (found, ())
    assert sentence(finding.reason, found=found)


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("“We came,” she said. ‘We left,’ he said.", id="paired marks"),
        pytest.param("The drivers' boots and the '90s: rock 'n' roll 'em.", id="apostrophes"),
        pytest.param('A pipe of 6" and one of 5\' 8" broke.', id="measures"),
        pytest.param("“She said “no” twice,” he said.", id="quotation in a quotation"),
        pytest.param("(a) a board; b) a bridge; (c) both :)", id="enumeration and smiley"),
        pytest.param("What he had had was all that that board had.", id="had had, that that"),
        pytest.param("What it is is a bridge, a very very long one.", id="is is, very very"),
        pytest.param("He flew to Bora Bora and to Baden Baden.", id="doubled names"),
        pytest.param("It was 10 10 and 20 20.", id="numbers"),
        pytest.param("They left ... and came... Then … nothing.", id="ellipses"),
        pytest.param("Acme Inc., of Lindholm, won 3,200 at 10:30 (3.5 km).", id="figures"),
        pytest.param("Two spaces.  After a stop.  They are a style.", id="after a stop"),
        pytest.param("See www.harbour.example,left or web.de.", id="addresses"),
        pytest.param("The Kursk region and the Kursk offensive were told.", id="noun after it"),
        pytest.param("The Kursk and Belgorod regions were told.", id="two names and a noun"),
        pytest.param("The Orlovs came, and the Nordlys agency said so.", id="family and agency"),
        pytest.param("The Brekke who left is not the one who came.", id="which of two"),
        pytest.param("In the Philippines and in “la aldeia perdida” it rained.", id="plural name"),
        pytest.param("He gave her her coat; they won 3 : 2.", id="her her, a score"),
        pytest.param("Arrows » are no marks.", id="arrow"),
        pytest.param("The bridge (мост) and “desmatamento” were in it.", id="glosses"),
        pytest.param("He ate natto de facto with a café crème, naïve as ever.", id="loans"),
        pytest.param("A desmatamento is told of here. Desmatamento, and desmatamento.", id="meant"),
        pytest.param("The α and β of it, µ and Ω.", id="Greek letters"),
        pytest.param("The gunmaker’s milliarders hotfix a recultivation.", id="made words"),
        pytest.param("Reuters said that it fell; Reuters is an agency.", id="named twice"),
    ],
)
def test_stays_silent(article: str) -> None:
    assert mechanics(article, *REPORTS, settings=Settings(show_neutral=False)) == []


def test_a_quotation_may_go_on_in_the_next_paragraph() -> None:
    article = "“We came late that day and it rained.\n“Then we left,” she said."
    assert mechanics(article) == []


def test_a_quotation_that_ends_before_the_paragraph_does_not_go_on() -> None:
    article = "“We came late that day, said Brekke.\n“Then we left,” she said."
    assert [finding.found for finding in mechanics(article)] == ["“We came late that day,"]


def test_running_text_ends_with_a_mark() -> None:
    article = HEADLINE + RUNNING + RUNNING.rstrip(".\n") + "\n"
    (finding,) = mechanics(article)
    assert (finding.found, finding.suggestions[0].text) == ("Sunday", "Sunday.")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The bridge of Lindholm as seen from the town hall", id="caption"),
        pytest.param(
            "- a bridge that nobody wants to mend any more after all these years", id="item"
        ),
        pytest.param("By a correspondent of the harbour board in Lindholm and Kursk", id="byline"),
    ],
)
def test_other_lines_need_none(line: str) -> None:
    assert mechanics(HEADLINE + RUNNING + line + "\n" + RUNNING) == []


def test_broken_lines_need_none() -> None:
    article = HEADLINE + RUNNING.replace(".\n", " and\n") * 3
    assert mechanics(article) == []


def test_mixed_marks_are_information_only() -> None:
    (finding,) = mechanics('“We came,” she said. “We left,” he said. "So it was," they said.')
    assert (finding.found, finding.severity, finding.suggestions) == ('"', "neutral", ())


def test_only_sure_corrections_outside_quotations_are_safe() -> None:
    assert [one.safe for one in mechanics("They were were late.")] == [True]
    assert [one.safe for one in mechanics("He said: “They were were late.”")] == [False]
    assert [one.safe for one in mechanics("Parts of the Kursk, he said.", *REPORTS)] == [False]


def test_accepting_closes_the_quotation() -> None:
    article = "“They will come back and mend all of it, said Brekke."
    (finding,) = mechanics(article, *REPORTS)
    span, best = finding.span, finding.suggestions[0].text
    assert mechanics(article[: span.start] + best + article[span.end :], *REPORTS) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("'Abc " * 3000, id="single marks"),
        pytest.param("(" * 5000, id="brackets"),
        pytest.param("ab" * 8000, id="one long word"),
        pytest.param("a" + " " * 9000 + "b", id="spaces"),
        pytest.param('" .1', id="a mark before anything else"),
    ],
)
def test_odd_texts_are_no_trouble(text: str) -> None:
    assert len(mechanics(text)) <= 1


@given(st.text(st.sampled_from("abc the the “”\"'‘’()[].,;\n 1AдéK"), max_size=80))
def test_findings_lie_in_the_text_and_apart(text: str) -> None:
    found = mechanics(text, *REPORTS, settings=Settings(show_neutral=False, min_confidence=0))
    found = sorted((one for one in found if one.severity != "neutral"), key=lambda one: one.span)
    assert all(one.span.of(text) == one.found for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
