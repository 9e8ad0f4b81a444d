"""Try the program where it is installed: `ungarble --smoke REPORT.json`.

The steps are what an installation can break: files of its own, compiled libraries, processes,
the window. Each runs the program's real code. A step that fails does not stop the next.
"""

import json
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Timer
from time import monotonic
from types import TracebackType

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import qVersion

from app import __version__
from app.gui.smoke_steps import try_batch, try_documents, try_sample, try_window

_PATIENCE = 120.0  # seconds; the whole takes five


class Step(Struct, frozen=True):
    """What came of one step.

    Attributes:
        name: "sample", "documents", "batch" or "window".
        ok: whether all went as it should.
        seconds: how long it took.
        detail: what was seen; where it went wrong, what and where.
    """

    name: str
    ok: bool
    seconds: float
    detail: str


def run_smoke(report: Path) -> int:
    """Try everything, write what came of it to `report`, and return the exit status.

    Beside the report goes a picture of the window, under its name with ".png". Where a step hangs
    a watchdog writes the report and ends the process with 1.

    Raises:
        OSError: the report can't be written.
    """
    steps: list[Step] = []
    _write(report, steps, "not finished")
    watchdog = Timer(_PATIENCE, _give_up, (report, steps))
    watchdog.daemon = True
    watchdog.start()
    with tempfile.TemporaryDirectory(prefix="ungarble-smoke-") as folder:
        for name, step in _steps(Path(folder), report.with_suffix(".png")).items():
            steps.append(_tried(name, step))
    watchdog.cancel()
    _write(report, steps, "")
    return 0 if all(step.ok for step in steps) else 1


def _steps(folder: Path, picture: Path) -> dict[str, Callable[[], str]]:
    return {
        "sample": try_sample,
        "documents": partial(try_documents, folder),
        "batch": partial(try_batch, folder),
        "window": partial(try_window, folder, picture),
    }


def _tried(name: str, step: Callable[[], str]) -> Step:
    mistakes: list[str] = []

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        mistakes.extend(traceback.format_exception(kind, error, trace))

    began, before = monotonic(), sys.excepthook
    sys.excepthook = note  # where Qt hands on what goes wrong in a slot
    try:
        detail = step()
    except Exception:  # noqa: BLE001 - whatever it is, the report tells it
        mistakes.append(traceback.format_exc())
        detail = ""
    finally:
        sys.excepthook = before
    return Step(name, not mistakes, round(monotonic() - began, 3), "".join(mistakes) or detail)


def _give_up(report: Path, steps: list[Step]) -> None:
    _write(report, steps, f"a step took longer than {_PATIENCE:.0f} seconds")
    os._exit(1)


def _write(report: Path, steps: list[Step], problem: str) -> None:
    value = {
        "schema": "ungarble.smoke/1",
        "version": __version__,
        "system": platform.platform(),
        "python": platform.python_version(),
        "qt": qVersion(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "ok": not problem and bool(steps) and all(step.ok for step in steps),
        "problem": problem,
        "steps": [asdict(step) for step in steps],
    }
    report.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
