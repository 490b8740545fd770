"""Each rule is the published one."""

from __future__ import annotations

import numpy as np
import pytest

from tutor.experiments.optimizers import epoch_steps
from tutor.experiments.optimizers.optimizer_registry import RULES
from tutor.experiments.optimizers.options import Options
from tutor.experiments.trajectories.runs import Plane, points, run

FIVE_STEPS_OF_ADAM = (
    # Algorithm 1 of Kingma & Ba 2015 by hand, to fifty digits, for f(θ) = (1 − θ₁ + 2θ₂)² from θ₀ = 0 with
    # α = 1/10, β₁ = 9/10, β₂ = 999/1000, ε = 1e-8: the gradients are −2r(1, −2) with r as in the last column.
    (0.0999999995000000025, -0.099999999750000000625, 0.70000000099999999625),
    (0.19757204899999296287, -0.19757204953262701168, 0.40728385193475301376),
    (0.28934611673237090866, -0.28934611757390333696, 0.13196164811982241742),
    (0.37006437438910859318, -0.37006437554279447134, -0.11019312547469753586),
    (
        0.43340460935240378413,
        -0.43340461077902779752,
        1.0 - 0.43340460935240378413 - 2 * 0.43340461077902779752,
    ),
)


def test_five_steps_of_adam_are_those_reckoned_by_hand() -> None:
    found = run("adam", Plane(np.array([1.0, -2.0])), 5, 0.1)
    for index, (first, second, residual) in enumerate(FIVE_STEPS_OF_ADAM, start=1):
        assert found.theta[index] == pytest.approx([first, second], abs=1e-12, rel=0)
        assert found.residual[index] == pytest.approx(residual, abs=1e-12, rel=0)


def test_adam_follows_the_recurrence_written_out_plainly() -> None:
    a, alpha, beta1, beta2, epsilon = [2.0, 0.5, -0.125], 0.03, 0.8, 0.99, 1e-6
    theta, m, v = [0.3, 0.0, -0.2], [0.0] * 3, [0.0] * 3
    found = run("adam", Plane(np.array(a)), 60, alpha, theta, beta1=beta1, beta2=beta2, epsilon=epsilon)
    for t in range(1, 61):
        r = 1 - sum(x * y for x, y in zip(a, theta, strict=True))
        g = [-2 * r * x for x in a]
        m = [beta1 * old + (1 - beta1) * new for old, new in zip(m, g, strict=True)]
        v = [beta2 * old + (1 - beta2) * new * new for old, new in zip(v, g, strict=True)]
        theta = [
            theta[i] - alpha * (m[i] / (1 - beta1**t)) / ((v[i] / (1 - beta2**t)) ** 0.5 + epsilon)
            for i in range(3)
        ]
        assert found.theta[t] == pytest.approx(theta, abs=1e-12, rel=0)


def test_the_first_step_of_adam_without_bias_correction_is_shortened_by_its_averages() -> None:
    found = run("adam", Plane(np.array([1.0])), 1, 1.0, epsilon=0.0, bias_correction=False)
    assert found.end[0] == pytest.approx(0.1 / 0.001**0.5, rel=1e-12)


def test_adam_leaves_a_component_without_gradient_alone_even_with_no_epsilon() -> None:
    found = run("adam", Plane(np.array([1.0, 0.0])), 20, 0.1, epsilon=0.0)
    assert np.all(found.theta[:, 1] == 0.0)
    assert np.all(np.isfinite(found.theta))


@pytest.mark.parametrize("option", [{"beta1": 1.0}, {"beta2": -0.1}, {"epsilon": -1.0}])
def test_adam_refuses_options_out_of_range_with_a_sentence(option: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="Adam needs"):
        Options(**option)  # type: ignore[arg-type]


def test_sgd_takes_the_step_minus_alpha_times_the_gradient() -> None:
    found = run("sgd", Plane(np.array([1.0, 0.1, 0.01])), 1, 0.25)
    assert found.end == pytest.approx([0.5, 0.05, 0.005], rel=1e-15)


def test_sgd_multiplies_the_residual_by_the_same_factor_at_every_step() -> None:
    plane = Plane(np.array([2.0, -0.5]))
    found = run("sgd", plane, 30, 0.05)
    factor = 1 - 2 * 0.05 * 4.25
    assert found.residual == pytest.approx(factor ** np.arange(31), rel=1e-9)


def test_with_one_training_point_o_is_sign_descent() -> None:
    plane = Plane(np.array([1.0, -0.1, 0.01]))
    assert np.array_equal(run("o", plane, 40, 0.07).theta, run("sign", plane, 40, 0.07).theta)


def test_o_takes_the_mean_of_the_squares_over_all_points_of_the_epoch() -> None:
    # gradients −2 r a of two points at θ = 0: (3, 1) and (1, −1)
    two = points([[3.0, 1.0], [1.0, -1.0]], [-0.5, -0.5])
    found = run("o", two, 1, 1.0)
    assert found.end == pytest.approx([-2 / 5**0.5, 0.0], rel=1e-15)


def test_sign_descent_moves_each_component_by_alpha() -> None:
    found = run("sign", Plane(np.array([5.0, -0.001, 0.0])), 1, 0.2)
    assert found.end.tolist() == [0.2, -0.2, 0.0]


def test_rescaled_sgd_is_sgd_on_unit_features_mapped_back() -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    unit = run("sgd", Plane(np.array([1.0, 1.0, 1.0])), 15, 0.1)
    assert run("rescaled", plane, 15, 0.1).theta == pytest.approx(unit.theta * [1, 10, 100], rel=1e-12)


def test_a_rule_that_does_not_exist_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="no rule 'adagard'"):
        run("adagard", Plane(np.array([1.0])), 1, 0.1)


ALL_STARTS = np.array([0.5, -0.25, 2.0])


@pytest.mark.parametrize("name", RULES)
def test_lists_and_arrays_hold_the_same_rule(name: str) -> None:
    plane = Plane(np.array([1.0, 0.1, -0.4]))
    options = Options(p=3.0, decay=0.01)
    sizes = np.full(200, 0.02)
    quick = epoch_steps.path(plane, name, sizes, ALL_STARTS, "full", options)
    walk = epoch_steps.side_by_side(plane, name, sizes, np.ones(1), ALL_STARTS, "full", options)
    for ours, theirs in zip(quick[1:], walk, strict=True):
        assert ours == pytest.approx(theirs[:, 0], abs=1e-12, rel=0)


def test_momentum_and_nesterov_take_these_first_two_steps() -> None:
    one = Plane(np.array([1.0]))
    # g₀ = −2, b = −2, θ = 0.2; g₁ = −1.6, b = −3.4, θ = 0.54
    assert run("momentum", one, 2, 0.1).theta[:, 0] == pytest.approx([0.0, 0.2, 0.54], rel=1e-15)
    # θ₁ = 0.1 (2 + 0.9 · 2) = 0.38; g₁ = −1.24, b = −3.04, θ₂ = 0.38 + 0.1 (1.24 + 0.9 · 3.04)
    assert run("nesterov", one, 2, 0.1).theta[:, 0] == pytest.approx([0.0, 0.38, 0.7776], rel=1e-15)


def test_rmsprop_and_adagrad_begin_with_steps_of_these_lengths() -> None:
    plane = Plane(np.array([1.0, 0.1, 0.01]))
    assert run("rmsprop", plane, 1, 0.1, epsilon=0.0).end == pytest.approx([1.0] * 3, rel=1e-12)
    assert run("adagrad", plane, 1, 0.1, epsilon=0.0).end == pytest.approx([0.1] * 3, rel=1e-12)


def test_the_decay_of_adamw_is_taken_off_theta_and_not_put_into_the_averages() -> None:
    plane = Plane(np.array([1.0]), 0.0)
    assert run("adam", plane, 1, 0.5, [2.0], decay=0.1, epsilon=0.0).end == pytest.approx([2 * 0.95 - 0.5])
    dead = Plane(np.array([1.0, 0.0]))
    assert run("adam", dead, 3, 0.5, [1.0, 1.0], decay=0.1).theta[:, 1] == pytest.approx(
        [1, 0.95, 0.9025, 0.857375]
    )


@pytest.mark.parametrize(
    ("p", "step"),
    [
        (1.0, [0.0, 4.0]),  # the largest coordinate alone
        (2.0, [-3.0, 4.0]),  # the gradient
        (np.inf, [-7.0, 7.0]),  # all signs, as long as ‖g‖₁
        (1.5, [-9.0 / 91.0 ** (1 / 3), 16.0 / 91.0 ** (1 / 3)]),  # q = 3: ‖g‖₃² (|g_i|/‖g‖₃)² sign(g_i)
    ],
)
def test_steepest_descent_takes_the_dual_norms_step(p: float, step: list[float]) -> None:
    plane = Plane(np.array([3.0, -4.0]), -0.5)  # the gradient at 0 is (3, −4)
    assert run("steepest", plane, 1, 1.0, p=p).end == pytest.approx(step, rel=1e-12)


def test_one_point_at_a_time_takes_the_points_in_turn() -> None:
    two = points([[1.0, 0.0], [0.0, 1.0]], [1.0, 2.0])
    found = run("sgd", two, 3, 0.25, batch="one").theta
    assert found.tolist() == [[0.0, 0.0], [0.5, 0.0], [0.5, 1.0], [0.75, 1.0]]


def test_the_two_readings_of_the_epochs_mean_differ_from_the_second_step_on() -> None:
    plane = Plane(np.array([1.0]))
    now = run("o", plane, 3, 0.25, reading="now").theta[:, 0]
    before = run("o", plane, 3, 0.25, reading="before").theta[:, 0]
    assert now.tolist() == [0.0, 0.25, 0.5, 0.75]
    # The step is α r_t/r_{t−1}: 1, then 0.75/1, then 0.5625/0.75.
    assert before.tolist() == [0.0, 0.25, 0.4375, 0.625]


def test_one_at_a_time_the_epoch_before_is_what_was_seen_in_it() -> None:
    two = points([[1.0], [2.0]], [1.0, 1.0])
    found = run("o", two, 3, 0.1, batch="one", reading="before").theta[:, 0]
    # Epoch 0 has nothing before it and takes the gradients at the start: −2 and −4, their mean square 10.
    first = 0.1 * 2 / 10**0.5
    second = first + 0.1 * 4 * (1 - 2 * first) / 10**0.5
    seen = (2.0**2 + (4 * (1 - 2 * first)) ** 2) / 2
    third = second + 0.1 * 2 * (1 - second) / seen**0.5
    assert found == pytest.approx([0.0, first, second, third], rel=1e-14)


@pytest.mark.parametrize("option", [{"p": 0.5}, {"decay": -1.0}, {"momentum": 1.0}, {"reading": "later"}])
def test_options_out_of_range_are_refused_with_a_sentence(option: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        Options(**option)  # type: ignore[arg-type]
