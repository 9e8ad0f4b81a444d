"""The icons of every system, from the one drawing in resources/icons."""

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QIcon

SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
_APPLE = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def make_icons(drawing: Path, folder: Path) -> None:
    """Write N.png for each size, ungarble.ico and ungarble.icns into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    pictures = {size: _png(drawing, size) for size in (*SIZES, 512)}
    for size in SIZES:
        (folder / f"{size}.png").write_bytes(pictures[size])
    (folder / "ungarble.ico").write_bytes(ico({size: pictures[size] for size in SIZES}))
    (folder / "ungarble.icns").write_bytes(icns({size: pictures[size] for size in _APPLE}))
    del application


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an icon file of Windows with the PNG pictures, by their sizes of at most 256."""
    at = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, png in pictures.items():
        side = size % 256  # 0 is 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), at + len(body))
        body += png
    return head + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return an icon file of macOS with the PNG pictures, by their sizes."""
    parts = [_APPLE[size] + struct.pack(">I", 8 + len(png)) + png for size, png in pictures.items()]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def _png(drawing: Path, size: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QIcon(str(drawing)).pixmap(size, size).save(buffer, "PNG")
    return bytes(buffer.data().data())
