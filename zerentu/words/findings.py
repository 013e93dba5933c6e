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
}
