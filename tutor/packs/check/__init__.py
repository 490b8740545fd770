"""Proves what a pack claims: keys are right, mistakes wrong, hints keep the answer, experiments agree.

A rule is a function with `@checks(Rule(…))` in the folder of what it is about; `check_pack.py` lists when it
is looked at, and `rulebook.py` collects all of them. What differs by kind of blank stands in `kinds`.
"""

from tutor.packs.check.check_pack import check
from tutor.packs.check.subject.findings import Report

__all__ = ["Report", "check"]
