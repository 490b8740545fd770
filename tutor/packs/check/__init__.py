"""Proves what a pack claims: keys are right, mistakes wrong, hints keep the answer, experiments agree."""

from tutor.packs.check.check import check
from tutor.packs.check.report import Report

__all__ = ["Report", "check"]
