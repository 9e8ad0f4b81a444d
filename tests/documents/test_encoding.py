"""Which encoding a file is in, and what of a damaged one can be read."""

import pytest

from app.documents.document import DocumentError
from app.documents.encoding import EncodingError, decode
from app.text.edits import Edit
from app.text.span import Span

WORDS = {
    "mac_roman": "L’été dernier, le président a déclaré que la région était libérée.",
    "cp1252": "Le président a déclaré que “l’armée” avait repris la région – sauf l’été à Gdansk.",
    "cp1250": "Prezydent powiedział w poniedziałek, że źródła są wiarygodne, a Łódź leży w Polsce.",
    "cp1251": "Президент России заявил в понедельник, что Курская область полностью освобождена.",
    "koi8_r": "Президент России заявил в понедельник, что Курская область полностью освобождена.",
    "cp1253": "Ο πρόεδρος δήλωσε τη Δευτέρα ότι η περιοχή απελευθερώθηκε πλήρως από τον στρατό.",
    "cp1254": "Cumhurbaşkanı pazartesi günü İstanbul'da yaptığı açıklamada güçlü bir ülke dedi.",
    "cp932": "大統領は月曜日に、州は完全に解放されたと述べました。新聞で読みました。",
    "gb18030": "总统星期一表示，这个地区已经完全解放。这是一条来自通讯社的新闻，请大家认真阅读。",
    "cp949": "대통령은 월요일 이 지역이 완전히 해방되었다고 밝혔다. 이것은 통신사의 뉴스이다.",
}


@pytest.mark.parametrize("codec", WORDS)
def test_legacy_encodings_are_recognised(codec: str) -> None:
    words = (WORDS[codec] + "\n") * 4
    assert decode(words.encode(codec)).raw == words


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_unicode_is_read_for_sure(codec: str, words: str) -> None:
    assert decode(words[:9].encode(codec)).raw == words[:9]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_without_a_mark_latin_letters_give_it_away(codec: str) -> None:
    assert decode(f"{WORDS['cp1252']} 😀".encode(codec)).raw == f"{WORDS['cp1252']} 😀"


@pytest.mark.parametrize("words", ["Malmö and Zlín", "£5", "“yes”", "The café’s owner – 54"])
def test_a_few_western_letters_are_western(words: str) -> None:
    encoded = decode(words.encode("cp1252"))
    assert (encoded.raw, encoded.codec) == (words, "cp1252")


def test_ascii_grows_into_utf_8() -> None:
    encoded = decode(b"Walesa said")
    assert encoded.replace([Edit(Span(0, 6), "Wałęsa")]) == "Wałęsa said".encode()


def test_a_damaged_place_does_not_spoil_the_rest() -> None:
    data = "Zelenskyý – “Kursk” in".encode() + b"\xe2\x80 and \xff the end"
    encoded = decode(data)
    assert encoded.readable == "Zelenskyý – “Kursk” in\ufffd\ufffd and \ufffd the end"
    at = encoded.readable.index("Kursk")
    assert encoded.replace([Edit(Span(at, at + 5), "K")]) == data.replace(b"Kursk", b"K")


def test_the_accents_may_stand_anywhere_in_a_long_text() -> None:
    words = "North Korea said. " * 50_000 + WORDS["cp1252"]
    assert decode(words.encode("cp1252")).raw == words


@pytest.mark.parametrize("declared", ["hex", "rot13", "no-such", "utf-16", "\0"])
def test_a_declaration_that_can_not_be_true_is_not_believed(declared: str) -> None:
    words = WORDS["cp1251"]
    assert decode(words.encode("cp1251"), declared).raw == words


@pytest.mark.parametrize(
    "data", [bytes(range(32)) * 20, bytes(5_000), b"%PDF\x01\x02\x03\x04\x05\x06"]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="binary"):
        decode(data)


def test_what_the_encoding_lacks_is_said() -> None:
    encoded = decode(WORDS["cp1251"].encode("cp1251"))
    with pytest.raises(EncodingError, match="has no “é”"):
        encoded.replace([Edit(Span(0, 1), "é")])
