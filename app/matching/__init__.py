"""How alike two names are; knows words only, neither gazetteer nor article.

spelling    how they are written: an edit distance in which confusable letters cost less
sound       how they are heard: a key that romanisations of one name share
company     how they are used: the sentences that tell the same
alignment   which word of one sentence is which of the other, and what stands in its place
calques     which words names are in their own language; what acronyms stand for
near        the few words of many that are near to one, by spelling or by sound
bags        the words of very many that two edits make of one
"""
