"""The registry's own rules: unique names, examples that resolve, `never` that do not."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from zerentu.loaders import parse_text
from zerentu.loaders.errors import RegistryError
from zerentu.loaders.fold import folded
from zerentu.loaders.kinds import kind_of
from zerentu.loaders.notice import UnitKind
from zerentu.loaders.places import place_in
from zerentu.loaders.registry import Registry, registry

XUANWU = "江苏省/南京市/玄武区"
FILES = {
    item.name: tomllib.loads(item.read_text("utf-8"))
    for item in files("zerentu.loaders").joinpath("units").iterdir()
    if item.name.endswith(".toml") and item.name != "places.toml"
}
ROWS = [
    pytest.param(data.get("place"), row, id=f"{name}:{row['key']}")
    for name, data in FILES.items()
    for row in data["unit"]
]


def test_the_registry_holds_what_it_says() -> None:
    assert {"customary.toml", "state.toml", "xuanwu.toml"} <= set(FILES)
    assert len(ROWS) > 200


@pytest.mark.parametrize("name", FILES)
def test_no_name_stands_for_two_units_of_a_place(name: str) -> None:
    data = FILES[name]
    counts = Counter(
        form
        for row in data["unit"]
        for form in {folded(word) for word in (row["key"], *row.get("forms", ()))}
    )
    assert not [form for form, count in counts.items() if count > 1]
    assert len({row["key"] for row in data["unit"]}) == len(data["unit"])


@pytest.mark.parametrize(("place", "row"), ROWS)
def test_every_example_resolves_and_no_never_does(
    place: str | None, row: dict[str, list[str]]
) -> None:
    where = place or XUANWU
    for example in row.get("examples", ()):
        found = registry().lookup(folded(example), where)
        assert found.entry, example
        assert found.entry.key == row["key"], example
    for word in row.get("never", ()):
        entry = registry().lookup(folded(word), where).entry
        assert entry is None or entry.key != row["key"], word


def test_a_unit_that_became_another_names_it() -> None:
    keys = {row["key"] for row in FILES["state.toml"]["unit"]}
    for row in FILES["state.toml"]["unit"]:
        assert row.get("became", row["key"]) in keys
        assert "became" not in row or "until" in row


def test_members_have_a_source_and_entries() -> None:
    for data in FILES.values():
        for members in data.get("members", ()):
            assert members["source"]
            assert set(members["keys"]) <= {row["key"] for row in data["unit"]}


def test_a_broken_file_is_named() -> None:
    with pytest.raises(RegistryError) as raised:
        Registry({"bad.toml": 'place = "甲市"\n[[unit]]\nforms = ["乙"]'})
    assert "bad.toml" in str(raised.value)
    with pytest.raises(RegistryError):
        Registry({"bad.toml": "place ="})


@pytest.mark.parametrize(
    ("issuer", "place"),
    [
        ("南京市玄武区人民政府", XUANWU),
        ("江苏省人民政府办公厅", "江苏省"),
        ("南京市人民政府", "江苏省/南京市"),
        ("北京市海淀区人民政府", "北京市/海淀区"),
        ("延边朝鲜族自治州人民政府", "吉林省/延边朝鲜族自治州"),
        ("国务院办公厅", "国家"),
        ("甲县人民政府", "甲县"),
        ("各单位", ""),
    ],
)
def test_a_place_is_read_from_the_issuer(issuer: str, place: str) -> None:
    assert place_in(issuer) == place


@pytest.mark.parametrize(
    ("name", "place", "where"),
    [
        ("区财政局", XUANWU, XUANWU),
        ("市财政局", XUANWU, "江苏省/南京市"),
        ("省财政厅", XUANWU, "江苏省"),
        ("玄武区政府", "江苏省/南京市", XUANWU),
        ("国家发展改革委", XUANWU, "国家"),
        ("财政部", "国家", "国家"),
        ("教育部", XUANWU, "国家"),
        ("国家统计局某县调查队", "某县", "某县"),
    ],
)
def test_a_unit_belongs_to_the_place_its_name_says(name: str, place: str, where: str) -> None:
    assert registry().lookup(name, place).place == where


def test_old_and_new_names_are_one_unit_by_an_entry() -> None:
    (notice,) = parse_text(
        "甲市人民政府\n1.修路。（市发改委、市交通局负责）\n2.架桥。（市发展和改革委员会负责）"
    )
    assert sorted(unit.name for unit in notice.units) == ["市交通局", "市发展和改革委员会"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("甲街道办事处", "subdistrict"),
        ("乙镇", "township"),
        ("丙区人民法院", "court"),
        ("市总工会", "mass"),
        ("市委组织部", "party"),
        ("市税务局", "vertical"),
        ("丁集团", "company"),
        ("经济开发区管委会", "park"),
        ("戊大学", "school"),
        ("己县政府", "government"),
        ("人事科", "section"),
        ("市财政局", "bureau"),
        ("市疾控中心", "other"),
    ],
)
def test_a_class_rule_gives_the_kind(name: str, kind: str) -> None:
    assert kind_of(name) is UnitKind(kind)
