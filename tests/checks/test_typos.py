from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.article import lines, read_paragraph
from app.checks.context import context_of
from app.checks.finding import SPELLING, STYLE, Finding
from app.checks.typos import Typos
from app.documents.document import Document, Source
from app.gazetteer.learn import learn_names
from app.messages import sentence
from app.settings import Settings

REPORTS = (
    (
        "The harbour board of Lindholm closed the old bridge on Friday after an inspection. Rescue"
        " workers pulled two drivers from the rubble, and a quadrocopter searched the river."
        " The minister, Ada Brekke, promised repairs; letters came from the union."
    ),
    (
        "Lindholm's bridge is closed. Two drivers were rescued from the collapsed ramp on Friday,"
        " said Ada Brekke. Engineers had warned of cracks in the pillars since March."
    ),
)
SILENT = [
    pytest.param(
        "The onboarding was painless, the anthill small, and the vegan heartthrob late.",
        id="compounds",
    ),
    pytest.param("The board ordered an unhurried re-inspection of the pillars.", id="prefixes"),
    pytest.param("A bridgeward, dam-like wall of superheated rubble stood there.", id="suffixes"),
    pytest.param("The councillors' colour-coded plan was well organised.", id="British"),
    pytest.param("The traveler's favorite theater is on the harbor.", id="American"),
    pytest.param("It was, de facto and de jure, an ad hoc raison d'être.", id="loans"),
    pytest.param(
        "The 21st and 3rd drove 40km at 30kph past the 2nd ramp.", id="ordinals and units"
    ),
    pytest.param("Write to info@lindhlom.example or see www.brigde.example/teh.", id="addresses"),
    pytest.param("Then type `git chekout -b brigde` and wait.", id="code"),
    pytest.param("They wrote #brigde and @teh_brigde under it.", id="handles"),
    pytest.param("Zorvek said so, and Brigdeman agreed.", id="names at the start of a sentence"),
    pytest.param("A quadrocopter of theirs was lost; quadrocopters are cheap.", id="in a source"),
    pytest.param("The bouzouki player, a philhellene, ate tzatziki and souvlaki.", id="rare words"),
    pytest.param("The word desmatamento was on a banner.", id="another language"),
    pytest.param("He can't, won't and doesn’t; it's theirs, they'd say.", id="contractions"),
    pytest.param("The lockdown, the metaverse and the dashcam are newer.", id="newer words"),
    pytest.param("Antiretroviral drugs; an archaeobotany of the cofounders.", id="made words"),
    pytest.param("They said form and content were from the same hand.", id="form and from"),
    pytest.param("She saw a head of state a long way off.", id="two words that may be one"),
    pytest.param("Nobody was aboard the ferry.", id="one word that may be two"),
]


def typos(article: str, *sources: str, settings: Settings | None = None) -> list[Finding]:
    documents = [Document(text, b"", "txt", None) for text in sources]
    context = context_of(learn_names([Source(document) for document in documents]))
    check = Typos(context, settings or Settings())
    return list(check.findings([(start, read_paragraph(line)) for start, line in lines(article)]))


@pytest.mark.parametrize(
    ("article", "found", "best"),
    [
        pytest.param("They closed the brigde on Friday.", "brigde", "bridge", id="swapped"),
        pytest.param("The comittee met on Friday.", "comittee", "committee", id="not doubled"),
        pytest.param("The ministter resigned.", "ministter", "minister", id="doubled"),
        pytest.param("It was a goverment plan.", "goverment", "government", id="left out"),
        pytest.param("They were definately late.", "definately", "definitely", id="by ear"),
        pytest.param("A tjird driver was found.", "tjird", "third", id="neighbouring key"),
        pytest.param("They searched teh river.", "teh", "the", id="short"),
        pytest.param("Accomodation was scarce there.", "Accomodation", "Accommodation", id="start"),
        pytest.param("It opens on 3 Febuary, they said.", "Febuary", "February", id="month"),
        pytest.param("It closed on a Wenesday.", "Wenesday", "Wednesday", id="day"),
        pytest.param(
            "They met the Kenyan Goverment and left.",
            "Goverment",
            "Government",
            id="word of a name",
        ),
        pytest.param("A quadrocoptor crashed.", "quadrocoptor", "quadrocopter", id="source's word"),
        pytest.param("They closed it lastyear.", "lastyear", "last year", id="joined"),
        pytest.param("It rained, hesays, in May.", "hesays", "he says", id="joined pronoun"),
        pytest.param("It reached anorbit on Friday.", "anorbit", "an orbit", id="joined article"),
        pytest.param("They met thegovernment twice.", "thegovernment", "the government", id="the"),
        pytest.param("They came to gether on Friday.", "to gether", "together", id="split"),
        pytest.param("He dont know.", "dont", "don't", id="apostrophe"),
        pytest.param("Workers pulled him form the rubble.", "form", "from", id="right elsewhere"),
        pytest.param(
            "It is a pro-goverment paper.", "goverment", "government", id="after a hyphen"
        ),
    ],
)
def test_fires(article: str, found: str, best: str) -> None:
    told = "Two workers pulled him from the rubble."
    (finding,) = typos(article, *REPORTS, told)
    assert (finding.found, finding.suggestions[0].text) == (found, best)
    assert (finding.check, finding.category) == ("typos", SPELLING)
    assert finding.confidence >= Settings().min_confidence
    assert sentence(finding.reason, found=found, best=best)


@pytest.mark.parametrize(
    "article",
    [
        "It opens in Aprilia on Sundays in Octobers.",
        "They met Laboratoires Vautrin and Marchena Goverment.",
        "They met Ana Taim and Parishad.",
    ],
)
def test_names_that_look_like_words_are_no_misspellings(article: str) -> None:
    assert typos(article) == []


@pytest.mark.parametrize("article", SILENT)
def test_stays_silent(article: str) -> None:
    assert typos(article, *REPORTS) == []


def test_what_the_sources_use_comes_first() -> None:
    article = "The lettes came late."
    assert typos(article, *REPORTS)[0].suggestions[0].text == "letters"
    assert typos(article, "They ate lettuce.")[0].suggestions[0].text != "lettuce"


def test_a_misspelling_in_a_quotation_is_not_safe() -> None:
    plain, quoted = "They closed the comittments office.", "She said: “The comittments are new.”"
    assert [finding.safe for finding in typos(plain)] == [True]
    assert [finding.safe for finding in typos(quoted)] == [False]


def test_apostrophes_are_those_of_the_text() -> None:
    (finding,) = typos("The union’s men dont agree.")
    assert finding.suggestions[0].text == "don’t"


AMERICAN = "The color of the harbor honors the theater. "


@pytest.mark.parametrize(
    ("article", "found", "best"),
    [
        pytest.param(AMERICAN + "The centre is closed.", "centre", "center", id="British"),
        pytest.param(
            "The colour of the harbour honours the theatre. Its center is closed.",
            "center",
            "centre",
            id="American",
        ),
        pytest.param(AMERICAN + "They apologised.", "apologised", "apologized", id="-ise"),
        pytest.param("The colour, the color of the harbour.", "color", "colour", id="both ways"),
    ],
)
def test_the_other_variety_is_a_matter_of_style(article: str, found: str, best: str) -> None:
    (finding,) = typos(article)
    assert (finding.found, finding.suggestions[0].text) == (found, best)
    assert (finding.category, finding.severity, finding.safe) == (STYLE, "minor", False)
    assert sentence(finding.reason, found=found, best=best)


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("The colour and the odor of the harbour.", id="no majority"),
        pytest.param(AMERICAN + "She joined the Labour Party.", id="name"),
        pytest.param(AMERICAN + "“The centre is closed,” she said.", id="quotation"),
        pytest.param(
            "The colour of the harbour honours the theatre. They organized it.", id="Oxford"
        ),
    ],
)
def test_varieties_stay_silent(article: str) -> None:
    assert typos(article) == []


@given(st.text(st.sampled_from("abcdeht teh brigde 'ıé-’\n.\"“A1"), max_size=80))
def test_findings_lie_in_the_text_and_apart(text: str) -> None:
    found = sorted(typos(text, settings=Settings(min_confidence=0)), key=lambda one: one.span)
    assert all(one.span.of(text) == one.found for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(one.suggestions for one in found)
