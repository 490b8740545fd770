"""Rules about headings and fields."""

from __future__ import annotations

from tutor.packs.check.rulebook.rule import Rule

SECTIONS = (
    Rule("missing-title", "The pack, every problem, part and mistake have a title.", "## Part minimum"),
    Rule("second-title", "A file has one title.", "# One   # Two"),
    Rule("stray-text", "Nothing stands before the title.", "a paragraph above “# …”"),
    Rule(
        "stray-heading",
        "Hints, mistakes and solutions stand below a part.",
        "### Hint orient   above the first part",
    ),
    Rule("unknown-heading", "Headings are of a known kind.", "### Tip orient"),
    Rule("duplicate-heading", "A part has one solution and one reflection.", "### Solution   ### Solution"),
    Rule("no-parts", "A problem has a part.", "a file with a title and nothing to answer"),
    Rule("unknown-field", "Fields have known names; the nearest is named.", "- Awnser: `x`"),
    Rule("duplicate-field", "No field stands twice.", "- Form: exact   - Form: column"),
    Rule("empty-field", "A field has a value.", "- Lab:"),
    Rule("no-code", "Mathematics in a field stands in a code span.", "- Given: alpha > 0"),
    Rule("unreadable-declaration", "Every declaration reads.", "- Given: `alpha >`"),
    Rule("bad-dimension", "Dimensions are whole numbers from 1 to 12.", "- Dimensions: 2, many"),
    Rule("unknown-lab", "A lab is one of those that there are.", "- Lab: penality"),
    Rule(
        "unreadable-race", "A race names models and numbers of follow-ups.", "- Race: Model A soon", "warning"
    ),
    Rule(
        "unreadable-experiment",
        "An experiment is written in one of the known forms.",
        "- Experiment: run sgt to `a^T x = 1`",
    ),
    Rule(
        "experiment-fails",
        "An experiment can be done with the names of its part.",
        "- Experiment: run sgd to `a^T y < 1`",
    ),
    Rule(
        "experiment-unstated",
        "The norms that an experiment minimises stand in the statement, where that names norms.",
        "minimise … ||u||_2 in a part about the 1-norm",
        "warning",
    ),
    Rule(
        "experiment-disagrees",
        "An experiment confirms the key on every variant.",
        "the key of one optimizer with a run of another",
    ),
)
