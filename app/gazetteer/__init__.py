"""The names of a story, learned from its sources."""
