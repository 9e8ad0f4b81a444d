"""A proposal as a finding: suggestions, evidence, confidence, and whether it is safe."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.checks.context import Context
from app.checks.decision import Option
from app.checks.finding import Finding, Severity, Suggestion, fingerprint
from app.checks.guesses import same_word
from app.checks.passages import passages_of
from app.checks.proposals import Proposal
from app.checks.reading import Reading
from app.checks.weights import UNHEARD, Doubt, wrong
from app.matching.spelling import similarity
from app.text.folding import squash

_LEAST = 0.08
"""An option less likely than this is no suggestion beside a better one."""
_SECOND = 0.3
"""What share of the best option's confidence another one needs to be shown as well."""
_SUGGESTIONS = 3
_CLEAR = 0.3
"""How far the best option must stand before the next name's to be safe."""
_SHOUTED = 4
"""Longer words in capitals are a headline's; shorter ones are acronyms."""


class Report(Struct, frozen=True):
    """What a check calls what it found.

    Attributes:
        matter_of_style: whether the words are right as well, so that a person has to choose.
    """

    check: str
    category: str
    severity: Severity
    reason: str
    matter_of_style: bool = False


def report(proposal: Proposal, what: Report, reading: Reading) -> Finding:
    """Return the finding that shows a proposal to the editor."""
    options = _shown(proposal.options)
    best = options[0]
    likely = max(wrong(doubt_of(proposal, reading.context)), best.confidence)
    likely = max(likely, UNHEARD) if proposal.unheard else likely
    spellings = [option for option in options if _same(option, best)]
    return Finding(
        id=fingerprint(what.check, reading.seen.text, proposal.span),
        check=what.check,
        category=what.category,
        severity=what.severity,
        confidence=round(likely, 3),
        span=proposal.span,
        found=proposal.found,
        reason=what.reason,
        suggestions=_suggestions(options, proposal.found, reading),
        evidence=passages_of([_name(option) for option in spellings], reading.context),
        agree=len({source for one in spellings for source in _sources(one, reading)}),
        sources=reading.context.gazetteer.sources,
        safe=_is_safe(options, likely, reading) and not what.matter_of_style,
    )


def doubt_of(proposal: Proposal, context: Context) -> Doubt:
    """Return what tells that the proposal's words are wrong."""
    best, *others = proposal.options
    words = proposal.found.split()
    return Doubt(
        best=best.confidence,
        others=sum(option.confidence for option in others if not _same(option, best)),
        told=proposal.told,
        alike=similarity(squash(proposal.found), squash(best.text)),
        unknown=not any(map(context.base.knows, words)),
        lower=proposal.found.islower(),
    )


def _shown(options: Sequence[Option]) -> list[Option]:
    """Return the options worth showing: likely, or another spelling of the best one."""
    best = options[0]
    least = max(_LEAST, best.confidence * _SECOND)
    return [
        option
        for option in options
        if option is best or option.confidence >= least or _same(option, best)
    ][:_SUGGESTIONS]


def _same(one: Option, other: Option) -> bool:
    if one is other:
        return True
    return bool(one.guess and other.guess and same_word(one.guess.target, other.guess.target))


def _name(option: Option) -> str:
    return option.rendering.name if option.rendering and not option.guess else option.text


def _sources(option: Option, reading: Reading) -> Sequence[int]:
    if option.guess:
        return option.guess.target.sources
    return reading.context.naming.get(option.rendering.key, ()) if option.rendering else ()


def is_house_only(option: Option) -> bool:
    """Tell a word that only the desk's list has."""
    return option.guess is not None and not option.guess.target.sources


def _suggestions(options: Sequence[Option], found: str, reading: Reading) -> tuple[Suggestion, ...]:
    """Return the suggestions, the desk's spelling before the sources' of the same."""
    texts: dict[str, Suggestion] = {}
    for option in options:
        confidence, sources = round(option.confidence, 3), len(_sources(option, reading))
        styled = reading.context.in_house_style(option.text)
        texts.setdefault(styled, Suggestion(styled, confidence, sources))
        texts.setdefault(option.text, Suggestion(option.text, confidence, sources))
    return tuple(_like(found, suggestion) for suggestion in texts.values())[:_SUGGESTIONS]


def _like(found: str, suggestion: Suggestion) -> Suggestion:
    shouted = found.isupper() and len(found) > _SHOUTED
    return replace(suggestion, text=suggestion.text.upper()) if shouted else suggestion


def _is_safe(options: Sequence[Option], likely: float, reading: Reading) -> bool:
    best = options[0]
    rivals = [option for option in options[1:] if not _same_name(option, best)]
    clear = all(best.confidence - rival.confidence >= _CLEAR for rival in rivals)
    return (
        clear
        and not is_house_only(best)
        and min(best.confidence, likely) >= reading.settings.safe_confidence
    )


def _same_name(one: Option, other: Option) -> bool:
    if one.guess and other.guess:
        return bool(set(one.guess.target.names) & set(other.guess.target.names))
    return False
