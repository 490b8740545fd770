"""Rules about what a reader sees: formulas, dollars, nothing empty."""

from __future__ import annotations

import re

from tutor.notation import draw
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.student_texts import Text
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.commonmark import LONGEST_INLINE, says_nothing, tokens
from tutor.packs.markdown.formulas import formulas
from tutor.packs.model.faults import nearest, quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.part import EMPTY_STATEMENT

_COMMAND = re.compile(r"\\[A-Za-z]+")
FILLED = r"\value"
KNOWN = (FILLED, r"\row")
"""Commands that are filled in before a text is shown."""
_LOOSE = re.compile(r"(?<!\\)(\\[A-Za-z]+)(\{?)")

_SHOWN = re.compile(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)|(?<!\\)\$\$?[^$]+\$\$?", re.DOTALL)
_BRACKETED = re.compile(r"(?<!\\)\\(?:\((?:(?!\\[()]).)*\\\)|\[(?:(?!\\[\[\]]).)*\\\])", re.DOTALL)
_FORMAL = re.compile(r"[\\^_=<>+{}]|\b\w\s*[-/*]\s*\w\b|^\s*(?:-?\s*\w|\d+)\s*$")
_MARKUP = re.compile(r"[\\{}^_]")


@checks(
    Rule(
        "unbalanced-braces",
        Topic.TEXTS,
        "Every brace of a formula has its partner.",
        r"$\frac{a}{b$",
        breaks=(Edit("rectangle.md", r"\frac{p}{4}", r"\frac{p}{4"),),
    )
)
def braces_paired(text: Text) -> Findings:
    """Counts braces without a backslash."""
    for latex, offset in formulas(text.markdown):
        if not balanced(latex):
            sentence = f"A brace of {quoted(latex)} has no partner."
            yield Finding(text.at(offset), sentence, "Close it, or delete it.")


@checks(
    Rule(
        "undrawable-formula",
        Topic.TEXTS,
        "Every formula is drawn, with no unknown command.",
        r"$\nonsense{x}$",
        breaks=(Edit("rectangle.md", r"\frac{p}{4}", r"\nonsense{p}"),),
    )
)
def formulas_drawn(text: Text) -> Findings:
    """Draws each formula with paired braces; one with a value still to be filled in is left to the parts."""
    for latex, offset in formulas(text.markdown):
        if FILLED not in latex and balanced(latex) and not drawable(latex):
            sentence = f"The formula {quoted(latex)} cannot be drawn."
            cure = "Mend its commands and braces, or say it with simpler ones."
            yield Finding(text.at(offset), sentence, cure)


@checks(formulas_drawn.rule, milder=True)
def commands_between_dollars(text: Text) -> Findings:
    """Looks for commands that stand in running text, where only values and rows are filled in."""
    if "\\" not in text.markdown:
        return
    for token in tokens(text.markdown):
        # What stands between brackets is told as a formula without dollars.
        if token.type != "inline" or _bracketed(token.content):
            continue
        for command, brace in _LOOSE.findall(_SHOWN.sub(" ", token.content)):
            if command not in KNOWN and (brace or drawable(command)):
                near = nearest(command, KNOWN)
                cure = f"Did you mean “{near}”?" if near else "Write the formula between dollars."
                sentence = f"The command {quoted(command)} stands outside of a formula."
                yield Finding(text.at(token.map[0] if token.map else 0), sentence, cure)


def drawable(latex: str) -> bool:
    """Whether a formula is drawn, and not left standing as it was written."""
    drawn = "\n".join(draw(latex))
    return not _COMMAND.search(drawn) and (drawn.strip() != latex.strip() or not _MARKUP.search(latex))


def balanced(latex: str) -> bool:
    """Whether every brace has its partner."""
    depth = 0
    for brace in re.findall(r"(?<!\\)(?:\\\\)*([{}])", latex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


@checks(
    Rule(
        "unbalanced-dollars",
        Topic.TEXTS,
        "Every dollar sign opens or closes a formula.",
        "the point $x lies",
        breaks=(Edit("rectangle.md", "The perimeter is fixed", "The $perimeter is fixed"),),
    )
)
def dollars_paired(text: Text) -> Findings:
    """Looks for dollars that are left over once the formulas are taken out."""
    for token in tokens(text.markdown):
        if token.type != "inline" or token.map is None:
            continue
        left = sum(child.content.count("$") for child in token.children or () if child.type == "text")
        if left > len(re.findall(r"\\\$", token.content)):
            sentence = "A dollar sign here opens no formula, or closes none."
            cure = r"Close the formula on the same paragraph, or write \$ for the sign itself."
            yield Finding(text.at(token.map[0]), sentence, cure)


@checks(
    Rule(
        "foreign-formula",
        Topic.TEXTS,
        "Formulas stand between dollars.",
        r"\(x^2\), or \[x^2\]",
        "warning",
        breaks=(Edit("rectangle.md", "Take $p = 12$.", r"Take \(p = 12\)."),),
    )
)
def formulas_between_dollars(text: Text) -> Findings:
    """Looks for what LaTeX takes for a formula, and Markdown for brackets."""
    for token in tokens(text.markdown):
        if token.type != "inline" or token.map is None:
            continue
        for typed, offset in _bracketed(token.content):
            sentence = f"{quoted(typed)} is no formula here: only dollars enclose one."
            cure = "Write “$$…$$” on a line of its own." if typed.startswith(r"\[") else "Write “$…$”."
            yield Finding(text.at(token.map[0] + offset), sentence, cure)


def _bracketed(paragraph: str) -> list[tuple[str, int]]:
    r"""What stands between `\(` and `\)`, or `\[` and `\]`, and looks like a formula; with 0-based lines.

    To Markdown they are brackets, which may stand with a backslash in prose as well.
    """
    if len(paragraph) > LONGEST_INLINE or not (r"\(" in paragraph or r"\[" in paragraph):
        return []
    bare = _SHOWN.sub(lambda shown: re.sub(r"[^\n]", " ", shown[0]), paragraph)
    return [
        (match[0], bare.count("\n", 0, match.start()))
        for match in _BRACKETED.finditer(bare)
        if _FORMAL.search(match[0][2:-2])
    ]


@checks(EMPTY_STATEMENT)
def second_question_asked(subject: Subject) -> Findings:
    """A label alone does not say what a second question is about; a comment says nothing."""
    part = subject.part
    if part.staged and says_nothing(part.then):
        sentence = f"The second question of {part.id} asks nothing."
        yield Finding(part.at("then"), sentence, "Write below “### Then” what it asks.")


@checks(
    Rule(
        "missing-solution",
        Topic.LADDERS,
        "A part has a worked solution.",
        "a part without ### Solution",
        breaks=(
            Edit(
                "tangents.md",
                "### Solution\n\nFollowing tangents to the axis, again and again, is\n\n"
                "$$\\text{Newton's method}$$\n\n",
                "",
            ),
        ),
    )
)
def solution_written(subject: Subject) -> Findings:
    """A comment alone is no solution."""
    part = subject.part
    if says_nothing(part.solution):
        yield Finding(part.line, f"The part {part.id} has no solution.", "Add “### Solution”.")


@checks(
    Rule(
        "missing-reflection",
        Topic.LADDERS,
        "A part has something to think about afterwards.",
        "a part without ### Reflect",
        "warning",
        breaks=(
            Edit(
                "rectangle.md",
                "### Reflect\n\nWhat is the shape of the best rectangle? Would you have guessed it?\n",
                "",
            ),
        ),
    )
)
def reflection_written(subject: Subject) -> Findings:
    """A comment alone is no reflection."""
    part = subject.part
    if says_nothing(part.reflection):
        yield Finding(part.line, f"The part {part.id} has no reflection.", "Add “### Reflect”.")


@checks(
    Rule(
        "empty-reflect-answer",
        Topic.LADDERS,
        "An author's answer to the reflection says something, and not the question again.",
        "### Reflect answer   and nothing below it",
        "warning",
        breaks=(
            Edit(
                "rectangle.md",
                "Would you have guessed it?\n",
                "Would you have guessed it?\n\n### Reflect answer\n\n<!-- later -->\n",
            ),
        ),
    )
)
def reflection_answered(subject: Subject) -> Findings:
    """Students compare their own words with it, so there must be something to compare with."""
    part = subject.part
    if not any(name == "reflect answer" for name, _ in part.lines):
        return
    line = part.at("reflect answer")
    if says_nothing(part.reflect_answer):
        sentence = f"The part {part.id} has an empty answer to its reflection."
        yield Finding(line, sentence, "Say what you would answer, or take “### Reflect answer” out.")
    elif part.reflect_answer.split() == part.reflection.split():
        sentence = f"The part {part.id} answers its reflection with the question."
        yield Finding(line, sentence, "Say what you would answer.")
