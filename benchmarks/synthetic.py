"""Notices of the size of real ones, made without reading: 66 tasks, 209 duties, 57 targets each.

A place issues twenty notices that name the same 56 units and six phrases, as a district does over
the years.
"""

from collections.abc import Iterator

from zerentu.loaders.ids import identify
from zerentu.loaders.notice import (
    Chapter,
    Collective,
    Document,
    Mention,
    Notice,
    Openness,
    Responsibility,
    Role,
    Target,
    Task,
    Unit,
    UnitKind,
)

TASKS, TARGETS, UNITS, PHRASES, CHAPTERS = 66, 57, 56, 6, 6
LEADS, SUPPORTS = 123, 86
NOTICES_A_PLACE = 20
SENTENCE = "推进重点项目建设，完善公共服务设施，全年完成投资增长百分之五以上，形成长效机制。"


def notices(count: int) -> Iterator[Notice]:
    """Make so many notices, one after the other."""
    return (notice(number) for number in range(count))


def notice(number: int) -> Notice:
    """Make the notice of this number, always the same."""
    place = f"某省/某市/第{number // NOTICES_A_PLACE}区"
    document = identify("d", place, f"某政〔{number}〕1号")
    units = tuple(
        Unit(
            id=identify("u", place, row),
            name=f"区第{row}局",
            full_name=f"某区第{row}局",
            aliases=(f"{row}局",),
            kind=UnitKind.BUREAU,
            place=place,
            provisional=False,
        )
        for row in range(UNITS)
    )
    phrases = tuple(
        Collective(
            id=identify("c", place, row),
            phrase=f"各第{row}类单位",
            place=place,
            kinds=(UnitKind.BUREAU,),
            openness=Openness.LISTED if row == 0 else Openness.OPEN,
            members=tuple(unit.id for unit in units[:7]) if row == 0 else (),
            source="名录 2023" if row == 0 else None,
        )
        for row in range(PHRASES)
    )
    chapters = tuple(
        Chapter(identify("h", document, row), document, None, f"第{row}章", "总章", row)
        for row in range(1, CHAPTERS + 1)
    )
    tasks = tuple(
        Task(
            id=identify("t", document, row),
            document_id=document,
            chapter_id=chapters[row * CHAPTERS // TASKS].id,
            label=f"{row + 1}﹒",
            part=1,
            order=row + 1,
            text=SENTENCE * 2,
            span=(row * 100, row * 100 + 100),
            deadline=None,
            leaders=(),
        )
        for row in range(TASKS)
    )
    return Notice(
        document=Document(
            id=document,
            title="政府工作报告主要目标任务分解方案",
            issuer="某区人民政府",
            place=place,
            number=f"某政〔{number}〕1号",
            issued="2023-02-24",
            year=2023,
            source=f"{number}.txt",
            sha256="0" * 64,
            read_by="text",
            text=SENTENCE * 300,
        ),
        chapters=chapters,
        tasks=tasks,
        targets=tuple(
            Target(
                id=identify("g", tasks[row].id, row),
                task_id=tasks[row].id,
                metric="固定资产投资",
                comparator=">=",
                value=5,
                unit="%",
                quote="增长5%以上",
                span=(row * 100 + 20, row * 100 + 26),
            )
            for row in range(TARGETS)
        ),
        units=units,
        collectives=phrases,
        responsibilities=tuple(_duties(tasks, units, phrases)),
        findings=(),
    )


def _duties(
    tasks: tuple[Task, ...], units: tuple[Unit, ...], phrases: tuple[Collective, ...]
) -> Iterator[Responsibility]:
    parties = [*units, *phrases]
    for row in range(LEADS + SUPPORTS):
        lead = row < LEADS
        party = units[row % UNITS] if lead else parties[row * 7 % len(parties)]
        name = party.name if isinstance(party, Unit) else party.phrase
        yield Responsibility(
            task_id=tasks[row % TASKS].id,
            party_id=party.id,
            is_collective=isinstance(party, Collective),
            role=Role.LEAD if lead else Role.SUPPORT,
            mention=Mention(name, (row * 30, row * 30 + len(name))),
            rule="bracket",
        )
