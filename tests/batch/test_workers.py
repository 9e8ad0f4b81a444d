"""Processes of this machine, also when they are killed."""

from multiprocessing import active_children
from pathlib import Path

import pytest

from app.batch import LocalWorkers, Options, Outcome, Watch, correct, stories_in
from tests.batch import deaths
from tests.batch.conftest import Hands, tree


def test_a_process_killed_while_it_writes_loses_nothing(
    stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(deaths.FLAG, str(tmp_path / "killed"))
    monkeypatch.setattr("app.batch.workers._prepare", deaths.prepare_to_die_writing_once)
    told: list[Outcome] = []
    with LocalWorkers(2) as workers:
        correct(stories_in(stories), Options(tmp_path / "out"), workers, Watch(told=told.append))
    assert (tmp_path / "killed").exists()
    assert sorted(outcome.name for outcome in told) == ["bridge", "clean", "hall", "torn"]
    correct(stories_in(stories), Options(tmp_path / "other"), Hands())
    assert tree(tmp_path / "out") == tree(tmp_path / "other")


def test_a_story_that_ends_every_process_fails_alone(
    stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.batch.workers._prepare", deaths.prepare_to_die_reading_hall)
    told: dict[str, str] = {}
    watch = Watch(told=lambda outcome: told.update({outcome.name: outcome.failure}))
    with LocalWorkers(2) as workers:
        correct(stories_in(stories), Options(tmp_path / "out"), workers, watch)
    assert "each time it came to this story" in told.pop("hall")
    assert "can't be read" in told.pop("torn")
    assert told == {"bridge": "", "clean": ""}


def test_processes_end_with_the_with(stories: Path) -> None:
    with LocalWorkers(2) as workers:
        workers.submit(stories_in(stories).jobs[0], Options()).result()
        assert active_children()
    assert not active_children()


def test_there_is_one_process_for_each_core() -> None:
    with LocalWorkers() as workers:
        assert workers.size >= 1
    with LocalWorkers(999) as workers:
        assert workers.size <= 60
