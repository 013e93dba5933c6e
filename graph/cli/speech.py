"""Click's own words in Chinese: ``Usage:``, ``No such option``, and the like."""

from click import core, decorators, exceptions, formatting, parser, types

from zerentu.words import language
from zerentu.words.click import WORDS

__all__ = ["teach_click"]


def teach_click() -> None:
    """Have click say its own words from our catalogue, for the rest of this process.

    Click asks gettext, which wants a compiled file in a folder of the system's shape; its modules
    hold the asking functions as `_` and `ngettext`, and those are put in their place here.
    """
    for module in (core, decorators, exceptions, formatting, parser, types):
        names = vars(module)
        if "_" in names:
            names["_"] = _said
        if "ngettext" in names:
            names["ngettext"] = _counted


def _said(english: str) -> str:
    words = WORDS.get(english)
    return words.zh if words and language() == "zh" else english


def _counted(one: str, many: str, count: int) -> str:
    return _said(one if count == 1 else many)
