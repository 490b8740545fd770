"""`tutor compare`: whether two expressions are equal, by themselves or as a stream of pairs."""

from __future__ import annotations

import sys
from typing import Any

import click

from tutor.checking import Checker, Comparison
from tutor.cli.shared import json_lines, verdict_text
from tutor.cli.shared.common_options import TYPED, on_terminal, with_json

EXIT = {"equal": 0, "different": 1, "undecided": 1, "unreadable": 2}

SAID = {
    "equal": "Equal.",
    "different": "Different.",
    "undecided": "That could not be decided.",
    "unreadable": "That could not be read.",
}


@click.command(context_settings=TYPED)
@click.argument("reference", required=False)
@click.argument("answer", required=False)
@click.option("--given", multiple=True, metavar="DECL", help="Declare a name, such as “x > 0” or “g in R^d”.")
@with_json
def compare(reference: str | None, answer: str | None, given: tuple[str, ...], as_json: bool) -> None:
    """Say whether ANSWER equals REFERENCE.

    Without them it reads JSON lines such as {"id": 1, "reference": "x+x", "answer": "2x", "given": ["x>0"]},
    and writes one for each: {"id", "outcome", "evidence", "ms"}; the outcome is equal, different, undecided
    or unreadable. Lines without a "given" take the declarations of the command line.

    The exit code is 0 for equal, 1 for different or undecided, 2 for what could not be read. For JSON lines
    it is 0 once each of them has its outcome.
    """
    if reference is not None and answer is None:
        raise click.UsageError("Two expressions are needed: REFERENCE and ANSWER.")
    with Checker() as checker:
        if reference is None or answer is None:
            _many(checker, given)
            return
        found = checker.compare(reference, answer, given)
        if as_json or not on_terminal():
            json_lines.write(_as_json(None, found))
        else:
            rests = verdict_text.evidence(found.evidence)
            click.echo(
                f"{SAID[found.outcome]} {f'Evidence: {rests}.' if rests else ''} {found.message}".strip()
            )
    sys.exit(EXIT[found.outcome])


def _many(checker: Checker, given: tuple[str, ...]) -> None:
    if sys.stdin.isatty():
        click.echo('Type JSON lines such as {"reference": "x+x", "answer": "2x"}; Ctrl-D ends.', err=True)
    checker.start()
    for line in json_lines.read(sys.stdin.buffer):
        found = _unreadable(line.complaint) if line.complaint else _of_line(checker, line.values, given)
        json_lines.write(_as_json(line.values.get("id"), found))


def _of_line(checker: Checker, values: dict[str, Any], given: tuple[str, ...]) -> Comparison:
    reference, answer = (json_lines.text_of(values.get(name)) for name in ("reference", "answer"))
    if reference is None or answer is None:
        return _unreadable("“reference” and “answer” are to be texts.")
    declared = values.get("given")
    if isinstance(declared, str):
        declared = [declared]
    if declared is None:
        declared = list(given)
    if not isinstance(declared, list) or not all(isinstance(item, str) for item in declared):
        return _unreadable('“given” is to be a list of declarations, such as ["x > 0"].')
    return checker.compare(reference, answer, tuple(declared))


def _unreadable(message: str) -> Comparison:
    return Comparison(outcome="unreadable", message=message)


def _as_json(id: object, found: Comparison) -> dict[str, Any]:  # noqa: A002
    """The comparison as JSON; where nothing could be read, a message says why."""
    values = {
        "id": id,
        "outcome": str(found.outcome),
        "evidence": verdict_text.evidence(found.evidence),
        "ms": round(found.milliseconds, 3),
    }
    return {**values, "message": found.message} if found.outcome == "unreadable" else values
