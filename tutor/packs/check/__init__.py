"""Proves what a pack claims: keys are right, mistakes wrong, hints keep the answer, experiments agree.

A rule is a function with `@checks(Rule(…))` in the folder of what it is about, and a line in
`rule_registry.py`, which says when it is looked at; `guide_rules.py` writes all of them into the guide. What
differs by kind of blank stands in `kinds`.
"""

from tutor.packs.check.check_pack import check, glance
from tutor.packs.check.subject.findings import Report

__all__ = ["Report", "check", "glance"]
