"""Open the window, or run a command without one."""

import sys
from collections.abc import Sequence

from app.cli.arguments import parse
from app.cli.commands import INTERRUPTED, run


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit status of the window or the command.

    Raises:
        SystemExit: bad usage (64), or help or the version was asked for (0).
    """
    parsed = parse(sys.argv[1:] if arguments is None else arguments)
    if parsed.command:
        return run(parsed)
    from app.gui.application import run_window  # noqa: PLC0415 - a command must not need Qt

    try:
        return run_window(parsed.article, parsed.sources)
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
