"""The one catalogue of what the program says, in Chinese and in English.

A key is ``room.name``; the room is a module of this package whose ``WORDS`` maps a name to its
two wordings, side by side so that neither can be forgotten. A room is imported when it is first
spoken from. Wordings take their facts by name with ``str.format``.
"""

import os
from contextvars import ContextVar
from importlib import import_module
from typing import Literal, NamedTuple, cast

__all__ = ["Lang", "Words", "language", "say", "use"]

Lang = Literal["zh", "en"]


class Words(NamedTuple):
    """One message in both languages; the names in braces are the same in both."""

    zh: str
    en: str


def _from_locale() -> Lang:
    """Chinese unless the locale names another language; the C locale names none."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value and value.split(".")[0] not in {"C", "POSIX"}:
            return "zh" if value.startswith("zh") else "en"
    return "zh"


_language: ContextVar[Lang | None] = ContextVar("zerentu_language", default=None)


def language() -> Lang:
    """Return the language in use: the one set by `use`, else that of the locale.

    >>> use("en"); language()
    'en'
    """
    return _language.get() or _from_locale()


def use(lang: Lang) -> None:
    """Speak `lang` from here on, in this context.

    >>> use("zh"); language()
    'zh'
    """
    _language.set(lang)


def say(key: str, lang: Lang | None = None, **facts: object) -> str:
    """Return the wording of `key` in `lang` (default: the language in use), with its facts.

    >>> say("errors.no_file", "en", path="a.txt")
    'No file a.txt. Check the path.'
    """
    room, _, name = key.partition(".")
    words = cast("dict[str, Words]", import_module(f"zerentu.words.{room}").WORDS)[name]
    wording = words.zh if (lang or language()) == "zh" else words.en
    return wording.format(**facts) if facts else wording
