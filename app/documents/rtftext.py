"""Where in the source of an RTF document its text stands."""

import re

from msgspec import Struct
from msgspec.structs import replace

from app.documents import rtfcodes
from app.documents.archive import DAMAGED, ENDLESS
from app.documents.document import DocumentError
from app.documents.layout import INVISIBLE, Line, Piece
from app.documents.rtfflow import Flow
from app.text.span import Span

_TOKEN = re.compile(
    r"""\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?(?P<space>\ ?)
    |\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<symbol>.)|(?P<open>\{)|(?P<close>\})
    |(?P<end>[\r\n]+)|(?P<text>[^\\{}\r\n]+)|(?P<stray>\\)""",
    re.DOTALL | re.VERBOSE,
)
_ASCII = re.compile(r"[\x00-\x7f]+")
_MOST_TOKENS = 3_000_000  # words and texts: several thousand pages
_DEEPEST = 5_000  # groups within groups; nobody writes more than a few dozen


class _Group(Struct, frozen=True):
    """What holds inside a pair of braces.

    Attributes:
        read: whether its text is read.
        shape: whether text boxes in it are, though its own text is not.
        fonts: whether it lists the fonts.
        hidden: by which control words its text is hidden.
        codec: of bytes that are no ASCII.
        fallback: how many characters after a Unicode one stand for it in old programs.
        link: whether it is the text of a field, which ends with its paragraph.
        flow: how many texts are open around it.
    """

    read: bool = True
    shape: bool = False
    fonts: bool = False
    hidden: frozenset[str] = frozenset()
    codec: str = "cp1252"
    fallback: int = 1
    link: bool = False
    flow: int = 1


def lines_of(source: str) -> tuple[Line, ...]:
    """Return the lines of an RTF document, its bytes read as Latin-1, in reading order.

    Tables are read row by row, a note or a text box after the paragraph that it hangs on. Hidden
    and deleted text is left out.

    Raises:
        DocumentError: its braces do not match, or it is longer than any document.
    """
    reader = _Reader(source)
    at = 0
    for _ in range(_MOST_TOKENS):
        token = _TOKEN.match(source, at)
        if token is None:
            break
        at = reader.take(token)
        if not reader.open:
            break
    else:
        raise DocumentError(ENDLESS)
    return reader.lines()


class _Reader:
    """Takes the tokens of the source and gathers the lines."""

    def __init__(self, source: str) -> None:
        self._groups: list[_Group] = []
        self._flows = [Flow(0)]
        self._end = len(source)
        self._fonts: dict[int, str] = {}
        self._font = 0  # the one that is listed just now
        self._codec = "cp1252"
        self._starred = False  # whether unknown words begin what is not to be read
        self._fallback = 0  # how many characters still stand for the last Unicode one
        self._widening = False  # whether that is the last piece
        self._pending: tuple[int, int] | None = None  # half a character, and where it begins

    @property
    def open(self) -> bool:
        """Whether the document goes on."""
        return bool(self._groups)

    def take(self, token: re.Match[str]) -> int:
        """Go on by one token; return where the next one begins."""
        place = Span(*token.span())
        if token["open"]:
            self._begin_group()
        elif token["close"]:
            self._end_group(place)
        elif token["word"]:
            return self._word(token["word"], int(token["number"] or 1), token["number"], place)
        elif token["byte"]:
            self._byte(int(token["byte"], 16), place)
        elif token["symbol"]:
            self._symbol(token["symbol"], place)
        elif token["text"]:
            self._text(token["text"], place.start)
        return place.end

    def lines(self) -> tuple[Line, ...]:
        """Return the lines, once the document is read."""
        if self._groups:
            raise DocumentError(DAMAGED)
        return tuple(self._flows[0].finish(self._end))

    def _begin_group(self) -> None:
        if len(self._groups) > _DEEPEST:
            raise DocumentError(DAMAGED)
        self._groups.append(self._groups[-1] if self._groups else _Group())
        self._starred, self._fallback = False, 0

    def _end_group(self, place: Span) -> None:
        self._groups.pop()
        self._fallback = 0
        open_flows = self._groups[-1].flow if self._groups else 1
        while len(self._flows) > open_flows:
            note = self._flows.pop()
            self._flows[-1].notes += note.finish(place.start)
        self._end = place.start

    def _word(self, word: str, number: int, given: str | None, place: Span) -> int:
        starred, self._starred = self._starred, False
        if self._fallback and word in rtfcodes.CHARACTERS:
            self._stand_in(1, place.end)
        elif word == "bin":
            return place.end + max(number, 0)
        elif self._groups[-1].fonts:
            self._list_font(word, number)
        elif not self._begin_part(word, place, starred=starred):
            self._fallback = 0
            self._format(word, number, given)
            self._content(word, number, place)
        return place.end

    def _begin_part(self, word: str, place: Span, *, starred: bool) -> bool:
        """Take a word that says of what kind the text of its group is; False if it does not."""
        group = self._groups[-1]
        if word in rtfcodes.NOTES and (group.read or group.shape):
            self._flows.append(Flow(place.end))
            self._groups[-1] = replace(group, read=True, shape=False, flow=len(self._flows))
        elif word in rtfcodes.SHAPES:
            self._groups[-1] = replace(group, read=False, shape=group.read)
        elif starred or word in rtfcodes.UNREAD:
            self._groups[-1] = replace(group, read=False, shape=False, fonts=word == "fonttbl")
        else:
            return False
        return True

    def _format(self, word: str, number: int, given: str | None) -> None:
        """Take a word that says how the text after it is to be read."""
        group = self._groups[-1]
        if word in {"v", "deleted"}:
            shown = group.hidden - {word}
            self._groups[-1] = replace(group, hidden=shown if given == "0" else shown | {word})
        elif word == "plain":
            self._groups[-1] = replace(group, hidden=frozenset(), codec=self._codec)
        elif word == "f":
            self._groups[-1] = replace(group, codec=self._fonts.get(number) or self._codec)
        elif word == "uc":
            self._groups[-1] = replace(group, fallback=max(number, 0))
        elif word == "fldrslt":
            self._groups[-1] = replace(group, link=True)
        elif word == "ansicpg" or word in rtfcodes.CODE_PAGES:
            self._codec = rtfcodes.CODE_PAGES.get(word) or rtfcodes.code_page(number)
            self._groups[-1] = replace(group, codec=self._codec)

    def _content(self, word: str, number: int, place: Span) -> None:
        """Take a word that stands for text."""
        if word == "u":
            self._unicode(number & 0xFFFF, place)
        elif not self._seen:
            return
        elif word in rtfcodes.CHARACTERS:
            self._add(rtfcodes.CHARACTERS[word], place)
        elif word in rtfcodes.LINE_ENDS or word in rtfcodes.PLACE_ENDS:
            self._flows[-1].end_line(place, bound=word in rtfcodes.LINE_ENDS)
        elif word in rtfcodes.BREAKS:
            self._flows[-1].break_off(place)
        elif word in rtfcodes.IN_TABLE:
            self._flows[-1].unbind()

    def _list_font(self, word: str, number: int) -> None:
        if word == "f":
            self._font = number
        elif word == "fcharset" and self._font not in self._fonts:
            self._fonts[self._font] = rtfcodes.charset(number)
        elif word == "cpg":
            self._fonts[self._font] = rtfcodes.code_page(number)

    def _symbol(self, symbol: str, place: Span) -> None:
        if self._fallback:
            self._stand_in(1, place.end)
        elif symbol == "*":
            self._starred = True
        elif not self._seen:
            return
        elif symbol in "\r\n":
            self._flows[-1].end_line(place, bound=True)
        elif symbol in rtfcodes.SYMBOLS:
            self._add(rtfcodes.SYMBOLS[symbol], place)

    def _text(self, text: str, start: int) -> None:
        stood_in = min(self._fallback, len(text))
        if stood_in:
            self._stand_in(stood_in, start + stood_in)
        text, start = text[stood_in:], start + stood_in
        if not self._seen or not text:
            return
        at = 0
        while at < len(text):
            plain = _ASCII.match(text, at)
            if plain and not self._pending:
                self._add(plain[0], Span(*plain.span()).shifted(start))
                at = plain.end()
            else:
                self._byte(ord(text[at]), Span(start + at, start + at + 1))
                at += 1

    def _byte(self, byte: int, place: Span) -> None:
        if self._fallback:
            self._stand_in(1, place.end)
            return
        if not self._seen:
            return
        codec = self._groups[-1].codec
        if self._pending:
            lead, start = self._pending
            self._add(bytes([lead, byte]).decode(codec, "replace"), Span(start, place.end))
        elif rtfcodes.leads(byte, codec):
            self._pending = byte, place.start
        else:
            self._add(bytes([byte]).decode(codec, "replace"), place)

    def _unicode(self, code: int, place: Span) -> None:
        if self._seen:
            if 0xD800 <= code < 0xDC00:
                self._pending = code, place.start
            elif 0xDC00 <= code < 0xE000:
                high, start = self._pending or (0xD800, place.start)
                units = high.to_bytes(2, "big") + code.to_bytes(2, "big")
                self._add(units.decode("utf-16-be", "replace"), Span(start, place.end))
                self._widening = True
            else:
                self._add(chr(code), place)
                self._widening = chr(code) not in INVISIBLE
        self._fallback = self._groups[-1].fallback

    def _stand_in(self, count: int, end: int) -> None:
        """Take characters that stand for the Unicode one before them in old programs."""
        self._fallback -= count
        pieces = self._flows[-1].pieces
        if self._widening and self._seen and pieces:
            pieces[-1] = replace(pieces[-1], raw=Span(pieces[-1].raw.start, end))

    def _add(self, text: str, place: Span) -> None:
        newline = "\\line " if self._groups[-1].link else "\\par "
        if text not in INVISIBLE:
            self._flows[-1].pieces.append(Piece(text, place, newline=newline))
        self._pending, self._widening = None, False

    @property
    def _seen(self) -> bool:
        group = self._groups[-1]
        return group.read and not group.hidden
