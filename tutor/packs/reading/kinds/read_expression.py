"""Reads an expression: a code span, and what stands beside it."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.reading.given import NO_CODE
from tutor.packs.reading.kinds.reader import Reader

_D = r"(?:[d∂]|\\?partial\s?)[\w^\\]+"
_NAMED = (
    r"(?:\\(?:operatorname|mathbb|mathrm)\{\w+\}|Var|Cov|Corr|E|Pr?)\s*(?:\\left)?[(\[][^=<>]*[)\]]"
    r"|\\?[^\W\d_]+['\u2032\u2019]+(?:\s*\([^=<>]*\))?|[fhFGH]\s*\([a-z](?:\s*,\s*[a-z])*\)"
    r"|(?:∇|\\nabla(?![A-Za-z])|(?:grad|nabla)\s)\s?(?:_\{?\w+\}?\s?)?\\?\w+(?:\s*\([^=<>]*\))?"
    rf"|{_D}\s?/\s?{_D}|\\[dt]?frac\{{{_D}\}}\{{{_D}\}}"
)
"""`Var(X)`, `E[X]`, `f'(x)`, `∇f`, `dL/dz`: what names a value without being one that could be computed."""

_LEFT = re.compile(rf"\s*({_NAMED}|[^\s=<>!≤≥≠(){{}}\[\],|+/·]+(?: [^\W\d_]+)?)\s*=(?!=)\s*(.+)", re.DOTALL)
_TYPESET = re.compile(r"\\(?:operatorname|mathbb|mathrm)\{(\w+)\}")


def _begins(field: Field, owner: Fields | None) -> bool:
    spans = field.spans
    return len(spans) == 1 and field.value.replace("`", "").strip() == spans[0]


def _read(field: Field, owner: Fields, faults: Faults) -> ExpressionBlank:
    """The expression, with the left names, form rules and label that stand beside it."""
    text, label = field.spans[0], owner.value("Label")
    match = _LEFT.fullmatch(text)
    left: list[str] = []
    key = text
    if match and not re.search(r"(?<![<>!=])=", match[2]):
        left, key = [match[1].strip()], match[2].strip()
    named = owner.get("Left")
    if named is not None and not named.spans and any(len(word.split()) > 1 for word in named.words):
        sentence = f"{quoted(named.value)} has no code spans."
        faults.report(named.line, NO_CODE, sentence, "Write each left side as code: `u`, `f'(x)`.")
    for name in named.spans or named.words if named else ():
        if name not in left:
            left.append(name)
    forms, strict = _forms(owner.get("Form"))
    shown = label or (_TYPESET.sub(r"\1", left[0]) + " =" if left else "")
    start = owner.get("Derivation")
    return ExpressionBlank(key, tuple(left), forms, strict, shown, derivation=start.spans if start else ())


def _forms(field: Field | None) -> tuple[tuple[str, ...], bool]:
    """Form rules, cut at commas; the word `strict`, wherever it stands, is no rule but makes them binding."""
    if field is None:
        return (), False
    rules = [" ".join(word for word in rule.split() if word.casefold() != "strict") for rule in field.words]
    strict = any(word.casefold() == "strict" for word in re.split(r"[\s,]+", field.value))
    return tuple(rule for rule in rules if rule), strict


def bare_cell(text: str, label: str) -> ExpressionBlank:
    """The blank of a table's cell that is a key and nothing else."""
    return ExpressionBlank(text, label=label)


EXPRESSION = Reader(("a code span",), _begins, _read, fields=("Left", "Form"), part_fields=("Derivation",))
