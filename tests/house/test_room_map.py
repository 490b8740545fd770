"""The map shows the rooms that the contracts hold, and no others."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from tests.house.__main__ import ROOT, main
from tests.house.contracts import rooms
from tests.house.room_map import MAP, drawn

SVG = "{http://www.w3.org/2000/svg}"


def words(svg: str) -> list[str]:
    return [text.text or "" for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_the_map_names_every_room_and_every_inner_room_of_ours() -> None:
    shown = words(drawn(ROOT))
    for layer in rooms(ROOT):
        for room in layer:
            assert room.name.replace(".", "/") in shown
            for name in (name for inner in room.layers for name in inner):
                assert name in shown


def test_rooms_and_inner_rooms_stand_in_the_order_of_the_contracts(house: Path) -> None:
    shown = words(drawn(house))
    order = ["tutor/attic", "tutor/balcony", "tutor/cellar", "wine", "coal", "apples"]
    assert [word for word in shown if word in order] == order
    assert "What is in the cellar." in shown


def test_a_contract_that_changes_makes_the_map_old(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = house / "pyproject.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"wine"', '"wine | beer"'), "utf-8")
    assert main([], house) == 1
    assert (
        f"{MAP}: is not what the contracts say. Run `python -m tests.house map`." in capsys.readouterr().out
    )
    assert main(["map"], house) == 0
    assert main([], house) == 0
    assert "beer" in words((house / MAP).read_text(encoding="utf-8"))


def test_a_map_that_is_missing_is_old(house: Path) -> None:
    (house / MAP).unlink()
    assert main([], house) == 1


def test_nothing_reaches_out_of_its_card() -> None:
    for rect in ElementTree.fromstring(drawn(ROOT)).iter(f"{SVG}rect"):
        assert 0 <= float(rect.get("x", 0)) <= 1000 - float(rect.get("width", 0))
