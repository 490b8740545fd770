"""The contracts of pyproject.toml as rooms: which of them stands on which."""

from __future__ import annotations

import ast
import tomllib
from dataclasses import dataclass
from pathlib import Path

Layers = tuple[tuple[str, ...], ...]
"""From the top down; those in one layer do not import one another."""


@dataclass(frozen=True, slots=True)
class Room:
    """A package with the layers inside it, if a contract holds any.

    Attributes:
        name: as in `tutor.packs.check`.
        purpose: the first sentence of its docstring.
        layers: the names of its inner rooms, without its own before them.
        rooms: those of its inner rooms that have layers of their own.
    """

    name: str
    purpose: str
    layers: Layers
    rooms: tuple[Room, ...]


def rooms(root: Path) -> tuple[tuple[Room, ...], ...]:
    """The rooms of the product, layer by layer from the top."""
    held = _contracts(root)
    return tuple(tuple(_room(root, name, held) for name in layer) for layer in held[""])


def _contracts(root: Path) -> dict[str, Layers]:
    """What each contract about layers holds, by the package whose inside it is about; "" for the whole."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    found = {}
    for contract in settings["tool"]["importlinter"]["contracts"]:
        if contract["type"] == "layers":
            layers = tuple(tuple(_names(layer)) for layer in contract["layers"])
            for container in contract.get("containers", [""]):
                found[container] = layers
    return found


def _names(layer: str) -> list[str]:
    """The names in one layer, which a contract writes with `|` or `:` between them, in ( ) where optional."""
    return [name.strip(" ()") for name in layer.replace(":", "|").split("|")]


def _room(root: Path, name: str, held: dict[str, Layers]) -> Room:
    layers = held.get(name, ())
    inner = tuple(_room(root, inside, held) for inside in sorted(held) if inside.rpartition(".")[0] == name)
    return Room(name, _purpose(root, name), layers, inner)


def _purpose(root: Path, name: str) -> str:
    path = root.joinpath(*name.split("."), "__init__.py")
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) if path.is_file() else None
    return " ".join((words or "").split("\n\n")[0].split())
