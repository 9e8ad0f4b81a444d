"""One module a check: what in an article is suspect, and what the sources say instead.

A check is a function that takes a `Reading` and yields `Finding`s; CHECKS lists them by hand. The
`checker` parses the article paragraph by paragraph, keeps what did not change, and runs them.

    names       names that are garbled, replaced or spelt another way
    terms       names of several words in other words than the sources'; where only one word
                differs and is a name itself, that is a finding of `names`

How a name is found, each step in its module:

    suspects    words that look like names and that no source has, with what they may have been
    slots       which names of the sources stand in the same place (see `app.matching.company`)
    mates       whether the words beside belong to the same name
    guesses     all suspects of the article weighed together
    evidence    what speaks for a guess, and the one confidence that comes of it
    passages    the sentences of the sources that show it

How a term is found: `phrases` compares the article's names of several words as wholes with the
names in the sentences that tell the same; `phrase` holds what speaks for a match.

`article`, `context`, `view` and `reading` are what a check is given; `finding` is what it gives.
"""

from collections.abc import Callable, Iterator, Mapping

from app.checks import names, terms
from app.checks.finding import Finding
from app.checks.reading import Reading

Check = Callable[[Reading], Iterator[Finding]]

CHECKS: Mapping[str, Check] = {names.NAME: names.check, terms.NAME: terms.check}
