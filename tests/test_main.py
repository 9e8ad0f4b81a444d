"""Without a command the window opens, on what is given."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.__main__ import main


def test_the_window_gets_the_article_and_the_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[Path | None, Sequence[Path]]] = []

    def run_window(article: Path | None, sources: Sequence[Path]) -> int:
        opened.append((article, sources))
        return 0

    monkeypatch.setattr("app.gui.application.run_window", run_window)
    assert main([]) == 0
    assert main(["a.txt", "--sources", "b.txt", "c", "--sources", "d.docx"]) == 0
    assert opened == [
        (None, []),
        (Path("a.txt"), [Path("b.txt"), Path("c"), Path("d.docx")]),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_there_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    assert main([]) == 1
    assert capsys.readouterr().err.startswith("ungarble: There is no display")


def test_a_missing_library_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "app.gui.application", None)
    assert main([]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("ungarble: The window can't open: ")
