"""Names become units: of one place, under the longest printed form, provisional if unknown."""

import pytest

from zerentu.loaders import parse_text
from zerentu.loaders.notice import Notice, Unit

HEAD = "南京市玄武区人民政府关于修路的通知\n"


def read(text: str) -> Notice:
    (notice,) = parse_text(text)
    return notice


def units(text: str) -> dict[str, Unit]:
    return {unit.name: unit for unit in read(text).units}


def test_the_longest_printed_form_is_shown() -> None:
    found = units(HEAD + "1.修路。（新街口街道、区财政局负责）\n2.架桥。（新街口街道办事处负责）")
    assert set(found) == {"新街口街道办事处", "区财政局"}
    assert "新街口街道" in found["新街口街道办事处"].aliases


def test_a_unit_keeps_its_id_whatever_form_is_printed() -> None:
    ids = {
        unit.id
        for form in ("区发改委", "区发展改革委", "区发展和改革委员会")
        for unit in units(f"{HEAD}1.修路。（{form}负责）").values()
    }
    assert len(ids) == 1


def test_the_same_name_in_another_place_is_another_unit() -> None:
    one = units("甲县人民政府关于修路的通知\n1.修路。（县财政局负责）")["县财政局"]
    other = units("乙县人民政府关于修路的通知\n1.修路。（县财政局负责）")["县财政局"]
    assert one.id != other.id


def test_an_unknown_unit_is_provisional_under_its_printed_name() -> None:
    unit = units(HEAD + "1.修路。（区妙妙局负责）")["区妙妙局"]
    assert unit.provisional
    assert unit.full_name is None
    assert unit.kind.value == "bureau"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("公安玄武分局等区相关部门负责", [("公安玄武分局", False), ("区相关部门", True)]),
        ("市发改委、财政局负责", [("市发改委", False), ("财政局", False)]),
        ("国网甲检修、建设公司负责", [("国网甲检修", False), ("建设公司", False)]),
    ],
)
def test_mentions_keep_what_is_printed(clause: str, expected: list[tuple[str, bool]]) -> None:
    notice = read(f"{HEAD}1.修路。（{clause}）")
    assert [(d.mention.text, d.is_collective) for d in notice.responsibilities] == expected


def test_a_phrase_is_one_collective_with_and_without_deng() -> None:
    notice = read(HEAD + "1.修路。（区建设局等区相关部门负责）\n2.架桥。（区相关部门负责）")
    assert [group.phrase for group in notice.collectives] == ["区相关部门"]
