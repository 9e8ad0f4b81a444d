"""What is done so far, on the disk, so that a run that was killed can go on."""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from app.batch.files import replacing, saying
from app.batch.outcome import Outcome

JOURNAL = "ungarble-journal.jsonl"


class Journal:
    """The outcomes of a run, one a line, in a file that may be cut off at any time.

    An outcome counts once its whole line is there. It stays on the disk; in memory is only where.
    """

    def __init__(self, folder: Path) -> None:
        """Open the journal of an output folder, with what an earlier run has left in it.

        Raises:
            DocumentError: it can't be opened or written.
        """
        self._path = folder / JOURNAL
        self._places: dict[str, int] = {}
        with saying(self._path):
            self._file = self._path.open("a+b")
            self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def get(self, name: str) -> Outcome | None:
        """Return the last outcome of the story that is called `name`."""
        if name not in self._places:
            return None
        self._file.seek(self._places[name])
        return _outcome(self._file.readline())

    def add(self, outcome: Outcome) -> None:
        """Write down what became of a story.

        Raises:
            DocumentError: it can't be written, for example because the disk is full.
        """
        with saying(self._path):
            place = self._file.seek(0, 2)
            self._file.write(_line(outcome))
            self._file.flush()
        self._places[outcome.name] = place

    def outcomes(self, names: Iterable[str]) -> Iterator[Outcome]:
        """Yield the outcomes of the stories in the order of their `names`."""
        return (outcome for outcome in map(self.get, names) if outcome)

    def settle(self, names: Iterable[str]) -> None:
        """Leave one line for each of the `names`, in their order, nothing else, and close.

        The file is then the same whatever the order in which the stories were done.

        Raises:
            DocumentError: it can't be written.
        """
        with replacing(self._path) as file:
            file.writelines(map(_line, self.outcomes(names)))
            self._file.close()  # or some systems keep the new one from taking its place

    def _read(self) -> None:
        """Find the outcomes; what a killed process has left of a line is cut off."""
        self._file.seek(0)
        place = 0
        for line in self._file:
            if not line.endswith(b"\n"):
                self._file.truncate(place)
                break
            with suppress(ValueError):  # of another version, or not ours
                self._places[_outcome(line).name] = place
            place += len(line)


def _line(outcome: Outcome) -> bytes:
    # not msgspec's own writer: it refuses the odd characters that names of files may have
    return json.dumps(msgspec.to_builtins(outcome)).encode("ascii") + b"\n"


def _outcome(line: bytes) -> Outcome:
    return msgspec.convert(json.loads(line), Outcome)
