"""Proves what a pack claims: keys are right, mistakes wrong, hints keep the answer, experiments agree."""

from tutor.packs.check.check_pack import check
from tutor.packs.check.subject.findings import Report

__all__ = ["Report", "check"]
