"""Reads facts between names: `sum(y) = 1`, `A = A^T`, `U^T U = I`, `x^2 + y^2 = 1`, `0 < a < b`."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from tutor.notation.declarations.canonical_name import read_name
from tutor.notation.declarations.declarations import read_declarations
from tutor.notation.declarations.several import with_declaration
from tutor.notation.lexicon.functions import CONSTANTS, SPELLINGS
from tutor.notation.lexicon.prepared_vocabulary import known
from tutor.notation.lexicon.sanitize import clean
from tutor.notation.lexicon.vocabulary import Declaration, Fact, Vocabulary
from tutor.notation.parser.read import read
from tutor.notation.parser.zero_vectors import with_zero_vectors
from tutor.notation.shapes.infer import shape_of
from tutor.notation.tokenizer.size_checks import check_length
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import (
    Name,
    Negative,
    Node,
    Number,
    Power,
    Product,
    Quotient,
    Relation,
    Sum,
    walk,
)
from tutor.notation.tree.result import Complaint

ELEMENTWISE = ("elementwise", "componentwise", "entrywise")
"""The words by which an author has all that does not fit read component by component."""
_WORDED = re.compile(
    r"(\S+)\s+(?:is\s+)?(?:an?\s+)?"
    r"(symmetric|skew-symmetric|orthogonal|idempotent|invertible|nonsingular|unit vector)(?:\s+matrix)?$"
)
_SAYS = {
    "symmetric": "{0} = {0}^T", "skew-symmetric": "{0}^T = -{0}", "orthogonal": "{0}^T {0} = I",
    "idempotent": "{0}^2 = {0}", "invertible": "det({0}) != 0", "nonsingular": "det({0}) != 0",
    "unit vector": "{0}^T {0} = 1",
}  # fmt: skip
"""What the words for a matrix or vector say: `A symmetric`, `U is orthogonal`."""
_RELATION = re.compile(r"<=|>=|!=|≤|≥|≠|<|>|=|\\(?:leq?|geq?|neq?|lt|gt)(?![A-Za-z])")
_NO_FACT = re.compile(r"^\s*also\s|\s(?:in|∈|\\in)\b|∈|\\in(?![A-Za-z])|->|→|\\(?:to|rightarrow)(?![A-Za-z])")
_BOUND = re.compile(r"_\s*\{[^{}]*\}|_\s*\([^()]*\)")
"""What stands below a sum may hold a sign of its own: `\\sum_{i=1}^n y_i = 1`."""
_CALL = re.compile(r"\s*([A-Za-z]+)\s*\([^()]*\)\s*$")
_OF_NUMBERS = (Number, Name, Negative, Sum, Product, Quotient, Power, Relation)
"""What letters that were not declared may stand in: they are numbers, and no matrices."""
_MOST_FACTS = 20


def with_fact(text: str, names: Vocabulary) -> Vocabulary | None:
    """The names with the fact that a text states of them; None where the text declares a name instead.

    The word `elementwise` says how answers are read.
    Letters that were not declared before are real numbers, as in `p + q = 1`.

    Raises:
        Unreadable: it states a fact that cannot be read.
    """
    check_length(text)
    cleaned = clean(text).strip().strip("$").strip()
    if cleaned.casefold() in ELEMENTWISE:
        return replace(names, elementwise=True)
    worded = _WORDED.match(" ".join(cleaned.split()))
    if worded:
        return _stated(_SAYS[worded[2]].format(worded[1]), names)
    signs = _signs(cleaned)
    if not signs or _NO_FACT.search(cleaned):
        return None
    if len(signs) > 1 and cleaned.count(",") == 0 and not _declares(cleaned, names):
        return _chained(cleaned, signs, names)
    if signs[0].group() == "=":
        return _stated(cleaned, names) if _is_equation(cleaned, signs[0], names) else None
    if _declares(cleaned, names):
        return None
    try:
        return _stated(cleaned, names)
    except Unreadable:
        return None  # what is said of a declaration fits better


def _signs(text: str) -> list[re.Match[str]]:
    blank = _BOUND.sub(lambda found: " " * len(found.group()), text)
    return list(_RELATION.finditer(blank))


def _is_equation(text: str, sign: re.Match[str], names: Vocabulary) -> bool:
    """Whether a text with an equals sign is more than a definition: `A = A^T`, but not `a = [1, 2]`."""
    head = text[: sign.start()]
    called = _CALL.match(head)
    if called and called[1] not in SPELLINGS and names.get(called[1]) is None:
        return False  # `f(x) = x^2` would define a function
    try:
        name = read_name(head)
    except Unreadable:
        return True
    if names.get(name) is None:
        return False
    try:
        body = read(text[sign.end() :], known(names)).tree
    except Unreadable:
        return False
    return Name(name) in walk(body)


def _declares(text: str, names: Vocabulary) -> bool:
    try:
        return bool(read_declarations(text, names))
    except Unreadable:
        return False


def _chained(text: str, signs: list[re.Match[str]], names: Vocabulary) -> Vocabulary:
    """`0 < a < b` is `0 < a` and `a < b`."""
    ends = [0, *(sign.end() for sign in signs)]
    stops = [*(sign.start() for sign in signs), len(text)]
    parts = [text[start:stop].strip() for start, stop in zip(ends, stops, strict=True)]
    for sign, (left, right) in zip(signs, itertools.pairwise(parts), strict=True):
        one = f"{left} {sign.group()} {right}"
        stated = with_fact(one, names)
        if stated is None:
            stated = names
            for declared in read_declarations(one, names):
                stated = with_declaration(stated, declared)
        names = stated
    return names


def _stated(text: str, names: Vocabulary) -> Vocabulary:
    tree, wider = _read(text, names)
    tree = with_zero_vectors(tree, wider)
    if not isinstance(tree, Relation) or len(tree.operators) != 1:
        raise Unreadable("declarations.compares", (0, len(text)))
    shape = shape_of(tree, wider)
    if isinstance(shape, Complaint):
        raise Unreadable("declarations.misfit", shape.span, sentence=shape.sentence)
    if len(names.facts) >= _MOST_FACTS:
        raise Unreadable("declarations.too_many", (0, len(text)), most=_MOST_FACTS)
    return replace(wider, facts=(*names.facts, Fact(tree, text)))


def _read(text: str, names: Vocabulary) -> tuple[Node, Vocabulary]:
    """The fact, and the names with the letters in it that were not declared before."""
    try:
        return read(text, known(names)).tree, names
    except Unreadable as failure:
        tree = read(text, known(replace(names, open=True))).tree
        used = {node.name for node in walk(tree) if isinstance(node, Name)} - set(CONSTANTS.values())
        unknown = sorted(
            (name for name in used if names.get(name) is None), key=lambda name: (name == "I", name)
        )
        if not unknown:
            raise
        if not all(isinstance(node, _OF_NUMBERS) for node in walk(tree)):
            raise Unreadable("declarations.undeclared", failure.span, name=unknown[0]) from None
    loose = [Declaration(name, text=text) for name in unknown]
    return tree, names.extended(*loose)
