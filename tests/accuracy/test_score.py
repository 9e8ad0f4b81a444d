import pytest
from msgspec.structs import replace

from app.checks.finding import ENTITY, Finding, Suggestion
from app.text.span import Span
from tests.accuracy.measure import accuracy_tables, measure, reliability_table
from tests.accuracy.score import by_decoy, by_way, figures, reliability, score
from tests.accuracy.stories import Decoy, Label, Story

ARTICLE = "In Cursk the general employees met Zelanski. Poles watched Dmytro."


def place(words: str) -> Span:
    start = ARTICLE.index(words)
    return Span(start, start + len(words))


def finding(
    words: str,
    *suggestions: str,
    confidence: float = 0.95,
    severity: str = "major",
    article: str = ARTICLE,
) -> Finding:
    start = article.index(words)
    return Finding(
        id=words,
        check="names",
        category=ENTITY,
        severity="neutral" if severity == "neutral" else "major",
        confidence=confidence,
        span=Span(start, start + len(words)),
        found=words,
        reason="",
        suggestions=tuple(Suggestion(text, confidence, 1) for text in suggestions),
        evidence=(),
        agree=1,
        sources=1,
        safe=confidence >= 0.9,
    )


STORY = Story(
    "hand-made",
    ARTICLE,
    ("Kursk. General Staff. Zelensky, Zelenskyy. Dmitro.",),
    (
        Label(place("Cursk"), "Cursk", "sound", ("Kursk",)),
        Label(place("general employees"), "general employees", "term", ("General Staff",)),
        Label(place("Zelanski"), "Zelanski", "sound", ("Zelensky", "Zelenskyy")),
    ),
    (Decoy(place("Poles"), "demonym"),),
    (place("Dmytro"),),
)
FOUND = (
    finding("Cursk", "Kursk", "Kherson"),
    finding("employees", "Staff", confidence=0.7),
    finding("met Zelanski", "met Zelenskyy", confidence=0.8),
    finding("Poles", "Poland", confidence=0.65),
    finding("Dmytro", "Dmitro"),
    finding("watched", severity="neutral"),
)


def test_the_figures_of_a_hand_made_case() -> None:
    got = figures(score(STORY, FOUND))
    assert got["recall"] == 1
    assert got["first right"] == pytest.approx(2 / 3)  # "general Staff" is not the name
    assert got["precision"] == pytest.approx(3 / 4)
    assert got["F1"] == pytest.approx(6 / 7)
    assert got["false alarms"] == pytest.approx(1000 / 10)
    assert got["false alarms in clean articles"] == 0
    assert got["safe"] == pytest.approx(1 / 3)
    assert got["safe precision"] == 1


def test_each_way_and_each_decoy_is_counted() -> None:
    scored = score(STORY, FOUND)
    assert by_way(scored) == {"sound": (2, 1.0, 1.0), "term": (1, 1.0, 0.0)}
    assert by_decoy(scored) == {"demonym": 1}


def test_the_reliability_of_a_hand_made_case() -> None:
    rows = {row.low: row for row in reliability(score(STORY, FOUND)) if row.count}
    assert {low: row.count for low, row in rows.items()} == {0.6: 1, 0.7: 1, 0.8: 1, 0.9: 1}
    assert (rows[0.6].mean, rows[0.6].true, rows[0.6].right) == (0.65, 0, 0)
    assert (rows[0.7].mean, rows[0.7].true, rows[0.7].right) == (0.7, 1, 0)
    assert (rows[0.9].mean, rows[0.9].true, rows[0.9].right) == (0.95, 1, 1)
    off = (0.65 + 0.3 + 0.2 + 0.05) / 4
    assert figures(score(STORY, FOUND))["calibration error"] == pytest.approx(off)


def test_the_surest_finding_is_in_the_last_row() -> None:
    scored = score(STORY, [finding("Cursk", "Kursk", confidence=1.0)])
    assert reliability(scored)[-1].count == 1


def test_case_and_word_order_are_house_style() -> None:
    scored = score(STORY, [finding("Poles watched", "watched poles")])
    assert scored.alarms == ()


def test_a_suggestion_must_put_whole_words_right() -> None:
    scored = score(STORY, [finding("Cursk", "Kurskaya")])
    assert figures(scored)["recall"] == pytest.approx(1 / 3)
    assert figures(scored)["first right"] == 0


def test_one_who_finds_nothing_gets_poor_figures(stories: list[Story]) -> None:
    got = figures(measure(stories, lambda _: ()))
    assert set(got.values()) == {0.0}


def test_one_who_flags_every_word_gets_poor_figures(stories: list[Story]) -> None:
    def flag_all(story: Story) -> list[Finding]:
        words = dict.fromkeys(word for word in story.article.split())
        return [finding(word, "Kursk", article=story.article) for word in words]

    got = figures(measure(stories, flag_all))
    assert got["recall"] > 0.4  # each word where it is first alone
    assert got["first right"] < 0.02
    assert got["precision"] < 0.15
    assert got["false alarms"] > 500
    assert got["calibration error"] > 0.8


def test_one_who_knows_all_gets_full_figures(stories: list[Story]) -> None:
    def know_all(story: Story) -> list[Finding]:
        return [
            replace(finding(label.text, label.right[0], article=story.article), span=label.span)
            for label in story.labels
        ]

    got = figures(measure(stories, know_all))
    assert (got["recall"], got["first right"], got["precision"], got["F1"]) == (1, 1, 1, 1)
    assert got["false alarms"] == got["false alarms in clean articles"] == 0


def test_the_tables_show_the_figures() -> None:
    scored = score(STORY, FOUND)
    text = accuracy_tables(scored)
    assert "3 wrong places in 10 words" in text
    assert "| first right                    |   0.667 |" in text
    assert "| demonym |        1 |" in text
    assert "| 0.9 to 1.0 |        1 | 0.950 |        1.000 |       1.000 |" in reliability_table(
        scored
    )
    assert "| 0.0 to 0.1 |        0 |     – |            – |           – |" in reliability_table(
        scored
    )
