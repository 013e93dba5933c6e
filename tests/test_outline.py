"""Rows: a text and its blocks; then which label a clause belongs to."""

import pytest

from zerentu.loaders import parse_text
from zerentu.loaders.fold import folded
from zerentu.loaders.outline import outlined


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("一、总章\n1﹒修路\n2﹒架桥\n二、分章\n3﹒植树", "一、 1. 2. 二、 3."),
        ("（一）甲\n1.子\n（二）乙", "(一) 1. (二)"),
        ("第一条 甲\n（一）子\n第二条 乙", "第一条 (一) 第二条"),
        ("11。甲\n12．乙", "11。 12."),
        ("１．甲\n２．乙", "1. 2."),
        ("一、总章（一）修路。（二）架桥。", "一、 (一) (二)"),
        ("责任单位:甲局完成时限:6月30日(2)乙", ""),
        ("(1)甲。责任单位:甲局完成时限:6月30日(2)乙", "(1) (2)"),
        ("投资1.5亿元，增长3.2%。", ""),
        ("其中第一、二、三产业各占。", ""),
        ("① 甲\n② 乙", "① ②"),
        ("- 1. 甲\n· 2. 乙", "1. 2."),
    ],
)
def test_labels(text: str, labels: str) -> None:
    assert " ".join(block.label for block in outlined(folded(text))) == labels


def test_parents_and_chapters() -> None:
    (notice,) = parse_text(
        "一、总章\n（一）分章\n1.修路。（区建设局负责）\n（二）养老。（区民政局负责）\n二、保障措施\n1.加强领导。"
    )
    paths = {chapter.id: chapter.label for chapter in notice.chapters}
    assert list(paths.values()) == ["一、", "（一）"]
    assert [(task.label, paths[task.chapter_id or ""]) for task in notice.tasks] == [
        ("1.", "（一）"),
        ("（二）", "一、"),
    ]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("（一）甲。\n1.子。\n2.丑。\n责任单位：区建设局", "（一）"),
        ("1.甲。（区建设局负责）乙。（区水务局负责）", "1. 1."),
        ("（一）甲。（区建设局牵头）\n1.子。（区水务局负责）", "（一） 1."),
        ("一、甲\n由区建设局承办。\n目标：完成。", "一、"),
        ("甲。（区建设局负责）", ""),
        ("3.甲\n（1）乙；\n（2）丙。（区建设局负责）", "3."),
    ],
)
def test_a_clause_belongs_to_its_label(text: str, labels: str) -> None:
    (notice,) = parse_text(text)
    assert " ".join(task.label for task in notice.tasks) == labels
    assert len(notice.tasks) == max(1, len(labels.split()))


def test_ids_depend_on_content_alone() -> None:
    text = (
        "甲区人民政府关于修路的通知\n甲政〔2023〕1号\n"
        "1.修路。（区建设局负责）\n2.架桥。（区水务局负责）"
    )
    (one,) = parse_text(text, source="a.txt")
    (other,) = parse_text(text.replace("修路。", "修二路。"), source="b.txt")
    assert one.document.id == other.document.id
    assert [task.id for task in one.tasks] == [task.id for task in other.tasks]
    (moved,) = parse_text(text.replace("1号", "2号"))
    assert moved.document.id != one.document.id
    assert not {task.id for task in moved.tasks} & {task.id for task in one.tasks}
