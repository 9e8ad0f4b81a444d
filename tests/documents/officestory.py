"""What files/story.fodt says, and what is wrong in it."""

import re

from app.text.edits import Edit
from app.text.span import Span

BOX = "In a box: Velmnot has 4,000 people."
NOTES = ["The line to Port Velmnot closed in 2019.", "Minutes of the Velmnot council."]
LINES = [
    "Ferries return to Port Velmnot",
    (
        "The mayor, Ingrid Solheimm, said on Monday that the ferry would sail again from May. "
        "“We waited long”, she\u00a0said…"
    ),
    "The council of greater Velmnot agreed by nine votes to two.",
    *["Harbour", "Velmnot", "Skipper", "Jon Dahhl", "and crew"],
    *["Tickets\tcost 12 €; Zażółć, Київ.", "", "The crossing to Velmnot takes 40 minutes."],
]
RIGHT = {"Velmnot": "Velmont", "Solheimm": "Solheim", "Dahhl": "Dahl"}


def corrections(text: str) -> list[Edit]:
    found = re.finditer("|".join(RIGHT), text)
    return [Edit(Span(*match.span()), RIGHT[match[0]]) for match in found]
