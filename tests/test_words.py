"""One catalogue, two languages: nothing is said in one that the other lacks."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter

import pytest

import zerentu.words
from zerentu.words import Words, say

ROOMS = sorted(module.name for module in iter_modules(zerentu.words.__path__))
SOURCES = [
    path
    for folder in ("graph", "loaders", "zerentu/words")
    for path in sorted((Path(__file__).parents[1] / folder).rglob("*.py"))
]
CODE = re.compile(r"""(?:Load|Registry|Query|Output|Store|Engine)Error\(\s*"(\w+)\"""")
SPOKEN = re.compile(r"""\bsay\(\s*"([\w.]+)\"""")


def wordings() -> Iterator[tuple[str, str, Words]]:
    for room in ROOMS:
        for name, words in import_module(f"zerentu.words.{room}").WORDS.items():
            yield room, name, words


def placeholders(wording: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(wording) if field is not None}


def test_there_are_rooms_with_words() -> None:
    """The tests below look at something."""
    assert {"cli", "errors"} <= set(ROOMS)
    assert len(list(wordings())) > 50


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_say_the_same(room: str) -> None:
    """Both wordings are there, and take the same facts."""
    for _, name, words in (entry for entry in wordings() if entry[0] == room):
        assert words.zh.strip(), name
        assert words.en.strip(), name
        assert placeholders(words.zh) == placeholders(words.en), name


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "click"])
def test_chinese_is_chinese_and_english_english(room: str) -> None:
    """No wording stands in the wrong column; names of programs and quotations may."""
    for _, name, words in (entry for entry in wordings() if entry[0] == room):
        if re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", words.zh):
            pytest.fail(f"{room}.{name}: {words.zh}")


def test_messages_of_errors_are_one_line() -> None:
    """What is printed of an error is one line: the thing, the place and the remedy."""
    for room, name, words in wordings():
        if room == "errors":
            assert "\n" not in words.zh + words.en, name


def test_every_error_raised_has_its_words() -> None:
    """Each code in the sources stands in the catalogue, and each of the catalogue is raised."""
    raised = {code for path in SOURCES for code in CODE.findall(path.read_text("utf-8"))}
    known = set(import_module("zerentu.words.errors").WORDS)
    assert raised
    assert raised - known == set()


def test_every_key_spoken_exists() -> None:
    """A key written out in the sources can be said."""
    keys = {key for path in SOURCES for key in SPOKEN.findall(path.read_text("utf-8"))}
    assert keys
    for key in sorted(keys):
        assert say(key), key
