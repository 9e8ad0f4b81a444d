"""Names that are garbled, replaced by other words, or spelt another way than the sources do.

What is likely wrong (see `app.checks.decision`) becomes a finding with the best options as
suggestions; a word that nobody knows and that nothing explains is reported as information only.
"""

from collections.abc import Iterator

from app.checks.addresses import torn_addresses
from app.checks.finding import ENTITY, SPELLING, VARIANT, Finding, Suggestion, fingerprint
from app.checks.homophones import Misheard
from app.checks.passages import passages_of
from app.checks.proposals import Proposal, overlaps_any
from app.checks.reading import Reading
from app.checks.report import Report, is_house_only, report
from app.checks.suspect import Suspect
from app.checks.weights import UNHEARD
from app.gazetteer.name import Passage
from app.matching.calques import calque
from app.matching.sound import sounds_like
from app.matching.spelling import similarity
from app.text.folding import squash
from app.text.span import Span

NAME = "names"
_ALIKE = 0.55
"""From this likeness on the editor sees by himself that one word is the other, misspelt."""
_MISHEARD = 0.6
"""How sure it is that an ordinary word stands for a name that it sounds somewhat like. It is rare:
among 70 annotated and made-up stories the rule found one such word, and none that was right."""
_SURE = 0.97
"""How sure it is that an address with spaces in it is the source's, or that two words are a name
whose words they mean."""
_TWO_WAYS = 0.6
"""How sure it is that two spellings in the article are of one name, and which is the slip."""


def check(reading: Reading) -> Iterator[Finding]:
    """Yield the suspect names of a sentence, in no order."""
    for proposal in reading.proposals:
        if not proposal.ordinary:
            yield report(proposal, _what(proposal, reading), reading)
    for suspect in reading.seen.suspects:
        yield from _of_stranger(suspect, reading)
    for torn in torn_addresses(reading.seen.text, reading.context):
        yield _sure("names.misspelt", *torn, reading)
    for meant in reading.seen.calques:
        evidence = passages_of([meant.name], reading.context)
        yield _sure("names.calque", meant.span, meant.name, evidence, reading)
    for misheard in reading.seen.misheard:
        if not overlaps_any(misheard.span, reading.verdicts):
            yield _misheard(misheard, reading)


def _of_stranger(suspect: Suspect, reading: Reading) -> Iterator[Finding]:
    """Yield what there is to say of a word whatever it stands for: it is unknown, or spelt so."""
    if not overlaps_any(suspect.span, reading.verdicts) and _nobody_knows(suspect, reading):
        yield _alone(suspect, reading)
    if usual := reading.spellings.get(suspect.text):
        yield _two_ways(suspect, usual, reading)


def _what(proposal: Proposal, reading: Reading) -> Report:
    if _is_variant(proposal, reading):
        styled = reading.context.desk.get(squash(proposal.options[0].text))
        return Report(NAME, VARIANT, "minor", "names.variant", matter_of_style=styled is None)
    if is_house_only(proposal.options[0]):
        return Report(NAME, ENTITY, "major", "names.house")
    reason = "names.replaced"
    if _alike(proposal):
        reason = "names.misspelt"
    elif _is_calque(proposal):
        reason = "names.calque"
    return Report(NAME, ENTITY, "major", reason)


def _is_calque(proposal: Proposal) -> bool:
    """Tell words that are what all of the name means in its own language."""
    theirs = proposal.options[0].text.split()
    return all(any(calque(one, other) == 1 for other in theirs) for one in proposal.found.split())


def _alike(proposal: Proposal) -> bool:
    found, best = squash(proposal.found), squash(proposal.options[0].text)
    return max(similarity(found, best), sounds_like(found, best)) >= _ALIKE


def _is_variant(proposal: Proposal, reading: Reading) -> bool:
    """Tell another right spelling from a garble: diacritics, hyphens, or the same base name."""
    found, best = proposal.found, proposal.options[0].text
    same_letters = squash(found) == squash(best) and " " not in found
    return same_letters or reading.context.base.same_name(found, best)


def _sure(
    reason: str, span: Span, name: str, evidence: tuple[Passage, ...], reading: Reading
) -> Finding:
    """Return the finding about words that are a name beyond doubt."""
    agree = len({passage.source for passage in evidence})
    return Finding(
        id=fingerprint(NAME, reading.seen.text, span),
        check=NAME,
        category=ENTITY,
        severity="major",
        confidence=_SURE,
        span=span,
        found=span.of(reading.seen.text),
        reason=reason,
        suggestions=(Suggestion(name, _SURE, agree),),
        evidence=evidence,
        agree=agree,
        sources=reading.context.gazetteer.sources,
        safe=reading.settings.safe_confidence <= _SURE,
    )


def _misheard(misheard: Misheard, reading: Reading) -> Finding:
    """Return the finding about an ordinary word that stands for a name."""
    name = misheard.target.text
    evidence = passages_of([name], reading.context)
    agree = len(misheard.target.sources)
    return Finding(
        id=fingerprint(NAME, reading.seen.text, misheard.span),
        check=NAME,
        category=ENTITY,
        severity="major",
        confidence=_MISHEARD,
        span=misheard.span,
        found=misheard.span.of(reading.seen.text),
        reason="names.replaced",
        suggestions=(Suggestion(name, _MISHEARD, agree),),
        evidence=evidence,
        agree=agree,
        sources=reading.context.gazetteer.sources,
    )


def _alone(suspect: Suspect, reading: Reading) -> Finding:
    """Return the finding about a word that nobody knows and that no name explains."""
    said = suspect.instead
    wrong = suspect.unheard or bool(said)
    reason = "names.instead" if said else "names.unheard" if wrong else "names.unknown"
    return Finding(
        id=fingerprint(NAME, reading.seen.text, suspect.span),
        check=NAME,
        category=ENTITY,
        severity="major" if wrong else "neutral",
        confidence=UNHEARD if wrong else 0.5,
        span=suspect.span,
        found=suspect.text,
        reason=reason,
        suggestions=(Suggestion(said, UNHEARD, 1),) if said else (),
        evidence=_telling(reading, said) if wrong else (),
        agree=int(bool(said)),
        sources=reading.context.gazetteer.sources,
    )


def _two_ways(suspect: Suspect, usual: str, reading: Reading) -> Finding:
    """Return the finding about a name that the article mostly spells otherwise."""
    return Finding(
        id=fingerprint(NAME, reading.seen.text, suspect.span),
        check=NAME,
        category=SPELLING,
        severity="minor",
        confidence=_TWO_WAYS,
        span=suspect.span,
        found=suspect.text,
        reason="names.inconsistent",
        suggestions=(Suggestion(usual, _TWO_WAYS, 0),),
        sources=reading.context.gazetteer.sources,
    )


def _telling(reading: Reading, said: str) -> tuple[Passage, ...]:
    """Return the sentence of a source that tells the same, with what it says instead marked."""
    if reading.seen.fellow is None:
        return ()
    told = reading.context.gazetteer.told[reading.seen.fellow]
    if not said:
        return (Passage(told.source, told.sentence.span, told.text, Span(0, 0)),)
    start = told.text.find(said)
    mark = Span(start, start + len(said))
    return (Passage(told.source, mark.shifted(told.sentence.span.start), told.text, mark),)


def _nobody_knows(suspect: Suspect, reading: Reading) -> bool:
    told = not suspect.lower and (suspect.unheard or bool(suspect.instead))
    return told or suspect.text in reading.seen.unknown
