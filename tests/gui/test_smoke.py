import json
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.gui import smoke
from app.gui.smoke import run_smoke


@pytest.mark.usefixtures("qapp")
def test_everything_works_here(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    assert run_smoke(report) == 0
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["ok"]
    assert [step["name"] for step in told["steps"]] == ["sample", "documents", "batch", "window"]
    assert QImage(str(tmp_path / "report.png")).width() > 600


def test_a_step_that_fails_is_told_and_the_next_one_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> str:
        raise FileNotFoundError("base.marisa is missing")

    steps = {"first": fail, "second": lambda: "fine"}
    monkeypatch.setattr(smoke, "_steps", lambda _folder, _picture: steps)
    report = tmp_path / "report.json"
    assert run_smoke(report) == 1
    told = json.loads(report.read_text(encoding="utf-8"))
    assert [step["ok"] for step in told["steps"]] == [False, True]
    assert "base.marisa is missing" in told["steps"][0]["detail"]
    assert not told["ok"]


def test_the_watchdog_ends_a_run_that_hangs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(smoke, "_PATIENCE", 0.0)

    def hang() -> str:
        while not ended:
            pass
        return ""

    monkeypatch.setattr(smoke, "_steps", lambda _folder, _picture: {"window": hang})
    run_smoke(tmp_path / "report.json")
    assert ended == [1]


def test_a_report_that_cannot_be_written_is_an_error_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="report"):
        run_smoke(tmp_path / "nowhere" / "report.json")
