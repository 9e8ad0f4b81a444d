"""Make the packages of this system: `python packaging/build.py`.

    bundle      PyInstaller's folder with the program, looked at and tried (bundle.py, smoke.py)
    packages    Linux: .tar.xz, .deb, .rpm; Windows: setup.exe; macOS: .dmg
    beside it   an SBOM and SHA256SUMS

All of it goes to dist/. It runs in an environment with nothing but the program, its pinned
libraries and the dependency group `package`; `make package` makes that.
"""

import argparse
import hashlib
import sys
from pathlib import Path

from bundle import build_bundle, check_bundle, slim
from icons import make_icons
from icudata import trim_icu
from licences import add_licences_of_debian, collect_licences
from sbom import write_sbom
from smoke import smoke
from windows import write_version

from app import __version__

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build" / "package"
DIST = ROOT / "dist"


def main() -> None:
    """Build what the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--quick", action="store_true", help="compress less: for a look, not for a release"
    )
    parser.add_argument(
        "--bundle-only", action="store_true", help="make and try the bundle, and no packages of it"
    )
    options = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    DIST.mkdir(exist_ok=True)
    for old in DIST.glob("*ungarble*"):
        old.unlink()
    if sys.platform == "win32":
        write_version(BUILD / "version.txt")
    make_icons(ROOT / "resources" / "icons" / "ungarble.svg", BUILD / "icons")
    collect_licences(BUILD / "licences")
    bundle = build_bundle(BUILD)
    if sys.platform == "linux":
        add_licences_of_debian(bundle / "_internal", bundle / "_internal" / "licences")
        slim(bundle)
        trim_icu(bundle / "_internal" / "PySide6" / "Qt" / "lib", BUILD / "icu")
    check_bundle(bundle)
    smoke(bundle / "ungarble", BUILD / "smoke.json")
    if options.bundle_only:
        return
    _package(bundle, quick=options.quick)
    write_sbom(bundle / "_internal", DIST / f"ungarble-{__version__}-{sys.platform}.cdx.json")
    _write_sums()


def _package(bundle: Path, *, quick: bool) -> None:
    if sys.platform == "linux":
        from linux import package  # noqa: PLC0415 - each is for its own system
    elif sys.platform == "darwin":
        from macos import package  # noqa: PLC0415
    else:
        from windows import package  # noqa: PLC0415
    package(bundle, BUILD, DIST, quick=quick)


def _write_sums() -> None:
    files = sorted(each for each in DIST.iterdir() if each.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(each.read_bytes()).hexdigest()}  {each.name}\n" for each in files]
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    main()
