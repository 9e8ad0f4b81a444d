"""One module a check: what in an article is suspect, and what the sources say instead.

Two checks read sentence by sentence, with what the whole article tells of each (a `Reading`):

    names         names that are garbled, replaced or spelt another way
    terms         names of several words in other words than the sources'

The others read the `article` paragraph by paragraph (a `Check`), each in a package of its own:

    typos         ordinary words misspelt, joined or split
    mechanics     quotation marks without a partner, doubled words, left-over foreign words
    numbers       figures and dates that contradict the sources'
    attributions  words or an office given to somebody else than in the sources
    quotations    quotations in other words than in the sources

`firms` finds legal forms that were translated, for terms, `addresses` web addresses with spaces in
them, for names.

They are listed by hand below. The `checker` runs them and keeps what did not change; `settling`
leaves one finding at a place.

How what is wrong with a name is found, each step in its module:

    suspects    words that look like names and that no source has, with what they may have been:
                near words, `slots` (what stands in the same place), `mates` (words beside) and
                `calqued` (names that mean the word); `possible`: which of these cannot be;
                `unheard`: words that nobody knows
    renderings  stretches of words that may render a name of a sentence that tells the same:
                `spans` and `stretch` (which stretches), `comparison` (what one has in common
                with a name), `likeness` (what speaks for it where a sentence has the name),
                `difference` (what an editor calls no difference)
    seen        both for one sentence, made once while it stays as it is; also which words are left
                over where a source tells the same, and which of its names
    scene       the whole article: what one sentence tells of another, kept up to date by `claims`:
                words that are left over together again and again stand for each other
    guesses     a suspect's candidates weighed, with the rest of the article in view
    decision    words and stretches weighed together: which places are wrong
    agreement   one word means one thing in all of the article
    consistency an unknown name is spelt in one way in all of it
    weights     the regressions that turn grounds into confidence, and where they come from
    proposals   a place as an editor reads it; `report` makes the finding, `passages` shows sources

`article`, `context`, `view`, `aligned`, `told`, `mentioned` and `reading` are what the steps are
given; `suspect`, `rendering`, `evidence` and `finding` hold values.
"""

from collections.abc import Callable, Iterator, Mapping

from app.checks import attributions, mechanics, names, numbers, quotations, terms, typos
from app.checks.check import Maker
from app.checks.finding import Finding
from app.checks.reading import Reading

SENTENCE_CHECKS: Mapping[str, Callable[[Reading], Iterator[Finding]]] = {
    names.NAME: names.check,
    terms.NAME: terms.check,
}
"""The checks that read sentence by sentence."""

WORD_CHECKS: Mapping[str, Maker] = {
    attributions.NAME: attributions.Attributions,
    typos.NAME: typos.Typos,
    mechanics.NAME: mechanics.Mechanics,
    numbers.NAME: numbers.Numbers,
}
"""The checks that read paragraphs and find words in them; of findings that overlap one stays."""

PASSAGE_CHECKS: Mapping[str, Maker] = {quotations.NAME: quotations.Quotations}
"""The checks that find passages; words in them may be found as well."""

CHECKS = (*SENTENCE_CHECKS, *WORD_CHECKS, *PASSAGE_CHECKS)
"""The names of all checks."""
