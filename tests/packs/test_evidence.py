"""What an experiment says of a wrong answer is true, comes quickly, and keeps the key to itself."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from tests.content.desk import find, in_blank, pack, whole
from tests.content.known import KNOWN
from tests.content.refused import REFUSED
from tests.content.rows import Text
from tutor.checking import ExpressionBlank
from tutor.checking.contract.verdict import Cell, Outcome, Verdict
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.notation import Complaint, shape_of, write
from tutor.packs.evidence.answer_evidence import evidence, with_evidence
from tutor.packs.evidence.method import methods
from tutor.packs.model.versions import in_version
from tutor.packs.rendering.ask import key, question
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.random_values import known, tree
from tutor.packs.trials.trial_words import number
from tutor.packs.trials.trial_words import tree as typed_tree

L2, LINF, L1 = (f"penalized-updates/{part}" for part in ("l2", "linf", "l1"))


def said(name: str, answer: str, variant: int = 0) -> str:
    found = evidence(find(name)[1], variant, whole(name, variant, answer))
    assert found is not None, f"nothing is said of {answer}"
    return found


def cell(name: str, place: int, text: str) -> str | None:
    part = find(name)[1]
    return evidence(part, 0, in_blank(name, 0, place, text))


def test_a_step_is_set_against_the_least_that_any_step_reaches() -> None:
    assert said(L2, "-alpha g") == (
        "Tried out with g = (3, −4), α = 1: your step (−3, 4) reaches 0, no less than standing still. "
        "The least that any step reaches is −6.25. "
        "The direction is a good one, but the step is too long."
    )
    # 3·(−3) − 4·4 + 9 + 16 = 0, and −(α/4)‖g‖₂² = −25/4.


@pytest.mark.parametrize(
    ("part", "typed", "reached", "least", "end"),
    [
        (L2, "-g/||g||_2", "−4", "−6.25", "too short."),
        (L2, "-(alpha/2) sign(g)", "−3", "−6.25", "none in that direction gets to the least."),
        (LINF, "-alpha ||g||_inf sign(g)", "−12", "−12.25", "too long."),
        (LINF, "-alpha g", "−9", "−12.25", "none in that direction gets to the least."),
        (LINF, "(alpha/2) ||g||_1 sign(g)", "36.75", "−12.25", "reaches is −12.25."),
        (L1, "-alpha g_i/||g||_inf", "−3.1875", "−4", "none in that direction gets to the least."),
    ],
)
def test_what_a_step_reaches_is_the_objective_there(
    part: str, typed: str, reached: str, least: str, end: str
) -> None:
    told = said(part, typed)
    assert f"reaches {reached}" in told
    assert f"The least that any step reaches is {least}." in told
    assert told.endswith(end)


def test_a_formula_that_is_right_for_one_draw_is_tried_with_another() -> None:
    assert "g = (2, −1), α = 2" in said(L2, "-g/2")
    assert "g = (2, −1, −4)" in said(LINF, "-alpha ||g||_1/d sign(g)")


@pytest.mark.parametrize("typed", ["e_j", "-e_j", "-(alpha/2) ||g||_inf e_j", "||g||_1 e_j"])
def test_a_step_that_leads_up_for_one_sign_of_the_slope_is_tried_where_it_does(typed: str) -> None:
    assert "and standing still reaches 0" in said(L1, typed)
    assert "The direction is a good one" not in said(L1, typed)


def test_of_a_derivation_the_last_line_is_tried() -> None:
    assert said(L2, "g + u/alpha = 0\nu = -alpha g") == said(L2, "-alpha g")


def test_a_letter_of_the_students_own_is_given_a_value() -> None:
    assert "g = (3, −4), α = 1, η = 3" in said(LINF, "-eta sign(g)")


@pytest.mark.parametrize("typed", ["-eta g", "-lambda ||g||_1 sign(g)", "-z sign(g)"])
def test_of_a_letter_whose_value_was_drawn_no_length_is_called_too_long(typed: str) -> None:
    part = "l2" if typed.endswith(" g") else "linf"
    told = said(f"penalized-updates/{part}", typed)
    assert "reaches" in told and "too long" not in told and "too short" not in told


def test_a_step_is_tried_where_the_digits_that_are_shown_tell_it_from_the_least() -> None:
    told = said("penalized-updates/linf", "-(alpha/2) sqrt(d) ||g||_2 sign(g)")
    assert "reaches −4.487. The least that any step reaches is −4.5." in told


def test_residuals_that_look_alike_in_the_digits_shown_are_not_shown() -> None:
    part = find("solution-plane/step-size")[1]
    assert evidence(part, 0, ("0 < alpha < 1/1.01",)) is None


def test_a_point_off_the_plane_is_told_by_how_much_and_whose_way_it_is_on() -> None:
    told = said("solution-plane/rescaled", "(2, 20, 1)")
    assert "aᵀθ = 4.01, not 1" in told
    assert "residual −3.01" in told
    assert said("solution-plane/rescaled", "1.0101 (1, 10, 100)").endswith(
        "on the line of SGD on rescaled features, but beyond the plane."
    )
    assert said("solution-plane/sgd", "(1, 1, 1)").endswith(
        "the line of simplified Adam, but beyond the plane."
    )
    assert said("solution-plane/sgd", "a/2").endswith("The path of SGD passes it and goes on.")
    assert "No path passes it" in said("solution-plane/sgd", "(1, 2, 3)")
    assert "far side of the start" in said("solution-plane/sgd", "-a")
    assert "where every run starts" in said("solution-plane/sgd", "(0, 0, 0)")


def test_a_point_on_the_plane_is_told_in_which_norm_it_is_the_smallest() -> None:
    adam = "solution-plane/adam"
    assert "That is where SGD ends: of all points of the plane it has the smallest 2-norm." in said(
        adam, "a/||a||_2^2"
    )
    assert "It is the point of the plane that has the smallest 1-norm." in said(adam, "(1, 0, 0)")
    assert "pulls away from the plane" in said(adam, "(2, -10, 0)")
    assert "It leaves some components at 0" in said(adam, "(0, 10, 0)")


def test_the_weights_that_would_single_out_a_point_are_named() -> None:
    # a = (2, −1): θ = (1/4, −1/2) is least in w₁θ₁² + w₂θ₂² for wᵢθᵢ proportional to aᵢ, w = (8, 2).
    told = evidence(find("solution-plane/sgd")[1], 1, ("(3/8, -1/4)",))
    assert told is not None
    assert "weighted 1 : 0.75." in told


def test_a_range_of_step_sizes_is_tried_where_it_and_the_runs_disagree() -> None:
    part = "solution-plane/step-size"
    wide = said(part, "0 < alpha < 2/5", 1)
    assert "α = 0.3, which is inside your range" in wide
    assert "1, −2, 4, −8, 16: it grows" in wide
    narrow = said(part, "0 < alpha < 1/10", 1)
    assert "α = 0.15, which is outside your range" in narrow
    assert "1, −0.5, 0.25, −0.125, 0.0625: it shrinks" in narrow
    assert "largest step size of your range. Its residual goes 1, −1, 1, −1, 1" in said(
        part, "0 < alpha <= 1/5", 1
    )


def test_the_factor_between_a_point_and_the_key_is_not_told() -> None:
    for part, typed, word in (
        ("rescaled", "1.0101 (1, 10, 100)", "more"),
        ("rescaled", "(1, 10, 100)", "more"),
        ("rescaled", "(1/30, 1/3, 10/3)", "less"),
        ("sgd", "a", "more"),
        ("sgd", "a/2", "less"),
        ("sgd", "-3 a", "less"),
        ("adam", "(1, 1, 1)", "more"),
        ("adam", "(1/2, 1/2, 1/2)", "less"),
    ):
        told = said(f"solution-plane/{part}", typed)
        assert f"makes aᵀθ {word} than 1." in told, typed
        assert "The residual" not in told


def test_a_range_that_goes_a_little_too_far_is_tried_with_a_step_size_of_its_own() -> None:
    # a = (1, 1/10, 1/100): the run shrinks below 1/1.0101 = 0.990… only.
    part = "solution-plane/step-size"
    for typed, end in (("0 < alpha < 1", 1.0), ("0 < alpha <= 1", 1.0), ("0 < alpha < 995/1000", 0.995)):
        told = said(part, typed)
        assert "largest" not in told
        found = re.search(r"α = (0\.\d+), which is inside your range", told)
        assert found is not None, told
        assert 1 / 1.0101 < float(found[1]) < end
        assert "grows" in told


def test_a_count_is_shown_for_the_first_number_of_workers_that_differs_and_for_no_other() -> None:
    assert "| ring, messages | 2 | 20 | 2 | 4 |" in (cell("distributed-training/messages", 2, "n(n-1)") or "")
    told = cell("distributed-training/bottleneck", 0, "n (n-1) p") or ""
    assert "| all-to-all, on the busiest link | 3 | 30 | 180 | 60 |" in told
    assert told.count("\n|") == 3


def test_a_quantity_that_an_end_does_not_make_least_is_set_against_another_point() -> None:
    norms = "solution-plane/norms"
    told = evidence(find(norms)[1], 1, whole(norms, 1, (..., ..., "1", ..., ..., ...)))
    # a = (2, −1): (1/3, −1/3) has the 1-norm 2/3; half-way to (1/2, 0) it is 7/12.
    assert told == (
        "Where simplified Adam ends, your quantity was computed as 0.667. "
        "Another point of the plane that was tried has only 0.583."
    )
    told = evidence(find(norms)[1], 0, whole(norms, 0, (..., ..., "6", ..., ..., ...)))
    assert told is not None and "at every other point of the plane tried" in told
    assert "smaller than your 0.2." in (
        evidence(find(norms)[1], 2, whole(norms, 2, (..., "1/5", ..., ..., ..., ...))) or ""
    )


def test_a_dual_norm_or_its_direction_is_tried_over_the_ball() -> None:
    part = "penalized-updates/dual-norm"
    assert cell(part, 0, "||g||_1") == (
        "In the row p = 1, tried out with g = (3, −4): your dual norm is 7, but no v with ‖v‖₁ = 1 makes "
        "gᵀv more than 4."
    )
    assert (cell(part, 6, "||g||_inf") or "").endswith("there is a v with ‖v‖∞ = 1 that makes gᵀv = 7.")
    assert (cell(part, 4, "g") or "").endswith("your v is (3, −4), whose ‖v‖₂ is 5, not 1.")
    assert (cell(part, 1, "e_j") or "").endswith("makes gᵀv = −4; another such v makes it 4.")
    assert cell(part, 5, "coordinate descent") == (
        "In the row p = 2, tried out with g = (3, −4) and α = 1: however long a step of coordinate descent "
        "is, it reaches no less than −4. The least that any step reaches is −6.25."
    )
    assert cell(part, 5, "simulated annealing") is None


def test_weights_are_tried_where_the_run_ends_and_half_way_to_where_their_sum_is_least() -> None:
    told = cell("spot-the-flaw/model-b", 1, "a_i^4") or ""
    assert "your weights is 0.3125 at that point, and less, 0.228125, at (0.35, 1.3)" in told
    assert "one of your weights is −1 there" in (cell("spot-the-flaw/model-b", 1, "-a_i^2") or "")
    assert cell("spot-the-flaw/model-b", 1, "2 a_i^2") is None


def test_every_wrong_blank_of_a_table_has_its_row() -> None:
    told = evidence(find("distributed-training/volume")[1], 0, ("n^2 p", "2 n p", "(n-1) p"))
    assert told is not None
    assert told.count("\n|") == 4


NO_VALUES = ("row-for-column", "open-v", "one-coordinate")
"""Mistakes whose answers are right, or open."""


def _names_a_line(name: str, typed: Text) -> bool:
    """Whether only the line of an argument is answered: nothing in it can be tried out."""
    return name.startswith("spot-the-flaw/") and typed[1] is ...


def _is_value(name: str, variant: int, typed: Text) -> bool:
    """Whether an answer can be tried out: words, an unknown factor and unknown methods cannot."""
    part = in_version(find(name)[1], variant)
    if not isinstance(typed, str):
        told = [(text, blank) for text, blank in zip(typed, part.blanks, strict=True) if text is not ...]
        return not all(blank.words is not None and not methods(str(text)) for text, blank in told)
    if part.blanks[0].expression is None:
        return part.blanks[0].choice is None or typed.isdigit()
    names = known(declarations(part, variant))
    node = typed_tree(typed, names)
    return node is not None and not isinstance(shape_of(node, names), Complaint)


def _counts_numbers(name: str, variant: int) -> bool:
    """Whether numbers are to be counted, which evidence would count out."""
    return name.startswith("distributed-training/") and variant > 0


EXPERIMENTED = [
    (name, variant, mistake, typed)
    for name, variant, mistake, answers in KNOWN
    for typed in answers
    if in_version(find(name)[1], variant).experiment
    and mistake not in NO_VALUES
    and not _names_a_line(name, typed)
    if _is_value(name, variant, typed) and not _counts_numbers(name, variant)
]


@pytest.mark.slow
@pytest.mark.parametrize("row", EXPERIMENTED, ids=lambda row: f"{row[0]}-{row[1]}-{row[2]}-{row[3]}")
def test_every_known_wrong_answer_is_answered_by_the_experiment_without_the_key(row: tuple) -> None:  # type: ignore[type-arg]
    name, variant, _, typed = row
    part = find(name)[1]
    answer = whole(name, variant, typed)
    told = evidence(part, variant, answer)
    assert told is not None
    _keeps_the_key(name, variant, told, answer)


@pytest.mark.slow
def test_other_wrong_answers_get_a_true_sentence_or_none_and_never_the_key() -> None:
    for name, variant, blank, texts in REFUSED:
        for text in texts:
            answer = in_blank(name, variant, blank, text)
            told = evidence(find(name)[1], variant, answer)
            if told is not None:
                _keeps_the_key(name, variant, told, answer)


def _keeps_the_key(name: str, variant: int, told: str, answer: tuple[str, ...]) -> None:
    """No spelling of a key, no key vector, and no component of a key point stands in the text."""
    problem, part = find(name)
    asked = question(pack(), problem, part, variant)
    names = known(declarations(part, variant))
    bare = told.replace(" ", "")
    for blank, solution in zip(asked.blanks, key(asked), strict=True):
        if not isinstance(blank, ExpressionBlank):
            continue
        node = tree(solution, names)
        spellings = {solution, write(node), write(node, "unicode"), write(node, "latex")}
        if part.experiment.startswith(("minimise", "run", "converge")):
            assert not any(spelling.replace(" ", "") in bare for spelling in spellings)
        if part.experiment.startswith("compare"):
            told_numbers = {float(found) for found in re.findall(r"\d+\.?\d*", told.replace(",", ""))}
            assert round(float(evaluate_floats(node, {}, names)), 3) not in told_numbers
        if part.experiment.startswith("run"):
            numbers = [
                float(Fraction(found.replace("−", "-"))) for found in re.findall(r"−?\d[\d./]*\d|\d", told)
            ]
            coordinates = evaluate_floats(node, {}, names)
            plain = {round(float(x), 9) for x in coordinates} - {1.0, 0.0}
            assert not plain & {round(x, 9) for x in numbers}
        if part.experiment.startswith("minimise") and "g = (" in told:
            drawn = re.search(r"g = \(([^)]*)\), α = ([\d.]+)", told)
            assert drawn is not None
            g = tuple(float(x.replace("−", "-")) for x in drawn[1].split(","))
            best = evaluate_floats(node, {"g": g, "alpha": float(drawn[2]), "d": len(g)}, names)
            assert f"({', '.join(number(Fraction(x).limit_denominator(1000)) for x in best)})" not in told


def test_right_answers_are_left_alone() -> None:
    for problem in pack().problems:
        for part in problem.parts:
            for variant in range(len(part.variants)):
                assert evidence(part, variant, key(question(pack(), problem, part, variant))) is None


@pytest.mark.parametrize(
    "text", ["", "(", "9^9^9^9", "1/0", "x" * 5000, "u = ", "[[1,2],[3,4]]", "5", "g^T g", "0 < 1", "\x00"]
)
def test_nothing_that_is_typed_makes_an_experiment_fail(text: str) -> None:
    for name in (L2, L1, "solution-plane/sgd", "solution-plane/step-size", "distributed-training/messages"):
        part = find(name)[1]
        assert evidence(part, 0, (text,) * len(part.blanks)) is None or text in ("5", "0 < 1", "1/0")


def test_an_answer_with_too_few_blanks_is_no_trouble() -> None:
    assert evidence(find("distributed-training/messages")[1], 0, ()) is None


def test_of_a_name_that_is_right_in_a_table_nothing_is_tried() -> None:
    part = find("penalized-updates/dual-norm")[1]
    keys = list(key(question(pack(), *find("penalized-updates/dual-norm"), 0)))
    keys[0], keys[8] = "norm(g, 1)", "signSGD scaled by ||g||_1"
    cells = [Cell(Outcome.WRONG if place == 0 else Outcome.CORRECT) for place in range(9)]
    wrong = Verdict(Outcome.PARTLY, message="Look again.", cells=tuple(cells))
    told = with_evidence(part, 0, tuple(keys), wrong).message
    assert "your dual norm is 7" in told and "signSGD" not in told


def test_the_evidence_is_the_last_paragraph_of_a_verdict_that_is_not_right() -> None:
    part = find(L2)[1]
    wrong = with_evidence(part, 0, ("-alpha g",), Verdict(Outcome.WRONG, message="Look again."))
    assert wrong.message.startswith("Look again.\n\nTried out with g = (3, −4)")
    for outcome in (Outcome.CORRECT, Outcome.UNREADABLE, Outcome.UNDECIDED, Outcome.FORM):
        verdict = Verdict(outcome, message="As it was.")
        assert with_evidence(part, 0, ("-alpha g",), verdict) is verdict


@pytest.mark.parametrize(
    ("answer", "only"),
    [
        ("(2, -1)/5", "Your point is on the plane: aᵀθ = 1 there."),
        ("(2, -1)/10", "Some residual is left there, so no run has come to rest."),
    ],
)
def test_beside_the_message_of_a_recognised_mistake_the_point_is_not_named_again(
    answer: str, only: str
) -> None:
    part = find("solution-plane/adam")[1]
    wrong = Verdict(Outcome.WRONG, message="This is where plain SGD ends.", mistake="same-minimum")
    assert with_evidence(part, 1, (answer,), wrong).message.endswith(only)
    unnamed = with_evidence(part, 1, (answer,), Verdict(Outcome.WRONG)).message
    assert only in unnamed
    assert "SGD" in unnamed.partition(only)[2]


def test_each_case_of_a_choice_is_named_and_standing_still_counts_as_better() -> None:
    key = "penalized-updates/linf-unsquared"
    assert cell(key, 1, "Δθ = −α sign(g) only") == (
        "The case α ‖g‖₁ < 1, tried out with g = (0.25, −0.25), α = 1: "
        "that update reaches 0.5, and another one does better."
    )
    assert cell(key, 3, "Δθ = 0 only") == (
        "The case α ‖g‖₁ = 1, tried out with g = (0.5, −0.5), α = 1: "
        "that update reaches 0, and others that were tried do as well."
    )
