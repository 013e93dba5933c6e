"""Random notices: co-leads, phrases that lead, units on both sides, isolates, two places."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from tests.build import PLACE, notice
from zerentu.loaders.ids import identify
from zerentu.loaders.notice import Chapter, Notice, Target, UnitKind

OTHER = "江苏省/南京市/鼓楼区"
NAMES = ("区甲局", "区乙局", "区丙局", "区丁局", "区戊局", "甲街道办事处", "丁街道办事处")
PHRASES = ("各街道办事处", "各部门", "有关部门", "相关街道办事处")
KINDS = (UnitKind.BUREAU, UnitKind.PARK, UnitKind.GOVERNMENT)

sides = st.lists(st.sampled_from(NAMES + PHRASES), max_size=5).map(" ".join)
few = st.lists(st.sampled_from(NAMES + PHRASES), max_size=2).map(" ".join)


@st.composite
def one(draw: st.DrawFn, number: str = "1号", place: str = PLACE) -> Notice:
    """A notice of up to eight tasks in chapters one, two (with a sub-chapter) or none."""
    count = draw(st.integers(0, 8))
    built = notice(
        *((f"任务{k}", draw(few), draw(sides)) for k in range(count)), number=number, place=place
    )
    first = built.chapters[0]
    second = replace(first, id=identify("h", built.document.id, "二、"), label="二、", order=2)
    below = replace(second, id=identify("h", second.id, "(一)"), parent_id=second.id, order=3)
    chapters: tuple[Chapter, ...] = (first, second, below)
    where = st.sampled_from([first.id, second.id, below.id, None])
    tasks = tuple(replace(task, chapter_id=draw(where)) for task in built.tasks)
    units = tuple(
        replace(unit, kind=KINDS[ord(unit.name[1]) % 3]) if unit.name.startswith("区") else unit
        for unit in built.units
    )
    targets = tuple(
        Target(
            identify("g", task.id),
            task.id,
            "产值",
            ">=",
            (1, 5) if k % 2 else 5,
            "%",
            "5%",
            task.span,
        )
        for k, task in enumerate(tasks)
        if draw(st.booleans())
    )
    return replace(built, chapters=chapters, tasks=tasks, units=units, targets=targets)


def some() -> st.SearchStrategy[Sequence[Notice]]:
    """One to three notices, of one place or of two."""
    alone = st.tuples(one())
    years = st.tuples(one(), one("2号"))
    places = st.tuples(one(), one("1号", OTHER), one("2号"))
    return st.one_of(alone, years, places)
