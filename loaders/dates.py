"""Deadlines and leaders that stand in a clause beside its units."""

import re
from functools import lru_cache

__all__ = ["NUMERALS", "deadline_in", "is_leader", "is_on_calendar", "iso_date"]

_DAY = (
    "(?:\\d{1,2}月(?:\\d{1,2}[日号]|底|末|份|初|上旬|中旬|下旬)?|年底|年末|年内|[上下]半年|"
    "[一二三四1-4]{1,2}季度末?)"
)
_LASTING = "(?:长期|持续|常年|全年|每年|年内|今年内){1,2}(?:坚持|推进|实施|开展)"
_WHEN = re.compile(
    f"(?:于|在|力争)?(?P<when>{_LASTING}|"
    f"(?:(?:(?:\\d{{4}}|今|明|当|次|本|每)年)?(?:{_DAY})(?:[—~至到-](?:\\d{{4}}年)?{_DAY})?"
    "|\\d{4}年(?:[—~至到-]\\d{4}年)?|全年|每年|每月|每季度?|即日起|近期|长期|持续|常年|"
    "\\d{4}\\.\\d{1,2}(?:\\.\\d{1,2})?)(?:底|末)?(?:以前|之前|前|以内|之内|内|起)?)"
    "(?:基本|全面|全部|陆续|持续)?"
    "(?:完成|落实|到位|见效|坚持|推进|实施|启动|取得实效|建成|出台|印发|制定|并长期坚持|"
    "见成效){0,2}"
    "(?P<what>(?<=[前底末])(?:出台|制定|印发|形成|建成|提出|报送|启动|开展)[^,;。、]{1,16})?"
)
_RANK = re.compile(
    "[^、,]{0,12}(?:(?:副)?(?:省长|市长|区长|县长|州长|镇长|乡长|秘书长|主席|盟长|旗长)|(?:分管|"
    "主管|联系|挂钩)[^、,]{0,6}(?:领导|同志)"
    "|(?<!党支部)(?:副)?书记|(?:主要|分管|班子)(?:负责人|领导|负责同志))"
)
_ISO = re.compile("(\\d{4})[年.\\-/](\\d{1,2})[月.\\-/](\\d{1,2})日?")
NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE = re.compile(
    "([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)


@lru_cache(maxsize=8192)
def deadline_in(words: str) -> str | None:
    """Return when, where folded `words` say that and nothing else; without the verb.

    >>> deadline_in("6月底前完成"), deadline_in("长期坚持"), deadline_in("区财政局")
    ('6月底前', '长期坚持', None)
    """
    found = _WHEN.fullmatch(words)
    return found["when"] if found else None


_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_PERSON = re.compile(f"[{_SURNAMES}][\u4e00-\u9fff某×*]{{1,2}}(?:同志)?")
_UNIT_END = (
    "局委部厅办署院会社团行处科室站所队心司校府道镇乡村区园联协馆台报厂场库县市州盟旗省部门位"
)


@lru_cache(maxsize=8192)
def is_leader(words: str) -> bool:
    """Whether folded `words` are an officer, not a unit.

    >>> [is_leader(words) for words in ("分管副市长", "张某某", "市政府办", "金融局")]
    [True, True, False, False]
    """
    if _RANK.fullmatch(words):
        return True
    return _PERSON.fullmatch(words) is not None and words[-1] not in _UNIT_END


def _small(words: str) -> int:
    """十 to 三十一."""
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return int(ones.translate(NUMERALS))
    return 10 * (int(tens.translate(NUMERALS)) if tens else 1) + (
        int(ones.translate(NUMERALS)) if ones else 0
    )


_MONTH_DAY = re.compile("(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})[日号])?")


def is_on_calendar(words: str) -> bool:
    """Whether every date that folded `words` name exists.

    >>> is_on_calendar("9月30日前"), is_on_calendar("9月31日前"), is_on_calendar("13月底")
    (True, False, False)
    """
    return all(
        iso_date(f"{year or 2024}-{month}-{day or 1}") is not None
        for year, month, day in _MONTH_DAY.findall(words)
    )


def iso_date(words: str) -> str | None:
    """Return the date that folded `words` begin with, as ISO; None where it is none.

    >>> iso_date("2023年2月24日"), iso_date("二〇二三年二月二十四日"), iso_date("2023年9月31日")
    ('2023-02-24', '2023-02-24', None)
    """
    if m := _ISO.match(words):
        year, month, day = map(int, m.groups())
    elif m := _CHINESE.match(words):
        year, month, day = int(m[1].translate(NUMERALS)), _small(m[2]), _small(m[3])
    else:
        return None
    longest = (31, 28 + (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)), 31, 30, 31, 30)
    days = (*longest, 31, 31, 30, 31, 30, 31)
    return (
        f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= days[month - 1] else None
    )
