"""The copy that rules match on: as long as the text, in one width, script and kind of bracket.

What the notice prints stays in `Document.text`; an offset into the copy is an offset into it.
"""

import re

from zerentu.loaders.script import SIMPLIFIED

__all__ = ["FILLER", "folded"]

FILLER = "\x01"
"""Stands for what copies put inside a word: 發(fā)展; no cleaned text holds it."""

_GLYPH_NOTE = re.compile(
    "(?<=[\u3400-\u9fff])[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}[)）](?=[\u3400-\u9fff])"
)

_BREAK = re.compile("<br ?/?>")

_PUNCTUATION = {
    "﹒．•·・": ".",
    "﹐，": ",",
    "﹔；": ";",
    "﹕：∶︰": ":",
    "﹑､": "、",
    "｡": "。",
    "（〔［[【〖{｛﹙⟨": "(",
    "）〕］]】〗}｝﹚⟩": ")",
    "｜│┃\t": "|",
    "—―–－": "—",
    "～〜": "~",
}


def _table() -> dict[int, str]:
    table = {0xFF01 + i: chr(0x21 + i) for i in range(94)}
    table |= {ord(c): to for chars, to in _PUNCTUATION.items() for c in chars}
    return table | {ord(old): new for old, new in SIMPLIFIED.items()}


_TABLE = _table()
_FREQUENT = tuple((sign, _TABLE[ord(sign)]) for sign in "，：；（）〔〕．﹒％")
"""Replaced one by one, because a table costs a look-up for every character."""
_OTHERS = re.compile(
    f"[{re.escape(''.join(chr(code) for code, to in _TABLE.items() if chr(code) != to))}]"
)


def folded(text: str) -> str:
    """Return `text` in one width, one script and one kind of bracket, character for character.

    >>> folded("（市財政局牽頭，各區縣配合）１﹒")
    '(市财政局牵头,各区县配合)1.'
    """
    if "(" in text or "（" in text:
        text = _GLYPH_NOTE.sub(lambda note: FILLER * len(note[0]), text)
    if "<" in text:
        text = _BREAK.sub(lambda tag: ";" * len(tag[0]), text)
    for printed, form in _FREQUENT:
        if printed in text:
            text = text.replace(printed, form)
    return text.translate(_TABLE) if _OTHERS.search(text) else text
