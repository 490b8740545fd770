"""Every reason for which reading fails is worded in the file that it names, and with what was found."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

import tutor.notation
from tutor.notation.complaints.complaint import SUBJECTS

NOTATION = Path(tutor.notation.__file__).parent
READERS = ("tokenizer", "parser", "declarations")
"""Rooms that fail for a reason."""
REASON_AT = {"Unreadable": 0, "unreadable": 0, "expect": 2}
"""Which argument of a call that fails is the reason."""


def _failures() -> Iterator[tuple[str, frozenset[str]]]:
    """Each reason in the reader's code, with the names of what it hands over."""
    for path in sorted(path for room in READERS for path in (NOTATION / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            at = REASON_AT.get(called)
            if at is None or len(node.args) <= at or not isinstance(node.args[at], ast.Constant):
                continue
            reason = ast.literal_eval(node.args[at])
            yield reason, frozenset(keyword.arg for keyword in node.keywords if keyword.arg)


FAILURES = sorted(set(_failures()), key=lambda failure: failure[0])


@pytest.mark.parametrize(("reason", "found"), FAILURES)
def test_a_reason_is_worded_by_the_function_that_it_names(reason: str, found: frozenset[str]) -> None:
    subject, _, name = reason.partition(".")
    words = getattr(SUBJECTS[subject], name)
    parameters = list(inspect.signature(words).parameters)
    assert parameters[0] == "place" and set(parameters[1:]) == found


def test_every_subject_is_the_reason_of_some_failure() -> None:
    assert {reason.partition(".")[0] for reason, _ in FAILURES} == set(SUBJECTS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_wording_is_the_reason_of_some_failure(subject: str) -> None:
    module = SUBJECTS[subject]
    worded = {
        name
        for name, words in inspect.getmembers(module, inspect.isfunction)
        if words.__module__ == module.__name__
        and not name.startswith("_")
        and inspect.signature(words).return_annotation == "Message"
    }
    reasons = {
        reason.removeprefix(f"{subject}.") for reason, _ in FAILURES if reason.startswith(f"{subject}.")
    }
    assert worded - {"useless"} == reasons
