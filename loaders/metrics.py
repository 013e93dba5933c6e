"""What a number counts: the nearest noun, without the verb before it and the action behind it."""

import re

__all__ = ["metric_after", "metric_before", "metric_of_heading"]

Span = tuple[int, int]

_VERBS = (
    "其中|力争|确保|全年|当年|年内|今年|本年|计划|预计|新增|新建|新改扩建|改扩建|扩建|改建|"
    "新引进|新开通|新配|补建|开工建设|开工(?!率)|"
    "改造|完成|实现|建成|安排|实施|牵头|启动|加快|推动|推进|举办|开展|组织|集聚|招引|引进|引育|"
    "培育|打造|策划|帮助|支持|提供|"
    "建设|创建|争创|争取|培养|培训|突破|全面|至少|年度(?=新)|每年|总共|共|累计|修复|整治|提升|"
    "发展|认定|选聘|投入|投放|"
    "配备|发放|办好|办理(?!时间)|修建|惠及|普查|推广|加固|清淤|关停|拆除|设置|布局|归集|带动|"
    "更换|招聘|盘活|治理|增加|开发|选派|"
    "淘汰|落实|关闭|整改|抽测|设立|减免|储备|修订|接待|解决|化解|评选|消除|接入|整修|增设|施划|"
    "处理|查处|加装|购置|采购|"
    "安装|种植|栽植|绿化|硬化(?=.)|铺设|新设|新开|开通|吸引|签约(?=亿)|落地|转移|输送|救助|资助|"
    "慰问|组建|选树|推出|发布|制定|"
    "出台|检查|抽查|巡查|清理|清除|疏通|维修|翻新|扶持|扶助|孵化|转化|受理|办结|化解|调解|审结|"
    "侦破|破获|打掉|抓获|追回|收储|"
    "供应|出让|盘活|消化|腾退|征收|搬迁|安置|脱贫|减少(?=.)|压减(?=.)|建立|健全|完善|优化|强化|"
    "加强|深化|扩大|拓宽|架设|"
    "给予|每[家户人个名项]|使|将|对|在|为|于|到|和|及|与|并|、|再|争"
)
_DATE = (
    "(?:截至|到|至|于)?(?:\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?|\\d{1,2}月(?:\\d{1,2}日)?)(?:底|"
    "末)?前?"
)
_LEAD = re.compile(
    f"(?:{_DATE}|{_VERBS}|(?:全|我|本)[省市区县镇乡州](?=.)|"
    "为[^,;。]{2,12}(?:免费)?(?=开展|提供|发放)|[^,;。]{0,12}免费(?=开展|提供|发放))+"
)
_SCOPE = re.compile("(?:全|我|本)[省市区县镇乡州]|.*每[户人家个名项]")
_HELPED = re.compile(
    "(?:支持|组织|推动|鼓励|引导|帮助|扶持)[^,;。]{2,16}(?:建设|参加|新建|开展|创建|实施|申报)"
)
_DONE = re.compile(".*(?:年内完成|全年完成|完成)(?=.)")
_TAIL = re.compile(
    "(?:(?:可比|同比|年均|平均|比上年|较上年|较去年|比去年|预期|力争|分别|累计|常年|长期|计划|"
    "应|预计|每年|全年|今年|"
    "(?:增长|增幅|增速|提高|提升|增加|下降|压减|减少|降低|压降|压缩|削减)(?:率)?|(?:保持|控制|"
    "稳定|维持|发展|扩大)(?=[在到至])|"
    "在|到|至|为|完成|(?<!雷)达|约|安排|建成|分配|改造|加装|新建|给予)|"
    "(?<=.{2})(?:除险加固|整治|清淤|清零|任务|目标))+$"
)
_ACTIONS = re.compile("建设|改造|加装|分配|新建|整治|升级|提升")
_KEPT = frozenset({"改造", "分配"})
_AFTER = re.compile("(?:以上|左右)?的?(?P<noun>[^,;。、:()!?\\d“|\n]{1,24})")
_CUT = re.compile(
    "(?<=.{2})(?:获得|提供|建设|竣工|投产|改造|提质|专项|清疏|进度|实现|达到|开展|完成|等|的|"
    "纳入|落地|开工(?!率)|投入|项目化|参与|进行|实行|清疏)"
)


def metric_before(text: str, start: int, end: int) -> Span | None:
    """Return what ``text[start:end]``, the words before a number, names; None where nothing.

    >>> line = "全县粮食播种面积稳定在"
    >>> line[slice(*metric_before(line, 0, len(line)))]
    '粮食播种面积'
    """
    words = text[start:end]
    if tail := _TAIL.search(words):
        kept = tail.start() == len(words) - 2 and tail[0] in _KEPT and tail.start() > 2
        end = end if kept else start + tail.start()
        words = text[start:end]
    for pattern in (_HELPED, _DONE, _LEAD):
        if lead := pattern.match(words):
            start += lead.end()
            words = text[start:end]
    if "等" in words[:-1] and not words.endswith("等"):
        start += words.rfind("等") + 1
    while start < end and text[start] in " 、的":
        start += 1
    if start == end or _SCOPE.fullmatch(text, start, end):
        return None
    return start, end


def metric_after(text: str, start: int, end: int) -> Span | None:
    """Return the noun that ``text[start:end]``, the words behind a number, begin with.

    >>> line = "个新项目建设"
    >>> line[slice(*metric_after(line, 1, len(line)))]
    '新项目'
    """
    found = _AFTER.match(text, start, min(end, start + 30))
    if not found:
        return None
    low, high = found.span("noun")
    cut = _CUT.search(found["noun"])
    return low, low + cut.start() if cut else high


def metric_of_heading(text: str, start: int, end: int, words: str) -> Span:
    """Return what a heading names; the verb of the number's own `words` is left out.

    >>> metric_of_heading("老旧小区改造", 0, 6, "完成改造16个")
    (0, 4)
    """
    heading = text[start:end]
    stop = re.search("[,;。:\n]", heading)
    end = start + stop.start() if stop else end
    heading = text[start:end]
    for verb in _ACTIONS.findall(words):
        if 0 < (at := heading.find(verb)) < len(heading) - 2:
            return start + at + 2, end
    last = _ACTIONS.search(heading[-2:])
    return (start, end - 2) if last and len(heading) > 3 else (start, end)
