"""A function stands in two records, one of notation and one of checking, and its name nowhere else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tutor
from tutor.checking.functions.registry import FUNCTIONS as MEANINGS
from tutor.notation.lexicon.functions import FAMILIES, FUNCTIONS, SPELLINGS

HOME = Path(tutor.__file__).parent
RECORDS = {
    "notation": {Path(str(family.__file__)).name for family in FAMILIES},
    "checking": {path.name for path in (HOME / "checking" / "functions").glob("*.py")},
}
OTHER_MEANINGS = {
    "sign": "the sign of a term or of a number, or a token that is a sign",
    "dot": "an accent over a letter",
    "ones": "the vector of ones that has as many components as it needs, a constant",
}
"""Words that mean something else where they stand."""


def _strings(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value, node.lineno


def _sources(room: str) -> Iterator[Path]:
    for path in sorted((HOME / room).rglob("*.py")):
        if path.name not in RECORDS[room]:
            yield path


@pytest.mark.slow
@pytest.mark.parametrize("room", RECORDS)
def test_no_name_of_a_function_stands_outside_its_record(room: str) -> None:
    found = [
        f"{path.relative_to(HOME)}:{line}: {text}"
        for path in _sources(room)
        for text, line in _strings(path)
        if text in SPELLINGS and text not in OTHER_MEANINGS
    ]
    assert found == []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_is_named_in_one_record_of_each_room(name: str) -> None:
    families = [
        path.name
        for path in sorted((HOME / "notation" / "lexicon").glob("*.py"))
        if path.name in RECORDS["notation"]
        and sum(text == name for text, _ in _strings(path)) - _mentioned(name) > 0
    ]
    assert len(families) == 1
    files = [
        path.name
        for path in sorted((HOME / "checking" / "functions").glob("*.py"))
        if f'Function("{name}"' in _joined(path)
    ]
    assert len(files) == 1
    assert MEANINGS[name].name == name


def _mentioned(name: str) -> int:
    """How often other records name it: as their inverse, or as the word of their palette's entry."""
    others = (function for function in FUNCTIONS.values() if function.name != name)
    inverse = sum(function.inverse == name for function in others)
    own = FUNCTIONS[name].palette
    return inverse + (0 if own is None else (own.name == name) + (own.glyph == name))


def _joined(path: Path) -> str:
    """The text with a record's first line beside its head."""
    return "".join(line.strip() for line in path.read_text(encoding="utf-8").splitlines())
