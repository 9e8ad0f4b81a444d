"""The licences of everything that is in the bundle, a file for each package."""

import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

HERE = Path(__file__).parent
_TEXTS = ("licen", "copying", "notice", "authors")


def collect_licences(folder: Path) -> None:
    """Write the licences of the program, of Python and of the libraries it needs to `folder`.

    Raises:
        SystemExit: a library tells no licence.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for text in (HERE.parent / "LICENSE", *(HERE.parent / "resources").glob("*/NOTICE.md")):
        name = "Ungarble.txt" if text.name == "LICENSE" else f"Ungarble-{text.parent.name}.md"
        shutil.copy(text, folder / name)
    shutil.copy(_licence_of_python(), folder / "Python.txt")
    for text in (HERE / "licences").iterdir():
        shutil.copy(text, folder)
    for found in sorted(needed_distributions("ungarble"), key=lambda each: each.name):
        (folder / f"{found.name}.txt").write_text(_licence_of(found), encoding="utf-8")


def add_licences_of_debian(bundle: Path, folder: Path) -> None:
    """Write the copyright files of the libraries that `bundle` has from Debian to `folder`."""
    for package in sorted(set(debian_packages(bundle).values())):
        text = Path("/usr/share/doc") / package / "copyright"
        shutil.copy(text, folder / f"{package}.txt")


def debian_packages(bundle: Path) -> dict[str, str]:
    """Return the Debian package of each library of the system at the top of `bundle`."""
    found = {}
    for library in sorted(bundle.glob("lib*.so*")):
        if library.is_symlink() or (package := _package_of(library.name)) is None:
            continue
        found[library.name] = package
    return found


def needed_distributions(name: str) -> set[Distribution]:
    """Return the distributions that `name` needs here, at any remove, without itself."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        for line in distribution(waiting.pop()).requires or ():
            needed = Requirement(line)
            if needed.name.lower() not in found and (
                needed.marker is None or needed.marker.evaluate({"extra": ""})
            ):
                found[needed.name.lower()] = distribution(needed.name)
                waiting.append(needed.name)
    return set(found.values())


def _licence_of(found: Distribution) -> str:
    told = found.metadata
    classifiers = [each for each in told.get_all("Classifier") or () if each.startswith("License")]
    keys = [key for key in ("License-Expression", "License") if key in told]
    named = next((told[key] for key in keys), "; ".join(classifiers))
    texts = [
        path.read_text()
        for path in found.files or ()
        if ".dist-info" in str(path.parent) and path.name.lower().startswith(_TEXTS)
    ]
    if not named and not texts:
        sys.exit(f"{found.name} tells no licence; find it out before it is shipped")
    head = f"{found.name} {found.version}\nLicence: {named}\n"
    return "\n\n".join([head, *texts])


def _licence_of_python() -> Path:
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / f"python{sys.version_info.major}.{sys.version_info.minor}"
        / "copyright",
    )  # fmt: skip
    return next(place for place in places if place.exists())


def _package_of(library: str) -> str | None:
    asked = subprocess.run(
        ["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=False
    )
    first = asked.stdout.splitlines()[0] if asked.stdout else ""
    return first.partition(":")[0] or None
