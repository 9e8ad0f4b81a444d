"""The editor's decisions on the findings, with one history for decisions and typing.

    review = Review(article.text)
    review.put_findings(checker.check(review.text), review.revision)
    step = review.accept([finding], "Kursk")   the Step tells a view which edits to show
    step = review.undo()
    write_document(article, review.edits(), path)
    write_story(story, path)               a SavedStory, to go on with later
    read_story(path).review()

It knows no windows: the window, the command line and batch decide through it.

`review` is what to use; `decisions` holds its values, `marks` the places that move with the text,
`history` the steps and what of typing is one step. `explained` tells which change of the text is
whose correction. `saved` is a story as it is kept, `storyfile` its file.
"""
