"""Where the files are that ship with the program."""

from pathlib import Path

_ROOTS = (Path(__file__).parent / "_resources", Path(__file__).parent.parent / "resources")


def resource(name: str) -> Path:
    """Return the path of the shipped file `name`, such as "names/base.marisa".

    A wheel keeps the files inside the package, a checkout beside it.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    for root in _ROOTS:
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(f"The program's own file {name} is missing; install Ungarble again.")
