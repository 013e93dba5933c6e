"""Rows: a line and the targets it promises."""

import pytest

from zerentu.loaders.fold import folded
from zerentu.loaders.targets import promises_in


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("地区生产总值可比增长5%以上", "地区生产总值 >= 5 % 增长5%以上"),
        ("新增载体不少于3个", "载体 >= 3 个 不少于3个"),
        ("溯源率不低于98%", "溯源率 >= 98 % 不低于98%"),
        ("审批时间不超过60个工作日", "审批时间 <= 60 个工作日 不超过60个工作日"),
        ("浓度控制在35%以内", "浓度 <= 35 % 35%以内"),
        ("载体面积超10万平方米", "载体面积 > 10 万平方米 超10万平方米"),
        ("新增消费场景100余个", "消费场景 > 100 个 100余个"),
        ("产业收入达450亿元", "产业收入 = 450 亿元 达450亿元"),
        ("零售总额增长8%—9%", "零售总额 range (8, 9) % 增长8%—9%"),
        ("治理水土流失30至35平方公里", "水土流失 range (30, 35) 平方公里 30至35平方公里"),
        ("公用经费压减10%", "公用经费 = -10 % 压减10%"),
        ("能耗下降2.5%", "能耗 = -2.5 % 下降2.5%"),
        ("报装材料减少至2份", "报装材料 = 2 份 减少至2份"),
        ("开展22个重点行业领域专项整治", "重点行业领域 = 22 个 22个"),
        ("城镇新增就业2.2万人", "城镇新增就业 = 2.2 万人 2.2万人"),
        ("举办第27届艺术节", ""),
        ("依托“181”平台", ""),
        ("《规划（2000—2019）》", ""),
        ("2023年建成", ""),
        ("推进110KV变电站建设", ""),
        ("实施“十四五”规划", ""),
    ],
)
def test_a_line_promises(line: str, expected: str) -> None:
    text = folded(line)
    said = [
        f"{line[slice(*p.metric)]} {p.comparator} {p.value} {line[slice(*p.unit)]}"
        f" {line[p.start : p.end]}"
        for p in promises_in(text, 0, len(text))
    ]
    assert "; ".join(said) == expected


def test_numbers_that_overflow_are_numbers() -> None:
    line = "投资" + "9" * 400 + "亿元"
    assert all(isinstance(p.value, int) for p in promises_in(line, 0, len(line)))
