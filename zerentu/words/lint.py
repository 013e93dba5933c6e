"""Lint: what each rule looks for, what a finding says, and how the list is headed."""

from zerentu.words import Words

WORDS = {
    "L01.title": Words("没有牵头单位", "Nobody leads"),
    "L02.title": Words("多家牵头而未定以谁为主", "Several lead and none is singled out"),
    "L03.title": Words("没有协办单位", "Nobody supports"),
    "L04.title": Words("协办只有统称", "Support by phrase only"),
    "L05.title": Words("统称没有名单", "A phrase without a list"),
    "L06.title": Words("牵头单位又在协办的统称之内", "A lead inside a supporting phrase"),
    "L07.title": Words("只协办、从不牵头", "Supports and never leads"),
    "L08.title": Words("指标缺单位或时限", "A target without unit or date"),
    "L09.title": Words("参与单位过多", "Many participants"),
    "L10.title": Words("正文提到而未列责", "Named in the text, not in the clause"),
    "L01": Words(
        "没有写明由谁牵头（主办）；请写明牵头单位。",
        "The task names nobody who leads it; say who does.",
    ),
    "L02": Words(
        "{units}同为牵头（主办）单位，共{count}家，没有指明以谁为主；请指明一家，或规定排在首位的为牵头单位。",
        "{units} lead side by side ({count}) and none is singled out; name one as the lead, or "
        "state that the first listed leads.",
    ),
    "L03": Words(
        "只有牵头单位，没有协办单位；需要配合的请写明由谁协办。",
        "The task has a lead and no support; if the lead needs help, say whose.",
    ),
    "L04": Words(
        "协办的只有{phrases}，没有点名任何单位；请点名承担协办工作的单位。",
        "Support is given by {phrases} only and no unit is named; name the units that do the work.",
    ),
    "L05.open": Words(
        "“{phrase}”包括哪些单位无从确定；请逐一写明单位名称。",
        "“{phrase}” can be any units; name each of them.",
    ),
    "L05.unlisted": Words(
        "“{phrase}”没有可查的名单；请写明单位名称，或附上名单。",
        "No list says who “{phrase}” are; name them, or attach the list.",
    ),
    "L06": Words(
        "{unit}牵头本项，又包含在协办的“{phrase}”之内；请写明“{phrase}”是否不含{unit}。",
        "{unit} leads this task and is also one of the supporting “{phrase}”; say whether "
        "“{phrase}” leaves it out.",
    ),
    "L07": Words(
        "{unit}协办{count}项，没有牵头任何一项；请核对是否漏列其牵头的任务。",
        "{unit} supports {count} task(s) and leads none; check whether a task it leads is missing.",
    ),
    "L08.unit": Words(
        "{unitless}没有计量单位；请补上。",
        "{unitless} has no unit of measure; add it.",
    ),
    "L08.date": Words(
        "{dateless}没有完成时限，文件也没有写明年度；请写明何时完成。",
        "{dateless} has no date and the document gives no year; say by when.",
    ),
    "L08.both": Words(
        "{unitless}没有计量单位，{dateless}没有完成时限，文件也没有写明年度；请分别补上。",
        "{unitless} has no unit of measure, {dateless} no date, and the document gives no year; "
        "add both.",
    ),
    "L09": Words(
        "点名的单位有{count}家，责任容易摊薄；请考虑分拆任务，或只列承担具体工作的单位。",
        "{count} units are named; responsibility thins out among so many: split the task, or name "
        "only those that do the work.",
    ),
    "L10": Words(
        "正文提到{units}，责任单位里没有；请核对是否漏列。",
        "The text speaks of {units}, the clause does not; check whether it is missing.",
    ),
    "error": Words("错误", "error"),
    "warning": Words("警告", "warning"),
    "note": Words("提示", "note"),
    "head": Words(
        "责任分工检查：{documents}，{tasks}项任务，发现{count}处"
        "（错误{errors}，警告{warnings}，提示{notes}）。按条文点名的单位判断，统称不展开。",
        "Assignment lint: {documents}, {tasks} task(s), {count} finding(s) "
        "({errors} error, {warnings} warning, {notes} note). Judged by the units the clauses "
        "name; phrases are not expanded.",
    ),
    "rule_head": Words(
        "{rule} {severity} {title}：{count}处", "{rule} {severity} {title}: {count}"
    ),
    "suppressed": Words(
        "另有{count}处已在核定文件中注明理由，不再列出。",
        "{count} more are suppressed, with a reason, in the review file.",
    ),
}
