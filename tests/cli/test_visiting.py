"""A pack's folder or file can be studied where it lies."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.packs.sharing.shelves import built
from tests.packs.sharing.zips import entry, packed
from tutor.cli import tutor as command
from tutor.packs.sharing.installed_packs import shelved

pytestmark = pytest.mark.slow


def studied(at: object) -> Result:
    return CliRunner().invoke(command, ["start", str(at), "--plain"], input=":quit\n")


def test_a_folder_is_studied_where_it_lies(pack: Path) -> None:
    result = studied(pack)
    assert result.exit_code == 0
    assert "Tiny pack: Small sums" in result.output


@pytest.mark.parametrize("below", ["steps", "steps/grow"])
def test_a_problem_or_a_part_can_be_named_below_the_folder(pack: Path, below: str) -> None:
    assert "Tiny pack: Steps" in studied(pack / below).output


def test_a_relative_path_does_too(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pack)
    assert "Tiny pack: Small sums" in studied(".").output
    assert "Optimizers" in studied("optimizers/solution-plane").output
    monkeypatch.chdir(pack.parent)
    assert "Tiny pack: Steps" in studied("tiny/steps").output


def test_a_file_is_studied_without_being_installed(pack: Path, tmp_path: Path, data: Path) -> None:
    assert "Tiny pack: Small sums" in studied(built(pack, tmp_path)).output
    pages = {page.name: page.read_bytes() for page in pack.iterdir()}
    assert "Tiny pack: Small sums" in studied(packed(tmp_path / "tiny.zip", pages=pages)).output
    assert shelved(data) == ()


def test_a_hostile_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    result = studied(packed(tmp_path / "a.zip", [(entry("../a"), b"")]))
    assert result.exit_code == 1
    assert "“../a” in" in result.stderr
    assert "leads out of its folder" in result.stderr


def test_what_is_no_path_is_a_pack_as_ever() -> None:
    assert "Optimizers" in studied("solution-plane/sgd").output
    assert "There is no “nowhere”." in studied("nowhere").output
    assert studied("a\x00b").exit_code == 2
    assert studied("~no-such-user/x").exit_code == 2


def test_an_answer_to_a_pack_is_graded_where_it_lies(pack: Path) -> None:
    result = CliRunner().invoke(command, ["grade", str(pack / "sums" / "double"), "2x"])
    assert result.exit_code == 0
    assert "correct" in result.output


def test_in_a_packs_folder_its_parts_are_named_after_a_dot(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pack)
    result = CliRunner().invoke(command, ["grade", "./sums/double", "2x"])
    assert result.exit_code == 0
    assert "correct" in result.output
    assert "Tiny pack: Steps" in studied("./steps").output
    lost = CliRunner().invoke(command, ["grade", "sums/double", "2x"])
    assert lost.exit_code == 2
    assert "For the pack in this folder, write ./sums/double." in lost.stderr
    assert "--pack" in CliRunner().invoke(command, ["grade", "./sums/nowhere", "2x"]).stderr


def test_where_a_path_leads_nowhere_the_option_for_a_folder_is_named() -> None:
    result = CliRunner().invoke(command, ["grade", "nowhere/valley/count", "2"])
    assert result.exit_code == 2
    assert "--pack" in result.output
    assert "--pack" not in CliRunner().invoke(command, ["grade", "nowhere", "2"]).output
