"""Measures and currencies by name: English ids and ISO codes, each with its Chinese words."""

from __future__ import annotations

# Durations and ages, which are measures in the report's schema. 年, 月 and 日 are dates too: see `dates`.
TIMES = """
year: 年 周年 周岁 岁 个年头 年时间 年期
month: 个月 个月份 月龄 个月大
week: 周 星期 礼拜 个星期 个礼拜 个周 周龄
day: 天 日 个昼夜 天大 日龄
working day: 个工作日 工作日 个交易日
hour: 小时 个小时 钟头 个钟头
minute: 分钟
second: 秒 秒钟
millisecond: 毫秒
microsecond: 微秒
nanosecond: 纳秒
quarter: 个季度 季度
century: 个世纪
school term: 个学期 学期 学年 个学年
"""
PHYSICAL = """
basis point: 个基点 基点 个BP 个bp
kilometre: 公里 千米
metre: 米
decimetre: 分米
centimetre: 厘米 公分
millimetre: 毫米
micrometre: 微米
nanometre: 纳米
nautical mile: 海里
mile: 英里
foot: 英尺 尺
inch: 英寸
yard: 码
li: 里 华里
square metre: 平方米 平米 平方
square kilometre: 平方公里 平方千米
square centimetre: 平方厘米
square foot: 平方英尺
square mile: 平方英里
hectare: 公顷
mu: 亩
acre: 英亩
cubic metre: 立方米 立方
cubic centimetre: 立方厘米
litre: 升 公升
millilitre: 毫升
gallon: 加仑
quart: 夸脱
pint: 品脱
barrel: 桶
tonne: 吨 公吨
kilogram: 公斤 千克
gram: 克
milligram: 毫克
microgram: 微克
jin: 斤 市斤
liang: 两重
pound: 磅
ounce: 盎司
carat: 克拉
degree: 度 角度
degree Celsius: 摄氏度 度摄氏
degree Fahrenheit: 华氏度
kilowatt-hour: 千瓦时 千瓦小时 度电
kilowatt: 千瓦
megawatt: 兆瓦
gigawatt: 吉瓦
watt: 瓦 瓦特
volt: 伏 伏特
kilovolt: 千伏
ampere: 安培
ohm: 欧姆
hertz: 赫兹 赫
kilohertz: 千赫 千赫兹
megahertz: 兆赫 兆赫兹
pascal: 帕 帕斯卡
kilopascal: 千帕
megapascal: 兆帕
newton: 牛顿
joule: 焦耳
kilojoule: 千焦 千焦耳
calorie: 卡路里
kilocalorie: 千卡 大卡
horsepower: 马力
decibel: 分贝
bit: 比特
byte: 字节 个字节
kilobyte: 千字节
megabyte: 兆字节 兆
gigabyte: 吉字节 千兆字节
megabit: 兆比特
millivolt: 毫伏
milliampere: 毫安
milliampere-hour: 毫安时
kelvin: 开尔文
revolution: 转
terabyte: 太字节
pixel: 像素 个像素
light year: 光年
metre per second: 米每秒 米/秒
kilometre per hour: 公里每小时 公里/小时 千米/小时 千米每小时
"""
# Latin abbreviations after digits, as they stand on rulers and screens.
LATIN = """
kilometre: km
metre: m
decimetre: dm
centimetre: cm
millimetre: mm
micrometre: μm um
nanometre: nm
square kilometre: km² km2
square metre: m² m2 ㎡
cubic metre: m³ m3
hectare: ha hm²
kilogram: kg
gram: g
milligram: mg
microgram: μg
tonne: t
pound: lb lbs
ounce: oz
litre: L l
millilitre: ml mL
degree Celsius: °C °c ℃
degree Fahrenheit: °F ℉
degree: °
kilowatt: kW kw
megawatt: MW
gigawatt: GW
watt: W
kilowatt-hour: kWh
volt: V
kilovolt: kV
millivolt: mV
milliampere: mA
milliampere-hour: mAh
hertz: Hz
kilohertz: kHz
megahertz: MHz
gigahertz: GHz
pascal: Pa
kilopascal: kPa
megapascal: MPa
decibel: dB
kilobyte: KB kB
megabyte: MB
gigabyte: GB
terabyte: TB
petabyte: PB
kibibyte: KiB
mebibyte: MiB
gibibyte: GiB
megabit per second: Mbps
gigabit per second: Gbps
kilobit per second: kbps
hour: h hr
minute: min
second: s
millisecond: ms
microsecond: μs us
nanosecond: ns
foot: ft
inch: in
mile: mi
mile per hour: mph
kilometre per hour: km/h
metre per second: m/s
kilocalorie: kcal
kilojoule: kJ
pixel: px
millimetre of mercury: mmHg
bit: bit
dot per inch: dpi
frame per second: fps
revolution per minute: rpm
part per million: ppm
mole: mol
part per billion: ppb
"""
# ISO 4217 codes; the plain 元 and 块 are yuan.
CURRENCIES = """
CNY: 元 块 块钱 块人民币 元钱 人民币 元人民币 人民币元 圆整 元整
USD: 美元 美金 美刀 块美元 块美金
HKD: 港元 港币 港纸 港币元
MOP: 澳门元 澳门币
TWD: 新台币 台币 新台币元 台币元
EUR: 欧元
GBP: 英镑 镑
JPY: 日元 日圆 日币
KRW: 韩元 韩圆 韩币
AUD: 澳元 澳币 澳大利亚元 澳洲元
CAD: 加元 加币 加拿大元
NZD: 新西兰元 纽元 纽币
SGD: 新加坡元 新元 坡币 新加坡币
CHF: 瑞士法郎 瑞郎
FRF: 法国法郎 法郎
BEF: 比利时法郎
DEM: 德国马克 马克
RUB: 卢布 俄罗斯卢布
INR: 卢比 印度卢比
PKR: 巴基斯坦卢比
LKR: 斯里兰卡卢比
NPR: 尼泊尔卢比
IDR: 印尼盾 印度尼西亚盾 印尼卢比
VND: 越南盾
THB: 泰铢 铢
MYR: 林吉特 令吉 马来西亚林吉特 马币
PHP: 菲律宾比索
MXN: 墨西哥比索
ARS: 阿根廷比索
CLP: 智利比索
COP: 哥伦比亚比索
peso: 比索
SEK: 瑞典克朗
NOK: 挪威克朗
DKK: 丹麦克朗
ISK: 冰岛克朗
CZK: 捷克克朗
krone: 克朗
ZAR: 兰特 南非兰特
BRL: 雷亚尔 巴西雷亚尔
TRY: 土耳其里拉
ITL: 意大利里拉
lira: 里拉
AED: 迪拉姆 阿联酋迪拉姆
SAR: 沙特里亚尔 沙特阿拉伯里亚尔
IRR: 伊朗里亚尔
rial: 里亚尔
KWD: 科威特第纳尔
IQD: 伊拉克第纳尔
dinar: 第纳尔
EGP: 埃及镑
ILS: 谢克尔 以色列谢克尔 新谢克尔
PLN: 兹罗提 波兰兹罗提
HUF: 福林 匈牙利福林
RON: 列伊 罗马尼亚列伊
BGN: 列弗 保加利亚列弗
UAH: 格里夫纳 格里夫尼亚
KZT: 坚戈
MNT: 图格里克
KPW: 朝鲜元
MMK: 缅元 缅甸元 缅币
KHR: 瑞尔 柬埔寨瑞尔
LAK: 基普 老挝基普
BDT: 塔卡 孟加拉塔卡
NGN: 奈拉 尼日利亚奈拉
KES: 肯尼亚先令
shilling: 先令
ETB: 比尔
BTC: 比特币 个比特币 枚比特币
ETH: 以太币 个以太币 枚以太币
"""
# A hundredth of a currency, which the value is told in.
HUNDREDTHS = {"美分": "USD", "欧分": "EUR", "便士": "GBP", "戈比": "RUB", "港仙": "HKD"}
# Written before the number.
CURRENCY_SIGNS = """
CNY: ¥ RMB CNY 人民币 RMB¥ CN¥
USD: $ US$ USD USD$ 美元 美金
HKD: HK$ HKD HKD$ 港币
TWD: NT$ TWD NTD 新台币 台币
AUD: A$ AU$ AUD
CAD: C$ CA$ CAD
SGD: S$ SGD
NZD: NZ$ NZD
BRL: R$
EUR: € EUR
GBP: £ GBP
JPY: JPY JPY¥ JP¥
KRW: ₩ KRW
INR: ₹ INR
RUB: ₽ RUB
CHF: CHF
THB: ฿ THB
MOP: MOP MOP$
VND: ₫
TRY: ₺
BTC: ₿ BTC
"""


def named(table: str) -> dict[str, str]:
    """The words of a table above, each with the name at the beginning of its line."""
    lines = (line.split(":") for line in table.strip().splitlines())
    return {word: name.strip() for name, words in lines for word in words.split()}
