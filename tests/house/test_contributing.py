"""What CONTRIBUTING.md says is there is there."""

from __future__ import annotations

import re
from importlib.util import find_spec

import pytest

from tests.house.__main__ import ROOT

PAGE = ROOT / "CONTRIBUTING.md"
TEXT = PAGE.read_text(encoding="utf-8")
SPANS = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL))
PATHS = sorted({span for span in SPANS if re.fullmatch(r"[\w.]+(?:/[\w.]+)*/?", span) and "/" in span})
FILES = [
    span for span in SPANS if re.fullmatch(r"[\w.-]+\.(?:md|toml|py|tcss|svg)", span) and "/" not in span
]
LINKS = re.findall(r"\]\((?!https?:)([^)#]+)", TEXT)
MODULES = sorted(set(re.findall(r"python -m ([\w.]+)", TEXT)))
TARGETS = sorted(set(re.findall(r"\bmake ([a-z-]+)", TEXT)) - {"comes"})


@pytest.mark.parametrize("path", [*PATHS, *LINKS])
def test_every_path_that_is_named_exists(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("name", FILES)
def test_every_file_that_is_named_exists(name: str) -> None:
    everywhere = [*ROOT.glob(name), *(ROOT / "tutor").rglob(name), *(ROOT / "content").rglob(name)]
    assert everywhere


@pytest.mark.parametrize("module", MODULES)
def test_every_module_that_is_to_be_run_exists(module: str) -> None:
    assert find_spec(module) is not None


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_of_make_that_is_named_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_paths_and_places_are_named_at_all() -> None:
    assert len(PATHS) > 50
    assert len(re.findall(r"^\| (?!…|-).* \| .*`tutor/", TEXT, re.MULTILINE)) >= 15


def test_each_recipe_that_is_promised_is_there() -> None:
    recipes = re.findall(r"^### (.*)", TEXT, re.MULTILINE)
    for wanted in ("function", "answer kind", "rule", "optimizer", "view", "export", "theme", "message"):
        assert any(wanted in recipe for recipe in recipes), wanted
