"""Names that are garbled, or spelt another way than the sources do.

Each word that looks like a name and that no source has is weighed against the names of the sources:
by spelling, by sound and by the company that both keep (see `app.checks.evidence`). What is likely
wrong becomes a finding with the best guesses as suggestions; a word that nobody knows and that
nothing explains is reported as information only.
"""

from collections.abc import Iterator, Sequence

from app.checks.evidence import wrong
from app.checks.finding import ENTITY, VARIANT, Finding, Suggestion
from app.checks.guesses import Guess, Weighed, same_word, weigh
from app.checks.passages import passages_of
from app.checks.reading import Reading

NAME = "names"
_WORTH = 0.08
"""A guess less likely than this is no suggestion."""
_WORTH_UNLIKE = 0.2
"""The same for a word that is not alike, for which company alone speaks."""
_SECOND = 0.3
"""What share of the best guess's confidence another one needs to be shown as well."""
_SUGGESTIONS = 3
_CLEAR = 0.3
"""How far the best guess must stand before the next name's to be safe."""
_ALIKE = 0.55
"""From this likeness on the editor sees by himself that one word is the other, misspelt."""
_SHORT = 4
"""Words shorter than this are no unknown names: abbreviations, mostly."""


def check(reading: Reading) -> Iterator[Finding]:
    """Yield the suspect names of an article, in order of place."""
    for weighed in _apart(weigh(reading)):
        guesses = _worth(weighed.guesses)
        if guesses:
            yield _garbled(weighed, guesses, reading)
        elif _nobody_knows(weighed, reading):
            yield _unknown(weighed, reading)


def _apart(weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Leave out suspects that overlap a better one: "Hirama" where "Hirama tsu" is Hiramatsu."""
    for place, one in enumerate(weighed):
        around = weighed[max(0, place - 2) : place + 3]
        rivals = [other for other in around if other is not one and other.span.overlaps(one.span)]
        if all(_weight(one) > _weight(other) for other in rivals):
            yield one


def _weight(weighed: Weighed) -> tuple[float, int]:
    best = weighed.guesses[0].confidence if weighed.guesses else 0.0
    return best, len(weighed.span)


def _worth(guesses: Sequence[Guess]) -> list[Guess]:
    """Return the guesses worth showing: likely, or another spelling of the best one."""
    if not guesses or guesses[0].confidence < (_WORTH if _alike(guesses[0]) else _WORTH_UNLIKE):
        return []
    least = max(_WORTH, guesses[0].confidence * _SECOND)
    return [
        guess
        for place, guess in enumerate(guesses)
        if place == 0 or guess.confidence >= least or same_word(guess.target, guesses[0].target)
    ][:_SUGGESTIONS]


def _garbled(weighed: Weighed, guesses: list[Guess], reading: Reading) -> Finding:
    best = guesses[0]
    spellings = [g.target for g in guesses if same_word(g.target, best.target)]
    variant = _is_variant(weighed, best, reading)
    likely = wrong(best.confidence, unknown=_nobody_knows(weighed, reading))
    return Finding(
        id=reading.fingerprint(NAME, weighed.span),
        check=NAME,
        category=VARIANT if variant else ENTITY,
        severity="minor" if variant else "major",
        confidence=round(likely, 3),
        span=weighed.span,
        found=weighed.span.of(reading.text),
        reason=_reason(best, variant=variant),
        suggestions=tuple(_suggestion(guess, weighed) for guess in guesses),
        evidence=passages_of([target.text for target in spellings], reading.context),
        agree=len({source for target in spellings for source in target.sources}),
        sources=reading.context.gazetteer.sources,
        safe=_is_safe(guesses, likely, reading),
    )


def _reason(best: Guess, *, variant: bool) -> str:
    if variant:
        return "names.variant"
    return "names.misspelt" if _alike(best) else "names.replaced"


def _alike(guess: Guess) -> bool:
    return max(guess.evidence.spelling, guess.evidence.sound) >= _ALIKE


def _unknown(weighed: Weighed, reading: Reading) -> Finding:
    return Finding(
        id=reading.fingerprint(NAME, weighed.span),
        check=NAME,
        category=ENTITY,
        severity="neutral",
        confidence=0.5,
        span=weighed.span,
        found=weighed.span.of(reading.text),
        reason="names.unknown",
        suggestions=(),
        evidence=(),
        agree=0,
        sources=reading.context.gazetteer.sources,
        safe=False,
    )


def _suggestion(guess: Guess, weighed: Weighed) -> Suggestion:
    shouted = weighed.suspect.text.isupper() and len(weighed.suspect.text) > _SHORT
    text = guess.target.text.upper() if shouted else guess.target.text
    return Suggestion(text, round(guess.confidence, 3), len(guess.target.sources))


def _is_variant(weighed: Weighed, best: Guess, reading: Reading) -> bool:
    """Tell another right spelling from a garble: diacritics, hyphens, or the same base name."""
    text = weighed.suspect.text
    same_letters = weighed.suspect.key == best.target.key and " " not in text
    return same_letters or reading.context.base.same_name(text, best.target.text)


def _is_safe(guesses: list[Guess], likely: float, reading: Reading) -> bool:
    best, threshold = guesses[0], reading.settings.safe_confidence
    others = [g for g in guesses[1:] if not set(g.target.names) & set(best.target.names)]
    clear = all(best.confidence - other.confidence >= _CLEAR for other in others)
    return clear and min(best.confidence, likely) >= threshold


def _nobody_knows(weighed: Weighed, reading: Reading) -> bool:
    text, base = weighed.suspect.text, reading.context.base
    if len(text) < _SHORT or text.isupper() or weighed.suspect.territory:
        return False
    return not base.kinds(text) and base.frequency(text) < 0 and not reading.context.spelt(text)
