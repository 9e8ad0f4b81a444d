"""The sentences that the window and the command line say, by the keys that the core gives.

One catalogue, so that the two never tell the same thing in different words.
"""

_SENTENCES = {
    # what is the matter at a place in the article
    "names.misspelt": (
        "“{found}” looks like a misspelling of “{best}”; "
        "{agree} of {sources} sources have that name."
    ),
    "names.replaced": (
        "Where this says “{found}”, the sources say “{best}”; {agree} of {sources} have that name."
    ),
    "names.calque": (
        "“{found}” is what the name “{best}” means in its own language; "
        "{agree} of {sources} sources have that name."
    ),
    "names.house": (
        "“{found}” looks like a misspelling of “{best}”, which is in the desk’s list; "
        "{agree} of {sources} sources have that name."
    ),
    "names.variant": (
        "“{found}” is another spelling of “{best}”; {agree} of {sources} sources have that name."
    ),
    "terms.reworded": ("The sources call “{found}” “{best}”; {agree} of {sources} have that name."),
    "names.unheard": "A source tells the same, but none has “{found}”, nor has any name list.",
    "names.instead": "No source has “{found}”; one that tells the same has “{best}”.",
    "names.inconsistent": (
        "“{found}” is spelt “{best}” elsewhere in this article; no source has either."
    ),
    "names.unknown": "No source and no name list knows “{found}”.",
    "quotations.differs": "{agree} of {sources} sources quote this in other words.",
    "quotations.supported": "{agree} of {sources} sources quote the same words.",
    "quotations.unsourced": "No source has this quotation.",
    "numbers.contradicted": (
        "Where this says “{found}”, {agree} of {sources} sources say “{best}”."
    ),
    "numbers.supported": "{agree} of {sources} sources have this figure.",
    "numbers.unsourced": "No source has this figure.",
    "typos.misspelt": "“{found}” looks like a misspelling of “{best}”.",
    "typos.british": "“{found}” is British; most of this article is spelt the American way.",
    "typos.american": "“{found}” is American; most of this article is spelt the British way.",
    "typos.misplaced": "“{found}” stands where the sources have “{best}”.",
    "attributions.speaker": "{agree} of {sources} sources say that it is {best} who says this.",
    "attributions.agency": "“{found}” is a news agency, which is no person; a name is lost here.",
    "attributions.office": "{agree} of {sources} sources give this office to {best}.",
    "mechanics.doubled": "“{best}” stands twice.",
    "mechanics.marks": "Two marks stand here where one is enough.",
    "mechanics.early": "There is a space before the mark.",
    "mechanics.inside": "There is a space inside the bracket.",
    "mechanics.unlike": "One mark of this quotation is straight, the other is curly.",
    "mechanics.tight": "A space is missing after the mark.",
    "mechanics.wide": "There is more than one space here.",
    "mechanics.unclosed": "The quotation that begins {detail} … is not closed; it may end here.",
    "mechanics.unopened": "A quotation is closed that was not opened; it may begin here.",
    "mechanics.glued": "The closing mark stands at the wrong word.",
    "mechanics.bracket": "The bracket has no partner.",
    "mechanics.article": "The sources write “{best}” without “the”.",
    "mechanics.credited": "“{found}” is credited twice in this sentence.",
    "mechanics.unended": "The paragraph ends without a full stop.",
    "mechanics.styles": "The article has straight and curly quotation marks.",
    "mechanics.script": "“{found}” is not in Latin letters.",
    "mechanics.foreign": "“{found}” looks like a word left in another language.",
    "attributions.title": "{agree} of {sources} sources call this person {best}.",
    # by what
    "evidence.sources": "Sources: {names}",
    # why a stretch of a source is left out
    "cut.menu": "menu or page furniture",
    "cut.share": "share or follow line",
    "cut.subscribe": "invitation to subscribe",
    "cut.cookies": "notice about cookies or the browser",
    "cut.advert": "advertisement",
    "cut.credit": "credit for a picture or the reporting",
    "cut.copyright": "copyright line",
    "cut.tags": "tags",
    "cut.related": "link to another story",
    "cut.references": "list of references",
    "cut.repeat": "said before in this source",
    # why a source is not used
    "source.off": "switched off",
    "source.empty": "there is no text in it",
    "source.article": "it is the article itself",
    "source.repeat": "it says the same as another source",
    "source.language": "it is in another language than the article",
}


def sentence(key: str, **values: object) -> str:
    """Return the sentence for `key` with `values` filled in.

    Raises:
        KeyError: there is no such key, or a value that it needs is missing.
    """
    return _SENTENCES[key].format(**values)
