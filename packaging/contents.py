"""What goes into the bundle: the program's own files, and of the libraries only what it uses.

Qt's plugins pull in libraries that `excludes` does not reach, so the list of PyInstaller is
filtered by name. The names are those inside the bundle, with slashes on every system.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath

DATA_FOLDERS = ("icons", "names", "typos", "synonyms", "calques")
"""Folders of resources/ that the program reads."""

LIBRARIES_WITH_DATA = (
    "anyascii", "certifi", "dateparser", "htmldate", "justext", "langdetect", "tld", "trafilatura",
)  # fmt: skip
"""Libraries that open files of their own, or import by name; PyInstaller does not see either."""

UNUSED_MODULES = (
    "PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "_pydecimal",
    "asyncio", "attr", "attrs", "babel", "curses", "dask", "distributed", "doctest", "idna",
    "lib2to3", "pip", "pydoc", "pytest", "readline", "setuptools", "sqlite3", "test", "tkinter",
    "unittest", "wheel",
)  # fmt: skip

_UNUSED = (
    # plugins that no part of the program asks for
    r"plugins/(egldeviceintegrations|generic|networkinformation|qmltooling|sqldrivers|tls)/",
    r"plugins/platforms/(lib)?q(direct2d|eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|webgl)\b",
    r"plugins/platformthemes/libqgtk3\b",
    r"plugins/imageformats/(lib)?q(gif|icns|ico|jpeg|pdf|tga|tiff|wbmp|webp)\b",
    r"plugins/styles/",  # the window has Fusion's on every system
    r"plugins/wayland-graphics-integration-(server/|client/lib(dmabuf|drm-egl|shm-emul|vulkan))",
    r"plugins/wayland-shell-integration/lib(fullscreen|ivi)",
    # what only those plugins load
    r"^(PySide6/Qt/lib/)?libQt6(EglF\w+|Network|Pdf|Qml\w*|Quick\w*|VirtualKeyboard\w*)\.so",
    r"^PySide6/Qt6?(Network|Pdf|Qml\w*|Quick\w*|VirtualKeyboard\w*)(\.dll|\.pyd|\.abi3\.so)$",
    # Qt draws by software where the graphics driver fails; the window needs no OpenGL
    r"(^|/)opengl32sw\.dll$",
    r"translations/.*\.qm$",
    # headers, sources and tests that libraries carry along
    r"\.(c|cc|cpp|h|hpp|pxd|pxi|pyi|pyx|qmltypes|rng|sch)$",
    r"^lxml/(includes/|isoschematron/|objectify\b|sax\b|html/(_difflib|diff)\b)",
    r"^tld/tests/",
    # time zones and languages, which dates of web pages could be told in; nobody asks for those
    r"^(pytz|tzdata)/zoneinfo/",
    r"^dateparser/data/date_translation_data/",
    r"^symspellpy/frequency_bigramdictionary",
    # rapidfuzz's ratios for newer processors; only its distances are called often
    r"^rapidfuzz/fuzz_cpp_(avx2|sse2)\b",
)
_UNUSED_NAME = re.compile("|".join(f"(?:{each})" for each in _UNUSED))


def is_used(name: str) -> bool:
    """Tell whether the file `name` of the bundle is of use to the program."""
    return not _UNUSED_NAME.search(PurePath(name).as_posix().replace("\\", "/"))


def is_reached(name: str, needed: frozenset[str]) -> bool:
    """Tell whether the file `name` is loaded by the program, where `needed` are libraries' names.

    A library of the system lies at the top of the bundle; all else the program loads by itself.
    """
    path = PurePath(name)
    is_system_library = path.parent == PurePath() and re.match(r"lib.*\.so(\.|$)", path.name)
    return not is_system_library or path.name in needed


def needed_libraries(
    files: Mapping[str, str], imports: Callable[[str], Iterable[str]]
) -> frozenset[str]:
    """Return the names of the libraries that are loaded along with what the program loads.

    Args:
        files: where each binary of the bundle comes from, by its name there.
        imports: tells the names of the libraries that a binary is linked to.
    """
    by_name = {PurePath(name).name: source for name, source in files.items()}
    waiting = [source for name, source in files.items() if is_reached(name, frozenset())]
    needed: set[str] = set()
    while waiting:
        new = {PurePath(each).name for each in imports(waiting.pop())} & by_name.keys() - needed
        needed |= new
        waiting += [by_name[name] for name in sorted(new)]
    return frozenset(needed)
