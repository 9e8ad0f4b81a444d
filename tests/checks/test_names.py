from collections.abc import Callable

import pytest

from app.checks.finding import ENTITY, VARIANT, Finding
from app.text.span import Span

Check = Callable[..., tuple[Finding, ...]]

REPORTS = (
    (
        "The mayor of Bergstadt, Annelise Kowalczyk, opened the new harbour on Friday. Kowalczyk"
        " thanked the engineers of the Maritime Safety Agency. The harbour lies ten miles from"
        " Lindholm."
    ),
    (
        "Bergstadt has a new harbour. Mayor Annelise Kowalczyk cut the ribbon on Friday with the"
        " head of the Maritime Safety Agency, Tomasz Wiśniewski, who praised the workers from"
        " Lindholm."
    ),
    (
        "On Friday the harbour of Bergstadt was opened by Annelise Kowalczyk. A neo-Nazi group had"
        " threatened to block the road to Lindholm, the police said."
    ),
)


@pytest.mark.parametrize(
    ("article", "found", "best"),
    [
        pytest.param("The harbour of Burgstat was opened.", "Burgstat", "Bergstadt", id="place"),
        pytest.param("Mayor Anelisa Kovalchik opened it.", "Anelisa", "Annelise", id="given name"),
        pytest.param("Mayor Anelisa Kovalchik opened it.", "Kovalchik", "Kowalczyk", id="surname"),
        pytest.param("It lies ten miles from Lind holm.", "Lind holm", "Lindholm", id="torn apart"),
        pytest.param("A new-Nazi group threatened it.", "new-Nazi", "neo-Nazi", id="compound"),
        pytest.param("The workers of Lyndholm came.", "Lyndholm", "Lindholm", id="one letter"),
    ],
)
def test_fires(check: Check, article: str, found: str, best: str) -> None:
    finding = next(f for f in check(article, *REPORTS) if f.found == found)
    assert finding.suggestions[0].text == best
    assert (finding.check, finding.category, finding.severity) == ("names", ENTITY, "major")
    assert finding.span.of(article) == found


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("Annelise Kowalczyk opened the harbour of Bergstadt.", id="as in the sources"),
        pytest.param("Bergstadt’s harbour and the Kowalczyks’ house.", id="possessive and plural"),
        pytest.param("BERGSTADT — Kowalczyk thanked them.", id="dateline"),
        pytest.param("Washington and Berlin sent greetings on Tuesday.", id="true other names"),
        pytest.param("The MSA praised them.", id="acronym of a name"),
        pytest.param("Harbours Are Opened Where Nobody Expects Them", id="headline capitals"),
        pytest.param("Ukrainian and Brazilian guests came, Mr. and Mrs. too.", id="nationalities"),
        pytest.param("Minister after minister came. Ministers left.", id="titles"),
        pytest.param("See www.bergstatt.example or @Burgstat.", id="addresses"),
        pytest.param("", id="empty"),
        pytest.param("…—!? 12,000 5.3", id="no words"),
    ],
)
def test_stays_silent(check: Check, article: str) -> None:
    assert [f for f in check(article, *REPORTS) if f.severity != "neutral"] == []


def test_the_finding_shows_who_says_so(check: Check) -> None:
    (finding,) = check("The harbour of Burgstat was opened.", *REPORTS)
    assert (finding.agree, finding.sources) == (3, 3)
    assert [passage.source for passage in finding.evidence] == [0, 1, 2]
    for passage in finding.evidence:
        assert passage.mark.of(passage.text) == "Bergstadt"
        assert passage.span.of(REPORTS[passage.source]) == "Bergstadt"


def test_words_of_one_name_are_decided_together(check: Check) -> None:
    sources = (
        "Vladimir Putin spoke. President Volodymyr Zelensky spoke.",
        "Vladimir Putin met them and Volodymyr Zelensky did not.",
    )
    first, last = check("Then Volodimier Zelanski spoke.", *sources)
    assert (first.suggestions[0].text, last.suggestions[0].text) == ("Volodymyr", "Zelensky")


def test_one_garble_explains_another(check: Check) -> None:
    source = "Talks with Volodymyr Zelensky went on. Zelensky left early."
    article = "Talks with Volodymyr Zelanski went on.\nLater Zelancesi left."
    found = {f.found: f.suggestions[0].text for f in check(article, source) if f.suggestions}
    assert found == {"Zelanski": "Zelensky", "Zelancesi": "Zelensky"}


def test_a_corrected_garble_explains_another_still(check: Check) -> None:
    source = "Talks with Volodymyr Zelensky went on. Zelensky left early."
    article = "Talks with Volodymyr Zelensky went on.\nLater Zelancesi left."
    (finding,) = check(article, source, corrected=[("Zelanski", "Zelensky")])
    assert [s.text for s in finding.suggestions] == ["Zelensky"]


def test_company_finds_another_word_in_the_name_s_place(check: Check) -> None:
    sources = (
        "The radio station Bylgjan reported the rescue of four hikers in the highlands on Sunday.",
        "Four hikers were rescued in the highlands on Sunday, the radio station Bylgjan reported.",
    )
    article = (
        "The radio station Wave reported the rescue of four hikers in the highlands on Sunday."
    )
    (finding,) = check(article, *sources)
    assert (finding.found, finding.suggestions[0].text) == ("Wave", "Bylgjan")
    assert finding.reason == "names.calque"


@pytest.mark.parametrize(
    ("written", "usual"),
    [("Kiev", "Kyiv"), ("Wisniewski", "Wiśniewski"), ("Alexander", "Oleksandr")],
)
def test_another_right_spelling_is_a_variant(check: Check, written: str, usual: str) -> None:
    story = "The lawyer spoke for {} at the trial on Monday, and {} listened."
    source = story.format(usual, usual)
    finding, _ = check(story.format(written, written), source, source + " It rained.")
    assert (finding.category, finding.severity) == (VARIANT, "minor")
    assert finding.suggestions[0].text == usual


def test_a_word_that_nobody_knows_is_information(check: Check) -> None:
    (finding,) = check("The Purinogen arrived.", *REPORTS)
    assert (finding.severity, finding.suggestions, finding.safe) == ("neutral", (), False)


def test_without_sources_nothing_is_called_wrong(check: Check) -> None:
    assert all(f.severity == "neutral" for f in check("Volodimier Zelanski and Cursk."))


def test_the_id_survives_edits_elsewhere(check: Check) -> None:
    line = "Then on Friday the harbour of Burgstat was opened by the mayor."
    (alone,) = check(line, *REPORTS)
    (after,) = check("It rained all day.\n\n" + line, *REPORTS)
    assert alone.id == after.id
    assert alone.span != after.span


def test_the_same_words_twice_have_two_ids(check: Check) -> None:
    line = "The harbour of Burgstat was opened.\n"
    one, other = check(line + line, *REPORTS)
    assert one.id != other.id


def test_a_name_in_capitals_is_corrected_in_capitals(check: Check) -> None:
    (finding,) = check("BURGSTAT — The mayor opened the harbour.", *REPORTS)
    assert finding.suggestions[0].text == "BERGSTADT"


def test_an_ordinary_word_that_sounds_like_the_name_in_its_place_is_found(check: Check) -> None:
    sources = (
        "Rescuers found four hikers alive near the village of Hedlund on Sunday, police said.",
        "Near the village of Hedlund four hikers were found alive by rescuers on Sunday.",
    )
    article = "Rescuers found four hikers alive near the village of headland on Sunday."
    (finding,) = check(article, *sources)
    assert (finding.found, finding.suggestions[0].text) == ("headland", "Hedlund")


@pytest.mark.parametrize(
    "article",
    [
        "Rescuers found four hikers alive near the headland on Sunday, close to Hedlund.",
        "A headland was closed to hikers.",
    ],
)
def test_an_ordinary_word_that_is_meant_stays_silent(check: Check, article: str) -> None:
    source = "Rescuers found four hikers alive near the village of Hedlund on Sunday, police said."
    assert check(article, source) == ()


def test_a_word_that_nobody_knows_is_wrong_where_a_source_tells_the_same(check: Check) -> None:
    source = "The mayor of Bergstadt opened the new harbour on Friday with three hundred guests."
    article = (
        "The mayor of Bergstadt opened the new Hafnarbrikk on Friday with three hundred guests."
    )
    (finding,) = check(article, source)
    assert (finding.found, finding.reason) == ("Hafnarbrikk", "names.unheard")
    assert finding.suggestions == ()
    assert [passage.text for passage in finding.evidence] == [source]


def test_the_same_word_left_over_in_several_sentences_stands_for_the_name(check: Check) -> None:
    source = (
        "Gerður built the mosaic on the harbour house in two years. The town asked Gerður to come"
        " back from Germany with drawings. When the house opened, Gerður was already ill."
    )
    article = (
        "Made built the mosaic on the harbour house in two years. The town asked Made to come"
        " back from Germany with drawings. When the house opened, Made was already ill."
    )
    found = [(f.found, f.suggestions[0].text) for f in check(article, source)]
    assert found[-2:] == [("Made", "Gerður")] * 2


def test_an_ordinary_word_beside_a_part_of_the_name_is_replaced_with_it(check: Check) -> None:
    source = "The ship could be seen at the Kronstadt Roadstead in the Gulf of Finland on Sunday."
    article = "The ship could be seen at the Kronstadt raid in the Gulf of Finland on Sunday."
    for finding in check(article, source):
        assert finding.found != "raid" or finding.suggestions[0].text == "Roadstead"


def test_a_land_with_one_more_letter_is_not_its_people(check: Check) -> None:
    source = "The miners said that they had fought in the Donbas, in Syria and in Sudan for years."
    article = "The miners told that they had fought in Donbass, in Syria and in Sudan for years."
    (finding,) = (f for f in check(article, source) if f.check == "names")
    assert (finding.found, finding.suggestions[0].text) == ("Donbass", "Donbas")


def test_the_likest_word_of_a_name_is_meant(check: Check) -> None:
    source = (
        "Dmytro Natalukha wrote the bill. We wonder why Mr. Natalukha makes no identical claims "
        "against members of the supervisory boards."
    )
    article = (
        "The bill is by Dmytro Natalukha.\nInteresting why Mr. Dmitry does not make identical "
        "claims against members of the supervisory boards."
    )
    (finding,) = check(article, source)
    assert (finding.found, finding.suggestions[0].text) == ("Dmitry", "Dmytro")


def test_a_title_before_a_name_cuts_none(check: Check) -> None:
    source = (
        "Russian President Vladimir Putin and Ukrainian President Volodymyr Zelensky discussed the "
        "truce on Monday."
    )
    article = source.replace("Volodymyr", "Vladimir")
    (finding,) = check(article, source)
    assert finding.span == Span(article.rindex("Vladimir"), article.rindex(" Zelensky"))
    assert finding.suggestions[0].text == "Volodymyr"


def test_a_country_stands_for_another_name_only_again_and_again(check: Check) -> None:
    places = (
        "Anna Berg of {} won the race over the hills on Sunday.",
        "In the long jump the second place went to Ida Lund of {} after a long evening.",
        "The club {} had sent twelve young athletes to the stadium this time.",
    )
    source, article = ("\n".join(places).format(*[name] * 3) for name in ("ÍKV", "Ireland"))
    found = [(f.found, f.suggestions[0].text) for f in check(article, source)]
    assert found == [("Ireland", "ÍKV")] * 3
    assert check(article.splitlines()[0], source.splitlines()[0]) == ()


def test_a_word_that_nobody_knows_is_the_nearest_one(check: Check) -> None:
    source = (
        "The Japanese subscription service for comic mangoids sold well in the spring, he said."
    )
    article = (
        "The Japanese subscription service for comic Mangoydu sold well in the spring, he said."
    )
    (finding,) = check(article, source)
    assert (finding.reason, finding.suggestions[0].text) == ("names.instead", "mangoids")
    assert finding.evidence[0].mark.of(finding.evidence[0].text) == "mangoids"


def test_a_name_that_other_words_are_like_is_theirs(check: Check) -> None:
    source = "Visitors like the Korvelund again and again, the mayor of the old town said."
    article = "Visitors like the Corvelund Once again, the mayor of the old town said."
    assert [f.found for f in check(article, source)] == ["Corvelund"]


def test_a_word_means_in_the_headline_what_it_surely_means_below(check: Check) -> None:
    source = (
        "The ship lies 47 metres down in the Brundisi archipelago, between Samos and Ikaria.\n"
        "Divers found lamps in the wreck, the ministry said."
    )
    article = (
        "New wreck in the waters of the Ovens\n"
        "The ship lies 47 metres down in the Ovens archipelago, between Samos and Ikaria."
    )
    found = [(f.found, f.suggestions[0].text) for f in check(article, source)]
    assert found == [("Ovens", "Brundisi")] * 2
