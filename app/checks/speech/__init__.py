"""Who says what, in the article and in the sources.

utterances  the quotations and the reported speech of a paragraph, each with its speaker
speakers    which words of a sentence name the speaker
people      which persons of the sources a speaker's name may mean
heard       what the sources quote and report, found where an article may have the same
    spoken      the same of the article
    compare     how much what one says and what another says have in common
"""
