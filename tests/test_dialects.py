"""The corpus is wide: every way of writing an annotation that we know of occurs in some notice.

The names are those of the `dialects` lists in `tests/notices/*.json`; the sentence after each says
what it means. A name that no notice carries, or that no row explains, is a failure.
"""

from tests.golden import goldens

WHERE_IT_STANDS = {
    "P1": "in a bracket at the end of the task's paragraph",
    "P2": "on lines of its own below the task",
    "P2b": "two roles on one line, parted by a space",
    "P3": "in a table whose cells are parted by |",
    "P4": "in a table written one cell a line",
    "P5": "in a table flattened without any separator: task, then units on the next line",
    "P6": "as the last sentence, without bracket or label",
    "P7": "on the line before the text, below a heading that is the task",
    "P8": "in the middle of the task's sentences",
    "P9": "labels glued to the text without a break",
    "P10": "several annotated segments inside one numbered item",
    "P11": "on a parent item and on its children",
    "P12": "on a chapter's opening words or in one sentence for a whole section",
    "P13": "in a table whose first column is the leading unit",
}
BRACKETS = {
    "half-width": "( ) around the clause",
    "full-width": "（ ） around the clause",
    "mixed width": "both widths in one text",
    "〔〕 outer": "〔 〕 around a list that holds brackets",
    "[ ] outer": "[ ] around the clause",
    "inner brackets": "a bracket inside a unit's or phrase's name",
    "prose brackets": "brackets in the prose that are no annotation",
    "full stop inside": "a full stop within the bracket",
    "long annotation": "more than 120 characters in one bracket",
}
ROLE_WORDS = {
    "牵头": "leads",
    "牵头单位": "labels the leads",
    "牵头责任单位": "labels the leads",
    "牵头负责": "leads",
    "牵头督导": "leads",
    "负责": "all listed lead",
    "等负责": "all listed lead, the list closed by 等",
    "分别负责": "all listed lead",
    "分工负责": "all listed lead",
    "负责落实": "all listed lead, or support beside a lead",
    "按职责分工负责": "all listed lead",
    "牵头+职责分工": "after a lead, the others support",
    "牵头+负责": "after a lead, those who 负责 support",
    "责任单位": "alone: all listed lead",
    "责任部门": "alone: all listed lead",
    "责任科室": "alone: all listed lead",
    "负责部门": "alone: all listed lead",
    "牵头单位+责任单位": "beside 牵头单位: supports",
    "配合": "supports",
    "配合单位": "labels the supports",
    "配合部门": "labels the supports",
    "协同配合单位": "labels the supports",
    "参加": "supports",
    "参与": "supports",
    "主要协作单位": "labels the supports",
    "主要责任单位": "labels the leads",
    "由…承办": "leads",
    "由…负责落实": "all listed lead",
    "由…等分工负责": "all listed lead",
    "会同": "the others, named after it, support",
    "label around a sentence": "责任单位：A牵头，B等部门分工负责",
    "three roles": "A牵头，B参与，各县区负责落实",
    "no role word": "a bare list: all lead, unless a rule says otherwise",
    "主办": "leads",
    "主办 协办": "lead and support",
    "协办单位": "labels the supports",
    "leader inside": "a person answers beside the units",
    "columns 牵头 主责 协办": "a table with three roles",
}
STANDING_RULES = {
    "R1 排在首位": "first listed leads, 排在首位的为牵头单位，下同",
    "R1 列第一位者": "first listed leads, 列第一位者为牵头单位",
    "R1 排在第一位的部门": "first listed leads, 排在第一位的部门为牵头部门",
    "R1 第一责任单位": "first listed leads, 第一责任单位为牵头单位",
    "R1 列第一位的": "first listed leads, 列第一位的为牵头单位",
    "legend after a comma": "the rule follows the list and a comma",
    "legend after a stop": "the rule follows a full stop in the bracket",
    "legend in its own bracket": "the rule stands in a bracket of its own",
    "own roles under a legend": "an annotation that prints its roles keeps them",
    "R2": "the items below also bind units that are not listed again",
    "R3 first listed": "the covering letter says that the first listed leads",
    "R3 责任单位 leads": "the covering letter says that 责任单位 leads",
    "R3 fallback": "the covering letter says who leads where no lead is printed",
    "R4": "a rule of scope that is about no duty",
}
SEPARATORS = {
    "comma before tail": "a comma inside one list, before the phrase at its end",
    "roles by comma": "a comma between roles",
    "roles by semicolon": "a semicolon between roles",
    "roles by newline": "a line a role",
    "roles by a space": "a space between roles",
    "roles by nothing": "nothing between roles",
    "和 joining": "和 before the last of a list",
    "及 joining": "及 before the last of a list",
    "和 in names": "和 inside a name",
    "等+noun": "等部门: a phrase",
    "bare 等": "等 that only closes a list",
    "各 over two nouns": "各镇、街道: one phrase",
    "groups with a separator": "各县（市、区）政府",
    "class noun without 各": "街道办事处 in a list: a phrase",
    "level once": "市 printed once for a list",
    "shared head and tail": "two names share their head and tail",
    "trailing stop": "a full stop after the last unit",
}
NUMBERING = {
    "一、": "Chinese numerals",
    "（一）": "Chinese numerals in brackets",
    "1.": "digits with a stop",
    "1．": "digits with a full-width stop",
    "1﹒": "digits with a small stop",
    "1、": "digits with an enumeration comma",
    "（1）": "digits in brackets",
    "11。": "digits with a Chinese full stop",
    "第一条": "articles",
    "bare number in a cell": "the number column of a table",
    "no numbers": "tasks without any label",
    "（一） is the task": "the second level is the task",
    "一、 is the task": "the first level is the task",
    "no chapter": "tasks without a heading above",
    "mixed levels": "tasks of several levels in one text",
    "runs on": "numbers that run on over the chapters",
    "restarts": "numbers that begin again in each chapter",
    "not tasks": "numbered paragraphs that set no task",
    "letter's own numbers": "the covering letter counts its own paragraphs",
}
DATES_AND_LEADERS = {
    "deadline in the bracket": "the last part of the clause",
    "deadline label": "a label of its own",
    "deadline column": "a column of the table",
    "leader column": "a column of the table",
}
NOISE = {
    "one line": "the whole text on one line",
    "traditional": "traditional characters",
    "glyph notes": "發(fā): a reading printed inside a word",
    "damaged opening bracket": "the opening bracket of a clause is lost",
    "unbalanced brackets": "an opened bracket is not closed",
    "OCR errors": "wrong characters inside names",
    "masked": "characters replaced by * or ×",
    "spun role verb": "a synonym in place of the role verb",
    "pinyin": "letters injected into words",
    "advert": "advertising lines",
    "page numbers": "page numbers that look like labels",
    "contents page": "headings printed twice",
    "hard wraps": "line breaks inside sentences and names",
    "table debris": "lines of | without cells",
    "metadata header": "index number, issuer, font size, print buttons",
    "broken cells": "a cell broken over lines",
    "attachment": "附件 before the table",
    "several notices": "two notices in one text",
    "old and new names": "short, long and former names in one text",
}
HESITATIONS = {
    "H1": "责任单位：A、B，各区: all lead",
    "H2": "A牵头，B负责: B supports",
    "H3": "A、B按职责分工负责，C配合: A and B lead",
    "H4": "责任单位 alone and beside 牵头单位 in one text",
    "H5": "等 as et cetera or as the end of the list",
    "H6": "市有关部门 is a phrase, no unit",
    "H7": "各镇、街道办事处: one phrase",
    "H8": "国网甲检修、建设公司: two units",
    "H9": "an annotation on a chapter does not pass to its items",
    "H10": "a child has only its own annotation",
    "H11": "sentences after the last annotation carry no duty",
    "H12": "an item under 具体措施 is a task",
    "H13": "unit names in the prose are no duties",
    "H14": "addressees, signatures and chrome are no duties",
    "H15": "names are kept as printed, errors included",
    "H16": "impossible dates are kept as text",
    "H17": "two officials in one cell are not parted by guessing",
    "H18": "a rule of the covering letter holds for the whole text",
}
ROWS = (
    *(WHERE_IT_STANDS, BRACKETS, ROLE_WORDS, STANDING_RULES, SEPARATORS),
    *(NUMBERING, DATES_AND_LEADERS, NOISE, HESITATIONS),
)


def test_every_row_occurs_in_some_notice_and_every_name_is_a_row() -> None:
    known = {name for rows in ROWS for name in rows}
    found = {name for golden in goldens() for name in golden.dialects}
    assert known - found == set()
    assert found - known == set()


def test_the_corpus_has_its_size() -> None:
    """At least thirty notices of our own beside the sample."""
    assert len(goldens()) > 30
