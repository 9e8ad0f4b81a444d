"""One module a check: what in an article is suspect, and what the sources say instead."""
