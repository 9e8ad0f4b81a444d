"""The bundle: made by PyInstaller, looked at before anything is made of it."""

import os
import re
import subprocess
import sys
from pathlib import Path

from contents import is_used

HERE = Path(__file__).parent
LARGEST = 150_000_000
"""Bytes that the program may take when installed from a package."""

_UNRESOLVED = re.compile(
    r"could not resolve '(?P<library>[^']+)', "
    r"dependency of '(?:.*site-packages[/\\])?(?P<user>[^']+)'"
    r"|Library (?P<loaded>\S+) required via ctypes not found"
)
_OF_OTHER_SYSTEMS = re.compile(r"(ole|shell|user)32$|(api|ext)-ms-win-")
_EPOCH = "1700000000"  # any fixed time: the same input gives the same bundle


def build_bundle(build: Path) -> Path:
    """Make the bundle in the folder `build`, and return its folder.

    Raises:
        SystemExit: PyInstaller failed, or left out a library that a part of the bundle needs.
    """
    environment = {**os.environ, "PYTHONHASHSEED": "1"}
    environment.setdefault("SOURCE_DATE_EPOCH", _EPOCH)
    # the packages compress better what is not compressed yet
    environment["PYINSTALLER_ZLIB_COMPRESSION_LEVEL"] = "0"
    made = subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--distpath", str(build / "dist"),
         "--workpath", str(build / "work"), str(HERE / "ungarble.spec")],
        env=environment, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    (build / "pyinstaller.log").write_text(made.stderr, encoding="utf-8")
    if made.returncode:
        sys.exit(f"PyInstaller failed:\n{made.stderr[-3000:]}")
    missing = unresolved(made.stderr)
    if missing:
        sys.exit(f"Install what has these libraries, and build again: {', '.join(missing)}")
    return build / "dist" / "ungarble"


def unresolved(log: str) -> list[str]:
    """Return the libraries that PyInstaller's log says it did not find.

    Left out are those of other systems, those that Windows makes up as it loads them, and those
    that only files need that the bundle leaves out.
    """
    missing = (each for each in _UNRESOLVED.finditer(log) if is_used(each["user"] or ""))
    names = {each["library"] or each["loaded"] for each in missing}
    return sorted(name for name in names if not _OF_OTHER_SYSTEMS.match(name))


def slim(bundle: Path) -> None:
    """Take out what the filters have left empty."""
    for folder in sorted(bundle.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def check_bundle(bundle: Path) -> None:
    """Look at the libraries of a Linux bundle.

    Raises:
        SystemExit: one of them is looked for where this machine, and no other, has it.
    """
    if sys.platform != "linux":
        return
    for binary in [bundle / "ungarble", *bundle.rglob("*.so*")]:
        shown = subprocess.run(
            ["readelf", "-d", str(binary)], capture_output=True, text=True, check=True
        )
        path = re.search(r"\((?:RUNPATH|RPATH)\).*\[(.*)\]", shown.stdout)
        if path and not all(each.startswith("$ORIGIN") for each in path[1].split(":")):
            sys.exit(f"{binary} has the path {path[1]}; build with the system's own Python")
