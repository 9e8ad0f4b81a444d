"""How page furniture talks, in English.

The words are those of the widespread publishing systems and of consent and newsletter forms, not of
single sites. Each list has its reason, a key of `app.messages`.
"""

import re

from msgspec import Struct

from app.documents.boilerplate.blocks import Phrases

Pattern = re.Pattern[str]


def _any_of(*alternatives: str) -> Pattern:
    return re.compile("|".join(f"(?:{words})" for words in alternatives), re.IGNORECASE)


_NETWORKS = (
    r"facebook|twitter|x|whats ?app|linked ?in|e-?mail|messenger|pinterest|reddit|telegram|bluesky|"
    r"threads|instagram|youtube|tik ?tok|tumblr|flipboard|mastodon|viber|line|google news"
)
_SHARE_WORDS = (
    rf"share|tweet|post|pin|copy|link|print|save|via|on|to|this|story|article|{_NETWORKS}"
)

_WHOLE_LINES = {
    "cut.menu": _any_of(
        r"(skip|jump|go) to (the )?(main |primary )?(content|navigation|menu|search|footer)",
        r"(main|site|toggle|close|open|primary)[ -]?(menu|navigation|search)",
        r"back to (top|home ?page)",
        r"(scroll|return) to top",
        r"(sign|log) ?(in|out|up)( or (register|subscribe|sign up))?",
        r"(load|show|view|see) (more|less|all)( \w+)?",
        r"(show|hide|view|read|see|post|leave|add)( an?| all| the)? (\d+ )?(comments?|reply)",
        r"(cookie|privacy|ad) (policy|notice|settings|preferences|choices)",
        r"terms (of|and|&) (use|service|conditions)",
        r"(cancel reply|required fields are marked.*)",
        r"your e-?mail address will not be published.*",
        r"save my name, e-?mail,? and website in this browser.*",
        r"page \d+ of \d+",
        r"\d+ min(ute)?s? read",
        r"show key events only",
    ),
    "cut.share": _any_of(
        rf"(share|tweet|pin it|copy link|print)([\s,|/•·]+({_SHARE_WORDS}))*",
        rf"({_NETWORKS})([\s,|/•·]+({_SHARE_WORDS}))+",
        r"(follow|like|find|join|connect with) us( on)?[\s:]*"
        rf"(({_NETWORKS}|and|or|our)[\s,|/&]*)*",
        rf"share( this)?( \w+)?( on| via| with| by)? ({_NETWORKS}|friends|your friends)",
    ),
    "cut.advert": _any_of(
        r"(the )?(article|story) continues (after|below).*",
        r"(scroll( down)?|keep (reading|scrolling)|continue reading)"
        r"( to continue| below| the main story)?",
        r"(advertisement|advertorial)",
        r"((sponsored|promoted)( content)?|paid (post|content))",
        r"(skip|close|remove|report) (this )?(ad|advertisement)s?",
    ),
    "cut.related": _any_of(
        r"(read|see|watch|listen)( also| more| next| now)",
        r"(also|what to) (read|watch)( next)?",
        r"(related|recommended|similar|more|other|latest|top|featured|trending|popular)"
        r"( (stories|story|articles?|posts?|news|topics?|content|links|videos|headlines))+",
        r"(latest|trending|related|recommended|just in)",
        r"most (read|popular|viewed|watched|shared)",
        r"(trending|popular|happening) now",
        r"you (may|might) (also )?(like|enjoy|be interested in)",
        r"(don[’']t miss|must reads?|up next|in case you missed it)",
        r"((editor[’']?s?[’']?|our|top) picks?|around the web|recommended for you)",
        r"more (from|on|in|about|like) .{1,60}",
    ),
}

_LINE_STARTS = {
    "cut.related": _any_of(
        r"(previous|prev|next|earlier) (article|post|story)\s*(?-i:[A-Z\d‘“\"'«:»|]|$)",
        r"(read|see|watch|listen|also read|read (also|more)|see also|related|more|recommended|"
        r"must read|don[’']t miss|explainer|in pictures|in pics|related (story|article|stories))"
        r"\s*[:|»►▶]\s*\S",
    ),
    "cut.tags": _any_of(
        r"(tags?|topics?|filed under|categor(y|ies)|key ?words?|hashtags|related topics)\s*:",
    ),
    "cut.copyright": _any_of(
        r"(copyright\s*)?(©|\(c\))\s*(copyright\b|\d{4}|the\b|(?-i:[A-Z]))",
        r"copyright\s+(\d{4}|the\b|by\b)",
    ),
    "cut.credit": _any_of(
        r"[\[(](file |ap )?(photo|image|picture)s?( (credit|source|courtesy))?( of| by)?[\s:/|]",
        r"(file )?(photo|image|picture|video|illustration|graphic)s?"
        r" (credit|source|courtesy)s?( of| by)?\b",
        r"(photo|picture|image|illustration|graphic)s?( by)?\s*[:/|]\s*\S",
        r"(additional )?(reporting|writing|editing|translation|edited|compiled|translated)"
        r"( \w+ \w+)? by\b",
        r"with (files|inputs?|additional reporting|reporting) from\b",
    ),
    "cut.menu": _any_of(
        r"(tap|click) here\b",
        r"(function\s*\(|var \w+\s*=|window\.\w|document\.\w|@media\b)",
    ),
}

CREDIT_ENDS = _any_of(
    r"[/|]\s*(afp|ap|reuters|epa|getty|tass|xinhua|anadolu|shutterstock|istock|pa)"
    r"( images| photo)?\)?$",
    r"via (getty( images)?|reuters|ap|afp|shutterstock|rex)\)?$",
    r"^(getty images|afp via getty images|ap photo|shutterstock|file photo|handout)$",
)

RIGHTS = Phrases(
    "all rights reserved",
    *(f"may not be {done}" for done in "published reproduced republished broadcast copied".split()),
    "reproduced without permission",
    "republished with permission",
)


class Notice(Struct, frozen=True):
    """How a notice to the reader is told from a story about the same thing.

    Attributes:
        things: words, folded, of which it has at least one.
        voice: how it speaks; a story has another voice.
    """

    things: Phrases
    voice: Pattern


NOTICES = {
    "cut.cookies": Notice(
        Phrases(
            *("cookie", "cookies", "javascript", "ad blocker", "adblocker"),
            *("your browser", "your consent", "your device"),
        ),
        _any_of(
            r"\b(we|this (web)?site|our (web)?site|our partners) (may )?(uses?|store|need|ask)\b",
            r"\bby (continuing|clicking|using|browsing)\b",
            r"\b(you (agree|consent|accept)|accept all|i (agree|accept))\b",
            r"\b(our use of|use of our|enable|disable|turn off|manage|learn more)\b",
            r"\byour (experience|browser|preferences)\b",
        ),
    ),
    "cut.subscribe": Notice(
        Phrases(
            *("newsletter", "newsletters", "subscribe", "subscription", "subscriber", "inbox"),
            *("subscriptions", "subscribers", "mailing list", "email", "e mail", "email address"),
            *("privacy policy", "terms of use", "terms of service", "terms and conditions"),
            *("our app", "our free app", "breaking news", "alerts", "notifications"),
            *("whatsapp channel", "telegram channel", "free trial", "unlimited access"),
            *("ad free", "digital access", "our journalism"),
        ),
        _any_of(
            r"^\W*(please )?(subscribe|sign (me )?up|join|register|get|enter|support|download|"
            r"follow|receive|stay|become|try|unlock|read unlimited|click|tap|donate|start|enable|"
            r"turn on|never miss)\b",
            r"\b(your|our) ((free|daily|weekly|morning) )*(subscription|inbox|e-?mail|newsletters?|"
            r"account|app|journalism|privacy|terms|channel|phone)\b",
            r"\bi (agree|acknowledge|consent|have read)\b",
            r"\byou (agree|accept|can unsubscribe)\b",
            r"\b(please try again|already a subscriber)\b",
            r"\b(subscribe|sign up) (now|today|here|for)\b",
        ),
    ),
}

# Labels that are furniture at the head or the foot of a page, and may be a subheading between.
_EDGE_LABELS = _any_of(
    r"home|menu|search|close|news|world|sports?|business|politics|opinion|live|weather",
    r"videos?|photos|listen|print|save|subscribe|register|donate|breaking( news)?",
    r"contact( us)?|about( us)?|advertise( with us)?|help|faq|careers|site ?map|e-?paper|rss",
    r"accessibility|privacy|terms|newsletters?|comments?( \(?\d+\)?)?",
    r"loading|submit|accept|dismiss|next|previous|prev",
)

REFERENCES = _any_of(r"(references?|sources?|bibliography|footnotes|citations|works cited)\W*")
LIST_ITEM = re.compile(r"\s*(\d{1,3}[.)]|\[\d+\]|[-*•‣–])\s+\S|https?://|\^")
TITLE_DIVIDER = re.compile(r"\s[|–—·-]\s|\s?\|\s?")
_MARKS = re.compile(r"^[^\w©(\[]+|[^\w)\]]+$")


def whole_line(text: str) -> str:
    """Return why a line goes of which all is furniture, "" if it does not."""
    bare = _bare(text)
    return next((reason for reason, line in _WHOLE_LINES.items() if line.fullmatch(bare)), "")


def line_start(text: str) -> str:
    """Return why a line goes that begins as furniture does, "" if it does not."""
    return next((reason for reason, start in _LINE_STARTS.items() if start.match(text)), "")


def opens_list(text: str) -> bool:
    """Tell whether headlines of other stories are to be expected below the line."""
    return _WHOLE_LINES["cut.related"].fullmatch(_bare(text)) is not None


def is_edge_label(text: str) -> bool:
    """Tell whether the line is a label of a page's head or foot, such as "Sport"."""
    return _EDGE_LABELS.fullmatch(_bare(text)) is not None


def _bare(text: str) -> str:
    return _MARKS.sub("", text)
