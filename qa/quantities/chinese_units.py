"""What Chinese counts with: classifiers, measures and currencies, and how far a lone numeral may trust each of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from .quantity import Kind


class Unit(NamedTuple):
    """A unit found in text: where it ends, the kind of quantity it makes, and its normalised name."""

    end: int
    kind: Kind
    name: str
    word: str


def _words(kind: Kind, table: str) -> dict[str, tuple[Kind, str]]:
    """Words of lines such as `kilometre: 公里 千米`, each with the kind and the line's name."""
    lines = (line.split(":") for line in table.strip().splitlines())
    return {word: (kind, name.strip()) for name, words in lines for word in words.split()}


# Durations, and ages, which the report's schema counts among the measures. 年, 月 and 日 are dates too: see `chinese_dates`.
TIMES = """
year: 年 周年 周岁 岁 岁半 个年头 年时间 年期
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
quarter: 个季度
century: 个世纪
school term: 个学期 学期 学年 个学年
"""

PHYSICAL = """
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
gigabyte: 吉字节
terabyte: 太字节
pixel: 像素 个像素
light year: 光年
metre per second: 米每秒 米/秒
kilometre per hour: 公里每小时 公里/小时 千米/小时 千米每小时
"""

# Latin abbreviations after digits, as they stand on rulers and screens.
LATIN = {
    "km": "kilometre", "m": "metre", "dm": "decimetre", "cm": "centimetre", "mm": "millimetre", "μm": "micrometre",
    "um": "micrometre", "nm": "nanometre", "km²": "square kilometre", "km2": "square kilometre", "m²": "square metre",
    "m2": "square metre", "㎡": "square metre", "m³": "cubic metre", "m3": "cubic metre", "ha": "hectare", "hm²": "hectare",
    "kg": "kilogram", "g": "gram", "mg": "milligram", "μg": "microgram", "t": "tonne", "lb": "pound", "lbs": "pound",
    "oz": "ounce", "L": "litre", "l": "litre", "ml": "millilitre", "mL": "millilitre", "°C": "degree Celsius",
    "°c": "degree Celsius", "℃": "degree Celsius", "°F": "degree Fahrenheit", "℉": "degree Fahrenheit", "°": "degree",
    "kW": "kilowatt", "kw": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "W": "watt", "kWh": "kilowatt-hour",
    "V": "volt", "kV": "kilovolt", "mV": "millivolt", "A": "ampere", "mA": "milliampere", "mAh": "milliampere-hour",
    "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "Pa": "pascal", "kPa": "kilopascal",
    "MPa": "megapascal", "dB": "decibel", "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte",
    "TB": "terabyte", "PB": "petabyte", "KiB": "kibibyte", "MiB": "mebibyte", "GiB": "gibibyte", "Mbps": "megabit per second",
    "Gbps": "gigabit per second", "kbps": "kilobit per second", "h": "hour", "hr": "hour", "min": "minute", "s": "second",
    "ms": "millisecond", "μs": "microsecond", "us": "microsecond", "ns": "nanosecond", "ft": "foot", "in": "inch",
    "mi": "mile", "mph": "mile per hour", "km/h": "kilometre per hour", "m/s": "metre per second", "kcal": "kilocalorie",
    "kJ": "kilojoule", "J": "joule", "px": "pixel", "mmHg": "millimetre of mercury", "bit": "bit", "dpi": "dot per inch",
    "fps": "frame per second", "rpm": "revolution per minute", "ppm": "part per million", "mol": "mole", "ppb": "part per billion",
}  # fmt: skip

# ISO 4217 codes; the plain 元 and 块 are yuan.
CURRENCIES = """
CNY: 元 块 块钱 元钱 人民币 元人民币 人民币元 圆整 元整
USD: 美元 美金 美刀
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
SAR: 沙特里亚尔 里亚尔 沙特阿拉伯里亚尔
IRR: 伊朗里亚尔
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

# Written before the number.
CURRENCY_SIGNS = {
    "¥": "CNY", "RMB": "CNY", "CNY": "CNY", "人民币": "CNY", "RMB¥": "CNY", "CN¥": "CNY", "$": "USD", "US$": "USD",
    "USD": "USD", "USD$": "USD", "美元": "USD", "美金": "USD", "HK$": "HKD", "HKD": "HKD", "HKD$": "HKD", "港币": "HKD",
    "NT$": "TWD", "TWD": "TWD", "NTD": "TWD", "新台币": "TWD", "台币": "TWD", "A$": "AUD", "AU$": "AUD", "AUD": "AUD",
    "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "S$": "SGD", "SGD": "SGD", "NZ$": "NZD", "NZD": "NZD", "R$": "BRL",
    "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "JPY": "JPY", "JPY¥": "JPY", "JP¥": "JPY", "₩": "KRW",
    "KRW": "KRW", "₹": "INR", "INR": "INR", "₽": "RUB", "RUB": "RUB", "CHF": "CHF", "฿": "THB", "THB": "THB",
    "MOP": "MOP", "MOP$": "MOP", "₫": "VND", "₺": "TRY", "₿": "BTC", "BTC": "BTC",
}  # fmt: skip
# Single letters and $ of other currencies are only read right in front of digits.

# Counted after any numeral, a lone Chinese digit too (三家, 两项). Names of two characters come before their first one.
_STRONG = """
个 件 家 项 名 位 人 人次 起 宗 户 台 套 批 份 篇 场 次 届 座 所 支 张 本 册 辆 架 艘 只 匹 条 颗 粒 棵 株 朵 枚 块 段
节 幅 首 对 双 组 类 种 笔 单 例 间 栋 幢 级 门 科 课 遍 趟 顿 盏 扇 把 根 枝 瓶 杯 碗 盘 箱 袋 包 盒 船 列 排 队 班 股
票 句 词 页 章 卷 集 则 剂 针 轮 串 滴 堆 群 款 尊 村 镇 县 省 国 校 厂 店 期次 篇次 家次 户次 件次 台次 场次 班次 架次
车次 批次 个批次 艘次 户家 份次 人份 省市 省区 个省 市县 国家 名称 户数 岁 倍 户人 家企 项目 封 部 步 处 片 层 字 楼
席 柜 亿次 标 道 点 期 师 旅 营 团 军 弄 幕 桌 捆 筐 担 匙 勺 壶 罐 听 拨 伙 帮 窝 胎 页码 席位 版 集装箱 标箱 通 挂 桩
帧 副 番 档 栏 打 注 样 站
"""
# Counted only after Arabic digits or a longer numeral: after one Chinese digit they are words (一面, 三方面, 二线, 一下).
_WEAK = """
分 下 面 手 口 头 线 极 行 号 声 码 重 代 回 系 派 股份 方 维 环 星 言 路 季 流 员 市 区 州 院 厅 局 元 户口 阶 味 桶
级别 倍数 位数 强 世 折 成 届次 孔 目 幢楼 门课 套房 比特 圈 架飞机 期刊 步骤 格 盘棋 桩案 束 门店
"""
# Names of the person and frequency units shared with English.
_NAMED = {"人": "person", "名": "person", "位": "person", "人次": "person-time", "次": "time"}

CLASSIFIERS: dict[str, tuple[Kind, str]] = {
    word: ("cardinal", _NAMED.get(word, word)) for word in (*_STRONG.split(), *_WEAK.split())
}
WEAK = frozenset(_WEAK.split()) | {
    "度",
    "克",
    "里",
    "瓦",
    "码",
    "安",
    "伏",
    "赫",
    "帕",
    "升",
    "尺",
    "兆",
    "平方",
    "立方",
    "周",
    "日",
}

UNITS: dict[str, tuple[Kind, str]] = {
    **CLASSIFIERS,
    **_words("measure", TIMES),
    **_words("measure", PHYSICAL),
    **_words("currency", CURRENCIES),
}
_LONGEST = max(map(len, UNITS))
_FIRST = frozenset(word[0] for word in UNITS)

# A classifier is none when one of these characters follows: it begins a word then (3条约定 counts 约定, but 二部门 doesn't count 部).
NOT_BEFORE = {
    "分": "之析类别配布支工开子管局散裂割队包明辨部期段组成流公行享红发数歧贝米辅",
    "部": "门队委落长署分",
    "次": "要序性品级元",
    "名": "单录称字词义额牌誉列为片望胜",
    "位": "于置居列移数",
    "家": "庭长园具乡属族里畜务",
    "台": "湾商胞",
    "代": "表替理码价谢数办销言",
    "支": "持付撑出援部配",
    "场": "所合景地馆面",
    "条": "件例约款形文纹",
    "本": "市省次身质来科国土报公着地区级院校局",
    "所": "有以谓属得需",
    "层": "次面级",
    "级": "别数联",
    "组": "织合建长成件",
    "类": "似型别比推",
    "种": "植子族类群菌",
    "批": "准评复示判发",
    "期": "间望限待刊货盼权末",
    "起": "来草诉源到步点飞初义",
    "对": "于应外内方话待象比称策照手立接抗面口冲",
    "单": "位独一元词调身纯边曲号打",
    "口": "岸头罩号碑味腔感语述",
    "门": "户槛类口诊",
    "道": "路德理教歉",
    "处": "理于罚置方在分境女",
    "包": "括含装容裹围",
    "把": "握",
    "段": "落",
    "节": "约日能目点省奏假",
    "面": "积对向临前试料包貌",
    "回": "到家归应答顾收",
    "号": "称召码",
    "头": "部脑发",
    "块": "",
    "套": "餐用路",
    "笔": "者记",
    "例": "如外",
    "版": "权本块面图",
    "步": "骤行伐入",
    "行": "业为动政人列使程驶",
    "区": "域别块间分",
    "市": "场民长值政委",
    "国": "家际内有务土庆籍语产",
    "省": "略级委会",
    "倍": "数增感",
    "点": "击赞评名滴对",
    "度": "假过日",
    "列": "车表为入出举",
    "班": "长子级",
    "队": "伍员长列友",
    "天": "津然空气生才使文地平主花安",
    "年": "龄轮纪轻",
    "日": "本益志语常元",
    "周": "围边年刊密到",
    "秒": "",
    "克": "服隆制",
    "米": "饭",
    "里": "面程约",
    "升": "级学值高降温",
    "元": "素旦件朝月宵首帅凶老年代组数宝气认曲勋音论函方二三化胞青",
    "角": "大星落色膜质度形斗",
    "块": "链体状",
    "线": "路上下索条性程",
    "路": "线上径由口灯",
    "系": "列统数",
    "方": "面案法向便式针程形",
    "手": "段机工术续法",
    "员": "工",
    "流": "程动量通域",
    "重": "要点新大视复量庆申",
    "环": "节境保球比",
    "星": "期球级",
    "目": "标录前的光",
    "篇": "幅章",
    "张": "力",
    "首": "都先席相府要脑页尔次批个届发创",
    "双": "方边重向",
    "只": "有要是能会",
    "层": "次面级",
    "集": "中团成合群体结装散",
    "科": "学技研目普室",
    "课": "程题",
    "卷": "入",
    "章": "程",
    "则": "是为",
    "轮": "流船胎",
    "排": "名放序除列污查水在",
    "股": "份权东票市",
    "票": "房据",
    "群": "众体岛",
    "标": "准志题识签记注的",
    "师": "范生父",
    "团": "队体结员",
    "军": "事队人",
    "营": "业养销",
    "打": "击造破开算",
    "通": "过知道用信常报",
    "站": "在点起",
    "副": "本主总省市局",
    "注": "意册重",
    "样": "本品",
    "封": "闭锁",
    "席": "卷",
    "字": "节符段典体面母号幕",
    "词": "汇",
    "户": "外籍口",
    "件": "",
    "听": "取说到证",
    "担": "任保心当负",
    "挂": "牌",
    "番": "茄",
    "档": "案",
    "楼": "市宇盘",
    "校": "园长",
    "国家": "级",
    "项目": "",
    "平方": "米公千厘英根",
    "立方": "米厘体",
    "尺": "寸度",
    "码": "头",
    "兆": "",
    "安": "",
    "桶": "装",
    "片": "区面段",
    "间": "接隔",
    "厂": "商家房",
    "店": "铺",
    "厅": "局",
    "局": "面限长",
    "院": "士长校",
    "强": "化调度国烈势迫劲区市企制",
    "世": "界纪代贸",
    "格": "局式外",
    "集装箱": "",
}


def unit_at(text: str, start: int) -> Unit | None:
    """The longest unit at `start` of folded text, up to two blanks away; None where the word goes on to be another."""
    at = start
    while at < len(text) and at - start < 2 and text[at] in " \t":
        at += 1
    if at >= len(text) or text[at] not in _FIRST:
        return _latin(text, at)
    for length in range(_LONGEST, 0, -1):
        word = text[at : at + length]
        known = UNITS.get(word)
        if known is None or len(word) < length:
            continue
        end = at + length
        after = text[end : end + 1]
        if after and after in NOT_BEFORE.get(word, ""):
            continue
        return Unit(end, known[0], known[1], word)
    return None


_LATIN = re.compile(r"[A-Za-zμµ°℃℉㎡]+[²³23]?(?:/[a-z]+)?(?![A-Za-z0-9_])")


def _latin(text: str, at: int) -> Unit | None:
    match = _LATIN.match(text, at)
    if match is None:
        return None
    word = match[0].replace("µ", "μ")
    name = LATIN.get(word)
    if name is None and "/" in word:
        word = word.partition("/")[0]
        name = LATIN.get(word)
    if name is None or (at and text[at - 1] == " " and word in ("A", "t", "in", "s", "V", "J")):
        return None
    return Unit(at + len(word), "measure", name, word)
