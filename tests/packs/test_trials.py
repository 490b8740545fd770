"""Experiments confirm right keys, contradict wrong ones, and say where they do not fit."""

from pathlib import Path

import pytest

from tests.packs.pages import pack_with, part_of
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Verdict
from tutor.packs.check.experiments.confirm import EXPERIMENT, confirmed
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import Faults
from tutor.packs.reading.load import load
from tutor.packs.trials.random_values import draw, known


class Nobody:
    """A judge that must not be asked."""

    def check(self, question: Question, answer: Answer) -> Verdict:
        """Fails."""
        raise AssertionError("experiments need no checker")


def tried(folder: Path, *lines: str) -> tuple[bool, str]:
    """Whether the experiment confirms a part with these fields, and what it says if not."""
    page = "# Try\n\n- Id: planes\n\n## Part one: first\n\n" + "\n".join(lines) + "\n\nWhat?\n"
    pack = load(pack_with(folder, planes=page))
    faults = Faults("planes.md")
    subject = Subject(pack, pack.problems[0], part_of(pack, "planes/one"), Nobody())
    for rule in EXPERIMENT:
        rule(subject, faults)
    done = confirmed(subject)
    said = faults.found[0] if faults.found else None
    assert done == (said is None)
    return done, f"{said.rule}: {said.sentence}" if said else ""


GIVEN = "- Given: `g in R^d`, `alpha > 0`"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "objective"),
    [
        ("-(alpha/2) g", "g^T u + (1/alpha) ||u||_2^2"),
        ("-(alpha/2) ||g||_1 sign(g)", "g^T u + (1/alpha) ||u||_inf^2"),
        ("-alpha g", "g^T u + ||u||_2^2/(2 alpha)"),
    ],
)
def test_a_minimiser_is_confirmed_in_every_dimension(tmp_path: Path, key: str, objective: str) -> None:
    experiment = f"- Experiment: minimise `{objective}` over `u`"
    assert tried(tmp_path, GIVEN, f"- Answer: `u = {key}`", experiment) == (True, "")


def test_a_factor_of_two_is_found_out(tmp_path: Path) -> None:
    experiment = "- Experiment: minimise `g^T u + (1/alpha) ||u||_2^2` over `u`"
    done, said = tried(tmp_path, GIVEN, "- Answer: `u = -alpha g`", experiment)
    assert not done
    assert "experiment-disagrees: The experiment does not agree with the key: in 2 dimensions" in said


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("number `2/3` within `0.01`", True),
        ("number `0.67` within `0.01`", True),
        ("number `3/4` within `0.01`", False),
        ("number `0.67`", False),
    ],
)
def test_a_number_within_a_tolerance_is_compared_with_where_the_least_value_is(
    tmp_path: Path, answer: str, right: bool
) -> None:
    done, said = tried(tmp_path, f"- Answer: {answer}", "- Experiment: minimise `(3 x - 2)^2` over `x`")
    assert done == right
    assert said == "" or said.startswith("experiment-disagrees: ")


def test_a_number_may_be_the_minimiser(tmp_path: Path) -> None:
    given = "- Given: `a > 0`, `lambda > 0`"
    experiment = "- Experiment: minimise `(1 - a w)^2 + lambda w^2` over `w`"
    assert tried(tmp_path, given, "- Answer: `w = a/(a^2 + lambda)`", experiment) == (True, "")
    done, said = tried(tmp_path, given, "- Answer: `w = 1/a`", experiment)
    assert not done
    assert "with the key: the key reaches " in said


@pytest.mark.parametrize("vector", ["[1, 1/10, 1/100]", "[2, -1]", "[0, 3, 4]"])
def test_runs_end_at_their_exact_limits(tmp_path: Path, vector: str) -> None:
    given = f"- Given: `a = {vector}`"
    for rule, key in [("sgd", "a/||a||_2^2"), ("o", "sign(a)/||a||_1"), ("sign", "sign(a)/||a||_1")]:
        experiment = f"- Experiment: run {rule} to `a^T theta = 1`"
        assert tried(tmp_path, given, f"- Answer: `theta = {key}`", experiment) == (True, "")


def test_a_run_to_another_point_says_where_it_ends(tmp_path: Path) -> None:
    done, said = tried(
        tmp_path,
        "- Given: `a = [3, 4]`",
        "- Answer: `theta = sign(a)/||a||_1`",
        "- Experiment: run sgd to `a^T theta = 1`",
    )
    assert not done
    assert "the run ends at (0.12, 0.16)" in said


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "agrees"),
    [
        ("0 < alpha < 1/||a||_2^2", True),
        ("alpha < 1/||a||_2^2", True),
        ("alpha in (0, 1/||a||_2^2)", True),
        ("alpha > 0 and alpha < 1/||a||_2^2", True),
        ("0 < alpha < 2/||a||_2^2", False),
        ("0 < alpha < 1/||a||_2", False),
        ("0 < alpha < 1/||a||_1^2", False),
    ],
)
def test_step_sizes_are_tried_on_both_sides_of_the_bound(tmp_path: Path, key: str, agrees: bool) -> None:
    done, _ = tried(
        tmp_path,
        "- Given: `a = [3, 4]`, `alpha > 0`",
        f"- Answer: `{key}`",
        "- Experiment: converge sgd to `a^T theta = 1` in `alpha`",
    )
    assert done is agrees


def test_a_step_size_that_may_be_negative_is_tried_there_too(tmp_path: Path) -> None:
    done, said = tried(
        tmp_path,
        "- Given: `a = [3, 4]`, `alpha in R`",
        "- Answer: `alpha < 1/||a||_2^2`",
        "- Experiment: converge sgd to `a^T theta = 1` in `alpha`",
    )
    assert not done
    assert "with alpha = -0.02 the run does not come to the plane." in said


@pytest.mark.parametrize(
    ("what", "key", "agrees"),
    [
        ("ring messages", "2 n (n-1)", True),
        ("ring messages", "n (n-1)", False),
        ("ring size", "p/n", True),
        ("ring volume", "2 (n-1) p", True),
        ("ring busiest link", "2 (n-1) p/n", True),
        ("parameter server busiest link", "2 n p", True),
        ("all-to-all messages", "n^2 - n", True),
        ("all-to-all volume", "n^2 p", False),
    ],
)
def test_counts_are_compared_with_messages_really_sent(
    tmp_path: Path, what: str, key: str, agrees: bool
) -> None:
    done, _ = tried(
        tmp_path, "- Given: `n in N`, `p in N`", f"- Answer: `{key}`", f"- Experiment: count {what}"
    )
    assert done is agrees


@pytest.mark.parametrize(
    ("size", "way", "said"),
    [
        ("norm(g, 1)", "sign(g)", ""),
        ("norm(g, inf)", "sign(g)", "for p = inf v has norm 1 and gᵀv ="),
        ("norm(g, 1)", "2 sign(g)", "for p = inf v has norm 2"),
        ("norm(g, inf)", "sign(g_j) e_j", "for p = inf another v of norm 1 makes gᵀv ="),
    ],
)
def test_dual_norms_are_compared_with_many_vectors(tmp_path: Path, size: str, way: str, said: str) -> None:
    table = ("", "| p | Dual norm | Direction |", "|---|---|---|", f"| ∞ | `{size}` | `{way}` |")
    given = "- Given: `g in R^d`, `j = argmax_i |g_i|`"
    found = tried(tmp_path, given, "- Answer: table", "- Experiment: dual norms of `g`", *table)
    assert found[0] is (not said) and said in found[1]


@pytest.mark.parametrize(("key", "agrees"), [("a_i^2", True), ("3 a_i^2", True), ("1/a_i^2", False)])
def test_weights_are_compared_at_the_end_of_the_run_and_elsewhere(
    tmp_path: Path, key: str, agrees: bool
) -> None:
    lines = ("- Given: `a in R^d`", f"- Answer: `{key}`", "- Experiment: weigh rescaled over `a`")
    assert tried(tmp_path, *lines)[0] is agrees


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (("- Answer: `2`", "- Experiment: dual norms of `g`"), "No row of the table is headed by p"),
        (("- Answer: `2`", "- Experiment: count all-reduce"), "Without a table, say what is counted"),
        (("- Answer: `2`", "- Experiment: run sgd to `2 = 1`"), "has no unknown"),
        (("- Answer: `theta = [1]`", "- Experiment: run sgd to `theta`"), "is no equation"),
        (("- Answer: `theta = [1]`", "- Experiment: run sgd to `[1, 2]^T theta = 1`"), "of 2 components"),
        (("- Answer: `theta = [0]`", "- Experiment: run sgd to `[0, 0]^T theta = 1`"), "there is no plane"),
        (("- Answer: `u = [1, 2]`", "- Experiment: minimise `ones^T u` over `u`"), "no least value"),
        (
            ("- Answer: `x = 1`", "- Experiment: converge o to `[1, 2]^T x = 1` in `alpha`"),
            "with no step size",
        ),
        (("- Answer: `x = 1`", "- Experiment: converge sgd to `[1, 2]^T x = 1` in `alpha`"), "no condition"),
    ],
)
def test_an_experiment_that_does_not_fit_says_why(tmp_path: Path, fields: tuple[str, ...], said: str) -> None:
    done, found = tried(tmp_path, *fields)
    assert not done
    assert found.startswith("experiment-fails: The experiment cannot be done: ")
    assert said in found


def test_a_choice_has_nothing_to_confirm(tmp_path: Path) -> None:
    fields = "- Answer: one of: *a; b\n- Experiment: count all-reduce"
    page = f"# T\n\n- Id: planes\n\n## Part one: x\n\n{fields}\n\nWhat?"
    pack = load(pack_with(tmp_path, planes=page))
    faults = Faults("planes.md")
    subject = Subject(pack, pack.problems[0], part_of(pack, "planes/one"), Nobody())
    for rule in EXPERIMENT:
        rule(subject, faults)
    assert not confirmed(subject)
    assert faults.found == []


def test_drawn_values_keep_to_their_declarations_and_are_the_same_each_time() -> None:
    names = known(("g in R^d", "alpha > 0", "n in N", "c in R", "b = [1, 2]", "A in R^(m x d)", "q < 0"))
    values = draw(names, 3, "seed")
    assert values == draw(names, 3, "seed")
    assert values != draw(names, 3, "another")
    assert "b" not in values
    assert (len(values["g"]), values["d"], values["m"], len(values["A"][0])) == (3, 3, 3, 3)
    assert values["alpha"] > 0 > values["q"]
    assert values["n"] >= 1
    assert isinstance(values["n"], int)
