"""Word and spreadsheet files, written here part by part: what each construct must become."""

from contextlib import suppress
from pathlib import Path

import pytest

from tests.fuzz import OLE, mutated, packed
from zerentu.loaders.errors import LoadError
from zerentu.loaders.read import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FILES = Path(__file__).parent / "files"


def docx(body: str, **parts: str) -> bytes:
    document = f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
    others = {f"word/{name}.xml": f'<w:{name} xmlns:w="{W}">{part}' for name, part in parts.items()}
    return packed({"word/document.xml": document, **others})


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(p, paragraphs))}</w:tc>"


def tr(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def lines(data: bytes, name: str = "a.docx") -> list[str]:
    return read(data, name).text.splitlines()


def test_word_prints_numbers_that_stand_nowhere() -> None:
    """Two levels, one in Chinese, counted on after an interruption; a style that numbers."""
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%2."/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>'
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )
    styles = (
        '<w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="H1"><w:basedOn w:val="H"/></w:style></w:styles>'
    )

    def numbered(level: int) -> str:
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'

    body = (
        p("总章", numbered(0)) + p("修路", numbered(1)) + p("插话") + p("架桥", numbered(1))
        + p("点", numbered(2)) + p("分章", '<w:pStyle w:val="H1"/>') + p("植树", numbered(1))
    )  # fmt: skip
    assert lines(docx(body, numbering=numbering, styles=styles)) == [
        "一、总章", "1.修路", "插话", "2.架桥", "点", "二、分章", "1.植树",
    ]  # fmt: skip


def test_tracked_changes_count_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>由</w:t></w:r><w:ins><w:r><w:t>甲局</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>乙局</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>丙局</w:t></w:r>"
        "</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>"
        "<w:r><w:t>主办</w:t></w:r></w:p>"
        + p("前半", "<w:rPr><w:del/></w:rPr>") + p("后半")
        + f"<w:tbl>{tr(tc('一'), tc('二'))}<w:tr><w:trPr><w:del/></w:trPr>"
        + f"{tc('三')}{tc('四')}</w:tr></w:tbl>"
    )  # fmt: skip
    assert lines(docx(body)) == ["由甲局主办", "前半后半", "| 一 | 二 |"]


def test_tables_of_word_with_merged_cells() -> None:
    restart, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = "<w:tbl>" + (
        tr(tc("序号"), tc("任务"), tc("牵头单位"))
        + tr(tc("第一类", properties='<w:gridSpan w:val="3"/>'))
        + tr(tc("1"), tc("修路", "通车"), tc("甲局", properties=restart))
        + tr(tc("2"), tc("架桥"), tc("", properties=on))
    ) + "</w:tbl>" + f"<w:tbl>{tr(tc('框中一', '框中二'))}</w:tbl>"  # fmt: skip
    content = read(docx(body), "a.docx")
    assert content.text.splitlines() == [
        "| 序号 | 任务 | 牵头单位 |",
        "| 第一类 |",
        "| 1 | 修路 通车 | 甲局 |",
        "| 2 | 架桥 | 甲局 |",
        "框中一",
        "框中二",
    ]
    assert content.at(content.text.index("甲局")) == (("paragraph", 8),)
    assert content.at(content.text.rindex("甲局")) == (("paragraph", 8),)


def test_boxes_notes_breaks_and_controls() -> None:
    """A text box is written once, though the file holds it twice, for new and old programs."""
    box = f"<w:txbxContent>{p('框')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}"
        "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>上</w:t><w:br/><w:t>下</w:t>"
        '<w:footnoteReference w:id="2"/></w:r></w:p>'
        f"<w:sdt><w:sdtContent>{p('控件')}</w:sdtContent></w:sdt>"
    )
    notes = f'<w:footnote w:id="1">{p("未引")}</w:footnote><w:footnote w:id="2">{p("脚注")}'
    data = docx(body, footnotes=f"{notes}</w:footnote></w:footnotes>")
    assert lines(data) == ["上", "下", "框", "控件", "脚注"]


def xlsx(rows: str, merges: str = "", strings: str = "", styles: str = "", more: str = "") -> bytes:
    sheet = f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData>{merges}</worksheet>'
    book = (
        f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets><sheet name="台账" r:id="a"/>{more}'
        "</sheets></workbook>"
    )
    links = (
        '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/>'
        '<Relationship Id="b" Target="/xl/worksheets/t.xml"/></Relationships>'
    )
    return packed(
        {
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": links,
            "xl/worksheets/s.xml": sheet,
            "xl/worksheets/t.xml": sheet,
            "xl/sharedStrings.xml": f'<sst xmlns="{S}">{strings}</sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{S}">{styles}</styleSheet>',
        }
    )


def inline(*texts: str) -> str:
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{t}</t></is></c>' for t in texts) + "</row>"


def test_values_of_a_sheet_as_they_are_shown() -> None:
    strings = "<si><r><t>区建</t></r><r><t>设局</t></r><rPh><t>读音</t></rPh></si>"
    styles = (
        '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="170"/>'
        "</cellXfs>"
    )
    row = (
        '<row r="3"><c r="B3"><v>1</v></c><c r="C3" t="s"><v>0</v></c>'
        '<c r="D3" s="1"><v>0.95</v></c>'
        '<c r="E3" s="2"><v>45107</v></c><c r="F3" s="3"><v>45107</v></c>'
        '<c r="XFD3" t="str"><v>文</v></c><c r="XFC3" t="e"><v>#REF!</v></c></row>'
    )
    content = read(xlsx(row, strings=strings, styles=styles), "a.xlsx")
    assert content.text == "| 1 | 区建设局 | 95% | 2023年6月30日 | 2023年6月 | 文 |"
    assert content.at(content.text.index("区建设局")) == (("sheet", "台账"), ("cell", "C3"))
    assert content.at(content.text.index("文")) == (("sheet", "台账"), ("cell", "XFD3"))


def test_merged_cells_and_marks_of_a_sheet() -> None:
    rows = (
        inline("2023年任务台账") + inline("序号", "任务", "责任单位", "")
        + inline("", "", "甲局", "乙局") + inline("1", "修路", "●", "○")
        + inline("2", "架桥", "", "●") + inline("注：●牵头 ○配合")
    )  # fmt: skip
    merged = "".join(f'<mergeCell ref="{r}"/>' for r in ("A1:D1", "A2:A3", "B2:B3", "C2:D2"))
    content = read(xlsx(rows, f"<mergeCells>{merged}</mergeCells>"), "a.xlsx")
    assert content.text.splitlines() == [
        "2023年任务台账",
        "| 序号 | 任务 | 牵头单位 | 配合单位 |",
        "| 1 | 修路 | 甲局 | 乙局 |",
        "| 2 | 架桥 | 乙局 | |",
        "| 注：●牵头 ○配合 |",
    ]
    second = content.text.index("乙局", content.text.index("架桥"))
    assert content.at(second) == (("sheet", "台账"), ("cell", "D5"))


def test_several_sheets_and_hidden_ones() -> None:
    more = '<sheet name="第二批" r:id="b"/><sheet name="暗" state="hidden" r:id="b"/>'
    assert lines(xlsx(inline("甲", "乙"), more=more), "a.xlsx") == [
        "台账", "| 甲 | 乙 |", "第二批", "| 甲 | 乙 |",
    ]  # fmt: skip


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (packed({"word/document.xml": f"{BOMB}<x>&a;&b;</x>"}), "entities"),
        (packed({"xl/workbook.xml": f"{BOMB}<x>&a;&b;</x>"}), "entities"),
        (packed({"word/document.xml": BOMB.encode("utf-16") + b"<x/>"}), "entities"),
        (packed({"word/document.xml": b" " * (100 * 2**20)}), "unpacked"),
        (packed({"word/document.xml": b"<x>" + b"<a/>" * 2_000_000}), "unpacked"),
        (docx("<w:r>" * 100 + "<w:ins>" * 100), "damaged"),
        (docx("<w:p>" + "<w:r>" * 200 + "</w:r>" * 200 + "</w:p>"), "damaged"),
        (xlsx("<row><c><v>1</v></c></row>" * 1_000_000), "many_cells"),
        (xlsx(inline("甲"), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), ""),
        (docx(""), "no_text"),
        (packed({"word/document.xml": "<x"}), "damaged"),
        ((FILES / "plain.docx").read_bytes()[:9000], "damaged"),
        (OLE + bytes(600), "damaged"),
        (OLE + "Root Entry".encode("utf-16-le") + bytes(600), "kind_other"),
        (OLE + "EncryptedPackage".encode("utf-16-le") + bytes(9), "kind_encrypted"),
    ],
)  # fmt: skip
def test_hostile_office_files(data: bytes, code: str) -> None:
    """Nothing is expanded, fetched or unpacked beyond its bounds; the error is one line."""
    if not code:
        assert read(data, "a").text
        return
    with pytest.raises(LoadError) as raised:
        read(data, "a")
    assert raised.value.code == code
    assert "\n" not in raised.value.said("zh") + raised.value.said("en")


@pytest.mark.parametrize(
    "name", ["page.html", "page.mhtml", "plain.docx", "ledger.xlsx", "ledger.xls", "ledger.ods"]
)
def test_damaged_files_end_in_a_load_error(name: str) -> None:
    """A few dozen of each type here; `python -m tests.fuzz` runs as many as it is told."""
    data = (FILES / name).read_bytes()
    for seed in range(30):
        with suppress(LoadError):
            read(mutated(data, seed), name)
