"""Phrases: what is one, which kinds it may mean, whether a list can exist; and its members."""

import pytest

from zerentu.loaders import parse, parse_text
from zerentu.loaders.collectives import is_phrase, kinds_of, openness_of
from zerentu.loaders.fold import folded
from zerentu.loaders.notice import Openness

OFFICES = "bureau vertical party mass"


@pytest.mark.parametrize(
    ("phrase", "kinds"),
    [
        ("各街道办事处", "subdistrict"),
        ("各镇、街道办事处", "township subdistrict"),
        ("镇街", "township subdistrict"),
        ("各县（市）、区政府", "government"),
        ("各省（自治区、直辖市）人民政府", "government"),
        ("各部门", OFFICES),
        ("区相关部门", OFFICES),
        ("县直各有关单位", OFFICES),
        ("各园区管委会", "park"),
        ("各区属集团及国有企业", "company"),
        ("各县区教育局", "bureau"),
        ("各县（区）水务局", "bureau"),
        ("有关高校", "school"),
        ("各村委会", "other"),
    ],
)
def test_kinds(phrase: str, kinds: str) -> None:
    assert is_phrase(folded(phrase))
    assert " ".join(kind.value for kind in kinds_of(folded(phrase))) == kinds


@pytest.mark.parametrize(
    "name", ["区政府", "区财政局", "高新区管委会", "市委办公室", "县教育局", "城关镇"]
)
def test_a_unit_is_no_phrase(name: str) -> None:
    assert not is_phrase(name)


@pytest.mark.parametrize(
    ("phrase", "after_deng", "openness"),
    [
        ("各部门", False, Openness.UNLISTED),
        ("街道办事处", False, Openness.UNLISTED),
        ("各有关部门", False, Openness.OPEN),
        ("相关单位", False, Openness.OPEN),
        ("部门", True, Openness.OPEN),
        ("12个部门", False, Openness.OPEN),
    ],
)
def test_openness(phrase: str, after_deng: bool, openness: Openness) -> None:
    assert openness_of(phrase, after_deng=after_deng) is openness


def test_the_registry_lists_the_members_with_their_source() -> None:
    (notice,) = parse("sample")
    listed = {group.phrase: group for group in notice.collectives if group.members}
    assert list(listed) == ["各街道办事处"]
    names = {unit.id: unit.name for unit in notice.units}
    assert len(listed["各街道办事处"].members) == 7
    assert all(names[member].endswith("街道办事处") for member in listed["各街道办事处"].members)
    assert "玄政〔2023〕25号" in (listed["各街道办事处"].source or "")


def test_members_are_units_though_the_notice_names_none() -> None:
    (notice,) = parse_text("南京市玄武区人民政府关于修路的通知\n1.修路。（各街道负责）")
    assert len(notice.units) == 7
    assert {unit.kind.value for unit in notice.units} == {"subdistrict"}
