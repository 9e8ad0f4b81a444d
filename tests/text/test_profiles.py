"""The likeliest language is the one that langdetect itself finds, as likely."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

from app.text.profiles import Profiles


@pytest.fixture(scope="module")
def ours() -> Profiles:
    return Profiles()


@pytest.fixture(scope="module")
def theirs() -> DetectorFactory:
    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.seed = 0
    return factory


def likeliest(text: str, factory: DetectorFactory) -> float:
    detector = factory.create()
    detector.append(text)
    try:
        detector.get_probabilities()
    except LangDetectException:
        return 0.0
    return float(max(detector.langprob))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The president said on Monday that KCNA and the ARMY had left Kursk.", "en"),
        ("Le président a déclaré  lundi que l’armée avait repris toute la région", "fr"),
        ("Президент заявил в понедельник, что армия вернула весь регион.", "ru"),
        ("https://example.org/a/b 12 34", ""),
        ("", ""),
    ],
)
def test_a_language_is_told(text: str, language: str, ours: Profiles) -> None:
    assert ours.likeliest(text)[0] == language


@given(text=st.text("aAnN éœİǆ1.你かж ", max_size=60))
def test_the_answers_are_langdetect_s(text: str, ours: Profiles, theirs: DetectorFactory) -> None:
    assert ours.likeliest(text)[1] == pytest.approx(likeliest(text, theirs))
