"""Questions, verdicts and comparisons as JSON, for the way to the worker and back; never pickled."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.blank_registry import BLANKS
from tutor.checking.contract.comparison import Comparison
from tutor.checking.contract.question import Mistake, Other, Question
from tutor.checking.contract.verdict import Cell, Evidence, Outcome, Verdict

LATER = ("turned", "staged", "terms", "called")
"""Fields that came later: left out where they say nothing, as in what was written before."""


@lru_cache(maxsize=256)
def encode_question(question: Question) -> str:
    """A question as JSON text; what came later is written only where it is there."""
    values = _said(asdict(question))
    for within in ("mistakes", "blanks"):
        values[within] = [_said(each) for each in values[within]]
    return json.dumps(values, separators=(",", ":"))


def _said(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value or name not in LATER}


def decode_question(text: str) -> Question:
    """The question of a JSON text.

    Raises:
        ValueError, KeyError, TypeError: the text was not made by `encode_question`.
    """
    values = json.loads(text)
    return Question(
        given=tuple(values["given"]),
        blanks=tuple(_blank(blank) for blank in values["blanks"]),
        mistakes=tuple(Mistake(**mistake) for mistake in values["mistakes"]),
        others=tuple(Other(**_tuples(other)) for other in values["others"]),
        dimensions=tuple(values["dimensions"]),
        staged=values.get("staged", False),
        terms=tuple(values.get("terms", ())),
    )


def _blank(values: dict[str, Any]) -> Blank:
    return BLANKS[values["kind"]].record(**_tuples(values))


def _tuples(values: Mapping[str, Any]) -> dict[str, Any]:
    """JSON's lists as the tuples that frozen values hold."""
    return {name: _frozen(value) for name, value in values.items()}


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def encode_verdict(verdict: Verdict) -> dict[str, Any]:
    """A verdict as JSON values."""
    return asdict(verdict)


def decode_verdict(values: Mapping[str, Any]) -> Verdict:
    """The verdict of JSON values."""
    return Verdict(
        outcome=Outcome(values["outcome"]),
        mistake=values["mistake"],
        credit=values["credit"],
        cells=tuple(_cell(cell) for cell in values["cells"]),
        evidence=Evidence(**values["evidence"]),
        message=values["message"],
        milliseconds=values["milliseconds"],
    )


def _cell(values: Mapping[str, Any]) -> Cell:
    return Cell(**{**_tuples(values), "outcome": Outcome(values["outcome"])})


def encode_comparison(comparison: Comparison) -> dict[str, Any]:
    """A comparison as JSON values."""
    return asdict(comparison)


def decode_comparison(values: Mapping[str, Any]) -> Comparison:
    """The comparison of JSON values."""
    return Comparison(**{**values, "evidence": Evidence(**values["evidence"])})
