"""Places: 江苏省/南京市/玄武区 from what a notice prints, and which unit belongs to which."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["STATE", "levels_of", "lies_in", "place_in", "short_name"]

STATE = "国家"
_STATE_ISSUERS = re.compile("^(?:中华人民共和国)?国务院|^中共中央|^中央")
_NEXT = re.compile("[\u4e00-\u9fff]{1,6}?(?:自治县|自治旗|新区|区|县|旗|市)(?![委长城域级内直属])")
_OTHER = re.compile("[\u4e00-\u9fff]{1,8}?(?:自治州|自治县|省|市|区|县|州|旗|盟|镇|乡)")


@cache
def _cities() -> dict[str, str]:
    """City (with and without its class noun) to path; provinces and municipalities likewise."""
    data = tomllib.loads(files("zerentu.loaders").joinpath("units/places.toml").read_text("utf-8"))
    paths = {name: name for name in data["municipalities"]}
    for province, cities in data["cities"].items():
        paths[province] = province
        paths |= {city: f"{province}/{city}" for city in cities.split()}
    return paths


@cache
def _start() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_cities(), key=len, reverse=True)))


def place_in(words: str) -> str:
    """Return the path of the place that folded `words` (an issuer, a title) begin with, else "".

    >>> place_in("南京市玄武区人民政府"), place_in("甲县人民政府办公室"), place_in("国务院办公厅")
    ('江苏省/南京市/玄武区', '甲县', '国家')
    """
    if _STATE_ISSUERS.match(words):
        return STATE
    path, at = "", 0
    while m := _start().match(words, at):
        found = _cities()[m[0]]
        if path and not found.startswith(path + "/"):
            break
        path, at = found, m.end()
    if not path:
        other = _OTHER.match(words)
        return other[0] if other else ""
    while m := _NEXT.match(words, at):
        path, at = f"{path}/{m[0]}", m.end()
    return path


def lies_in(place: str, word: str) -> bool:
    """Return whether `word`, a path or the end of one, names `place` or a place above it.

    >>> lies_in("江苏省/南京市/玄武区", "南京市"), lies_in("江苏省", "南京市")
    (True, False)
    """
    steps = place.split("/")
    above = ["/".join(steps[:count]) for count in range(1, len(steps) + 1)]
    return word == STATE or any(path == word or path.endswith(f"/{word}") for path in above)


@lru_cache(maxsize=1024)
def levels_of(place: str) -> Mapping[str, str]:
    """Return the paths that 省, 市, 区, 县 … mean in a notice of `place`.

    >>> levels_of("江苏省/南京市/玄武区")
    {'省': '江苏省', '市': '江苏省/南京市', '区': '江苏省/南京市/玄武区'}
    """
    levels: dict[str, str] = {}
    parts = place.split("/")
    for i, name in enumerate(parts):
        path = "/".join(parts[: i + 1])
        if name.endswith("自治区"):
            levels["省"] = levels["区"] = levels["自治区"] = path
        elif name:
            levels[name[-1]] = path
    return levels


def short_name(place: str) -> str:
    """Return the last name of a path without its class noun, as units print it: 玄武.

    >>> short_name("江苏省/南京市/玄武区")
    '玄武'
    """
    name = place.rpartition("/")[2]
    return name[:-1] if len(name) > 2 else name
