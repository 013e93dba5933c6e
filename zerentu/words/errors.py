"""Errors: each says the thing, the place and the remedy, in one line."""

from zerentu.words import Words

WORDS = {
    "no_file": Words("找不到文件 {path}。请检查路径。", "No file {path}. Check the path."),
    "units_not_toml": Words(
        "名录文件 {path} 不是 TOML：{reason}。请改正这一处。",
        "The file of units {path} is not TOML: {reason}. Mend that place.",
    ),
    "unit_without_key": Words(
        "名录文件 {path} 第 {number} 个 [[unit]] 没有 key。请补上单位名称。",
        "[[unit]] number {number} of {path} has no key. Give the unit a name.",
    ),
    "unit_kind": Words(
        "名录文件 {path} 中“{unit}”的类别“{kind}”不存在。请改用已有类别。",
        "{path} gives {unit} the kind {kind}, which does not exist. Use one that does.",
    ),
    "unit_twice": Words(
        "名录文件 {path} 中“{form}”同时属于“{unit}”和“{other}”。一个名称只能归一个单位。",
        "{path} lists {form} under both {unit} and {other}. A name belongs to one unit.",
    ),
    "review_field": Words(
        "{path}：第{number}条 [[decision]] 的“{field}”缺失、多余或类型不对。"
        "请照 zerentu review 写出的文件改正。",
        "{path}: {field} of [[decision]] number {number} is missing, unknown or of a wrong type. "
        "Write it as zerentu review does.",
    ),
    "review_answer": Words(
        "{path}：第{number}条 [[decision]] 的答复“{answer}”不在选项中。请从 choices 里选。",
        "{path}: [[decision]] number {number} answers {answer}, which is no choice. "
        "Pick one of its choices.",
    ),
    "no_match": Words(
        "没有文件与 {path} 相符。请检查通配符。", "No file matches {path}. Check the pattern."
    ),
    "empty_folder": Words(
        "文件夹 {path} 中没有可读的文件。请放入通知（文本、网页、Word、表格、PDF 或 ZIP）。",
        "The folder {path} holds no file that can be read. Put notices into it: text, pages, Word, "
        "spreadsheets, PDF or ZIP.",
    ),
    "unreadable": Words(
        "无法读取 {path}：{reason}。请检查文件权限。",
        "Cannot read {path}: {reason}. Check its permissions.",
    ),
    "empty": Words(
        "文件 {path} 是空的。请换一个有内容的文件。",
        "The file {path} is empty. Give one with a text.",
    ),
    "too_large": Words(
        "文件 {path} 超过 {limit} 的上限。请拆分后再读。",
        "The file {path} is larger than the limit of {limit}. Split it first.",
    ),
    "too_long": Words(
        "文件 {path} 的文字超过 {limit} 个字的上限。请拆分后再读。",
        "The text of {path} is longer than the limit of {limit} characters. Split it first.",
    ),
    "many_cells": Words(
        "文件 {path} 的表格超过 {limit} 格的上限。请拆分后再读。",
        "The tables of {path} have more than {limit} cells. Split it first.",
    ),
    "many_tags": Words(
        "网页 {path} 超过 {limit} 个标记的上限。请只保存正文。",
        "The page {path} has more than {limit} tags. Save only its article.",
    ),
    "unpacked": Words(
        "文件 {path} 的 {part} 解开后超过 {limit} 的上限。请另存为较小的文件。",
        "{part} of {path} unpacks to more than the limit of {limit}. Save it as a smaller file.",
    ),
    "entities": Words(
        "文件 {path} 的 {part} 声明了 XML 实体，不予展开。请用办公软件另存后再读。",
        "{part} of {path} declares XML entities, which are never expanded. Save it anew with an "
        "office program.",
    ),
    "many_pages": Words(
        "文件 {path} 超过 {limit} 页的上限。请拆分后再读。",
        "The file {path} has more than {limit} pages. Split it first.",
    ),
    "scan": Words(
        "文件 {path} 是扫描件，没有文字层。请换有文字的版本，或先作文字识别。",
        "The file {path} is a scan without a text. Give a version with a text, or recognise its "
        "characters first.",
    ),
    "kind_zip": Words(
        "压缩包 {path} 中没有可读的文件，或无法在此展开（标准输入、层层嵌套）。请先解压。",
        "The ZIP {path} holds no file that can be read, or cannot be opened here (standard input, "
        "archives deep in each other). Unpack it first.",
    ),
    "many_entries": Words(
        "压缩包 {path} 超过 {limit} 个文件的上限。请拆分后再读。",
        "The archive {path} has more than {limit} entries. Split it first.",
    ),
    "leaves": Words(
        "{path} 的文件名指向压缩包之外，不予读取。请重新打包。",
        "The name {path} points out of its archive; it is not read. Pack it anew.",
    ),
    "no_office": Words(
        "读取 {kind} 文件 {path} 需要 LibreOffice。请安装它，或另存为 DOCX。",
        "Reading {path} ({kind}) takes LibreOffice. Install it, or save the file as DOCX.",
    ),
    "office_slow": Words(
        "LibreOffice 在 {seconds} 秒内未能转换 {path}。请另存为 DOCX。",
        "LibreOffice did not convert {path} within {seconds} seconds. Save it as DOCX.",
    ),
    "no_fact": Words(
        "--set 不认识“{word}”。可写：{there}。", "--set does not know {word}. It takes: {there}."
    ),
    "no_date": Words(
        "“{word}”不是日期。请写作 2023-02-24 或 2023年2月24日。",
        "{word} is no date. Write it as 2023-02-24.",
    ),
    "one_of_several": Words(
        "{path} 里有 {count} 份通知，--set number 与 title 不能都套用。请先拆开。",
        "{path} holds {count} notices; --set number and title cannot be of all of them. Split it.",
    ),
    "no_text": Words(
        "文件 {path} 中没有文字。请换一个有文字的文件。",
        "The file {path} holds no text. Give one that does.",
    ),
    "no_plain_file": Words(
        "{path} 不是普通文件（管道或设备）。请给出文件，或用 - 从标准输入读取。",
        "{path} is a pipe or a device. Give a plain file, or - to read standard input.",
    ),
    "changing": Words(
        "文件 {path} 在读取时被改动。请待其写完后再试。",
        "The file {path} changed while it was read. Try again when it is complete.",
    ),
    "damaged": Words(
        "文件 {path} 已损坏或不完整。请重新下载。",
        "The file {path} is damaged or incomplete. Download it again.",
    ),
    "kind_encrypted": Words(
        "文件 {path} 有密码。请先去掉密码另存。",
        "The file {path} is protected by a password. Save it without one first.",
    ),
    "kind_image": Words(
        "文件 {path} 是图片，没有文字层。请换有文字的版本，或先作文字识别另存为文本。",
        "The file {path} is an image without a text. Give a version with a text, or recognise its "
        "characters first.",
    ),
    "kind_packed": Words(
        "文件 {path} 是 RAR、7z 或 gzip 压缩包。请先解压，或改用 ZIP。",
        "The file {path} is packed as RAR, 7z or gzip. Unpack it first, or pack it as ZIP.",
    ),
    "kind_other": Words(
        "文件 {path} 的类型不能读取。请另存为 DOCX、PDF 或纯文本。",
        "Files of the type of {path} are not read. Save it as DOCX, PDF or plain text.",
    ),
    "binary": Words(
        "文件 {path} 不是文本。请先另存为纯文本（UTF-8）。",
        "The file {path} is not a text. Save it as plain text (UTF-8) first.",
    ),
    "no_encoding": Words(
        "文件 {path} 的编码无法识别。请另存为 UTF-8 或 GB18030。",
        "The encoding of {path} is not known. Save it as UTF-8 or GB18030.",
    ),
    "review_not_toml": Words(
        "{path} 不是 TOML：{detail}。请改正这一处。",
        "{path} is not TOML: {detail}. Mend that place.",
    ),
    "review_not_utf8": Words(
        "{path} 不是 UTF-8 编码。请另存为 UTF-8。",
        "{path} is not in UTF-8. Save it in UTF-8.",
    ),
    "suppress_not_tables": Words(
        "{path}：suppress 应写作 [[suppress]]。",
        "{path}: suppress must be written as [[suppress]].",
    ),
    "suppress_unknown_field": Words(
        "{path}：第{number}条 [[suppress]] 里没有“{field}”这一项；"
        "可写 rule、task、clause、document、reason。",
        "{path}: [[suppress]] number {number} cannot say {field}; it takes rule, task, clause, "
        "document and reason.",
    ),
    "suppress_not_text": Words(
        "{path}：第{number}条 [[suppress]] 的 {field} 应是文字，请加引号。",
        "{path}: {field} of [[suppress]] number {number} must be a text; put it in quotes.",
    ),
    "suppress_unknown_rule": Words(
        "{path}：第{number}条 [[suppress]] 的规则“{rule}”不存在；规则是 L01 至 L10。",
        "{path}: [[suppress]] number {number} names rule “{rule}”; the rules are L01 to L10.",
    ),
    "suppress_without_place": Words(
        "{path}：第{number}条 [[suppress]] 没有写明任务；请写 task（编号）或 clause（条文用字）。",
        "{path}: [[suppress]] number {number} names no task; give task (its label) or clause "
        "(words of the clause).",
    ),
    "suppress_without_reason": Words(
        "{path}：第{number}条 [[suppress]] 没有理由；请写 reason。",
        "{path}: [[suppress]] number {number} has no reason; give one.",
    ),
    "no_unit": Words(
        "没有名为“{word}”的单位。相近的有：{there}。", "There is no unit {word}. Near it: {there}."
    ),
    "unit_ambiguous": Words(
        "“{word}”指多个单位：{there}。请用其编号。",
        "{word} names several units: {there}. Use an id.",
    ),
    "no_query": Words(
        "没有名为 {name} 的查询。zerentu queries 列出全部查询。",
        "There is no query {name}. zerentu queries lists them all.",
    ),
    "no_query_near": Words(
        "没有名为 {name} 的查询。是否指：{near}？zerentu queries 列出全部查询。",
        "There is no query {name}. Is it one of: {near}? zerentu queries lists them all.",
    ),
    "query_missing": Words(
        "查询 {name} 缺少参数：{missing}。它的参数：{parameters}。",
        "Query {name} lacks: {missing}. It takes: {parameters}.",
    ),
    "query_unknown": Words(
        "查询 {name} 没有参数：{unknown}。它的参数：{parameters}。",
        "Query {name} does not know: {unknown}. It takes: {parameters}.",
    ),
    "query_missing_unknown": Words(
        "查询 {name} 缺少参数：{missing}；没有参数：{unknown}。它的参数：{parameters}。",
        "Query {name} lacks: {missing}; it does not know: {unknown}. It takes: {parameters}.",
    ),
    "query_name": Words(
        "{path}：文件头的 name 是“{name}”，应与文件名相同。",
        "{path}: its header says name: {name}; that must be the file's name.",
    ),
    "query_sentence": Words(
        "{path}：文件头缺少一句说明。请加一行 // 说明。",
        "{path}: its header has no sentence. Add a // line that says what it answers.",
    ),
    "query_parameters": Words(
        "{path}：声明的参数（{declared}）与使用的参数（{used}）不一致。请改 params 一行。",
        "{path}: it declares {declared} but uses {used}. Mend its params line.",
    ),
    "query_declaration": Words(
        "{path}：看不懂 params 一行：{declared}。写法：// params: unit, limit = 20",
        "{path}: its params line cannot be read: {declared}. Write // params: unit, limit = 20",
    ),
    "not_written": Words(
        "写不进 {path}：{reason}。请换一个位置或腾出空间；原有文件未动。",
        "Cannot write {path}: {reason}. Choose another place or make room; no file was changed.",
    ),
    "scores_outdated": Words(
        "计算期间库里的文件有变动，测度未写入。请再运行一次 zerentu score。",
        "A document changed while the scores were worked out; none was written. Run zerentu score "
        "again.",
    ),
    "no_document": Words(
        "没有文件“{word}”。现有：{there}。", "There is no document {word}. There are: {there}."
    ),
    "document_ambiguous": Words(
        "“{word}”指多份文件：{there}。请用其编号。",
        "{word} names several documents: {there}. Use an id.",
    ),
    "no_place": Words(
        "没有“{word}”的文件。现有地区：{there}。",
        "There is no document of {word}. There are those of: {there}.",
    ),
    "no_year": Words(
        "没有 {word} 年的文件。现有年份：{there}。",
        "There is no document of {word}. There are those of: {there}.",
    ),
    "no_chapter": Words(
        "没有“{word}”一章。现有：{there}。", "There is no chapter {word}. There are: {there}."
    ),
    "no_kind": Words(
        "没有“{word}”这类单位。类别有：{there}。",
        "There is no kind of unit {word}. The kinds are: {there}.",
    ),
    "no_field": Words(
        "表里没有数字 {name}。是否指：{near}？", "There is no number {name}. Is it one of: {near}?"
    ),
    "no_key": Words(
        "不能用 {name} 指一行。可用：{near}。", "A row is not named by {name}. Use: {near}."
    ),
    "which_row": Words(
        "表 {table} 里 {word} 指 {count} 行，须只指一行。例如：{there}。",
        "In table {table}, {word} means {count} rows; it must mean one. There are: {there}.",
    ),
    "no_table": Words(
        "没有名为 {name} 的表。是否指：{near}？", "There is no table {name}. Is it one of: {near}?"
    ),
    "engine_busy": Words(
        "本地数据库 {engine} 正被另一进程启动或停止，久未结束（{path}）。"
        "请稍后再试，或先用 db stop 停止它。",
        "Another process has been starting or stopping the local database {engine} for too long "
        "({path}). Try again later, or run zerentu db stop.",
    ),
    "engine_disk": Words(
        "磁盘空间不足：{path}。请腾出空间后再试，或用 ZERENTU_HOME 指定另一文件夹。",
        "No space left on the disk of {path}. Free some, or name another folder with ZERENTU_HOME.",
    ),
    "engine_failed": Words(
        "本地数据库 {engine} 无法启动，原因见 {log}。"
        "若其数据（{path}）已损坏，db reset 会把它移到一旁，之后重新导入各份通知。",
        "The local database {engine} does not start; {log} says why. If its data ({path}) are "
        "damaged, zerentu db reset moves them aside; load the notices again then.",
    ),
    "engine_fetch": Words(
        "无法取得 {file}（{reason}）。请检查网络、代理与证书后再试；已取得的文件会保留。",
        "Cannot fetch {file} ({reason}). Check network, proxy and certificates, then try again; "
        "what has come is kept.",
    ),
    "engine_locked": Words(
        "本地数据库的文件 {path} 已被另一进程占用。"
        "请结束该进程，或用 ZERENTU_HOME 指定另一文件夹。",
        "Another process has locked the files of the local database, {path}. End it, or name "
        "another folder with ZERENTU_HOME.",
    ),
    "engine_no_java": Words(
        "arcadedb-embedded 未安装，或不支持本系统（{system}），本地数据库无法运行。"
        "请重新安装 zerentu，或用 --store 连接 Neo4j 服务器。",
        "arcadedb-embedded is missing or has no wheel for this system ({system}), so that no local "
        "database can run. Install zerentu again, or name a Neo4j server with --store.",
    ),
    "engine_no_jgo": Words(
        "下载 Neo4j 需要 jgo 和 truststore。请运行 pip install 'zerentu[neo4j]'。",
        "Fetching Neo4j needs jgo and truststore. Run pip install 'zerentu[neo4j]'.",
    ),
    "engine_permission": Words(
        "无法写入 {path}（{reason}）。请检查权限，或用 ZERENTU_HOME 指定另一文件夹。",
        "Cannot write to {path} ({reason}). Check its permissions, or name another folder with "
        "ZERENTU_HOME.",
    ),
    "engine_ports": Words(
        "本地数据库 {engine} 找不到可用端口，详见 {log}。请结束占用 127.0.0.1 端口的程序后再试。",
        "The local database {engine} finds no free port; {log} says which it tried. End what "
        "occupies them on 127.0.0.1, then try again.",
    ),
    "engine_slow": Words(
        "本地数据库 {engine} 在 {seconds} 秒内未能就绪，日志见 {log}。请待机器空闲后再试。",
        "The local database {engine} was not ready within {seconds} seconds; its log is {log}. Try "
        "again when the machine is less busy.",
    ),
    "engine_unknown": Words(
        "没有名为 {engine} 的数据库引擎。可用的有：{engines}。",
        "No engine is called {engine}. There are: {engines}.",
    ),
    "engine_no_page": Words(
        "{engine} 没有自带的网页。可用 db start --engine arcadedb 换用 arcadedb。",
        "{engine} serves no web page of its own. Use arcadedb: zerentu db start --engine arcadedb.",
    ),
    "store_url": Words(
        "{url} 不是数据库地址。写法：bolt://主机:7687 或 neo4j://主机:7687，加密用 neo4j+s://。",
        "{url} is no address of a store. Write bolt://HOST:7687 or neo4j://HOST:7687, with "
        "encryption neo4j+s://.",
    ),
    "store_url_login": Words(
        "数据库地址 {url} 里不能写用户名和密码。请用环境变量 NEO4J_USERNAME 和 NEO4J_PASSWORD。",
        "The address {url} must hold no login. Set NEO4J_USERNAME and NEO4J_PASSWORD instead.",
    ),
    "store_unreachable": Words(
        "连不上数据库 {url}：{reason}。请检查地址，并确认服务器在运行。",
        "The database {url} cannot be reached: {reason}. Check the address, and that the server "
        "runs.",
    ),
    "store_login": Words(
        "数据库 {url} 不接受用户名或密码。请检查 NEO4J_USERNAME 和 NEO4J_PASSWORD。",
        "The database {url} does not accept the login. Check NEO4J_USERNAME and NEO4J_PASSWORD.",
    ),
    "store_login_wait": Words(
        "数据库 {url} 因多次登录失败而暂时拒绝登录。请检查 NEO4J_PASSWORD，稍后再试。",
        "The database {url} refuses logins for a while, after too many wrong ones. Check "
        "NEO4J_PASSWORD and try again later.",
    ),
    "store_no_database": Words(
        "服务器 {url} 上没有这个数据库：{reason}。请检查 --database。",
        "The server {url} has no such database: {reason}. Check --database.",
    ),
    "store_unknown_server": Words(
        "不认识的数据库服务器：{agent}。可用 {oldest} 或更新的 Neo4j，或 ArcadeDB。",
        "This server is of an unknown kind: {agent}. Use Neo4j {oldest} or newer, or ArcadeDB.",
    ),
    "store_old_server": Words(
        "Neo4j {version} 太旧。请升级到 {oldest} 或更新的版本。",
        "Neo4j {version} is too old. Upgrade the server to {oldest} or newer.",
    ),
    "store_other_version": Words(
        "数据库里的责任图是另一版本（{version}，本程序用 {ours}），未作改动。"
        "请换一个数据库，或用写入它的版本清空（db reset）后重新装载。",
        "The database holds another version of the graph ({version}, this program uses {ours}) and "
        "was left as it is. Use another database, or empty it with the version that wrote it "
        "(zerentu db reset) and load again.",
    ),
    "store_not_ours": Words(
        "数据库里有不是本程序写入的 {label} 节点，未作改动。请换一个空的数据库。",
        "The database holds nodes labelled {label} that are not zerentu's and was left as it is. "
        "Use another, empty database.",
    ),
    "store_emptied": Words(
        "数据库刚被另一个程序清空，本次未写入。请重新运行。",
        "The database was emptied by another program just now; nothing was written. Run this "
        "again.",
    ),
    "store_only_reading": Words(
        "这条语句会写入数据库，已拒绝，未作改动：{reason}。确要写入请加 --write。",
        "The statement would write and was refused; nothing was changed: {reason}. Give --write if "
        "it is meant to.",
    ),
    "store_no_reader": Words(
        "{url} 上的 ArcadeDB 没有只读用户，无法保证语句不写入。"
        "请用本地数据库或 Neo4j，或加 --write。",
        "The ArcadeDB at {url} has no user that only reads, so that nothing keeps the statement "
        "from writing. Use the local database or Neo4j, or give --write.",
    ),
    "store_slow": Words(
        "数据库 {url} 中止了运行过久的语句：{reason}。请缩小查询范围，或放宽 --timeout。",
        "The database {url} broke off a statement that ran too long: {reason}. Narrow it, or give "
        "a longer --timeout.",
    ),
    "store_refused": Words(
        "数据库 {url} 未执行：{reason}。",
        "The database {url} did not do it: {reason}.",
    ),
    "store_text": Words(
        "文字中有数据库无法保存的字符 {character}，未写入。请修正原文件的编码。",
        "A text holds {character}, which no database can store; nothing was written. Mend the "
        "encoding of its file.",
    ),
    "store_number": Words(
        "有一个数字超出数据库的范围（64 位整数），未写入：{reason}。请修正原文件。",
        "A number is beyond what a database can store (64 bits); nothing was written: {reason}. "
        "Mend its file.",
    ),
    "store_too_large": Words(
        "文件中有一段约 {megabytes} MB 的文字，数据库存不下，未写入。请检查这份文件。",
        "One passage of the document is about {megabytes} MB long, more than the database takes; "
        "nothing was written. Check the file.",
    ),
    "store_unsound": Words(
        "文件 {document} 的记录自相矛盾（{flaw}），未写入。这是读取程序的错误，请报告。",
        "The records of document {document} contradict each other at {flaw}; nothing was written. "
        "This is a fault of the reader: please report it.",
    ),
    "bad_statement": Words(
        "语句有误：{reason}。请改正后再试。",
        "The statement is wrong: {reason}. Mend it and try again.",
    ),
}
