"""The disk image of macOS, signed and notarised where the environment has what that takes."""

import os
import platform
import shutil
import subprocess
from pathlib import Path

from app import __version__

HERE = Path(__file__).parent / "macos"


def package(bundle: Path, build: Path, dist: Path, *, quick: bool) -> None:
    """Make the .dmg of the .app beside `bundle` in the folder `dist`.

    Signs with the identity in SIGNING_IDENTITY, by itself ("-") where there is none, and has the
    image notarised with the profile in NOTARY_PROFILE unless it is made in a hurry.

    Raises:
        subprocess.CalledProcessError: a tool failed.
    """
    program = bundle.parent / "Ungarble.app"
    image = dist / f"ungarble-{__version__}-macos-{platform.machine()}.dmg"
    identity = os.environ.get("SIGNING_IDENTITY") or "-"
    _run(
        "codesign", "--force", "--deep", "--options", "runtime", "--entitlements",
        str(HERE / "entitlements.plist"), "--sign", identity, str(program),
    )  # fmt: skip
    _run("codesign", "--verify", "--deep", "--strict", str(program))
    folder = build / "image"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(program, folder / program.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    _run(
        "hdiutil", "create", "-volname", "Ungarble", "-srcfolder", str(folder), "-ov",
        "-format", "UDZO", str(image),
    )  # fmt: skip
    profile = os.environ.get("NOTARY_PROFILE")
    if profile and not quick:
        _run("xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait")
        _run("xcrun", "stapler", "staple", str(image))


def _run(*command: str) -> None:
    subprocess.run(command, check=True)
