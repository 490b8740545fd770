"""What keys and mistakes name stands below `## Terms`, spelt alike; braces there stand for words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.pages import SMALL
from tests.packs.test_agreement import Nobody
from tutor.packs.check.siblings.listed_names import names_listed, names_spelt_alike
from tutor.packs.check.subject.subject import Subject
from tutor.packs.reading.load import load

PACK = SMALL.joinpath("pack.md").read_text(encoding="utf-8").replace("planes, counting", "page")
PAGE = """# T

- Id: page

## Part p: t

- Answer: term: {key}

Which?

### Mistake m: t

- When: {when}

No.
"""


def read(folder: Path, terms: str, key: str, when: str) -> Subject:
    """A part with that key and that mistake, in a pack with those entries."""
    (folder / "pack.md").write_text(f"{PACK}\n## Terms\n\n{terms}\n", encoding="utf-8")
    (folder / "page.md").write_text(PAGE.format(key=key, when=when), encoding="utf-8")
    pack = load(folder)
    (problem,) = pack.problems
    return Subject(pack, problem, problem.parts[0], Nobody())


TERMS = "- lasso: L1 regularisation\n- ridge regression: ridge\n- elastic net\n- with weight …: weight …"


@pytest.mark.parametrize(
    ("key", "when", "count"),
    [
        ("ridge regression", '"lasso", "elastic net"', 0),
        ("ridge regression", '"lasso", "bridge"', 1),
        ("ridge regression", '"bridge", "fused", "lasso"', 2),
        ("ridge regression", '"all of them", "any of these"', 0),
        ("ridge regression", '"bridge"', 0),
        ("ridge regression [with weight 2]; ridge", '"lasso", several names', 0),
        ("ridge regression; damped least squares", '"lasso"', 1),
        ("damped least squares; damping", '"lasso"', 0),
    ],
)
def test_of_names_side_by_side_the_terms_have_all_or_none(
    tmp_path: Path, key: str, when: str, count: int
) -> None:
    assert len(list(names_listed.look(read(tmp_path, TERMS, key, when)))) == count


@pytest.mark.parametrize(
    ("entry", "name", "told"),
    [
        ("ridge rergession: ridge regression", "ridge regression", True),
        ("normalised descent: normalized descent", "normalized descent", True),
        ("ridge regression: ridge", "ridge regression", False),
        ("ridge regression: ridge", "ridge", False),
        ("sign descent: signed descent", "signed descent", False),
        ("Ridge Regression: ridge", "ridge regression", False),
    ],
)
def test_a_name_is_spelt_as_its_entry_is(tmp_path: Path, entry: str, name: str, told: bool) -> None:
    subject = read(tmp_path, f"- {entry}\n- with weight …: weight …", f"{name} [with weight 2]", f'"{name}"')
    assert len(list(names_spelt_alike.look(subject))) == 2 * told


@pytest.mark.parametrize(
    ("terms", "cure"),
    [
        ("- {plain}: plain; vanilla\n- lasso: [{plian}] lasso", "did you mean “plain”?"),
        ("- lasso: [{plain}] lasso\n- {plain}: plain; vanilla", "no words that an entry above it lists."),
        ("- {plain}: plain; vanilla\n- lasso: [{plain] lasso", "“{” stands for no words"),
        ("- {plain: plain; vanilla", "“{” stands for no words"),
        ("- {plain}: plain; vanilla\n- lasso: [{plain}] lasso", ""),
    ],
)
def test_braces_stand_for_words_that_an_entry_above_lists(tmp_path: Path, terms: str, cure: str) -> None:
    faults = read(tmp_path, terms, "lasso", '"lasso"').pack.faults
    assert [fault.rule for fault in faults] == ["unreadable-term"] * bool(cure)
    assert all(cure in fault.sentence for fault in faults)
