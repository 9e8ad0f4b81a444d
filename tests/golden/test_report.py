from tests.golden.report import TABLE, table


def test_the_report_on_the_sample_story_is_the_one_that_was_reviewed() -> None:
    assert table() == TABLE.read_text("utf-8")
