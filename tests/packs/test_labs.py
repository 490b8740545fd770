"""What the labs of the shipped pack's parts are opened with."""

from __future__ import annotations

import math

import pytest

from tests.content.desk import find
from tutor.packs.claims import claims
from tutor.packs.labs import allreduce_request, penalty_request, trajectories_request, trial_of
from tutor.plots.allreduce_claims import claims_table


@pytest.mark.parametrize(
    ("part", "p", "squared"),
    [
        ("l2", 2.0, True),
        ("linf", math.inf, True),
        ("l1", 1.0, True),
        ("linf-unsquared", math.inf, False),
        ("dual-norm", 2.0, True),
    ],
)
def test_the_penalty_lab_takes_the_norm_of_the_parts_experiment(part: str, p: float, squared: bool) -> None:
    wanted = penalty_request(find(f"penalized-updates/{part}")[1], "key", 0)
    assert (wanted.p, wanted.squared, wanted.g, wanted.part) == (p, squared, (3.0, -1.0), "key")


def test_the_latest_formula_is_tried() -> None:
    part = find("penalized-updates/linf")[1]
    wanted = penalty_request(part, "key", 0, (("",), ("u = -eta sign(g)",), ("-alpha g",)))
    assert trial_of(wanted) == (-1.0, 1.0)
    assert trial_of(penalty_request(part, "key", 0, (("-(alpha/2) g",),)), 4.0) == (-6.0, 2.0)


def test_a_table_has_no_formula_to_try() -> None:
    wanted = penalty_request(find("penalized-updates/dual-norm")[1], "key", 0, (("||g||_1",) * 9,))
    assert wanted.typed == ""
    assert trial_of(wanted) is None


@pytest.mark.parametrize(("part", "rule"), [("sgd", "sgd"), ("adam", "o"), ("rescaled", "rescaled")])
def test_the_limit_that_an_open_part_asks_for_stays_unsaid(part: str, rule: str) -> None:
    asked = find(f"solution-plane/{part}")[1]
    assert trajectories_request(asked, "key", 0, settled=False).hidden == (rule,)
    assert trajectories_request(asked, "key", 0, settled=True).hidden == ()


def test_the_latest_vector_is_the_point_in_the_lab() -> None:
    part = find("solution-plane/sgd")[1]
    wanted = trajectories_request(
        part, "key", 0, (("a ||",), ("theta = a/2",), ("(1, 1, 1)",)), settled=False
    )
    assert (wanted.a, wanted.student_point) == ((1.0, 0.1, 0.01), (0.5, 0.05, 0.005))
    assert trajectories_request(part, "key", 1).a == (2.0, -1.0)


def test_typed_counts_are_worked_out_and_compared_for_two_to_eight_workers() -> None:
    part = find("distributed-training/messages")[1]
    wanted = allreduce_request(part, "key", 0, (("", "", ""), ("n (n-1)", "((", "n (n-1)")))
    assert [(one.paradigm, one.quantity) for one in wanted.typed] == [
        ("all-to-all", "messages"),
        ("parameter-server", "size"),
        ("ring", "messages"),
    ]
    right, wrong = claims(wanted, 4, 40)
    assert (right.formula, right.here, right.first) == ("n (n − 1)", "12", None)
    assert (wrong.here, wrong.first) == ("12", (2, 20, "2", 4))
    assert allreduce_request(part, "key", 0).typed == ()
    assert claims(allreduce_request(part, "key", 0), 4, 40) == ()


def test_a_formula_without_a_value_for_some_n_is_never_said_to_agree() -> None:
    part = find("distributed-training/messages")[1]
    found = claims(allreduce_request(part, "key", 0, (("1/(n-2)", "", ""),)), 2, 20)
    assert [(one.here, one.first, one.valued) for one in found] == [(None, None, False)]
    told = "\n".join(claims_table(found, 80).lines(colour=False))
    assert "same" not in told


@pytest.mark.parametrize("part", ["l2", "linf", "linf-unsquared", "linf-name", "dual-norm"])
def test_the_best_step_stays_unsaid_while_its_part_is_open(part: str) -> None:
    asked = find(f"penalized-updates/{part}")[1]
    assert penalty_request(asked, "key", 0, settled=False).hidden
    assert not penalty_request(asked, "key", 0, settled=True).hidden
