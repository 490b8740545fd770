"""The rules about ids and titles, which problems, parts, mistakes and skills share."""

from __future__ import annotations

from tutor.packs.model.rule import Edit, Rule, Topic

BAD_ID = Rule(
    "bad-id",
    Topic.FILES,
    "Ids are lower-case letters, digits and single hyphens.",
    "- Id: My Pack",
    breaks=(Edit("pack.md", "- Id: course", "- Id: My course"),),
)

DUPLICATE_ID = Rule(
    "duplicate-id",
    Topic.FILES,
    "No id stands twice: problems, parts, mistakes, skills.",
    "## Part a: …   ## Part a: …",
    breaks=(Edit("rectangle.md", "### Mistake three:", "### Mistake both:"),),
)

MISSING_TITLE = Rule(
    "missing-title",
    Topic.SECTIONS,
    "The pack, every problem, part and mistake have a title.",
    "## Part minimum",
    breaks=(Edit("rectangle.md", "## Part side: which side gives the largest area?", "## Part side"),),
)

DUPLICATE_HEADING = Rule(
    "duplicate-heading",
    Topic.SECTIONS,
    "A part has one solution, one reflection and one answer to it.",
    "### Solution   ### Solution",
    breaks=(Edit("rectangle.md", "### Reflect", "### Solution"),),
)
