import re
from collections import Counter

import pytest

from tests.accuracy.claims_mistakes import stretch
from tests.accuracy.claims_reports import Quoted, Report, reports
from tests.accuracy.claims_score import mistakes

REPORTS = [pytest.param(report, id=report.name) for report in reports()]
CHECKS = {"attributions", "mechanics", "numbers", "quotations", "typos"}
KINDS = {"count", "money", "share", "measure", "age", "score", "date", "year"}


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
        for fact in (*report.figures, *report.roles):
            assert fact.told
            for number, text in fact.told.items():
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

    def test_its_persons_stand_in_article_and_sources(self, report: Report) -> None:
        for full, alone in report.persons.items():
            assert full in report.article, full
            assert alone in full
            assert any(alone in source.document.text for source in report.sources), full

    def test_its_figures_are_of_a_known_kind(self, report: Report) -> None:
        assert {figure.kind for figure in report.figures} <= KINDS

    def test_two_of_its_sources_quote_the_same_words(self, report: Report) -> None:
        assert any(len(quoted.sources) > 1 for quoted in report.quotations)

    def test_each_mistake_changes_the_article_in_its_place(self, report: Report) -> None:
        for mistake in mistakes(report):
            assert mistake.text != report.article, mistake
            assert mistake.now != mistake.was
            changed = mistake.text.replace(mistake.now, mistake.was)
            assert mistake.now in mistake.text or changed == mistake.text
            before, after = mistake.place.start, len(mistake.text) - mistake.place.end
            assert mistake.text[:before] == report.article[:before]
            assert (
                mistake.text[len(mistake.text) - after :]
                == (report.article[len(report.article) - after :])
            )

    def test_no_two_mistakes_are_the_same(self, report: Report) -> None:
        texts = Counter(mistake.text for mistake in mistakes(report))
        assert not [text for text, count in texts.items() if count > 1]

    def test_the_mistakes_are_always_the_same(self, report: Report) -> None:
        assert list(mistakes(report)) == list(mistakes(report))


def distance(report: Report, quoted: Quoted) -> int:
    place, by = stretch(report.article, quoted.words), stretch(report.article, quoted.by)
    return max(by.span.start - place.span.end, place.span.start - by.span.end)
