"""Every rule that a pack is held to, collected from the files that report them, and its line in the guide.

It also writes the rules into the author's guide: `python -m tutor.packs.check.guide_rules content/README.md`.
"""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterator
from importlib import import_module

from tutor.notation.writing.guide_section import renew, with_section
from tutor.packs import check, markdown, reading
from tutor.packs.check.subject.checks import Check
from tutor.packs.model.rule import Rule, Topic

BEGIN = "<!-- rules: begin; written by python -m tutor.packs.check.guide_rules content/README.md -->"
END = "<!-- rules: end -->"
MARKS = {"error": "", "warning": " (w)", "suggestion": " (s)"}


def _declared() -> Iterator[Rule]:
    """The rules that stand in the files of reading and of the check."""
    for room in (markdown, reading, check):
        for file in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            for each in vars(import_module(file.name)).values():
                if isinstance(each, Rule | Check):
                    yield each.rule if isinstance(each, Check) else each


RULES: dict[str, Rule] = {rule.name: rule for rule in sorted(set(_declared()), key=lambda rule: rule.name)}
"""Every rule by its name, in order of names."""

TOPICS: dict[Topic, tuple[Rule, ...]] = {
    topic: tuple(rule for rule in RULES.values() if rule.topic is topic) for topic in Topic
}
"""The rules by what they are about."""


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
    return with_section(guide, listed())


if __name__ == "__main__":
    renew(sys.argv[1], renewed)
