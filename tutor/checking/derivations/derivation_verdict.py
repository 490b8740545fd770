"""The verdict on an answer of several lines: each has to follow, the last one has to give what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tutor.checking.contract.verdict import Cell, Evidence, Outcome
from tutor.checking.derivations.entailment import Finding, findings, implied
from tutor.checking.derivations.lines import Line, Unread, read_lines
from tutor.checking.derivations.premises import Start, start_of
from tutor.checking.marking.authored_mistakes import recognised
from tutor.checking.marking.beliefs.typed_expression import judge_expression
from tutor.checking.marking.common_mistake_feedback import general_mistake
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import Judged, unreadable
from tutor.checking.marking.other_feedback import enumerated
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.profile import Profile
from tutor.notation import latex
from tutor.notation.tree import nodes as t
from tutor.notation.writing.name_glyphs import display

FOLLOWS = "Right. Every line follows."
FOLLOWS_NUMERICALLY = (
    "Right, and every line follows, as far as numbers can tell: "
    "all of it agrees at {points} points to {digits} digits."
)
FAILS_FIRST = "Line 1 does not follow from what the problem says."
FAILS = "Line {number} does not follow from what stands before it."
LOOK = "Put small numbers into line {before} and into line {number}, and look at where they part."
LOOK_FIRST = "Put small numbers into it, and compare with what the problem says."
RIGHT_ALONE = "Your last line is right by itself; it is the way to it that needs another look."
UNFINISHED = (
    "Every line follows. Go on until a line reads {name} = … with nothing but the given names after it."
)
UNCHECKED = "Whether line {numbers} follows could not be decided; nothing was held against it."
UNCHECKED_SEVERAL = "Whether lines {numbers} follow could not be decided; nothing was held against them."
CREDITED = (Outcome.CORRECT, Outcome.FORM)


def judge_derivation(compiled: Compiled, number: int, text: str) -> Judged:
    """The verdict on a derivation typed into a blank, one line of mathematics below the other.

    Raises:
        BrokenQuestion: the key or the starting facts cannot be read.
    """
    start = start_of(compiled.question, number)
    lines = read_lines(start, text)
    if isinstance(lines, Unread):
        complaint = lines.complaint
        unread = unreadable(
            f"Line {lines.number}: {complaint.sentence}", complaint.span, complaint.correction
        )
        return replace(unread, cell=replace(unread.cell, line=lines.number))
    reading = shown(lines)
    try:
        found = findings(start, lines)
    except CannotEvaluate as fault:
        return unreadable(fault.sentence, reading=reading)
    last = _stated(compiled, number, lines[-1])
    if found[-1].answer == "fails":
        failing = lines[len(found) - 1]
        stated = _stated(compiled, number, failing)
        name, said = _mistake(compiled, start, failing, stated)
        return _fails(found, len(lines), last, (name, said), reading)
    return _holds(start, found, last, reading)


def shown(lines: Sequence[Line]) -> str:
    """The lines as LaTeX, one below the other."""
    return "\\begin{aligned} " + " \\\\ ".join(latex(line.shown) for line in lines) + " \\end{aligned}"


def _stated(compiled: Compiled, number: int, line: Line) -> Judged | None:
    """The verdict on the answer that a line gives, if it gives one."""
    return None if line.value is None else judge_expression(compiled, number, line.value)


def _holds(start: Start, found: Sequence[Finding], last: Judged | None, reading: str) -> Judged:
    """Where no line fails, the last one decides."""
    open_lines = [number for number, one in enumerate(found, 1) if one.answer == "unknown"]
    if last is not None and last.cell.outcome in CREDITED and len(found) in open_lines:
        open_lines.remove(len(found))
    several = UNCHECKED_SEVERAL if len(open_lines) > 1 else UNCHECKED
    unchecked = several.format(numbers=enumerated(open_lines)) if open_lines else ""
    if last is None:
        name = display(start.answers[0])
        said = _joined(unchecked, UNFINISHED.format(name=name) if not open_lines else "")
        if open_lines:
            return Judged(Cell(Outcome.UNDECIDED, None, said, reading), Evidence())
        return Judged(Cell(Outcome.PARTLY, None, said, reading), _weakest(found))
    cell = last.cell
    if cell.outcome not in CREDITED:
        said = _joined(f"Line {len(found)}: {cell.message}", unchecked)
        return Judged(Cell(cell.outcome, cell.mistake, said, reading), last.evidence, False)
    evidence = _weakest([*found, Finding("follows", last.evidence)])
    said = cell.message
    if cell.outcome is Outcome.CORRECT:
        said = FOLLOWS
        if evidence.kind == "numeric":
            said = FOLLOWS_NUMERICALLY.format(points=evidence.points, digits=evidence.digits)
        if open_lines:
            said = "Right."
    return Judged(Cell(cell.outcome, cell.mistake, _joined(said, unchecked), reading), evidence, last.credit)


def _weakest(found: Sequence[Finding]) -> Evidence:
    """What the lines that were checked rest on together."""
    numeric = [one.evidence for one in found if one.evidence.kind == "numeric"]
    return min(numeric, key=lambda one: one.points) if numeric else Evidence("exact")


def _fails(
    found: Sequence[Finding], count: int, last: Judged | None, mistake: tuple[str | None, str], reading: str
) -> Judged:
    """The first line that does not follow, with the mistake in it if it is known."""
    number = len(found)
    name, said = mistake
    lead = FAILS_FIRST if number == 1 else FAILS.format(number=number)
    outcome, right = Outcome.WRONG, ""
    if last is not None and (last.credit or last.cell.outcome in CREDITED):
        outcome, right = Outcome.PARTLY, "" if number == count else RIGHT_ALONE
    elif last is not None and number == count and last.cell.outcome is Outcome.PARTLY:
        outcome = Outcome.PARTLY
    if not said:
        said = LOOK_FIRST if number == 1 else LOOK.format(before=number - 1, number=number)
    return Judged(Cell(outcome, name, _joined(lead, said, right), reading, line=number), found[-1].evidence)


def _mistake(compiled: Compiled, start: Start, line: Line, stated: Judged | None) -> tuple[str | None, str]:
    """The mistake that a line is, or that it would lead to: its name, and what to say."""
    if stated is not None and stated.cell.outcome in (Outcome.WRONG, Outcome.PARTLY):
        return stated.cell.mistake, stated.cell.message
    general: tuple[str, str] | None = None
    for answer in _answers(start, line):
        own = recognised(start.key, answer)
        if own is not None:
            return own.name, own.message
        general = general or general_mistake(compiled, start.key, answer)
    return general or (None, "")


def _answers(start: Start, line: Line) -> list[Profile]:
    """The answers to look for mistakes in: those that the line states, else those that it would lead to."""
    if line.value is not None and isinstance(line.tree, t.Relation):
        plain = [side for side in line.tree.operands if not start.scene.names(side) & start.names]
        return [Profile(side, start.key.scene) for side in plain]
    return [*implied(start, line)]


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
