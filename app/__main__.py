"""Open the window, or run a command without one."""

import multiprocessing
import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from app.cli.arguments import parse
from app.cli.commands import FAILED, INTERRUPTED, run, say
from app.memory import collect_less


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit status of the window or the command.

    Raises:
        SystemExit: bad usage (64), or help or the version was asked for (0).
    """
    parsed = parse(sys.argv[1:] if arguments is None else arguments)
    collect_less()
    if parsed.command:
        return run(parsed)
    if not _has_display():
        say("There is no display to open a window on; `ungarble check` works without one.")
        return FAILED
    try:
        return _open_window(parsed)
    except KeyboardInterrupt:
        return INTERRUPTED


def _open_window(parsed: Namespace) -> int:
    try:
        from app.gui.application import run_window  # noqa: PLC0415 - a command must not need Qt
        from app.gui.smoke import run_smoke  # noqa: PLC0415
    except ImportError as error:  # a library of the system that Qt needs
        say(f"The window can't open: {error}; in a checkout, `make run` installs what is missing.")
        return FAILED
    if not parsed.smoke:
        return run_window(parsed.article, parsed.sources)
    try:
        return run_smoke(parsed.smoke)
    except OSError as error:
        say(f"The report {parsed.smoke} can't be written: {error.strerror}; name another file.")
        return FAILED


def _has_display() -> bool:
    # without one Qt ends the process with a message for programmers
    variables = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, variables))


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a worker process of the frozen program starts here, too
    sys.exit(main())
