"""A benchmark of our own: how many garbled names are found, how surely, and how fast.

    python -m tests.accuracy           the figures of all made-up stories as tables
    python -m tests.accuracy.claims    the same for single mistakes in reports that we wrote: in
                                       figures, quotations, speakers, words and marks
    python -m tests.accuracy.peers     misspellings, beside other programs that are installed
    python -m tests.accuracy.speed     speed and memory as tables
    python -m tests.accuracy.batch_speed    the same of batch mode; `make bench` runs all

How a story comes about, each step in its module:

    material    what stories are made of, read from `data`: names, organisations, sentences
    cast        who and what a story is about
    writing     sentences with the names put in, as the article and the newsrooms write them
    slips       slips of the keyboard, the scanner and the ear
    garbling    what goes wrong with the article's names, and the labels that say so
    stories     the whole story: an article, three sources, labels and decoys

What is measured:

    score       findings beside labels: recall, first right, false alarms, reliability
    measure     a checker tries the stories; the tables of what came of it
    baseline    the figures that must not drop; `baseline.json` holds them
    timing      one case of speed and memory, in a process of its own; `speed` runs them all
    tables      figures as Markdown tables

The reports with mistakes: `claims`, which tells its own modules, and the folder `reports`.

`make_material` makes data/names.tsv again; nothing else needs what it needs.
"""
