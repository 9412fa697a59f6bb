"""Currencies as English writes them: symbols, ISO 4217 codes and names, before and after the figure."""

from __future__ import annotations

from fractions import Fraction

from .english_tokens import Tokens

# ISO 4217 codes; those that are English words in capitals (ALL, TOP, TRY, CUP, PEN, SOS …) are left out.
_CODES = frozenset(
    "AED AFN AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BRL BSD BTN BWP BYN BZD CAD CDF"
    " CHF CLP CNY CNH CRC CZK"
    " DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR"
    " IQD IRR ISK JMD JOD"
    " JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LBP LKR LRD LYD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN"
    " MYR MZN NAD NGN NIO NOK"
    " NPR NZD OMR PAB PGK PHP PKR PLN PYG QAR RSD RUB RWF SAR SBD SCR SDG SEK SGD SLL SRD SSP SYP SZL"
    " THB TJS TMT TND TTD"
    " TWD TZS UAH UGX USD UYU UZS VND VUV XAF XCD XOF XPF YER ZAR ZMW BTC".split()
)
_LOWER_CODES = frozenset("usd eur gbp cny jpy hkd inr chf aud cad sgd krw".split())
_MARKS = {"rmb": "CNY", "rs": "INR", "rm": "MYR", "ntd": "TWD", "dhs": "AED", "us": "USD", "cny": "CNY"}
_SYMBOLS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "CNY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₫": "VND",
    "฿": "THB",
    "₱": "PHP",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "₪": "ILS",
    "₿": "BTC",
    "₸": "KZT",
    "₡": "CRC",
    "₲": "PYG",
}
_DOLLARS = {
    "us": "USD",
    "usd": "USD",
    "hk": "HKD",
    "nt": "TWD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "s": "SGD",
    "nz": "NZD",
    "r": "BRL",
    "mop": "MOP",
    "can": "CAD",
    "aus": "AUD",
    "mx": "MXN",
    "sg": "SGD",
    "cdn": "CAD",
}
_NAMES = {
    "yuan": "CNY",
    "yuans": "CNY",
    "renminbi": "CNY",
    "dollar": "USD",
    "dollars": "USD",
    "buck": "USD",
    "bucks": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "yen": "JPY",
    "yens": "JPY",
    "won": "KRW",
    "rupee": "INR",
    "rupees": "INR",
    "ruble": "RUB",
    "rubles": "RUB",
    "rouble": "RUB",
    "roubles": "RUB",
    "franc": "CHF",
    "francs": "CHF",
    "peso": "MXN",
    "pesos": "MXN",
    "baht": "THB",
    "bahts": "THB",
    "ringgit": "MYR",
    "ringgits": "MYR",
    "dong": "VND",
    "lira": "TRY",
    "liras": "TRY",
    "dirham": "AED",
    "dirhams": "AED",
    "shekel": "ILS",
    "shekels": "ILS",
    "riyal": "SAR",
    "riyals": "SAR",
    "rial": "IRR",
    "rials": "IRR",
    "dinar": "KWD",
    "dinars": "KWD",
    "rupiah": "IDR",
    "zloty": "PLN",
    "zlotys": "PLN",
    "forint": "HUF",
    "forints": "HUF",
    "krona": "SEK",
    "kronor": "SEK",
    "krone": "DKK",
    "kroner": "DKK",
    "taka": "BDT",
    "quid": "GBP",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    "naira": "NGN",
    "tenge": "KZT",
    "pataca": "MOP",
    "patacas": "MOP",
    "rand": "ZAR",
    "rands": "ZAR",
    "reais": "BRL",
    "tugrik": "MNT",
    "kyat": "MMK",
    "riel": "KHR",
    "riels": "KHR",
    "cedi": "GHS",
    "cedis": "GHS",
    "bitcoin": "BTC",
    "bitcoins": "BTC",
    "sterling": "GBP",
    "deutschmarks": "DEM",
    "guilders": "NLG",
    "marks": "DEM",
    "lei": "RON",
    "leu": "RON",
    "lev": "BGN",
    "leva": "BGN",
    "koruna": "CZK",
    "korunas": "CZK",
    "dram": "AMD",
    "shilling": "KES",
    "shillings": "KES",
    "escudos": "CVE",
    "pesetas": "ESP",
    "lire": "ITL",
    "drachmas": "GRD",
    "birr": "ETB",
    "afghanis": "AFN",
}
MAIN = Fraction(1)  # what a main unit is worth in itself
# Parts of a main unit: currency, parts to the whole.
_PARTS = {
    "cent": ("USD", 100),
    "cents": ("USD", 100),
    "penny": ("USD", 100),
    "pennies": ("USD", 100),
    "pence": ("GBP", 100),
    "¢": ("USD", 100),
    "fen": ("CNY", 100),
    "jiao": ("CNY", 10),
    "paise": ("INR", 100),
    "paisa": ("INR", 100),
    "kopek": ("RUB", 100),
    "kopeks": ("RUB", 100),
    "kopeck": ("RUB", 100),
    "kopecks": ("RUB", 100),
    "kopiyka": ("UAH", 100),
    "kopiykas": ("UAH", 100),
    "kopiyok": ("UAH", 100),
    "sen": ("MYR", 100),
    "centavos": ("MXN", 100),
    "centavo": ("MXN", 100),
    "centimes": ("CHF", 100),
    "centime": ("CHF", 100),
    "piasters": ("EGP", 100),
    "piastres": ("EGP", 100),
    "fils": ("AED", 100),
    "satang": ("THB", 100),
    "öre": ("SEK", 100),
    "øre": ("DKK", 100),
    "groszy": ("PLN", 100),
    "bani": ("RON", 100),
    "stotinki": ("BGN", 100),
    "pesewas": ("GHS", 100),
    "nickel": ("USD", 20),
    "dime": ("USD", 10),
    "nickels": ("USD", 20),
    "dimes": ("USD", 10),
    "kobo": ("NGN", 100),
    "dirams": ("TJS", 100),
    "eurocents": ("EUR", 100),
}
# Peoples and places before a currency's name: `Hong Kong dollars`; some change which currency it is.
_PLACES = {
    ("us",): "",
    ("u", ".", "s", "."): "",
    ("u", ".", "s"): "",
    ("united", "states"): "",
    ("american",): "",
    ("chinese",): "",
    ("japanese",): "",
    ("british",): "",
    ("indian",): "INR",
    ("hong", "kong"): "HKD",
    ("hk",): "HKD",
    ("australian",): "AUD",
    ("canadian",): "CAD",
    ("singapore",): "SGD",
    ("singaporean",): "SGD",
    ("new", "taiwan"): "TWD",
    ("taiwan",): "TWD",
    ("taiwanese",): "TWD",
    ("nt",): "TWD",
    ("new", "zealand"): "NZD",
    ("south", "korean"): "KRW",
    ("korean",): "KRW",
    ("north", "korean"): "KPW",
    ("swiss",): "CHF",
    ("french",): "FRF",
    ("russian",): "RUB",
    ("mexican",): "MXN",
    ("philippine",): "PHP",
    ("argentine",): "ARS",
    ("chilean",): "CLP",
    ("colombian",): "COP",
    ("cuban",): "CUP",
    ("swedish",): "SEK",
    ("norwegian",): "NOK",
    ("danish",): "DKK",
    ("icelandic",): "ISK",
    ("turkish",): "TRY",
    ("thai",): "THB",
    ("malaysian",): "MYR",
    ("south", "african"): "ZAR",
    ("saudi",): "SAR",
    ("kuwaiti",): "KWD",
    ("iraqi",): "IQD",
    ("iranian",): "IRR",
    ("israeli",): "ILS",
    ("pakistani",): "PKR",
    ("pakistan",): "PKR",
    ("sri", "lankan"): "LKR",
    ("nepalese",): "NPR",
    ("egyptian",): "EGP",
    ("lebanese",): "LBP",
    ("jordanian",): "JOD",
    ("kenyan",): "KES",
    ("brazilian",): "BRL",
    ("czech",): "CZK",
    ("polish",): "PLN",
    ("vietnamese",): "VND",
    ("emirati",): "AED",
    ("uae",): "AED",
    ("moroccan",): "MAD",
    ("algerian",): "DZD",
    ("tunisian",): "TND",
    ("libyan",): "LYD",
    ("serbian",): "RSD",
}
_PLACE_WORDS = frozenset(words[0] for words in _PLACES)


def prefix_at(t: Tokens, i: int, floor: int) -> tuple[str, int] | None:
    """The currency that stands right before token `i`, and the token it begins at; None where none does."""
    k = i - 1
    if k < floor or not t.near(i):
        return None
    word, raw = t.word(k), t.raw(k)
    if word in _SYMBOLS:
        code, before = _SYMBOLS[word], t.word(k - 1)
        if word == "$" and k > floor and before in _DOLLARS and (t.glued(k) or before not in ("a", "s", "r", "can")):
            return _DOLLARS[before], k - 1
        return (
            ("CNY" if before in ("rmb", "cny") else "JPY", k - 1)
            if word == "¥" and before in ("rmb", "cny", "jp")
            else (code, k)
        )
    if word == "." and t.word(k - 1) == "rs" and k - 1 >= floor:
        return "INR", k - 1
    if t.kind(k) != "w":
        return None
    if raw in _CODES or word in _LOWER_CODES:
        return ("CNY" if raw == "CNH" else raw.upper()), k
    if word in ("rmb", "ntd") or raw in ("Rs", "RM", "Dhs") or (raw == "US" and t.glued(i)):
        return (_MARKS[word], k)
    return ("CNY", k) if word in ("yuan", "renminbi") and not t.kind(k - 1) == "n" else None


def suffix_at(t: Tokens, j: int, large: bool) -> tuple[str, Fraction, int] | None:
    """The currency right after a figure, what one of it is worth in the main unit (1/100 for cents) and the token after it.

    `pounds` are money only after a large figure (`361 million pounds`) or with `sterling`.
    """
    j += t.word(j) == "-" and t.near(j) and t.near(j + 1) and t.kind(j + 1) == "w"
    if not t.near(j):
        return None
    place, k = _place(t, j)
    word = t.word(k)
    if word in _PARTS and not place:
        code, parts = _PARTS[word]
        return code, Fraction(1, parts), k + 1
    if word in ("pound", "pounds"):
        sterling = t.word(k + 1) == "sterling"
        return (place or "GBP", MAIN, k + 1 + sterling) if large or sterling or k > j else None
    if word == "rmb" and t.word(k + 1) == "yuan":
        return "CNY", MAIN, k + 2
    if word in _NAMES and not (word == "won" and not (large or place)) and not (word == "marks" and not large):
        return (place or _NAMES[word]), MAIN, k + 1
    if k > j:
        return None
    raw = t.raw(k)
    if raw[:1] == "M" and raw[1:] in _CODES:
        return raw[1:], Fraction(10**6), k + 1
    if raw in _CODES or word in _LOWER_CODES or word in ("rmb", "rs", "ntd", "dhs"):
        return _MARKS.get(word) or raw.upper(), MAIN, k + 1
    if word in _DOLLARS and t.word(k + 1) == "$" and t.glued(k + 1) and t.kind(k + 2) != "n":
        return _DOLLARS[word], MAIN, k + 2
    if word in _SYMBOLS and not (t.kind(k + 1) == "n" and t.glued(k + 1)):
        return _SYMBOLS[word], MAIN, k + 1
    return None


def _place(t: Tokens, j: int) -> tuple[str, int]:
    """The place named at `j`, if any: the currency it decides, and the token after it."""
    if t.word(j) in _PLACE_WORDS:
        for size in (4, 3, 2, 1):
            words = tuple(t.words[j : j + size])
            if words in _PLACES:
                return _PLACES[words], j + len(words)
    return "", j
