"""docs/queries.md: every named question with what it takes, returns, and answers on the sample.

``make queries`` writes the page; a test on each engine says when it is stale.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from zerentu.graph.connect import connect
from zerentu.graph.engine import stop
from zerentu.graph.queries import Query, catalogue
from zerentu.graph.store import Store
from zerentu.loaders import parse

PAGE = Path(__file__).parents[1] / "docs" / "queries.md"
FAMILIES = {
    "load": "负担 · Load",
    "coordination": "协调 · Coordination",
    "dependence": "依赖 · Dependence",
    "position": "位置与薄弱 · Central and fragile",
    "wording": "措辞 · Wording",
    "documents": "文件 · Documents",
}
ASKED = {
    "unit": "区发改委",
    "other": "区财政局",
    "chapter": "一、关于推动更高质量的经济发展",
}
SHOWN, LONG = 3, 24
HEAD = """# Named questions

Written by `make queries`; do not edit. `zerentu query NAME key=value …` asks one. A parameter in
brackets has a default. Where a question has them, the filters `--document --place --year --chapter
--unit-kind` are its list parameters `documents, places, years, chapters, unit_kinds`. The answers
are those on the sample: at most three rows, long texts cut at “…”, without ids.

Queries that take a `reading` spell out in the same words who takes part; eleven give tables
of the report (`zerentu report --show-query`) and are proven equal to them.
"""


def page(store: Store) -> str:
    """The whole page, asked of a store that holds the sample and nothing else."""
    parts = [HEAD]
    for family, title in FAMILIES.items():
        parts.append(f"## {title}\n")
        parts += [_entry(query, store) for query in catalogue() if query.family == family]
    return "\n".join(parts)


def _entry(query: Query, store: Store) -> str:
    given = {name: ASKED[name] for name in query.required}
    rows = store.run(query, **given)
    example = " ".join(["zerentu query", query.name, *(f"{k}={v}" for k, v in given.items())])
    taken = ", ".join((*query.required, *(f"[{name}]" for name in query.defaults))) or "–"
    lines = [
        f"### {query.name}",
        "",
        f"{query.sentence_zh} {query.sentence}",
        "",
        f"Takes {taken}.",
        "",
        f"`{example}`: {len(rows)} row{'' if len(rows) == 1 else 's'}",
        "",
    ]
    columns = [name for name in query.returns if not name.endswith("id")]
    if rows:
        lines += [
            f"| {' | '.join(columns)} |",
            f"|{'|'.join('---' for _ in columns)}|",
            *(f"| {' | '.join(_cell(row[name]) for name in columns)} |" for row in rows[:SHOWN]),
            "",
        ]
    return "\n".join(lines)


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, list):
        value = "、".join(map(str, value))
    said = f"{value:.3f}" if isinstance(value, float) else " ".join(str(value).split())
    said = said.replace("|", "\\|")
    return said if len(said) <= LONG else said[:LONG] + "…"


def main() -> None:
    """Write the page from the local engine, in a folder of its own."""
    with TemporaryDirectory() as folder:
        os.environ["ZERENTU_HOME"] = folder
        try:
            with connect(engine="arcadedb") as store:
                for notice in parse("sample"):
                    store.write(notice)
                PAGE.write_text(page(store), encoding="utf-8")
        finally:
            stop()


if __name__ == "__main__":
    main()
