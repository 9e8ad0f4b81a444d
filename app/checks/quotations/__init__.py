"""Quotations that the sources give in other words.

compare   how much two quotations have in common
wording   a quotation beside what the sources quote: the same, other words, or nothing
check     what the editor is told
"""

from app.checks.quotations.check import NAME, Quotations

__all__ = ["NAME", "Quotations"]
