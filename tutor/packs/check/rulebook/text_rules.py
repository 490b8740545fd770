"""Rules about what a reader sees."""

from __future__ import annotations

from tutor.packs.check.rulebook.rule import Rule

TEXTS = (
    Rule("empty-statement", "A part says what is asked.", "a part that has fields only", "warning"),
    Rule("open-code", "A block of code ends.", "a line ```   and no second one"),
    Rule("unbalanced-dollars", "Every dollar sign opens or closes a formula.", "the point $x lies"),
    Rule("foreign-formula", "Formulas stand between dollars.", r"\(x^2\), or \[x^2\]", "warning"),
    Rule("unbalanced-braces", "Every brace of a formula has its partner.", r"$\frac{a}{b$"),
    Rule("undrawable-formula", "Every formula is drawn, with no unknown command.", r"$\nonsense{x}$"),
    Rule(
        "too-wide",
        "No formula and no label is wider than a small screen has room for.",
        "a formula of 70 columns, or a label of 30",
        "warning",
    ),
    Rule(
        "dead-link",
        "No text has a picture, or a link but to the web.",
        "![a plane](plane.png)",
        "warning",
    ),
    Rule("no-value", r"Every \value{…} has a value on every variant.", r"\value{||q||_2}   with no q"),
    Rule(
        "unreadable-span",
        "Mathematics in code spans reads as a student's answer would be.",
        "`||q||_2`   with no q",
        "warning",
    ),
    Rule(
        "mixed-symbols",
        "Within a problem, a symbol is written one way.",
        r"$a^T$ here, $a^\top$ there",
        "warning",
    ),
    Rule(
        "declared-otherwise",
        "No statement or solution says of a name what its declaration rules out.",
        r"for $z \ge 0$, and `z < 0` in Given",
        "warning",
    ),
    Rule("statement-tells", "The statement holds no right answer.", "Give $a/2$ in another form."),
)
