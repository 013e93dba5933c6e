"""The command line: exit codes, errors of one line, data and words apart, files whole."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from unicodedata import bidirectional, category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.run import ZERENTU, Here, process
from zerentu import __version__
from zerentu.graph.cli.files import write
from zerentu.graph.cli.output import as_json, visible
from zerentu.graph.cli.root import COMMANDS
from zerentu.loaders.errors import OutputError
from zerentu.words import say

HEAVY = {"networkx", "neo4j", "pyvis", "rich", "pandas", "IPython"}
TURNING = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
HOSTILE = "a\x1b[2J\x07b\x9b31mc\u202ed\u2066e\rf\u2028g\udc80h\U000e0041"


def test_help_needs_nothing_heavy() -> None:
    """The help of the whole, and the list in it, load no library of the commands."""
    code = (
        "import sys\n"
        "from zerentu.graph.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit as end: print(end.code, *sorted(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    code_and_modules = done.stdout.splitlines()[-1].split()
    assert code_and_modules[0] == "0"
    assert len(code_and_modules) > 20
    assert HEAVY & {name.split(".")[0] for name in code_and_modules} == set()
    assert "zerentu.loaders.reader" not in code_and_modules


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_command_has_help_in_both_languages(lang: str) -> None:
    """Each is listed with its sentence, and its own help repeats it."""
    whole = process("--lang", lang, "--help")
    assert whole.code == 0
    for name in COMMANDS:
        sentence = say(f"cli.{name}_short", "zh" if lang == "zh" else "en")
        assert sentence in whole.out
        own = process("--lang", lang, name, "--help")
        assert own.code == 0, own.err
        assert sentence in own.out
        assert ("用法" if lang == "zh" else "Usage") in own.out


def test_the_locale_chooses_the_language() -> None:
    """Chinese unless the locale is another; `--lang` wins, wherever it stands."""
    assert "用法" in process("--help", LC_ALL="zh_CN.UTF-8").out
    assert "用法" in process("--help", LC_ALL="C").out
    assert "Usage" in process("--help", LC_ALL="de_DE.UTF-8").out
    assert "Usage" in process("queries", "--help", "--lang=en", LC_ALL="zh_CN.UTF-8").out


def test_version(zerentu: Here) -> None:
    """The name and the version, and nothing else."""
    assert zerentu("--version") == (0, f"zerentu {__version__}\n", "")


def test_no_arguments_show_the_help(zerentu: Here) -> None:
    """The list of commands, for someone who has just installed it."""
    done = process()
    assert "queries" in done.out + done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_can_complete(shell: str) -> None:
    """Each shell gets its script."""
    assert "zerentu" in process(_ZERENTU_COMPLETE=f"{shell}_source").out


def test_commands_are_completed() -> None:
    """What begins like a command is offered."""
    words = {"COMP_WORDS": "zerentu quer", "COMP_CWORD": "1"}
    assert "queries" in process(_ZERENTU_COMPLETE="bash_complete", **words).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["quries"], "Is it: queries"),
        (["xyzzy"], "zerentu --help"),
        (["--bogus"], "--bogus"),
        (["queries", "extra"], "extra"),
        (["--lang", "de", "queries"], "de"),
    ],
)
def test_wrong_usage_exits_with_2(zerentu: Here, arguments: list[str], said: str) -> None:
    """And says what is wrong, on standard error."""
    done = zerentu(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


@given(st.text(st.characters(codec=None), max_size=40))
def test_nothing_that_steers_a_terminal_is_printed(text: str) -> None:
    """What is left is printable, or a tab or a line feed, and can be encoded."""
    shown = visible(text)
    kept = shown.replace("\r\n", "").replace("\n", "").replace("\t", "")
    assert {"Cc", "Cs", "Zl", "Zp"} & set(map(category, kept)) == set()
    assert TURNING & set(map(bidirectional, kept)) == set()
    shown.encode("utf-8")


@given(st.recursive(st.text() | st.integers(), st.lists, max_leaves=5))
def test_json_stays_the_same_value(value: object) -> None:
    """Characters written out in JSON are still the same text to a program."""
    assert json.loads(visible(as_json(value))) == value


def test_hostile_characters_are_shown_by_number() -> None:
    """Escape, bell, C1, direction marks, lone returns, separators, surrogates and tags."""
    assert visible(HOSTILE) == (
        "a\\u001b[2J\\u0007b\\u009b31mc\\u202ed\\u2066e\\u000df\\u2028g\\udc80h\\udb40\\udc41"
    )


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """The new content, no other file beside it, the permissions of any new file."""
    target = tmp_path / "a.json"
    target.write_text("old")
    write(str(target), "新")
    assert target.read_text("utf-8") == "新"
    assert list(tmp_path.iterdir()) == [target]
    (tmp_path / "plain").touch()
    assert target.stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it points to is replaced."""
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write(str(tmp_path / "link"), "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_what_is_no_file_is_written_to_not_replaced(tmp_path: Path) -> None:
    """A device keeps being one."""
    write(os.devnull, "gone")
    assert not Path(os.devnull).is_file()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["/proc/page.html", "no/such/folder/page.html", "."])
def test_a_place_that_cannot_be_written_is_named(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line: what, where, what to do; and nothing is left behind."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputError) as caught:
        write(place, "words")
    assert place in caught.value.said("en")
    assert "\n" not in caught.value.said("en")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """Where no more fits, the old content stands and the temporary file is gone."""
    (tmp_path / "out").write_text("old")
    code = (
        "import resource, signal, sys\n"
        "from zerentu.graph.cli.files import write\n"
        "from zerentu.loaders.errors import OutputError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write('out', 'x' * 5000)\n"
        "except OutputError as error: print(error.said('en'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Cannot write out:")
    assert (tmp_path / "out").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY


def test_a_full_disk_leaves_the_old_folder(tmp_path: Path) -> None:
    """Of several files none takes its place while one of them does not fit."""
    (tmp_path / "a").write_text("old")
    code = (
        "import resource, signal\n"
        "from zerentu.graph.cli.files import write_folder\n"
        "from zerentu.loaders.errors import OutputError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_folder('.', {'a': 'new', 'b': 'x' * 5000})\n"
        "except OutputError as error: print(error.said('en'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Cannot write .:")
    assert (tmp_path / "a").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def shell(line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which ``$Z`` is zerentu."""
    return subprocess.run(
        ["/bin/bash", "-c", line],
        env={**os.environ, "Z": f"{ZERENTU} --lang en"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    """`zerentu … | head` is quiet."""
    assert shell("$Z queries | true").stderr == ""


def test_a_full_standard_output_is_told() -> None:
    """One line and exit code 1."""
    done = shell("$Z queries > /dev/full")
    assert done.returncode == 1
    assert done.stderr.startswith("Cannot write stdout: No space left on device.")
    assert done.stderr.count("\n") == 1


def test_an_interrupt_is_quiet_and_130() -> None:
    """Ctrl-C while it waits for its input: one word, no traceback."""
    running = subprocess.Popen(
        [str(ZERENTU), "--lang", "en", "-v", "parse", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    waits = Path(f"/proc/{running.pid}/wchan")  # where there is one, it says for what
    end = time.monotonic() + (60 if waits.exists() else 5)  # a busy machine starts slowly
    while time.monotonic() < end and not (waits.exists() and "pipe" in waits.read_text()):
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=20)
    assert running.returncode == 130
    assert (out, err.decode().strip()) == (b"", "Interrupted.")
