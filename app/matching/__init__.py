"""How alike two names are, by spelling and by sound, and an index to find the near ones."""
