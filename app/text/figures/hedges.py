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
_LAST_WORDS = frozenset(words.split()[-1] for words in _HEDGES)
_AFTER_OR = {"so": ABOUT, "more": OVER, "less": UNDER, "fewer": UNDER}


def hedge_at(parts: Lexemes, start: int, end: int) -> str:
    """Return how exact the figure between two places is, by the words around it."""
    if lower_at(parts, end) == "or" and lower_at(parts, end + 1) in _AFTER_OR:
        return _AFTER_OR[lower_at(parts, end + 1)]
    return _HEDGES.get(_words(parts, before_hedge(parts, start), start), "")


def before_hedge(parts: Lexemes, start: int) -> int:
    """Return where the words begin that say before `start` how exact a figure is, else `start`."""
    if lower_at(parts, start - 1) not in _LAST_WORDS:
        return start
    places = range(start - _LONGEST, start)
    return next((at for at in places if _words(parts, at, start) in _HEDGES), start)


def _words(parts: Lexemes, start: int, end: int) -> str:
    return " ".join(lower_at(parts, at) for at in range(start, end))
