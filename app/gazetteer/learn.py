"""Learn the names of a story from its sources."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from app.documents.document import Source
from app.gazetteer.base import base_names
from app.gazetteer.capitals import Cased, cased, usage
from app.gazetteer.gazetteer import Gazetteer, Told
from app.gazetteer.grouping import Group, group_mentions
from app.gazetteer.housebuild import words_of
from app.gazetteer.kinds import kind_of
from app.gazetteer.mentions import find_mentions
from app.gazetteer.name import Form, Mention, Name
from app.gazetteer.works import find_works
from app.progress import Progress, no_progress
from app.text.sentences import Sentence, sentences
from app.text.span import Span


class _Report(Struct, frozen=True):
    """A used source: its place in the list, its text and the sentences of its story."""

    place: int
    text: str
    cased: tuple[Cased, ...]

    @property
    def sentences(self) -> list[Sentence]:
        return [one.sentence for one in self.cased]


def learn_names(sources: Sequence[Source], progress: Progress = no_progress) -> Gazetteer:
    """Return the names that the used ones among `sources` write.

    Raises:
        Cancelled: `progress` asked for it.
    """
    base = base_names()
    reports = _reports(sources, progress)
    seen = usage([one for report in reports for one in report.cased])
    mentions = _with_works(
        _split_compounds(
            [m for r in reports for m in find_mentions(r.text, r.cased, r.place, seen, base)]
        ),
        [m for r in reports for m in find_works(r.text, r.sentences, r.place, base)],
    )
    names = [_name(group) for group in group_mentions(mentions, base)]
    names.sort(key=lambda name: (-name.count, name.canonical))
    return Gazetteer(
        names=tuple(names),
        words=_words(reports),
        told=_told(reports),
        texts={report.place: report.text for report in reports},
        mentions=tuple(sorted(mentions)),
        usage=seen,
        sources=len(reports),
    )


def _reports(sources: Sequence[Source], progress: Progress) -> list[_Report]:
    reports = []
    for place, source in enumerate(sources):
        progress(place, len(sources))
        if source.used:
            text, spans = source.document.text, source.story_spans()
            found = [sentence for span in spans for sentence in sentences(text, span)]
            reports.append(_Report(place, text, cased(text, found)))
    return reports


def _words(reports: Iterable[_Report]) -> dict[str, int]:
    """Count in how many sources each folded word is, and each part of a hyphenated one."""
    found: Counter[str] = Counter()
    for report in reports:
        tokens = [token for sentence in report.sentences for token in sentence.tokens]
        joined = [token for token in tokens if not token.text.isalnum()]
        parts = [part for token in joined for part in token.parts]
        found.update({token.folded for token in (*tokens, *parts)})
    return dict(found)


def _told(reports: Iterable[_Report]) -> tuple[Told, ...]:
    return tuple(Told(r.place, s.span.of(r.text), s) for r in reports for s in r.sentences)


def _with_works(mentions: list[Mention], works: Sequence[Mention]) -> list[Mention]:
    """Add names in quotation marks; a part of one is a name only if it is one elsewhere."""
    inside = {m for m in mentions for w in works if _is_part(m, w)}
    alone = {mention.form for mention in mentions if mention not in inside}
    kept = [m for m in mentions if m not in inside or m.form in alone]
    places = {(mention.source, mention.span) for mention in kept}
    return kept + [work for work in works if (work.source, work.span) not in places]


def _is_part(mention: Mention, work: Mention) -> bool:
    inside = mention.source == work.source and work.span.contains(mention.span)
    return inside and mention.span != work.span


def _split_compounds(mentions: list[Mention]) -> list[Mention]:
    """Split "North Korean Central Military Commission" where both halves stand alone elsewhere."""
    alone = Counter(mention.form for mention in mentions)
    return [part for mention in mentions for part in _halves(mention, alone)]


def _halves(mention: Mention, alone: Counter[str]) -> tuple[Mention, ...]:
    words = mention.form.split(" ")
    for place in range(1, len(words) - 1):
        first, rest = " ".join(words[:place]), " ".join(words[place:])
        if alone[first] and alone[rest] >= alone[mention.form]:
            middle = mention.span.start + len(first)
            return (
                _part(mention, Span(mention.span.start, middle), first),
                _part(mention, Span(middle + 1, mention.span.end), rest),
            )
    return (mention,)


def _part(mention: Mention, span: Span, form: str) -> Mention:
    return Mention(mention.source, span, form, mention.sentence)


def _name(group: Group) -> Name:
    by_form: dict[str, list[Mention]] = defaultdict(list)
    for mention in group.mentions:
        by_form[mention.form].append(mention)
    forms = sorted((_form(text, found) for text, found in by_form.items()), key=_preference)
    return Name(forms[0].text, group.kind, tuple(forms))


def _form(text: str, mentions: list[Mention]) -> Form:
    return Form(text, len(mentions), tuple(sorted({mention.source for mention in mentions})))


def _preference(form: Form) -> tuple[bool, bool, int, int, str]:
    """Order the forms of a name: full names before short ones, then what most sources write."""
    single, shouted = " " not in form.text, form.text.isupper()
    return single, shouted, -len(form.sources), -form.count, form.text


def with_house_names(names: Sequence[Name], house: Iterable[str]) -> tuple[Name, ...]:
    """Return the names that sources write, as they come, then the desk's others in order."""
    known = {form.text for name in names for form in name.forms}
    others = (form for form in dict.fromkeys(house) if form not in known)
    return (*names, *map(_house_name, others))


def _house_name(form: str) -> Name:
    kind = kind_of(form, titled=False, base=base_names()) if words_of(form) else "name"
    return Name(form, kind, (Form(form, 0, ()),))
