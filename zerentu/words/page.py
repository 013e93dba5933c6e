"""The page: everything its panels, tables and sentences say; all of it travels in the page."""

from zerentu.words import Words

WORDS = {
    # The whole
    "brand": Words("责任图", "Duties"),
    "several": Words("{n} 份文件", "{n} documents"),
    "tasks": Words("任务", "tasks"),
    "units": Words("单位", "units"),
    "leads": Words("牵头", "leads"),
    "supports": Words("协办", "supports"),
    "phrases": Words("统称", "phrases"),
    "skip": Words("跳到任务表", "Skip to the table of tasks"),
    "no_script": Words(
        "此处不运行脚本：没有关系图，任务表与单位责任清单如下。",
        "No script runs here: no picture, but the tasks and each unit's duties follow.",
    ),
    "empty": Words(
        "没有任何责任可画：这份文件里没有读到写明由谁负责的任务。",
        "Nothing to draw: no task that says who answers for it was read.",
    ),
    "language": Words("English", "中文"),
    "language_say": Words("Switch to English", "切换到中文"),
    "light": Words("浅色", "Light"),
    "dark": Words("深色", "Dark"),
    # Pictures
    "pictures": Words("图与表", "Pictures and tables"),
    "p_duties": Words("责任", "Duties"),
    "p_tasks": Words("任务表", "Tasks"),
    "p_units": Words("单位表", "Units"),
    "says_duties": Words(
        "圆环上是任务，按章顺时针排列；环外是单位，靠近它承担的任务，旁边的数字是牵头·协办。"
        "环内的虚线圈是几乎处处协办的单位和统称，圈上每一点是一项任务。",
        "Tasks stand on the ring, clockwise by chapter; units outside, near their tasks, with the"
        " numbers of tasks they lead · support. The rings inside are phrases and units that are"
        " almost everywhere: each bead is one task.",
    ),
    "zoom_in": Words("放大", "Zoom in"),
    "zoom_out": Words("缩小", "Zoom out"),
    "fit": Words("看全图", "Show all"),
    "picture_keys": Words(
        "方向键在图中移动，回车选中，Esc 返回，加减号缩放。",
        "Arrow keys move, Enter selects, Esc returns, plus and minus zoom.",
    ),
    # Left rail
    "search": Words("查单位、拼音首字母、任务号、原文", "Unit, initials, task number, words"),
    "search_label": Words("搜索", "Search"),
    "hits": Words("{n} 处", "{n} found"),
    "no_hits": Words("没有与“{query}”相符的单位、任务或原文", "Nothing matches “{query}”"),
    "reading": Words("统称怎么读", "How phrases are read"),
    "r_named": Words("点名", "Named"),
    "r_closed": Words("列明", "Closed"),
    "r_upper": Words("从宽", "Upper"),
    "says_named": Words("只算点到名字的单位。", "Only units that are named."),
    "says_closed": Words(
        "有名单的统称算到每一家，其余不展开。", "Phrases with a list stand for all on it."
    ),
    "says_upper": Words(
        "每个统称都算到它可能指的单位。", "Every phrase stands for all it may mean."
    ),
    "legend": Words("责任（线型）", "Duties (line)"),
    "lead": Words("牵头", "lead"),
    "support": Words("协办", "support"),
    "phrase": Words("统称", "by phrase"),
    "arrow": Words("箭头由单位指向任务，读作“负责”。", "The arrow reads “answers for”."),
    "kinds": Words("单位类别", "Kinds of unit"),
    "chapters": Words("章", "Chapters"),
    # Kinds
    "k_bureau": Words("政府部门", "bureaus"),
    "k_subdistrict": Words("街道办事处", "sub-districts"),
    "k_township": Words("镇、乡", "townships"),
    "k_government": Words("地方政府", "governments"),
    "k_park": Words("园区与管委会", "parks"),
    "k_company": Words("国有企业", "companies"),
    "k_party": Words("党委机构", "party bodies"),
    "k_mass": Words("群团组织", "mass bodies"),
    "k_vertical": Words("垂直管理单位", "vertical bodies"),
    "k_court": Words("法院、检察院", "courts"),
    "k_school": Words("学校、院所", "schools"),
    "k_section": Words("内设机构", "sections"),
    "k_other": Words("其他", "others"),
    # Details
    "details": Words("详情", "Details"),
    "close": Words("返回", "Back"),
    "kind_task": Words("任务 {label}", "Task {label}"),
    "kind_unit": Words("单位", "Unit"),
    "kind_phrase": Words("统称", "Phrase"),
    "kind_tie": Words("责任", "Duty"),
    "clause": Words("原文", "Clause"),
    "answers": Words("{unit} {role} 任务 {label}", "{unit}: {role}, task {label}"),
    "cite": Words("引用", "Citation"),
    "copy": Words("复制", "Copy"),
    "copied": Words("已复制", "Copied"),
    "citation": Words(
        "{issuer}《{title}》（{number}，{issued}）任务 {label}：“{words}”",
        "{issuer}, 《{title}》 ({number}, {issued}), task {label}: “{words}”",
    ),
    "rule_words": Words("这一责任由文中的总说明得出：", "This duty follows from a standing rule:"),
    "load": Words("任务数", "Tasks"),
    "load_index": Words("负担指数", "Load index"),
    "rank": Words("排名", "Rank"),
    "band": Words("{rank}（三种读法 {low}–{high}）", "{rank} (three readings: {low}–{high})"),
    "leads_here": Words("牵头的任务（{n}）", "Leads ({n})"),
    "supports_here": Words("点名协办（{n}）", "Supports by name ({n})"),
    "phrases_here": Words("因统称协办或牵头（{n}）", "By phrase ({n})"),
    "who_leads": Words("牵头", "Leads"),
    "who_supports": Words("协办", "Supports"),
    "who_phrases": Words("统称", "Phrases"),
    "nobody": Words("无", "none"),
    "targets": Words("目标", "Targets"),
    "deadline": Words("时限", "Deadline"),
    "leaders": Words("责任领导", "Leaders"),
    "members": Words("成员（{n}）", "Members ({n})"),
    "members_unknown": Words(
        "没有名单，无从知道是哪些单位。", "No list says which units are meant."
    ),
    "source": Words("名单来源：{source}", "Source of the list: {source}"),
    "phrase_tasks": Words("出现在 {n} 项任务里", "Stands in {n} tasks"),
    "place": Words("地区", "Place"),
    "provisional": Words("名录中没有这个单位", "Not in the registry"),
    "full_name": Words("全称", "Full name"),
    "aliases": Words("又写作", "Also printed"),
    # Reading
    "overview": Words("读图", "Reading the picture"),
    "most_leads": Words("牵头最多", "Most leads"),
    "most_supports": Words("协办最多", "Most supports"),
    "story_size": Words(
        "{tasks} 项任务由 {units} 个单位承担。", "{tasks} tasks rest on {units} units."
    ),
    "story_lead": Words("牵头最多的是{unit}，{n} 项；", " {unit} leads most: {n}."),
    "story_support": Words("协办最多的是{unit}，{n} 项。", " {unit} supports most: {n}."),
    "story_hidden": Words(
        "只由统称带到的协办以{unit}最多，{n} 项。",
        " Support that only a phrase assigns falls most on {unit}: {n}.",
    ),
    "story_pair": Words(
        "彼此牵连最深的是{one}与{other}。", " The two most entangled are {one} and {other}."
    ),
    "lambda": Words("一项协办计", "A support counts"),
    "save_csv": Words("存为 CSV：看得见的责任", "Save as CSV: the duties shown"),
    "csv_document": Words("文件", "document"),
    "csv_number": Words("任务号", "task"),
    "csv_unit": Words("单位或统称", "unit or phrase"),
    "csv_role": Words("角色", "role"),
    "csv_by_phrase": Words("是否统称", "by phrase"),
    "csv_words": Words("任务内容", "words"),
    "other_page": Words(
        "这个链接出自另一份责任图，所选内容没有套用。",
        "This link belongs to another page; what it selects was not applied.",
    ),
    "clauses_here": Words("所在任务（{n}）", "Tasks ({n})"),
    "kind_chapter": Words("章", "Chapter"),
    "tasks_here": Words("任务（{n}）", "Tasks ({n})"),
    "remove": Words("去掉条件：{text}", "Remove filter: {text}"),
    "without": Words("不含{what}", "no {what}"),
    # Tables
    "number": Words("号", "No."),
    "words": Words("任务", "Task"),
    "unit": Words("单位", "Unit"),
    "kind": Words("类别", "Kind"),
    "duties_table": Words("任务表", "Tasks"),
    "units_table": Words("单位责任清单", "Duties of each unit"),
    "lead_tasks": Words("牵头任务", "Leads"),
    "support_tasks": Words("点名协办", "Supports by name"),
    "by_phrase_tasks": Words("统称", "By phrase"),
    "made_by": Words(
        "由 zerentu 制作；图由 vis-network 9.1.2（Apache-2.0 或 MIT）绘制。",
        "Made by zerentu; drawn by vis-network 9.1.2 (Apache-2.0 or MIT).",
    ),
}
