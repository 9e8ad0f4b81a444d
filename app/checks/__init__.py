"""One module a check: what in an article is suspect, and what the sources say instead.

A check is a function that takes a `Reading` and yields `Finding`s; CHECKS lists them by hand. The
`Checker` parses the article paragraph by paragraph, keeps what did not change, and runs them.

    names     `names.check`: suspects -> slots, guesses -> evidence -> findings
"""

from collections.abc import Callable, Iterator, Mapping

from app.checks import names
from app.checks.finding import Finding
from app.checks.reading import Reading

Check = Callable[[Reading], Iterator[Finding]]

CHECKS: Mapping[str, Check] = {names.NAME: names.check}
