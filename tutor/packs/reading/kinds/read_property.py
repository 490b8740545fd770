"""Reads answers that are judged by a property: `any v in R^3`, with `Satisfies`, `Unless` and `Example`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.property_blank import PropertyBlank
from tutor.packs.markdown.fields import Field, Fields, code_spans
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.kinds.reader import NO_KEY, Reader
from tutor.packs.reading.variants import cut

MOST_CONDITIONS = 12
MOST_ANSWERS = 6
LONGEST_CONDITION = 300

_ANY = re.compile(r"any\s+(?P<list>list\s+(?:of\s+)?)?(?P<declared>\S.*)$", re.IGNORECASE | re.DOTALL)
_OF = re.compile(r"(?P<name>[^\W\d_]\w*)\s*\((?P<by>[^()]{1,30})\)\s*(?P<space>(?:in|∈)\s.*)?")
_SEVERAL = re.compile(r"any\s+((?:[^\W\d_]\w*\s*,\s*)+[^\W\d_]\w*)\s*((?:in\b|∈|[<>=!≤≥≠]).*)$", re.DOTALL)
_QUOTED = re.compile(r"[\"“]((?:`[^`]*`|\$[^$]*\$|[^\"”])*)[\"”]")

SATISFIES_MISFIT = Rule(
    "satisfies-misfit",
    Topic.ANSWERS,
    "The conditions of a property, the words for them and its examples belong together.",
    '- Unless: "not stretched", "zero"   beside one condition',
    breaks=(
        Edit("matrices.md", '- Unless: "', '- Unless: "The image is another vector.", "It is short.", "'),
    ),
)


def _begins(field: Field, owner: Fields | None) -> bool:
    return _ANY.match(field.value.replace("`", "")) is not None


def _read(field: Field, owner: Fields, faults: Faults) -> PropertyBlank | None:
    found = several(field, owner, faults)
    if len(found) > 1:
        sentence = "Only a part's own answer can have several blanks."
        faults.report(field.line, SATISFIES_MISFIT, sentence, "Ask for one thing here.")
    return found[0] if len(found) == 1 else None


def several(field: Field, owner: Fields, faults: Faults) -> tuple[PropertyBlank, ...]:
    """The blanks of `any P in R^(2 x 2), any D in R^(2 x 2)`; () with a fault.

    Args:
        field: the answer.
        owner: what stands beside it.
        faults: where to report to.
    """
    blanks = tuple(_blank(text, "") for text in _declared(field.value))
    if len(blanks) > MOST_ANSWERS:
        sentence = f"Here are {len(blanks)} answers in one."
        faults.report(field.line, SATISFIES_MISFIT, sentence, f"Ask for at most {MOST_ANSWERS}.")
        return ()
    if len(blanks) == 1 and (label := owner.value("Label")):
        blanks = (replace(blanks[0], label=label),)
    return joined(blanks, field, owner, faults)


def _cell(field: Field, label: str, faults: Faults) -> PropertyBlank | None:
    return _blank(field.value, label)


def _declared(text: str) -> list[str]:
    """`any a, b in R` is one text, `any P in …, any D in …` are two; what declares several names is cut."""
    found: list[str] = []
    for piece in re.split(r",\s*(?=any\s)", text.replace("`", "").strip()):
        names = _SEVERAL.match(piece)
        if names:
            found += [f"any {name.strip()} {names[2]}" for name in names[1].split(",")]
        else:
            found.append(piece)
    return found


def _blank(text: str, label: str) -> PropertyBlank:
    """One blank, without its conditions. `any F(x)` is any formula in x."""
    match = _ANY.match(text.replace("`", "").strip())
    declared = match["declared"].strip() if match else ""
    listed = bool(match and match["list"])
    called = _OF.fullmatch(declared)
    if called:
        declared = f"{called['name']} {called['space'] or 'in R'}"
    name = f"{called['name']}({called['by']})" if called else re.split(r"[\s∈<>=!≤≥≠]", declared)[0]
    return PropertyBlank(declared, listed=listed, label=label or ("" if listed else f"{name} ="))


def joined(
    blanks: Sequence[PropertyBlank], field: Field, owner: Fields, faults: Faults
) -> tuple[PropertyBlank, ...]:
    """The blanks with their conditions, words and examples; () with a fault."""
    conditions = _conditions(field, owner, faults)
    examples = _examples(blanks, field, owner, faults)
    if conditions is None or examples is None:
        return ()
    return tuple(
        replace(
            blank,
            conditions=conditions,
            example=example,
            beside=tuple(other.declared for other in blanks if other is not blank),
        )
        for blank, example in zip(blanks, examples, strict=True)
    )


def _conditions(field: Field, owner: Fields, faults: Faults) -> tuple[tuple[str, str], ...] | None:
    satisfies, unless = owner.get("Satisfies"), owner.get("Unless")
    texts = satisfies.spans if satisfies else ()
    if satisfies is None or not texts:
        line = satisfies.line if satisfies else field.line
        sentence = "Nothing says which answers are right."
        faults.report(
            line, NO_KEY, sentence, "Add “- Satisfies: `A v = 2 v`, `v != 0`”, each in a code span."
        )
        return None
    if len(texts) > MOST_CONDITIONS or any(len(text) > LONGEST_CONDITION for text in texts):
        sentence = f"Here are {len(texts)} conditions, the longest of {max(map(len, texts))} characters."
        cure = f"Write at most {MOST_CONDITIONS}, of at most {LONGEST_CONDITION} characters each."
        faults.report(satisfies.line, SATISFIES_MISFIT, sentence, cure)
        return None
    words = tuple(match[1].strip() for match in _QUOTED.finditer(unless.value)) if unless else ()
    if unless is not None and (len(words) > len(texts) or not words):
        sentence = f"{len(words)} texts stand beside {len(texts)} conditions."
        cure = 'Write one for each, in quotation marks and in their order; "" for a condition without words.'
        faults.report(unless.line, SATISFIES_MISFIT, sentence, cure)
        return None
    return tuple(zip(texts, (*words, *("",) * len(texts)), strict=False))


def _examples(
    blanks: Sequence[PropertyBlank], field: Field, owner: Fields, faults: Faults
) -> tuple[str, ...] | None:
    """An example for each blank, by name where there are several: `` `P = …`, `D = …` ``."""
    example = owner.get("Example")
    if example is None:
        sentence = "There is no example of a right answer."
        faults.report(field.line, NO_KEY, sentence, "Add “- Example: `(1, 0, 2)`”: it is checked, and shown.")
        return None
    spans = code_spans(example.value)
    if len(blanks) == 1:
        return (spans[0] if len(spans) == 1 else ", ".join(spans) or example.value.strip(),)
    texts = spans or cut(example.value)
    named = dict(_named(text) for text in texts)
    found = [named.get(_name(blank)) for blank in blanks]
    if None in found or len(texts) != len(blanks):
        sentence = f"{quoted(example.value)} does not have one example for each of the {len(blanks)} blanks."
        cure = f"Write {', '.join(f'`{_name(blank)} = …`' for blank in blanks)}."
        faults.report(example.line, SATISFIES_MISFIT, sentence, cure)
        return None
    return tuple(text or "" for text in found)


def _name(blank: PropertyBlank) -> str:
    return re.split(r"[\s∈<>=!≤≥≠]", blank.declared)[0]


def _named(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip(), value.strip()


def completed(blanks: Sequence[Blank], field: Field, owner: Fields, faults: Faults) -> tuple[Blank, ...]:
    """The blanks of a table, those that are judged by a property with what the part says of them."""
    own = [blank for blank in blanks if isinstance(blank, PropertyBlank)]
    ready = iter(joined(own, field, owner, faults))
    return tuple(next(ready, blank) if isinstance(blank, PropertyBlank) else blank for blank in blanks)


PROPERTY = Reader(
    ("“any v in R^3”",),
    _begins,
    _read,
    _cell,
    fields=("Satisfies", "Unless", "Example"),
    several=several,
    completed=completed,
)
