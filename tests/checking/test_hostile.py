"""Anything typed gets a verdict: nothing raises, nothing runs, nothing hangs."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import tutor.checking
from tests.checking.homework import LINF, MESSAGES, SGD, STEP, table
from tutor.checking import ChoiceBlank, LineBlank, NumberBlank, Outcome, Question, TermBlank
from tutor.checking.judge import judge

pytestmark = pytest.mark.slow

HOSTILE = [
    "x" * 1_000_000,
    "(" * 5_000,
    "(" * 150 + "n" + ")" * 150,
    "-" * 5_000 + "1",
    "((((((((((" * 50,
    "9^9^9^9",
    "2^(2^(2^(2^(2^2))))",
    "(n-1)^6000",
    "n^(10^9)",
    "1000000!",
    "n!!!!!!!",
    "((10!)!)!",
    "exp(exp(exp(exp(9))))",
    "__import__('os').system('true')",
    "n.__class__.__mro__",
    "lambda: 0",
    "eval('1')",
    "\x00",
    "n\x00n",
    "\x1b[31mn\x1b[0m",
    "[/b]",
    "[red]n[/red]",
    "\u202en",
    "n" + "\u0301" * 3_000,
    "\ud800",
    "1e999999999",
    "9" * 9_000,
    "+".join(["n"] * 3_000),
    "n^" * 300 + "2",
    "sum_(i=1)^(10^12) i",
    "||" * 400,
    "{" * 200 + "}" * 200,
    r"\frac" * 500,
    r"\begin{bmatrix}" * 60,
    "1/0",
    "0^0",
    "n/(n-n)",
    "ln(0)",
    "sqrt(-1)",
    "inf",
    "inf - inf",
    "= = =",
    "n = n = n",
    "nan",
    "true",
    "; DROP TABLE",
    "🙂",
    "ｎ",
    "n\n\n\nn",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize(
    "question",
    [
        LINF,
        MESSAGES,
        SGD,
        STEP,
        table(NumberBlank("1/2", "0.1")),
        table(TermBlank(("gradient descent",))),
        table(ChoiceBlank(("one", "two"), (0,))),
        table(LineBlank(1, 4)),
    ],
    ids=["vector", "scalar", "numbers", "condition", "number", "term", "choice", "line"],
)
def test_every_text_gets_a_verdict_with_a_sentence(question: Question, text: str) -> None:
    verdict = judge(question, (text,))
    assert verdict.outcome in tuple(Outcome)
    assert verdict.outcome != Outcome.CORRECT
    assert verdict.message
    assert "Traceback" not in verdict.message
    assert "\x1b" not in verdict.message
    assert "\x00" not in verdict.cells[0].reading


def test_hostile_declarations_and_patterns_are_only_text() -> None:
    for text in HOSTILE[:40]:
        verdict = judge(Question((text,), MESSAGES.blanks), ("1",))
        assert not verdict.credit
        assert "Traceback" not in verdict.message


def test_no_text_reaches_a_function_that_runs_it() -> None:
    forbidden = {"eval", "exec", "compile", "sympify", "parse_expr", "simplify", "nsimplify", "loads_pickle"}
    folder = Path(tutor.checking.__file__).parent
    paths = sorted(folder.rglob("*.py"))
    assert len(paths) > 70
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                owner = node.func.value if isinstance(node.func, ast.Attribute) else None
                if name == "compile" and isinstance(owner, ast.Name) and owner.id == "re":
                    continue
                assert name not in forbidden, f"{path.name} calls {name}"
            if isinstance(node, ast.Import | ast.ImportFrom):
                modules = [alias.name for alias in node.names] + [getattr(node, "module", "") or ""]
                assert not {"pickle", "marshal", "shelve"} & set(modules), path.name
