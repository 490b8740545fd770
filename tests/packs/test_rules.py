"""The list of rules and the rules are the same: each is listed, and its example really breaks it."""

from __future__ import annotations

import ast
import json
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

import tutor.packs.check
from tutor.checking import Checker
from tutor.cli.pack import pack
from tutor.packs.check import check, check_pack, rule_registry
from tutor.packs.check.experiments.confirm import EXPERIMENT
from tutor.packs.check.guide_rules import RULES, TOPICS, renewed
from tutor.packs.check.keys.own_key import KEYS
from tutor.packs.check.mistakes.recognised import EXAMPLES
from tutor.packs.check.subject.checks import Check
from tutor.packs.model.rule import Rule
from tutor.packs.reading.load import load
from tutor.packs.sharing.starter import add_problem, begin_pack

ROOM = Path(tutor.packs.__file__).parent
GUIDE = Path(__file__).parents[2] / "content" / "README.md"
STAGES = (
    rule_registry.WHOLE,
    rule_registry.SHARED,
    rule_registry.DRAWN,
    rule_registry.READING,
    rule_registry.LOOKING,
    rule_registry.OWN_KEY,
    rule_registry.JUDGING,
)

ELSEWHERE = {
    "outside": "test_folder.py",
    "not-a-file": "test_folder.py",
    "unreadable-file": "test_folder.py",
    "executable": "test_check_more.py",
    "near-duplicate": "test_check_more.py",
    "key-respelled": "test_check_more.py",
}
"""Rules that no text of a pack breaks, and the file of tests that breaks them."""

BROKEN = [rule for rule in RULES.values() if rule.breaks]


def reported_by_name() -> set[str]:
    """The rules that a call in the code names, as `report(line, RULE, …)` or `warn(line, RULE, …)`."""
    found: set[str] = set()
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr in ("report", "warn") and len(node.args) == 4:
                assert isinstance(node.args[1], ast.Name), f"{path.name}:{node.lineno}"
                found.add(node.args[1].id.lower().replace("_", "-"))
    return found


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the pack that examples change: `tutor pack new course`, with a problem added."""
    parent = tmp_path_factory.mktemp("sound")
    begin_pack(parent, "course")
    add_problem(parent / "course", "rectangle")
    return {path.name: path.read_text(encoding="utf-8") for path in (parent / "course").iterdir()}


@pytest.mark.slow
def test_every_rule_that_can_be_broken_is_listed_and_the_other_way_round() -> None:
    checked = {check.rule.name for stage in STAGES for check in stage}
    assert reported_by_name() | checked == set(RULES)


def test_every_function_that_checks_a_rule_stands_in_a_stage() -> None:
    order = Path(rule_registry.__file__).read_text(encoding="utf-8")
    for file in pkgutil.walk_packages(tutor.packs.check.__path__, "tutor.packs.check."):
        for name, value in vars(import_module(file.name)).items():
            if isinstance(value, Check) and value not in (*KEYS, *EXAMPLES, *EXPERIMENT):
                assert f".{name}," in order or f".{name})" in order, f"{file.name}.{name}"


@pytest.mark.slow
@pytest.mark.parametrize("rule", BROKEN, ids=[rule.name for rule in BROKEN])
def test_the_example_of_a_rule_breaks_that_rule_and_no_other(
    tmp_path: Path, checker: Checker, sound: dict[str, str], rule: Rule
) -> None:
    pages = dict(sound)
    for edit in rule.breaks:
        text = pages.get(edit.page, "")
        assert text.count(edit.old) == 1, f"{edit.old!r} stands {text.count(edit.old)} times in {edit.page}"
        pages[edit.page] = text.replace(edit.old, edit.new)
    for name, text in pages.items():
        # A lone surrogate stands for a byte that no text has.
        (tmp_path / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    pack = load(tmp_path)
    changed = {edit.page for edit in rule.breaks}
    report = check_pack.reported(
        pack,
        [check_pack.examined(pack, problem, checker) for problem in pack.problems if problem.file in changed],
    )
    assert {(fault.rule, fault.severity) for fault in report.faults} == {(rule.name, rule.severity)}


@pytest.mark.slow
def test_the_pack_that_examples_change_is_sound(
    tmp_path: Path, checker: Checker, sound: dict[str, str]
) -> None:
    for name, text in sound.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert check(tmp_path, checker).faults == ()


def test_a_rule_without_an_example_in_text_is_broken_by_a_test() -> None:
    assert {rule.name for rule in RULES.values() if not rule.breaks} == set(ELSEWHERE)
    for name, file in ELSEWHERE.items():
        assert f'"{name}"' in (Path(__file__).parent / file).read_text(encoding="utf-8"), name


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
