"""What the control words of RTF mean for its text (Rich Text Format Specification 1.9.1)."""

import codecs
from types import MappingProxyType

CHARACTERS = MappingProxyType(
    {
        "tab": "\t",
        "emdash": "—",
        "endash": "–",
        "lquote": "‘",
        "rquote": "’",
        "ldblquote": "“",
        "rdblquote": "”",
        "bullet": "•",
        "emspace": "\u2003",
        "enspace": "\u2002",
        "qmspace": "\u2005",
    }
)
SYMBOLS = MappingProxyType(
    {"\\": "\\", "{": "{", "}": "}", "~": "\u00a0", "_": "\u2011", "\t": "\t"}
)
LINE_ENDS = frozenset({"par", "line"})  # can be taken out
PLACE_ENDS = frozenset({"cell", "nestcell"})  # can't
BREAKS = frozenset({"row", "nestrow", "sect", "page", "column", "softpage"})  # no line of their own
IN_TABLE = frozenset({"trowd", "intbl"})  # what follows can't become one with what was before
NOTES = frozenset({"footnote", "shptxt", "dptxbxtext"})  # texts beside the text
SHAPES = frozenset({"shpinst", "do"})  # hold such texts, but none of their own
UNREAD = frozenset(
    "fonttbl colortbl stylesheet listtable listoverridetable info pict objdata objclass objname "
    "header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep "
    "aftnsepc aftncn fldinst annotation atnid atnauthor xe tc rxe pntext pntxta pntxtb listtext "
    "filetbl revtbl private template nonesttables shprslt nonshppict sp themedata datastore "
    "colorschememapping latentstyles xmlnstbl mmathPr generator userprops bkmkstart bkmkend".split()
)
CODE_PAGES = MappingProxyType({"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"})
_CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_MULTIBYTE = {"cp932", "cp949", "johab", "gbk", "big5", "cp950", "cp936"}


def charset(number: int) -> str:
    """Return the codec of a font's character set, "" for the document's own."""
    return _CHARSETS.get(number, "")


def code_page(number: int) -> str:
    """Return the codec of a code page of Windows; Windows-1252 for an unknown one."""
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "utf-8" if number == 65001 else "cp1252"


def leads(byte: int, codec: str) -> bool:
    """Tell whether a byte is the first of two that stand for one character."""
    if codec not in _MULTIBYTE or byte < 0x80:
        return False
    try:
        bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return True
    return False
