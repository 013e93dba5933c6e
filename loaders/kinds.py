"""What sort of organisation a name says it is: class rules for units that no entry describes."""

import re

from zerentu.loaders.notice import UnitKind

__all__ = ["RULES", "kind_of"]

RULES: tuple[tuple[UnitKind, str], ...] = (
    (UnitKind.COURT, "(?:法院|检察院|高院|中院)$"),
    (UnitKind.OTHER, "军委|军分区|警备区|武装部|人武部|武警|省军区|战区"),
    (UnitKind.SUBDISTRICT, "街道(?:办事处|办|党工委)?$"),
    (
        UnitKind.MASS,
        "妇联|总工会|工会$|残联|科协|文联|侨联|台联|红十字会|共青团|团[省市区县州]?委$|工商联|"
        "贸促会|社科联|记协|作协|法学会|"
        "计生协会|消委会|消协|关工委|妇女联合会|残疾人联合会|工商业联合会|归国华侨联合会|"
        "科学技术协会|供销社|供销合作",
    ),
    (
        UnitKind.PARTY,
        "纪委|监委|纪检|组织部|宣传部|统战部|政法委|编办|编委办|网信办|党校|党史|机关工委|"
        "两新工委|社会工作部|巡察办|巡视办|"
        "党委|老干部局|委信访局|文明办|台办|农办|改革办|委办公室$|委办$|^[省市区县州旗盟]委$|"
        "中央.*(?:办|部|委)|讲师团|人大|政协",
    ),
    (
        UnitKind.VERTICAL,
        "税务局|国税|地税|海关|海事|人民银行|人行|银保监|银监|证监|保监|金融监管局$|"
        "金融监督管理局|气象局|地震局|邮政管理局|"
        "烟草专卖|通信管理局|消防|交警|分局$|派出所|出入境|边检|调查队|国家安全局|无线电管理|"
        "盐务局|外汇管理局|铁路监管|民航.*局",
    ),
    (
        UnitKind.COMPANY,
        "公司$|集团$|银行|国网|中国电信|中国移动|中国联通|铁塔$|电信$|移动$|联通$|中石油|中石化|"
        "邮储|农信|信用社|厂$|企业$|"
        "城投$|交投$|燃气$|热力$|农发行|.行(?:支行|分行)$",
    ),
    (
        UnitKind.PARK,
        "(?:管委会|管理委员会|徐管委|铁管委|管委|开发区|高新区|园区|产业园|科技园|科创园|工业园|"
        "示范区|试验区|度假区|保税区|"
        "新区|综管办|景区|新城|经开区|自贸片区|园)$",
    ),
    (UnitKind.OTHER, "科学院$|研究院$|设计院$|社科院$|农科院$"),
    (UnitKind.SCHOOL, "大学|学院$|学校$|中学$|小学$|幼儿园$|职校$|技校$|党校$"),
    (UnitKind.TOWNSHIP, "(?:镇|乡|苏木)(?:人民政府|政府|党委)?$"),
    (
        UnitKind.OTHER,
        "(?:中心|医院|卫生院|保健院|社区|村|台|馆|报社|专班|工作队|林场|场|村委会|居委会|协会|"
        "学会|商会|联盟|基金会|队)$",
    ),
    (UnitKind.GOVERNMENT, "(?:人民政府|[省市区县州盟旗]政府|行署|[省市县州盟旗]|自治区|区)$"),
    (UnitKind.SECTION, "(?:科|处|室|股|站|所)$|^[镇乡街](?!政府).*办$"),
    (
        UnitKind.BUREAU,
        "(?:局|委员会|委|办|办公室|部|厅|署|行|总队|支队|大队|院|社|会|组|部门|指挥部|公安|团)$",
    ),
)
"""The first rule whose words are found in the name decides."""

_BRACKET = re.compile("(?<=.)\\([^()]*\\)$")
_RULES = tuple((kind, re.compile(words)) for kind, words in RULES)


def kind_of(name: str) -> UnitKind:
    """Return the kind that a folded name says; other where it says none.

    >>> [kind_of(name).value for name in ("县财政局", "团区委", "甲街道", "人行某支行", "某")]
    ['bureau', 'mass', 'subdistrict', 'vertical', 'other']
    """
    name = _BRACKET.sub("", name)
    return next((kind for kind, words in _RULES if words.search(name)), UnitKind.OTHER)
