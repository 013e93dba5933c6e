"""Notices for tests, built from a few words each: the text is written out so that spans are true.

>>> built = notice(("修三条路", "区建设局", "区财政局 各街道办事处"))
>>> [(r.role.value, r.mention.text) for r in built.responsibilities]
[('lead', '区建设局'), ('support', '区财政局'), ('support', '各街道办事处')]
"""

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
    Task,
    Unit,
    UnitKind,
)

PLACE = "江苏省/南京市/玄武区"
OFFICES = ("甲街道办事处", "乙街道办事处", "丙街道办事处")


def unit(name: str, place: str = PLACE) -> Unit:
    """A unit by its name: a sub-district where the name says so, else a bureau."""
    kind = UnitKind.SUBDISTRICT if "街道" in name else UnitKind.BUREAU
    return Unit(identify("u", place, name), name, None, (), kind, place, provisional=False)


def collective(phrase: str, place: str = PLACE) -> Collective:
    """A phrase: 各街道办事处 is listed (three offices), other 各… unlisted, the rest open."""
    listed = phrase == "各街道办事处"
    openness = (
        Openness.LISTED if listed else Openness.UNLISTED if phrase[0] == "各" else Openness.OPEN
    )
    return Collective(
        id=identify("c", place, phrase),
        phrase=phrase,
        place=place,
        kinds=(UnitKind.SUBDISTRICT if "街道" in phrase else UnitKind.BUREAU,),
        openness=openness,
        members=tuple(unit(name, place).id for name in OFFICES) if listed else (),
        source="区划名录 2023" if listed else None,
    )


def is_phrase(name: str) -> bool:
    """Whether a word of the factory names a collective rather than a unit."""
    return name.startswith(("各", "相关", "有关", "区相关", "等"))


def notice(
    *tasks: tuple[str, str, str], number: str = "玄政〔2023〕1号", place: str = PLACE
) -> Notice:
    """A notice of one chapter; each task is (text, leads, supports), names parted by spaces."""
    document_id = identify("d", place, number)
    chapter = Chapter(identify("h", document_id, "一、"), document_id, None, "一、", "总章", 1)
    text = "2023年工作任务分解方案\n一、总章\n"
    rows: list[Task] = []
    duties: list[Responsibility] = []
    units: dict[str, Unit] = {}
    collectives: dict[str, Collective] = {}
    for order, (words, leads, supports) in enumerate(tasks, 1):
        start = len(text)
        label = f"{order}﹒"
        task_id = identify("t", document_id, "一、", label, 1, 1)
        text += f"{label}{words}("
        for role, names in ((Role.LEAD, leads), (Role.SUPPORT, supports)):
            for name in names.split():
                mention = Mention(name, (len(text), len(text) + len(name)))
                if phrase := is_phrase(name):
                    party_id = collective(name, place).id
                    collectives[party_id] = collective(name, place)
                    if collectives[party_id].members:
                        units.update((unit(o, place).id, unit(o, place)) for o in OFFICES)
                else:
                    party_id = unit(name, place).id
                    units[party_id] = unit(name, place)
                duties.append(Responsibility(task_id, party_id, phrase, role, mention, "bracket"))
                text += f"{name}、"
            if names:
                text = text.removesuffix("、") + ("主办," if role is Role.LEAD else "协办")
        text += ")"
        span = (start, len(text))
        rows.append(Task(task_id, document_id, chapter.id, label, 1, order, words, span, None, ()))
        text += "\n"
    document = Document(
        id=document_id,
        title="2023年工作任务分解方案",
        issuer="某区人民政府",
        place=place,
        number=number,
        issued="2023-02-24",
        year=2023,
        source="build",
        sha256="0" * 64,
        read_by="text",
        text=text,
    )
    return Notice(
        document=document,
        chapters=(chapter,),
        tasks=tuple(rows),
        targets=(),
        units=tuple(sorted(units.values(), key=lambda row: row.id)),
        collectives=tuple(sorted(collectives.values(), key=lambda row: row.id)),
        responsibilities=tuple(duties),
        findings=(),
    )
