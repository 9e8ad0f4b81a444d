"""How long work tells how far it is, and how it is stopped."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called as `progress(done, total)`, 0 <= done <= total; it may raise `Cancelled`."""


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """Raised by a `Progress` to stop the work that calls it."""


def no_progress(_done: int, _total: int) -> None:
    """Show nothing and never cancel."""
