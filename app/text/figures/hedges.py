"""Words that say that a figure is not exact."""

from app.text.figures.lexemes import Lexemes, lower_at

ABOUT, OVER, UNDER = "about", "over", "under"

_WORDS = {
    ABOUT: """
        about|around|some|approximately|roughly|circa|estimated|close to|nearly|almost|near
        |just under|just over|region of|as much as|as many as|up to|little more than|a little over
        |a little under|~|≈
    """,
    OVER: "over|more than|at least|above|exceeding|upwards of|no less than|no fewer than|>",
    UNDER: "under|less than|fewer than|below|no more than|not more than|at most|<",
}
_HEDGES = {words.strip(): hedge for hedge, all_of in _WORDS.items() for words in all_of.split("|")}
_LONGEST = 3
_AFTER = {"or so": ABOUT, "or more": OVER, "or less": UNDER, "or fewer": UNDER}


def hedge_at(parts: Lexemes, start: int, end: int) -> str:
    """Return how exact the figure between two places is, by the words around it."""
    after = " ".join(lower_at(parts, end + further) for further in range(2))
    if after in _AFTER:
        return _AFTER[after]
    return _HEDGES.get(_words(parts, before_hedge(parts, start), start), "")


def before_hedge(parts: Lexemes, start: int) -> int:
    """Return where the words begin that say before `start` how exact a figure is, else `start`."""
    places = range(start - _LONGEST, start)
    return next((at for at in places if _words(parts, at, start) in _HEDGES), start)


def _words(parts: Lexemes, start: int, end: int) -> str:
    return " ".join(lower_at(parts, at) for at in range(start, end))
