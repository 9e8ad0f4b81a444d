"""Every story comes out once, whatever becomes of the processes."""

from pathlib import Path

import pytest

from app.batch import Job, Options, stories_in
from app.batch.run import Run
from app.progress import Cancelled, no_progress
from tests.batch.conftest import Hands


def test_every_story_comes_out_once(stories: Path, hands: Hands) -> None:
    jobs = stories_in(stories).jobs
    told: list[tuple[int, int]] = []
    run = Run(Options(), hands, lambda done, total: told.append((done, total)), before=3)
    outcomes = list(run.outcomes(jobs))
    assert sorted(outcome.name for outcome in outcomes) == [job.name for job in jobs]
    assert told[0] == (3, 7)
    assert told[-1] == (7, 7)
    assert told == sorted(told)


def test_a_story_whose_process_is_lost_is_tried_again(stories: Path) -> None:
    lost: set[str] = set()

    def once(job: Job) -> bool:
        new = job.name not in lost
        lost.add(job.name)
        return new and job.name in {"bridge", "hall"}

    hands = Hands(once)
    outcomes = list(Run(Options(), hands, no_progress).outcomes(stories_in(stories).jobs))
    assert sorted(outcome.name for outcome in outcomes) == ["bridge", "clean", "hall", "torn"]
    assert sorted(hands.done) == ["bridge", "clean", "hall", "torn"]
    assert [o.name for o in outcomes if o.failure] == ["torn"]
    assert hands.renewed == 1


def test_a_story_that_ends_its_process_twice_has_failed(stories: Path) -> None:
    hands = Hands(lambda job: job.name == "clean")
    outcomes = {o.name: o for o in Run(Options(), hands, no_progress).outcomes(
        stories_in(stories).jobs
    )}  # fmt: skip
    assert "each time it came to this story" in outcomes["clean"].failure
    assert outcomes["bridge"].failure == outcomes["hall"].failure == ""


def test_a_progress_can_stop_it(stories: Path, hands: Hands) -> None:
    def stop(done: int, _total: int) -> None:
        if done >= 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(Run(Options(), hands, stop).outcomes(stories_in(stories).jobs * 9))
    assert len(hands.done) <= 6
