"""The packages of Linux: .tar.xz to unpack anywhere, .deb and .rpm to install."""

import gzip
import json
import os
import platform
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from bundle import LARGEST
from icons import SIZES
from licences import debian_packages

from app import __version__

HERE = Path(__file__).parent / "linux"
ID = "org.ungarble.Ungarble"
MAINTAINER = "The Ungarble developers <release@ungarble.org>"
DEBIAN = {"x86_64": "amd64", "aarch64": "arm64"}
_DEPENDS = ("libc6 (>= 2.36)", "libegl1", "libgl1", "fontconfig-config")
_RPM_DEPENDS = ("glibc >= 2.36", "libglvnd-egl", "libglvnd-glx", "fontconfig")
_SUMMARY = "finds and corrects what machine translation broke in an article"
_DESCRIPTION = """\
 Ungarble compares an article that was machine translated with other reports
 of the same story. It finds garbled names, figures and quotations, suggests
 corrections with the evidence for each, and saves the article as it was, or
 with tracked changes.
"""


def package(bundle: Path, build: Path, dist: Path, *, quick: bool) -> None:
    """Make all packages of `bundle` in the folder `dist`.

    Raises:
        SystemExit: what is installed would be too large.
        subprocess.CalledProcessError: a tool failed.
    """
    root = build / "root"
    machine = platform.machine()
    _stage(bundle, build / "icons", root)
    name = f"ungarble-{__version__}-linux-{machine}"
    _make_tar(bundle, build / name, dist / f"{name}.tar.{'gz' if quick else 'xz'}")
    _make_rpm(root, build / "nfpm.json", dist / f"ungarble-{__version__}-1.{machine}.rpm")
    depends = _use_debians_libraries(root)
    _make_deb(root, depends, dist / f"ungarble_{__version__}_{DEBIAN[machine]}.deb", quick=quick)


def _stage(bundle: Path, icons: Path, root: Path) -> None:
    """Lay out under `root` what a package installs."""
    shutil.rmtree(root, ignore_errors=True)
    share, doc = root / "usr/share", root / "usr/share/doc/ungarble"
    shutil.copytree(bundle, root / "usr/lib/ungarble", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/ungarble").symlink_to("../lib/ungarble/ungarble")
    day = datetime.fromtimestamp(_epoch(), UTC).strftime("%Y-%m-%d")
    for place, text in {
        f"applications/{ID}.desktop": _text(f"{ID}.desktop"),
        f"mime/packages/{ID}.xml": _text(f"{ID}.xml"),
        f"metainfo/{ID}.metainfo.xml": _filled(f"{ID}.metainfo.xml.in", day),
        "lintian/overrides/ungarble": _text("lintian-overrides"),
        "doc/ungarble/copyright": _copyright(bundle / "_internal" / "licences"),
    }.items():
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        (share / place).write_text(text, encoding="utf-8")
    _zip(_filled("ungarble.1.in", day), share / "man/man1/ungarble.1.gz")
    changes = f"ungarble ({__version__}) stable; urgency=medium\n\n  * See CHANGELOG.md.\n\n"
    date = datetime.fromtimestamp(_epoch(), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    _zip(f"{changes} -- {MAINTAINER}  {date}\n", doc / "changelog.gz")
    for size in SIZES:
        folder = share / f"icons/hicolor/{size}x{size}/apps"
        folder.mkdir(parents=True)
        shutil.copy(icons / f"{size}.png", folder / f"{ID}.png")
    folder = share / "icons/hicolor/scalable/apps"
    folder.mkdir(parents=True)
    shutil.copy(bundle / "_internal/app/_resources/icons/ungarble.svg", folder / f"{ID}.svg")
    for path in root.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path == root / "usr/lib/ungarble/ungarble"
            path.chmod(0o755 if runs else 0o644)


def _use_debians_libraries(root: Path) -> list[str]:
    """Take the libraries out that Debian has, and return what the package then depends on."""
    internal = root / "usr/lib/ungarble/_internal"
    packages = debian_packages(internal)
    for library in packages:
        if not library.startswith("libpython"):
            (internal / library).unlink()
    needed = {name for name in packages.values() if not name.startswith("libpython")}
    return sorted({*_DEPENDS, *needed - {"libc6", "libegl1", "libgl1"}})


def _make_deb(root: Path, depends: list[str], path: Path, *, quick: bool) -> None:
    size = sum(each.lstat().st_size for each in root.rglob("*") if not each.is_dir())
    if size > LARGEST:
        sys.exit(f"Installed it takes {size / 1e6:.0f} MB, more than {LARGEST / 1e6:.0f}")
    fields = {
        "Package": "ungarble",
        "Version": __version__,
        "Architecture": path.stem.rpartition("_")[2],
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size // 1024),
        "Depends": ", ".join(depends),
        "Recommends": "fonts-dejavu-core, libwayland-cursor0, libwayland-egl1, xdg-utils",
        "Section": "editors",
        "Priority": "optional",
        "Homepage": "https://github.com/ungarble/ungarble",
        "Description": _SUMMARY,
    }
    control = root / "DEBIAN"
    control.mkdir()
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    (control / "control").write_text(lines + _DESCRIPTION, encoding="utf-8")
    compression = ["-Zzstd", "-z3"] if quick else ["-Zxz", "-z9"]
    _run("dpkg-deb", "--root-owner-group", *compression, "--build", str(root), str(path))
    shutil.rmtree(control)


def _make_rpm(root: Path, config: Path, path: Path) -> None:
    home = "/usr/lib/ungarble"
    contents: list[dict[str, object]] = [{"src": f"{root}{home}/", "dst": home, "type": "tree"}]
    for each in sorted(root.rglob("*")):
        inside = "/" + each.relative_to(root).as_posix()
        if each.is_symlink():
            target = os.readlink(each)  # noqa: PTH115 - the text of the link
            contents.append({"src": target, "dst": inside, "type": "symlink"})
        elif each.is_file() and not inside.startswith((home, "/usr/share/lintian")):
            contents.append({"src": str(each), "dst": inside})
    contents = [each for each in contents if not str(each["dst"]).startswith(f"{home}/")]
    value = {
        "name": "ungarble",
        "version": __version__,
        "release": "1",
        "arch": DEBIAN[platform.machine()],
        "platform": "linux",
        "maintainer": MAINTAINER,
        "description": f"{_SUMMARY}\n\n{_DESCRIPTION}",
        "homepage": "https://github.com/ungarble/ungarble",
        "license": "Apache-2.0",
        "contents": contents,
        "rpm": {"summary": _SUMMARY, "group": "Applications/Publishing", "compression": "xz"},
        "overrides": {"rpm": {"depends": list(_RPM_DEPENDS)}},
        "mtime": datetime.fromtimestamp(_epoch(), UTC).isoformat(),
    }
    config.write_text(json.dumps(value, indent=1), encoding="utf-8")
    nfpm = Path(sys.executable).parent / "nfpm"
    _run(str(nfpm), "package", "--config", str(config), "--packager", "rpm", "--target", str(path))


def _make_tar(bundle: Path, folder: Path, path: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(bundle, folder, symlinks=True)
    how = {"XZ_OPT": "-9 -T2"} if path.suffix == ".xz" else {}
    _run(
        "tar", "--create", "--auto-compress", "--sort=name", f"--mtime=@{_epoch()}", "--owner=0",
        "--group=0", "--numeric-owner", f"--file={path}", f"--directory={folder.parent}",
        folder.name, **how,
    )  # fmt: skip


def _copyright(licences: Path) -> str:
    inside = "".join(f"  {each.name}\n" for each in sorted(licences.iterdir()))
    return (
        "Ungarble is Copyright 2026 the Ungarble developers, under the Apache License 2.0:\n"
        "/usr/share/common-licenses/Apache-2.0 on Debian systems.\n\n"
        "It brings Qt and PySide6, Copyright The Qt Company Ltd. and others, under the GNU Lesser\n"
        "General Public License 3: /usr/share/common-licenses/LGPL-3 on Debian systems. Qt's\n"
        "libraries lie in /usr/lib/ungarble/_internal/PySide6 and can be replaced there.\n\n"
        "The licences of everything inside are in /usr/lib/ungarble/_internal/licences:\n" + inside
    )


def _text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _filled(name: str, day: str) -> str:
    return _text(name).replace("@VERSION@", __version__).replace("@DATE@", day)


def _zip(text: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _epoch() -> int:
    return int(os.environ.get("SOURCE_DATE_EPOCH", datetime.now(UTC).timestamp()))


def _run(*command: str, **environment: str) -> None:
    subprocess.run(command, check=True, env={**os.environ, **environment})
