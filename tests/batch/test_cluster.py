"""Stories done by a Dask cluster, also when one of its workers is killed."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from app.batch import (
    ClusterWorkers,
    LocalWorkers,
    Options,
    Outcome,
    Watch,
    correct,
    stories_in,
)
from app.documents import DocumentError
from tests.batch import deaths
from tests.batch.conftest import tree, write_story

pytestmark = pytest.mark.filterwarnings("ignore")  # Dask's own


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as cluster:
        yield cluster


def test_a_worker_killed_while_it_works_loses_nothing_and_repeats_nothing(
    cluster: LocalCluster,
    stories: Path,
    tmp_path: Path,
) -> None:
    for number in range(8):
        write_story(stories / f"more{number}")
    flag = tmp_path / "killed"
    told: list[Outcome] = []
    with Client(cluster, set_as_default=False) as client:
        client.run(deaths.die_writing_once, str(flag))
    with ClusterWorkers(cluster.scheduler_address) as workers:
        assert workers.size == 2
        correct(stories_in(stories), Options(tmp_path / "out"), workers, Watch(told=told.append))
    assert flag.exists()
    assert sorted(outcome.name for outcome in told) == sorted(
        job.name for job in stories_in(stories).jobs
    )
    with LocalWorkers(1) as one:
        correct(stories_in(stories), Options(tmp_path / "local"), one)
    assert tree(tmp_path / "out") == tree(tmp_path / "local")


def test_a_scheduler_that_is_lost_ends_the_run_with_one_sentence(
    cluster: LocalCluster, stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.batch.cluster._SECONDS", 3)
    with ClusterWorkers(cluster.scheduler_address) as workers:

        def close(done: int, _total: int) -> None:
            if done == 0:
                cluster.close()

        with pytest.raises(DocumentError, match="is gone; start it and resume"):
            correct(stories_in(stories), Options(tmp_path / "out"), workers, Watch(close))


def test_when_all_know_that_the_scheduler_is_lost_it_is_the_same_sentence(
    cluster: LocalCluster, stories: Path, tmp_path: Path
) -> None:
    with ClusterWorkers(cluster.scheduler_address) as workers:
        workers.close()
        assert workers.size == 1
        with pytest.raises(DocumentError, match="is gone; start it and resume"):
            correct(stories_in(stories), Options(tmp_path / "out"), workers)


def test_machines_with_another_version_are_refused(
    cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.batch.cluster.__version__", "9.9")
    with pytest.raises(DocumentError, match=r"Not all machines of the cluster have Ungarble 9\.9"):
        ClusterWorkers(cluster.scheduler_address)


def test_an_address_without_a_scheduler_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.batch.cluster._SECONDS", 0.1)
    for address in ("tcp://127.0.0.1:9", "nonsense://", "there"):
        with pytest.raises(DocumentError, match="There is no scheduler at"):
            ClusterWorkers(address)


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(DocumentError, match=r"install ungarble\[cluster\]"):
        ClusterWorkers("tcp://127.0.0.1:9")
