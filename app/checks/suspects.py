"""Which words of an article may be garbled names, and what each may have been.

All that is found here depends on one sentence and the sources alone, so that it is kept as long as
the sentence stays as it is.
"""

from collections.abc import Iterator

from app.checks.calqued import calqued, calqued_titles
from app.checks.context import Context
from app.checks.mates import with_mates
from app.checks.possible import if_again, is_possible
from app.checks.slots import slots_of
from app.checks.suspect import NO_SLOT, Candidate, Suspect
from app.checks.unheard import instead_of, is_unheard
from app.checks.view import View
from app.gazetteer.base import Kind
from app.gazetteer.capitals import Cased
from app.gazetteer.grouping import initials
from app.gazetteer.lexicon import ABBREVIATIONS, CONNECTORS, DATES, FUNCTION_WORDS, TITLES
from app.gazetteer.targets import Target
from app.matching.calques import calque
from app.matching.sound import sounds_like
from app.matching.spelling import inflected, similarity
from app.text.folding import squash
from app.text.span import Span
from app.text.tokens import Token

_NO_NAMES = DATES | ABBREVIATIONS | TITLES | CONNECTORS
_SLOTS = 4
_FITTING = 0.4
"""What share of the weight of the best word for a slot another one needs."""
_NEAR_WHOLE = 0.8
_NEAR_HOUSE = 0.75
_LIKE_SOURCE = 0.8
_HOUSE = 2
_RUN = 4


def find_suspects(view: View) -> tuple[Suspect, ...]:
    """Return the suspects of a sentence in order; two may overlap where words were torn apart."""
    found = list(_of_line(view))
    return tuple(with_mates(found, view.line.sentence.tokens, view.context))


def _of_line(view: View) -> Iterator[Suspect]:
    text, context, tokens = view.text, view.context, view.line.sentence.tokens
    odd = _odd(text, view.line, context)
    for place in calqued_titles(view):
        odd[place] = True
    for place, token in enumerate(tokens):
        run = _run(text, tokens, place) if odd[place] else ()
        if odd[place] and not _is_acronym(run, token, context):
            territory = _territory(run, token, context)
            for word in _odd_words(token, context):
                found = _candidates(word, place, view)
                candidates = tuple(
                    candidate
                    for candidate in found
                    if is_possible(candidate, word, context, territory=territory)
                )
                if territory:
                    rest = (candidate for candidate in found if candidate not in candidates)
                    candidates += tuple(if_again(rest, word, context))
                if _is_house_word(word, candidates, context):
                    continue
                candidates += _house_candidates(word, candidates, context)
                unheard = is_unheard(word, view)
                yield Suspect(
                    word.span,
                    word.text,
                    squash(word.text),
                    tokens=(place, place),
                    told=view.likeness,
                    candidates=candidates,
                    territory=territory,
                    unheard=unheard,
                    instead=instead_of(word, view, unheard=unheard),
                )
        if token.capital and place + 1 < len(tokens):
            known = not (odd[place] or odd[place + 1])
            yield from _torn(view, place, known=known)


def _is_house_word(word: Token, candidates: tuple[Candidate, ...], context: Context) -> bool:
    """Tell a word of the desk's that is none of the sources' garbled.

    Of a million names nearly every short garble is a word.
    """
    near = any(candidate.spelling >= _NEAR_HOUSE for candidate in candidates)
    return not near and context.housed(word.text)


def _house_candidates(
    word: Token, candidates: tuple[Candidate, ...], context: Context
) -> tuple[Candidate, ...]:
    """Return what a word may have been that no source has: words of the desk's.

    A word that a name list or the dictionary has, or one of the sources nearly, was none of them.
    """
    near = any(candidate.spelling >= _LIKE_SOURCE for candidate in candidates)
    if near or context.base.knows(word.text):
        return ()
    key = squash(word.text)
    found = (other for names in context.house for other in names.near(key)[:_HOUSE])
    texts = {other.key: other.text for other in found if other.key not in context.targets}
    likely = (
        Candidate(
            Target(text, other, (), (), 0), similarity(key, other), sounds_like(key, other), NO_SLOT
        )
        for other, text in texts.items()
    )
    return tuple(c for c in likely if is_possible(c, word, context, territory=False))


def _odd(text: str, line: Cased, context: Context) -> list[bool]:
    """Tell of each token whether it looks like a name that the sources do not have.

    An ordinary word where a capital is due does not, unless it leads a name that does: a Yang or a
    River before an unknown surname.
    """
    tokens = line.sentence.tokens
    odd = [
        token.capital and _is_odd(token, context, due=due)
        for token, due in zip(tokens, line.due, strict=True)
    ]
    for place, token in enumerate(tokens[:-1]):
        if line.due[place] and odd[place + 1] and not odd[place]:
            leads = token.folded not in FUNCTION_WORDS and _tied(text, token, tokens[place + 1])
            odd[place] = leads and _is_odd(token, context, due=False)
    return odd


def _is_odd(token: Token, context: Context, *, due: bool) -> bool:
    """Tell whether the word looks like a name that the sources do not have."""
    if token.kind != "word" or not token.capital or len(squash(token.text)) < 2:
        return False
    first = token.folded.partition("'")[0]
    if first in _NO_NAMES:
        return False
    if first in FUNCTION_WORDS and due:
        return False
    ordinary = context.base.frequency(token.folded) >= 0
    if due and ordinary:
        return False
    if context.knows(token):
        respelt = context.respelt(token) and not token.shouted
        return respelt or (len(token.parts) > 1 and _near_whole(token, context))
    return True


def _odd_words(token: Token, context: Context) -> list[Token]:
    """Return the word itself, or the odd parts of a hyphenated one that is near to no name."""
    if len(token.parts) == 1 or context.respelt(token) or _near_whole(token, context):
        return [token]
    return [part for part in token.parts if _is_odd(part, context, due=False)]


def _near_whole(token: Token, context: Context) -> bool:
    """Tell whether a hyphenated word is nearly another one of the sources: new-Nazi, neo-Nazi."""
    key = squash(token.text)
    if key in context.spellings:
        return False
    return any(
        similarity(key, near) >= _NEAR_WHOLE and not inflected(key, near)
        for near in context.near.near(key)
        if any("-" in target.text for target in context.targets[near])
    )


def _run(text: str, tokens: tuple[Token, ...], place: int) -> tuple[Token, ...]:
    """Return the capitalised words around and with the token at `place`, a few at most."""
    first = last = place
    while first > 0 and last - first < _RUN and _tied(text, tokens[first - 1], tokens[first]):
        first -= 1
    while (
        last + 1 < len(tokens)
        and last - first < _RUN
        and _tied(text, tokens[last], tokens[last + 1])
    ):
        last += 1
    return tokens[first : last + 1]


def _tied(text: str, one: Token, other: Token) -> bool:
    gap = text[one.span.end : other.span.start]
    return gap == " " and one.kind == other.kind == "word" and one.capital and other.capital


def _is_acronym(run: tuple[Token, ...], token: Token, context: Context) -> bool:
    """Tell an acronym of what the sources spell out, or the words of one that they use."""
    if token.shouted and token.text.replace(".", "") in context.initials | context.acronyms:
        return True
    return len(run) > 1 and initials(" ".join(t.text for t in run)) in context.acronyms


def _territory(run: tuple[Token, ...], token: Token, context: Context) -> bool:
    """Tell a country, a nationality, or a city that dictionaries list: a true name, surely."""
    own = context.base.kinds(token.text)
    whole = context.base.kinds(" ".join(word.text for word in run))
    city = own >= {Kind.PLACE, Kind.LISTED}
    return city or bool({Kind.TERRITORY, Kind.NATIONALITY} & (whole | own))


def _torn(view: View, place: int, *, known: bool) -> Iterator[Suspect]:
    """Yield two neighbours that are one word of the sources: "Hirama tsu" for Hiramatsu.

    The first has a capital. Two words that the sources have are one only where the sources write
    it with a hyphen.
    """
    text, context = view.text, view.context
    one, other = view.line.sentence.tokens[place : place + 2]
    key = squash(one.text) + squash(other.text)
    targets = [target for target in context.targets.get(key, ()) if " " not in target.text]
    if not targets or one.kind != "word" or other.kind != "word" or one.possessive:
        return
    if text[one.span.end : other.span.start] != " ":
        return
    if known and (not any("-" in t.text for t in targets) or context.writes((one, other))):
        return
    span, pair = Span(one.span.start, other.span.end), (place, place + 1)
    yield Suspect(
        span,
        span.of(text),
        key,
        tokens=pair,
        told=view.likeness,
        candidates=tuple(Candidate(target, 1.0, 1.0, NO_SLOT) for target in targets),
    )


def _candidates(token: Token, place: int, view: View) -> tuple[Candidate, ...]:
    """Return the words near to the token and those that stand in its slot in the sources."""
    key, context = squash(token.text), view.context
    slots = slots_of(view, place)
    weights = {other: slot.weight for other, slot in slots.items()}
    least = max(weights.values(), default=0.0) * _FITTING
    fitting = [other for other, weight in weights.items() if weight >= least > 0]
    best = sorted(fitting, key=lambda other: (-weights[other], other))[:_SLOTS]
    akin = set(_akin(view, place))
    calques = {other for other in slots if calque(token.folded, other)}
    calques |= {other for other in calqued(token.folded, context) if other not in view.keys}
    return tuple(
        Candidate(
            target,
            similarity(key, other),
            sounds_like(key, other),
            slots.get(other, NO_SLOT),
            akin=other in akin,
            calque=calque(token.folded, other),
        )
        for other in sorted({*best, *akin, *calques, *context.near.near(key)})
        for target in context.targets[other]
    )


def _akin(view: View, place: int) -> Iterator[str]:
    """Yield the words of names that mean the same as the token, in its place in the sources."""
    for fellow in view.fellows:
        alignment = view.alignment(fellow)
        if place in alignment.synonyms:
            key = view.context.keys[fellow.number][alignment.ahead[place]]
            if key:
                yield key
