"""What units measure, and how much of it: a table for the units that news copy uses.

A library such as pint knows more of them, but takes half a second to load.
"""

from collections.abc import Iterator

from msgspec import Struct

from app.text.figures.figure import MONEY
from app.text.figures.lexemes import Lexeme, Lexemes, lower_at, past_hyphen

DURATION = "duration"
YEAR = 31_557_600.0
"""Seconds in one."""
TEMPERATURE = "temperature"


class Unit(Struct, frozen=True):
    """A unit of measure or a currency.

    Attributes:
        name: one name for all ways of writing it.
        kind: what it measures.
        factor: how many base units it is.
        offset: what is added after that, for temperatures.
    """

    name: str
    kind: str
    factor: float = 1.0
    offset: float = 0.0


_MEASURES = """
length 0.001: millimetres millimetre mm
length 0.01: centimetres centimetre cm
length 1: metres metre m
length 1000: kilometres kilometre km kms
length 0.0254: inches inch
length 0.3048: feet foot ft
length 0.9144: yards yard
length 1609.344: miles mile
length 1852: nautical_miles nautical_mile
area 0.092903: square_feet square_foot sq_ft
area 1: square_metres square_metre sq_m sqm m_2 m_²
area 4046.86: acres acre
area 10000: hectares hectare ha
area 1000000: square_kilometres square_kilometre sq_km sqkm km_2 km_²
area 2589988: square_miles square_mile sq_miles
volume 0.001: litres litre
volume 0.003785: gallons gallon
volume 0.158987: barrels barrel
volume 0.0283168: cubic_feet cubic_foot
volume 1: cubic_metres cubic_metre
mass 0.000001: milligrams milligram mg
mass 0.001: grams gram grammes gramme g
mass 0.0283495: ounces ounce oz
mass 0.453592: pounds pound lb lbs
mass 1: kilograms kilogram kilogrammes kilogramme kilos kilo kg kgs
mass 6.35029: stone
mass 1000: tonnes tonne tons ton metric_tons
speed 0.277778: kilometres_per_hour kilometres_an_hour kilometre_per_hour kph kmh kmph
speed 0.277778: kilometres_per_hour km_/_h km_/_hr km_per_hour
speed 0.44704: miles_per_hour miles_an_hour mile_per_hour mph
speed 0.514444: knots knot
speed 1: metres_per_second metres_a_second m_/_s
duration 1: seconds second secs sec
duration 60: minutes minute mins min
duration 3600: hours hour hrs hr
duration 86400: days day
duration 604800: weeks week
duration 2629800: months month
duration 31557600: years year yrs yr
duration 315576000: decades decade
duration 3155760000: centuries century
flow 0.0283168: cubic_feet_per_second cusecs cusec
flow 1: cubic_metres_per_second cumecs cumec
power 1: watts watt
power 1000: kilowatts kilowatt kw
power 1000000: megawatts megawatt mw
power 1000000000: gigawatts gigawatt gw
energy 1: kilowatt_hours kilowatt_hour kwh
energy 1000: megawatt_hours megawatt_hour mwh
energy 1000000: gigawatt_hours gigawatt_hour gwh
energy 1000000000: terawatt_hours terawatt_hour twh
percent 1: percent % per_cent pct percents per_cents
points 1: percentage_points percentage_point
points 1: points point
points 0.01: basis_points basis_point
"""
_CURRENCIES = """
dollars dollar us_dollars usd
cents cent
euros euro eur
sterling pounds_sterling gbp
rupees rupee inr pkr rs
yen jpy
yuan renminbi rmb cny
won krw korean_won north_korean_won south_korean_won
roubles rouble rubles ruble
hryvnias hryvnia
liras lira lire
reais real
pesos peso
soles
francs franc chf
kronor krona kronas
kroner krone
zlotys zloty
dirhams dirham
riyals riyal
rials rial
dinars dinar
shekels shekel
rand
naira
taka
baht
ringgit
rupiah
dong
shillings shilling
forints forint
korunas koruna
lei leu
tenge
manat manats
lari
afghanis afghani
cedis cedi
birr birrs
kwacha kwachas
kwanza kwanzas
meticais metical meticals
ariary
dalasi dalasis
leones
pula
nakfa
drams dram
som soms soum soums
somoni
tugriks tugrik togrogs togrog
kyat kyats
riels riel
kip
rufiyaa
ngultrum
patacas pataca
leva lev
lek
denars denar denari
bolivianos boliviano
bolivars bolivar
quetzals quetzal quetzales
lempiras lempira
cordobas cordoba
gourdes gourde
guilders guilder
drachmas drachma drachmae
pesetas peseta
escudos escudo
bitcoins bitcoin
australian_dollars australian_dollar
canadian_dollars canadian_dollar
"""
_CELSIUS = "degrees_celsius degree_celsius degrees_centigrade degrees degree celsius °_c ° c"
_FAHRENHEIT = "degrees_fahrenheit degree_fahrenheit fahrenheit °_f f"
_SIGNS = {
    "$": "dollars", "€": "euros", "£": "sterling", "₹": "rupees", "₨": "rupees", "¥": "yen",
    "₩": "won", "₽": "roubles", "₴": "hryvnias", "₺": "liras", "₪": "shekels", "₦": "naira",
    "₱": "pesos", "฿": "baht", "₫": "dong", "₸": "tenge", "৳": "taka", "₼": "manat",
    "rs": "rupees", "usd": "dollars", "eur": "euros", "gbp": "sterling", "inr": "rupees",
}  # fmt: skip
_DOLLARS = {
    "us": "dollars", "a": "australian_dollars", "au": "australian_dollars",
    "c": "canadian_dollars", "ca": "canadian_dollars", "r": "reais", "mx": "pesos",
}  # fmt: skip
_LONGEST = 4
"""Words of the longest name of a unit."""
_LETTERS = frozenset({"m", "g", "c", "f", "ha", "min", "mw", "stone", "°"})
"""Names that are a unit only right after the digits."""
_OTHERS = frozenset({"G", "M", "Euro", "Real"})
"""What is no unit: 5G, the 24 Euro 2024 teams."""


def unit_at(parts: Lexemes, at: int) -> tuple[Unit, int] | None:
    """Return the unit whose name begins at a lexeme, and the place after it.

    A hyphen may stand before it and inside it: an 11-kilometre march. Of what country a currency is
    does not count: Swiss francs are francs, Hong Kong dollars are dollars.
    """
    at = past_hyphen(parts, at)
    if at >= len(parts) or not _may_begin(parts[at]):
        return None
    attached = not parts[at].gap
    places: list[int] = [at]
    names: list[str] = []
    while len(names) < _LONGEST and (name := lower_at(parts, places[-1])):
        names.append(_spelt(name))
        places.append(past_hyphen(parts, places[-1] + 1))
    for count in range(len(names), 0, -1):
        name = "_".join(names[:count])
        if name in _UNITS and (attached or name not in _LETTERS) and parts[at].text not in _OTHERS:
            return _UNITS[name], places[count - 1] + 1
    for count, name in enumerate(names):
        if count and name in _OF_COUNTRIES:
            return _OF_COUNTRIES[name], places[count] + 1
        if not parts[places[count]].text[0].isupper():
            return None
    return None


def _may_begin(part: Lexeme) -> bool:
    """Tell the first word of a unit, or that of a country's currency."""
    return part.text[0].isupper() or _spelt(part.lower) in _FIRST_WORDS


def _spelt(name: str) -> str:
    return name.replace("meter", "metre").replace("liter", "litre")


def unit_named(name: str) -> Unit | None:
    """Return the unit of one word."""
    return _UNITS.get(name)


def currency_before(parts: Lexemes, at: int) -> tuple[Unit, int] | None:
    """Return the currency whose sign stands before a lexeme, and the place where it begins."""
    sign = at - 1 - (lower_at(parts, at - 1) == ".")
    name = _SIGNS.get(lower_at(parts, sign), "")
    if not name:
        return None
    country = lower_at(parts, sign - 1)
    if lower_at(parts, sign) == "$" and country in _DOLLARS and not parts[sign].gap:
        return Unit(_DOLLARS[country], MONEY), sign - 1
    return Unit(name, MONEY), sign


def _units() -> Iterator[tuple[str, Unit]]:
    for line in _MEASURES.strip().splitlines():
        measure, names = line.split(":")
        kind, factor = measure.split()
        for name in names.split():
            yield name, Unit(names.split()[0], kind, float(factor))
    for line in _CURRENCIES.strip().splitlines():
        for name in line.split():
            yield name, Unit(line.split()[0], MONEY, 0.01 if name.startswith("cent") else 1.0)
    for name in _CELSIUS.split():
        yield name, Unit("degrees Celsius", TEMPERATURE)
    for name in _FAHRENHEIT.split():
        yield name, Unit("degrees Fahrenheit", TEMPERATURE, 5 / 9, -160 / 9)


_UNITS = dict(_units())
_FIRST_WORDS = frozenset(name.split("_")[0] for name in _UNITS)
_STERLING = _UNITS["sterling"]
_OF_COUNTRIES = {name: unit for name, unit in _UNITS.items() if unit.kind == MONEY} | {
    "pounds": _STERLING, "pound": _STERLING
}  # fmt: skip
"""What money of a country is: Swiss francs, Egyptian pounds; not of "two Germans won"."""
del _OF_COUNTRIES["won"]
