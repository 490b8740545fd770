"""The rulebook and the rules are the same: each is listed, each has an example here that breaks it."""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from pathlib import Path

import pytest
from click.testing import CliRunner

import tutor.packs
from tests.packs import test_check, test_check_more, test_faults
from tutor.cli.pack import pack
from tutor.packs.check.rulebook import RULES, TOPICS, renewed

ROOM = Path(tutor.packs.__file__).parent
GUIDE = Path(__file__).parents[2] / "content" / "README.md"
METHODS = ("error", "warning", "suggestion")

ELSEWHERE = {
    "not-a-file": "test_folder.py",
    "not-text": "test_folder.py",
    "not-utf-8": "test_folder.py",
    "outside": "test_folder.py",
    "too-large": "test_folder.py",
    "unreadable-file": "test_folder.py",
    "control-character": "test_folder.py",
    "derivation-fails": "test_derivation.py",
    "empty-statement": "test_faults.py",
    "missing-file": "test_faults.py",
    "no-blank": "test_faults.py",
    "no-table": "test_faults.py",
    "unknown-skill": "test_faults.py",
    "no-derivation": "test_derivation.py",
    "key-undecided": "test_check.py",
    "key-form": "test_check.py",
    "key-respelled": "test_check_more.py",
    "key-refused": "test_check.py",
    "stray-file": "test_check.py",
    "unused-skill": "test_check.py",
    "dead-link": "test_check_texts.py",
    "foreign-formula": "test_check_texts.py",
    "joined-option": "test_check_choices.py",
    "declared-otherwise": "test_check_texts.py",
}
"""Rules whose examples are no change of a line, and the file of tests that has them."""


def said() -> dict[str, set[str]]:
    """The rules that the code can name, with the severities that it gives them."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr in METHODS and len(node.args) == 4:
                names = [each for each in ast.walk(node.args[1]) if isinstance(each, ast.Constant)]
                assert names, f"{path.name}:{node.lineno} names its rule by no constant"
                for name in names:
                    assert isinstance(name.value, str)
                    found[name.value].add(node.func.attr)
    return found


def test_every_rule_that_can_be_broken_is_listed_and_the_other_way_round() -> None:
    assert {name: max(kinds, key=lambda kind: -METHODS.index(kind)) for name, kinds in said().items()} == {
        name: rule.severity for name, rule in RULES.items()
    }


def test_every_rule_has_an_example_in_the_tests_that_breaks_it() -> None:
    broken = {case[3] for case in (*test_check.CASES, *test_faults.CASES, *test_check_more.CASES)}
    broken |= set(test_check_more.FOLDERS)
    for name, file in ELSEWHERE.items():
        assert f'"{name}"' in (Path(__file__).parent / file).read_text(encoding="utf-8"), name
    assert set(RULES) <= broken | set(ELSEWHERE)


def test_names_are_told_apart_and_sentences_are_whole() -> None:
    assert len(RULES) == sum(map(len, TOPICS.values()))
    for rule in RULES.values():
        assert rule.says[:1].isupper() or rule.says.startswith("“")
        assert rule.says.endswith(".")
        assert rule.example


def test_the_guide_lists_the_rules() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert renewed(guide) == guide


def test_a_guide_without_a_place_for_the_rules_is_said() -> None:
    with pytest.raises(ValueError, match="missing"):
        renewed("# Guide")


def test_the_command_lists_all_or_one_and_knows_what_was_meant() -> None:
    run = CliRunner()
    everything = run.invoke(pack, ["rules"]).output
    assert all(f"\n  {name}" in everything for name in RULES)
    one = run.invoke(pack, ["rules", "leaks-key", "--json"]).output
    assert [rule["name"] for rule in json.loads(one)] == ["leaks-key"]
    wrong = run.invoke(pack, ["rules", "leaks-kye"])
    assert wrong.exit_code == 2
    assert "Did you mean “leaks-key”?" in wrong.output
