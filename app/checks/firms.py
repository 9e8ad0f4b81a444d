"""Firms whose legal form was translated: "D18 Ltd." for D18 ehf.

A legal form is part of a firm's name and tells under which law it stands; it is not translated.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

import regex
from msgspec import Struct

from app.checks.context import Context
from app.gazetteer.lexicon import LEGAL_FORMS
from app.gazetteer.name import Passage
from app.text.folding import squash
from app.text.span import Span

_FORMS = (
    r"A/S AB AD AG ApS AS ASA B\.V Bhd BV Corp Corporation d\.d d\.o\.o EAD ehf GmbH hf Inc "
    r"Incorporated JSC Kft KG KK Limited LLC LLP Ltd N\.V NV OAO OOO OÜ Oy Oyj PAO PJSC PLC plc "
    r"Pte Pty S\.A S\.A\.S S\.p\.A S\.r\.l s\.r\.o SA SARL SAS SE SIA SpA Srl Tbk UAB ZAO Zrt"
).split()
_FORM = "|".join(sorted(_FORMS, key=len, reverse=True))
_FIRM = regex.compile(rf"(?<name>[\p{{Lu}}\d][\w&’'-]*),? (?<form>{_FORM})(?![\w’'-])")
_AFTER_NAME = re.compile(f" (?:{_FORM})")
"""Tells most sentences without a firm four times as fast."""


class Firm(Struct, frozen=True):
    """A firm with its legal form, as a sentence has it.

    Attributes:
        name: the last word of the name before the form, squashed.
        form: the form, squashed, a long one as its abbreviation.
        span: both, without a stop after them.
        text: the same as words.
    """

    name: str
    form: str
    span: Span
    text: str


Passages = tuple[Passage, ...]
Forms = Mapping[str, Mapping[str, tuple[tuple[Firm, Passage], ...]]]
"""Where sources have a firm, by its name and its form."""


def firms(text: str) -> Iterator[Firm]:
    """Yield the firms of a sentence that have a legal form, in order.

    There are none in a headline in capitals, where any AS may be a word.
    """
    if text.isupper() or not _AFTER_NAME.search(text):
        return
    for found in _FIRM.finditer(text):
        form, span = squash(found["form"]), Span(*found.span())
        yield Firm(squash(found["name"]), LEGAL_FORMS.get(form, form), span, found[0])


def forms_of(context: Context) -> Forms:
    """Return the firms of the sources."""
    by_name: dict[str, dict[str, list[tuple[Firm, Passage]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for told in context.gazetteer.told:
        for firm in firms(told.text):
            span = firm.span.shifted(told.sentence.span.start)
            passage = Passage(told.source, span, told.text, firm.span)
            by_name[firm.name][firm.form].append((firm, passage))
    return {
        name: {form: tuple(found) for form, found in forms.items()}
        for name, forms in by_name.items()
    }


def translated_forms(text: str, context: Context) -> Iterator[tuple[Firm, str, Passages]]:
    """Yield the firms of a sentence with a form that no source gives them.

    With each comes the firm as most sources have it, and where they do.
    """
    for firm in firms(text):
        forms = context.once(forms_of).get(firm.name, {})
        if forms and firm.form not in forms:
            usual = max(forms.values(), key=lambda found: (len(found), found[0][0].form))
            yield firm, usual[0][0].text, tuple(dict.fromkeys(passage for _, passage in usual))
