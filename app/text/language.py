"""In which language a text is written."""

from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory

_MIN_WORDS = 15  # below it names decide, and those are in no language
_MIN_PROBABILITY = 0.9
_SAMPLE = 300  # code points; more does not make the answer surer, only slower
_TRIALS = 3  # instead of 7, which do not either
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORD = regex.compile(rf"[{_UNSPACED}]|[\p{{L}}\p{{M}}--[{_UNSPACED}]]+", regex.V1)
_NOT_LATIN = regex.compile(r"[\p{L}--\p{Latin}]", regex.V1)
_LATIN_LANGUAGES = (
    "af ca cs cy da de en es et fi fr hr hu id it lt lv nl no pl pt ro sk sl so sq sv sw tl tr vi"
).split()


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, the same at every call.

    "" means unknown: fewer than 15 words, or no language is at least 90 % likely. Only the first
    300 code points count. Chinese is "zh" in either script. The first call loads the profiles of
    the languages in the text's script (0.2 s for Latin), later ones take a few milliseconds.
    """
    sample = text[:_SAMPLE]
    if sum(1 for _ in islice(_WORD.finditer(sample), _MIN_WORDS)) < _MIN_WORDS:
        return ""
    from langdetect.lang_detect_exception import LangDetectException  # noqa: PLC0415 - see below

    latin = len(_NOT_LATIN.findall(sample)) < len(sample) // 20
    detector = _profiles(latin=latin).create()
    detector.n_trial = _TRIALS
    detector.append(sample)
    try:
        best = detector.get_probabilities()[:1]
    except LangDetectException:  # nothing but addresses and the like
        return ""
    return next((_code(found.lang) for found in best if found.prob >= _MIN_PROBABILITY), "")


def _code(name: str) -> str:
    return name.partition("-")[0]


@cache
def _profiles(*, latin: bool) -> "DetectorFactory":
    from langdetect.detector_factory import (  # noqa: PLC0415 - slow, and short texts do without
        PROFILES_DIRECTORY,
        DetectorFactory,
    )

    profiles = sorted(Path(PROFILES_DIRECTORY).iterdir())
    factory = DetectorFactory()
    factory.load_json_profile(
        [
            profile.read_text("utf-8")
            for profile in profiles
            if not latin or profile.name in _LATIN_LANGUAGES
        ]
    )
    factory.seed = 0  # or the answer varies from call to call
    return factory
