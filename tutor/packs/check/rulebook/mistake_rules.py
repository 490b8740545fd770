"""Rules about mistakes."""

from __future__ import annotations

from tutor.packs.check.rulebook.rule import Rule

MISTAKES = (
    Rule("few-mistakes", "A part knows at least two mistakes.", "a part with one “### Mistake …”", "warning"),
    Rule(
        "missing-when",
        "A mistake says how it is recognised.",
        "### Mistake sign: a lost sign   without “- When: …”",
    ),
    Rule("unreadable-when", "Every pattern is of a known kind and reads.", "- When: like `g`"),
    Rule("when-misfit", "Every pattern fits the kind of its blank.", "- When: option 2   for a formula"),
    Rule("empty-message", "A mistake says something to the student.", "a “### Mistake …” of fields only"),
    Rule("no-such-blank", "The blank of a mistake is there.", "- Blank: 3   with one blank"),
    Rule("no-such-cell", "The cell of a mistake is there.", "- Cell: Star / Messages   with no row Star"),
    Rule(
        "blank-unnamed",
        "Where mistakes of a part name their blanks, those that fit several blanks do.",
        "one mistake of a table without “- Cell: …”, beside others with it",
        "warning",
    ),
    Rule("mistake-is-right", "No pattern of a mistake equals the key.", "- When: `2/4`   with the key `1/2`"),
    Rule(
        "mistake-unreadable",
        "A student can type the example of a mistake.",
        "- When: `eta g`   with no eta declared",
    ),
    Rule(
        "mistake-unrecognised",
        "A mistake is recognised by its own example, and no other is.",
        "two mistakes with the same pattern",
    ),
    Rule(
        "mistake-shadowed",
        "No pattern is always taken for a mistake that stands above it.",
        "- When: `2 g`   below a mistake with “proportional to `g`”",
        "warning",
    ),
    Rule(
        "expected-mistake",
        "A key with a sign or a factor of two has a mistake for losing it.",
        "the key `-2 g` without a mistake for `2 g`",
        "suggestion",
    ),
)
