"""The numbers that a word processor prints before paragraphs and that stand nowhere in the text."""

import re
from dataclasses import dataclass, field
from typing import Any

from zerentu.loaders.read.package import Package, attribute, local

__all__ = ["Numbering", "chinese"]

_DIGITS = "〇一二三四五六七八九"
_CHINESE = re.compile("chinese|ideograph|japanese|taiwanese", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"%(\d)")


def chinese(number: int) -> str:
    """Return a number below a hundred in Chinese, a larger one in figures.

    >>> [chinese(n) for n in (2, 10, 12, 20, 35)]
    ['二', '十', '十二', '二十', '三十五']
    """
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones else "")


@dataclass(slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a DOCX and how far each has counted."""

    def __init__(self, package: Package) -> None:
        self._lists: dict[str, _List] = {}
        self._styles: dict[str, tuple[str | None, int | None, str | None]] = {}
        root = package.tree("word/numbering.xml")
        abstract: dict[str, _List] = {}
        for element in () if root is None else root:
            if local(element) == "abstractNum":
                key = attribute(element, "abstractNumId") or ""
                abstract[key] = _List(_levels(element))
        for element in () if root is None else root:
            if local(element) == "num":
                self._add(element, abstract)
        styles = package.tree("word/styles.xml")
        for element in () if styles is None else styles:
            if local(element) == "style":
                num, level = _reference(element)
                based = _value(element, "basedOn")
                self._styles[attribute(element, "styleId") or ""] = num, level, based

    def _add(self, element: Any, abstract: dict[str, _List]) -> None:
        """A list of its own where it overrides anything; else it counts on with its pattern."""
        pattern = abstract.get(_value(element, "abstractNumId") or "", _List())
        overrides = [child for child in element if local(child) == "lvlOverride"]
        if overrides:
            pattern = _List(dict(pattern.levels))
            for child in overrides:
                pattern.levels |= _levels(child)
                level = _whole(attribute(child, "ilvl"))
                start = _value(child, "startOverride")
                if start is not None:
                    known = pattern.levels.get(level, _Level())
                    pattern.levels[level] = _Level(_whole(start, 1), known.format, known.text)
        self._lists[attribute(element, "numId") or ""] = pattern

    def label(self, paragraph: Any) -> str:
        """Return what is printed before a paragraph, "" for nothing; counts it."""
        properties = next((child for child in paragraph if local(child) == "pPr"), None)
        num, level = (None, None) if properties is None else _reference(paragraph)
        style = None if properties is None else _value(properties, "pStyle")
        for _ in range(20):  # styles build on styles
            if style not in self._styles or (num is not None and level is not None):
                break
            styled = self._styles[style]
            num = styled[0] if num is None else num
            level = styled[1] if level is None else level
            style = styled[2]
        counted = self._lists.get(num or "")
        if counted is None or (level or 0) not in counted.levels:
            return ""
        return self._count(counted, level or 0)

    @staticmethod
    def _count(counted: _List, level: int) -> str:
        here = counted.levels[level]
        counted.counts[level] = counted.counts.get(level, here.start - 1) + 1
        for deeper in [key for key in counted.counts if key > level]:
            del counted.counts[deeper]
        if here.format in {"bullet", "none"}:
            return ""

        def number(m: re.Match[str]) -> str:
            other = int(m[1]) - 1
            form = counted.levels.get(other, _Level())
            return _printed(counted.counts.get(other, form.start), form.format)

        return _PLACEHOLDER.sub(number, here.text)


def _printed(number: int, form: str) -> str:
    if _CHINESE.search(form):
        return chinese(number)
    if form == "decimalEnclosedCircle" and 0 < number <= 20:
        return chr(0x245F + number)
    if form.endswith("Letter") and 0 < number <= 26:
        return chr((64 if form.startswith("upper") else 96) + number)
    return str(number)


def _levels(element: Any) -> dict[int, _Level]:
    return {
        _whole(attribute(child, "ilvl")): _Level(
            _whole(_value(child, "start"), 1),
            _value(child, "numFmt") or "decimal",
            _value(child, "lvlText") or "",
        )
        for child in element
        if local(child) == "lvl"
    }


def _reference(element: Any) -> tuple[str | None, int | None]:
    """The list and the level that a paragraph or style names."""
    for properties in element:
        if local(properties) == "pPr":
            for child in properties:
                if local(child) == "numPr":
                    level = _value(child, "ilvl")
                    return _value(child, "numId"), None if level is None else _whole(level)
    return None, None


def _value(element: Any, name: str) -> str | None:
    for child in element:
        if local(child) == name:
            return attribute(child, "val")
    return None


def _whole(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else otherwise
