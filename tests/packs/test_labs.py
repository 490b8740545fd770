"""What the labs of the shipped pack's parts are opened with."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from tests.content.desk import find
from tutor.packs.evidence.allreduce_claims import claims
from tutor.packs.evidence.step import SCALARS, VECTORS
from tutor.packs.model.pack import Part
from tutor.packs.trials.lab_requests import allreduce_request, penalty_request, trajectories_request, trial_of
from tutor.plots.allreduce.typed_counts import claims_table


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
    assert (wanted.p, wanted.squared, wanted.g, wanted.part) == (p, squared, (3.0, -4.0), "key")
    assert wanted.g == tuple(map(float, VECTORS[0])) and wanted.alpha == float(SCALARS[0])


def test_the_latest_formula_is_tried() -> None:
    part = find("penalized-updates/linf")[1]
    wanted = penalty_request(part, "key", 0, (("",), ("u = -eta sign(g)",), ("-alpha g",)))
    assert trial_of(wanted) == (-1.0, 1.0)
    assert trial_of(penalty_request(part, "key", 0, (("-(alpha/2) g",),)), 4.0) == (-6.0, 8.0)


def given(name: str, *declared: str, experiment: str = "") -> Part:
    """A part of the shipped pack with these declarations, as a variant of another pack might have them."""
    part = find(name)[1]
    names = {text.partition("=")[0].split(" in ")[0].strip() for text in declared}
    kept = tuple(text for text in part.given if text.split(" in ")[0].split(" > ")[0].strip() not in names)
    return replace(part, given=(*kept, *declared), experiment=experiment or part.experiment)


def test_the_penalty_lab_opens_on_the_numbers_that_the_part_gives() -> None:
    part = given("penalized-updates/l2", "g = [2, -1, 4]", "alpha = 1/2", "h = 2 g")
    wanted = penalty_request(part, "key", 0, (("-alpha h",),))
    assert (wanted.g, wanted.alpha) == ((2.0, -1.0, 4.0), 0.5)
    assert trial_of(wanted) == (-2.0, 1.0, -4.0)
    assert trial_of(wanted, 1.0) == (-4.0, 2.0, -8.0)  # its α can still be changed


def test_the_gradient_goes_by_the_name_that_the_experiment_has_for_it() -> None:
    asked = "minimise `c^T u + (1/alpha) ||u||_1^2` over `u`"
    wanted = penalty_request(given("penalized-updates/l1", "c = [5, 1]", experiment=asked), "key", 0)
    assert (wanted.g, wanted.p) == ((5.0, 1.0), 1.0)


def test_numbers_that_the_lab_cannot_draw_are_left_to_the_part() -> None:
    wanted = penalty_request(given("penalized-updates/l2", "g = [10^9, 1]"), "key", 0)
    assert wanted.g == (3.0, -4.0)


def test_the_trajectories_lab_opens_on_the_plane_of_the_experiment() -> None:
    asked = "run sgd to `c^T theta = 2`"
    wanted = trajectories_request(given("solution-plane/sgd", "c = [1, 3]", experiment=asked), "key", 0)
    assert (wanted.a, wanted.target) == ((1.0, 3.0), 2.0)


def test_the_all_reduce_lab_opens_on_the_way_and_the_numbers_that_the_part_gives() -> None:
    part = given("distributed-training/messages", "n = 8", "p = 40")
    wanted = allreduce_request(part, "key", 0)
    assert (wanted.paradigm, wanted.workers, wanted.chunk) == ("ring", 8, 5)
    right = claims(allreduce_request(part, "key", 0, (("n (n-1)", "", ""),)), 8, 40)[0]
    assert (right.here, right.first) == ("56", None)
    one = replace(part, experiment="count all-to-all messages")
    assert allreduce_request(one, "key", 0).paradigm == "all-to-all"
    assert allreduce_request(given("distributed-training/messages", "n = 6"), "key", 0).workers == 6
    for unfit in (("n = 17",), ("n = 3", "p = 10"), ("n = 1/2",)):
        usual = allreduce_request(given("distributed-training/messages", *unfit), "key", 0)
        assert (usual.workers, usual.chunk) == (4, 10)


def test_a_table_has_no_formula_to_try() -> None:
    wanted = penalty_request(find("penalized-updates/dual-norm")[1], "key", 0, (("||g||_1",) * 9,))
    assert wanted.typed == ""
    assert trial_of(wanted) is None


@pytest.mark.parametrize(
    ("part", "rules"),
    [
        ("sgd", ("sgd",)),
        ("step-size", ("sgd",)),
        ("adam", ("o",)),
        ("rescaled", ("rescaled",)),
        ("norms", ("sgd", "o", "rescaled")),
    ],
)
def test_the_lab_opens_on_the_optimizers_that_are_asked_about(part: str, rules: tuple[str, ...]) -> None:
    assert trajectories_request(find(f"solution-plane/{part}")[1], "key", 0).shown == rules


def test_the_latest_vector_is_the_point_in_the_lab() -> None:
    part = find("solution-plane/sgd")[1]
    wanted = trajectories_request(part, "key", 0, (("a ||",), ("theta = a/2",), ("(1, 1, 1)",)))
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
