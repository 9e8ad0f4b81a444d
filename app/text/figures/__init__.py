"""Figures as newsrooms write them: quantities with their units, dates, times, scores.

figures   the figures of a sentence, in order; the one to call
figure    what a figure is
amounts   quantities with units and currencies, ranges, ages
numerals  numbers in digits and in words
units     what units measure, and how much of it
hedges    words that say that a figure is not exact
calendar  dates, weekdays and times of day
place     numbers that are parts of names
lexemes   the words, digits and signs that all of these read
"""
