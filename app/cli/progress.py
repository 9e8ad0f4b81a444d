"""How far long work is, on a terminal."""

import sys
from time import monotonic
from types import TracebackType
from typing import Self

_SECONDS_BEFORE_SHOWN = 0.3
_WIDTH = 30


class ProgressBar:
    """A line on standard error that is gone when the work is done; nothing where that is a file.

    Pass it as the `progress` of the work, inside its `with`.
    """

    def __init__(self, title: str) -> None:
        self._title = title
        self._shown = ""
        self._from = monotonic() + _SECONDS_BEFORE_SHOWN

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` of `total` is done, once the work has taken a moment."""
        filled = _WIDTH * done // max(total, 1)
        line = f"{self._title} [{'#' * filled}{' ' * (_WIDTH - filled)}]"
        if line != self._shown and sys.stderr.isatty() and monotonic() >= self._from:
            self._put(f"\r{line}")
            self._shown = line

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            self._put("\r\x1b[K")

    def _put(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
