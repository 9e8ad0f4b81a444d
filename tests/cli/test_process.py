"""The program as a process: no Qt for a command, the window without one."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.__main__ import main
from app.cli.progress import ProgressBar

ROOT = Path(__file__).parent.parent.parent


def python(code: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_a_command_loads_no_qt(seeds: list[Path]) -> None:
    arguments = ["check", str(seeds[0]), "--sources", *map(str, seeds[1:])]
    code = (
        "import sys; from app.__main__ import main; "
        f"status = main({arguments!r}); "
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]; "
        "sys.exit(99 if loaded else status)"
    )
    assert python(code).returncode in {0, 2}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--help"], ["names", "list", "--help"]]
)
def test_help_is_no_failure(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as error:
        main(arguments)
    assert error.value.code == 0
    assert "ungarble" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.startswith("ungarble 0.")


def test_a_reader_that_stops_reading_is_no_failure(seeds: list[Path]) -> None:
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "app", "names", "list", "--sources", *map(str, seeds[1:])],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    process.wait()


def test_the_bar_is_silent_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with ProgressBar("Working") as bar:
        bar(1, 2)
    assert capsys.readouterr().err == ""


def test_the_bar_is_gone_when_the_work_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr("app.cli.progress._SECONDS_BEFORE_SHOWN", 0)
    with ProgressBar("Working") as bar:
        bar(1, 2)
    assert capsys.readouterr().err.startswith("\rWorking [###")
