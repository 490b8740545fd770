"""What is there and says nothing is named: comments in place of texts, headings without titles."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, only, pack_with, page
from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.reading.load import load


@pytest.mark.parametrize(
    ("passage", "rule", "at"),
    [
        ("Put your point into $b^\\top x$.", "empty-rung", "### Hint contradict"),
        ("Compare the lengths of both points.", "empty-message", "### Mistake axis"),
        ("Which norm is least there?", "empty-statement", "## Part same"),
        ("The circle touches first.", "missing-solution", "## Part same"),
        ("And the others?", "missing-reflection", "## Part same"),
    ],
)
@pytest.mark.parametrize("comment", ["<!-- todo -->", "<!-- to\ndo --> <!---->"])
def test_a_text_of_comments_only_is_empty(
    tmp_path: Path, checker: Checker, passage: str, rule: str, at: str, comment: str
) -> None:
    text = changed("planes.md", passage, comment)
    fault = next(fault for fault in check(pack_with(tmp_path, planes=text), checker).faults)
    assert (fault.rule, fault.line) == (rule, line_of(text, at))


def test_a_comment_beside_a_text_leaves_it_a_text(tmp_path: Path) -> None:
    text = changed("planes.md", "And the others?", "<!-- todo --> And the others?")
    assert load(pack_with(tmp_path, planes=text)).faults == ()


def test_a_problem_without_a_title_is_named(tmp_path: Path) -> None:
    text = changed("planes.md", "# The nearest point of a plane", "\n#")
    fault = only(load(pack_with(tmp_path, planes=text)).faults)
    assert (fault.rule, fault.line, fault.severity) == ("missing-title", 2, "error")
    assert fault.sentence == "The problem has no title."


def test_a_pack_without_a_title_is_named(tmp_path: Path) -> None:
    fault = only(load(pack_with(tmp_path, pack=changed("pack.md", "# Small steps", "#"))).faults)
    assert (fault.file, fault.rule, fault.line) == ("pack.md", "missing-title", 1)


@pytest.mark.parametrize("heading", ["### Mistake axis", "### Mistake axis:"])
def test_a_mistake_without_a_title_is_a_warning(tmp_path: Path, heading: str) -> None:
    text = changed("planes.md", "### Mistake axis: an axis", heading)
    pack = load(pack_with(tmp_path, planes=text))
    fault = only(pack.faults)
    assert (fault.rule, fault.severity) == ("missing-title", "warning")
    assert fault.line == line_of(page("planes.md"), "### Mistake axis")
    part = pack.problems[0].part("same")
    assert part is not None
    assert [mistake.name for mistake in part.mistakes] == ["axis", "corner"]


def test_a_manifest_without_a_language_is_a_warning(tmp_path: Path) -> None:
    fault = only(load(pack_with(tmp_path, pack=changed("pack.md", "- Language: en\n", ""))).faults)
    assert (fault.rule, fault.severity, fault.cure) == ("missing-field", "warning", "Add “- Language: en”.")
