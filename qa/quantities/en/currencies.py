"""Currencies by ISO 4217 code: their names, their parts, the peoples and places named before them. Data only."""

from __future__ import annotations

# ISO 4217 codes; those that are English words in capitals (ALL, TOP, TRY, CUP, PEN, SOS …) are left out.
CODES = frozenset(
    (
        "AED AFN AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BRL BSD BTC BTN BWP BYN BZD CAD CDF"
        " CHF CLP CNH CNY CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG"
        " HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LBP LKR LRD LYD MDL MGA"
        " MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PGK PHP PKR PLN PYG QAR RSD"
        " RUB RWF SAR SBD SCR SDG SEK SGD SLL SRD SSP SYP SZL THB TJS TMT TND TTD TWD TZS UAH UGX USD UYU UZS"
        " VND VUV XAF XCD XOF XPF YER ZAR ZMW"
    ).split()
)
# Code, then its names.
NAMES = (
    "CNY yuan yuans renminbi | USD dollar dollars buck bucks | EUR euro euros | JPY yen yens | KRW won | "
    "INR rupee rupees | RUB ruble rubles rouble roubles | CHF franc francs | MXN peso pesos | THB baht bahts | "
    "MYR ringgit ringgits | VND dong | TRY lira liras | AED dirham dirhams | ILS shekel shekels | SAR riyal riyals | "
    "IRR rial rials | KWD dinar dinars | IDR rupiah | PLN zloty zlotys | HUF forint forints | SEK krona kronor | "
    "DKK krone kroner | BDT taka | GBP quid sterling | UAH hryvnia hryvnias | NGN naira | KZT tenge | "
    "MOP pataca patacas | ZAR rand rands | BRL reais | MNT tugrik | MMK kyat | KHR riel riels | GHS cedi cedis | "
    "BTC bitcoin bitcoins | DEM deutschmarks marks | NLG guilders | RON lei leu | BGN lev leva | "
    "CZK koruna korunas | AMD dram | KES shilling shillings | CVE escudos | ESP pesetas | ITL lire | GRD drachmas | "
    "ETB birr | AFN afghanis"
)
# Code, parts to the main unit, then the names of the part.
PARTS = (
    "USD 100 cent cents penny pennies ¢ | GBP 100 pence | CNY 100 fen | CNY 10 jiao | INR 100 paise paisa | "
    "RUB 100 kopek kopeks kopeck kopecks | UAH 100 kopiyka kopiykas kopiyok | MYR 100 sen | "
    "MXN 100 centavos centavo | CHF 100 centimes centime | EGP 100 piasters piastres | AED 100 fils | "
    "THB 100 satang | SEK 100 öre | DKK 100 øre | PLN 100 groszy | RON 100 bani | BGN 100 stotinki | "
    "GHS 100 pesewas | USD 20 nickel nickels | USD 10 dime dimes | NGN 100 kobo | TJS 100 dirams | "
    "EUR 100 eurocents"
)
# The code a place decides before a currency name (`-`: the name itself does), then the places, `_` for a space.
PLACES = (
    "- us u_._s_. u_._s united_states american chinese japanese british | INR indian | HKD hong_kong hk | "
    "AUD australian | CAD canadian | SGD singapore singaporean | TWD new_taiwan taiwan taiwanese nt | "
    "NZD new_zealand | KRW south_korean korean | KPW north_korean | CHF swiss | FRF french | RUB russian | "
    "MXN mexican | PHP philippine | ARS argentine | CLP chilean | COP colombian | CUP cuban | SEK swedish | "
    "NOK norwegian | DKK danish | ISK icelandic | TRY turkish | THB thai | MYR malaysian | ZAR south_african | "
    "SAR saudi | KWD kuwaiti | IQD iraqi | IRR iranian | ILS israeli | PKR pakistani pakistan | LKR sri_lankan | "
    "NPR nepalese | EGP egyptian | LBP lebanese | JOD jordanian | KES kenyan | BRL brazilian | CZK czech | "
    "PLN polish | VND vietnamese | AED emirati uae | MAD moroccan | DZD algerian | TND tunisian | LYD libyan | "
    "RSD serbian"
)
