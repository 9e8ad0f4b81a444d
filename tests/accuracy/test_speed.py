from pathlib import Path

import pytest

from tests.accuracy.speed import house_names, measure, speed_tables
from tests.accuracy.timing import TASKS, Case, Timing, long_story, reports, time_case


@pytest.mark.parametrize("task", TASKS)
def test_every_task_is_timed(task: str, tmp_path: Path) -> None:
    house = tmp_path / "house.txt"
    house.write_text("\n".join(house_names(20)), "utf-8")
    timing = time_case(Case(task, words=50, sources=1, house=str(house)))
    assert min(timing.seconds) > 0
    assert timing.words >= 50 or task not in {"learn", "check"}
    assert timing.megabytes > 1
    assert timing.why == ""


def test_a_case_has_its_own_process() -> None:
    timing = measure(Case("learn", sources=1))
    assert timing.why == ""
    assert timing.seconds


def test_a_case_that_fails_says_why() -> None:
    timing = measure(Case("check", sources=1, house="no such file"))
    assert "no such file" in timing.why


def test_what_failed_is_said_to_have(tmp_path: Path) -> None:
    timing = measure(Case("open", house=str(tmp_path / "house.txt")))
    assert timing.seconds == ()
    shown = "".join(speed_tables(lambda _: timing, {len("x"): "file"}))
    assert f"Not measured with 1 house names: {timing.why}." in shown
    assert "| 1,000  |           1 |         – |" in shown


def test_tables_show_median_and_least() -> None:
    timing = Timing((0.003, 0.001, 0.002), 1_000, 64.2)
    shown = list(speed_tables(lambda _: timing, {0: "", 10_000: "file"}))
    assert "| 10,000      |       2.0 |      1.0 | 500,000 |      64 |" in shown[0]
    assert "| 1       |           0 |       2.0 |      1.0 | 500,000 |      64 |" in shown[2]


def test_the_long_story_is_as_long_as_asked() -> None:
    article, sources = long_story(900)
    assert 900 <= len(article.split()) < 1_300
    assert [source.why for source in sources] == ["", "", ""]


def test_there_are_as_many_reports_as_asked() -> None:
    assert len(reports(5)) == 5
    assert len({source.document.text for source in reports(5)}) == 5


def test_house_names_differ() -> None:
    names = house_names(50_000)
    assert len(set(names)) == 50_000
    assert all(name.istitle() for name in names[:100])
