"""Ungarble: finds what machine translation broke in an article, and mends it.

Read `app.story` first: it is the whole product on one page. The parts, top down; a line may import
the lines below it and never one above (import-linter holds this):

    app.__main__    the window, or a command
    app.gui         the window, the only place that knows Qt
    app.cli         the commands and what they print
    app.batch       many stories without a window: run, resume, report
    app.story       open_story, learn_names, check_article
    app.review      the editor's decisions: accept, ignore, undo; the corrected text
    app.checks      one module a check; each turns text and gazetteer into findings
    app.gazetteer   the names that the sources use, learned from them
    app.matching    how alike two names are: by spelling, sound, meaning and company
    app.documents   files in and out, one module a format; boilerplate trimming
    app.text        what text is made of: spans, tokens, sentences, folding, language
    app.settings, app.progress, app.resources, app.messages, app.memory, app.lazy

Values are frozen structs of msgspec: a story makes ten thousand of them, and those of the standard
library take ten times as long to make, and the program a third longer to start.
"""

__version__ = "0.1.0"

RELEASES = "https://github.com/ungarble/ungarble/releases"
"""The page to look for a newer version on; opened only when the user asks for it."""
