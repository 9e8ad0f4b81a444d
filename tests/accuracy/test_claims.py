import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from app.checks.finding import NUMBER, Finding, Suggestion
from app.gazetteer.base import base_names
from app.text.folding import fold
from app.text.span import Span
from tests.accuracy.baseline import Baseline
from tests.accuracy.claims import alarm_lines, misses, run, strays
from tests.accuracy.claims_baseline import baseline_of, drops, read_baseline
from tests.accuracy.claims_figures import figures, tables
from tests.accuracy.claims_joint import joint
from tests.accuracy.claims_mechanics import leftovers
from tests.accuracy.claims_mistakes import Mistake, stretch
from tests.accuracy.claims_reports import Quoted, Report, reports
from tests.accuracy.claims_score import Alarm, Outcome, Tried, fresh, mistakes, outcome, puts_right

REPORTS = [pytest.param(report, id=report.name) for report in reports()]
CHECKS = {"attributions", "mechanics", "numbers", "quotations", "typos"}
KINDS = {"count", "money", "share", "measure", "age", "score", "date", "year"}


@cache
def made(name: str) -> list[Mistake]:
    """Return the mistakes of the report of that name."""
    return list(mistakes(next(report for report in reports() if report.name == name)))


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def told(report: Report, number: int) -> str:
    return report.sources[number - 1].document.text


@pytest.mark.parametrize("report", REPORTS)
class TestReport:
    def test_its_texts_are_as_long_as_reports_are(self, report: Report) -> None:
        assert 250 <= len(report.article.split()) <= 400
        assert len(report.sources) == 3
        for source in report.sources:
            assert 200 <= len(source.document.text.split()) <= 350

    def test_all_its_sources_are_of_use(self, report: Report) -> None:
        assert [source.why for source in report.sources] == ["", "", ""]

    def test_its_facts_stand_in_the_article_once(self, report: Report) -> None:
        figures_, roles = [one.text for one in report.figures], [one.text for one in report.roles]
        for text in (*figures_, *roles, *(one.words for one in report.quotations)):
            assert report.article.count(text) == 1, text

    def test_its_facts_are_told_by_the_sources_named(self, report: Report) -> None:
        facts = [one.told for one in report.figures] + [one.told for one in report.roles]
        for fact in facts:
            assert fact
            for number, text in fact.items():
                assert text in told(report, number), (number, text)

    def test_its_quotations_are_those_of_the_sources_named(self, report: Report) -> None:
        for quoted in report.quotations:
            assert quoted.sources
            for number in quoted.sources:
                assert words(quoted.words) in words(told(report, number)), quoted.words

    def test_its_speakers_are_named_beside_their_quotations(self, report: Report) -> None:
        for quoted in report.quotations:
            assert quoted.speaker in report.persons
            if quoted.by:
                assert report.article.count(quoted.by) == 1, quoted.by
                assert report.persons[quoted.speaker] in quoted.by
                assert distance(report, quoted) < 200

    def test_a_source_names_holder_and_office_together(self, report: Report) -> None:
        for role in report.roles:
            name = fold(report.persons[role.person])
            assert any(name in fold(text) for text in role.told.values()), role.text

    def test_its_persons_stand_in_article_and_sources(self, report: Report) -> None:
        for full, alone in report.persons.items():
            assert full in report.article, full
            assert alone in full
            assert any(alone in source.document.text for source in report.sources), full

    def test_its_figures_are_of_a_known_kind(self, report: Report) -> None:
        assert {figure.kind for figure in report.figures} <= KINDS

    def test_its_article_tells_what_no_source_has(self, report: Report) -> None:
        assert len(report.unheard) > 1
        for decoy in report.unheard:
            assert decoy in report.article
            assert not [number for number in (1, 2, 3) if decoy in told(report, number)]

    def test_two_of_its_sources_quote_the_same_words(self, report: Report) -> None:
        assert any(len(quoted.sources) > 1 for quoted in report.quotations)

    def test_each_mistake_changes_its_place_and_nothing_else(self, report: Report) -> None:
        for mistake in made(report.name):
            assert mistake.now != mistake.was
            assert mistake.place.of(mistake.text) == mistake.now
            start, rest = mistake.place.start, mistake.text[mistake.place.end :]
            assert mistake.text[:start] + mistake.was + rest == report.article

    def test_wrong_figures_are_not_what_the_sources_tell(self, report: Report) -> None:
        right = {figure.text: figure.told.values() for figure in report.figures}
        for mistake in made(report.name):
            if mistake.check == "numbers":
                assert mistake.now not in right[mistake.was]

    def test_typing_errors_give_no_words(self, report: Report) -> None:
        for mistake in made(report.name):
            if mistake.check == "typos":
                assert any(base_names().frequency(part) < 0 for part in mistake.now.split())

    def test_no_two_mistakes_are_the_same(self, report: Report) -> None:
        texts = Counter(mistake.text for mistake in made(report.name))
        assert not [text for text, count in texts.items() if count > 1]


def distance(report: Report, quoted: Quoted) -> int:
    place, by = stretch(report.article, quoted.words), stretch(report.article, quoted.by)
    return max(by.span.start - place.span.end, place.span.start - by.span.end)


def digest() -> str:
    """Return what stands for all mistakes, to be compared from process to process."""
    return sha256(repr([list(mistakes(report)) for report in reports()]).encode()).hexdigest()


def test_the_mistakes_are_the_same_in_every_process() -> None:
    other = subprocess.run(
        [sys.executable, "-c", "from tests.accuracy.test_claims import digest; print(digest())"],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
    )
    assert other.stdout.decode().strip() == digest()


def test_there_are_reports_on_many_subjects() -> None:
    assert len({report.subject for report in reports()}) == len(reports()) >= 14


def test_there_are_mistakes_enough_of_every_kind() -> None:
    kinds = Counter((one.check, one.kind) for report in reports() for one in made(report.name))
    assert kinds.total() >= 400
    assert {check for check, _ in kinds} == CHECKS
    assert len(kinds) == 35
    assert min(kinds.values()) >= 10


def test_left_over_words_are_no_english_ones() -> None:
    for english, forms in leftovers().items():
        assert base_names().frequency(english) >= 0
        assert forms
        latin = [form for form in forms if form[0] < "\u0250"]
        assert not [form for form in latin if base_names().frequency(form) >= 0]


def test_some_of_the_articles_decoys() -> None:
    """What a check must not stumble over stands somewhere in the right articles."""
    articles = "\n".join(report.article for report in reports())
    for decoy in (
        "had had",
        "That that is",
        "\n“Then the wind",
        "(31%)",
        "last Friday",
        "'This was",
    ):
        assert decoy in articles


ARTICLE = "Rain fell. The river rose by 46 metres, said Ona Birk. All were were silent."
MISTAKE = stretch(ARTICLE, "46 metres").rewritten("64 metres", "numbers", "digits swapped", ("46",))


def finding(words: str, *suggestions: str, check: str = "numbers", text: str = "") -> Finding:
    start = (text or MISTAKE.text).index(words)
    return Finding(
        id=words,
        check=check,
        category=NUMBER,
        severity="major",
        confidence=0.9,
        span=Span(start, start + len(words)),
        found=words,
        reason="",
        suggestions=tuple(Suggestion(one, 0.9, 1) for one in suggestions),
        evidence=(),
        agree=1,
        sources=1,
        safe=False,
    )


@pytest.mark.parametrize(
    ("found", "suggestions", "right"),
    [
        pytest.param("64 metres", ["46 metres"], True, id="the article again"),
        pytest.param("64", ["46"], True, id="the changed word alone"),
        pytest.param("64 metres", ["46m", "46 metres"], False, id="only the first counts"),
        pytest.param("rose by 64", ["climbed 46"], True, id="in the words of a source"),
        pytest.param("64 metres", ["460 metres"], False, id="another figure"),
        pytest.param("64 metres", [], False, id="no suggestion"),
        pytest.param("metres", ["metres"], False, id="nothing changed"),
    ],
)
def test_what_puts_a_mistake_right(found: str, suggestions: Sequence[str], right: bool) -> None:
    assert puts_right(ARTICLE, MISTAKE, finding(found, *suggestions)) == right


def test_words_that_the_mistake_left_put_nothing_right() -> None:
    mistake = stretch(ARTICLE, "46 metres").rewritten(
        "46 feet", "numbers", "unit", ("46", "metres")
    )
    feet = finding("46 feet", "46 yards", text=mistake.text)
    assert not puts_right(ARTICLE, mistake, feet)
    assert puts_right(ARTICLE, mistake, finding("feet", "metres", text=mistake.text))


def test_mistakes_that_stand_together_stand_apart() -> None:
    for report in reports():
        chosen = joint(report.article, made(report.name), Random("test"))
        assert Counter(one.check for one in chosen) == dict.fromkeys(CHECKS, 2)
        text = chosen[0].text
        assert all(one.text == text and one.place.of(text) == one.now for one in chosen)
        assert all(a.place.end <= b.place.start for a, b in pairwise(chosen))
        for one in reversed(chosen):
            text = text[: one.place.start] + one.was + text[one.place.end :]
        assert text == report.article


def test_a_finding_that_the_right_article_has_is_not_new() -> None:
    clean = [finding("Rain", "Reign"), finding("Ona", "Oona")]
    now = [finding("Rain", "Reign"), finding("64", "46"), finding("Rain", "Reign")]
    assert fresh(clean, now) == [now[1], now[2]]


def test_what_comes_of_a_mistake() -> None:
    there, elsewhere = finding("64", "46"), finding("Rain", "Reign")
    got = outcome("r", ARTICLE, MISTAKE, [there, elsewhere])
    assert (got.found, got.own, got.right, got.beside) == (True, True, True, (elsewhere,))
    got = outcome("r", ARTICLE, MISTAKE, [finding("by 64", "by 46", check="names")])
    assert (got.found, got.own, got.right, got.beside) == (True, False, True, ())
    got = outcome("r", ARTICLE, MISTAKE, [])
    assert (got.found, got.own, got.right) == (False, False, False)


def tried(*outcomes: Outcome) -> Tried:
    alarm = Alarm("r", "Rain fell.", finding("Rain", "Reign"))
    return Tried(outcomes, outcomes[:1], 2_000, (alarm,), 4_000, (alarm, alarm, alarm))


def hand_made() -> Tried:
    wrong = stretch(ARTICLE, "were were").rewritten("where were", "typos", "split")
    return tried(
        outcome("r", ARTICLE, MISTAKE, [finding("64", "46"), finding("Rain", "Reign")]),
        outcome("r", ARTICLE, MISTAKE, []),
        outcome("r", ARTICLE, wrong, [finding("where", check="names", text=wrong.text)]),
    )


def test_the_figures_of_a_hand_made_case() -> None:
    got = figures(hand_made())
    assert got["numbers: recall"] == got["numbers, digits swapped: recall"] == 0.5
    assert got["numbers: first right"] == 0.5
    assert got["numbers together: recall"] == got["numbers together: own check"] == 1
    assert (got["typos: recall"], got["typos: own check"], got["typos: first right"]) == (1, 0, 0)
    assert got["false alarms"] == 0.5
    assert got["false alarms in sources"] == 0.75
    assert got["beside"] == pytest.approx(1 / 3)


def test_the_tables_show_the_figures() -> None:
    text = tables(hand_made())
    assert "3 mistakes; 2000 words in right articles, 4000 in sources" in text
    assert "| numbers |        2 |  0.500 |     0.500 |       0.500 |" in text
    assert "| false alarms            | 0.500 |" in text


def test_misses_alarms_and_strays_are_listed() -> None:
    case = hand_made()
    assert list(misses(case.outcomes, 1)) == [
        "missed  r  numbers: digits swapped  [46 metres] -> [64 metres]",
        "other check  r  typos: split  [were were] -> [where were]",
    ]
    assert list(alarm_lines(case.alarms)) == ["r  numbers   [Rain] -> [Reign] 0.90  (Rain fell.)"]
    assert list(strays(case.outcomes, 1)) == [
        "r  numbers   [Rain] -> [Reign] 0.90  after [46 metres] -> [64 metres]"
    ]


def base(words: int = 10, **figures: float) -> Baseline:
    return Baseline(words, 1, {name.replace("_", " "): value for name, value in figures.items()})


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        pytest.param(base(recall=0.9), base(recall=0.9), "", id="the same"),
        pytest.param(base(recall=0.8), base(recall=0.9), "", id="better"),
        pytest.param(base(recall=0.9), base(recall=0.8), "Recall got worse: 0.9", id="a drop"),
        pytest.param(base(false_alarms=2.0), base(false_alarms=1.0), "", id="fewer false alarms"),
        pytest.param(base(beside=0.0), base(beside=0.1), "Beside got worse", id="more beside"),
        pytest.param(base(), base(words=11), "The reports changed", id="other reports"),
    ],
)
def test_what_is_complained_of(was: Baseline, now: Baseline, said: str) -> None:
    worse = list(drops(was, now))
    if said:
        assert worse[0].startswith(said)
        assert worse[-1].endswith("python -m tests.accuracy.claims --renew")
    else:
        assert worse == []


@pytest.mark.timeout(300)  # a thousand checks, on machines that do other things besides
def test_no_figure_drops() -> None:
    """If a figure dropped on purpose, the last line of the message says how to accept that."""
    worse = list(drops(read_baseline(), baseline_of(run(reports()))))
    assert not worse, "\n" + "\n".join(worse)
