"""What text is made of: spans, tokens, sentences, folding, edits and language.

Offsets everywhere count Unicode code points. Nothing here knows files, names or checks.
"""
