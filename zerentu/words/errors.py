"""Errors: each says the thing, the place and the remedy, in one line."""

from zerentu.words import Words

WORDS = {
    "no_file": Words("找不到文件 {path}。请检查路径。", "No file {path}. Check the path."),
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
    "no_table": Words(
        "没有名为 {name} 的表。是否指：{near}？", "There is no table {name}. Is it one of: {near}?"
    ),
}
