"""The rulebook: every rule that a pack is held to, with a sentence and an example of what breaks it."""

from __future__ import annotations

from tutor.packs.check.rulebook.answer_rules import ANSWERS
from tutor.packs.check.rulebook.file_rules import FILES
from tutor.packs.check.rulebook.ladder_rules import LADDERS
from tutor.packs.check.rulebook.mistake_rules import MISTAKES
from tutor.packs.check.rulebook.rule import Rule
from tutor.packs.check.rulebook.section_rules import SECTIONS
from tutor.packs.check.rulebook.text_rules import TEXTS

TOPICS: dict[str, tuple[Rule, ...]] = {
    "Files and manifest": FILES,
    "Sections and fields": SECTIONS,
    "Texts": TEXTS,
    "Keys, choices, tables, variants": ANSWERS,
    "Mistakes": MISTAKES,
    "Hints and solutions": LADDERS,
}
"""The rules by what they are about, in the order in which they are listed."""

RULES: dict[str, Rule] = {rule.name: rule for rules in TOPICS.values() for rule in rules}
"""Every rule by its name."""


BEGIN = "<!-- rules: begin; written by python -m tutor.packs.check.rulebook content/README.md -->"
END = "<!-- rules: end -->"


def listed() -> str:
    """The names of the rules in Markdown, topic by topic, between the guide's two markers."""
    lines = [BEGIN, ""]
    for topic, rules in TOPICS.items():
        names = ", ".join(f"`{rule.name}`{MARKS[rule.severity]}" for rule in rules)
        lines.append(f"- **{topic}**: {names}")
    return "\n".join([*lines, "", END])


def renewed(guide: str) -> str:
    """The guide with the rules as they are now.

    Raises:
        ValueError: if the guide has no place for them.
    """
    before, begin, rest = guide.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"The two lines that the rules stand between are missing:\n{BEGIN}\n{END}")
    return before + listed() + after


MARKS = {"error": "", "warning": " (w)", "suggestion": " (s)"}
