"""The named queries: ``cypher/FOLDER/NAME.cypher``, one statement a file under a checked header.

::

    // name: unit_tasks
    // family: load
    // The tasks of one unit, with its role and the words that say so.
    // zh: 一个单位的各项任务、角色和原文。
    // params: unit, documents = null, limit = 20
    // returns: task, role, quote
    MATCH …

A parameter without a default must be given; a default is JSON, or a bare word (``closed``). Values
travel as parameters only: no Python formats Cypher.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from zerentu.loaders.errors import QueryError
from zerentu.words import language

__all__ = ["Query", "catalogue", "find", "parse_query", "read"]

_FIELD = re.compile(r"(name|family|zh|params|returns):\s*(.*)")
# What a `$` means nothing in (quoted text, comments), else a parameter.
_PARAMETER = re.compile(
    r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|//[^\n]*|/\*.*?\*/|\$(\w+)""", re.DOTALL
)
_DECLARED = re.compile(r"\s*(\w+)\s*(=)?\s*")
_BARE_WORD = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Query:
    """One statement with what its header says; `required` are the parameters without default.

    `family` groups the named questions: load, coordination, dependence, position, wording,
    documents; it is empty in the other folders.
    """

    name: str
    family: str
    sentence: str
    sentence_zh: str
    required: tuple[str, ...]
    defaults: Mapping[str, object]
    returns: tuple[str, ...]
    text: str

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of all parameters, the required ones first."""
        return (*self.required, *self.defaults)

    def said(self) -> str:
        """Return the sentence in the language in use."""
        return self.sentence_zh if language() == "zh" else self.sentence

    def bind(self, **given: object) -> dict[str, object]:
        """Return the parameters to run with: those given over the defaults.

        Raises `QueryError` for a name the query does not take, and for a required one that is
        missing.

        >>> query = parse_query("q.cypher", '''
        ... // name: q
        ... // The first so many tasks of a unit.
        ... // params: unit, limit = 20
        ... // returns: id
        ... MATCH (u:Unit {id: $unit})-->(t:Task) RETURN t.id AS id ORDER BY id LIMIT $limit''')
        >>> query.bind(unit="u-1")
        {'limit': 20, 'unit': 'u-1'}
        """
        missing = ", ".join(name for name in self.required if name not in given)
        unknown = ", ".join(
            _with_near(name, self.parameters) for name in given if name not in self.parameters
        )
        if missing or unknown:
            code = "query_missing" if missing else "query_unknown"
            raise QueryError(
                code if not (missing and unknown) else "query_missing_unknown",
                name=self.name,
                missing=missing,
                unknown=unknown,
                parameters=", ".join(self.parameters) or "-",
            )
        return {**self.defaults, **given}


def catalogue(folder: str = "analysis") -> tuple[Query, ...]:
    """Return the queries of one folder, by name."""
    return tuple(read(folder, name) for name in _names(folder))


def find(name: str) -> Query:
    """Return the named question `name`; `QueryError` with near names if there is none."""
    names = _names("analysis")
    if name in names:
        return read("analysis", name)
    near = get_close_matches(name, names)
    raise QueryError("no_query_near" if near else "no_query", name=name, near=", ".join(near))


@cache
def read(folder: str, name: str) -> Query:
    """Return the query ``cypher/folder/name.cypher``, its header checked."""
    resource = files("zerentu") / "cypher" / folder / f"{name}.cypher"
    return parse_query(f"cypher/{folder}/{name}.cypher", resource.read_text(encoding="utf-8"))


def parse_query(path: str, text: str) -> Query:
    """Return the query that `text` holds; `path` names it in errors and must end in its name.

    Raises `QueryError` when the header lacks its name, sentence or columns, or when the parameters
    it declares are not those the statement uses.
    """
    fields: dict[str, str] = {}
    sentences: list[str] = []
    for line in text.strip().splitlines():
        if not line.startswith("//"):
            break
        words = line.removeprefix("//").strip()
        if field := _FIELD.fullmatch(words):
            fields[field[1]] = field[2].strip()
        else:
            sentences.append(words)
    sentence = " ".join(sentences).strip()
    if f"{fields.get('name', '')}.cypher" != path.rpartition("/")[2]:
        raise QueryError("query_name", path=path, name=fields.get("name", ""))
    if not sentence:
        raise QueryError("query_sentence", path=path)
    required, defaults = _declared(path, fields.get("params", ""))
    used = {match[1] for match in _PARAMETER.finditer(text) if match[1]}
    if used != {*required, *defaults}:
        raise QueryError(
            "query_parameters",
            path=path,
            declared=", ".join(sorted({*required, *defaults})) or "-",
            used=", ".join(sorted(used)) or "-",
        )
    return Query(
        name=fields["name"],
        family=fields.get("family", ""),
        sentence=sentence,
        sentence_zh=fields.get("zh", sentence),
        required=required,
        defaults=defaults,
        returns=tuple(filter(None, re.split(r"[,\s]+", fields.get("returns", "")))),
        text=text.strip(),
    )


def _declared(path: str, declared: str) -> tuple[tuple[str, ...], dict[str, object]]:
    """Read ``unit, kinds = ["a", "b"], reading = closed`` into required names and defaults."""
    required: list[str] = []
    defaults: dict[str, object] = {}
    at = 0
    while at < len(declared):
        name = _DECLARED.match(declared, at)
        if not name or name[1] in {*required, *defaults}:
            raise QueryError("query_declaration", path=path, declared=declared)
        at = name.end()
        if name[2]:
            defaults[name[1]], at = _value(path, declared, at)
        else:
            required.append(name[1])
        rest = declared[at:].lstrip()
        if rest and not rest.startswith(","):
            raise QueryError("query_declaration", path=path, declared=declared)
        at = len(declared) - len(rest) + 1
    return tuple(required), defaults


def _value(path: str, declared: str, at: int) -> tuple[object, int]:
    """Read one default: JSON, else a bare word; return it with the offset after it."""
    try:
        return json.JSONDecoder().raw_decode(declared, at)
    except json.JSONDecodeError:
        word = _BARE_WORD.match(declared, at)
        if not word or word[0][0] in '"[{':
            raise QueryError("query_declaration", path=path, declared=declared) from None
        return word[0], word.end()


def _names(folder: str) -> list[str]:
    """The names of the queries in a folder, sorted."""
    place = files("zerentu") / "cypher" / folder
    return sorted(
        entry.name.removesuffix(".cypher")
        for entry in place.iterdir()
        if entry.name.endswith(".cypher")
    )


def _with_near(name: str, names: tuple[str, ...]) -> str:
    """A wrong name with the right one it resembles: ``limt (limit?)``."""
    near = get_close_matches(name, names, 1)
    return f"{name} ({near[0]}?)" if near else name
