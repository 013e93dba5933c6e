"""Files of every type say what the text says; the hostile ones are refused in one line.

`tests/files/` was made by other programs (`scripts/test-files`), not by the libraries that read it.
"""

import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from tests.fuzz import packed
from zerentu.loaders import parse, parse_text
from zerentu.loaders.errors import LoadError
from zerentu.loaders.notice import Notice
from zerentu.loaders.read import read
from zerentu.loaders.sources import expanded

HERE = Path(__file__).parent / "files"
PLAIN = ("page.html", "page.mhtml", "plain.docx", "plain.pdf", "columns.pdf", "notice.zip")
TABLES = ("table.docx", "ledger.xlsx", "ledger.xls", "ledger.ods", "ledger.csv", "table.pdf")


def one(source: Path | str) -> Notice:
    (notice,) = parse(source)
    return notice


def duties(notice: Notice) -> list[tuple[str, str, str, bool]]:
    """Who answers for which label, as what, in which words."""
    labels = {task.id: task.label.rstrip("﹒") for task in notice.tasks}
    return [
        (labels[row.task_id], row.role.value, row.mention.text, row.is_collective)
        for row in notice.responsibilities
    ]


@pytest.mark.parametrize("name", PLAIN + TABLES)
def test_the_sample_is_the_same_from_every_file(name: str) -> None:
    sample, notice = one("sample"), one(HERE / name)
    assert duties(notice) == duties(sample)
    roles = Counter((row.role.value, row.is_collective) for row in notice.responsibilities)
    assert roles == {("lead", False): 123, ("support", False): 86, ("support", True): 56}
    assert (len(notice.tasks), len(notice.targets)) == (66, 57)
    assert [t.quote for t in notice.targets] == [t.quote for t in sample.targets]
    assert [task.text for task in notice.tasks] == [task.text for task in sample.tasks]
    assert [chapter.title for chapter in notice.chapters] == [c.title for c in sample.chapters]
    assert notice.document.id == sample.document.id
    for duty in notice.responsibilities:
        assert notice.document.text[slice(*duty.mention.span)] == duty.mention.text


@pytest.mark.parametrize("path", sorted((HERE / "others").iterdir()), ids=lambda path: path.name)
def test_other_dialects_are_the_same_from_every_file(path: Path) -> None:
    """Five notices of the corpus as page, Word, PDF and sheet."""
    text, notice = one(HERE.parent / "notices" / f"{path.stem}.txt"), one(path)
    assert duties(notice) == duties(text) != []
    assert [task.deadline for task in notice.tasks] == [task.deadline for task in text.tasks]
    assert notice.document.title == text.document.title


PLACES = {
    "page.html": None,
    "plain.docx": ("paragraph",),
    "plain.pdf": ("page",),
    "ledger.xlsx": ("sheet", "cell"),
    "ledger.csv": ("sheet", "cell"),
}


@pytest.mark.parametrize("name", PLACES)
def test_every_duty_says_where_in_its_file_it_stands(name: str) -> None:
    for duty in one(HERE / name).responsibilities:
        at = duty.mention.at
        assert (None if at is None else tuple(key for key, _ in at)) == PLACES[name]


def test_a_duty_of_a_ledger_names_its_cell() -> None:
    """As openpyxl finds the same words there."""
    book = openpyxl.load_workbook(HERE / "ledger.xlsx")
    for duty in one(HERE / "ledger.xlsx").responsibilities:
        at = dict(duty.mention.at or ())
        assert duty.mention.text in str(book[str(at["sheet"])][str(at["cell"])].value)


def test_paragraphs_are_counted_as_they_stand() -> None:
    """In the plain file the tasks follow each other, each in a paragraph of its own."""
    notice = one(HERE / "plain.docx")
    at = {row.task_id: dict(row.mention.at or ())["paragraph"] for row in notice.responsibilities}
    orders = [at[task.id] for task in notice.tasks]
    assert orders == sorted(set(map(int, orders)))


def lines(page: str) -> list[str]:
    return read(f"<html><body>{page}".encode(), "a.html").text.splitlines()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>1.修<b>三</b>\n条路<br>架桥", ["1.修三条路", "架桥"]),
        ("<p>PM2.5 and\n GDP", ["PM2.5 and GDP"]),
        ("<ol start=3><li>修路<li>架桥</ol>", ["3.修路", "4.架桥"]),
        ("<pre>一\n二</pre>", ["一", "二"]),
        (
            "<table><tr><td rowspan=2>甲局<td>修路<tr><td>架桥</table>",
            ["| 甲局 | 修路 |", "| 甲局 | 架桥 |"],
        ),
        (
            "<table><tr><th>序号<th>任务<th colspan=2>责任单位"
            "<tr><td>1<td>修路<td>甲局<td>乙局</table>",
            ["| 序号 | 任务 | 责任单位 | |", "| 1 | 修路 | 甲局 | 乙局 |"],
        ),
        (
            "<table><tr><th rowspan=2>序号<th rowspan=2>任务<th colspan=2>责任分工"
            "<tr><th>牵头<th>配合<tr><td>1<td>修路<td>甲局<td>乙局</table>",
            ["| 序号 | 任务 | 牵头 | 配合 |", "| 1 | 修路 | 甲局 | 乙局 |"],
        ),
        (
            "<table><tr><th>序号<th>任务<th>甲局<th>乙局<th>丙局"
            "<tr><td>1<td>修路<td>●<td>○<td><tr><td>2<td>架桥<td><td>●<td>●</table>",
            [
                "| 序号 | 任务 | 牵头单位 | 配合单位 |",
                "| 1 | 修路 | 甲局 | 乙局 |",
                "| 2 | 架桥 | 乙局、丙局 | |",
            ],
        ),
        (
            "<table><tr><td>○牵头 ●配合<tr><th>任务<th>时限<th>甲局<th>乙局"
            "<tr><td>修路<td>6月<td>●<td>○</table>",
            [
                "○牵头 ●配合",
                "| 任务 | 时限 | 牵头单位 | 配合单位 |",
                "| 修路 | 6月 | 乙局 | 甲局 |",
            ],
        ),
        (
            "<table><tr><td>左<td><table><tr><td>甲<td>乙</table><p>文",
            ["左", "| 甲 | 乙 |", "文"],
        ),
        ("<table><tr><td>一<p>二</p><td>三|四</table>", ["| 一 二 | 三｜四 |"]),
        (
            "<div class=nav>首页</div><ul><li><a href=a>一</a><a href=b>二</a><a href=c>三</a></ul>"
            "文",
            ["文"],
        ),
        ("<p>【打印】【关闭】<p>上一篇：某文<p>文", ["文"]),
        ("<p style='display: none'>无<p hidden>无<p>有", ["有"]),
    ],
)
def test_pages(page: str, expected: list[str]) -> None:
    assert lines(page) == expected


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "big5"])
def test_a_page_is_decoded_by_its_bytes(encoding: str) -> None:
    """Not by what its head declares, which copies of pages often get wrong."""
    page = "<html><head><meta charset=utf-8></head><body><p>局局局局局。</p></body></html>"
    assert read(page.encode(encoding), "a.html").text == "局局局局局。"


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 200_000,
        "<table><tr><td>" * 50_000,
        "<table>" + "<tr><td colspan=1000 rowspan=65000>x" * 5_000,
        '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b SYSTEM "file:///etc/passwd">]><p>&a;',
        "<div>" * 250 + "<a href=x>某</a>某" * 90_000,
        '<p>x<img src="http://127.0.0.1:9/x"><link rel=stylesheet href="http://127.0.0.1:9/y">',
    ],
    ids=["nested", "nested tables", "spans", "entities", "links", "remote"],
)
def test_hostile_pages_end_in_words(page: str) -> None:
    """Nothing is fetched or expanded, nothing grows without bound."""
    try:
        text = read(f"<html>{page}".encode(), "a.html").text
    except LoadError as error:
        text = error.said("en")
    assert "root:" not in text
    assert len(text) < 1_000_000


@pytest.mark.parametrize(
    ("name", "size", "code"),
    [
        ("locked.pdf", None, "kind_encrypted"),
        ("scan.pdf", None, "scan"),
        ("plain.pdf", 2000, "damaged"),
        ("ledger.xls", 1000, "damaged"),
    ],
)
def test_files_that_cannot_be_read(name: str, size: int | None, code: str) -> None:
    with pytest.raises(LoadError) as raised:
        read((HERE / name).read_bytes()[:size], name)
    assert raised.value.code == code
    assert name in raised.value.said("zh")


def test_pages_and_cells_are_remembered() -> None:
    content = read((HERE / "table.pdf").read_bytes(), "a.pdf")
    assert content.at(content.text.index("区发改委")) == (("page", 1),)
    assert content.at(content.text.index("65 |")) == (("page", 6),)


def test_no_library_is_imported_before_a_file_of_its_type() -> None:
    code = "import sys; from zerentu import parse; list(parse('sample')); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"lxml", "xlrd", "pypdfium2"}.isdisjoint(done.stdout.split())


def test_the_files_of_an_archive_are_sources(tmp_path: Path) -> None:
    """Each by its own name; inner archives too; a name in GB18030 that does not say so."""
    line = "1.修路。（区建设局主办）".encode()
    inner = packed({"丙.txt": line, "图.css": b"x"})
    names = {"乙/甲.txt": line, "内.zip": inner, "__MACOSX/甲.txt": line, ".暗.txt": line}
    (tmp_path / "a.zip").write_bytes(packed({**names, "坏.docx": b"PK\x03\x04"}))
    files = list(expanded(tmp_path))
    assert [file.removeprefix(f"{tmp_path}/") for file in files] == [
        "a.zip/乙/甲.txt",
        "a.zip/内.zip/丙.txt",
        "a.zip/坏.docx",
    ]
    assert [one(file).document.source for file in files[:2]] == files[:2]
    assert one(files[0]).document.sha256 == sha256(line).hexdigest()
    with pytest.raises(LoadError) as raised:
        one(files[2])
    assert raised.value.code == "damaged"
    old = tmp_path / "b.zip"
    with ZipFile(old, "w") as archive:
        archive.writestr("x.txt", line)
    data = old.read_bytes().replace(b"x.txt", b"\xbc\xd7txt")  # a name of five bytes: 甲txt
    old.write_bytes(data.replace(b"\xbc\xd7txt", b"\xbc\xd7.md"))
    assert list(expanded(old)) == [f"{old}/甲.md"]


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ({"../../a.txt": b"1"}, "leaves"),
        ({"/etc/a.txt": b"1"}, "leaves"),
        ({"a.txt": b"0" * (70 * 2**20)}, "unpacked"),
        ({"a.bin": b"1"}, "kind_zip"),
        ({}, "kind_zip"),
        ({f"{i}.bin": b"" for i in range(21_000)}, "many_entries"),
    ],
    ids=["up", "absolute", "bomb", "nothing", "empty", "many"],
)
def test_hostile_archives(tmp_path: Path, entries: dict[str, bytes], code: str) -> None:
    (tmp_path / "a.zip").write_bytes(packed(entries))
    (tmp_path / "b.txt").write_bytes("1.修路。（区建设局主办）".encode())
    bad, good = expanded(tmp_path)
    assert len(one(good).responsibilities) == 1
    with pytest.raises(LoadError) as raised:
        one(bad)
    assert raised.value.code == code
    assert "\n" not in raised.value.said("zh") + raised.value.said("en")


def test_without_libreoffice_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(LoadError) as raised:
        one(HERE / "plain.doc")
    assert raised.value.code == "no_office"
    assert "DOCX" in raised.value.said("en")


@pytest.mark.office
def test_word_97_by_libreoffice() -> None:
    assert duties(one(HERE / "plain.doc")) == duties(one("sample"))


def test_numbers_with_a_full_stop_in_cells_head_no_chapter() -> None:
    """Word prints them before paragraphs in cells too."""
    rows = ("| 序号 | 任务 | 牵头单位 |", "| 一、总章 |", "| 1. | 修路 | 区建设局 |")
    (notice,) = parse_text("\n".join((*rows, "| 2. | 架桥 | 区水务局 |")))
    assert [(chapter.label, chapter.title) for chapter in notice.chapters] == [("一、", "总章")]
    assert [(t.label, t.text, t.chapter_id) for t in notice.tasks] == [
        ("1.", "修路", notice.chapters[0].id),
        ("2.", "架桥", notice.chapters[0].id),
    ]
