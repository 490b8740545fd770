"""Keys that are formulas: whether they read, which patterns fit them, and where a text gives them away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.blank_registry import patterns
from tutor.checking.contract.verdict import Outcome
from tutor.checking.contract.when import Pattern
from tutor.checking.marking.forms.unordered_lists import as_list, is_unordered
from tutor.notation import Complaint, Vocabulary, parse, parse_or_none, shape_of, vocabulary, write
from tutor.notation.tree.nodes import Name, Negative, Node, Number, Relation, Vector, walk
from tutor.packs.check.kinds.key_checks import Shown, Unread
from tutor.packs.check.subject.cures import cure
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.fields import code_spans
from tutor.packs.markdown.formulas import formulas, prose
from tutor.packs.model.faults import quoted

_BETWEEN = re.compile(
    r"\\\\|&|;|\\q?quad(?![a-zA-Z])|\\begin\{\w+\*?\}|\\end\{\w+\*?\}|\\text\{[^{}]*\}"
    r"|\\(?:implies|iff|Rightarrow|Leftrightarrow|to|rightarrow|longrightarrow|mapsto)(?![a-zA-Z])"
)
_SIDES = re.compile(r"<=|>=|[=<>≤≥≈≡]|\\(?:leq?|geq?|approx|equiv|sim|simeq|coloneqq)(?![a-zA-Z])")
_TAIL = re.compile(r"(?:\s|[.,:!?]|\\[,;:!])+$")
_EQUATION = re.compile(r"(?<![\w\\])\w+\s*=\s*[\w(][\w()^*/+.\- ]*")
_DECIMAL = re.compile(r"(?<![\w.])[-−]?\d+(?:\.\d+|\s*/\s*\d+)(?!\w|\.\w)")


def formula_fits(pattern: Pattern) -> bool:
    """Every pattern that no kind has for itself is for formulas."""
    return pattern.kind not in {shape.name for shape in patterns()}


def formula_example(pattern: Pattern) -> str | None:
    """The formula that a pattern is."""
    return pattern.text if pattern.kind == "equal" else None


def formula_unread(blank: Blank, known: Vocabulary) -> Iterator[Unread]:
    """A key that does not read, or whose shapes do not fit."""
    key = blank.formula or ""
    forms = blank.expression.forms if blank.expression is not None else ()
    read = parse((as_list(key) if is_unordered(forms) else None) or key, known)
    found = read if isinstance(read, Complaint) else shape_of(read.tree, known)
    if isinstance(found, Complaint):
        said = found.sentence + (f" Perhaps {found.correction}?" if found.correction else "")
        yield f"The key {quoted(key)} does not read", said, cure(said)


def formula_leak(subject: Subject, blank: Blank, markdown: str, variant: int) -> str | None:
    """A formula in the text that is a right answer."""
    return _right(subject, blank, markdown, variant)


def formula_told_elsewhere(subject: Subject, blank: Blank, shown: Shown, variant: int) -> str | None:
    """The same in a text beside another part, if it is a formula that no text holds by chance."""
    return _right(subject, blank, shown.markdown, variant, elsewhere=True)


def _right(
    subject: Subject, blank: Blank, markdown: str, variant: int, *, elsewhere: bool = False
) -> str | None:
    alone = subject.alone(variant)
    known = vocabulary(*alone.given)
    if isinstance(known, Complaint):
        return None
    asked = replace(alone, blanks=(blank,))
    for text in dict.fromkeys(candidates(markdown, blank, known, elsewhere)):
        verdict = subject.judge.check(asked, (text,))
        if verdict.outcome is Outcome.FORM and _to_be_solved(blank):
            continue  # The condition itself is what a student starts from.
        if verdict.outcome in (Outcome.CORRECT, Outcome.FORM):
            return text
    return None


def _to_be_solved(blank: Blank) -> bool:
    return blank.expression is not None and blank.expression.strict and "solved" in blank.expression.forms


def _of_its_own(tree: Node) -> bool:
    """Two operations on names, a vector of numbers, or a number of three digits."""
    equation = isinstance(tree, Relation) and tree.operators == ("=",)
    nodes = list(walk(tree.operands[-1] if isinstance(tree, Relation) and equation else tree))
    if any(isinstance(node, Name) for node in nodes):
        return sum(not isinstance(node, Name | Number | Negative) for node in nodes) > 1
    digits = sum(
        len(str(abs(part)))
        for node in nodes
        if isinstance(node, Number)
        for part in node.value.as_integer_ratio()
        if part != 1
    )
    return any(isinstance(node, Vector) for node in nodes) or digits >= 3


def candidates(markdown: str, blank: Blank, known: Vocabulary, elsewhere: bool = False) -> Iterator[str]:
    """The mathematics of a text, each side of its equations too, without what stands anywhere untold."""
    key = parse(blank.formula or "", known)
    unknown = _named(blank, key.tree if not isinstance(key, Complaint) else None)
    bare = blank.expression is None or (not isinstance(key, Complaint) and _is_bare(key.tree))
    for tree in _trees(markdown, known):
        sides = tree.operands if isinstance(tree, Relation) else ()
        said = bool(sides) and isinstance(sides[0], Name) and write(sides[0]) == unknown
        for one in (tree, *sides):
            if bare and _plain(one):
                # “2” or “a” stands in many a text without being told; “x = 2” tells it.
                if said and one is sides[-1] and not elsewhere:
                    yield write(one)
            elif not _plain(one) and (not elsewhere or _of_its_own(one)):
                yield write(one)


def _named(blank: Blank, key: Node | None) -> str:
    """What the blank asks for, by name: `u` of a key `u = …` or of a label “u =”; or nothing."""
    if isinstance(key, Relation) and isinstance(key.operands[0], Name):
        return write(key.operands[0])
    return blank.label.replace("$", "").strip().removesuffix("=").strip()


def _is_bare(key: Node) -> bool:
    return _plain(key.operands[-1] if isinstance(key, Relation) else key)


def _plain(tree: Node) -> bool:
    """A name, or a whole number: what a text may hold without telling anything."""
    return isinstance(tree, Name) or (isinstance(tree, Number) and tree.value.denominator == 1)


@lru_cache(maxsize=4096)
def _trees(markdown: str, known: Vocabulary) -> tuple[Node, ...]:
    """Everything in a text that reads as mathematics, also in plain words and within longer formulas.

    Kept, because a text is looked through for the key of every later part and version.
    """
    words = prose(markdown)
    plain = (*_EQUATION.findall(words), *_DECIMAL.findall(words))
    texts = (*code_spans(markdown), *(latex for latex, _ in formulas(markdown)), *plain)
    return tuple(tree for text in texts for tree in _read(text, known))


def _read(text: str, known: Vocabulary) -> Iterator[Node]:
    """The formula, or where it does not read as one, those of its pieces that do."""
    read = parse_or_none(_TAIL.sub("", text), known)
    if read is not None:
        yield read.tree
        if "quad" not in text:
            return
    for piece in _BETWEEN.split(text):
        whole = parse_or_none(_TAIL.sub("", piece), known)
        if whole is not None:
            yield whole.tree
            continue
        for side in _SIDES.split(piece):
            part = parse_or_none(_TAIL.sub("", side), known)
            if part is not None:
                yield part.tree
