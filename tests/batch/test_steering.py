"""Pause, stop and the time left."""

from threading import Thread

import pytest

from app.batch import Pace, Steering
from app.progress import Cancelled, no_progress


def test_a_paused_run_waits_until_it_goes_on() -> None:
    told: list[int] = []
    steering = Steering(lambda done, _total: told.append(done))
    steering.pause()
    assert steering.is_paused
    run = Thread(target=steering, args=(0, 2))
    run.start()
    steering.go_on()
    run.join()
    assert told == [0]
    assert not steering.is_paused


def test_a_stopped_run_ends_even_while_paused() -> None:
    steering = Steering(no_progress)
    steering.pause()
    ended: list[bool] = []

    def run() -> None:
        with pytest.raises(Cancelled):
            steering(0, 2)
        ended.append(True)

    thread = Thread(target=run)
    thread.start()
    steering.cancel()
    thread.join()
    assert ended == [True]


def test_pauses_take_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([100.0, 160.0, 200.0])
    monkeypatch.setattr("app.batch.steering.monotonic", lambda: next(ticks))
    steering = Steering(no_progress)
    steering(0, 1)
    assert steering.clock() == 140.0


def test_the_time_left_comes_from_what_was_done_here() -> None:
    ticks = iter([0.0, 10.0, 11.0, 20.0])
    pace = Pace(lambda: next(ticks))
    assert pace.seconds_left(50, 100) is None
    assert pace.seconds_left(60, 100) == 40.0
    assert pace.seconds_left(60, 100) == 40.0
    assert pace.seconds_left(100, 100) == 0.0
