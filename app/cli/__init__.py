"""The command line: the commands and what they print.

    arguments      what can be said
    inputs         the article, the sources and the desk's names, read and learned
    commands       check, batch and names list: what each prints and ends with
    batch          which stories, done by whom; batch_report is what is told of them
    text_report, json_report, sarif_report, names_report    one module a form of output

A command never loads Qt, tells what goes wrong in one sentence, and shows progress only on a
terminal.
"""
