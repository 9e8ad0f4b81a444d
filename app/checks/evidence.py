"""What speaks for and against a word of the sources in place of a word of the article."""

from msgspec import Struct

LOWER_CALQUE = 0.2
"""What part of its weight it has that an ordinary word in lower case is what a name means."""


class Evidence(Struct, frozen=True):
    """The grounds for taking a suspect for a word of the sources; each 0 to 1.

    Attributes:
        spelling: how alike the two are written, see `app.matching.spelling.similarity`.
        sound: how alike they sound, see `app.matching.sound.sounds_like`.
        mate: how far the word beside the suspect belongs to the same name.
        alike_mate: the same, as far as the two are written alike.
        stranger: whether it stands beside another unknown word that the name does not explain.
        missing: whether the article lacks the word.
        sought: how often the sources write the word that the article lacks, see `often`.
        fit: how alike the words around it are in the sources, see `app.matching.alignment`.
        told: how far the source's sentence tells the same as the article's.
        lower: whether the suspect is an ordinary word in lower case.
        listed: whether dictionaries list the suspect as a name.
        unknown: whether no name list and no dictionary knows the suspect.
        territory: whether the suspect belongs to the name of a country, nationality or known city.
        named: whether a name list has the suspect as another name than the word's.
        same: whether name lists have the two as forms of one name.
        identical: whether their letters are the same, diacritics, hyphens and gaps aside.
        pair: whether the word of the sources is two words of a name.
        length: how long the suspect is; 1 from ten letters on.
        first: whether the two begin with one letter.
        company: how regularly the two are left over together in other sentences that tell the same.
        akin: whether the two mean the same and stand in the same place.
        calque: how far the suspect is what the word means in its own language; far less where it
            is in lower case.
    """

    spelling: float
    sound: float
    mate: float
    stranger: float
    missing: float
    sought: float
    fit: float
    told: float
    lower: float
    listed: float
    unknown: float
    territory: float
    akin: float
    calque: float
    company: float
    pair: float
    length: float
    first: float
    alike_mate: float
    same: float
    identical: float
    named: float
