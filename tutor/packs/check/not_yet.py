"""Rules that are still told in words here."""

from __future__ import annotations

from tutor.packs.model.rule import Edit, Rule, Topic

STRAY_FILE = Rule(
    "stray-file",
    Topic.FILES,
    "The folder holds problems and the customary pages only.",
    "notes.txt",
    "warning",
    breaks=(Edit("notes.txt", "", "mine"),),
)

EXECUTABLE = Rule(
    "executable", Topic.FILES, "No file is marked as a program.", "chmod +x ridge.md", "warning"
)

BAD_VERSION = Rule(
    "bad-version",
    Topic.FILES,
    "A version begins with a digit and has no spaces.",
    "- Version: latest",
    breaks=(Edit("pack.md", "- Version: 0.1.0", "- Version: latest"),),
)

UNUSED_SKILL = Rule(
    "unused-skill",
    Topic.FILES,
    "Every skill of the manifest is needed by some part.",
    "- baking: make bread",
    "warning",
    breaks=(Edit("pack.md", "- derivatives:", "- baking: Make bread\n- derivatives:"),),
)

NEAR_DUPLICATE = Rule(
    "near-duplicate",
    Topic.FILES,
    "No two problems ask nearly the same in nearly the same words.",
    "a copy of a problem under another name",
    "warning",
)

UNREADABLE_DECLARATION = Rule(
    "unreadable-declaration",
    Topic.SECTIONS,
    "Every declaration reads.",
    "- Given: `alpha >`",
    breaks=(Edit("rectangle.md", "- Given: `p > 0`", "- Given: `p >`"),),
)

UNREADABLE_EXPERIMENT = Rule(
    "unreadable-experiment",
    Topic.SECTIONS,
    "An experiment is written in one of the known forms.",
    "- Experiment: run sgt to `a^T x = 1`",
    breaks=(Edit("rectangle.md", "- Experiment: minimise", "- Experiment: find"),),
)

EXPERIMENT_FAILS = Rule(
    "experiment-fails",
    Topic.SECTIONS,
    "An experiment can be done with the names of its part.",
    "- Experiment: run sgd to `a^T y < 1`",
    breaks=(Edit("rectangle.md", "over `x`", "over `y`"),),
)

EXPERIMENT_UNSTATED = Rule(
    "experiment-unstated",
    Topic.SECTIONS,
    "The norms that an experiment minimises stand in the statement, where that names norms.",
    "minimise … ||u||_2 in a part about the 1-norm",
    "warning",
    breaks=(
        Edit(
            "matrices.md",
            "- Answer: one of\n",
            "- Experiment: minimise `||u||_1^2` over `u`\n- Answer: one of\n",
        ),
        Edit("matrices.md", "under $A$?", r"under $A$, by $\|v\|_2$?"),
    ),
)

EXPERIMENT_DISAGREES = Rule(
    "experiment-disagrees",
    Topic.SECTIONS,
    "An experiment confirms the key on every variant.",
    "the key of one optimizer with a run of another",
    breaks=(Edit("rectangle.md", "minimise `x^2 - (p/2) x`", "minimise `x^2 - p x`"),),
)

UNBALANCED_DOLLARS = Rule(
    "unbalanced-dollars",
    Topic.TEXTS,
    "Every dollar sign opens or closes a formula.",
    "the point $x lies",
    breaks=(Edit("rectangle.md", "The perimeter is fixed", "The $perimeter is fixed"),),
)

FOREIGN_FORMULA = Rule(
    "foreign-formula",
    Topic.TEXTS,
    "Formulas stand between dollars.",
    r"\(x^2\), or \[x^2\]",
    "warning",
    breaks=(Edit("rectangle.md", "Take $p = 12$.", r"Take \(p = 12\)."),),
)

UNBALANCED_BRACES = Rule(
    "unbalanced-braces",
    Topic.TEXTS,
    "Every brace of a formula has its partner.",
    r"$\frac{a}{b$",
    breaks=(Edit("rectangle.md", r"\frac{p}{4}", r"\frac{p}{4"),),
)

UNDRAWABLE_FORMULA = Rule(
    "undrawable-formula",
    Topic.TEXTS,
    "Every formula is drawn, with no unknown command.",
    r"$\nonsense{x}$",
    breaks=(Edit("rectangle.md", r"\frac{p}{4}", r"\nonsense{p}"),),
)

TOO_WIDE = Rule(
    "too-wide",
    Topic.TEXTS,
    "No formula and no label is wider than a small screen has room for.",
    "a formula of 70 columns, or a label of 30",
    "warning",
    breaks=(Edit("rectangle.md", "What is the shape", f"$$p{' + p' * 20}$$\n\nWhat is the shape"),),
)

DEAD_LINK = Rule(
    "dead-link",
    Topic.TEXTS,
    "No text has a picture, or a link but to the web.",
    "![a plane](plane.png)",
    "warning",
    breaks=(Edit("rectangle.md", "What is the shape", "![a rectangle](rectangle.png)\n\nWhat is the shape"),),
)

NO_VALUE = Rule(
    "no-value",
    Topic.TEXTS,
    r"Every \value{…} has a value on every variant.",
    r"\value{||q||_2}   with no q",
    breaks=(Edit("rectangle.md", "has the length 0.", r"has the length $\value{q}$."),),
)

UNREADABLE_SPAN = Rule(
    "unreadable-span",
    Topic.TEXTS,
    "Mathematics in code spans reads as a student's answer would be.",
    "`||q||_2`   with no q",
    "warning",
    breaks=(Edit("rectangle.md", "has the length 0.", "has the length `q + 1`."),),
)

MIXED_SYMBOLS = Rule(
    "mixed-symbols",
    Topic.TEXTS,
    "Within a problem, a symbol is written one way.",
    r"$a^T$ here, $a^\top$ there",
    "warning",
    breaks=(Edit("matrices.md", r"$$v^\top S v", "$$v^T S v"),),
)

DECLARED_OTHERWISE = Rule(
    "declared-otherwise",
    Topic.TEXTS,
    "No statement or solution says of a name what its declaration rules out.",
    r"for $z \ge 0$, and `z < 0` in Given",
    "warning",
    breaks=(
        Edit(
            "rectangle.md", "The other side is $p/2 - x$, so", "With $p < 0$ the other side is $p/2 - x$, so"
        ),
    ),
)

STATEMENT_TELLS = Rule(
    "statement-tells",
    Topic.TEXTS,
    "The statement holds no right answer.",
    "Give $a/2$ in another form.",
    breaks=(Edit("rectangle.md", "as a formula in $p$.", "as a formula in $p$ other than $p/4$."),),
)

UNREADABLE_KEY = Rule(
    "unreadable-key",
    Topic.ANSWERS,
    "Every key is mathematics with declared names.",
    "- Answer: `x = q/2`   with no q",
    breaks=(Edit("rectangle.md", "`x = p/4`", "`x = q/4`"),),
)

AMBIGUOUS_KEY = Rule(
    "ambiguous-key",
    Topic.ANSWERS,
    "No key is spelt so that it may mean two things.",
    "- Answer: `e^-ax`",
    "warning",
    breaks=(Edit("rectangle.md", "`p/2 - x`", "`1/2p - x`"),),
)

UNKNOWN_FORM = Rule(
    "unknown-form",
    Topic.ANSWERS,
    "A form rule is one that the checker knows.",
    "- Form: lowest term",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: `x = p/4`\n- Form: lowest term"),),
)

KEY_FORM = Rule(
    "key-form",
    Topic.ANSWERS,
    "A key keeps to its own form rule.",
    "- Form: exact   - Answer: `0.5`",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: `x = 0.25 p`\n- Form: exact"),),
)

KEY_REFUSED = Rule(
    "key-refused",
    Topic.ANSWERS,
    "A part accepts its own key, on every variant.",
    "- Answer: `1/(a - 1)`   with a = 1",
    breaks=(Edit("rectangle.md", "`x = p/4`", "`x = p/(p - p)`"),),
)

KEY_UNDECIDED = Rule(
    "key-undecided",
    Topic.ANSWERS,
    "A key is decided in time.",
    "a key with towers of powers",
    breaks=(Edit("rectangle.md", "`p/2 - x`", "`10^(10^10)`"),),
)

KEY_RESPELLED = Rule(
    "key-respelled",
    Topic.ANSWERS,
    "A key counts in Unicode, in LaTeX, reordered, multiplied out and factored.",
    "a key so tangled that its own expansion is not seen to be equal",
    "warning",
)

ACCEPTS_OTHER = Rule(
    "accepts-other",
    Topic.ANSWERS,
    "A part refuses its key plus one, tripled or negated.",
    "a key that is always zero: `a - a`",
    breaks=(Edit("rectangle.md", "`p/2 - x`", "`x - x`"),),
)

DERIVATION_FAILS = Rule(
    "derivation-fails",
    Topic.ANSWERS,
    "The facts that a derivation starts from determine the key.",
    "- Derivation: from `a x = a x`",
    breaks=(Edit("tangents.md", "`y = 0`\n", "`y = y`\n"),),
)

SAME_VARIANT = Rule(
    "same-variant",
    Topic.ANSWERS,
    "No two variants are the same.",
    "- Vary: a in { [1, 2], [1, 2] }",
    breaks=(Edit("tangents.md", "{ 1, 3/2, 3 }", "{ 1, 3/2, 6/4 }"),),
)

DEGENERATE_VARIANT = Rule(
    "degenerate-variant",
    Topic.ANSWERS,
    "No variant takes the meaning away.",
    "- Vary: a in { [1, 2], [0, 0] }",
    "warning",
    breaks=(Edit("tangents.md", "{ 1, 3/2, 3 }", "{ 1, -3/2, 3 }"),),
)

FEW_MISTAKES = Rule(
    "few-mistakes",
    Topic.MISTAKES,
    "A part knows at least two mistakes.",
    "a part with one “### Mistake …”",
    "warning",
    breaks=(
        Edit(
            "tangents.md",
            "### Mistake secant: the relative without a derivative\n\n"
            '- When: "secant method", "regula falsi"\n\n'
            "That one draws a line through two points of the curve. Here the line touches it at one.\n\n",
            "",
        ),
    ),
)

UNREADABLE_WHEN = Rule(
    "unreadable-when",
    Topic.MISTAKES,
    "Every pattern is of a known kind and reads.",
    "- When: like `g`",
    breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: like `p`"),),
)

WHEN_MISFIT = Rule(
    "when-misfit",
    Topic.MISTAKES,
    "Every pattern fits the kind of its blank.",
    "- When: option 2   for a formula",
    breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: option 2"),),
)

BLANK_UNNAMED = Rule(
    "blank-unnamed",
    Topic.MISTAKES,
    "Where mistakes of a part name their blanks, those that fit several blanks do.",
    "one mistake of a table without “- Cell: …”, beside others with it",
    "warning",
    breaks=(Edit("matrices.md", "- Cell: S / Determinant\n", ""),),
)

MISTAKE_IS_RIGHT = Rule(
    "mistake-is-right",
    Topic.MISTAKES,
    "No pattern of a mistake equals the key.",
    "- When: `2/4`   with the key `1/2`",
    breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: `2 p/8`"),),
)

MISTAKE_UNREADABLE = Rule(
    "mistake-unreadable",
    Topic.MISTAKES,
    "A student can type the example of a mistake.",
    "- When: `eta g`   with no eta declared",
    breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: `[p, 3]`"),),
)

MISTAKE_UNRECOGNISED = Rule(
    "mistake-unrecognised",
    Topic.MISTAKES,
    "A mistake is recognised by its own example, and no other is.",
    "two mistakes with the same pattern",
    breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: `p/2`"),),
)

MISTAKE_SHADOWED = Rule(
    "mistake-shadowed",
    Topic.MISTAKES,
    "No pattern is always taken for a mistake that stands above it.",
    "- When: `2 g`   below a mistake with “proportional to `g`”",
    "warning",
    breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: `p/3`, `2 p/4`"),),
)

EXPECTED_MISTAKE = Rule(
    "expected-mistake",
    Topic.MISTAKES,
    "A key with a sign or a factor of two has a mistake for losing it.",
    "the key `-2 g` without a mistake for `2 g`",
    "suggestion",
    breaks=(Edit("tangents.md", "- When: `a`\n", "- When: `7 a`\n"),),
)

LADDER_ORDER = Rule(
    "ladder-order",
    Topic.LADDERS,
    "Hints stand in the order of their kinds.",
    "### Hint structure   above ### Hint orient",
    breaks=(Edit("rectangle.md", "### Hint orient", "### Hint challenge"),),
)

FEW_RUNGS = Rule(
    "few-rungs",
    Topic.LADDERS,
    "At least two hints stand before the solution, and one of them is for everybody.",
    "a part with ### Hint orient alone",
    breaks=(Edit("tangents.md", "### Hint structure\n\nThink of", "### Hint challenge\n\nThink of"),),
)

POINT_LAST = Rule(
    "point-last",
    Topic.LADDERS,
    "Saying where to look is not the last hint.",
    "### Hint point   just before ### Solution",
    breaks=(Edit("tangents.md", "### Hint structure\n\nThink of", "### Hint point\n\nThink of"),),
)

LEAKS_KEY = Rule(
    "leaks-key",
    Topic.LADDERS,
    "No hint before the solution and no message holds the key, in any equal form, on any variant.",
    "Try `b/(b^T b)`.   with the key `b/||b||_2^2`",
    breaks=(Edit("rectangle.md", "Set its derivative to zero", "Set $x = p/4$"),),
)

REPEATED_TEXT = Rule(
    "repeated-text",
    Topic.LADDERS,
    "No two hints, and no two messages, of a part say the same.",
    "a hint copied below another heading",
    "warning",
    breaks=(
        Edit(
            "tangents.md",
            "That one draws a line through two points of the curve. Here the line touches it at one.",
            "That one halves an interval and never looks at a slope.",
        ),
    ),
)

MISSING_SOLUTION = Rule(
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

SOLUTION_DIFFERS = Rule(
    "solution-differs",
    Topic.LADDERS,
    "The last formula of the worked solution is the key.",
    "a solution that ends in $2a$   with the key `a/2`",
    "warning",
    breaks=(Edit("rectangle.md", r"$$x = \frac{p}{4}$$", r"$$x = \frac{p}{2}$$"),),
)

MISSING_REFLECTION = Rule(
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
