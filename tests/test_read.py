"""Sources and encodings; and the sample, as the whole of it must come out."""

import os
from collections import Counter
from pathlib import Path

import pytest

from zerentu.loaders import parse, parse_text
from zerentu.loaders.errors import LoadError
from zerentu.loaders.notice import Level, Notice

LINE = "1﹒修三条路。（区建设局主办，各街道办事处协办）"


def one(source: Path | str) -> Notice:
    (notice,) = parse(source)
    return notice


def test_the_sample_is_read_exactly() -> None:
    notice = one("sample")
    document = notice.document
    roles = Counter((row.role.value, row.is_collective) for row in notice.responsibilities)
    assert (len(notice.chapters), len(notice.tasks), len(notice.targets)) == (6, 66, 57)
    assert roles == {("lead", False): 123, ("support", False): 86, ("support", True): 56}
    assert (len(notice.units), len(notice.collectives)) == (56, 6)
    assert not [row for row in notice.findings if row.level is Level.ERROR]
    assert document.number == "玄政〔2023〕25号"
    assert (document.issuer, document.issued) == ("南京市玄武区人民政府", "2023-02-24")
    assert document.place == "江苏省/南京市/玄武区"
    kinds = Counter(unit.kind.value for unit in notice.units)
    expected = {"bureau": 25, "vertical": 6, "party": 3, "mass": 5, "park": 6, "company": 4}
    assert kinds == expected | {"subdistrict": 7}
    for duty in notice.responsibilities:
        assert document.text[slice(*duty.mention.span)] == duty.mention.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_every_encoding_reads_the_same(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((LINE + "\n").encode(encoding))
    assert [duty.mention.text for duty in one(path).responsibilities] == [
        "区建设局",
        "各街道办事处",
    ]


def test_big5_is_told_from_gb18030(tmp_path: Path) -> None:
    """Nearly all bytes of the one decode as the other."""
    text = "1、修築三條道路，提升水質。（區建設局牽頭，區財政局、各鄉鎮配合）\r\n"
    for encoding in ("big5", "gb18030"):
        path = tmp_path / f"{encoding}.txt"
        path.write_bytes(text.encode(encoding))
        assert one(path).document.text == text.strip()


def test_line_ends_of_every_kind_and_a_cut_last_character(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"一、总章\r\n{LINE}\r{LINE}\n完".encode()[:-1])
    assert one(path).document.text == f"一、总章\n{LINE}\n{LINE}"


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    """Opening it would wait for whoever writes into it."""
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(LoadError) as raised:
        list(parse(tmp_path))
    assert raised.value.code == "no_plain_file"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe\0", "empty"),
        ("\u200b\u3000\n".encode(), "empty"),
        (b"\x7fELF\x01\0\0\x02\x03" * 40, "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "kind_image"),
        (b"Rar!\x1a\x07\x00" + bytes(range(256)), "kind_packed"),
        (b"PK\x03\x04" + bytes(range(256)), "damaged"),
        ("Größe für".encode("latin-1") * 3, "no_encoding"),
    ],
)
def test_what_is_no_text_is_named(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(LoadError) as raised:
        one(path)
    assert raised.value.code == code
    assert str(path) in str(raised.value)


def test_sources(tmp_path: Path) -> None:
    """A folder is walked in order, a glob expanded; what is missing is named."""
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "1.txt", "b/.hidden.txt", "3.bin"):
        (tmp_path / name).write_text(LINE, "utf-8")
    names = [Path(notice.document.source).name for notice in parse(tmp_path)]
    assert names == ["1.txt", "2.txt"]
    assert [Path(n.document.source).name for n in parse(str(tmp_path / "*.txt"))] == ["1.txt"]
    for source, code in (("none.txt", "no_file"), ("no*.txt", "no_match"), ("e", "empty_folder")):
        (tmp_path / "e").mkdir(exist_ok=True)
        with pytest.raises(LoadError) as raised:
            list(parse(str(tmp_path / source)))
        assert raised.value.code == code


def test_no_name_is_not_the_folder_one_is_in() -> None:
    """As an unset variable of the shell would have it."""
    with pytest.raises(LoadError) as raised:
        list(parse(""))
    assert raised.value.code == "no_file"


def codes(text: str) -> list[str]:
    return [finding.code for notice in parse_text(text) for finding in notice.findings]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("今天天气很好。", "no_duty"),
        ("一、总章\n1﹒修路。（区建设局主办）\n2﹒架桥。\n3﹒植树。（区林业局主办）", "no_clause"),
        ("1﹒修路。（区建设局主办\n2﹒架桥。（区水务局主办）", "unclosed_bracket"),
        ("1﹒修路。（区建设局主办）\n1﹒架桥。（区水务局主办）", "repeated_label"),
        ("1﹒修路。（区妙妙管理局主办）", "unknown_unit"),
    ],
)
def test_what_is_not_understood_is_found(text: str, code: str) -> None:
    assert code in codes(text)


def test_a_hostile_title_is_kept_as_printed() -> None:
    text = f"</script><b>\x1b[31m' RETURN 1 //关于印发方案的通知\n{LINE}"
    (notice,) = parse_text(text)
    assert notice.document.title == "</script><b>[31m' RETURN 1 //关于印发方案的通知"
    assert len(notice.responsibilities) == 2


@pytest.mark.timeout(20)
@pytest.mark.parametrize("sign", "（、(各等一)1。" + "\ud800")
def test_a_long_run_of_one_character_is_read_in_linear_time(sign: str) -> None:
    (notice,) = parse_text(sign * 300_000)
    assert notice.responsibilities == ()
