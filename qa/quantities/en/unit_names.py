"""Names and symbols of units. Data only, after the SI brochure (BIPM, 9th edition) and common usage."""

from __future__ import annotations

# Name: other spellings in lower case.
WORDS = (
    "year: years yr yrs | month: months mos | week: weeks wk wks | day: days | hour: hours hr hrs | "
    "minute: minutes min mins | second: seconds sec secs | decade: decades | century: centuries | "
    "fortnight: fortnights | millennium: millennia | metre: meter meters metres | inch: inches | foot: feet ft | "
    "yard: yards yd yds | mile: miles mi | micron: microns | acre: acres | hectare: hectares | mu: mus | jin | "
    "gram: grams gramme grammes | ton: tons | tonne: tonnes | pound: pounds lb lbs | ounce: ounces oz | "
    "carat: carats | litre: liter liters litres | gallon: gallons gal | barrel: barrels bbl | pint: pints | "
    "quart: quarts | cc | tablespoon: tablespoons tbsp | teaspoon: teaspoons tsp | knot: knots | watt: watts | "
    "volt: volts | hertz | byte: bytes | bit: bits | joule: joules | ampere: amperes amp amps | siemens | "
    "pascal: pascals | calorie: calories cal | ohm: ohms | farad: farads | lumen: lumens | lux | newton: newtons | "
    "kelvin: kelvins | tesla: teslas | decibel: decibels | horsepower: hp | radian: radians rad | "
    "hundredweight: cwt | light year: light-years | basis point: bps bp | pixel: pixels | becquerel: becquerels | "
    "sievert: sieverts | twenty-foot equivalent unit: teu teus | degree: degrees | furlong: furlongs | "
    "fathom: fathoms | coulomb: coulombs | henry: henrys henries | candela: candelas | therm: therms | mole: moles | "
    "degree Celsius: celsius celcius centigrade centigrate | degree Fahrenheit: fahrenheit farenheit | "
    "mile per hour: mph | kilometre per hour: kph kmph kmh | revolution per minute: rpm | part per million: ppm | "
    "part per billion: ppb | pound per square inch: psi | frame per second: fps | dot per inch: dpi | person-time | "
    "man-hour: man-hours | kilo: kilos"
)
# Symbol: name. Written exactly so: `5 m` is metres where `5M` is not, `Mg` is not `mg`.
SYMBOLS = (
    "m: metre | g: gram | L: litre | l: litre | t: tonne | s: second | h: hour | ha: hectare | W: watt | V: volt | "
    "Hz: hertz | hz: hertz | J: joule | Pa: pascal | Wh: watt-hour | VA: volt-ampere | dB: decibel | "
    "bps: bit per second | cd: candela | lm: lumen | lx: lux | Ω: ohm | mol: mole | eV: electronvolt | B: byte | "
    "Wp: watt-peak | Sv: sievert | Bq: becquerel | A: ampere | N: newton | F: farad | C: coulomb | S: siemens | "
    "T: tesla | rad: radian | b: bit | cal: calorie | in: inch"
)
# Symbol: the SI prefixes it takes.
PREFIXED_SYMBOLS = (
    "m: k c m n μ d | g: k m n μ | L: m c d h μ | l: m c d h μ | t: k M | s: m n μ | W: k M G T m | V: k m M | "
    "Hz: k M G T | hz: k | J: k M G T | Pa: k M h | Wh: k M G T | VA: k M | bps: k K M G T | B: K k M G T P | A: m | "
    "mol: m k | eV: k M G | cal: k | N: k | Sv: m μ | F: p n μ | S: m | Wp: k M G | b: M G | ha"
)
