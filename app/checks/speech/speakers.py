"""Which words of a sentence name the one who speaks."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import regex
from msgspec import Struct

from app.gazetteer.lexicon import TITLES
from app.matching.synonyms import is_person
from app.text.span import Span
from app.text.tokens import Token

SPEECH = frozenset(
    """
    acknowledged acknowledges added adding adds admitted admits addressed addresses announced
    announces argued argues asked asks assured believed believes called calls cautioned claimed
    claims commented complained complains conceded concluded confirmed confirms continued
    countered declared declares demanded denied denies described emphasised emphasized estimated
    explained explains expressed feared hinted hoped indicated informed insisted insists joked
    lamented maintained mentioned noted notes observed pledged pointed predicted promised
    proposed quipped recalled recommended recounted remarked remembered repeated replied
    reported reports responded revealed said saying says shouted spoke stated states stressed
    suggested suggests tells testified thinks thought threatened told tweeted underlined urged
    vowed warned warns whispered wrote writes
    """.split()
)
"""Verbs of saying, as reports use them."""

_PRONOUNS = frozenset({"he", "she", "they", "i", "we"})
_BESIDE = frozenset({"of", "for", "by", "with", "to", "from", "at", "in", "on", "against", "about"})
"""What stands between a subject's head and a name that is not the subject."""
_OPENERS = frozenset(
    """
    according after amid answering as asked at because before besides but despite during for from
    in like on once referring responding since speaking under unlike when while with
    """.split()
)
"""A sentence may begin with such a phrase; the subject follows its comma."""
_ACCORDING = frozenset({("according", "to"), ("words", "of")})
_TELLING = SPEECH.union(first for first, _ in _ACCORDING)
_RELATIVE = frozenset("which who whom whose where".split())
_DETERMINERS = frozenset("the a an its his her their our".split())
_POSSESSIVE = ("'s ", "’s ", "' ", "’ ")
_ENDING = frozenset(",.!?…")
"""What stands before the closing mark of a quotation that is a sentence or ends one."""
_LEADING = frozenset(",:")
"""What stands between a verb of saying and the quotation after it."""
_TITLED = 4
"""How many words may stand between a quotation and the name after it, titles but for the last."""
_CLOSING = frozenset("\"”’»“'")
_AFTER_SPEAKER = regex.compile(
    r"\s*(?:[,.;:)\"”’»(—–]|$|(?:of|for|in|at|on|as|to|while|when|after|before|during|who)\b)"
)
"""What may follow a speaker's name after the verb; a verb there makes it another's."""
_INVERTED = 9
"""How many words after "said" the speaker's name may come: said the minister, Marina ..."""


def tells_speaker(tokens: Iterable[Token]) -> bool:
    """Tell whether words without quotation marks around may tell who speaks."""
    return not _TELLING.isdisjoint([token.folded for token in tokens])


class Voice(Struct, frozen=True):
    """Who speaks, by the words of a sentence.

    Attributes:
        span: the name or the pronoun.
        words: what stands there.
        pronoun: whether it is a pronoun.
    """

    span: Span
    words: str
    pronoun: bool


class Clause(Struct, frozen=True):
    """The words of a sentence outside quotations, with the names in them.

    Attributes:
        text: what all spans count in.
        tokens: the words, in order.
        persons: the places of persons' names, in order.
        others: the places of names that may be persons', in order; they count where there is no
            person.
    """

    text: str
    tokens: Sequence[Token]
    persons: Sequence[Span]
    others: Sequence[Span]

    def voice(self, at: int | None = None) -> Voice | None:
        """Return who speaks; of several verbs that nearest to the offset `at` counts."""
        verbs = [
            place
            for place, token in enumerate(self.tokens)
            if token.folded in SPEECH or (token.text.endswith("ed") and self._follows(place))
        ]
        if at is not None:
            verbs.sort(key=lambda n: (abs(self.tokens[n].span.start - at), n))
        for verb in verbs:
            found = self._inverted(verb) or self._subject(verb)
            if found:
                return found
        return self._according()

    def beside(self, quotation: Span) -> Voice | None:
        """Return who stands right after a quotation, whatever the verb: "...," X laughed."""
        if self.text[: quotation.end - 1].rstrip()[-1:] not in _ENDING:
            return None
        after = [token for token in self.tokens if token.span.start >= quotation.end][:_TITLED]
        if after and after[0].folded in _PRONOUNS and not self._gap(quotation.end, after[0]):
            return Voice(after[0].span, after[0].text, pronoun=True)
        for place, token in enumerate(after):
            name = next((one for one in self.persons if one.start == token.span.start), None)
            if name:
                others = self._is_beside(name)
                return None if others else Voice(name, name.of(self.text), pronoun=False)
            if self._gap(quotation.end, token) and not place:
                return None
            if token.folded not in TITLES:
                return None
        return None

    def introducing(self, quotation: Span) -> Voice | None:
        """Return who stands first in a sentence that a quotation ends: X wrote back: "..."."""
        if not self.text[: quotation.start].rstrip().endswith(":"):
            return None
        before = [token for token in self.tokens if token.span.end <= quotation.start]
        if not before:
            return None
        for name in self.persons:
            if before[0].span.start <= name.start < quotation.start and not self._is_beside(name):
                return Voice(name, name.of(self.text), pronoun=False)
        pronoun = next((token for token in before if token.folded in _PRONOUNS), None)
        return Voice(pronoun.span, pronoun.text, pronoun=True) if pronoun else None

    def tells(self, quotation: Span) -> bool:
        """Tell that a verb of saying stands right beside a quotation, whoever says it."""
        before = [token for token in self.tokens if token.span.end <= quotation.start][-1:]
        after = [token for token in self.tokens if token.span.start >= quotation.end][:1]
        return any(token.folded in SPEECH for token in (*before, *after))

    def heading(self) -> Voice | None:
        """Return the first person of the clause that is no other's: X's assistant, Y."""
        names = [name for name in self.persons if not self._is_beside(name)] or self.persons
        return Voice(names[0], names[0].of(self.text), pronoun=False) if names else None

    def leading(self, quotation: Span) -> Voice | None:
        """Return who speaks by a verb right before a quotation: X, who won, told: "..."."""
        if self.text[: quotation.start].rstrip()[-1:] not in _LEADING:
            return None
        before = [n for n, token in enumerate(self.tokens) if token.span.end <= quotation.start]
        if not before or self.tokens[before[-1]].folded not in SPEECH:
            return None
        return self._subject(before[-1])

    def _gap(self, start: int, token: Token) -> str:
        """Return what stands between an offset and a word, but for spaces."""
        return self.text[start : token.span.start].strip()

    def _follows(self, place: int) -> bool:
        """Tell a word right after a quotation, but not the last: "...", sighed X."""
        if place + 1 == len(self.tokens):
            return False
        return self.text[: self.tokens[place].span.start].rstrip()[-1:] in _CLOSING

    def _inverted(self, verb: int) -> Voice | None:
        """Return the speaker after the verb: "...", said the minister, X."""
        mark = self.text[: self.tokens[verb].span.start].rstrip()[-1:]
        after = self.tokens[verb + 1 : verb + 1 + _INVERTED]
        if mark.isalnum() or mark in ")’" or not after:
            return None
        if after[0].folded in _PRONOUNS and mark != ",":
            return Voice(after[0].span, after[0].text, pronoun=True)
        start = after[0].span.start
        reach = Span(start, max(start, min(after[-1].span.end, self._sentence_end(verb))))
        for name in (*self.persons, *self.others):
            if reach.contains(name) and not self._is_beside(name):
                ends = mark != "," or _AFTER_SPEAKER.match(self.text, name.end)
                return Voice(name, name.of(self.text), pronoun=False) if ends else None
        return None

    def _sentence_end(self, verb: int) -> int:
        for token, following in pairwise(self.tokens[verb:]):
            gap = self.text[token.span.end : following.span.start]
            short = gap == ". " and (token.folded in TITLES or len(token.text) == 1)
            if not short and any(mark in gap for mark in ".;!?"):
                return token.span.end
        return len(self.text)

    def _subject(self, verb: int) -> Voice | None:
        """Return the first name or pronoun before the verb that may be its subject."""
        before = self.tokens[self._main_clause(verb) : verb]
        if not before:
            return None
        reach = Span(before[0].span.start, before[-1].span.end)
        may_be = [n for n in self.persons if reach.contains(n) and not self._is_beside(n)]
        if may_be:
            name = next((one for one in may_be if not self._is_in_relative(one)), may_be[0])
            return Voice(name, name.of(self.text), pronoun=False)
        pronoun = next((t for t in reversed(before) if t.folded in _PRONOUNS), None)
        if pronoun:
            return Voice(pronoun.span, pronoun.text, pronoun=True)
        for name in self.others:
            if reach.contains(name) and self._heads(before, name):
                return Voice(name, name.of(self.text), pronoun=False)
        return None

    def _heads(self, tokens: Sequence[Token], name: Span) -> bool:
        """Tell a name that a clause begins with, after an office perhaps: the chemist X."""
        office = [token for token in tokens if token.span.end <= name.start]
        if not office or (len(office) == 1 and office[0].folded == "the"):
            return True
        determined = office[0].folded in _DETERMINERS and len(office) <= _TITLED
        plain = self.text[office[0].span.start : name.start].replace(" ", "").isalpha()
        person = " " in name.of(self.text) and is_person(office[-1].folded)
        return determined and plain and person

    def _main_clause(self, verb: int) -> int:
        """Return the first word after an opening phrase: In Paris, ..."""
        if not verb or self.tokens[0].folded not in _OPENERS:
            return 0
        for one in range(verb):
            gap = self.text[self.tokens[one].span.end : self.tokens[one + 1].span.start]
            if "," in gap:
                return one + 1
        return 0

    def _is_beside(self, name: Span) -> bool:
        """Tell a name that only belongs to the one who speaks: the head of X; X's lawyer."""
        if self.text.startswith(_POSSESSIVE, name.end):
            return True
        before = self.text[: name.start].split()[-2:]
        plain = [word for word in before if word not in {"the", "a"}]
        return bool(plain) and plain[-1].lower() in _BESIDE

    def _is_in_relative(self, name: Span) -> bool:
        """Tell a name that only a relative clause has: the museum, for which X worked."""
        since = self.text.rfind(",", 0, name.start)
        words = self.text[since + 1 : name.start].lower().split() if since >= 0 else []
        return not _RELATIVE.isdisjoint(words)

    def _according(self) -> Voice | None:
        """Return whom "according to" or "in the words of" names in its own clause."""
        for one, other in pairwise(self.tokens):
            if (one.folded, other.folded) in _ACCORDING:
                comma = self.text.find(",", other.span.end)
                reach = Span(other.span.end, comma if comma >= 0 else len(self.text))
                names = (n for n in (*self.persons, *self.others) if reach.contains(n))
                name = next(names, None)
                return Voice(name, name.of(self.text), pronoun=False) if name else None
        return None
