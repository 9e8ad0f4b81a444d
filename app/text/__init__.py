"""What text is made of. Nothing here knows files, names or checks.

span         a stretch of text; offsets everywhere count Unicode code points
tokens       words, numbers, addresses
sentences    sentences, and headlines among them
folding      one plain form for all ways of writing a word
edits        changes of a text, and what they do to the places in it
language     what language it is in
"""
