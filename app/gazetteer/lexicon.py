"""The few closed word classes of English that tell where a name begins, ends and of what it is."""

TITLES = frozenset(
    """
    admiral ambassador archbishop attorney bishop brigadier captain cardinal chair chairman
    chairwoman chancellor chief coach col colonel commander commissioner comrade congressman
    congresswoman count countess dame director doctor dr duchess duke emir emperor envoy gen
    general governor imam inspector judge justice king lady leader lieutenant lord lt madam
    maj major marshal mayor minister miss mr mrs ms officer pope premier president prince
    princess prof professor prosecutor queen rabbi rep representative rev reverend secretary
    sen senator sergeant sgt sheikh sheriff sir speaker spokesman spokesperson spokeswoman
    staff sultan
    """.split()
)
"""Offices and ranks that stand before a person's name; ordinary words may come before them."""

HONORIFICS = TITLES - {"chair", "general", "leader", "staff"}
"""The titles that are no common part of other names."""

CONNECTORS = frozenset(
    "al bin da dal de del della den der di dos du e el for ibn la le of on the van von y zu".split()
)
"""Lower-case words inside names: University of ..., Hamish de Bretton-Gordon."""

PARTICLES = CONNECTORS - {"for", "of", "on", "the"}
"""The connectors that belong to persons' and places' names."""

ORGANISATION_HEADS = frozenset(
    """
    academy administration agency alliance archive archives army assembly association authority
    bank battalion board brigade bureau cabinet centre center chamber choir clinic club coalition
    college command commission committee company conference congress conservatory consulate
    cooperative corporation corps council court department directorate division embassy exchange
    faculty federation fleet force forces foundation front fund gallery group guard hospital house
    inspectorate institute institution laboratory league legislature library ministry mission
    movement museum nations navy network observatory office orchestra organisation organization
    parliament party police presidency press registry regiment school secretariat senate service
    services society staff studies studio team theater theatre treasury tribunal trust union
    university
    """.split()
)

EVENT_HEADS = frozenset(
    """
    accord agreement award awards biennale championship championships conference cup day
    derby election elections expo festival final games marathon oscars olympics open prize
    protocol summit tournament treaty war week
    """.split()
)

PLACE_HEADS = frozenset(
    """
    airport avenue bay beach borough bridge canton canyon cape city coast commune county desert
    district emirate forest governorate gulf hill hills island islands krai lake mount mountain
    mountains oblast ocean okrug park peninsula prefecture province raion region republic river
    road sea square state states station strait street territory town valley village voivodeship
    """.split()
)

HEADS = ORGANISATION_HEADS | EVENT_HEADS | PLACE_HEADS
"""What tells an institution, event or place."""

ABBREVIATIONS = frozenset(
    """
    ave co corp dept est gmt inc jr llc ltd mr mrs ms mt no nr phd plc rd sr st tv usd utc vs
    """.split()
)
"""Abbreviations with a capital that stand for no name."""

LEGAL_FORMS = {
    "company": "co",
    "corporation": "corp",
    "incorporated": "inc",
    "limited": "ltd",
}
"""The legal forms of firms that are abbreviated, with their abbreviations."""

AGENCIES = frozenset(
    """
    aap afp aljazeera anadolu ani ansa ap apa associatedpress belta bloomberg bbc cbs cnn dawn dpa
    efe interfax irna itartass kcna kyodo lusa mtvi ntb nbc novosti pap presstrust pti rianovosti
    reuters ritzau sana tanjug tass tt ukrinform upi wafa xinhua yle yonhap
    """.split()
)
"""News agencies and broadcasters, squashed: they report what others say and hold no office."""

PEOPLE = frozenset({"children", "men", "people", "women"})
"""Plurals without an s, whose possessive stands inside names: the Korean People’s Army."""

CLOCK = frozenset("am bst cest cet edt est gmt ist pm pst utc".split())
"""What follows the time of day."""

DIRECTIONS = frozenset({"north", "south", "east", "west"})
"""What countries are called for short: the North."""

PREFIXES = frozenset(
    "anti co ex inter mid neo non pan post pre pro quasi semi sub trans ultra un".split()
)
"""What stands before a hyphen and a name without being part of it: neo-Nazi, pro-Russian."""

FUNCTION_WORDS = frozenset(
    """
    a about after all also although an and any are as at be because been before being both
    but by can could did do does during each either even every few for from had has have he
    her here hers him his how however i if in instead into is it its just last later many
    meanwhile might more much must my neither next no nobody none nor not nothing
    now of off on once one only or other our out over own perhaps same several she should
    since so some still such than that the their them then there these they this those
    though through thus to today together too two under until up upon us was we were
    what when where whether which while who whom whose why with within without would
    yes yet you your
    """.split()
)
"""Words that are capitalised where a sentence begins and are never a name by themselves."""

PREPOSITIONS = frozenset(
    """
    above across against along alongside amid among around behind below beneath beside besides
    between beyond despite inside near onto outside per throughout toward towards via
    """.split()
)
"""More words that begin a sentence and no name."""

DATES = frozenset(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue wed thu fri sat sun
    """.split()
)
"""Months and weekdays: capitals that name nothing of the story."""
