"""Figures that one language puts in for its readers or says in its own way: years of reigns, idioms, names, halves."""

from __future__ import annotations

import pytest
from bialign.qa.options import ReviewOptions
from bialign.qa.registry import select
from bialign.qa.review import review
from documents import bitext_of_pairs

_RULES = select(["number", "date", "percent", "ordinal", "hedge", "unit", "direction", "heading"])


def _check(zh: str, en: str, neighbours: bool = True) -> list[str]:
    """The rules, notes apart, that report a pair among sentences without figures."""
    text = f"{zh}\t{en}\n天黑得很早。\tIt grew dark early.\n"
    found = review(bitext_of_pairs(text), _RULES, ReviewOptions(neighbours=neighbours)).findings
    return [finding.rule for finding in found if finding.bead == "b1" and finding.severity != "neutral"]


# Right: years of periods, reigns and lives.
_YEARS = """
三国时期，此地设县。|A county was set up here in the Three Kingdoms period (220–280 AD).
这座塔建于皇佑四年。|The tower was built in 1052.
这座塔建于皇祐四年（公元1052年）。|The tower was built in the fourth year of the Huangyou reign (1052).
皇祐四年，侬智高攻邕州。|In 1052 Nong Zhigao attacked Yongzhou.
这件青铜器属于商代。|This bronze dates from the Shang dynasty (c. 1600–1046 BC).
这件青铜器属于商代晚期。|The bronze belongs to the late Shang dynasty (16th–11th century BC).
战国时期，百家争鸣。|During the Warring States period (475–221 BC), a hundred schools contended.
唐代诗人李白写过这首诗。|The poem was written by Li Bai (701–762), a poet of the Tang dynasty (618–907).
李白（701年—762年），字太白。|Li Bai, styled Taibai.
北宋科学家沈括（1031—1095）记录了此事。|This was recorded by the Northern Song scientist Shen Kuo.
康熙五十四年，曹雪芹出生。|Cao Xueqin was born in 1715, the 54th year of the Kangxi reign.
明朝永乐年间修建了这座城。|The city was built during the Yongle reign (1403–1424) of the Ming dynasty (1368–1644).
清朝时期，这里是粮仓。|It was a granary in the Qing dynasty (1644 to 1911).
苏轼在此任职。|Su Shi (1037–1101) held office here.
苏轼（1037-1101）在此任职。|Su Shi held office here.
西汉的丝绸十分精美。|The silks of the Western Han (206 BC–AD 9) are exquisite.
西汉（公元前206年—公元9年）的丝绸十分精美。|The silks of the Western Han are exquisite.
秦始皇统一了度量衡。|The First Emperor of Qin (r. 221–210 BC) unified weights and measures.
莎士比亚的戏剧在此上演。|The plays of Shakespeare (1564–1616) were staged here.
沈括（1031年—1095年），北宋科学家。|Shen Kuo was a scientist of the Northern Song.
鲁迅是他的朋友。|Lu Xun (1881–1936) was his friend.
他的老师是罗素（Bertrand Russell，1872—1970）。|His teacher was Bertrand Russell.
乾隆年间（1736—1795），此地繁荣。|The place flourished in the Qianlong period.
元代的青花瓷。|Blue-and-white porcelain of the Yuan dynasty, 1271–1368.
建安十三年，曹操南下。|In 208 Cao Cao marched south.
他生于天禧三年。|He was born in 1019.
"""
# The same kind, wrong.
_WRONG_YEARS = """
三国时期，此地设县，人口3万。|A county was set up here in the Three Kingdoms period (220–280 AD), with 30 people.
这座塔高25米，建于商代。|The tower, 52 metres tall, was built in the Shang dynasty (c. 1600–1046 BC).
李白（701年—762年），字太白。|Li Bai (710–762), styled Taibai.
三国时期（220年—280年），此地设县。|A county was set up here in the Three Kingdoms period (222–280 AD).
皇祐四年（公元1052年）建塔。|The tower was built in the fourth year of Huangyou (1025).
唐代（618—907）出土瓷器三千件。|Three hundred porcelains of the Tang dynasty (618–907) were found.
康熙五十四年，曹雪芹出生。|Cao Xueqin was born in 1725.
"""

# Right: parts of books and years of students.
_PARTS = """
他是2016届毕业生。|He was in the Class of 2016.
2016级学生共三百人。|The Class of 2020 has three hundred students.
他毕业于1998届。|He graduated with the class of 1998.
第一节 移动光标|Lesson 1.1: MOVING THE CURSOR
第二讲第三节 删除命令|Lesson 2.3 DELETION COMMANDS
第一讲第一节：移动光标|Lesson 1.1: Moving the cursor
第三节：撤消|Section 1.3: Undo
"""
# The same kind, wrong.
_WRONG_PARTS = """
他是2016届毕业生。|He was in the Class of 2015.
他毕业于1998届，班上有40人。|He graduated with the class of 1998, which had 14 students.
第一节 移动光标|Lesson 1.2: MOVING THE CURSOR
第二讲第三节 删除命令|Lesson 2.4 DELETION COMMANDS
2016级学生共三百人。|The Class of 2028 has three hundred students.
第三节：撤消|Section 1.4: Undo
"""

# Right: limits with a negation far off, and figures that are approached.
_LIMITS = """
服务中断在任何情况下都不会超过三天。|In no event will the service be interrupted for more than three days.
暂停时间不会超过30天。|The suspension will never last more than 30 days.
赔偿总额不会超过一百元。|In no event shall total damages be more than 100 yuan.
在任何情况下，押金不得超过两个月租金。|Under no circumstances may the deposit exceed two months' rent.
入住率逼近年度70%的目标。|Occupancy is nearing 70% for the year.
失业率逼近10%。|Unemployment is approaching 10%.
股指逼近4000点。|The index was close to 4,000 points.
油价直逼100美元。|The oil price was nearing $100.
气温逼近40度。|The temperature came close to 40 degrees.
"""
# The same kind, wrong.
_WRONG_LIMITS = """
服务中断不会超过三天。|In no event will the service be interrupted for less than three days.
暂停时间不会超过30天。|The suspension will never last more than 13 days.
押金不得超过两个月租金。|The deposit must be at least two months' rent.
失业率逼近10%。|Unemployment exceeded 10%.
失业率逼近10%。|Unemployment is approaching 18%.
股指逼近4000点。|The index was close to 4,500 points.
"""

# Right: halves and multiples, as verbs, adverbs and results.
_MULTIPLES = """
产量增加了3倍。|Output is 4 times what it was.
产量增加了3倍。|Output quadrupled.
产量增加了3倍。|Output increased fourfold.
产量增加了三倍。|Output rose threefold.
产量增加了三倍。|Output was 3 times more.
产量比去年多3倍。|Output was three times more than last year.
人口增长了两倍。|The population tripled.
人口增至原来的四倍。|The population grew fourfold.
价格减半。|The price was halved.
面积减半。|The area was cut in half.
利润折半。|Profit was halved.
工资折半发给。|Wages shall be paid at fifty percent.
工资折半发给。|Half of the wages shall be paid.
产量翻番。|Output doubled.
产量翻了一番。|Output doubled.
产量翻两番。|Output quadrupled.
收入翻了一番。|Income grew by 100%.
收入翻一番，达到200元。|Income doubled to 200 yuan.
一半的学生缺席。|Half the students were absent.
费用减半收取。|The fee is charged at half the usual rate.
成本降低了一半。|Costs were halved.
成本下降一半。|Costs were cut by 50%.
人数增加一倍。|The number doubled.
人数增加了一倍。|Twice as many people came.
他们的工资是我们的两倍。|They earn double what we do.
他们的工资比我们高一倍。|They earn twice as much as we do.
请三思。|Please think twice.
他两次获奖。|He won the prize twice.
半价出售。|Sold at half price.
速度提高了一倍。|It is twice as fast.
时间缩短一半。|It takes half the time.
用量减少50%。|Halve the dose.
将土豆切成两半。|Halve the potatoes.
用料加倍。|Double the ingredients.
赔偿加倍。|Damages shall be doubled.
加倍赔偿。|Pay twice the amount in damages.
双倍返还定金。|Return twice the deposit.
双倍返还定金。|Return double the deposit.
剂量应减半。|Halve the dose.
每次将剂量减半。|Halve the dose each time.
剂量减至一半。|Reduce the dose by half.
把数字折半。|Cut the number in half.
将文件大小压缩一半。|This halves the file size.
工时减半。|Working hours were reduced by 50 percent.
三年内翻番。|It doubled within three years.
到2020年翻一番。|It will double by 2020.
国内生产总值翻两番。|GDP quadrupled.
人均收入翻了两番。|Per capita income increased fourfold.
产值翻了三番。|The output value rose eightfold.
收入从100元翻了一番至200元。|Income doubled from 100 to 200 yuan.
成本减半至50元。|Cost halved to 50 yuan.
成本降至50元。|Costs were halved to 50 yuan.
投资增至200元。|Investment doubled to 200 yuan.
票价打对折。|Tickets are half price.
票价打五折。|Tickets are half price.
票价优惠一半。|Tickets are half price.
票价半价。|Tickets are 50% off.
他们瓜分了一半的钱。|They took half of the money.
一半以上的人同意。|More than half of the people agreed.
半数以上的人同意。|Over 50% of the people agreed.
过半数同意。|A majority agreed.
多一倍的人来了。|Twice as many people came.
他的体重是我的两倍。|He weighs twice as much as I do.
比原计划快一倍。|Twice as fast as planned.
比去年翻了近一番。|It nearly doubled over last year.
加倍努力。|Redouble your efforts.
加倍小心。|Be doubly careful.
双重标准。|A double standard.
成倍增长。|It grew many times over.
成倍增加。|It multiplied.
倍增器。|A doubler.
事半功倍。|Twice the result with half the effort.
每周两次。|Twice a week.
一天两次，每次一片。|One tablet twice daily.
他结过两次婚。|He has been married twice.
他犹豫了一下。|He thought twice.
一年两度的盛会。|The event is held twice a year.
一年一度和两年一度。|Annual and biennial.
半年一次。|Every half year.
半年一次。|Twice a year.
每半年付息。|Interest is paid semi-annually.
每半年付息。|Interest is paid every six months.
每半个月开会。|Meetings are held twice a month.
每月两次例会。|Meetings are held every half month.
半个世纪以来。|For half a century.
半个世纪以来。|For fifty years.
五十年来。|For half a century.
半打鸡蛋。|Half a dozen eggs.
六个鸡蛋。|Half a dozen eggs.
十二个月内减半。|It halved within a year.
人数减少了一半以上。|The number fell by more than half.
人数减少过半。|The number more than halved.
人数比去年减少了近半。|The number was almost halved.
价格腰斩。|The price was cut in half.
价格腰斩。|The price fell by 50%.
损失减轻一半。|Losses were cut by a half.
半途而废。|Give up halfway.
他一半靠运气，一半靠努力。|Half luck, half hard work.
他半信半疑。|He half believed it.
将面团分成两半。|Divide the dough in half.
将面团一分为二。|Halve the dough.
对半分。|Split it fifty-fifty.
各占一半。|Each has 50 percent.
五五开。|Fifty-fifty.
将A值乘以二。|Double the value of A.
将A值除以二。|Halve the value of A.
A值加倍。|Multiply A by two.
A值增加一倍。|A is multiplied by two.
工资折半发给。|Employees get half pay.
减半征收所得税。|Income tax is levied at half the rate.
减按50%计入。|Half of it is included.
按半价计算。|Charged at 50% of the price.
双倍工资。|Double pay.
支付二倍的工资。|Pay double wages.
支付二倍的工资。|Pay twice the wages.
支付百分之二百的工资。|Pay double wages.
支付百分之三百的工资报酬。|Pay triple the wages.
百分之百的赔偿。|Full compensation.
增长一倍多。|It more than doubled.
增长近一倍。|It almost doubled.
增长了一倍半。|It grew by 150%.
增加了一倍半。|It grew two and a half times.
是去年的一倍半。|One and a half times that of last year.
我有一千种理由。|I have a hundred reasons.
每年一次年会，十二个月一届。|The annual meeting is held once a year.
"""
# The same kind, wrong.
_WRONG_MULTIPLES = """
公司建于2009年。|The company was founded in 1999.
产量增加了3倍。|Output increased sixfold.
产量增加了5倍。|Output was 3 times more.
人口增长了两倍。|The population doubled to five times.
价格减半。|The price doubled.
利润折半。|Profit was cut by 30%.
产量翻番。|Output tripled.
产量翻两番。|Output doubled.
成本降低了一半。|Costs fell by a third.
一半的学生缺席。|A third of the students were absent.
人数增加一倍。|The number tripled.
双倍返还定金。|Return three times the deposit.
他两次获奖。|He won the prize three times.
半价出售。|Sold at a third of the price.
半年一次。|Once a year.
每半个月开会。|Meetings are held twice a week.
"""

# Right: names with numbers in them.
_NAMES = """
零一万物发布了新模型。|01.AI released a new model.
三一重工今年出口增长。|Sany Heavy Industry's exports grew this year.
他在58同城找到了房子。|He found a flat on 58.com.
36氪报道了此事。|36Kr reported on it.
他在7-11便利店买了水。|He bought water at a 7-Eleven store.
奇虎360公布了业绩。|Qihoo 360 published its results.
360公司公布了漏洞。|Qihoo published the vulnerability.
3M公司生产口罩。|3M makes masks.
世纪互联运营该数据中心。|21Vianet operates the data centre.
中国第一汽车集团发布新车。|FAW Group launched a new car.
一汽丰田宣布召回。|FAW Toyota announced a recall.
三星电子公布了财报。|Samsung Electronics published its results.
三菱重工参与了该项目。|Mitsubishi Heavy Industries took part in the project.
五粮液股价上涨。|Wuliangye shares rose.
八达岭长城每天接待游客。|The Badaling Great Wall receives visitors every day.
同仁堂与九芝堂合作。|Tongrentang works with Jiuzhitang.
七喜是一种饮料。|7UP is a drink.
四维图新提供地图。|NavInfo provides the maps.
四方股份中标。|Sifang won the bid.
百度与千方科技合作。|Baidu works with China TransInfo.
万达集团出售酒店。|Wanda Group sold hotels.
万科公布销售额。|Vanke published its sales.
九阳推出豆浆机。|Joyoung launched a soy milk maker.
六神花露水很受欢迎。|Liushen floral water is popular.
三只松鼠上市了。|Three Squirrels went public.
三得利推出新啤酒。|Suntory launched a new beer.
七匹狼开设新店。|Septwolves opened new shops.
六福珠宝公布业绩。|Luk Fook Jewellery published its results.
百胜中国公布业绩。|Yum China published its results.
百事推出新饮料。|Pepsi launched a new drink.
万豪酒店开业。|The Marriott hotel opened.
亿纬锂能扩产。|EVE Energy expanded production.
一加手机发布。|OnePlus released a phone.
第四范式上市。|4Paradigm went public.
第四范式上市。|Fourth Paradigm went public.
第一财经报道了此事。|Yicai reported on it.
零跑汽车交付增长。|Leapmotor's deliveries grew.
五矿集团收购了矿山。|Minmetals bought the mine.
九号公司推出滑板车。|Ninebot launched a scooter.
五菱汽车销量第一。|Wuling Motors sold the most.
三顿半推出咖啡。|Saturnbird launched a coffee.
七牛云提供存储。|Qiniu Cloud provides storage.
一嗨租车下调价格。|eHi lowered its prices.
百思买关闭门店。|Best Buy closed its shops.
万事达卡可用。|Mastercard is accepted.
五十铃卡车。|Isuzu trucks.
三井物产投资。|Mitsui & Co. invested.
第七大道游戏公司。|7Road, a games company.
八佰伴倒闭。|Yaohan went bankrupt.
六小龄童扮演孙悟空。|Liu Xiao Ling Tong plays Sun Wukong.
二〇二二年，字节跳动收购了九十九度。|In 2022 ByteDance bought 99Degrees.
九寨沟景色优美。|Jiuzhaigou is beautiful.
三星堆遗址。|The Sanxingdui site.
五道口位于海淀区。|Wudaokou lies in Haidian District.
他住在六里桥。|He lives in Liuliqiao.
又见二十四桥的明月。|There was the moonlit Ershisi Bridge again.
三里屯使馆区。|The embassy area of Sanlitun.
十里堡地铁站。|Shilipu metro station.
四惠东站。|Sihui East station.
九堡客运中心。|Jiubao bus station.
五四运动。|The May Fourth Movement.
七宝古镇。|Qibao Ancient Town.
他爱看《三体》。|He likes The Three-Body Problem.
一点点奶茶店。|The milk tea shop Yidiandian.
五星电器开业。|Five Star Appliance opened.
他在学而思和一起教育工作。|He worked at TAL and 17 Education.
一起教育科技上市。|17 Education & Technology went public.
51信用卡被调查。|51 Credit Card was investigated.
前程无忧发布数据。|51job published the data.
前程无忧发布数据。|Data were published by 51Job.
一号店被收购。|Yihaodian was acquired.
1号店被收购。|Yihaodian was acquired.
网易163邮箱。|NetEase Mail.
三六零公司发布公告。|Qihoo 360 issued an announcement.
360集团创始人周鸿祎。|Zhou Hongyi, founder of Qihoo 360.
他在7天酒店住了一晚。|He stayed a night at 7 Days Inn.
速8酒店。|Super 8 hotels.
汉庭与如家、7天竞争。|Hanting competes with Home Inns and 7 Days.
他买了一台三一挖掘机。|He bought a Sany excavator.
中国一重、中国二重参加了会议。|China First Heavy Industries and China Erzhong took part.
中核四〇四有限公司。|CNNC 404.
二十世纪福克斯发行了影片。|20th Century Fox released the film.
中国十七冶集团。|China MCC17 Group.
四达时代在非洲经营。|StarTimes operates in Africa.
三七互娱公布财报。|37 Interactive Entertainment published its results.
完美世界与三七互娱合作。|Perfect World works with 37 Interactive.
五八同城上市。|58.com went public.
"""
# The same kind, wrong.
_WRONG_NAMES = """
零一万物发布了3个新模型。|01.AI released 5 new models.
三一重工今年出口增长30%。|Sany Heavy Industry's exports grew 13% this year.
他在58同城花了20元。|He spent 200 yuan on 58.com.
3M公司生产3万只口罩。|3M makes 3,000 masks.
三星电子有五家工厂。|Samsung Electronics has seven factories.
他住在六里桥，离此八里。|He lives in Liuliqiao, nine li from here.
他付了三千元。|He paid thirty thousand yuan in Sanqian Road.
"""

# Right: idioms and exaggerations.
_SPEECH = """
他真是百里挑一的人才。|He is one in a million.
我已经说过一万遍了。|I've told you a billion times.
我跟你说过一百遍了！|I've told you a thousand times!
他千方百计想赢。|He tried every possible way to win.
我有一万个理由拒绝。|I have a million reasons to refuse.
我有一百个理由不去。|I've got zillions of reasons not to go.
他的手艺首屈一指。|His craft is second to none.
办公室里乱七八糟。|The office was at sixes and sevens.
他心里七上八下。|His mind was at sixes and sevens.
谢谢你一千次。|Thanks a million.
一千个读者就有一千个哈姆雷特。|There are a thousand Hamlets in a thousand people's eyes.
这样的机会千载难逢。|It is the chance of a lifetime.
万一失败怎么办？|What if it fails?
三思而后行。|Think twice before you act.
十有八九他不会来。|Ten to one he won't come.
一箭双雕。|It kills two birds with one stone.
小题大做只会事倍功半。|Making a fuss gets half the result with twice the effort.
我都说了八百遍了。|I've said it a million times.
我跟你讲过多少遍了，一百遍！|How many times have I told you? A thousand!
我后悔了一万次。|I've regretted it a million times.
一千个理由。|A million reasons.
他有一百个借口。|He has a thousand excuses.
我一百个放心。|I am one hundred percent at ease.
万分感谢。|Thanks a million.
十万火急。|It is extremely urgent.
一百万年也不会发生。|It won't happen in a million years.
他们感情百分百好。|They get on perfectly.
他是个千面人。|He is a man of a thousand faces.
一传十，十传百。|The word spread from mouth to mouth.
一不做，二不休。|In for a penny, in for a pound.
他三番五次打电话来。|He called again and again.
三天打鱼，两天晒网。|He works by fits and starts.
他说得头头是道，却是五十步笑百步。|It was the pot calling the kettle black.
九死一生。|It was a narrow escape.
八字还没一撇。|Nothing has been settled yet.
他一问三不知。|He knew nothing at all.
他在九霄云外。|He was on cloud nine.
她高兴得飞上了天。|She was on cloud nine.
这事我有十足的把握。|I'm a hundred percent sure of it.
他的话要打折扣。|Take what he says with a grain of salt.
他尽了百分之百的努力。|He gave it his all.
他付出了百分之二百的努力。|He gave it two hundred percent.
他在第十一个小时才决定。|He decided at the eleventh hour.
他在最后一刻才决定。|He decided at the eleventh hour.
我们打个平手。|We are even-steven at six of one and half a dozen of the other.
半斤八两。|It is six of one and half a dozen of the other.
他三言两语就说清了。|He explained it in a few words.
他全力以赴。|He went the whole nine yards.
他看起来好极了。|He looks like a million dollars.
他打扮得很漂亮。|She was dressed to the nines.
他一贯喜欢打盹儿。|He likes his forty winks.
及时一针省九针。|A stitch in time saves nine.
小洞不补，大洞吃苦。|A stitch in time saves nine.
猫有九条命。|A cat has nine lives.
一鸟在手胜过双鸟在林。|A bird in the hand is worth two in the bush.
百闻不如一见。|Seeing is believing.
三个臭皮匠，顶个诸葛亮。|Two heads are better than one.
三个和尚没水喝。|Too many cooks spoil the broth.
一次性再好也不为过。|Better once than never.
"""
# The same kind, wrong.
_WRONG_SPEECH = """
我已经去过三次了。|I have been there five times.
我给了三个理由。|I gave four reasons.
他跑了十次。|He ran twelve times.
收入为1000元。|Income was 10,000 yuan.
参赛者有一百人。|There were a thousand contestants.
他获奖一百次。|He won 120 prizes.
实验重复了一百次。|The experiment was repeated a thousand times.
"""


def _split(*tables: str) -> list[list[str]]:
    """The pairs of tables with a pair a line."""
    return [line.split("|") for table in tables for line in table.strip().splitlines()]


@pytest.mark.parametrize(("zh", "en"), _split(_YEARS, _PARTS, _LIMITS, _MULTIPLES, _NAMES, _SPEECH))
def test_figures_that_a_translator_says_his_own_way_are_right(zh: str, en: str) -> None:
    """Neither what is put in for readers nor another way to say it is more than a note."""
    assert _check(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en"),
    _split(_WRONG_YEARS, _WRONG_PARTS, _WRONG_LIMITS, _WRONG_MULTIPLES, _WRONG_NAMES, _WRONG_SPEECH),
)
def test_other_figures_of_the_same_kinds_are_wrong(zh: str, en: str) -> None:
    """A figure that differs is found beside names, idioms, reigns and halves as anywhere else."""
    assert _check(zh, en, neighbours=False)
