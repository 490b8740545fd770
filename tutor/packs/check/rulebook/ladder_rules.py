"""Rules about hints, solutions and reflections."""

from __future__ import annotations

from tutor.packs.check.rulebook.rule import Rule

LADDERS = (
    Rule("unknown-kind", "A hint is of a known kind.", "### Hint oriont"),
    Rule("unknown-mistake", "A hint is bound to a mistake of its part.", "### Hint contradict for sgin"),
    Rule("empty-rung", "A hint says something.", "### Hint orient   and the next heading, or a comment"),
    Rule(
        "ladder-order",
        "Hints stand in the order of their kinds.",
        "### Hint structure   above ### Hint orient",
    ),
    Rule(
        "few-rungs",
        "At least two hints stand before the solution, and one of them is for everybody.",
        "a part with ### Hint orient alone",
    ),
    Rule(
        "point-last",
        "Saying where to look is not the last hint.",
        "### Hint point   just before ### Solution",
    ),
    Rule(
        "leaks-key",
        "No hint before the solution and no message holds the key, in any equal form, on any variant.",
        "Try `b/(b^T b)`.   with the key `b/||b||_2^2`",
    ),
    Rule(
        "repeated-text",
        "No two hints, and no two messages, of a part say the same.",
        "a hint copied below another heading",
        "warning",
    ),
    Rule("missing-solution", "A part has a worked solution.", "a part without ### Solution"),
    Rule(
        "solution-differs",
        "The last formula of the worked solution is the key.",
        r"a solution that ends in $2a$   with the key `a/2`",
        "warning",
    ),
    Rule(
        "missing-reflection",
        "A part has something to think about afterwards.",
        "a part without ### Reflect",
        "warning",
    ),
)
