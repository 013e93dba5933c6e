"""Errors: each says the thing, the place and the remedy, in one line."""

from zerentu.words import Words

WORDS = {
    "no_file": Words("找不到文件 {path}。请检查路径。", "No file {path}. Check the path."),
}
