"""Rules about keys, choices, tables and variants."""

from __future__ import annotations

from tutor.packs.check.rulebook.rule import Rule

ANSWERS = (
    Rule(
        "missing-answer",
        "Every part, and every hint that asks, has a key.",
        "### Hint ask   without “- Answer: …”",
    ),
    Rule("unknown-answer", "An answer is of a known kind.", "- Answer: see below"),
    Rule("no-key", "An answer says what is right.", "- Answer: one of   with no “- [x]”"),
    Rule(
        "unreadable-key", "Every key is mathematics with declared names.", "- Answer: `x = q/2`   with no q"
    ),
    Rule(
        "ambiguous-key",
        "No key is spelt so that it may mean two things.",
        "- Answer: `e^-ax`",
        "warning",
    ),
    Rule("unknown-form", "A form rule is one that the checker knows.", "- Form: lowest term"),
    Rule("key-form", "A key keeps to its own form rule.", "- Form: exact   - Answer: `0.5`"),
    Rule(
        "key-refused", "A part accepts its own key, on every variant.", "- Answer: `1/(a - 1)`   with a = 1"
    ),
    Rule("key-undecided", "A key is decided in time.", "a key with towers of powers"),
    Rule(
        "key-respelled",
        "A key counts in Unicode, in LaTeX, reordered, multiplied out and factored.",
        "a key so tangled that its own expansion is not seen to be equal",
        "warning",
    ),
    Rule(
        "accepts-other",
        "A part refuses its key plus one, tripled or negated.",
        "a key that is always zero: `a - a`",
    ),
    Rule("no-derivation", "A derivation says what it starts from.", "- Derivation: a sketch"),
    Rule(
        "derivation-fails",
        "The facts that a derivation starts from determine the key.",
        "- Derivation: from `a x = a x`",
    ),
    Rule("too-few-options", "A choice has at least two options.", "- [x] yes   and nothing else"),
    Rule(
        "same-option",
        "No option stands twice, spaces and the full stop apart, nor has the value of another.",
        "- [x] yes   - [ ] yes",
    ),
    Rule(
        "joined-option",
        "The feedback of an option stands apart from it.",
        "feedback on the line below “- [ ] no”, and no empty line between",
        "warning",
    ),
    Rule("too-many-keys", "“one of” has one right option.", "- [x] yes   - [x] no"),
    Rule("no-table", "“table” is followed by a table.", "- Answer: table   and a list"),
    Rule("no-blank", "A table has a cell to fill in.", "a table without code spans"),
    Rule("empty-cell", "No cell of a table is empty.", "| ring | |"),
    Rule("no-such-line", "The line of a “line” answer is in the list.", "- Answer: line 7   of five"),
    Rule("unreadable-vary", "Variants are listed between braces.", "- Vary: a of [1, 2]"),
    Rule("same-variant", "No two variants are the same.", "- Vary: a in { [1, 2], [1, 2] }"),
    Rule(
        "degenerate-variant",
        "No variant takes the meaning away.",
        "- Vary: a in { [1, 2], [0, 0] }",
        "warning",
    ),
)
