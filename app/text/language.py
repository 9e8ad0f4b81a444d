"""In which language a text is written."""

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from app.text.profiles import Profiles

_MIN_WORDS = 15  # below it names decide, and those are in no language
_MIN_PROBABILITY = 0.9
_SAMPLE = 1_000  # code points; more does not make the answer surer, only slower
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORD = regex.compile(rf"[{_UNSPACED}]|[\p{{L}}\p{{M}}--[{_UNSPACED}]]+", regex.V1)
_NOT_LATIN = regex.compile(r"[\p{L}--\p{Latin}]", regex.V1)
_LATIN_LANGUAGES = (
    "af ca cs cy da de en es et fi fr hr hu id it lt lv nl no pl pt ro sk sl so sq sv sw tl tr vi"
).split()


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, the same at every call.

    "" means unknown: fewer than 15 words, or no language is at least 90 % likely. Only the first
    1,000 code points count. Chinese is "zh" in either script. The first call loads the profiles of
    the languages in the text's script (0.2 s for Latin), later ones take a millisecond.
    """
    sample = text[:_SAMPLE]
    if sum(1 for _ in islice(_WORD.finditer(sample), _MIN_WORDS)) < _MIN_WORDS:
        return ""
    latin = len(_NOT_LATIN.findall(sample)) < len(sample) // 20
    language, likely = _profiles(latin=latin).likeliest(sample)
    return _code(language) if likely >= _MIN_PROBABILITY else ""


def _code(name: str) -> str:
    return name.partition("-")[0]


@cache
def _profiles(*, latin: bool) -> "Profiles":
    from app.text.profiles import Profiles  # noqa: PLC0415 - slow, and short texts do without

    return Profiles(_LATIN_LANGUAGES if latin else ())
