"""Files in and out, one module a format, and what of a web page is not the story.

    read_document(path)               a file as a Document, whatever its format
    document_of_text(text)            a pasted text as a Document
    write_document(document, edits, path)    the file with the edits made, all else byte for byte
    trim_boilerplate(text)            the Cuts: menus, share lines, credits, other stories' headlines
    read_source(document, ...)        a Source: the document, its cuts, and whether it can be used

Every failure is a DocumentError, whose message is one sentence for the user.
"""
