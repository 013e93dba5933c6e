"""What ``review`` and ``units`` say."""

from zerentu.words import Words

WORDS = {
    "heading": Words(
        "阅读时拿不准的地方，每处一条。在 answer 中从 choices 里选一个；留空或 keep 表示照原样。\n"
        'unit 可写正式名称；answer = "add" 时在 lead、support 中写条文里的单位。\n'
        "填好后在各命令中用 --review 指定本文件。",
        "What the reader hesitated over, one entry each. Put one of choices into answer; empty or\n"
        'keep leaves it as it was read. unit may give the right name; with answer = "add" write\n'
        "the units, as printed, into lead and support. Then pass this file with --review.",
    ),
    "written": Words("写出 {count} 条待定，见 {path}。", "{count} questions written to {path}."),
    "everywhere": Words("（各地）", "(everywhere)"),
    "place": Words("地区", "place"),
    "unit": Words("单位", "unit"),
    "kind": Words("类别", "kind"),
    "forms": Words("其他名称", "other names"),
    "nearest": Words("最接近的条目", "nearest entries"),
    "registry_holds": Words("名录 {count} 条，全部合乎规则。", "{count} entries, all rules hold."),
}
