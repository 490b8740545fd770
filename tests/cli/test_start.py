"""`tutor start`: the app on a terminal, line by line elsewhere."""

from pathlib import Path
from threading import Event
from typing import Any, ClassVar

import pytest
from click.testing import CliRunner

from tutor.cli import start as start_module
from tutor.cli import tutor as command
from tutor.cli.shared import remembered_theme
from tutor.packs.sharing.install import install
from tutor.store.small_files.settings import Settings
from tutor.tui.app import app as app_module


class FakeApp:
    """Stands where the app would be, and remembers what it was opened with."""

    opened: ClassVar[list[dict[str, Any]]] = []
    unsaved = 0

    def __init__(self, **given: Any) -> None:
        FakeApp.opened.append(given)

    def run_to_its_end(self) -> int:
        """Nothing is drawn."""
        return 0


@pytest.fixture
def on_terminal(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """As on a terminal that can draw; what the app is opened with is listed."""
    FakeApp.opened = []
    monkeypatch.setattr(start_module, "no_app", lambda: "")
    monkeypatch.setattr(app_module, "TutorApp", FakeApp)
    return FakeApp.opened


def test_the_app_opens_and_loads_its_packs_itself(on_terminal: list[dict[str, Any]], pack: Path) -> None:
    result = CliRunner().invoke(command, ["start", "--pack", str(pack)])
    assert result.exit_code == 0
    (opened,) = on_terminal
    assert list(opened) == ["load_packs", "theme", "reviewing", "draw"]
    assert not opened["reviewing"] and not opened["draw"]
    assert [found.id for found in opened["load_packs"]()][-1] == "tiny"


def test_the_app_begins_with_the_theme_that_is_remembered(
    on_terminal: list[dict[str, Any]], data: Path
) -> None:
    assert CliRunner().invoke(command, ["start"]).exit_code == 0
    data.mkdir(exist_ok=True)
    (data / "settings.json").write_text('{"theme": "tutor-paper"}', encoding="utf-8")
    assert CliRunner().invoke(command, ["start"]).exit_code == 0
    assert [opened["theme"] for opened in on_terminal] == ["", "tutor-paper"]


def test_a_disk_that_does_not_answer_holds_no_frame_up(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = Event()
    monkeypatch.setattr(remembered_theme, "PATIENCE", 0.0)
    monkeypatch.setattr(
        "tutor.store.small_files.settings.read", lambda path: answer.wait() and Settings("tutor-paper")
    )
    remembered = remembered_theme.Remembered()
    assert remembered.name() == ""
    answer.set()
    remembered._reading.join()
    assert remembered.name() == "tutor-paper"


@pytest.mark.slow
def test_the_app_finds_installed_packs(on_terminal: list[dict[str, Any]], pack: Path, data: Path) -> None:
    install(pack, data)
    assert CliRunner().invoke(command, ["start"]).exit_code == 0
    assert [found.id for found in on_terminal[0]["load_packs"]()] == ["optimizers", "tiny"]
    assert CliRunner().invoke(command, ["start", "tiny/steps/grow"]).exit_code == 0
    assert on_terminal[1]["at"] == "tiny/steps/grow"


@pytest.mark.slow
def test_the_folder_of_a_pack_can_be_opened(on_terminal: list[dict[str, Any]], pack: Path) -> None:
    assert CliRunner().invoke(command, ["start", str(pack / "steps")]).exit_code == 0
    assert on_terminal[0]["at"] == "tiny/steps"


def test_without_a_command_the_app_opens_too(on_terminal: list[dict[str, Any]]) -> None:
    assert CliRunner().invoke(command, []).exit_code == 0
    assert len(on_terminal) == 1


@pytest.mark.slow
def test_a_part_is_found_before_anything_is_drawn(on_terminal: list[dict[str, Any]], pack: Path) -> None:
    result = CliRunner().invoke(command, ["start", "grow", "--pack", str(pack)])
    assert result.exit_code == 0
    assert on_terminal[0]["at"] == "tiny/steps/grow"
    lost = CliRunner().invoke(command, ["start", "gorw", "--pack", str(pack)])
    assert lost.exit_code == 2
    assert "There is no “gorw”. Did you mean “grow”?" in lost.output
    assert len(on_terminal) == 1


@pytest.mark.slow
def test_plain_opens_no_app(on_terminal: list[dict[str, Any]], pack: Path) -> None:
    result = CliRunner().invoke(command, ["start", "grow", "--plain", "--pack", str(pack)], input=":quit\n")
    assert result.exit_code == 0
    assert on_terminal == []
    assert "Goodbye." in result.output
    assert "line by line (--plain)" not in result.output


def test_a_simple_terminal_is_told_why_it_goes_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert start_module.no_app() == "This is not a terminal"
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "dumb")
    assert start_module.no_app() == "This terminal cannot draw"
    monkeypatch.setenv("TERM", "xterm-256color")
    assert start_module.no_app() == ""


def test_a_folder_that_is_not_there_is_a_usage_error() -> None:
    result = CliRunner().invoke(command, ["start", "--pack", "/nowhere/at/all"])
    assert result.exit_code == 2
    assert "does not exist" in result.output
