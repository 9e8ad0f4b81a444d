"""Pages of many kinds: what of them is story stays, what is furniture goes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import messages
from app.documents import Cut, trim_boilerplate
from app.documents.boilerplate.blocks import blocks_of

SEEDS = Path(__file__).parents[2] / "seeds"
PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
FURNITURE_OF_SEEDS = {
    "000": [],
    "001": ["Skip to content", "References:", "Read also:", "Latest"],
    "002": [],
    "003": [
        "Article continues after this advertisement",
        "FEATURED STORIES",
        "READ: Putin ready for Ukraine peace talks",
        "Your subscription",
        "Subscribe to our",
        "By providing an email",
        "TAGS:",
        "Votes in",
        "Electoral returns",
        "Tap here",
        "© Copyright",
        "This is an information message",
        "We use cookies",
        "OSZAR",
    ],
    "004": ["x", "Google search engine", "Previous article", "Next article"],
}
NAMES_OF_FURNITURE = {
    "003": ["OSZAR", "Tap here", "FEATURED", "INQUIRER", "Privacy Policy", "Global News"],
    "004": ["Sanwo-Olu", "Anambra", "Lamido", "Obi", "Tinubu", "Google"],
}


def seed(number: str) -> str:
    return next(SEEDS.glob(f"{number}*")).read_text("utf-8")


def story(text: str) -> str:
    left, at = [], 0
    for cut in trim_boilerplate(text):
        left.append(text[at : cut.span.start])
        at = cut.span.end
    return "".join([*left, text[at:]])


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def marked(page: Path) -> list[tuple[str, str]]:
    """The lines of a page with their marks: + story, - furniture, ~ either."""
    return [(line[0], line[2:]) for line in page.read_text("utf-8").split("\n") if line]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n \r\n"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages(page: Path, between: str) -> None:
    # the lines of one paragraph are never apart
    text = ("\n" if page.stem == "wrapped" else between).join(line for _, line in marked(page))
    left = lines(story(text))
    assert [line for mark, line in marked(page) if mark == "+" and line not in left] == []
    assert [line for mark, line in marked(page) if mark == "-" and line in left] == []


@pytest.mark.parametrize("number", FURNITURE_OF_SEEDS)
def test_the_seeds_keep_their_story(number: str) -> None:
    text = seed(number)
    seen: set[str] = set()
    for line in lines(text):
        furniture = line.startswith(tuple(FURNITURE_OF_SEEDS[number])) if line != "x" else True
        listed = number == "001" and line[:2] in {"1.", "2.", "3.", "4.", "5."}
        folded = line.replace("’", "'").split(" | ")[0]
        if not (furniture or listed or folded in seen):
            assert folded in story(text).replace("’", "'"), line
        seen.add(folded)


@pytest.mark.parametrize("number", NAMES_OF_FURNITURE)
def test_the_names_of_the_furniture_are_not_learned(number: str) -> None:
    left = story(seed(number))
    assert [name for name in NAMES_OF_FURNITURE[number] if name in left] == []


def test_a_quotation_after_the_subscription_form_stays() -> None:
    assert "“The recapture of the Kursk region could serve as" in story(seed("003"))


def test_a_single_line_above_the_story_is_its_headline() -> None:
    assert (
        trim_boilerplate("Heartbreak again\n\nRovers lost the final on Saturday by a goal.") == ()
    )


def test_headlines_and_captions_stay_once() -> None:
    assert story(seed("001")).count("North Korea Publicly Announces Military Personnel") == 1
    assert story(seed("003")).count("This picture taken on October 2, 2024") == 1


@pytest.mark.parametrize("number", FURNITURE_OF_SEEDS)
def test_copy_in_one_line_is_all_story(number: str) -> None:
    assert trim_boilerplate(" ".join(seed(number).split())) == ()


@pytest.mark.parametrize("text", ["", "\n", "Menu", "Kim Jong Un", "\u0301\n\u0301", "😀\n😀"])
def test_next_to_nothing(text: str) -> None:
    assert trim_boilerplate(text) == () or text == "Menu"


@pytest.mark.parametrize(
    "line",
    [
        "मंत्री ने सोमवार को दिल्ली में किसानों से मुलाकात की",
        "Fe\u0301lix a de\u0301ja\u0300 quitte\u0301 Orle\u0301ans",
        "Oslo is cold",
    ],
    ids=["Hindi", "accents by themselves", "plain"],
)
def test_a_mark_on_a_letter_ends_no_word(line: str) -> None:
    (block,) = blocks_of(line)
    assert block.words == tuple(line.casefold().split())


@given(st.lists(st.sampled_from([*lines(seed("003")), *lines(seed("004")), "", " ", "😀"])))
def test_cuts_are_in_order_and_apart_and_have_reasons(parts: list[str]) -> None:
    text = "\n".join(parts)
    cuts = trim_boilerplate(text)
    check(cuts, text)
    assert cuts == trim_boilerplate(text)


def check(cuts: tuple[Cut, ...], text: str) -> None:
    at = 0
    for cut in cuts:
        assert at <= cut.span.start < cut.span.end <= len(text)
        assert messages.sentence(cut.reason)
        at = cut.span.end
