"""The command line: help, headings, and what it says while it works."""

from zerentu.words import Words

WORDS = {
    # help of the whole
    "zerentu": Words(
        "责任图：从任务分解通知里读出谁主办、谁协办，存成图，算出指标，画成网页。\n\n"
        "规则只有一条：给出 SOURCE 就从这些文件计算，不启动数据库；不给就从数据库计算。"
        "SOURCE 是文件、文件夹、通配符、-（标准输入）或 sample（随附的样例通知）。",
        "Reads who leads and who supports each task of a government notice, keeps it as a graph, "
        "measures it and draws it as a page.\n\n"
        "One rule for all analysis: SOURCE given, work from those files, no database is started; "
        "none given, work from the store. A SOURCE is a file, a folder, a glob, - (standard "
        "input) or sample (the notice that ships with the package).",
    ),
    "epilog": Words(
        "退出码：0 完成；1 失败或检查未通过；2 用法错误；130 被中断。",
        "Exit codes: 0 done; 1 failed or a gate fired; 2 wrong usage; 130 interrupted.",
    ),
    "commands": Words("命令", "Commands"),
    "demo_short": Words("用样例走一遍全过程", "The whole job on the sample"),
    "demo": Words(
        "读取随附的样例通知，写入数据库，在终端打印三份报告和一个命名查询，把网页写到当前文件夹；"
        "最后一行是网页的路径。",
        "Reads the sample notice, loads it into the database, prints three reports and one named "
        "query, and writes the page to the current folder; the last line is the page's path.",
    ),
    "review_short": Words("列出阅读时拿不准的地方", "What the reader hesitated over"),
    "review": Words(
        "读取来源，把拿不准的地方写成待填的决定（TOML）。",
        "Read the sources and write what was doubtful as decisions to fill in (TOML).",
    ),
    "units_short": Words("单位名录", "The registry of units"),
    "units": Words(
        "单位名录，以及它还不认识的单位。", "The registry, and what it does not know yet."
    ),
    "units_list_short": Words("列出名录", "The registry"),
    "units_check_short": Words("检查名录", "Prove its rules"),
    "units_unresolved_short": Words("名录未收的单位", "Units it does not know"),
    "parse_short": Words("每份通知说了什么", "What each notice says"),
    "parse": Words(
        "打印每份通知的任务和责任单位，以及没有读懂的地方；不用数据库。"
        "json 恰好是一个对象；多份通知用 jsonl。",
        "Prints the tasks of each notice, who answers for them, and what was not understood; no "
        "database. json is exactly one object; for several notices use jsonl.",
    ),
    "load_short": Words("把通知写入数据库", "Write notices into the store"),
    "load": Words(
        "每份通知一行小结；坏文件会报告，其余照常写入，最后以 1 退出。",
        "One summary line each; a broken file is reported, the rest is still loaded, and the exit "
        "code is 1.",
    ),
    "report_short": Words("标准指标表", "The standard tables"),
    "report": Words(
        "负荷、统筹、依赖等指标表。csv 只能是一张表（用 --only），或用 -o 写到一个文件夹。",
        "Load, coordination, dependence and the other measures. csv is one table (with --only) or "
        "a folder (with -o).",
    ),
    "page_short": Words("交互网页", "The interactive page"),
    "page": Words(
        "写出一个自足的网页：单位、任务和它们之间的责任，点开可见原文。",
        "Writes one self-contained page: units, tasks and the duties between them; a click shows "
        "the words of the notice.",
    ),
    "queries_short": Words("列出命名查询", "List the named questions"),
    "queries": Words(
        "每个命名查询的名称、参数和它回答的问题。",
        "Each named question, its parameters and what it answers.",
    ),
    "query_short": Words("运行一个命名查询", "Ask a named question"),
    "query": Words(
        "key=value 的值能读作 JSON 就按 JSON 读，否则就是文字。",
        "The value of key=value is read as JSON where it is JSON, else as text.",
    ),
    "cypher_short": Words("运行一条 Cypher", "Run one Cypher statement"),
    "cypher": Words(
        "只读，除非给出 --write；由数据库引擎保证。key=value 是语句的参数。",
        "Read-only unless --write is given; the engine enforces it. key=value are the statement's "
        "parameters.",
    ),
    "db_short": Words("本机数据库引擎", "The local engine"),
    "db": Words(
        "查看、启动、停止、清空本机数据库引擎。status、reset、forget 也能用于 --store。",
        "Looks at, starts, stops and empties the local engine. status, reset and forget also work "
        "on --store.",
    ),
    "db_status_short": Words("引擎和库里有什么", "What runs and what it holds"),
    "db_start_short": Words("启动引擎", "Start the engine"),
    "db_stop_short": Words("停止引擎", "Stop the engine"),
    "db_browse_short": Words("在浏览器里打开引擎的网页", "Open the engine's own web page"),
    "db_reset_short": Words("删除 zerentu 写入的全部内容", "Remove all that zerentu wrote"),
    "db_forget_short": Words(
        "删除一份文件以及只有它说过的内容", "Remove one document and what only it said"
    ),
    "explain_short": Words("一个数字从哪里来", "Where a number comes from"),
    "explain": Words(
        "写成 表.字段，如 load.load_index unit=区发改委：给出定义、读法、算式和每一条原文。",
        "As TABLE.FIELD, such as load.load_index unit=区发改委: definition, reading, sum and "
        "every clause behind it.",
    ),
    "score_short": Words("把测度写入库中", "Write the measures into the store"),
    "score": Words(
        "写成 (:Score)-[:OF]->(:Unit)，供 zerentu cypher 使用；所选文件一有变动就删除。",
        "As (:Score)-[:OF]->(:Unit), for zerentu cypher; gone when a document changes.",
    ),
    "scored": Words(
        "已写入 {units} 个单位的测度（文件 {documents} 份，读法 {reading}）。",
        "Scores of {units} units written ({documents} documents, reading {reading}).",
    ),
    "lint_short": Words("责任写得清不清楚", "Is it clear who answers"),
    "lint": Words(
        "逐条规则检查分工写得是否清楚；--fail-on 里的规则命中时以 1 退出。",
        "Ten rules look whether the duties are written clearly; exit code 1 when one of --fail-on "
        "fires.",
    ),
    "sheet_short": Words("各单位的责任清单", "Duty sheets of the units"),
    "sheet": Words(
        "每个单位一页 A4：牵头、协办、召集谁、被谁召集、量化目标；另有目录和一份电子表格。",
        "One A4 page a unit: what it leads and supports, whom it convenes, who may call it, its "
        "targets; with an index and one spreadsheet.",
    ),
    "o_unit": Words("单位的名称（可重复）", "name of a unit; may be repeated"),
    "o_all": Words("全部单位", "all units"),
    "o_folder": Words("写到哪个文件夹", "the folder to write to"),
    "sheet_which": Words(
        "请用 --unit 写出单位，或用 --all 要全部单位，二者取一。",
        "Name units with --unit, or take --all of them: one of the two.",
    ),
    "search_short": Words("查找任务、单位和分工原文", "Find tasks, units and clauses"),
    "search": Words(
        "含有全部词的任务、单位和分工原文；词可以是原文、拼音或拼音首字母。几个词请加引号。",
        "Tasks, units and clauses that hold all the words, as written, as pinyin or its initials. "
        "Put several words in quotation marks.",
    ),
    # options
    "o_store": Words(
        "用这个 Neo4j（bolt:// 或 neo4j://），不用本机引擎；用户名取自 NEO4J_USERNAME，"
        "密码取自 NEO4J_PASSWORD 或当场询问",
        "use this Neo4j (bolt:// or neo4j://) instead of the local engine; user from "
        "NEO4J_USERNAME, password from NEO4J_PASSWORD or a prompt",
    ),
    "o_database": Words("--store 里的数据库名", "the database of --store"),
    "o_lang": Words("中文或英文（默认随系统语言）", "Chinese or English (default: the locale's)"),
    "o_verbose": Words("把日志打印到标准错误", "log lines on standard error"),
    "o_version": Words("显示版本号", "show the version"),
    "o_engine": Words("本机用哪个引擎", "which engine to run locally"),
    "o_reading": Words(
        "怎样理解“各街道办事处”这类说法：不展开、按名单展开、尽量展开",
        "how a phrase like 各街道办事处 is read: not at all, by its list, as widely as possible",
    ),
    "o_lambda": Words("协办相对主办的权重", "weight of supporting against leading"),
    "o_output": Words("写到文件而不是标准输出", "write to a file instead of standard output"),
    "o_output_page": Words("网页写到哪个文件", "the file to write the page to"),
    "o_jobs": Words("同时读几个文件", "read so many files at once"),
    "o_format": Words("输出格式", "the form of the output"),
    "o_strict": Words("有 error 级发现就以 1 退出", "exit 1 on findings of level error"),
    "o_dry_run": Words("只读不写", "read, but write nothing"),
    "o_force": Words("已在库中的文件也重读", "read files again that are in the store"),
    "o_set": Words(
        "文件自己没有写明的：place、number、issued、issuer、title",
        "what the file does not say: place, number, issued, issuer, title",
    ),
    "o_source": Words("从这些文件而不是库里算", "work from these files, not from the store"),
    "o_only": Words("只要这些表（逗号分隔）", "only these tables, comma between them"),
    "o_show_query": Words(
        "只打印给出各表的命名查询", "print the named query that gives each table, and no table"
    ),
    "o_betweenness_sources": Words(
        "介数只从这么多个起点估计", "estimate betweenness from so many sources"
    ),
    "o_top": Words("每张表只要前 N 行", "only the first N rows of a table"),
    "o_open": Words("写好后在浏览器里打开", "open it in the browser"),
    "o_write": Words("允许写入", "allow writing"),
    "o_max_rows": Words("最多取多少行", "fetch so many rows at most"),
    "o_timeout": Words("最多运行多少秒", "run so many seconds at most"),
    "o_yes": Words("不再询问", "do not ask"),
    "o_document": Words(
        "只看这份文件：编号、文号或标题", "only this document: id, number or title"
    ),
    "o_place": Words("只看这个地方及其下级", "only this place and all below it"),
    "o_year": Words("只看这一年印发的", "only those issued in this year"),
    "o_chapter": Words("只看这一章及其下级", "only this chapter and those below it"),
    "o_unit_kind": Words("只看这类单位", "only units of this kind"),
    "o_fail_on": Words("这些规则命中就以 1 退出", "exit 1 when one of these rules fires"),
    "o_review": Words(
        "复核文件（TOML）：读取时采用其中的决定，检查时略过已接受的发现",
        "a review file (TOML): its decisions are applied while reading, its accepted findings are "
        "left out by lint",
    ),
    # while it works
    "interrupted": Words("已中断。", "Interrupted."),
    "no_command": Words(
        "没有命令 {name}。zerentu --help 列出全部命令。",
        "There is no command {name}. zerentu --help lists them all.",
    ),
    "no_command_near": Words(
        "没有命令 {name}。是否指：{near}？", "There is no command {name}. Is it: {near}?"
    ),
    "no_pair": Words("{given} 应写成 key=value。", "{given} should be key=value."),
    "xlsx_to_file": Words(
        "xlsx 不能显示在终端上：用 -o 写到文件。",
        "xlsx cannot be shown on a terminal: write it to a file with -o.",
    ),
    "csv_one_table": Words(
        "csv 一次只能是一张表：用 --only 选一张，或用 -o 写到一个文件夹。",
        "csv is one table: choose it with --only, or write to a folder with -o.",
    ),
    # headings
    "name": Words("名称", "name"),
    "parameters": Words("参数（方括号内可省）", "parameters (in brackets: optional)"),
    "answers": Words("回答的问题", "what it answers"),
    "label": Words("编号", "no."),
    "task": Words("任务", "task"),
    "leads": Words("主办", "leads"),
    "supports": Words("协办", "supports"),
    "level": Words("级别", "level"),
    "finding": Words("发现", "finding"),
    "words": Words("原文", "words"),
    "level_info": Words("提示", "info"),
    "level_warning": Words("警告", "warning"),
    "level_error": Words("错误", "error"),
    "what": Words("类别", "what"),
    "document": Words("文件", "document"),
    "unit": Words("单位", "unit"),
    "clause": Words("分工", "clause"),
    "filters": Words("筛选项", "filters"),
    # demo
    "demo_read": Words("读取样例通知……", "Reading the sample notice …"),
    "demo_load": Words("写入数据库……", "Loading it into the database …"),
    "demo_report": Words("从数据库计算三份报告……", "Three reports from the database …"),
    "demo_query": Words("命名查询 {name}……", "The named question {name} …"),
    "demo_page": Words("画网页……", "Drawing the page …"),
    # the store
    "password": Words("{url} 上用户 {user} 的密码", "Password of {user} at {url}"),
    "loaded": Words(
        "{document}：{tasks} 项任务，{units} 个单位，{warnings} 处警告，{errors} 处错误；{done}",
        "{document}: {tasks} tasks, {units} units, {warnings} warnings, {errors} errors; {done}",
    ),
    "left_alone": Words("{path}：已在库中，未重读", "{path}: in the store already, not read again"),
    "load_counts": Words(
        "读取 {read} 个文件，无责任分工 {without} 个，未重读 {left} 个，拒读 {refused} 个。",
        "{read} files read, {without} without duties, {left} left alone, {refused} refused.",
    ),
    "only_read": Words("只读未写", "read only, nothing written"),
    "written": Words("已写入", "written"),
    "unchanged": Words("内容未变", "unchanged"),
    "updated": Words(
        "已更新（任务新增 {added}、改动 {altered}、删除 {removed}）",
        "updated (tasks added {added}, changed {altered}, removed {removed})",
    ),
    "more_rows": Words(
        "只取了前 {count} 行，后面还有；可用 --max-rows 多取。",
        "Only the first {count} rows were fetched; there are more (--max-rows).",
    ),
    "nothing_found": Words(
        "没有同时含有“{words}”的单位、任务或分工原文。",
        "No unit, task or clause holds: {words}.",
    ),
    # lint
    "no_rule": Words("没有规则 {name}。规则有：{rules}。", "no rule {name}; there are {rules}"),
    "unused_suppression": Words(
        "{path}：第 {number} 条 [[suppress]] 没有用到；原文可能已经改了。",
        "{path}: [[suppress]] number {number} covers nothing; the text may have changed.",
    ),
    # db
    "engine": Words("引擎", "engine"),
    "state": Words("状态", "state"),
    "address": Words("地址", "address"),
    "folder": Words("数据文件夹", "data folder"),
    "ready": Words("就绪", "ready"),
    "starting": Words("正在启动", "starting"),
    "stopped": Words("已停止", "stopped"),
    "label_of_nodes": Words("节点", "nodes"),
    "count": Words("数目", "count"),
    "db_none_yet": Words("还没有启动过引擎。", "No engine was ever started here."),
    "db_server": Words("{server}，{url}", "{server} at {url}"),
    "db_reset": Words(
        "从 {url} 删除 zerentu 写入的 {count} 个节点（其中 {documents} 份文件）",
        "Remove the {count} nodes that zerentu wrote to {url} ({documents} of them documents)",
    ),
    "db_aside": Words("把 {path} 移到一旁", "Move {path} aside"),
    "db_set_aside": Words(
        "已移到 {path}。请重新导入各份通知。", "Moved to {path}. Load the notices again."
    ),
    "db_reset_yes": Words("？要做请加 --yes。", "? To do so, add --yes."),
    "db_removed": Words("已删除 {count} 个节点。", "Removed {count} nodes."),
    "db_forgotten": Words(
        "已删除 {document}（{tasks} 项任务）。", "Forgot {document} ({tasks} tasks)."
    ),
    "db_ready": Words("{engine} 已就绪：{url}", "{engine} is ready at {url}"),
    "db_stopped": Words("已停止：{engines}", "Stopped: {engines}"),
    "db_none_ran": Words("没有引擎在运行。", "No engine was running."),
    "db_browse": Words(
        "{url}（用户 {user}，密码在文件 {file} 里）",
        "{url} (user {user}, the password is in {file})",
    ),
    # parse
    "no_source": Words(
        "请给出 SOURCE：文件、文件夹、通配符、- 或 sample。",
        "Give a SOURCE: a file, a folder, a glob, - or sample.",
    ),
    "json_one_notice": Words(
        "json 恰好是一份通知；多份请用 --format jsonl。",
        "json is exactly one notice; for several use --format jsonl.",
    ),
    "counts": Words(
        "{chapters} 章，{tasks} 项任务，{units} 个单位，{phrases} 种统称，{targets} 个指标",
        "{chapters} chapters, {tasks} tasks, {units} units, {phrases} phrases, {targets} targets",
    ),
    "not_understood": Words("没有读懂或需要留意的地方", "Not understood, or to be looked at"),
    "understood": Words(
        "写有责任字样的 {all} 处，读懂 {read} 处。",
        "{read} of {all} places that look like an assignment were understood.",
    ),
    "all_understood": Words("全部读懂。", "Everything was understood."),
}
