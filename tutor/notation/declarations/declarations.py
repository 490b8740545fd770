"""Reads declarations: `alpha > 0`, `g in R^d`, `A in R^(m x n)`, `f: R -> R`, `a = [1, 1/10, 1/100]`."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from tutor.notation.declarations.canonical_name import read_name
from tutor.notation.declarations.sets import Space, read_space
from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.lexicon.prepared_vocabulary import known
from tutor.notation.lexicon.sanitize import clean
from tutor.notation.lexicon.vocabulary import Declaration, Domain, Vocabulary
from tutor.notation.parser.read import read
from tutor.notation.shapes.infer import shape_of
from tutor.notation.tokenizer.size_checks import check_length
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import (
    Apply,
    Interval,
    Member,
    Name,
    Negative,
    Node,
    Number,
    Over,
    Quotient,
    Relation,
    walk,
)
from tutor.notation.tree.result import Complaint, Expression

_IN = re.compile(r"\s(?:in|∈|\\in)\b\s*|∈\s*|\\in(?![A-Za-z])\s*")
_FUNCTION = re.compile(r"^\s*([^:=]+?)\s*:\s*(.+?)\s*(?:->|→|\\to|\\rightarrow)\s*(.+)$")
_RELATION = re.compile(r"<=|>=|!=|≤|≥|≠|<|>|=|\\(?:leq?|geq?|neq?|lt|gt)(?![A-Za-z])")
_WORDED = re.compile(
    r"^(.+?)\s+(?:is\s+)?(?:an?\s+)?(real|rational|integer|natural|complex|positive|negative|nonnegative|nonzero)"
    r"(?:\s+number)?$"
)
_ADJECTIVES: dict[str, tuple[Domain, tuple[tuple[str, Fraction], ...]]] = {
    "real": ("real", ()), "rational": ("rational", ()), "integer": ("integer", ()),
    "natural": ("natural", ()),
    "complex": ("complex", ()), "positive": ("real", ((">", Fraction(0)),)),
    "negative": ("real", (("<", Fraction(0)),)), "nonnegative": ("real", ((">=", Fraction(0)),)),
    "nonzero": ("real", (("!=", Fraction(0)),)),
}  # fmt: skip
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "!=": "!=", "=": "="}
_RATIONAL_NODES = ("Number", "Quotient", "Negative", "Sum", "Product", "Vector", "Matrix", "Name", "Power")
_SIZE = re.compile(r"(?:\|([^|]+)\||abs\(([^()]+)\))\s*(<=?|≤|\\(?:leq?|lt)(?![A-Za-z]))\s*([^<>=≤≥]+)$")
"""`|x| < 1`."""
_COMMA = re.compile(r",(?![^{}(]{0,20}[})])")
_ASIDE = re.compile(r"also\s+(?!(?:in|is)\b|[∈<>=!≤≥≠:\\])")
"""`also C in R`: a name that an answer may use, and that no one is told of."""
_MOST_NAMES = 50
_MOST_SIDES = 3
"""Of a declaration such as `0 < alpha < 1`."""


def with_numbers(names: Vocabulary) -> Vocabulary:
    """The vocabulary with a size that is defined as a number as that number, wherever `d = 2` stands."""
    latest = {declaration.name: declaration.definition for declaration in names.declarations}
    sizes = {
        name: int(number.value)
        for name, number in latest.items()
        if isinstance(number, Number) and number.value.denominator == 1 and number.value >= 1
    }
    if not any(dim in sizes for declaration in names.declarations for dim in declaration.dims):
        return names
    return replace(
        names,
        declarations=tuple(
            replace(
                known, dims=tuple(sizes.get(dim, dim) if isinstance(dim, str) else dim for dim in known.dims)
            )
            for known in names.declarations
        ),
    )


def read_declarations(text: str, names: Vocabulary) -> tuple[Declaration, ...]:
    """Every name that one text declares: `x, y > 0` declares two.

    Raises:
        Unreadable: if it declares none.
    """
    check_length(text)
    cleaned = clean(text).strip().strip("$").strip()
    if not cleaned:
        raise Unreadable("declarations.nothing")
    aside = _ASIDE.match(cleaned)
    if aside is None:
        return _read(cleaned, names)
    found = _read(cleaned[aside.end() :], names)
    return tuple(replace(declared, aside=True) for declared in found)


def _read(text: str, names: Vocabulary) -> tuple[Declaration, ...]:
    words = " ".join(text.split())  # patterns with several gaps are slow on long runs of spaces
    function = _FUNCTION.match(words)
    if function:
        source, target = read_space(function.group(2)), read_space(function.group(3))
        return tuple(
            Declaration(name, "function", target.domain, target.dims, text=text, source=source.dims)
            for name in _names(function.group(1))
        )
    member = _IN.search(text)
    if member:
        return _members(text, text[: member.start()], text[member.end() :], names)
    relation = _RELATION.search(text)
    if relation is None:
        worded = _WORDED.match(words)
        head, adjective = worded.groups() if worded else (text, "real")
        domain, bounds = _ADJECTIVES[adjective]
        return tuple(Declaration(name, "scalar", domain, bounds=bounds, text=text) for name in _names(head))
    if relation.group() == "=":
        return (_definition(text, text[: relation.start()], text[relation.end() :], names),)
    return _bounded(text, text[: relation.start()], text[relation.start() :], names)


def _names(text: str) -> list[str]:
    return [read_name(part) for part in _listed(text)]


def _listed(text: str) -> list[str]:
    """The parts between commas, but for those in braces: `x_{i,j}` is one name."""
    parts = _COMMA.split(text)
    if len(parts) > _MOST_NAMES:
        raise Unreadable("declarations.too_many", (0, len(text)), most=_MOST_NAMES)
    return parts


def _members(text: str, head: str, container: str, names: Vocabulary) -> tuple[Declaration, ...]:
    """`g, h in R^d`, `alpha in (0, 1)`."""
    declared = _names(head)
    if container.lstrip()[:1] in ("(", "[") or container.lstrip().startswith("\\left"):
        bounds = _interval(container, names)
        return tuple(Declaration(name, "scalar", "real", bounds=bounds, text=text) for name in declared)
    space: Space = read_space(container)
    form = ("scalar", "vector", "matrix")[len(space.dims)]
    return tuple(
        Declaration(name, form, space.domain, space.dims, space.bounds, text=text)  # type: ignore[arg-type]
        for name in declared
    )


def _interval(container: str, names: Vocabulary) -> tuple[tuple[str, Fraction], ...]:
    found = read(f"x in {container}", known(names.extended(Declaration("x"))))
    if not isinstance(found.tree, Member) or not isinstance(found.tree.container, Interval):
        raise Unreadable("declarations.no_set")
    interval = found.tree.container
    bounds = []
    if _infinite(interval.low) >= 0:
        bounds.append((">=" if interval.closed_low else ">", _rational(interval.low)))
    if _infinite(interval.high) <= 0:
        bounds.append(("<=" if interval.closed_high else "<", _rational(interval.high)))
    return tuple(bounds)


def _infinite(node: Node) -> int:
    if isinstance(node, Negative) and node.operand == Name("inf"):
        return -1
    return 1 if node == Name("inf") else 0


def _bounded(text: str, head: str, rest: str, names: Vocabulary) -> tuple[Declaration, ...]:
    """`alpha > 0`, `0 < alpha < 1`, `x, y != 0`."""
    if "," in head:
        return tuple(_one_bounded(text, f"{name}{rest}", name, names) for name in _listed(head))
    size = _SIZE.match(text.strip())
    if size:
        name, sign, most = (size[1] or size[2]).strip(), size[3], size[4]
        return (_one_bounded(text, f"-({most}) {sign} {name} {sign} {most}", name, names),)
    parts = _RELATION.split(text, maxsplit=_MOST_SIDES)
    for part in parts if len(parts) <= _MOST_SIDES else ():
        try:
            name = read_name(part)
        except Unreadable:
            continue
        if name not in ("inf", "pi", "e"):
            return (_one_bounded(text, text, part, names),)
    raise Unreadable("declarations.compares", (0, len(text)))


def _one_bounded(text: str, relation: str, head: str, names: Vocabulary) -> Declaration:
    name = read_name(head)
    tree = read(relation, known(names.extended(Declaration(name)))).tree
    if not isinstance(tree, Relation):
        raise Unreadable("declarations.compares", (0, len(text)))
    at = next((at for at, part in enumerate(tree.operands) if part == Name(name)), None)
    if at is None or len(tree.operands) > 3:
        raise Unreadable("declarations.compares", (0, len(text)))
    bounds = []
    if at > 0:
        bounds.append((_MIRRORED[tree.operators[at - 1]], _rational(tree.operands[at - 1])))
    if at + 1 < len(tree.operands):
        bounds.append((tree.operators[at], _rational(tree.operands[at + 1])))
    return Declaration(name, "scalar", "real", bounds=tuple(bounds), text=text)


def _rational(node: Node) -> Fraction:
    """The value of a bound, which is a plain number such as 0, -1 or 1/2."""
    match node:
        case Number(value):
            return value
        case Negative(Number(value)):
            return -value
        case Quotient(Number(top), Number(bottom)) if bottom:
            return top / bottom
        case Negative(Quotient(Number(top), Number(bottom))) if bottom:
            return -top / bottom
        case _:
            raise Unreadable("declarations.bound", node.span)


def _definition(text: str, head: str, body: str, names: Vocabulary) -> Declaration:
    """`a = [1, 1/10]`, `j = argmax_i |g_i|`."""
    name = read_name(head)
    try:
        found = read(body, known(names))
    except Unreadable as failure:
        failure.shift = len(head) + 1
        raise
    shape = shape_of(found.tree, names)
    if isinstance(shape, Complaint):
        raise Unreadable("declarations.misfit", shape.span, sentence=shape.sentence)
    if shape.form not in ("scalar", "vector", "row", "matrix"):
        raise Unreadable("declarations.no_value", description=shape.description)
    form = "vector" if shape.form == "row" else shape.form
    dims = tuple(size for size in shape.dims if size is not None)
    return Declaration(name, form, _domain(found, names), dims, definition=found.tree, text=text)


def _domain(found: Expression, names: Vocabulary) -> Domain:
    tree = found.tree
    applied = tree.operator if isinstance(tree, Over) else tree.function if isinstance(tree, Apply) else ""
    if applied and FUNCTIONS[applied].effect == "place":
        return "natural"
    domain: Domain = "integer"
    for node in walk(tree):
        if type(node).__name__ not in _RATIONAL_NODES:
            return "real"
        if isinstance(node, Number) and node.value.denominator == 1:
            continue
        if isinstance(node, Number | Quotient):
            domain = "rational"
        elif isinstance(node, Name):
            known = names.get(node.name)
            if known is None or known.domain not in ("integer", "natural", "rational"):
                return "complex" if node.name == "i" and known is None else "real"
            domain = "rational"
        elif type(node).__name__ == "Power":
            return "real"
    return domain
