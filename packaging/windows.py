"""The installer of Windows. It compiles on any system that has makensis."""

import shutil
import subprocess
import sys
from pathlib import Path

from app import __version__

HERE = Path(__file__).parent / "windows"
LARGEST = 35_000_000
"""Bytes of the installer."""


def write_version(path: Path) -> None:
    """Write the version resource of the program, as PyInstaller reads it."""
    numbers = tuple(int(part) for part in f"{__version__}.0".split("."))
    text = (HERE / "version.txt.in").read_text(encoding="utf-8")
    text = text.replace("@NUMBERS@", str(numbers)).replace("@VERSION@", __version__)
    path.write_text(text, encoding="utf-8")


def package(bundle: Path, build: Path, dist: Path, *, quick: bool) -> None:
    """Make the installer of `bundle` in the folder `dist`.

    Raises:
        SystemExit: it would be too large, or there is no makensis.
        subprocess.CalledProcessError: makensis found a fault or warned.
    """
    setup = dist / f"ungarble-{__version__}-setup.exe"
    compile_installer(bundle, build / "icons" / "ungarble.ico", setup)
    if not quick and setup.stat().st_size > LARGEST:
        sys.exit(f"{setup.name} takes {setup.stat().st_size / 1e6:.0f} MB, more than 35")


def compile_installer(bundle: Path, icon: Path, setup: Path) -> None:
    """Compile the installer that puts the files of `bundle` in place."""
    makensis = shutil.which("makensis") or shutil.which(r"C:\Program Files (x86)\NSIS\makensis")
    if makensis is None:
        sys.exit("makensis is needed; install NSIS")
    values = {
        "VERSION": __version__,
        "BUNDLE": bundle.resolve(),
        "ICON": icon.resolve(),
        "LICENCE": (HERE.parent.parent / "LICENSE").resolve(),
        "OUT": setup.resolve(),
    }
    defined = [f"-D{name}={value}" for name, value in values.items()]
    subprocess.run([makensis, "-V2", "-WX", *defined, str(HERE / "ungarble.nsi")], check=True)
