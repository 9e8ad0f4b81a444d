"""What can be said of the packages without building them; `make package` builds and tries them."""

import plistlib
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from bundle import unresolved
from icons import SIZES, icns, ico, make_icons
from licences import needed_distributions
from lxml import etree
from PySide6.QtGui import QImage
from sbom import shipped_only
from windows import compile_installer, write_version

from app import RELEASES, __version__

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


def test_a_library_that_was_not_found_fails_the_build() -> None:
    log = (
        "WARNING: Library not found: could not resolve 'libxcb-icccm.so.4', dependency of 'x.so'.\n"
        "WARNING: Library not found: could not resolve 'libgtk-3.so.0', dependency of "
        "'/v/site-packages/PySide6/Qt/plugins/platformthemes/libqgtk3.so'.\n"
        "WARNING: Library not found: could not resolve 'libxcb.so.1', dependency of "
        "'/v/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so'.\n"
        "WARNING: Library not found: could not resolve 'api-ms-win-crt-heap-l1-1-0.dll', "
        "dependency of 'Z:\\\\v\\\\site-packages\\\\PySide6\\\\Qt6Core.dll'.\n"
        "WARNING: Library ole32 required via ctypes not found\n"
        "WARNING: Library fine required via ctypes not found\n"
    )
    assert unresolved(log) == ["fine", "libxcb-icccm.so.4", "libxcb.so.1"]


def test_icons_hold_their_pictures_and_differ_from_each_other(tmp_path: Path, qapp: object) -> None:
    del qapp
    make_icons(ROOT / "resources/icons/ungarble.svg", tmp_path)
    for size in SIZES:
        picture = QImage(str(tmp_path / f"{size}.png"))
        assert (picture.width(), picture.height()) == (size, size)
        colours = {picture.pixel(x, y) for x in range(size) for y in range(size)}
        assert len(colours) > 8
    windows, apple = (tmp_path / f"ungarble.{kind}" for kind in ("ico", "icns"))
    assert struct.unpack("<HHH", windows.read_bytes()[:6]) == (0, 1, len(SIZES))
    assert not QImage(str(windows)).isNull()
    kind, length = struct.unpack(">4sI", apple.read_bytes()[:8])
    assert (kind, length) == (b"icns", apple.stat().st_size)


def test_icon_files_tell_where_each_picture_is() -> None:
    data = ico({16: b"first", 256: b"second"})
    side, *_, length, at = struct.unpack("<BBBBHHII", data[22:38])
    assert (side, data[at : at + length]) == (0, b"second")
    assert icns({16: b"first"}) == b"icns\0\0\0\x15icp4\0\0\0\x0dfirst"


def test_the_licences_are_of_what_is_shipped_and_nothing_else() -> None:
    names = {found.name.lower().replace("_", "-") for found in needed_distributions("ungarble")}
    assert {"pyside6-essentials", "shiboken6", "symspellpy", "lxml"} <= names
    assert not {"pytest", "distributed", "pyinstaller"} & names


def test_the_bill_of_materials_leaves_out_what_only_makes_packages() -> None:
    root = {"bom-ref": "root", "name": "ungarble"}
    refs = {
        "root": ["lxml==6"],
        "lxml==6": [],
        "PyInstaller==6": ["altgraph==1"],
        "altgraph==1": [],
    }
    bill = {
        "metadata": {"component": root},
        "components": [
            {"bom-ref": ref, "name": ref.partition("==")[0]} for ref in refs if ref != "root"
        ],
        "dependencies": [{"ref": ref, "dependsOn": on} for ref, on in refs.items()],
    }
    made = shipped_only(bill, {"lxml"})
    assert made["components"] == [{"bom-ref": "lxml==6", "name": "lxml"}]
    assert [each["ref"] for each in made["dependencies"]] == ["root", "lxml==6"]


def test_the_workflow_has_no_fault() -> None:
    actionlint = Path(sys.executable).parent / "actionlint"
    workflows = [str(path) for path in (ROOT / ".github/workflows").glob("*.yml")]
    assert workflows
    done = subprocess.run([actionlint, *workflows], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0)


def test_files_of_linux_agree_with_each_other() -> None:
    linux = PACKAGING / "linux"
    entry = (linux / "org.ungarble.Ungarble.desktop").read_text(encoding="utf-8")
    told = etree.parse(linux / "org.ungarble.Ungarble.metainfo.xml.in").getroot()
    kinds = etree.parse(linux / "org.ungarble.Ungarble.xml").getroot()
    mime = kinds[0].get("type")
    assert f"MimeType={mime};" in entry
    assert told.findtext("provides/mediatype") == mime
    assert told.findtext("launchable") == "org.ungarble.Ungarble.desktop"
    assert RELEASES.startswith(told.findtext("url") or "none")
    application = (ROOT / "app/gui/application.py").read_text(encoding="utf-8")
    assert 'setDesktopFileName("org.ungarble.Ungarble")' in application


def test_files_of_macos_say_which_documents_open() -> None:
    info = plistlib.loads((PACKAGING / "macos/Info.plist").read_bytes())
    (exported,) = info["UTExportedTypeDeclarations"]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == ["ungarble"]
    assert exported["UTTypeIdentifier"] in info["CFBundleDocumentTypes"][0]["LSItemContentTypes"]
    assert plistlib.loads((PACKAGING / "macos/entitlements.plist").read_bytes())


def test_the_version_of_windows_is_that_of_the_program(tmp_path: Path) -> None:
    write_version(tmp_path / "version.txt")
    text = (tmp_path / "version.txt").read_text(encoding="utf-8")
    numbers = ", ".join(f"{__version__}.0".split("."))
    assert f"filevers=({numbers})" in text
    assert f'"ProductVersion", "{__version__}"' in text
    assert "@" not in text


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not installed")
def test_the_installer_of_windows_compiles_without_a_warning(tmp_path: Path, qapp: object) -> None:
    del qapp
    make_icons(ROOT / "resources/icons/ungarble.svg", tmp_path / "icons")
    bundle = tmp_path / "bundle"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "ungarble.exe").write_bytes(b"MZ")
    (bundle / "_internal" / "some.dll").write_bytes(b"MZ")
    setup = tmp_path / f"ungarble-{__version__}-setup.exe"
    compile_installer(bundle, tmp_path / "icons" / "ungarble.ico", setup)
    assert setup.read_bytes()[:2] == b"MZ"


def test_what_the_uninstaller_removes_is_what_the_installer_puts() -> None:
    script = (PACKAGING / "windows/ungarble.nsi").read_text(encoding="utf-8")
    assert set(re.findall(r"insertmacro openWith (\S+)", script)) == set(
        re.findall(r"insertmacro un\.openWith (\S+)", script)
    )
