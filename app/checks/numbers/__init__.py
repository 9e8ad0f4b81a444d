"""Figures and dates that contradict the sources'.

line       a sentence with figures, and the words of it that tell something
telling    a figure with what it tells of: what it counts, and the words around it
beside     what the figures beside it tell of it
aged       who has an age: the name beside it
concepts   words that newsrooms exchange freely where they count the same
known      the figures of the sources
sameness   whether two figures tell of the same thing
scores     from whose side a score is told
roles      which end of a stretch a figure tells
agreement  whether two figures can both be true of it
strangers  names that the sources do not know
slips      what translators and typists do to figures
cases      what the sources have for a figure of the article, and what against it
verdict    all figures of the article weighed together, by the `weights`
wording    the sources' figure in the article's manner
check      what the editor is told
"""

from app.checks.numbers.check import NAME, Numbers

__all__ = ["NAME", "Numbers"]
