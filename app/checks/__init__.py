"""One module a check: what in an article is suspect, and what the sources say instead.

A check is a function that takes a `Reading`, a sentence of the article, and yields `Finding`s;
CHECKS lists them by hand. The `checker` splits the article, keeps what did not change, and runs
them.

    names       names that are garbled, replaced or spelt another way
    terms       names of several words in other words than the sources'

How what is wrong is found, each step in its module:

    suspects    words that look like names and that no source has, with what they may have been:
                near words, `slots` (what stands in the same place) and `mates` (words beside)
    renderings  stretches of words that may render a name of a sentence that tells the same:
                `spans` and `stretch` (which stretches), `likeness` (what speaks for one),
                `difference` (what an editor calls no difference)
    seen        both for one sentence, made once while it stays as it is
    scene       the whole article: what one sentence tells of another, kept up to date by `claims`
    guesses     a suspect's candidates weighed, with the rest of the article in view
    decision    words and stretches weighed together: which places are wrong
    weights     the regressions that turn grounds into confidence, and where they come from
    proposals   a place as an editor reads it; `report` makes the finding, `passages` shows sources

`article`, `context`, `view` and `reading` are what the steps are given; `suspect`, `rendering`,
`evidence` and `finding` hold values.
"""

from collections.abc import Callable, Iterator, Mapping

from app.checks import names, terms
from app.checks.finding import Finding
from app.checks.reading import Reading

Check = Callable[[Reading], Iterator[Finding]]

CHECKS: Mapping[str, Check] = {names.NAME: names.check, terms.NAME: terms.check}
