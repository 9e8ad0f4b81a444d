"""Which characters the bytes of a file stand for, and back again without touching the others."""

import codecs
from collections.abc import Sequence

import regex
from msgspec import Struct

from app.documents.document import DocumentError
from app.text.edits import Edit
from app.text.language import detect_language

_BOMS = (  # the longer before those that they begin with
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = (  # what editors and agencies wrote before UTF-8; others are noise to the detection
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859_2 iso8859_15 koi8_r "
    "koi8_u mac_roman cp874 cp932 euc_jp gb18030 big5 cp949"
).split()
_EAST_ASIAN = ("gb18030", "big5", "euc_jp")
_AS_BROWSERS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
_LETTER = regex.compile(r"\p{L}")
_ACCENT = regex.compile(r"[\p{L}--a-zA-Z]", regex.V1)
_ODD = regex.compile(r"[a-z][\p{Lu}³¹²¿¡ºª¬¤¦--A-Z]", regex.V1)  # in no word of any language
_CENTRAL_EUROPEAN = frozenset("cs sk pl hu ro sl hr sq tr lt lv et vi".split())
_SAMPLE = 50_000  # bytes from the first that is not ASCII; detection reads no more
_NOT_ASCII = regex.compile(rb"[\x80-\xff]")
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"})
_ESCAPED = regex.compile("[\udc80-\udcff]")
_BINARY = "it holds binary data, not text; choose the file that holds the story"


class EncodingError(DocumentError):
    """The encoding of a file has no place for a character that an edit brings in."""


class Encoded(Struct, frozen=True):
    """The bytes of a file and the characters that they stand for.

    Attributes:
        data: the whole file.
        start: how many bytes the byte order mark takes.
        codec: the name of Python's codec.
        raw: the characters; a byte that stands for none is a lone surrogate (surrogateescape).
    """

    data: bytes
    start: int
    codec: str
    raw: str

    @property
    def readable(self) -> str:
        """`raw` with U+FFFD for every byte that stands for no character; as long as `raw`."""
        return _ESCAPED.sub("\ufffd", self.raw)

    def replace(self, edits: Sequence[Edit], errors: str = "strict") -> bytes:
        """Return the bytes with `edits` made, which count in `raw`, in order and apart.

        The bytes of all other characters are copied, not encoded again.

        Args:
            edits: what to put where.
            errors: "xmlcharrefreplace" writes what the encoding lacks as "&#322;".

        Raises:
            EncodingError: the encoding has no place for a character of a replacement.
        """
        parts, at, byte = [self.data[: self.start]], 0, self.start
        for edit in edits:
            kept = byte + self._width(at, edit.span.start)
            parts += [self.data[byte:kept], self._encode(edit.replacement, errors)]
            byte = kept + self._width(edit.span.start, edit.span.end)
            at = edit.span.end
        return b"".join([*parts, self.data[byte:]])

    def _width(self, start: int, end: int) -> int:
        return len(self.raw[start:end].encode(self.codec, "surrogateescape"))

    def _encode(self, replacement: str, errors: str) -> bytes:
        try:
            return replacement.encode(self.codec, errors)
        except UnicodeEncodeError as error:
            character = replacement[error.start]
            raise EncodingError(
                f"its encoding ({self.codec}) has no “{character}” (in “{replacement.strip()}”); "
                "save it under another name to have it written as UTF-8, or use another spelling"
            ) from error


def decode(data: bytes, declared: str = "") -> Encoded:
    """Return what `data` stands for, in whatever encoding it is.

    A byte order mark decides, then UTF-8 if most of what is not ASCII is valid UTF-8, then
    `declared`. Else it is Windows-1252 if it reads well as Western text, or what charset-normalizer
    finds likeliest: on a few accents and quotation marks that guesses wildly.

    Args:
        data: a whole file.
        declared: the encoding that the file itself names, if it does.

    Raises:
        DocumentError: it is binary, or is damaged.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _strictly(data, len(mark), codec)
    if codec := _wide(data):
        return _strictly(data, 0, codec)
    if _binary(data):
        raise DocumentError(_BINARY)
    if (encoded := _utf8(data)) is not None:
        return encoded
    codec = _known(declared) or _likeliest(data)
    return Encoded(data, 0, codec, data.decode(codec, "surrogateescape"))


def _strictly(data: bytes, start: int, codec: str) -> Encoded:
    errors = "surrogateescape" if codec == "utf-8" else "strict"
    try:
        return Encoded(data, start, codec, data[start:].decode(codec, errors))
    except UnicodeDecodeError as error:
        raise DocumentError(
            f"it begins as {codec.upper()} text but is damaged; open it in the program that wrote "
            "it and save it again"
        ) from error


def _wide(data: bytes) -> str:
    """Return UTF-16 or UTF-32 where the zero bytes of Latin letters stand as there, else ""."""
    head = data[:4_000]
    if len(data) % 2 or not head.count(0) > len(head) * 0.3:
        return ""
    zeros = [head[place::4].count(0) * 4 > len(head) * 0.7 for place in range(4)]
    layouts = {"-000": "utf-32-le", "000-": "utf-32-be", "-0-0": "utf-16-le", "0-0-": "utf-16-be"}
    return layouts.get("".join("0" if zero else "-" for zero in zeros), "")


def _binary(data: bytes) -> bool:
    """Tell whether more than 1 in 50 bytes, and more than 4, are control codes that no text has."""
    head = data[:100_000]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > max(4, len(head) // 50)


def _utf8(data: bytes) -> Encoded | None:
    raw = data.decode("utf-8", "surrogateescape")
    broken = len(_ESCAPED.findall(raw))
    sound = sum(map(len, regex.findall(r"[^\x00-\x7f\udc80-\udcff]+", raw))) if broken else 0
    return None if broken > sound else Encoded(data, 0, "utf-8", raw)


def _known(declared: str) -> str:
    """Return the codec that a browser takes for a declared encoding, "" for one to disbelieve."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return ""
    name = _AS_BROWSERS.get(name, name)
    return name if name.startswith(("cp", "iso8859", "koi8", "mac", *_EAST_ASIAN)) else ""


def _likeliest(data: bytes) -> str:
    sample = _sample(data)
    if _decodes(data, "cp1252") and _western(sample.decode("cp1252")):
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow, and few files need it

    found = (match.encoding for match in from_bytes(sample, cp_isolation=_LEGACY))
    return next((codec for codec in found if _decodes(data, codec)), "latin-1")


def _western(text: str) -> bool:
    """Tell whether text that was decoded as Windows-1252 reads as a language that is written so."""
    accents, letters = len(_ACCENT.findall(text)), len(_LETTER.findall(text))
    if accents > 0.3 * letters or _ODD.search(text):
        return False
    return detect_language(text) not in _CENTRAL_EUROPEAN


def _sample(data: bytes) -> bytes:
    first = _NOT_ASCII.search(data)
    start = max(0, first.start() - 1_000) if first else 0
    sample = data[start : start + _SAMPLE]
    whole_words = sample.rpartition(b" ")[0] if len(sample) == _SAMPLE else b""
    return whole_words or sample


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
