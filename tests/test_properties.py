"""What holds for every text: nothing but LoadError, spans that quote, records that read back."""

import contextlib

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.hostile import SIGNS, check
from zerentu.loaders import parse_text
from zerentu.loaders.clean import cleaned
from zerentu.loaders.errors import LoadError
from zerentu.loaders.fold import folded
from zerentu.loaders.read.text import decoded

UNITS = st.sampled_from(
    ["区发改委", "区财政局", "区教育局", "区卫健委", "团区委", "区税务局", "城关镇", "市水务集团"]
)
NOTICES = st.lists(
    st.tuples(
        st.sampled_from(["修建道路三条", "改造老旧小区，惠及群众", "推进“放管服”改革"]),
        st.lists(UNITS, min_size=1, max_size=4, unique=True),
        st.lists(UNITS, max_size=4, unique=True),
    ),
    min_size=1,
    max_size=8,
)
STYLES = (
    ("（{leads}主办，{supports}协办）", "（{leads}主办）"),
    ("（{leads}牵头，{supports}按职责分工负责）", "（{leads}负责）"),
    ("（牵头单位：{leads}；配合单位：{supports}）", "（责任单位：{leads}）"),
    ("\n牵头单位：{leads}\n责任单位：{supports}", "\n责任单位：{leads}"),
    ("由{leads}牵头，{supports}参与。", "由{leads}负责落实。"),
)


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(SIGNS)).map("".join)))
@example("（" * 2000 + "）" * 2000)
@example("责任单位：" + "区财政局、" * 3000)
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_the_reader(text: str) -> None:
    for notice in parse_text(text):
        check(notice)


@given(st.lists(st.sampled_from(SIGNS)).map("".join))
@settings(max_examples=200, deadline=None)
def test_the_folded_copy_is_as_long_and_cleaning_is_done_once(text: str) -> None:
    clean = cleaned(text)
    assert len(folded(clean)) == len(clean)
    printed = iter(text)
    assert all(char in printed for char in clean if char not in " \n\ufffd")


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_bytes_raise_anything_but_load_errors(data: bytes) -> None:
    with contextlib.suppress(LoadError):
        assert isinstance(decoded(data, "a.txt"), str)


@given(NOTICES, st.sampled_from(STYLES))
@settings(max_examples=150, deadline=None)
def test_what_is_written_in_official_style_reads_back(
    tasks: list[tuple[str, list[str], list[str]]], style: tuple[str, str]
) -> None:
    both, alone = style
    lines = []
    expected = []
    for number, (words, leads, supports) in enumerate(tasks, 1):
        others = [name for name in supports if name not in leads]
        clause = (both if others else alone).format(
            leads="、".join(leads), supports="、".join(others)
        )
        lines.append(f"{number}.{words}。{clause}")
        expected.append((f"{number}.", leads, others))
    (notice,) = parse_text("一、总章\n" + "\n".join(lines))
    read = [
        (
            task.label,
            *(
                [
                    duty.mention.text
                    for duty in notice.responsibilities
                    if duty.task_id == task.id and duty.role.value == role
                ]
                for role in ("lead", "support")
            ),
        )
        for task in notice.tasks
    ]
    assert read == [tuple(row) for row in expected]


@given(st.lists(st.sampled_from(SIGNS)).map("".join))
@settings(max_examples=100, deadline=None)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert list(parse_text(text)) == list(parse_text(text))
