"""A whole run: the copies, the reports, and going on after the worst."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.batch import (
    LocalWorkers,
    Options,
    Outcome,
    Watch,
    articles_against,
    correct,
    preview,
    stories_in,
)
from app.batch.journal import JOURNAL
from app.batch.report import PAGE, REPORTS, TREE
from app.documents import DocumentError, Source
from app.gazetteer.gazetteer import Gazetteer
from app.progress import Cancelled
from app.story import learn_names
from tests.batch.conftest import ARTICLE, CORRECTED, Hands, tree, write_story

ROOT = Path(__file__).parents[2]


def test_copies_are_corrected_and_originals_stay(
    stories: Path, tmp_path: Path, hands: Hands
) -> None:
    before, out = tree(stories), tmp_path / "out"
    totals = correct(stories_in(stories), Options(out), hands)
    assert tree(stories) == before
    assert (out / "bridge" / "article.txt").read_text("utf-8") == CORRECTED
    copies = {"bridge/article.txt", "clean/article.txt", "hall/article.txt"}
    assert set(tree(out)) == {*copies, *REPORTS, JOURNAL}
    assert (totals.stories, totals.failed, totals.to_open) == (4, 1, 2)
    assert totals.safe == {"names": 6}
    assert totals.garbled == {"Kursk": 6, "Zelensky": 2}


def test_a_preview_writes_nothing(stories: Path, tmp_path: Path, hands: Hands) -> None:
    told: list[Outcome] = []
    before = tree(tmp_path)
    plan = stories_in(stories)
    totals = preview(plan, Options(tmp_path / "out"), hands, Watch(told=told.append))
    assert tree(tmp_path) == before
    assert not (tmp_path / "out").exists()
    assert totals == correct(plan, Options(tmp_path / "out"), hands)
    assert [outcome.target for outcome in told] == [""] * 4


def test_the_same_bytes_with_any_number_of_workers(
    stories: Path, tmp_path: Path, hands: Hands
) -> None:
    plan = stories_in(stories)
    correct(plan, Options(tmp_path / "none"), hands)
    for count in (1, 2):
        with LocalWorkers(count) as workers:
            correct(plan, Options(tmp_path / str(count)), workers)
    assert tree(tmp_path / "1") == tree(tmp_path / "2") == tree(tmp_path / "none")


def test_a_file_in_the_place_of_the_folder_is_told(
    stories: Path, tmp_path: Path, hands: Hands
) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(DocumentError, match="a file of that name is in the way"):
        correct(stories_in(stories), Options(tmp_path / "out"), hands)
    assert (tmp_path / "out").read_text("utf-8") == "mine"


def test_a_full_folder_is_refused(stories: Path, tmp_path: Path, hands: Hands) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    for resume, why in ((False, "is not empty"), (True, "holds no run")):
        with pytest.raises(DocumentError, match=why):
            correct(stories_in(stories), Options(out), hands, resume=resume)
    assert list(out.iterdir()) == [out / "mine.txt"]
    with pytest.raises(ValueError, match="no output folder"):
        correct(stories_in(stories), Options(), hands)


def test_resumed_it_does_only_what_is_left(stories: Path, tmp_path: Path, hands: Hands) -> None:
    plan, out = stories_in(stories), tmp_path / "out"

    def stop(done: int, _total: int) -> None:
        if done >= 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        correct(plan, Options(out), Hands(), Watch(stop))
    assert not (out / PAGE).exists()
    told: list[str] = []
    correct(plan, Options(out), hands, Watch(told=lambda o: told.append(o.name)), resume=True)
    assert sorted(told) == ["bridge", "clean", "hall", "torn"]
    assert len(hands.done) < 4
    correct(plan, Options(tmp_path / "other"), Hands())
    assert tree(out) == tree(tmp_path / "other")


def test_resumed_it_does_again_what_changed(stories: Path, tmp_path: Path) -> None:
    plan, options = stories_in(stories), Options(tmp_path / "out")
    correct(plan, options, Hands())

    def again() -> list[str]:
        hands = Hands()
        correct(stories_in(stories), options, hands, resume=True)
        return hands.done

    assert again() == ["torn"]
    (stories / "clean" / "source0.txt").write_text("Another report.", "utf-8")
    assert again() == ["clean", "torn"]
    (tmp_path / "out" / "hall" / "article.txt").unlink()
    assert again() == ["hall", "torn"]
    (stories / "torn" / "article.docx").rename(stories / "torn" / "article.txt")
    assert again() == ["torn"]
    assert again() == []
    write_story(stories / "new")
    assert again() == ["new"]


def test_what_a_killed_writer_left_is_removed(stories: Path, tmp_path: Path, hands: Hands) -> None:
    out = tmp_path / "out"
    correct(stories_in(stories), Options(out), hands)
    kept = tree(out)
    (out / "bridge" / "article.txt").unlink()
    (out / "bridge" / ".article.txt.0123abcd.tmp").write_text("hal")
    correct(stories_in(stories), Options(out), hands, resume=True)
    assert tree(out) == kept


def test_killed_in_the_middle_it_goes_on(stories: Path, tmp_path: Path, hands: Hands) -> None:
    """The process ends, without any farewell, as soon as a second story is told."""
    out = tmp_path / "out"
    code = (
        "import os, pathlib\n"
        "from app.batch import *\n"
        "if __name__ == '__main__':\n"
        "    told = []\n"
        "    def end(outcome):\n"
        "        told.append(outcome)\n"
        "        if len(told) == 2: os.kill(os.getpid(), 9)\n"
        f"    plan = stories_in(pathlib.Path({str(stories)!r}))\n"
        "    with LocalWorkers(2) as workers:\n"
        f"        correct(plan, Options(pathlib.Path({str(out)!r})), workers, Watch(told=end))\n"
    )
    script = tmp_path / "run.py"
    script.write_text(code, "utf-8")
    killed = subprocess.run(  # noqa: S603
        [sys.executable, str(script)], cwd=ROOT, env={"PYTHONPATH": str(ROOT)},
        stderr=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    assert killed.returncode == -9
    assert (out / JOURNAL).read_bytes().count(b"\n") == 2
    plan = stories_in(stories)
    correct(plan, Options(out), hands, resume=True)
    assert len(hands.done) <= 3
    correct(plan, Options(tmp_path / "other"), Hands())
    assert tree(out) == tree(tmp_path / "other")


def test_shared_sources_are_learned_once(
    tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_story(tmp_path / "sources")
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"{name}. {ARTICLE}", "utf-8")
    (folder / "article.txt").unlink()
    learned: list[int] = []

    def learn(sources: Sequence[Source]) -> Gazetteer:
        learned.append(len(sources))
        return learn_names(sources)

    monkeypatch.setattr("app.batch.sources.learn_names", learn)
    plan = articles_against([tmp_path / f"{name}.txt" for name in "abc"], [folder])
    totals = correct(plan, Options(tmp_path / "out"), hands)
    assert totals.safe == {"names": 9}
    assert learned == [2]


def test_nothing_is_written_where_the_disk_is_full(
    stories: Path, tmp_path: Path, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.batch.files.os.fsync", full)
    with pytest.raises(DocumentError, match="the disk is full; make room"):
        correct(stories_in(stories), Options(tmp_path / "out"), hands)
    assert not [path for path in (tmp_path / "out").iterdir() if path.suffix in {".html", ".tmp"}]


def test_the_tree_tells_all(stories: Path, tmp_path: Path, hands: Hands) -> None:
    out = tmp_path / "out"
    correct(stories_in(stories), Options(out), hands)
    told = json.loads((out / TREE).read_text("utf-8"))
    assert told["schema"] == "ungarble.batch/1"
    assert [story["story"] for story in told["stories"]] == ["bridge", "clean", "hall", "torn"]
    corrected = [f["text"] for f in told["stories"][0]["findings"] if f["corrected"]]
    assert corrected == ["Cursk", "Zelanski", "Cursk"]
