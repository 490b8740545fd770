"""The command by itself: help without imports, unknown commands, streams."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from tests.cli.conftest import Tutor
from tutor import __version__
from tutor.cli import COMMANDS
from tutor.cli import tutor as command
from tutor.cli.shared.lazy_group import LazyGroup

HEAVY = (
    "textual", "rich", "sympy", "mpmath", "flint", "numpy", "markdown_it", "plotext", "texicode", "sqlite3"
)  # fmt: skip


def test_help_lists_every_command_with_a_line() -> None:
    result = CliRunner().invoke(command, ["--help"])
    assert result.exit_code == 0
    for name, (_, line) in COMMANDS.items():
        assert name in result.output
        assert line in result.output


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from tutor.cli import tutor\n"
        "tutor(['--help'], standalone_mode=False)\n"
        f"print('HEAVY', [name for name in {HEAVY} if name in sys.modules])\n"
        "print('OURS', sorted(name for name in sys.modules if name.startswith('tutor')))\n"
    )
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert "HEAVY []" in out
    assert "OURS ['tutor', 'tutor.cli', 'tutor.cli.shared', 'tutor.cli.shared.lazy_group']" in out


def test_the_package_runs_where_the_script_is_not_on_the_path() -> None:
    command = [sys.executable, "-m", "tutor", "--version"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.startswith("tutor")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_where_it_is_said_to_be_and_has_help(name: str) -> None:
    result = CliRunner().invoke(command, [name, "--help"])
    assert result.exit_code == 0, result.output
    assert "Usage:" in result.output


def test_the_version_is_said() -> None:
    assert CliRunner().invoke(command, ["--version"]).output == f"tutor, version {__version__}\n"


def test_an_unknown_command_is_answered_with_the_nearest() -> None:
    result = CliRunner().invoke(command, ["grad"])
    assert result.exit_code == 2
    assert "There is no command “grad”. Did you mean “grade”?" in result.output


def test_an_unknown_command_far_from_all_is_not_guessed_at() -> None:
    result = CliRunner().invoke(command, ["xyzzy"])
    assert result.exit_code == 2
    assert "Did you mean" not in result.output


def test_a_lazy_group_knows_only_its_own() -> None:
    assert isinstance(command, LazyGroup)
    assert CliRunner().invoke(command, ["--nonsense"]).exit_code == 2


@pytest.mark.slow
def test_without_a_command_it_studies(tutor: Tutor) -> None:
    result = tutor(given=b":quit\n")
    assert result.returncode == 0
    assert "goes line by line (--draw)" in result.stderr.decode()
    assert "tutor, line by line." in result.stdout.decode()


def test_help_is_utf_8_under_any_locale(tutor: Tutor) -> None:
    for locale in ("C", "POSIX"):
        result = tutor("lab", "--help", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
        assert result.returncode == 0
        result.stdout.decode("utf-8")


@pytest.mark.slow
def test_a_reader_that_leaves_early_is_no_trouble(data: object) -> None:
    script = (
        f"{sys.executable} -m tutor.cli export --format jsonl | true; "
        f"{sys.executable} -m tutor.cli --help | head -1"
    )
    result = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
    assert "Traceback" not in result.stderr
    assert "BrokenPipe" not in result.stderr


@pytest.mark.slow
def test_where_the_locale_has_no_unicode_everything_printed_is_ascii(process: Tutor) -> None:
    bare = {"LANG": "C", "LC_ALL": "", "LC_CTYPE": ""}
    told = process("lab", "allreduce", "--help", **bare)
    lesson = process("start", "--plain", given=b":quit\n", **bare)
    for result, word in ((told, b"beta"), (lesson, b"theta")):
        assert result.returncode == 0
        assert result.stdout.isascii() and word in result.stdout
    # What a program reads is escaped, not respelled.
    rows = process("grade", "--help", TUTOR_ASCII="1"), process("pack", "rules", "--json", TUTOR_ASCII="1")
    assert all(row.stdout.isascii() for row in rows)
    assert "“" in json.dumps(json.loads(rows[1].stdout), ensure_ascii=False)
