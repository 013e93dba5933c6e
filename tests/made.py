"""Notices that Hypothesis makes: any text in any field, parties shared by documents, all sound."""

from hypothesis import strategies as st

from zerentu.loaders.ids import identify
from zerentu.loaders.notice import (
    Chapter,
    Collective,
    Document,
    Finding,
    Level,
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

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
numbers = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99))
kinds = st.sampled_from(UnitKind)
UNITS = [identify("u", name) for name in "甲乙丙丁"]
PHRASES = [identify("c", phrase) for phrase in ("各街道", "相关部门")]
DOCUMENTS = [identify("d", number) for number in (1, 2, 3)]


@st.composite
def units(draw: st.DrawFn, name: str) -> Unit:
    return Unit(
        id=name,
        name=draw(words),
        full_name=draw(st.none() | words),
        aliases=tuple(draw(st.lists(words, max_size=2))),
        kind=draw(kinds),
        place=draw(words),
        provisional=draw(st.booleans()),
    )


@st.composite
def collectives(draw: st.DrawFn, name: str, members: list[str]) -> Collective:
    return Collective(
        id=name,
        phrase=draw(words),
        place=draw(words),
        kinds=tuple(draw(st.lists(kinds, max_size=2))),
        openness=draw(st.sampled_from(Openness)),
        members=tuple(draw(st.lists(st.sampled_from(members), unique=True))) if members else (),
        source=draw(st.none() | words),
    )


@st.composite
def documents(draw: st.DrawFn, name: str) -> Document:
    return Document(
        id=name,
        title=draw(words),
        issuer=draw(words),
        place=draw(words),
        number=draw(words),
        issued=draw(st.none() | st.just("2023-02-24")),
        year=draw(st.none() | st.integers(1949, 2100)),
        source=draw(words),
        sha256="0" * 64,
        read_by="text",
        text=draw(words),
    )


@st.composite
def tasks(draw: st.DrawFn, document: str, order: int, chapters: list[str]) -> Task:
    # The chapter follows from the id, as in every notice that is read.
    chapter = chapters[order % len(chapters)] if chapters and order % 3 else None
    return Task(
        id=identify("t", document, chapter, order),
        document_id=document,
        chapter_id=chapter,
        label=draw(words),
        part=draw(st.integers(1, 3)),
        order=order,
        text=draw(words),
        span=draw(spans),
        deadline=draw(st.none() | words),
        leaders=tuple(draw(st.lists(words, max_size=2))),
    )


@st.composite
def targets(draw: st.DrawFn, task: str, order: int) -> Target:
    return Target(
        id=identify("g", task, order),
        task_id=task,
        metric=draw(words),
        comparator=draw(st.sampled_from(["=", ">=", "<=", ">", "range"])),
        value=draw(numbers | st.tuples(numbers, numbers)),
        unit=draw(words),
        quote=draw(words),
        span=draw(spans),
    )


@st.composite
def duties(draw: st.DrawFn, task: str, parties: list[str]) -> Responsibility:
    party = draw(st.sampled_from(parties))
    at = st.none() | st.just((("page", 3),)) | st.just((("sheet", "表"), ("cell", "D7")))
    return Responsibility(
        task_id=task,
        party_id=party,
        is_collective=party in PHRASES,
        role=draw(st.sampled_from(Role)),
        mention=Mention(draw(words), draw(spans), draw(at)),
        rule=draw(words),
    )


@st.composite
def notices(draw: st.DrawFn) -> Notice:
    """One of three documents, which name some of four units and two phrases."""
    document = draw(st.sampled_from(DOCUMENTS))
    chapters = [
        Chapter(
            id=identify("h", document, order),
            document_id=document,
            # A tree two deep: every third chapter is a top one.
            parent_id=identify("h", document, order - 1) if order % 3 else None,
            label=draw(words),
            title=draw(words),
            order=order,
        )
        for order in range(draw(st.integers(0, 4)))
    ]
    rows = [
        draw(tasks(document, order, [chapter.id for chapter in chapters]))
        for order in range(1, draw(st.integers(0, 4)) + 1)
    ]
    members = sorted(draw(st.sets(st.sampled_from(UNITS))))
    phrases = sorted(draw(st.sets(st.sampled_from(PHRASES))))
    parties = [*members, *phrases]
    found = [
        Finding(
            id=identify("f", document, order),
            document_id=document,
            code="x",
            level=draw(st.sampled_from(Level)),
            message=draw(words),
            span=draw(spans),
            count=draw(st.integers(1, 5)),
        )
        for order in range(draw(st.integers(0, 2)))
    ]
    said = [
        draw(duties(row.id, parties))
        for row in rows
        for _ in range(draw(st.integers(0, 3)) if parties else 0)
    ]
    return Notice(
        document=draw(documents(document)),
        chapters=tuple(chapters),
        tasks=tuple(rows),
        targets=tuple(
            draw(targets(row.id, order)) for row in rows for order in range(draw(st.integers(0, 2)))
        ),
        units=tuple(draw(units(name)) for name in members),
        collectives=tuple(draw(collectives(name, members)) for name in phrases),
        responsibilities=tuple(said),
        findings=tuple(found),
    )
