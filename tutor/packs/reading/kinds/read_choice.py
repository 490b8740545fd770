"""Reads a choice: `one of` or `all of` above a task list, or with starred options on its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.markdown.list_items import JOINED_OPTION, Task
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.kinds.reader import NO_KEY, Reader

_CHOICE = re.compile(r"(one|all) of\b:?\s*(.*)", re.IGNORECASE | re.DOTALL)


def _begins(field: Field, owner: Fields | None) -> bool:
    return _CHOICE.match(field.value) is not None


def _read(field: Field, owner: Fields, faults: Faults) -> ChoiceBlank | None:
    found = _cell(field, owner.value("Label"), faults)
    named = owner.get("Called")
    return replace(found, called=_called(named, len(found.options), faults)) if found and named else found


MISNAMED_OPTION = Rule(
    "misnamed-option",
    Topic.ANSWERS,
    "“Called” gives names to options that are there.",
    '- Called: option 5 "ridge"   of three options',
    breaks=(Edit("matrices.md", "- Answer: one of", '- Called: option 9 "ridge"\n- Answer: one of'),),
)
_NAME = re.compile(r"option (\d{1,3}) [\"“]([^\"”]+)[\"”]\s*(?:[,;]\s*|$)")


def _called(field: Field, count: int, faults: Faults) -> tuple[tuple[int, str], ...]:
    """The options' numbers, from 0, with the terms that stand for them."""
    found = [(int(match[1]) - 1, match[2].strip()) for match in _NAME.finditer(field.value)]
    if _NAME.sub("", field.value).strip() or not all(0 <= place < count for place, _ in found):
        cure = f'Write option 1 "a name", option 2 "another one"; there are {count} options.'
        faults.report(field.line, MISNAMED_OPTION, f"{quoted(field.value)} cannot be read.", cure)
        return ()
    return tuple(found)


def _cell(field: Field, label: str, faults: Faults) -> ChoiceBlank | None:
    many, listed = _asked(field)
    return _choice(field.tasks or _starred(listed, field.line), many, label, field, faults)


def _asked(field: Field) -> tuple[bool, str]:
    """Whether all right ones are asked for, and the options that stand on the line itself."""
    match = _CHOICE.match(field.value)
    return (match[1].casefold() == "all", match[2]) if match else (False, "")


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


CHOICE = Reader(("“one of”", "“all of”"), _begins, _read, _cell, fields=("Called",), tasks=True)
