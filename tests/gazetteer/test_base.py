import pytest

from app.gazetteer.base import Kind, base_names

BASE = base_names()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Reykjavík", Kind.PLACE),
        ("Washington", Kind.PLACE),
        ("South America", Kind.TERRITORY),
        ("Deutschland", Kind.TERRITORY),
        ("Ukrainian", Kind.NATIONALITY),
        ("Oleksandr", Kind.PERSON),
        ("Putin", Kind.LISTED),
    ],
)
def test_true_names_are_known(name: str, kind: Kind) -> None:
    assert kind in BASE.kinds(name)


@pytest.mark.parametrize("garble", ["Cursk", "Garasimov", "Volodimier", "Zelancesi", "Purinogen"])
def test_garbled_names_are_not(garble: str) -> None:
    assert not BASE.kinds(garble)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kiev", "Kyiv"), ("Alexander", "Oleksandr"), ("Olga", "Olha"), ("Kharkov", "Kharkiv")],
)
def test_forms_of_one_name(one: str, other: str) -> None:
    assert BASE.same_name(one, other)


def test_different_names() -> None:
    assert not BASE.same_name("Kiev", "Kharkiv")


def test_ordinary_words_have_a_frequency_and_names_none() -> None:
    assert BASE.frequency("the") > BASE.frequency("cursive") > 0
    assert BASE.frequency("Kursk") == BASE.frequency("Zelancesi") == -1
