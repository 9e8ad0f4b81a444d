import pytest

from app.checks.difference import differ, is_reordered
from app.gazetteer.base import base_names
from app.text.tokens import tokens


def _differ(own: str, theirs: str) -> bool:
    return differ(tokens(own), tokens(theirs), base_names())


@pytest.mark.parametrize(
    ("own", "theirs"),
    [
        ("Housing Agency", "Housing Authority"),
        ("Volodimier Zelanski", "Volodymyr Zelensky"),
        ("general employees", "General Staff"),
        ("North Korean Studies University", "University of North Korean Studies"),
        ("Ukrane", "Ukraine"),
        ("UNHRC", "UNHCR"),
        ("OPK", "MIC"),
        ("Deputy Foreign Minister", "Deputy Minister of Foreign Affairs"),
    ],
)
def test_differences(own: str, theirs: str) -> None:
    assert _differ(own, theirs)


@pytest.mark.parametrize(
    ("own", "theirs"),
    [
        pytest.param("Zelensky", "Volodymyr Zelensky", id="shorter"),
        pytest.param("Ministry of Defence of Ukraine", "Ministry of Defence", id="longer"),
        pytest.param("V. Zelensky", "Volodymyr Zelensky", id="initial"),
        pytest.param("Ministry of Defence", "Ministry of Defense", id="American"),
        pytest.param("Labour Organisation", "Labor Organization", id="American twice"),
        pytest.param("Olympians", "Olympian", id="plural"),
        pytest.param("Energy Minister", "Energy Ministry", id="office and holder"),
        pytest.param("Russian Energy Minister", "Russian Ministry of Energy", id="the same, long"),
        pytest.param(
            "Ministry of Culture of the Russian Federation",
            "Russian Ministry of Culture",
            id="country elsewhere",
        ),
        pytest.param("FSB", "Federal Security Service", id="acronym"),
        pytest.param("U.S.", "American", id="acronym with stops"),
        pytest.param("Danish", "Denmark", id="people and country"),
        pytest.param("Vienna", "Athens", id="two known cities"),
        pytest.param("Gulf of Finland", "Finnish Gulf", id="place in another order"),
        pytest.param("Housing and Land Authority", "Land and Housing Authority", id="same words"),
        pytest.param("AFP", "KCNA", id="two agencies"),
        pytest.param("Britons", "Britain", id="people in the plural"),
        pytest.param("North Korean", "South Korean", id="another quarter of the sky"),
        pytest.param("Karakurt", "Karakurt-class", id="with a noun tied to it"),
        pytest.param("Russian armed forces", "Armed Forces of Russia", id="in lower case"),
    ],
)
def test_no_differences(own: str, theirs: str) -> None:
    assert not _differ(own, theirs)


@pytest.mark.parametrize(
    ("own", "theirs", "reordered"),
    [
        ("Bridge Safety Institute", "Institute for Bridge Safety", True),
        ("Bridge Security Institute", "Bridge Safety Institute", False),
        ("Kursk", "Region", False),
    ],
)
def test_reordered(own: str, theirs: str, *, reordered: bool) -> None:
    assert is_reordered(tokens(own), tokens(theirs)) == reordered
