"""What differs from kind to kind of answer stands in the kinds' own files; nobody else asks for the kind."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tutor
from tutor.checking.contract.blanks.blank_registry import BLANKS
from tutor.checking.marking.kinds.marker_registry import MARKERS
from tutor.cli.shared.kinds.spoken_registry import SPOKEN
from tutor.course.analysis.kinds.grouping_registry import GROUPINGS
from tutor.packs.check.kinds.key_check_registry import KEY_CHECKS
from tutor.packs.reading.kinds.reader_registry import READERS
from tutor.tui.answering.kinds.entry_registry import ENTRIES

ROOT = Path(tutor.__file__).parent
OWN = ("blanks", "kinds")
"""The folders of the kinds' own files."""

REGISTRIES = {
    "MARKERS": MARKERS,
    "READERS": READERS,
    "KEY_CHECKS": KEY_CHECKS,
    "ENTRIES": ENTRIES,
    "SPOKEN": SPOKEN,
    "GROUPINGS": GROUPINGS,
}
KNOWN = {"BLANKS", *REGISTRIES}


def sources() -> Iterator[tuple[str, ast.Module]]:
    """Every file of the product that is not a kind's own."""
    for path in sorted(ROOT.rglob("*.py")):
        name = path.relative_to(ROOT)
        if not set(OWN) & set(name.parts[:-1]):
            yield str(name), ast.parse(path.read_text(encoding="utf-8"))


def ladders(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The lines where the kind of a blank is asked for: by its class, or by its name."""
    for node in ast.walk(tree):
        classes: tuple[ast.AST, ...] = ()
        if isinstance(node, ast.Call) and called(node) in ("isinstance", "issubclass"):
            classes = (node.args[-1],)
        elif isinstance(node, ast.MatchClass):
            classes = (node.cls,)
        elif isinstance(node, ast.Compare):
            classes = (node.left, *node.comparators)
        yield from ((node.lineno, name) for each in classes for name in named(each) if is_blank(name))
        if of_blank(node) and not allowed(node, tree):
            yield node.lineno, ast.unparse(node)


def allowed(node: ast.AST, tree: ast.AST) -> bool:
    """Whether a kind is looked up in a registry, or is only said."""
    for above in ast.walk(tree):
        if node in ast.iter_child_nodes(above):
            looked_up = isinstance(above, ast.Subscript) and set(named(above.value)) <= KNOWN
            return looked_up or isinstance(above, ast.FormattedValue)
    return False


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def named(node: ast.AST) -> Iterator[str]:
    """The names and the last names of dotted ones."""
    for each in ast.walk(node):
        if isinstance(each, ast.Name):
            yield each.id
        elif isinstance(each, ast.Attribute):
            yield each.attr


def is_blank(name: str) -> bool:
    """Whether a class is one of a kind of blank."""
    return name.endswith("Blank") and name != "Blank"


def of_blank(node: ast.AST) -> bool:
    """Whether this is the `kind` of something that is called a blank."""
    if not isinstance(node, ast.Attribute) or node.attr != "kind":
        return False
    owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
    return "blank" in owner.casefold()


@pytest.mark.slow
def test_no_file_asks_for_the_kind_of_a_blank_but_those_of_the_kinds() -> None:
    found = [f"{name}:{line}: {what}" for name, tree in sources() for line, what in ladders(tree)]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "if isinstance(blank, TermBlank): pass",
        "isinstance(part.blanks[0], question.ExpressionBlank | NumberBlank)",
        "isinstance(rung.blank, (ChoiceBlank, LineBlank))",
        "type(blank) is TermBlank",
        "match blank:\n    case ChoiceBlank(options): pass",
        "blank.kind == 'choice'",
        "field.blank.kind not in ('expression', 'number')",
        "all(field.blank.kind == 'choice' for field in fields)",
        "match pattern.kind, blank.kind:\n    case _: pass",
        "'lines' if asked_blank.kind != 'line' else ''",
        "PLACEHOLDERS[blank.kind]",
        "TEXTS.get(blank.kind, '')",
        "kind = blank.kind",
    ],
)
def test_the_test_sees_a_ladder(source: str) -> None:
    assert list(ladders(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        "isinstance(blank, Blank)",
        "token.kind == 'number'",
        "isinstance(field, ChoiceField)",
        "ExpressionBlank(lead.written)",
        "MARKERS[blank.kind](ready, number, blank, text)",
        "GROUPINGS[blank.kind].alike is None",
        "field.add_class(f'-{blank.kind}')",
    ],
)
def test_the_test_lets_pass_what_is_none(source: str) -> None:
    assert not list(ladders(ast.parse(source)))


def test_every_room_knows_every_kind() -> None:
    for registry in REGISTRIES.values():
        assert set(registry) == set(BLANKS)


@pytest.mark.parametrize("name", sorted(BLANKS))
def test_the_name_of_a_kind_is_what_its_blanks_say(name: str) -> None:
    fields = {field.name: field.default for field in BLANKS[name].record.__dataclass_fields__.values()}
    assert fields["kind"] == name
