"""Pairs of one kind each, right and wrong: what the comparison of figures says of them."""

import pytest
from bialign.api import check_texts

_FIGURES = ("number-", "ordinal-", "percent-", "date-", "hedge-", "unit-", "direction-")

_RIGHT = [
    ("浓度误差不超过百万分之八。", "The error in concentration does not exceed 8 ppm."),
    ("用户数增长100%。", "The number of users doubled."),
    ("产量翻一番。", "Output increased by 100%."),
    ("2023年4-6月，销量回升。", "Sales recovered in the second quarter of 2023."),
    ("1—8月，全省用电量下降。", "In the first eight months, power consumption fell in the province."),
    ("十户家庭中有三户没有汽车。", "Three out of ten families have no car."),
    ("每1000名儿童配备6名医生。", "There are 6 doctors for every 1,000 children."),
    ("19年各市的产量如下。", "The output of each city in 2019 is as follows."),
    ("他以12个百分点的优势当选。", "He was elected by 12 points."),
    ("委员会的过半数赞成。", "A majority of the committee agreed."),
    ("截至2019年6月30日及2018年6月30日。", "As at 30 June 2019 and 2018."),
    ("第三种方案，维持现状。", "Leave things as they are."),
    ("投资活动现金流：（3,480）", "Cash flow from investing: -3,480"),
    ("气温为-7℃。", "The temperature was 7 degrees Celsius below zero."),
    ("8月下旬开学。", "School begins in late August."),
    ("2018年底完工。", "It was completed at the end of 2018."),
    ("四年前他离开了。", "He left four years ago."),
    ("每月付款800元。", "A payment of 800 yuan per month."),
    ("全部七折。", "Everything is 30% off."),
    ("全部七折。", "Everything is sold at 70% of the original price."),
    ("三个世纪以来，此地繁荣。", "The place has prospered over three centuries."),
    ("1970年代和1980年代有过改动。", "It was changed during the 1970s and 1980s."),
    ("十三世纪二十年代，城市衰落。", "The city declined in the 1220s."),
    ("发生在1931-35、1948-52和2001-03。", "They occurred in 1931–35, 1948–52 and 2001–03."),
    ("模型有90亿参数。", "The model has 9B parameters."),
    ("环比下降33.1%。", "A third less than in the month before."),
    ("学校拨款300美元，这300美元须于年内用完。", "The school grants 300 dollars, to be spent within the year."),
    ("九年义务教育普及。", "Compulsory education is universal."),
    ("他一开始就反对，因为他不懂。", "He was against it in the first place because he did not understand."),
    ("用时缩短为原来的四分之一。", "It takes four times less time than before."),
    ("逾四十日未繳者，加徵百分之二。", "Two percent is added where payment is over forty days late."),
    ("每逾三日加收百分之一。", "One percent is charged for every three days in arrears."),
    ("不得少於總額四分之一。", "It shall be no less than one-fourth of the total."),
    ("兩成以上不及四成者減半。", "Where it is more than 20% but less than 40%, it is halved."),
    ("罰款三千元。", "A fine of NT$3,000."),
    ("风速达40米/秒，每分钟记录一次。", "Winds reached 40 m/s, with a record every minute."),
    ("来信多达数百封。", "There were hundreds of letters."),
    ("第一讲第三节讲的是变量。", "Lesson 1.3 is about variables."),
    ("见第三章第二节。", "See section 3.2."),
    ("二、3 乙方应当交货。", "2.3 Party B shall deliver."),
    ("前款所称人员包括学生。", "The persons referred to in paragraph 1 include students."),
    ("违反前条规定的，处以罚款。", "Whoever violates Article 11 shall be fined."),
    ("订单有 5 种状态：", "An order has the following statuses:"),
    ("可带两包、三包、四包。", "One may take two or three or four bags."),
    ("兄弟各得六分之一。", "Each brother gets a sixth."),
    ("姐姐得三分之一。", "The sister gets a third."),
    ("这个箱子装不下100个球。", "This box can't hold 100 balls."),
    ("礼堂坐不下500人。", "The hall can't seat 500 people."),
    ("13岁（或当地规定的年龄）以下者不得使用。", "Those under 13 (or the age set by local law) may not use it."),
    ("估算值为2,600吨。", "The estimated 2,600 tonnes."),
    ("翻开的书有五张朝下放着。", "Of the open books, 5 sheets lie face down."),
    ("参数由两个线程更新。", "The parameter is updated by two threads."),
    ("股价腰斩。", "The share price nearly halved."),
    ("缺勤期间工资折半发给。", "Fifty percent of wages is paid during absence."),
    ("享年六十有八。", "He died at the age of 68."),
    ("我在网上认识大家，当面见到的不多。", "I met you all virtually and few of you in person."),
    ("北京比上海冷5度。", "Shanghai is 5 degrees warmer than Beijing."),
    ("甲比乙高10厘米。", "Yi is 10 cm shorter than Jia."),
    ("苹果比香蕉贵3元。", "Bananas are 3 yuan cheaper than apples."),
    ("门槛为90，000。", "The threshold is £90,000."),
    ("从 390 , 000 增加到 600 , 000 。", "Increased from 390,000 to 600,000."),
    ("假设4个月后，他想找4个月前的顾客。", "Say that 4 months later he wants the customers of 4 months ago."),
    (
        "状态包括New、Running、Paused、Stopped及Finished 5种。",
        "The status options include New, Running, Paused, Stopped and Finished.",
    ),
    ("八个空位分别是八组牌。", "There are eight sequences of cards in the empty places."),
    ("它加密数据。", "It encrypts data with AES in counter mode, supporting keys of 128, 192, and 256 bits."),
]
_WRONG = [
    ("利润增长200%。", "Profit doubled."),
    ("气温为-7℃。", "The temperature was 7 degrees Celsius."),
    ("男女比例为5:4。", "The ratio of men to women is 4:5."),
    ("增速为负1.3%。", "Growth was 1.3%."),
    ("8月下旬开学。", "School begins in early August."),
    ("2018年底完工。", "It was completed at the beginning of 2018."),
    ("3月中旬发货。", "Goods are sent at the end of March."),
    ("四年前他离开了。", "He left four years later."),
    ("五天后到货。", "The goods arrived five days ago."),
    ("每月付款800元。", "A payment of 800 yuan per week."),
    ("时薪25元。", "A daily wage of 25 yuan."),
    ("全部七折。", "Everything is 70% off."),
    ("全部七折。", "A discount of 70 percent on everything."),
    ("比重提高到18%。", "An increase of 18% in the share."),
    ("节约用电15%。", "Power use increased by 15%."),
    ("价格只有原来的八分之一。", "The price is eight times what it was."),
    ("该县有18个乡镇的640名教师。", "The county has 640 townships with 18 teachers."),
    ("数十万名观众。", "Tens of thousands of spectators."),
    ("见第三章第二节。", "See section 3.3."),
    ("第一讲第三节讲的是变量。", "Lesson 1.4 is about variables."),
    ("二、3 乙方应当交货。", "3.3 Party B shall deliver."),
    ("订单有 5 种状态：", "An order has the following 6 statuses:"),
    ("可带两包、三包、四包。", "One may take two or three or five bags."),
    ("兄弟各得六分之一。", "Each brother gets a fifth."),
    ("13岁（或当地规定的年龄）以下者不得使用。", "Those over 13 (or the age set by local law) may not use it."),
    ("享年六十有八。", "He died at the age of 58."),
    ("参数由两台增至五台。", "The number rose by two to five."),
    ("甲比乙高10厘米。", "Jia is 10 cm shorter than Yi."),
    ("苹果比香蕉贵3元。", "Apples are 3 yuan cheaper than bananas."),
    ("工作满30天的员工可以申请。", "Employees who have worked for up to 30 days may apply."),
    ("门槛为90，000。", "The threshold is £80,000."),
    (
        "状态包括New、Running、Paused、Stopped及Finished 5种。",
        "The 6 statuses are New, Running, Paused, Stopped and Finished.",
    ),
    ("它加密数据。", "It encrypts data with 128 keys."),
]


def _find(zh: str, en: str) -> list[str]:
    found = check_texts(zh, en).findings
    return [f.rule for f in found if f.rule.startswith(_FIGURES) and f.severity != "neutral"]


@pytest.mark.parametrize(("zh", "en"), _RIGHT)
def test_a_right_pair_is_silent(zh: str, en: str) -> None:
    """No rule of figures says anything of a translation that is right."""
    assert not _find(zh, en)


@pytest.mark.parametrize(("zh", "en"), _WRONG)
def test_a_wrong_pair_is_found(zh: str, en: str) -> None:
    """A rule of figures finds what the translation got wrong."""
    assert _find(f"馆里藏书35460册。{zh}", f"The library holds 35,460 books. {en}") or _find(zh, en)
