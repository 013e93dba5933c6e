"""What is known of units: ``units/*.toml``, looked up by name, alias and place.

A file with a ``place`` describes that place; one without describes units that are customary
everywhere (区财政局, 县财政局): its entries hold in every place that prints them.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from zerentu.loaders.errors import RegistryError
from zerentu.loaders.fold import folded
from zerentu.loaders.ids import identify
from zerentu.loaders.kinds import kind_of
from zerentu.loaders.notice import UnitKind
from zerentu.loaders.places import STATE, levels_of, short_name

__all__ = ["Entry", "Members", "Registry", "registry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit as the registry knows it; `key` names it within its place for good."""

    key: str
    forms: tuple[str, ...]
    kind: UnitKind
    full_name: str | None = None


@dataclass(frozen=True, slots=True)
class Members:
    """Who belongs to a listed phrase of a place, and where the list was read."""

    nouns: tuple[str, ...]
    kind: UnitKind
    keys: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Found:
    """A name resolved: the id, the place it belongs to, the entry (None: provisional)."""

    id: str
    place: str
    kind: UnitKind
    entry: Entry | None


_LEVEL = re.compile("^(省|市|区|县|州|盟|旗|自治区|国家)(?:级|直)?(?=.)")
_BELOW = re.compile("([\u4e00-\u9fff]{1,5}(?<!开发)(?<!高新)(?<!园)(?<!经开)[区县旗])(.{2,})")
_GOVERNMENT = re.compile("(?:人民)?政府")
_STREET = re.compile("(?<=街道)(?:办事处|办|党工委)$")
_TOWN = re.compile("(?<=[镇乡])(?:人民政府|政府|党委)$")


class Registry:
    """All files of units; `lookup` answers by name and place."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.places: dict[str, dict[str, Entry]] = {}
        self.customary: dict[str, Entry] = {}
        self.members: dict[str, list[Members]] = {}
        self.by_key: dict[tuple[str, str], Entry] = {}
        self.data = {name: _loaded(name, text) for name, text in texts.items()}
        self.forms_of = lru_cache(maxsize=65536)(self._forms_of)
        self._remembered = lru_cache(maxsize=65536)(self._lookup)
        for data in sorted(self.data.values(), key=lambda one: "place" in one):
            self._add(data)

    def _add(self, data: dict[str, Any]) -> None:
        place = data.get("place")
        forms = self.customary if place is None else self.places.setdefault(place, {})
        for row in data.get("unit", ()):
            known = self.customary.get(folded(row["key"])) if place is not None else None
            names = (row["key"], *row.get("forms", ()), *((row["full"],) if "full" in row else ()))
            kind = (
                UnitKind(row["kind"])
                if "kind" in row
                else known.kind
                if known
                else kind_of(row["key"])
            )
            entry = Entry(known.key if known else row["key"], names, kind, row.get("full"))
            for name in names:
                forms[folded(name)] = entry
            self.by_key[place or "", entry.key] = entry
        for row in data.get("members", ()):
            self.members.setdefault(place or "", []).append(
                Members(
                    tuple(row["nouns"]), UnitKind(row["kind"]), tuple(row["keys"]), row["source"]
                )
            )

    def lookup(self, name: str, place: str) -> Found:
        """Return what folded `name`, printed in a notice of `place`, is.

        >>> found = registry().lookup("区发改委", "江苏省/南京市/玄武区")
        >>> found.entry.key, found.place
        ('发展和改革委员会', '江苏省/南京市/玄武区')
        """
        return self._remembered(name, place)

    def _lookup(self, name: str, place: str) -> Found:
        parts = place.split("/") if place else []
        for depth in range(len(parts), 0, -1):
            path = "/".join(parts[:depth])
            if (own := self.places.get(path)) and (entry := own.get(name)):
                return self._found(entry, path)
        core, path = self._place_of(name, place)
        state = self.places.get(STATE, {})
        if path == STATE and (entry := state.get(core)):
            return self._found(entry, STATE)
        if path == place and name not in self.customary and (entry := state.get(name)):
            return self._found(entry, STATE)  # 教育部, whoever names it
        if path == STATE != place:
            core, path = name, place  # a branch of a national agency: 国家统计局某县调查队
        if path and (entry := self._own(core, path)):
            return self._found(entry, path)
        if entry := self.customary.get(core) or self.customary.get(name):
            return self._found(entry, path)
        base = _TOWN.sub("", _STREET.sub("", name))
        return Found(identify("u", path, base), path, kind_of(name), None)

    def of_key(self, place: str, key: str) -> Found:
        """Return the unit of `place` that the registry calls `key`."""
        return self._found(self.by_key[place, key], place)

    def members_of(self, place: str, phrase: str, kinds: tuple[UnitKind, ...]) -> Members | None:
        """Return the list of `place` that folded `phrase` (各X) means, where one is at hand.

        >>> listed = registry().members_of(
        ...     "江苏省/南京市/玄武区", "各街道办事处", (UnitKind.SUBDISTRICT,)
        ... )
        >>> len(listed.keys)
        7
        """
        noun = phrase.removeprefix("各")
        for listed in self.members.get(place, ()):
            if kinds == (listed.kind,) and noun in listed.nouns:
                return listed
        return None

    def _forms_of(self, entry: Entry, place: str) -> tuple[str, ...]:
        """Return the names under which notices of `place` print the unit, with their level."""
        own = self.by_key.get((place, entry.key))
        forms = entry.forms if own else ()
        customary = self.by_key.get(("", entry.key))
        level = next(reversed(tuple(levels_of(place))), "") if place else ""
        if customary and level:
            forms += tuple(f"{level}{form}" for form in customary.forms if len(form) > 2)
        return forms or entry.forms

    def _own(self, core: str, path: str) -> Entry | None:
        """The place's own entry for a customary unit: 玄武区发改委 in a notice of the city."""
        own = self.places.get(path)
        if not own:
            return None
        customary = self.customary.get(core)
        return self.by_key.get((path, customary.key)) if customary else own.get(core)

    def _found(self, entry: Entry, place: str) -> Found:
        own = self.by_key.get((place, entry.key))
        entry = own or entry
        return Found(identify("u", place, entry.key), place, entry.kind, entry)

    def _place_of(self, name: str, place: str) -> tuple[str, str]:
        """Part a name into its core and the place it says: 市财政局 → 财政局 of the city."""
        parts = place.split("/") if place else []
        paths = ["/".join(parts[:depth]) for depth in range(len(parts), 0, -1)]
        own = self._by_name(name, [(path.rpartition("/")[2], path) for path in paths])
        if own:
            return own
        if (m := _BELOW.match(name)) and (m[2] in self.customary or _GOVERNMENT.fullmatch(m[2])):
            inside = f"{place}/{m[1]}" if "/" in place else m[1]
            return (name, place) if parts and m[1].endswith(parts[-1]) else (m[2], inside)
        return self._by_name(name, [(short_name(path), path) for path in paths]) or _by_level(
            name, place
        )

    @staticmethod
    def _by_name(name: str, prefixes: list[tuple[str, str]]) -> tuple[str, str] | None:
        for prefix, path in prefixes:
            if name.startswith(prefix) and len(name) > len(prefix) + 1:
                return name[len(prefix) :], path
        return None


def _by_level(name: str, place: str) -> tuple[str, str]:
    """市财政局 in a notice of a district is the city's; without a level the notice's own."""
    m = _LEVEL.match(name)
    if not m:
        return name, place
    if m[1] == "国家":
        return name[m.end() :], STATE
    levels = levels_of(place)
    path = levels.get(m[1]) or (levels.get("县", place) if m[1] == "区" else place)
    return name[m.end() :], path


def _loaded(name: str, text: str) -> dict[str, Any]:
    """Return the data of one file; raises RegistryError where it breaks the registry's rules."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RegistryError("units_not_toml", path=name, reason=str(error)) from error
    seen: dict[str, str] = {}
    for number, row in enumerate(data.get("unit", ()), 1):
        if not isinstance(row.get("key"), str):
            raise RegistryError("unit_without_key", path=name, number=number)
        if row.get("kind", "other") not in set(UnitKind):
            raise RegistryError("unit_kind", path=name, unit=row["key"], kind=row["kind"])
        for form in {folded(word) for word in (row["key"], *row.get("forms", ()))}:
            if form in seen:
                raise RegistryError(
                    "unit_twice", path=name, form=form, unit=row["key"], other=seen[form]
                )
            seen[form] = row["key"]
    return data


@cache
def registry() -> Registry:
    """Return the registry that ships with the package."""
    folder = files("zerentu.loaders").joinpath("units")
    return Registry(
        {
            item.name: item.read_text("utf-8")
            for item in sorted(folder.iterdir(), key=lambda one: one.name)
            if item.name.endswith(".toml") and item.name != "places.toml"
        }
    )
