"""What was not understood in a notice: the place in quotes, and what a reader can do about it."""

from zerentu.words import Words

WORDS = {
    "unread_clause": Words(
        "“{quote}”像是责任分工，但没有读懂：请核对原文，必要时用复核文件写明。",
        "“{quote}” looks like an assignment but was not understood: check it against the notice,"
        " and settle it in a review file.",
    ),
    "unclosed_bracket": Words(
        "“{quote}”缺少右括号：已读到行末，请核对原文。",
        "“{quote}” has no closing bracket: it was read to the end of the line; check the notice.",
    ),
    "no_place": Words(
        "“{quote}”没有写明是哪个地区的：单位名录与“各街道”一类的名单因此用不上，"
        "可用 --set place=… 写明。",
        "“{quote}” does not say of which place it is: no registry and no lists apply; say it with"
        " --set place=….",
    ),
    "no_duty": Words(
        "全文没有读到任何责任分工：请确认这是任务分解类文件，附件是否齐全。",
        "No assignment was found in the whole text: check that it is a breakdown of tasks.",
    ),
    "no_clause": Words(
        "“{quote}”没有写明由谁负责：请核对原文是否漏排。",
        "“{quote}” does not say who answers for it: check whether the notice left it out.",
    ),
    "repeated_label": Words(
        "编号“{quote}”在同一章节中重复：两项都已保留，请核对原文。",
        "The number “{quote}” occurs twice in one chapter: both items are kept; check the notice.",
    ),
    "unknown_unit": Words(
        "单位“{quote}”不在名录中：暂按原文名称记录，可在名录中补充。",
        "The unit “{quote}” is not in the registry: it is kept under its printed name;"
        " add it to the registry.",
    ),
    "unread_label": Words(
        "“{quote}”写有责任字样，后面却不是单位：未作为分工，请核对原文。",
        "“{quote}” has a role word, but no units follow: it was not taken as an assignment;"
        " check the notice.",
    ),
    "silent_row": Words(
        "表格中“{quote}”一行没有写明单位：请核对原文，是否与上一行合并。",
        "The table row “{quote}” names no unit: check for a cell merged with the row above.",
    ),
    "prose_duty": Words(
        "“{quote}”提到单位和职责，但读来是正文：未作为分工，确属分工的请写入复核文件。",
        "“{quote}” speaks of units and duties but reads as prose: it was not taken"
        " as an assignment; if it is one, say so in a review file.",
    ),
    "odd_name": Words(
        "“{quote}”不像单位名称：暂按原文记录，请核对是否漏了顿号或有错字。",
        "“{quote}” does not look like the name of a unit: it is kept as printed;"
        " check for a lost separator or a misprint.",
    ),
    "merged_names": Words(
        "“{quote}”与前面的名称是同一单位：只记一次，确为两个单位的请在名录中分开。",
        "“{quote}” is the same unit as a name before it: it is counted once;"
        " if they are two, part them in the registry.",
    ),
    "no_date": Words(
        "“{quote}”不是日历上的日期：按原文保留，请核对。",
        "“{quote}” is no date of the calendar: it is kept as text; check it.",
    ),
    "stale_decision": Words(
        "复核文件对“{quote}”一项的决定已不适用：条文已改，请重新复核。",
        "A decision of the review file on “{quote}” no longer applies: its clause has changed;"
        " review it again.",
    ),
}
