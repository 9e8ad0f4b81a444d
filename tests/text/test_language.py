"""Which language a text is in."""

import pytest

from app.text.language import detect_language

TEXTS = {
    "en": "The president said on Monday that the army had taken back the whole of the region, "
    "which the other side denied within hours.",
    "fr": "Le président a déclaré lundi que l’armée avait repris toute la région, ce que l’autre "
    "camp a démenti dans les heures qui ont suivi.",
    "de": "Der Präsident sagte am Montag, die Armee habe die ganze Region zurückerobert, was die "
    "andere Seite binnen weniger Stunden bestritt.",
    "ru": "Президент заявил в понедельник, что армия вернула весь регион под свой контроль, но "
    "другая сторона через несколько часов опровергла это сообщение.",
    "zh": "总统星期一表示，军队已经收复整个地区，但对方在几小时后予以否认。",
    "ja": "大統領は月曜日、軍が地域全体を奪還したと述べたが、相手側は数時間後にこれを否定した。",
    "ar": "قال الرئيس يوم الاثنين إن الجيش استعاد المنطقة بأكملها "
    "وهو ما نفاه الطرف الآخر بعد ساعات قليلة من إعلان الخبر.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_of_some_length_is_told(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "Kursk",
        "Kim Jong Un met Vladimir Putin in Pyongyang",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18",
        "https://example.org/a/b " * 20,
        "\u0301" * 40,
        "😀 " * 40,
        "\0" * 40,
    ],
)
def test_what_can_not_be_told_is_unknown(text: str) -> None:
    assert detect_language(text) == ""


def test_fifteen_words_are_needed() -> None:
    words = TEXTS["en"].split()
    assert detect_language(" ".join(words[:14])) == ""
    assert detect_language(" ".join(words[:15])) == "en"


def test_the_answer_repeats() -> None:
    mixed = TEXTS["en"] + TEXTS["de"]
    assert len({detect_language(mixed) for _ in range(20)}) == 1


def test_the_end_of_a_long_text_does_not_count() -> None:
    assert detect_language(TEXTS["en"] * 100 + TEXTS["ru"] * 10_000) == "en"
