"""Tables are the same whatever order the notices came in."""

from tests.build import notice
from zerentu.graph.merge import merged_unit
from zerentu.graph.tables import Tables
from zerentu.loaders.notice import Unit, UnitKind

ONE = notice(("修三条路", "区建设局", "各街道办事处"))
TWO = notice(("办三件事", "区建设局", "区财政局"), number="玄政〔2024〕1号")


def test_order_of_notices_changes_nothing() -> None:
    assert Tables.from_notices([ONE, TWO]) == Tables.from_notices([TWO, ONE])


def test_shared_units_stand_once() -> None:
    names = [unit.name for unit in Tables.from_notices([ONE, TWO]).units]
    assert sorted(names) == sorted(
        ["区建设局", "区财政局", "甲街道办事处", "乙街道办事处", "丙街道办事处"]
    )


def test_longest_printed_form_is_shown() -> None:
    short = Unit("u-1", "新街口街道", None, ("新街口",), UnitKind.SUBDISTRICT, "玄武区", False)
    long = Unit("u-1", "新街口街道办事处", None, (), UnitKind.SUBDISTRICT, "玄武区", False)
    merged = merged_unit(short, long)
    assert merged == merged_unit(long, short)
    assert (merged.name, merged.aliases) == ("新街口街道办事处", ("新街口", "新街口街道"))
