"""Experiments and plots bring in neither the library of the app nor that of the algebra."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import pytest

import tutor.experiments
import tutor.plots

pytestmark = pytest.mark.slow


def test_experiments_and_plots_import_neither_textual_nor_sympy() -> None:
    names = [
        module.name
        for package in (tutor.experiments, tutor.plots)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    assert len(names) > 50
    code = f"import sys, {', '.join(names)}; print({{'textual', 'sympy'}} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
