"""The names of a story, learned from its sources.

    learn       learn_names(sources) -> Gazetteer: the whole way, on one page
    capitals    which capital letters are a name's: what the sources do elsewhere tells
    mentions    where a name begins and ends: connectors, institutions
    parts       the names in a run of name words: titles part them, offices are names too
    works       names in quotation marks: works, parties, categories
    kinds       of what it is a name: person, place, organisation ...
    grouping    which mentions name the same: surnames, acronyms, other spellings
    targets     the names' words, as what a garbled word may have been
    house       HouseList: the names as the desk writes them, a few or a million
    housestyle  how the desk spells what the sources spell otherwise
    houseindex  look-ups in a house list's index, `housebuild` makes one, `housefile` keeps it

`name` and `gazetteer` hold the values, `lexicon` the closed word classes of English that the rules
need, and `base` the names and words that everybody knows, from the data in resources/names.
"""
