"""Nothing that was typed can ever run: no module of the product calls what turns text into code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tutor

pytestmark = pytest.mark.slow

ROOT = Path(tutor.__file__).parent
FORBIDDEN = frozenset(
    {
        "eval", "exec", "compile", "__import__", "sympify", "parse_expr", "parse_latex", "parse_mathematica",
        "lambdify", "simplify", "nsimplify", "literal_eval", "run_path", "run_module",
        "execfile",
    }
)  # fmt: skip
"""Functions that read text as code or as SymPy, by whatever name they are reached."""
MODULES = frozenset(
    {
        "pickle",
        "marshal",
        "shelve",
        "code",
        "codeop",
        "runpy",
        "sympy.parsing",
        "sympy.core.sympify",
        "jinja2",
    }
)
CODE_OF_OURS = {"re": frozenset({"compile"})}
"""Calls that only share a name."""


def sources() -> Iterator[tuple[Path, ast.Module]]:
    """Every module of the product, parsed."""
    for path in sorted(ROOT.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"), str(path))


def name_of(node: ast.expr) -> tuple[str, str]:
    """What is called: the object's name, if it is a plain one, and the function's."""
    if isinstance(node, ast.Attribute):
        return (node.value.id if isinstance(node.value, ast.Name) else ""), node.attr
    return "", node.id if isinstance(node, ast.Name) else ""


def test_no_function_that_runs_text_is_mentioned_anywhere() -> None:
    found = []
    for path, module in sources():
        for node in ast.walk(module):
            if isinstance(node, ast.Attribute | ast.Name):
                owner, name = name_of(node)
                if name in FORBIDDEN and name not in CODE_OF_OURS.get(owner, frozenset()):
                    found.append(f"{path.name}:{node.lineno} {owner}.{name}")
    assert found == []


def test_no_module_that_runs_text_is_imported() -> None:
    found = []
    for path, module in sources():
        for node in ast.walk(module):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
                names += [alias.name for alias in node.names if alias.name in FORBIDDEN]
            found += [
                f"{path.name}:{node.lineno} {name}"
                for name in names
                if name in FORBIDDEN or any(name == one or name.startswith(f"{one}.") for one in MODULES)
            ]
    assert found == []


def test_getattr_takes_no_name_that_was_typed() -> None:
    """`getattr` with a computed name stands only where the names are our own."""
    records = {"balls.py", "doubles.py", "by_sympy.py", "step_alarm.py"}
    fields = {"branch_recorder.py", "magnitudes.py", "nodes.py", "replace.py", "rewrite.py", "complaint.py"}
    found = set()
    for path, module in sources():
        if not {"checking", "notation"} & set(path.relative_to(ROOT).parts):
            continue
        for node in ast.walk(module):
            computed = isinstance(node, ast.Call) and name_of(node.func)[1] == "getattr"
            if computed and not isinstance(node.args[1], ast.Constant):
                found.add(path.name)
    assert records <= found <= records | fields


def test_sympy_is_given_numbers_and_never_text() -> None:
    """The one module that makes SymPy's objects passes text only to `Symbol`, whose names it makes itself."""
    makers = {"Rational", "Integer", "Float", "Number", "S"}
    for path, module in sources():
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                owner, name = name_of(node.func)
                if owner == "sympy" and name in makers:
                    for argument in node.args:
                        assert not isinstance(argument, ast.JoinedStr | ast.Constant) or isinstance(
                            getattr(argument, "value", None), int
                        ), f"{path.name}:{node.lineno}"
