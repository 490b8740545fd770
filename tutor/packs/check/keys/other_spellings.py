"""Rules about what else a part accepts: its key in other spellings, and nothing but its key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome
from tutor.notation import Complaint, parse, shape_of, vocabulary, write
from tutor.notation.lexicon.vocabulary import EMPTY, Vocabulary
from tutor.notation.tree.nodes import Negative, Node, Number, Product, Quotient, Relation, Sum
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject, replaced
from tutor.packs.check.texts.reader_texts import formulas
from tutor.packs.markdown.fields import code_spans
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.rendering.interpolate import text as filled

ACCEPTED = (Outcome.CORRECT, Outcome.FORM)
LENIENT = ("up to", "modulo")
LONGEST_PASTE = 2_000


@checks(
    Rule(
        "key-respelled",
        Topic.ANSWERS,
        "A key counts in Unicode, in LaTeX, reordered, multiplied out and factored.",
        "a key so tangled that its own expansion is not seen to be equal",
        "warning",
    )
)
def key_in_other_spellings(subject: Subject) -> Findings:
    """Checks the key in each spelling on each variant, up to the first that is not accepted."""
    for variant in subject.variants:
        question, right = subject.alone(variant), subject.key(variant)
        for index, blank, tree in _keys(subject, variant):
            for text in dict.fromkeys(_respelled(tree)):
                verdict = subject.judge.check(question, replaced(right, index, text))
                cell = verdict.cells[index].outcome if len(verdict.cells) > index else verdict.outcome
                if cell not in ACCEPTED and not blank.strict:
                    said = f": {verdict.message}" if verdict.message else "."
                    sentence = (
                        f"The key, written {quoted(text)}{subject.named(variant)}, is not accepted{said}"
                    )
                    yield Finding(subject.part.at("answer"), sentence, "Write the key more simply.")
                    return


@checks(
    Rule(
        "accepts-other",
        Topic.ANSWERS,
        "A part refuses its key plus one, tripled or negated.",
        "a key that is always zero: `a - a`",
        breaks=(Edit("rectangle.md", "`p/2 - x`", "`x - x`"),),
    )
)
def nothing_else_accepted(subject: Subject) -> Findings:
    """Checks other values than each key, unless its form rules allow them, up to the first accepted."""
    for variant in subject.variants:
        question, right = subject.alone(variant), subject.key(variant)
        for index, blank, tree in _keys(subject, variant):
            if any(form.startswith(LENIENT) or "within" in form for form in blank.forms):
                continue
            names = _names(question)
            for text in others(tree, names):
                verdict = subject.judge.check(question, replaced(right, index, text))
                cell = verdict.cells[index].outcome if len(verdict.cells) > index else verdict.outcome
                if cell in ACCEPTED:
                    sentence = f"The part also accepts {quoted(text)}{subject.named(variant)}."
                    cure = "See whether the key means what it should: is it always zero, or never defined?"
                    yield Finding(subject.part.at("answer"), sentence, cure)
                    return


@checks(
    Rule(
        "statement-tells",
        Topic.TEXTS,
        "The statement holds no right answer.",
        "Give $a/2$ in another form.",
        breaks=(Edit("rectangle.md", "as a formula in $p$.", "as a formula in $p$ other than $p/4$."),),
    )
)
def statement_refused(subject: Subject) -> Findings:
    """Checks the statement as a whole, and its formulas and code, as answers, up to the first accepted."""
    part = subject.part
    arguing = any(isinstance(blank, LineBlank) for blank in part.blanks)  # its lines may well hold the repair
    if arguing or not any(_telling(blank) for _, blank in subject.expressions()):
        return
    for variant in subject.variants:
        alone = subject.alone(variant)
        texts = [filled(part.statement, part, variant), filled(subject.problem.statement, part, variant)]
        pieces = list(dict.fromkeys(piece for text in texts for piece in _pasted(text)))
        for _, blank in subject.expressions():
            if not _telling(blank):
                continue
            asked = Question(alone.given, (blank,), dimensions=alone.dimensions)
            for piece in pieces:
                if subject.judge.check(asked, (piece,)).credit:
                    sentence = (
                        f"The statement already holds an answer: {quoted(piece)}{subject.named(variant)}."
                    )
                    cure = "Say it otherwise, or ask for a form that the statement does not have."
                    yield Finding(part.at("statement"), sentence, cure)
                    return


def _telling(blank: ExpressionBlank) -> bool:
    """A key that is a bare number or name stands in many a text without being told."""
    return len(blank.key.strip()) >= 3 and not blank.key.strip().isalnum()


def _pasted(markdown: str) -> Iterator[str]:
    yield markdown.strip()[:LONGEST_PASTE]
    yield from code_spans(markdown)
    for latex, _ in formulas(markdown):
        yield latex


def _keys(subject: Subject, variant: int) -> Iterator[tuple[int, ExpressionBlank, Node]]:
    names = _names(subject.alone(variant))
    for index, blank in subject.expressions():
        read = parse(blank.key, names)
        if not isinstance(read, Complaint):
            yield index, blank, read.tree


def _names(question: Question) -> Vocabulary:
    found = vocabulary(*question.given)
    return EMPTY if isinstance(found, Complaint) else found


def _respelled(tree: Node) -> Iterator[str]:
    yield write(tree, "unicode")
    yield write(tree, "latex")
    for change in (_reordered, _multiplied_out, _factor_out):
        yield write(change(tree))


def _reordered(tree: Node) -> Node:
    """Every sum from its end to its beginning."""
    if isinstance(tree, Sum):
        return Sum(tuple(_reordered(term) for term in reversed(tree.terms)))
    if isinstance(tree, Relation):
        return replace(tree, operands=tuple(map(_reordered, tree.operands)))
    if isinstance(tree, Product):
        return Product(tuple(map(_reordered, tree.factors)))
    if isinstance(tree, Quotient):
        return Quotient(_reordered(tree.top), _reordered(tree.bottom))
    return Negative(_reordered(tree.operand)) if isinstance(tree, Negative) else tree


def _multiplied_out(tree: Node) -> Node:
    """The first sum in a product distributed over it; the order stays, for the sake of matrices."""
    if isinstance(tree, Relation):
        return replace(tree, operands=tuple(map(_multiplied_out, tree.operands)))
    if isinstance(tree, Product):
        at = next((i for i, factor in enumerate(tree.factors) if isinstance(factor, Sum)), None)
        if at is not None:
            before, inner, after = tree.factors[:at], tree.factors[at], tree.factors[at + 1 :]
            assert isinstance(inner, Sum)
            return Sum(tuple(_signed(before, term, after) for term in inner.terms))
    return tree


def _signed(before: tuple[Node, ...], term: Node, after: tuple[Node, ...]) -> Node:
    if isinstance(term, Negative):
        return Negative(Product((*before, term.operand, *after)))
    return Product((*before, term, *after))


def _factor_out(tree: Node) -> Node:
    """Half of it, doubled; of an equation's last side."""
    if isinstance(tree, Relation):
        if tree.operators != ("=",):
            return tree
        return replace(tree, operands=(*tree.operands[:-1], _factor_out(tree.operands[-1])))
    two = Number(Fraction(2))
    if isinstance(tree, Sum):
        halves = tuple(
            Negative(Quotient(term.operand, two)) if isinstance(term, Negative) else Quotient(term, two)
            for term in tree.terms
        )
        return Product((two, Sum(halves)))
    return tree


def others(tree: Node, names: Vocabulary) -> Iterator[str]:
    """Other values, by construction: of scalars and of vectors that are not zero."""
    value = tree.operands[-1] if isinstance(tree, Relation) and tree.operators == ("=",) else tree
    shape = shape_of(value, names)
    if isinstance(shape, Complaint) or shape.form not in ("scalar", "vector", "matrix"):
        return
    text = write(value)
    if shape.form == "scalar":
        yield f"({text}) + 1"
    yield f"2 ({text}) + ({text})/7" if text != "0" else "1/7"
    yield f"-3 ({text})" if text != "0" else "-1/3"
