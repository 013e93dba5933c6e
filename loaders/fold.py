"""The copy that rules match on: as long as the text, in one width, script and kind of bracket.

What the notice prints stays in `Document.text`; an offset into the copy is an offset into it.
"""

from zerentu.loaders.script import SIMPLIFIED

__all__ = ["folded"]

_PUNCTUATION = {
    "﹒．•·・": ".",
    "﹐，": ",",
    "﹔；": ";",
    "﹕：∶︰": ":",
    "﹑､": "、",
    "｡": "。",
    "（〔［[【〖{｛﹙⟨": "(",
    "）〕］]】〗}｝﹚⟩": ")",
    "｜│┃": "|",
    "—―–－": "—",
    "～〜": "~",
}


def _table() -> dict[int, str]:
    table = {0xFF01 + i: chr(0x21 + i) for i in range(94)}
    table |= {ord(c): to for chars, to in _PUNCTUATION.items() for c in chars}
    return table | {ord(old): new for old, new in SIMPLIFIED.items()}


_TABLE = _table()


def folded(text: str) -> str:
    """Return `text` in one width, one script and one kind of bracket, character for character.

    >>> folded("（市財政局牽頭，各區縣配合）１﹒")
    '(市财政局牵头,各区县配合)1.'
    """
    return text.translate(_TABLE)
