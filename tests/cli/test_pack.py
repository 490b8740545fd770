"""`tutor pack check` and `tutor pack list` as they are typed."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.packs.pages import SMALL, changed, line_of, pack_with
from tutor.cli.pack import pack
from tutor.packs.check import in_parallel


@pytest.fixture
def one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check stays in this process: what several find together is what one finds, says another test."""
    monkeypatch.setattr(in_parallel, "cores", lambda: 1)


def ran(*arguments: object) -> Result:
    return CliRunner().invoke(pack, [str(argument) for argument in arguments])


@pytest.mark.slow
def test_a_sound_pack_gives_0_and_names_the_keys_that_experiments_confirmed() -> None:
    result = ran("check", SMALL)
    assert result.exit_code == 0, result.output
    assert result.output.splitlines() == [
        "2 keys confirmed by experiment: nearest, table",
        "6 parts examined: 0 errors, 0 warnings",
    ]


@pytest.mark.slow
@pytest.mark.usefixtures("one_core")
def test_an_error_gives_2_with_its_place_and_its_cure(tmp_path: Path) -> None:
    text = changed("planes.md", "- Lab: trajectories", "- Labb: trajectories")
    result = ran("check", pack_with(tmp_path, planes=text))
    assert result.exit_code == 2
    line = line_of(text, "- Labb")
    assert result.output.splitlines()[:2] == [
        f"{tmp_path / 'planes.md'}:{line}: error: There is no field “Labb” here. [unknown-field]",
        "    Did you mean “Lab”?",
    ]


@pytest.mark.slow
@pytest.mark.usefixtures("one_core")
@pytest.mark.parametrize(("flags", "code"), [((), 0), (("--strict",), 1)])
def test_a_warning_counts_only_if_strict(tmp_path: Path, flags: tuple[str, ...], code: int) -> None:
    folder = pack_with(tmp_path, pack=changed("pack.md", "- Licence: CC0\n", ""))
    result = ran("check", folder, *flags)
    assert result.exit_code == code
    assert "warning: The pack has no licence. [missing-field]" in result.output


@pytest.mark.slow
@pytest.mark.usefixtures("one_core")
def test_json_has_every_fault(tmp_path: Path) -> None:
    folder = pack_with(tmp_path, pack=changed("pack.md", "- Licence: CC0\n", ""))
    found = json.loads(ran("check", folder, "--json").stdout)
    assert found["pack"] == "small"
    assert (found["errors"], found["warnings"], found["parts"]) == (0, 1, 6)
    assert found["confirmed"] == ["nearest", "table"]
    assert found["faults"] == [
        {
            "file": "pack.md",
            "line": 1,
            "rule": "missing-field",
            "severity": "warning",
            "sentence": "The pack has no licence.",
            "cure": "Add “- Licence: …”.",
        }
    ]


def test_a_folder_that_is_not_there_is_an_error_and_no_traceback(tmp_path: Path) -> None:
    result = ran("check", tmp_path / "nowhere")
    assert result.exit_code == 2
    assert "There is no file pack.md. [missing-file]" in result.output


@pytest.mark.parametrize(
    ("name", "cure"), [("my-1.0.0.tutorpack", "it was built from"), ("pack.md", "try `tutor pack check ")]
)
def test_a_file_is_answered_with_the_folder_to_give(tmp_path: Path, name: str, cure: str) -> None:
    (tmp_path / name).write_text("# My pack\n")
    result = ran("check", tmp_path / name)
    assert result.exit_code == 2
    assert cure in " ".join(result.output.split())


def test_the_list_names_packs_problems_and_parts() -> None:
    result = ran("list")
    assert result.exit_code == 0
    assert result.output.splitlines()[0].startswith("optimizers 1.0.0: ")
    assert "  solution-plane: " in result.output
    assert "    adam: " in result.output


def test_the_list_is_there_as_json() -> None:
    (found,) = json.loads(ran("list", "--json").stdout)
    assert found["id"] == "optimizers"
    assert sum(len(problem["parts"]) for problem in found["problems"]) == 20
    assert found["faults"] == 0
