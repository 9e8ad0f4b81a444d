from collections.abc import Mapping

import pytest

from tests.accuracy.baseline import Baseline, complaints, read_baseline, run_baseline


def test_no_figure_drops() -> None:
    """If a figure dropped on purpose, the last line of the message says how to accept that."""
    worse = list(complaints(read_baseline(), run_baseline()))
    assert not worse, "\n" + "\n".join(worse)


def base(**figures: float) -> Baseline:
    return Baseline(1_000, 50, {name.replace("_", " "): value for name, value in figures.items()})


@pytest.mark.parametrize(
    ("was", "now", "complaint"),
    [
        pytest.param({"recall": 0.9}, {"recall": 0.9}, "", id="the same"),
        pytest.param({"recall": 0.9}, {"recall": 0.95}, "", id="better"),
        pytest.param({"recall": 0.9}, {"recall": 0.899}, "", id="within tolerance"),
        pytest.param({"recall": 0.9}, {"recall": 0.89}, "Recall got worse", id="dropped"),
        pytest.param({"word:_recall": 0.9}, {"word:_recall": 0.89}, "", id="one way, one place"),
        pytest.param(
            {"word:_recall": 0.9}, {"word:_recall": 0.8}, "Word: recall got", id="one way dropped"
        ),
        pytest.param({"recall": 0.9}, {}, "Recall got worse", id="gone"),
        pytest.param({"false_alarms": 5.0}, {"false_alarms": 4.0}, "", id="fewer false alarms"),
        pytest.param(
            {"false_alarms": 5.0}, {"false_alarms": 5.5}, "False alarms got worse", id="more"
        ),
        pytest.param(
            {"calibration_error": 0.1},
            {"calibration_error": 0.2},
            "Calibration error got worse: 0.1 before, 0.2 now.",
            id="less reliable",
        ),
    ],
)
def test_what_is_complained_of(
    was: Mapping[str, float], now: Mapping[str, float], complaint: str
) -> None:
    said = list(complaints(base(**was), base(**now)))
    if complaint:
        assert said[0].startswith(complaint)
        assert "--renew" in said[-1]
    else:
        assert said == []


def test_other_stories_do_not_compare() -> None:
    said = list(complaints(Baseline(1_000, 50, {}), Baseline(1_001, 50, {})))
    assert said[0].startswith("The stories changed")
