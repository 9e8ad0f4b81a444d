"""Words and offices that the article gives to somebody else than the sources do.

speakers   who says it: quotations and reported speech
offices    what a text calls the people it names
holders    who has an office, in the article and in the sources
check      what the editor is told
"""

from app.checks.attributions.check import NAME, Attributions

__all__ = ["NAME", "Attributions"]
