from collections.abc import Callable

import pytest

from app.documents.document import Cut, Document, Source
from app.gazetteer.gazetteer import Gazetteer
from app.gazetteer.learn import learn_names, with_house_names
from app.gazetteer.name import Name
from app.progress import Cancelled
from app.text.span import Span

Learn = Callable[..., Gazetteer]


def named(gazetteer: Gazetteer, canonical: str) -> Name:
    return next(name for name in gazetteer.names if name.canonical == canonical)


def forms(name: Name) -> list[str]:
    return [form.text for form in name.forms]


def test_hyphens_and_diacritics_are_one_name(learned: Learn) -> None:
    found = learned("We saw Kim Jong Un there.", "We saw Kim Jong-un and Kim Jong Un there.")
    assert forms(named(found, "Kim Jong Un")) == ["Kim Jong Un", "Kim Jong-un"]


def test_a_surname_belongs_to_its_person(learned: Learn) -> None:
    found = learned("We saw Valery Gerasimov. Then Gerasimov left, said Gerasimov.")
    name = named(found, "Valery Gerasimov")
    assert forms(name) == ["Valery Gerasimov", "Gerasimov"]
    assert (name.kind, name.count) == ("person", 3)


def test_an_acronym_belongs_to_what_it_stands_for(learned: Learn) -> None:
    found = learned("It was the Korean Central News Agency. They asked KCNA.", "They asked KCNA.")
    assert forms(named(found, "Korean Central News Agency")) == [
        "Korean Central News Agency", "KCNA",
    ]  # fmt: skip


def test_romanisations_are_forms_and_most_sources_decide(learned: Learn) -> None:
    one = "We saw Volodymyr Zelensky there."
    other = "We saw Volodymyr Zelenskyy there."
    assert forms(named(learned(one, other, one), "Volodymyr Zelensky")) == [
        "Volodymyr Zelensky", "Volodymyr Zelenskyy",
    ]  # fmt: skip


def test_a_country_and_its_people_are_two_names(learned: Learn) -> None:
    found = learned("They left Russia. The Russians and a Russian stayed.")
    assert {"Russia", "Russian", "Russians"} <= {name.canonical for name in found.names}


def test_a_name_is_counted_once_a_source(learned: Learn) -> None:
    found = learned("They saw Kursk and Kursk.", "They saw Kursk.", "They saw Moscow.")
    assert named(found, "Kursk").sources == (0, 1)
    assert found.words["kursk"] == 2
    assert found.sources == 3


def test_what_was_cut_or_set_aside_is_not_learned() -> None:
    text = "They saw Kursk.\nRead next: Lamido warns Tinubu"
    cut = Cut(Span(16, len(text)), "cut.related")
    document = Document(text, b"", "txt", None)
    used, aside = Source(document, (cut,)), Source(document, (), why="source.off")
    assert [name.canonical for name in learn_names([aside, used]).names] == ["Kursk"]


def test_a_house_name_is_a_name_without_a_source() -> None:
    (name,) = with_house_names((), ["Oleksandr Syrskyi"])
    assert (name.canonical, name.count, name.sources) == ("Oleksandr Syrskyi", 0, ())


def test_learning_can_be_cancelled() -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        learn_names([Source(Document("Kursk", b"", "txt", None))], progress=stop)


def test_the_same_sources_give_the_same_gazetteer(learned: Learn) -> None:
    text = "We saw Kim Jong Un, KCNA, Kursk and Volodymyr Zelensky there."
    assert learned(text, text) == learned(text, text)


@pytest.mark.parametrize(
    ("canonical", "also"),
    [
        ("Kim Jong Un", ["Kim Jong-un", "Kim"]),
        ("Vladimir Putin", ["Putin"]),
        ("North Korea", ["North"]),
        ("Korean People's Army", []),
        ("Volodymyr Zelensky", ["Volodymyr Zelenskyy"]),
        ("Valery Gerasimov", ["Gerasimov"]),
        ("Oleksandr Syrskyi", []),
        ("Yang Moo-jin", ["Yang"]),
        ("Lim Eul-chul", ["Lim"]),
        ("Hamish de Bretton-Gordon", []),
        ("Korean Central News Agency", ["KCNA"]),
        ("Democratic People’s Republic of Korea", ["DPRK"]),
        ("Agence France-Presse", ["AFP"]),
        ("Central Military Commission", []),
        ("General Staff", []),
        ("University of North Korean Studies", []),
        ("Institute for Far Eastern Studies", []),
        ("Victory Day", []),
        *[(place, []) for place in ("Kursk", "Pyongyang", "Moscow", "Kyiv", "North Korea")],
    ],
)
def test_the_names_of_the_sample_story(sample: Gazetteer, canonical: str, also: list[str]) -> None:
    assert set(also) <= set(forms(named(sample, canonical)))


def test_no_boilerplate_and_no_ordinary_word_is_a_name_of_the_sample_story(
    sample: Gazetteer,
) -> None:
    every = {form.text for name in sample.names for form in name.forms}
    furniture = {"Sanwo-Olu", "Anambra", "Lamido", "Obi", "Tinubu", "OSZAR", "Tap", "Google"}
    starts = {
        "Experts",
        "Analysts",
        "Despite",
        "Military",
        "According",
        "Later",
        "While",
        "Initial",
    }
    assert not every & (furniture | starts)


@pytest.mark.parametrize(
    ("canonical", "kind"),
    [
        ("Kim Jong Un", "person"),
        ("Kursk", "place"),
        ("North Korea", "place"),
        ("North Korean", "nationality"),
        ("Central Military Commission", "organisation"),
        ("Victory Day", "event"),
    ],
)
def test_what_the_names_are_names_of(sample: Gazetteer, canonical: str, kind: str) -> None:
    assert named(sample, canonical).kind == kind
