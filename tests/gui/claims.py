"""An article with something for several checks, and a checker that finds it."""

from app.checks.finding import ENTITY, MISTRANSLATION, NUMBER, PUNCTUATION, Finding, Suggestion
from app.gazetteer.name import Passage
from app.progress import Progress, no_progress
from app.settings import Settings
from app.text.span import Span

QUOTED = "those who fight in Cursk are hero and the honor of all"
WORDING = "they who fight in Kursk are heroes and the honour of all"
ARTICLE = f"Some 4,000 men were in Cursk , and “{QUOTED}”, Kim said; 30 men left."


class Claims:
    """Finds a name, twice, one of them in a quotation that is wrong too; a mark, and figures."""

    def __init__(self, _gazetteer: object, settings: Settings, _house: object) -> None:
        self.settings = settings

    def check(
        self, text: str, progress: Progress = no_progress, corrected: object = ()
    ) -> tuple[Finding, ...]:
        del corrected
        progress(0, len(text))
        wanted = self.settings.checks
        return tuple(
            finding
            for finding in sorted(self._all(text), key=lambda finding: finding.span)
            if not wanted or finding.check in wanted
        )

    def _all(self, text: str) -> list[Finding]:
        found = [
            *made(text, "Cursk", "names.misspelt", ENTITY, best="Kursk", agree=3),
            *made(text, " ,", "mechanics.early", PUNCTUATION, best=","),
            *made(text, QUOTED, "quotations.differs", MISTRANSLATION, best=WORDING, agree=1),
        ]
        if self.settings.all_claims:
            found += made(text, "4,000 men", "numbers.supported", NUMBER, agree=2)
            found += made(text, "30 men", "numbers.unsourced", NUMBER)
        return found


def made(
    text: str, words: str, reason: str, category: str, *, best: str = "", agree: int = 0
) -> list[Finding]:
    """Return a finding of each place of `words`; one without a correction only informs."""
    check = reason.partition(".")[0]
    places, at = [], text.find(words)
    while at >= 0:
        places.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    source = f"“{best},” he said."
    return [
        Finding(
            id=f"{check}-{words[:9]}-{number}",
            check=check,
            category=category,
            severity="major" if best else "neutral",
            confidence=0.9,
            span=span,
            found=words,
            reason=reason,
            suggestions=(Suggestion(best, 0.9, agree),) if best else (),
            evidence=(Passage(0, Span(1, 1 + len(best)), source, Span(1, 1 + len(best))),)
            if agree
            else (),
            agree=agree,
            sources=4,
            safe=False,
        )
        for number, span in enumerate(places)
    ]
