from pathlib import Path

from tests.accuracy.batch_speed import BatchTiming, batch_table, time_batch, write_stories


def test_stories_are_as_long_as_said(tmp_path: Path) -> None:
    write_stories(tmp_path / "in", 40)
    articles = list((tmp_path / "in").glob("*/article.txt"))
    words = sum(len(article.read_text("utf-8").split()) for article in articles)
    assert 380 <= words / 40 <= 420
    assert len(list((tmp_path / "in").glob("*/source*.txt"))) == 3 * 40


def test_a_run_is_timed(tmp_path: Path) -> None:
    write_stories(tmp_path / "in", 3)
    timing = time_batch(tmp_path / "in", tmp_path / "out", 1)
    assert min(timing.start, timing.rate, timing.early, timing.late) > 0
    assert len(list((tmp_path / "out").glob("*/article.txt"))) == 3


def test_the_table_compares_the_runs() -> None:
    shown = batch_table([BatchTiming(1, 2.0, 10.0, 200, 210), BatchTiming(2, 2, 19, 300, 300)], 9)
    assert "9 stories of 400 words" in shown
    assert "| 1       |     2.0 |      10.0 |    200.0 |         210.0 |      5.0 |" in shown
    assert "2 workers are 1.90 times as fast as 1." in shown
