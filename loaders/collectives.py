"""Phrases that stand for units (各…, 相关…, 等…部门): their class, and whether a list can exist."""

import re
from functools import lru_cache

from zerentu.loaders.kinds import kind_of
from zerentu.loaders.notice import Openness, UnitKind

__all__ = ["ends_in_noun", "is_bare_noun", "is_phrase", "kinds_of", "openness_of"]

_OFFICES = (UnitKind.BUREAU, UnitKind.VERTICAL, UnitKind.PARTY, UnitKind.MASS)
_TOWNS = (UnitKind.TOWNSHIP,)
_STREETS = (UnitKind.SUBDISTRICT,)

NOUNS: tuple[tuple[str, tuple[UnitKind, ...]], ...] = (
    ("乡镇街道|镇街道?|街镇|乡镇街|街乡镇?|镇办|乡镇办|乡镇办事处|镇乡街道", (*_TOWNS, *_STREETS)),
    ("街道办事处|街道办|街道|办事处|街办|街", _STREETS),
    ("(?:乡镇|镇乡|乡|镇|苏木)(?:党委|人民政府|政府)?(?:村)?", _TOWNS),
    (
        "(?:园区|开发区|高新区|新区|功能区|景区|度假区|经开区|工业园|工业园区|产业园区?|自贸区|"
        "保税区|林区|片区)"
        "(?:管委会|管理委员会)?|管委会|管理委员会|园",
        (UnitKind.PARK,),
    ),
    (
        "集团公司|集团|国有企业|国企|央企|公司|企业|运营商|金融机构|银行机构|银行|保险机构|"
        "经营单位|平台",
        (UnitKind.COMPANY,),
    ),
    (
        "(?:人民政府|政府|县市区|市县区|区县市|县区|区县|市县|县市|市区|市州|州市|盟市|"
        "地市|设区市|旗县市?区?|"
        "市地|州|盟|旗|市|县|区|省|自治区|直辖市|地方|地区|党委|属地)(?:人民政府|政府|党委)?",
        (UnitKind.GOVERNMENT,),
    ),
    ("高等院校|高等学校|高校|院校|学校|中小学校?|幼儿园", (UnitKind.SCHOOL,)),
    ("法院|检察院", (UnitKind.COURT,)),
    ("科室|处室|股室|科|处|室|站所|股", (UnitKind.SECTION,)),
    (
        "部门|单位|委办局|部委办局|部委局|委办|部委|机关|机构|职能局|工作组|专班|小组|指挥部|局|"
        "委|厅|办|部|组",
        _OFFICES,
    ),
    ("社区|村居|居村|行政村|村委会|居委会|村民委员会|居民委员会|村级组织|村", (UnitKind.OTHER,)),
    ("协会|商会|学会|社会组织|团体|媒体|院所|医院", (UnitKind.OTHER,)),
)
"""Class nouns, the longest forms first within each class, with the kinds they may mean."""

_NOUN = re.compile("|".join(f"(?P<k{i}>{words})$" for i, (words, _) in enumerate(NOUNS)))
_PARTS = re.compile(r"[、,/()\s]|以及|[及和与或]")

_ASIDE = re.compile("\\([^()]*\\)|[a-z]+")
_BRANCH = re.compile(
    "(?:各|有关|相关|各级|[省市区县州旗盟镇乡]){2,}"
    "((?!职能|行政|主管|有关|相关|直属|派出)[\u4e00-\u9fff]{2,}(?:局|委|厅|"
    "办)(?<!委办局)(?<!管委))$"
)
"""各县区教育局: a certain department of each, not all their departments."""

_LEVEL = (
    "(?:国家|中央|全国|全省|全市|全区|全县|省|市|区|县|州|盟|旗|镇|乡|街|地方|驻[省市区县州]|"
    "沿线|沿江|属地)"
)
_BARE = re.compile(
    f"{_LEVEL}?(?:级|直属|直|属|辖|管|内)?(?:机关)?(?:各)?"
    "(?:(?:乡镇|镇乡|镇街|街镇)(?:街道)?(?:办|办事处)?(?:人民政府|政府|党委)?|镇办|街道办事处|"
    "街道办|街道|镇人民政府|镇政府|镇|乡|园区(?:管委会)?|"
    "(?:县市区|市县区|县区|区县|市县|县市|市州|州市|盟市|地市|设区市|旗县区?)(?:人民政府|政府|"
    "党委政府)?|"
    "(?:县|市|区)\\((?:市|区|县|市、区|、区|市区)\\)区?(?:人民政府|政府)?|"
    "部门|单位|委办局|部委办局|直属机构|成员单位|责任单位|责任部门|职能部门|主管部门|"
    "行业主管部门|行业部门|业务主管部门|监管部门|"
    "国有企业|国企|企业|集团公司|金融机构|银行机构|银行业金融机构|高等院校|高等学校|高校|"
    "科研院所|医疗机构|医疗卫生机构|行业协会|"
    "新闻媒体|新闻单位|社区|村居|村\\(社区\\)|村\\(居\\)|科室|处室|股室)"
)
_NOT_BARE = re.compile(f"{_LEVEL}(?:政府|人民政府)|.")
_GRADED = re.compile(
    "(?:县级以上|省级|市级|县级|区级|乡级|镇级|地方|基层|地市级|属地)(?:各级)?(?:地方)?(?:党委|"
    "人民政府|政府)"
)
_OPEN = re.compile("有关|相关|其他|其它|涉及|相应|N")
_COUNTED = re.compile(
    "[\\d一二三四五六七八九十两多几]{1,3}(?:余|多)?[个家](?:[^、,]{0,8})?(?:部门|单位|委办局|"
    "企业|机构)"
)


def is_bare_noun(words: str) -> bool:
    """Whether folded `words` are nothing but a class noun, as in a list after 各.

    >>> is_bare_noun("街道办事处"), is_bare_noun("区财政局"), is_bare_noun("区")
    (True, False, False)
    """
    return _BARE.fullmatch(words) is not None and _NOT_BARE.fullmatch(words) is None


@lru_cache(maxsize=8192)
def is_phrase(words: str) -> bool:
    """Whether folded `words` stand for units and name none.

    >>> [is_phrase(w) for w in ("各街道办事处", "区相关部门", "镇街", "区财政局", "区政府")]
    [True, True, True, False, False]
    """
    return (
        "各" in words
        or "有关" in words
        or "相关" in words
        or words.startswith(("其他", "其它", "涉及"))
        or is_bare_noun(words)
        or _GRADED.fullmatch(words) is not None
        or _COUNTED.fullmatch(words) is not None
    )


def ends_in_noun(words: str) -> bool:
    """Whether folded `words` end in a class noun.

    >>> ends_in_noun("区相关部门"), ends_in_noun("各项工作")
    (True, False)
    """
    return words == "各地" or _NOUN.search(words.rstrip("()市区、县州旗盟") or words) is not None


def kinds_of(phrase: str) -> tuple[UnitKind, ...]:
    """Return the kinds of unit that a folded phrase may mean, by its class nouns.

    >>> [kind.value for kind in kinds_of("各镇、街道办事处")]
    ['township', 'subdistrict']
    """
    kinds: dict[UnitKind, None] = {}
    for part in _PARTS.split(_ASIDE.sub("", phrase)):
        if part and (branch := _BRANCH.search(part)):
            kinds[kind_of(branch[1])] = None
            continue
        found = _NOUN.search(part) if part else None
        if found and found.lastgroup:
            kinds.update(dict.fromkeys(NOUNS[int(found.lastgroup[1:])][1]))
    return tuple(kinds) or (UnitKind.OTHER,)


def openness_of(phrase: str, after_deng: bool) -> Openness:
    """Return unlisted for 各X and a bare class noun, open where no list can exist.

    >>> [openness_of(words, after_deng=False).value for words in ("各园区", "相关部门")]
    ['unlisted', 'open']
    """
    if after_deng or _OPEN.search(phrase) or _COUNTED.fullmatch(phrase):
        return Openness.OPEN
    return Openness.UNLISTED
