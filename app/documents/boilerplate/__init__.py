"""What of a web page's text is not its story, found in the plain text alone.

    blocks      the lines of the text, with what can be seen of each: length, ending, capitals
    vocabulary  how page furniture talks: the words of share lines, cookie notices, credits
    trim        puts the two together with what stands where, and what stands there twice

A line goes only on evidence that it is furniture; that it is short, or no sentence, is not enough.
"""

from app.documents.boilerplate.trim import trim_boilerplate

__all__ = ["trim_boilerplate"]
