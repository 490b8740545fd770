"""Rules about answers that are given away: no hint, message or feedback holds the key, in any form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.checking.contract.blanks.number_blank import NumberBlank
from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome
from tutor.notation import Complaint, Vocabulary, parse, vocabulary, write
from tutor.notation.tree.nodes import Name, Node, Number, Relation
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.check.texts.reader_texts import formulas
from tutor.packs.markdown.commonmark import tokens
from tutor.packs.markdown.fields import code_spans
from tutor.packs.model.faults import quoted
from tutor.packs.model.pack import Rung, RungKind
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.rendering.interpolate import text as filled

CURE = "Leave that for the worked solution."
LONGEST_TOLD = 12
"""Letters from which the text of an option is a phrase of its own; shorter ones, as “yes”, stand anywhere."""

_BETWEEN = re.compile(
    r"\\\\|&|;|\\q?quad(?![a-zA-Z])|\\begin\{\w+\*?\}|\\end\{\w+\*?\}|\\text\{[^{}]*\}"
    r"|\\(?:implies|iff|Rightarrow|Leftrightarrow|to|rightarrow|longrightarrow|mapsto)(?![a-zA-Z])"
)
_SIDES = re.compile(r"<=|>=|[=<>≤≥≈≡]|\\(?:leq?|geq?|approx|equiv|sim|simeq|coloneqq)(?![a-zA-Z])")
_TAIL = re.compile(r"(?:\s|[.,:!?]|\\[,;:!])+$")
_EQUATION = re.compile(r"(?<![\w\\])\w+\s*=\s*[\w(][\w()^*/+.\- ]*")
_DECIMAL = re.compile(r"(?<![\w.])[-−]?\d+(?:\.\d+|\s*/\s*\d+)(?![\w.])")
_WRONG = re.compile(r"\b(?:wrong|false|flaw|mistake|error|fails?|breaks?|invalid|incorrect)\b", re.IGNORECASE)


@checks(
    Rule(
        "leaks-key",
        Topic.LADDERS,
        "No hint before the solution and no message holds the key, in any equal form, on any variant.",
        "Try `b/(b^T b)`.   with the key `b/||b||_2^2`",
        breaks=(Edit("rectangle.md", "Set its derivative to zero", "Set $x = p/4$"),),
    )
)
def nothing_leaks(subject: Subject) -> Findings:
    """Tries all that reads as mathematics in hints, messages and feedback; says the first variant of each."""
    for line, what, markdown in _told(subject):
        for variant in subject.variants:
            found = leak(subject, filled(markdown, subject.part, variant), variant)
            if found is not None:
                yield Finding(line, f"{what} holds the key: {quoted(found)}{subject.named(variant)}.", CURE)
                break


def leak(subject: Subject, markdown: str, variant: int) -> str | None:
    """What in a text, its values filled in, is a right answer to one of the part's blanks; or None."""
    return next(
        (found for blank in subject.part.blanks if (found := _leak(subject, blank, markdown, variant))), None
    )


def _told(subject: Subject) -> Iterator[tuple[int, str, str]]:
    """What a student may see before the part is solved, with its line and a name for it."""
    part = subject.part
    for rung in before_tell(subject):
        yield rung.line, f"The hint {rung.id}", rung.text
    for mistake in part.mistakes:
        line = part.at(f"mistake {mistake.name}")
        yield line, f"The message of {mistake.name}", mistake.message
    for blank in part.blanks:
        if isinstance(blank, ChoiceBlank):
            for number, said in enumerate(blank.feedback):
                if number not in blank.keys:
                    yield part.at("answer"), f"The feedback of option {number + 1}", said


def before_tell(subject: Subject) -> tuple[Rung, ...]:
    """The rungs before the worked solution."""
    return tuple(rung for rung in subject.part.ladder[:-1] if rung.kind is not RungKind.CHALLENGE)


def _leak(subject: Subject, blank: Blank, markdown: str, variant: int) -> str | None:
    match blank:
        case ExpressionBlank() | NumberBlank():
            return _equal(subject, blank, markdown, variant)
        case TermBlank():
            return _term(subject, blank, markdown)
        case ChoiceBlank():
            return _option(subject, blank, markdown)
        case LineBlank():
            return _line(blank, markdown)
    return None


def _equal(subject: Subject, blank: ExpressionBlank | NumberBlank, markdown: str, variant: int) -> str | None:
    alone = subject.alone(variant)
    known = vocabulary(*alone.given)
    if isinstance(known, Complaint):
        return None
    asked = Question(alone.given, (blank,), dimensions=alone.dimensions)
    for text in dict.fromkeys(_candidates(markdown, blank, known)):
        verdict = subject.judge.check(asked, (text,))
        if verdict.outcome is Outcome.FORM and isinstance(blank, ExpressionBlank) and _to_be_solved(blank):
            continue  # The condition itself is what a student starts from.
        if verdict.outcome in (Outcome.CORRECT, Outcome.FORM):
            return text
    return None


def _to_be_solved(blank: ExpressionBlank) -> bool:
    return blank.strict and "solved" in blank.forms


def _candidates(markdown: str, blank: ExpressionBlank | NumberBlank, known: Vocabulary) -> Iterator[str]:
    """The mathematics of a text, each side of its equations too, without what stands anywhere untold."""
    key = parse(blank.key, known)
    unknown = _named(blank, key.tree if not isinstance(key, Complaint) else None)
    bare = isinstance(blank, NumberBlank) or (not isinstance(key, Complaint) and _is_bare(key.tree))
    for tree in _trees(markdown, known):
        sides = tree.operands if isinstance(tree, Relation) else ()
        said = bool(sides) and isinstance(sides[0], Name) and write(sides[0]) == unknown
        for one in (tree, *sides):
            if bare and _plain(one):
                # “2” or “a” stands in many a text without being told; “x = 2” tells it.
                if said and one is sides[-1]:
                    yield write(one)
            elif not _plain(one):
                yield write(one)


def _named(blank: ExpressionBlank | NumberBlank, key: Node | None) -> str:
    """What the blank asks for, by name: `u` of a key `u = …` or of a label “u =”; or nothing."""
    if isinstance(key, Relation) and isinstance(key.operands[0], Name):
        return write(key.operands[0])
    return blank.label.replace("$", "").strip().removesuffix("=").strip()


def _is_bare(key: Node) -> bool:
    return _plain(key.operands[-1] if isinstance(key, Relation) else key)


def _plain(tree: Node) -> bool:
    """A name, or a whole number: what a text may hold without telling anything."""
    return isinstance(tree, Name) or (isinstance(tree, Number) and tree.value.denominator == 1)


def _trees(markdown: str, known: Vocabulary) -> Iterator[Node]:
    """Everything in a text that reads as mathematics, also in plain words and within longer formulas."""
    prose = " ".join(_prose(markdown))
    plain = (*_EQUATION.findall(prose), *_DECIMAL.findall(prose))
    for text in (*code_spans(markdown), *(latex for latex, _ in formulas(markdown)), *plain):
        yield from _read(text, known)


def _read(text: str, known: Vocabulary) -> Iterator[Node]:
    """The formula, or where it does not read as one, those of its pieces that do."""
    read = parse(_TAIL.sub("", text), known)
    if not isinstance(read, Complaint):
        yield read.tree
        if "quad" not in text:
            return
    for piece in _BETWEEN.split(text):
        whole = parse(_TAIL.sub("", piece), known)
        if not isinstance(whole, Complaint):
            yield whole.tree
            continue
        for side in _SIDES.split(piece):
            part = parse(_TAIL.sub("", side), known)
            if not isinstance(part, Complaint):
                yield part.tree


def _prose(markdown: str) -> Iterator[str]:
    for token in tokens(markdown):
        yield "".join(child.content if child.type == "text" else " ; " for child in token.children or ())


def _term(subject: Subject, blank: TermBlank, markdown: str) -> str | None:
    """An accepted term, unless the question itself names it among others."""
    prose = " ".join(_prose(markdown)).casefold()
    asked = f"{subject.problem.statement} {subject.part.statement}".casefold()
    for term in blank.accepted:
        if len(term) > 3 and _stands(term, prose) and not _stands(term, asked):
            return term
    return None


def _option(subject: Subject, blank: ChoiceBlank, markdown: str) -> str | None:
    """“Option 2”, or the text of a right option that is long enough to be a phrase of its own."""
    if not blank.many:
        (number,) = blank.keys
        match = re.search(rf"\boptions?\s+{number + 1}\b", " ".join(_prose(markdown)), re.IGNORECASE)
        if match:
            return match[0]
    said, asked = _squeezed(markdown), _squeezed(subject.part.statement)
    for number in blank.keys:
        option = _squeezed(blank.options[number]).rstrip(".")
        if len(option) >= LONGEST_TOLD and option in said and option not in asked:
            return blank.options[number]
    return None


def _line(blank: LineBlank, markdown: str) -> str | None:
    """A sentence that calls the line wrong."""
    for sentence in re.split(r"(?<=[.!?])\s", " ".join(_prose(markdown))):
        match = re.search(rf"\bline\s+{blank.key}\b", sentence, re.IGNORECASE)
        if match and _WRONG.search(sentence):
            return sentence
    return None


def _stands(term: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(term.casefold())}(?!\w)", text) is not None


def _squeezed(text: str) -> str:
    return "".join(text.casefold().split())
