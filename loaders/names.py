"""A list of names, as clauses print them: where one ends and the next begins, unit or phrase."""

import re
from functools import lru_cache
from typing import NamedTuple

from zerentu.loaders.collectives import ends_in_noun, is_bare_noun, is_phrase
from zerentu.loaders.fold import FILLER

__all__ = ["Name", "is_sound", "is_unit_like", "names_in"]


class Name(NamedTuple):
    """One name of a list; `role` stands in its own bracket, `whole` is a name printed in part."""

    start: int
    end: int
    phrase: bool
    after_deng: bool = False
    role: str = ""
    whole: str = ""


_SUFFIX = re.compile(
    "(?:局|委|部|厅|办|署|院|会|社|团|行|处|科|室|站|所|队|中心|公司|集团|大学|学校|政府|街道|"
    "镇|乡|村|社区|"
    "园区|园|区|管委|联|协|馆|台|报|校|厂|场|医院|海关|军分区|组|库|银行|企业|联通|电信|移动|"
    "铁塔|邮政|供电|电网|烟草|"
    "石油|石化|盐业|法制办|人大|政协|政法委|纪委|监委|市|县|州|盟|旗|省|自治区|直辖市|专班|"
    "指挥部|办公室|公安|税务|消防|"
    "妇联|工会|残联|工商联|科协|文联|侨联|团委|青年|党校|学院|代办|基地|总站|分局|银保监|网信|"
    "人行|气象|水利|港|口岸|兵团|办事处|协会|"
    "部门|单位|机构|机关|组织|团体|邮储|农信|农商行|新城|新区|示范区|试验区|功能区|片区|高新|"
    "经开|航空|铁路|"
    "机场|地铁|公交|水务|燃气|热力)$"
)
_COMPLETE = re.compile(
    "(?:局|委员会|委|部|厅|署|院|公司|政府|集团|办公室|办|办事处|中心|街道|镇|乡|管委会|联合会|"
    "妇联|工会|残联|共青团|团委|科协|政协|人大|侨联|文联|工商联|"
    "银行|支行|分行|学院|大学|法院|总队|支队|大队|协会|商会|社|党委|园区|开发区|县|市|会)$"
)
_INCOMPLETE = re.compile("^(?:文化|住房|[^、]{0,6}(?:教育|卫生|人力资源|自然资源|民族))$")
_DENG = re.compile(
    "(?<![高中初同平均对相优])等(?=$|[\\d一二三四五六七八九十两几多]|有关|相关|各|区|市|省|县|"
    "州|盟|旗|部门|单位|国家|中央|国务院|"
    "职能|成员|及|和|以及|企业|机构|街道|镇|乡|地|主管|责任|牵头|其|驻|部委|委办|金融|高校|科室|"
    "处室|行业|"
    "业务|政府|社会|单)"
)
_DENG_OTHER = re.compile(
    "(?<![高中初同平均对相优])等(?=[^、,等]{1,10}(?:部门|单位|机构|组织|团体|企业|院校|"
    "集团)(?:$|[及和与]))"
)
_JOIN = re.compile("以及|及其|及|和|与|暨|、?并")
_STOP = re.compile("[()、,;/\\s。|+&]")
_CHUNK = re.compile("[^、,;/\\s。|+&]+")
_LEADING = re.compile(
    "(?:(?:以上|上述|以下|本项|该项|各项)(?:各项)?(?:工作|任务|事项|措施|举措)?(?:均|都|"
    "统一)?(?=由)|"
    "由|请|以及|及其|及|和|与|并|会同|其中|[:.·\"“”'—\\-]|(?:单位|部门):)+(?=.)"
)
_TRAILING = re.compile("(?:[:.·\"“”'*—\\-]|等)+$")
_ROLE_BRACKET = re.compile("\\((牵头|主办|承办|主责|协办|配合|参与|参加|负责)(?:单位|部门)?\\)$")
_OWN_BRACKET = re.compile("\\([^()]*\\)$")


_COUNTED = re.compile("[\\d.](?:[十百千万亿]*)[\u4e00-\u9fff]$")
"""新建9处 ends in no unit, 交警一大队 does."""


@lru_cache(maxsize=8192)
def is_unit_like(words: str) -> bool:
    """Whether folded `words` end as names of organisations do.

    >>> is_unit_like("区财政局"), is_unit_like("市交委(道运局)"), is_unit_like("加强领导")
    (True, True, False)
    """
    words = _OWN_BRACKET.sub("", words.replace(FILLER, ""))
    return len(words) > 1 and _SUFFIX.search(words) is not None and not _COUNTED.search(words)


_PROSE = re.compile(
    "的|要求|需要|应当|必须|加强|推动|做好|开展|完善|强化|确保|建立|提高|提升|积极|认真|加快|"
    "按照|进一步|明确|制定|高度|要"
)


@lru_cache(maxsize=8192)
def is_sound(words: str, *, phrase: bool) -> bool:
    """Whether folded `words` read as a name and not as prose.

    >>> is_sound("各镇街", phrase=True), is_sound("各地要高度重视", phrase=True)
    (True, False)
    """
    words = words.replace(FILLER, "")
    if len(words) > 40 or _PROSE.search(words):
        return False
    return (phrase and ends_in_noun(words)) or is_unit_like(words)


def names_in(text: str, start: int, end: int) -> list[Name]:
    """Return the names that folded ``text[start:end]`` lists, in order.

    >>> line = "区发改委等区相关部门、各镇、街道办事处"
    >>> [line[name.start : name.end] for name in names_in(line, 0, len(line))]
    ['区发改委', '区相关部门', '各镇、街道办事处']
    """
    found: list[Name] = []
    last: Name | None = None
    for low, high in _chunks(text, start, end):
        for part in _parts(text[low:high]):
            begin, stop, phrase, after_deng, role, whole = part
            name = Name(low + begin, low + stop, phrase, after_deng, role, whole)
            if last and _is_level(text, last, name):
                name = found[-1] = Name(last.start, name.end, phrase=True)
            elif last and last.phrase and _shares_head(text, last, name):
                name = found[-1] = Name(last.start, name.end, True, last.after_deng)
            else:
                found.append(name)
                if last and not last.phrase:
                    _share(text, found)
            last = found[-1]
    return found


_TAIL = re.compile("(?P<own>.{2,6})(?P<tail>公司|支公司|分公司|支行|分行|支队|大队)$")


def _share(text: str, found: list[Name]) -> None:
    """国网甲检修、建设公司: two names with one head and one tail."""
    left, right = found[-2:]
    words, other = text[left.start : left.end], text[right.start : right.end]
    tail = _TAIL.fullmatch(other)
    if not tail or left.phrase or text[left.end : right.start] != "、" or is_unit_like(words):
        return
    own, noun = tail["own"], tail["tail"]
    if len(words) > len(own) + 1:
        found[-2] = left._replace(whole=words + noun)
        found[-1] = right._replace(whole=words[: -len(own)] + other)


def _chunks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans between separators that stand outside all brackets."""
    if text.find("(", start, end) < 0:
        return [m.span() for m in _CHUNK.finditer(text, start, end)]
    spans, depth, low = [], 0, start
    for m in _STOP.finditer(text, start, end):
        sign = m[0]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            if m.start() > low:
                spans.append((low, m.start()))
            low = m.end()
    if end > low:
        spans.append((low, end))
    return spans


def _shares_head(text: str, last: Name, name: Name) -> bool:
    """各镇、街道办事处: a class noun without its own 各 belongs to the 各 before it."""
    if name.end - name.start > 12 or last.end - last.start > 60:
        return False
    if "各" not in text[last.start : last.end]:
        return False
    words = _OWN_BRACKET.sub("", text[name.start : name.end])
    if not words or words[0] in "各有相其等" or text[last.end : name.start].strip() not in _SHARING:
        return False
    return is_bare_noun(words) or _TAILS.fullmatch(words) is not None


def _is_level(text: str, last: Name, name: Name) -> bool:
    """市、县发展改革部门: a level alone belongs to what follows it."""
    return (
        last.end - last.start == 1
        and text[last.start] in "省市县区州盟旗镇乡"
        and text[last.end : name.start] in _SHARING
    )


_SHARING = frozenset("、及和与/")
_TAILS = re.compile(
    "[省市区县州盟旗镇乡]|(?:自治区|直辖市|自治州|自治县|[省市区县州盟旗镇乡])?(?:人民)?政府|"
    "党委|管委会|开发区|办事处|行署|"
    "部门|单位|企业|国有企业|"
    "[市区县省]属企业|自治区|直辖市|(?:开发区|园区|功能区)管委会|[科室办委局处]"
)


_LONGEST = 200
"""A chunk longer than this is no list of names; it stands as it is."""


@lru_cache(maxsize=32768)
def _parts(words: str) -> tuple[Name, ...]:
    """The names in one chunk: 等 closes a list, 及 and 和 join where both sides can stand alone."""
    start, end = 0, len(words)
    if end > _LONGEST:
        return (Name(0, end, phrase=False),)
    if lead := _LEADING.match(words):
        start = lead.end()
    deng = _DENG.search(words, start) or _DENG_OTHER.search(words, start)
    if not deng:
        return tuple(_joined(words, start, end))
    found = _joined(words, start, deng.start())
    low = deng.start() + 1
    if lead := _LEADING.match(words[low:end]):
        return (*found, *_joined(words, low + lead.end(), end))
    after = _joined(words, low, end) if low < end else []
    closing = [name._replace(phrase=True, after_deng=True) for name in after[:1]]
    return (*found, *closing, *after[1:])


def _joined(text: str, start: int, end: int) -> list[Name]:
    found = []
    low = start
    for m in _JOIN.finditer(text, start, end):
        if m.start() > low and _can_part(text[low : m.start()], text[m.end() : end]):
            found.append(_name(text, low, m.start()))
            low = m.end()
    found.append(_name(text, low, end))
    return [name for name in found if name.end > name.start]


def _can_part(left: str, right: str) -> bool:
    if is_bare_noun(_JOIN.split(right)[0]) and (is_bare_noun(left) or is_phrase(left)):
        return False
    if right.startswith(("各", "有关", "相关", "其他", "其它")) or is_phrase(right[:8]):
        return "各" not in left or right.startswith(("各", "有关", "相关", "其他"))
    return (
        "各" not in left
        and _COMPLETE.search(left) is not None
        and _INCOMPLETE.search(left) is None
        and is_unit_like(right)
    )


def _name(text: str, start: int, end: int) -> Name:
    """Trim one name; a role in its own bracket is its role."""
    words = text[start:end]
    role = ""
    if words.endswith(")") and (own := _ROLE_BRACKET.search(words)):
        role, end = own[1], start + own.start()
    elif tail := _TRAILING.search(words):
        end = start + tail.start()
    words = text[start:end]
    return Name(start, end, is_phrase(words), role=role)
