"""What batch mode is to do, as values that go to any process or machine."""

from datetime import datetime
from pathlib import Path

from msgspec import Struct, field

from app.settings import Settings


class Job(Struct, frozen=True):
    """One story to correct.

    Attributes:
        name: what to call it: its folder, or its article; no two of a plan are called the same.
        article: the file to correct; None where it isn't known, for which `problem` is the reason.
        sources: the files of the other reports.
        target: where the corrected copy goes, in the output folder, with slashes.
        problem: why the story can't be corrected, one sentence; "" if nothing is known against it.
    """

    name: str
    article: Path | None
    sources: tuple[Path, ...]
    target: str
    problem: str = ""


class Signature(Struct, frozen=True):
    """Whose tracked changes the corrections are.

    Attributes:
        author: the name that the word processor shows.
        date: when, by the author's clock.
    """

    author: str
    date: datetime


class Options(Struct, frozen=True):
    """How every story of a plan is done.

    Attributes:
        out: the folder for the corrected copies; None writes nothing.
        house: the files of the desk's names; of two spellings that of the first counts.
        settings: what to look for.
        signature: corrections are tracked changes of this author in the formats that can hold
            them; None makes them plain changes.
    """

    out: Path | None = None
    house: tuple[Path, ...] = ()
    settings: Settings = field(default_factory=lambda: Settings(show_neutral=False))
    signature: Signature | None = None
