"""Deadlines and leaders that stand in a clause beside its units."""

import re

__all__ = ["deadline_in", "is_leader", "iso_date"]

_WHEN = re.compile(
    "(?:于|在)?(?:(?:\\d{4}|今|明|当|次|本|每)年)?(?:全年|年底|年末|年内|上半年|下半年|"
    "[一二三四1-4第]{1,2}季度|长期|持续|常年|即日起|每月|每季度|"
    "\\d{1,2}月(?:\\d{1,2}[日号]|底|末|份|上旬|中旬|下旬|初)?|\\d{4}年)"
    "(?:以?前|底|末|之?前|内|起|底前|末前)?(?:[—~至到-].{1,12})?"
    "(?:基本|全面|全部)?(?:完成|落实|到位|见效|坚持|推进|实施|启动|取得实效|持续推进|并长期坚持|"
    "建成|出台|印发|制定)?(?:到位)?"
)
_RANK = re.compile(
    "(?:分管|主管|联系)?(?:副)?(?:省长|市长|区长|县长|州长|镇长|乡长|主任|书记|秘书长|局长|"
    "主席)|(?:分管|主管|联系)[^、,]{0,8}(?:领导|副?[省市区县州]长)"
)
_ISO = re.compile("(\\d{4})[年.\\-/](\\d{1,2})[月.\\-/](\\d{1,2})日?")
_NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE = re.compile(
    "([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)


def deadline_in(words: str) -> str | None:
    """Return folded `words` where they say when, and nothing else.

    >>> deadline_in("6月底前完成"), deadline_in("区财政局")
    ('6月底前完成', None)
    """
    return words if _WHEN.fullmatch(words) else None


def is_leader(words: str) -> bool:
    """Whether folded `words` are an officer, not a unit.

    >>> is_leader("分管副市长"), is_leader("市政府办")
    (True, False)
    """
    return _RANK.fullmatch(words) is not None


def _small(words: str) -> int:
    """十 to 三十一."""
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return int(ones.translate(_NUMERALS))
    return 10 * (int(tens.translate(_NUMERALS)) if tens else 1) + (
        int(ones.translate(_NUMERALS)) if ones else 0
    )


def iso_date(words: str) -> str | None:
    """Return the date that folded `words` begin with, as ISO; None where it is none.

    >>> iso_date("2023年2月24日"), iso_date("二〇二三年二月二十四日"), iso_date("2023年9月31日")
    ('2023-02-24', '2023-02-24', None)
    """
    if m := _ISO.match(words):
        year, month, day = map(int, m.groups())
    elif m := _CHINESE.match(words):
        year, month, day = int(m[1].translate(_NUMERALS)), _small(m[2]), _small(m[3])
    else:
        return None
    longest = (31, 28 + (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)), 31, 30, 31, 30)
    days = (*longest, 31, 31, 30, 31, 30, 31)
    return (
        f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= days[month - 1] else None
    )
