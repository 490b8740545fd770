"""Reads one blank: an expression, a term, a number or a choice, with what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.blanks.number_blank import NumberBlank
from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.packs.markdown.fields import Field, Fields, code_spans
from tutor.packs.markdown.list_items import JOINED_OPTION, Task
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.rule import Edit, Rule, Topic

KINDS = "a code span, “one of”, “all of”, “term: …”, “number `…` within `…`”, “table” or “line 2 of the list”"

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
_NUMBER = re.compile(r"number\b(.*?)(?:\bwithin\b(.*))?$", re.IGNORECASE | re.DOTALL)
_TERM = re.compile(r"term:\s*(.*)", re.IGNORECASE | re.DOTALL)
_CHOICE = re.compile(r"(one|all) of\b:?\s*(.*)", re.IGNORECASE | re.DOTALL)


MISSING_ANSWER = Rule(
    "missing-answer",
    Topic.ANSWERS,
    "Every part, and every hint that asks, has a key.",
    "### Hint ask   without “- Answer: …”",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`\n", ""),),
)

UNKNOWN_ANSWER = Rule(
    "unknown-answer",
    Topic.ANSWERS,
    "An answer is of a known kind.",
    "- Answer: see below",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: see below"),),
)

NO_KEY = Rule(
    "no-key",
    Topic.ANSWERS,
    "An answer says what is right.",
    "- Answer: one of   with no “- [x]”",
    breaks=(Edit("matrices.md", "- [x] $(1, 1)$", "- [ ] $(1, 1)$"),),
)


def blank_of(field: Field, owner: Fields, faults: Faults) -> Blank | None:
    """One blank from an answer's text, with the left names, form rules and label that stand beside it."""
    label = owner.value("Label")
    chosen = _CHOICE.match(field.value)
    if chosen:
        options = field.tasks or _starred(chosen[2], field.line)
        return _choice(options, chosen[1].casefold() == "all", label, field, faults)
    if field.tasks:
        faults.report(
            field.line,
            UNKNOWN_ANSWER,
            "There are options, but not how many are right.",
            "Write “one of” or “all of”.",
        )
        return None
    term = _TERM.match(field.value)
    if term:
        return _term(term[1], label, field.line, faults)
    if field.value.casefold().startswith("number"):
        return _number(field, label, faults)
    spans = field.spans
    if len(spans) != 1 or field.value.replace("`", "").strip() != spans[0]:
        faults.report(
            field.line, UNKNOWN_ANSWER, f"{quoted(field.value)} is no kind of answer.", f"Write {KINDS}."
        )
        return None
    return _expression(spans[0], owner, label)


EMPTY_CELL = Rule(
    "empty-cell",
    Topic.ANSWERS,
    "No cell of a table is empty.",
    "| ring | |",
    breaks=(Edit("matrices.md", "| S | `0` |", "| S | |"),),
)


def cell_of(text: str, label: str, line: int, faults: Faults) -> Blank | None:
    """The blank of one table cell: an expression, `term: a; b`, or `one of: *right; wrong`."""
    field = Field("Answer", text, line)
    chosen = _CHOICE.match(text)
    if chosen:
        return _choice(_starred(chosen[2], line), chosen[1].casefold() == "all", label, field, faults)
    term = _TERM.match(text)
    if term:
        return _term(term[1], label, line, faults)
    if not text:
        faults.report(line, EMPTY_CELL, "A code span in the table is empty.", "Write the key into it.")
        return None
    return ExpressionBlank(text, label=label)


def _expression(text: str, owner: Fields, label: str) -> ExpressionBlank:
    match = _LEFT.fullmatch(text)
    left: list[str] = []
    key = text
    if match and not re.search(r"(?<![<>!=])=", match[2]):
        left, key = [match[1].strip()], match[2].strip()
    named = owner.get("Left")
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


def _starred(text: str, line: int) -> tuple[Task, ...]:
    """Options on one line, cut at semicolons; a star marks a right one."""
    options = (option.strip() for option in text.split(";"))
    return tuple(Task(option.startswith("*"), option.lstrip("* "), "", line) for option in options if option)


TOO_FEW_OPTIONS = Rule(
    "too-few-options",
    Topic.ANSWERS,
    "A choice has at least two options.",
    "- [x] yes   and nothing else",
    breaks=(
        Edit(
            "matrices.md",
            "`one of: *positive definite; indefinite; negative definite`",
            "`one of: *positive definite`",
        ),
    ),
)

SAME_OPTION = Rule(
    "same-option",
    Topic.ANSWERS,
    "No option stands twice, spaces and the full stop apart, nor has the value of another.",
    "- [x] yes   - [ ] yes",
    breaks=(Edit("matrices.md", "- [x] $(1, 1)$", "- [x] $(1, 0)$"),),
)

TOO_MANY_KEYS = Rule(
    "too-many-keys",
    Topic.ANSWERS,
    "“one of” has one right option.",
    "- [x] yes   - [x] no",
    breaks=(Edit("matrices.md", "- [ ] $(1, -1)$", "- [x] $(1, -1)$"),),
)


def _choice(
    options: Sequence[Task], many: bool, label: str, field: Field, faults: Faults
) -> ChoiceBlank | None:
    keys = tuple(index for index, option in enumerate(options) if option.ticked)
    texts = tuple(option.text for option in options)
    repeated = _repeated(options)
    for joined in filter(None, (option.joined for option in options)):
        sentence = "This line is read as part of the option above it."
        cure = "If it is feedback, leave an empty line before it; else write the option on one line."
        faults.report(joined, JOINED_OPTION, sentence, cure)
    if len(options) < 2:
        faults.report(
            field.line,
            TOO_FEW_OPTIONS,
            f"The choice has {len(options)} options.",
            "Add “- [x] …” and “- [ ] …” items.",
        )
    elif repeated:
        faults.report(
            repeated.line, SAME_OPTION, f"{quoted(repeated.text)} stands here twice.", "Keep one of them."
        )
    elif not keys:
        faults.report(field.line, NO_KEY, "No option is marked as right.", "Mark it: “- [x] …”.")
    elif not many and len(keys) > 1:
        faults.report(
            options[keys[1]].line,
            TOO_MANY_KEYS,
            f"{len(keys)} options are marked, but it says “one of”.",
            "Mark one, or write “all of”.",
        )
    else:
        return ChoiceBlank(texts, keys, tuple(option.feedback for option in options), many, label)
    return None


def _repeated(options: Sequence[Task]) -> Task | None:
    """The first option that reads as another one does."""
    texts = [_plain(option.text) for option in options]
    return next((option for option, text in zip(options, texts, strict=True) if texts.count(text) > 1), None)


def _plain(text: str) -> str:
    """A text as it is told from others: a formula without its spaces, a sentence without its full stop.

    A capital that begins a word does not count, one that is a letter of its own does; code stays as it is.
    """
    pieces = re.split(r"(\$[^$]*\$|`[^`]*`)", text.strip().rstrip(".").strip())
    kept = []
    for piece in pieces:
        if piece.startswith("`"):
            kept.append(piece)
        elif piece.startswith("$"):
            kept.append("".join(piece.split()))
        else:
            words = re.sub(r"\b[^\W\d_]{2,}\b", lambda word: _lowered(word[0]), piece)
            kept.append(re.sub(r"\s+", " ", words))
    return "".join(kept)


def _lowered(word: str) -> str:
    return word.casefold() if word.istitle() else word


def _term(text: str, label: str, line: int, faults: Faults) -> TermBlank | None:
    accepted = tuple(word for word in (part.strip() for part in text.split(";")) if word)
    if not accepted:
        faults.report(line, NO_KEY, "The term is missing.", "Write “term: the term; a synonym”.")
        return None
    return TermBlank(accepted, label)


def _number(field: Field, label: str, faults: Faults) -> NumberBlank | None:
    match = _NUMBER.match(field.value)
    key = (code_spans(match[1]) or (match[1].strip(),))[0] if match else ""
    tolerance = (code_spans(match[2]) or (match[2].strip(),))[0] if match and match[2] else "0"
    if not key or not tolerance:
        faults.report(field.line, NO_KEY, "The number is missing.", "Write “number `0.5` within `0.01`”.")
        return None
    spans = code_spans(match[1]) if match else ()
    beside = match[1].replace("`", " ").split() if match else []
    if spans and (len(spans) > 1 or beside != spans[0].split()):
        # Such as “number `1/a` +- `0.01`”: a tolerance that would not count.
        sentence = f"Of {quoted(field.value)} only the number {quoted(key)} would count."
        faults.report(field.line, UNKNOWN_ANSWER, sentence, "Write “number `0.5` within `0.01`”.")
        return None
    return NumberBlank(key, tolerance, label)
