"""Each rule of the house finds what is planted against it, and tells the cure."""

from __future__ import annotations

import pytest

from tests.house.__main__ import main
from tests.house.conftest import Plant

LONG = "def long():\n" + "    x = 1\n" * 50


@pytest.mark.slow
def test_our_own_house_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0, capsys.readouterr().out


def test_a_small_house_is_in_order(plant: Plant) -> None:
    assert plant({}) == (0, "The house is in order.\n")


@pytest.mark.parametrize(
    "back",
    [
        "import tutor.attic.one\n",
        "import tutor.attic.one as one\n",
        "from tutor.attic import one\n",
        "from tutor.attic.one import thing\n",
        "from . import one\n",
        "from .one import thing\n",
        "from ..attic.one import thing\n",
        "def later():\n    from tutor.attic.one import thing\n    return thing\n",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from tutor.attic.one import thing\n",
        "try:\n    import tutor.attic.one\nexcept ImportError:\n    pass\n",
        "class Box:\n    from tutor.attic.one import thing\n",
    ],
)
def test_a_circle_of_two_files_is_found_whatever_import_closes_it(plant: Plant, back: str) -> None:
    code, said = plant({"attic/one.py": "from tutor.attic import two\n", "attic/two.py": back})
    assert code == 1
    assert "tutor/attic/one.py: stands in a circle of 2 files" in said
    assert "tutor/attic/two.py:" in said
    assert "Protocol" in said


def test_a_circle_over_three_rooms_is_told_once_and_the_shortest_way_round(plant: Plant) -> None:
    code, said = plant(
        {
            "attic/one.py": "import tutor.balcony.two\nimport tutor.cellar.four\n",
            "balcony/two.py": "\nimport tutor.cellar.three\n",
            "cellar/three.py": "import tutor.attic.one\n",
            "cellar/four.py": "import tutor.balcony.two\n",
        }
    )
    assert code == 1
    assert said.count("stands in a circle") == 1
    assert (
        "a circle of 3 files: tutor/attic/one.py:1 imports tutor.balcony.two, "
        "tutor/balcony/two.py:2 imports tutor.cellar.three, tutor/cellar/three.py:1 imports tutor.attic.one."
    ) in said


def test_two_circles_are_told_as_two(plant: Plant) -> None:
    code, said = plant(
        {
            "attic/one.py": "import tutor.attic.two\n",
            "attic/two.py": "import tutor.attic.one\n",
            "cellar/three.py": "import tutor.cellar.four\nimport tutor.attic.one\n",
            "cellar/four.py": "import tutor.cellar.three\n",
        }
    )
    assert code == 1
    assert said.count("stands in a circle of 2 files") == 2


def test_a_room_that_imports_its_own_file_which_imports_the_room_is_a_circle(plant: Plant) -> None:
    code, said = plant(
        {
            "attic/__init__.py": "from tutor.attic.one import f\n",
            "attic/one.py": "from tutor.attic import f\n",
        }
    )
    assert code == 1
    assert "tutor/attic/__init__.py: stands in a circle of 2 files" in said


def test_files_that_import_the_same_file_are_no_circle(plant: Plant) -> None:
    files = {
        "attic/one.py": "import tutor.cellar.base\nfrom tutor.attic import two\n",
        "attic/two.py": "from tutor.cellar.base import thing\n",
        "cellar/base.py": "import os\nimport tutor_of_others\n",
    }
    assert plant(files)[0] == 0


def test_a_name_in_a_text_is_no_import(plant: Plant) -> None:
    files = {"attic/one.py": "import tutor.attic.two\n", "attic/two.py": 'name = "tutor.attic.one"\n'}
    assert plant(files)[0] == 0


def test_a_folder_may_hold_twenty_five_files_and_no_more(plant: Plant) -> None:
    most = {f"attic/file_{number}.py": "" for number in range(24)}  # and its __init__
    assert plant(most)[0] == 0
    code, said = plant({"attic/one_more.py": ""})
    assert code == 1
    assert "tutor/attic: holds 26 Python files" in said
    assert "inner rooms" in said


def test_a_name_may_stand_in_two_folders_and_in_no_third(plant: Plant) -> None:
    assert plant({"attic/report.py": "", "balcony/report.py": ""})[0] == 0
    code, said = plant({"cellar/report.py": ""})
    assert code == 1
    assert "report.py: is the name of files in 3 folders: tutor/attic, tutor/balcony, tutor/cellar." in said


def test_a_room_that_can_be_run_may_say_so_in_every_folder(plant: Plant) -> None:
    assert plant({f"{room}/__main__.py": "" for room in ("attic", "balcony", "cellar", ".")})[0] == 0


def test_a_file_may_have_three_hundred_lines_and_no_more(plant: Plant) -> None:
    assert plant({"attic/long.py": "x = 1\n" * 300})[0] == 0
    code, said = plant({"attic/long.py": "x = 1\n" * 301})
    assert code == 1
    assert "tutor/attic/long.py: has 301 lines" in said


@pytest.mark.parametrize(
    ("head", "place", "indent"),
    [
        ("def long():", 1, "    "),
        ("async def long():", 1, "    "),
        ("class Box:\n    def long(self):", 2, "        "),
        ("def outer():\n    def long():", 2, "        "),
        ("if True:\n    def long():", 2, "        "),
    ],
)
def test_a_function_may_have_fifty_lines_and_no_more(
    plant: Plant, head: str, place: int, indent: str
) -> None:
    def text(lines: int) -> str:
        return f"{head}\n" + f"{indent}x = 1\n" * (lines - 1)

    assert plant({"attic/functions.py": text(49)})[0] == 0
    code, said = plant({"attic/functions.py": text(51)})
    assert code == 1
    assert f"tutor/attic/functions.py:{place}: long has 51 lines" in said


@pytest.mark.parametrize("name", ["gone.py", "attic/gone.py", "balcony/one.py", "ne.py"])
def test_a_docstring_names_no_file_that_is_gone(plant: Plant, name: str) -> None:
    code, said = plant({"attic/one.py": f'"""What stood in `{name}`."""\n'})
    assert code == 1
    assert f"tutor/attic/one.py:1: names `{name}`, and no file is called so." in said


@pytest.mark.parametrize("name", ["one.py", "attic/one.py", "tutor/attic/one.py", "NAME_one.py"])
def test_a_docstring_may_name_files_that_are_there_and_patterns_of_names(plant: Plant, name: str) -> None:
    assert plant({"attic/one.py": f'"""As `{name}` does."""\n'})[0] == 0


def test_everything_is_told_at_once(plant: Plant) -> None:
    code, said = plant(
        {"attic/one.py": "import tutor.attic.two\n" + LONG, "attic/two.py": "import tutor.attic.one\n" * 301}
    )
    assert code == 1
    assert said.endswith("The house: 3 against its rules.\n")


def test_what_is_not_asked_for_rightly_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mop"]) == 2
    assert "map" in capsys.readouterr().out
