"""No lab that is opened from a pack tells the answer of an open part: not in words, numbers or drawings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.content.desk import FOLDER, pack
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.cli.plain.lab_picture import PICTURES
from tutor.experiments.allreduce.allreduce_data import as_data as allreduce_data
from tutor.experiments.allreduce.replay import follow
from tutor.experiments.allreduce.time_model import Model
from tutor.experiments.penalty.penalty_data import as_data as penalty_data
from tutor.experiments.penalty.penalty_study import NEIGHBOUR, penalty_study
from tutor.experiments.requests.allreduce_request import PARADIGMS, AllReduceRequest
from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.experiments.requests.secrets import Secrets
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.experiments.trajectories.trajectories_data import as_data as trajectories_data
from tutor.experiments.trajectories.trajectories_study import study
from tutor.notation import Complaint, parse, vocabulary
from tutor.notation.tree.nodes import Relation
from tutor.packs.library.index import outline
from tutor.packs.model.pack import Part
from tutor.packs.model.versions import in_version
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.lab_requests import lab_request
from tutor.packs.trials.lab_secrets import lab_secrets
from tutor.plots.output.svg import svg
from tutor.tui.labs import (
    allreduce_frames,
    allreduce_state,
    penalty_frames,
    penalty_state,
    trajectories_frames,
    trajectories_state,
)
from tutor.tutoring.event import Attempted, Event, Hinted, Opened, Solved, Told, Twin
from tutor.tutoring.state import EMPTY, Record, fold
from tutor.tutoring.twin import open_versions

NUMBER = re.compile(r"[-−]?\d+(?:\.\d+)?(?:e[-+−]?\d+)?(?:\s*/\s*\d+)?")
VECTOR = re.compile(r"[(\[]([^()\[\]]*,[^()\[\]]*)[)\]]")
CLOSE = 4e-3
"""So near, three digits are the same."""

NO_ENDS = ("residual", "loss", "options")
"""What is no list of points and bounds: how far a run is from fitting, and the lab's own settings."""

WITH_LABS = [
    (f"{problem.id}/{part.id}", variant)
    for problem in pack().problems
    for part in problem.parts
    for variant in range(len(part.variants))
    if in_version(part, variant).lab
]


def found(name: str) -> Part:
    problem, _, part = name.partition("/")
    one = pack().problem(problem)
    assert one is not None
    return next(each for each in one.parts if each.id == part)


def request(name: str, variant: int = 0, record: Record = EMPTY, typed: str = "") -> Any:
    key = f"{pack().id}/{name}"
    secret = lab_secrets(pack(), key, open_versions(pack(), record))
    return lab_request(found(name), key, variant, ((typed,),), secret)


def solved(*names: str) -> Record:
    keys = [f"{pack().id}/{name}" for name in names]
    return fold(event for key in keys for event in (_right(key), Solved(key)))


def _right(key: str) -> Attempted:
    return Attempted(key, 0, ("",), "correct", True)


def drawn(asked: Any) -> str:
    """Everything that the lab says and draws: the poster, the screen's pictures and remarks."""
    frames, state, views = {
        LabRequest: (trajectories_frames, trajectories_state, trajectories_state.NAMES),
        PenaltyRequest: (penalty_frames, penalty_state, penalty_state.VIEWS),
        AllReduceRequest: (allreduce_frames, allreduce_state, allreduce_state.VIEWS),
    }[type(asked)]
    opened = state.opened(asked)
    pictures = [frames.frame(opened, view, 70, 16) for view in views]
    if not isinstance(asked, AllReduceRequest):
        pictures += [frames.example(opened, view, 70, 16) for view in views if view != "table"]
    lab = {LabRequest: "trajectories", PenaltyRequest: "penalty", AllReduceRequest: "allreduce"}[type(asked)]
    pictures += [PICTURES[lab](asked, width) for width in (48, 112)]
    said = [text for text, _ in frames.remarks(opened)]
    rows = [" ".join(row) for row in (picture.lines(colour=False) for picture in pictures)]
    written = re.sub(r"<[^>]*>", " ", svg(pictures[-1]))  # what its strokes are drawn at is no text
    return "\n".join([*said, *rows, written])


def data(asked: Any) -> dict[str, Any]:
    """The same as JSON."""
    if isinstance(asked, LabRequest):
        made = trajectories_data(study(asked), asked.shown, with_sweep=True)
    elif isinstance(asked, PenaltyRequest):
        made = penalty_data(penalty_study(asked))
    else:
        ways = {name: follow(name, asked.workers, asked.chunk) for name in PARADIGMS}
        made = allreduce_data(ways, Model(asked.latency, asked.per_number, 1e6))
    return json.loads(json.dumps(made, allow_nan=False))


@cache
def keys(g: tuple[float, ...], alpha: float) -> tuple[tuple[str, tuple[float, ...]], ...]:
    """Every key of every part in every version that is a number or a vector, once g and α have values."""
    return tuple(_keys({"g": g, "alpha": alpha, "d": len(g)}))


def _keys(values: Mapping[str, object]) -> Iterator[tuple[str, tuple[float, ...]]]:
    for problem in pack().problems:
        for part in problem.parts:
            for variant in range(len(part.variants)):
                names = vocabulary(*declarations(part, variant))
                assert not isinstance(names, Complaint)
                asked = in_version(part, variant)
                for text in filter(None, (blank.formula for blank in asked.blanks)):
                    read = parse(text, names)
                    assert not isinstance(read, Complaint)
                    sides = read.tree.operands if isinstance(read.tree, Relation) else (read.tree,)
                    for side in sides:
                        try:
                            value = evaluate_floats(side, values, names)
                        except CannotEvaluate:
                            continue
                        if isinstance(value, tuple):
                            yield f"{part.id} {variant}", tuple(map(float, value))
                        elif float(value) != float(f"{float(value):.2g}"):
                            yield f"{part.id} {variant}", (float(value),)


def alike(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    size = max(map(abs, one))
    return len(one) == len(other) and all(
        abs(a - b) <= CLOSE * max(abs(a), 0.1 * size) for a, b in zip(one, other, strict=True)
    )


def numbers_in(text: str) -> tuple[float, ...]:
    return tuple(_number(one) for one in NUMBER.findall(text))


def _number(text: str) -> float:
    top, _, bottom = text.replace("−", "-").partition("/")
    return float(top) / (float(bottom) or 1.0) if bottom else float(top)


@dataclass(frozen=True)
class Numbers:
    """The numbers and vectors of a text or of data; scalars so near that they would be written alike."""

    vectors: frozenset[tuple[float, ...]]
    scalars: frozenset[float]
    near: float

    def holds(self, key: tuple[float, ...]) -> bool:
        if len(key) == 1:
            return any(abs(one - key[0]) <= self.near * abs(key[0]) for one in self.scalars)
        return any(alike(key, one) for one in self.vectors if len(one) == len(key))


def in_text(text: str) -> Numbers:
    vectors = frozenset(map(numbers_in, VECTOR.findall(text)))
    return Numbers(vectors, frozenset(numbers_in(text)), CLOSE)


def in_data(made: object) -> Numbers:
    """Of the many numbers of runs some lie near another by chance, so that four digits have to agree."""
    vectors: set[tuple[float, ...]] = set()
    scalars: set[float] = set()

    def walk(found: object) -> None:
        if isinstance(found, dict):
            for name, one in found.items():
                if name not in NO_ENDS:
                    walk(one)
        elif isinstance(found, list):
            if all(isinstance(one, int | float) for one in found):
                vectors.add(tuple(map(float, found)))
            for one in found:
                walk(one)
        elif isinstance(found, int | float):
            scalars.add(float(found))

    walk(made)
    return Numbers(frozenset(vectors), frozenset(scalars), 1e-4)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "variant"), WITH_LABS, ids=[f"{n}-{v}" for n, v in WITH_LABS])
def test_with_nothing_solved_no_lab_holds_a_key(name: str, variant: int) -> None:
    asked = request(name, variant)
    told = in_text(drawn(asked)), in_data(data(asked))
    for which, key in {*keys((3.0, -4.0), 1.0), *keys(NEIGHBOUR.g, NEIGHBOUR.alpha)}:
        if max(map(abs, key)) != 1.0:  # signs alone stand in many an example
            assert [one.holds(key) for one in told] == [False, False], which


@pytest.mark.slow
def test_a_lab_by_itself_tells_all() -> None:
    limit = (0.9009009, 0.9009009, 0.9009009)
    assert in_data(data(LabRequest())).holds(limit) and in_text(drawn(LabRequest())).holds(limit)
    assert in_data(data(PenaltyRequest((3.0, -4.0)))).holds((-1.5, 2.0))


@pytest.mark.slow
def test_one_solved_part_does_not_tell_its_neighbours() -> None:
    record = solved("penalized-updates/l2")
    asked = request("penalized-updates/l2", 0, record)
    text, made = drawn(asked), data(asked)
    told = in_text(text), in_data(made)
    assert all(one.holds((-1.5, 2.0)) for one in told)
    assert not any(one.holds(other) for one in told for other in ((-3.5, 3.5), (0.0, 2.0)))
    assert [row["p"] for row in made["by_p"]] == [2.0]
    assert text.count("? solve the part to see it") >= 4
    record = solved("solution-plane/sgd")
    assert in_text(drawn(request("solution-plane/sgd", 0, record))).holds((0.990099, 0.0990099, 0.00990099))
    assert not in_text(drawn(request("solution-plane/adam", 0, record))).holds((0.9009,) * 3)


def test_a_pack_that_is_known_in_outline_has_the_same_secrets(tmp_path: Path) -> None:
    outlined = outline(FOLDER, tmp_path)
    assert not any(problem.whole for problem in outlined.problems)
    for name, _ in WITH_LABS:
        key = f"{outlined.id}/{name}"
        kept = lab_secrets(outlined, key, open_versions(outlined, EMPTY))
        assert kept and kept == lab_secrets(pack(), key, open_versions(pack(), EMPTY))


@pytest.mark.parametrize("a", [(0.01, 0.1, 1.0), (1.0, 0.0, 0.1, 0.01), (1.001, 0.1, 0.01)])
def test_numbers_of_ones_own_that_lead_to_an_answer_do_not_tell_it(a: tuple[float, ...]) -> None:
    asked = replace(request("solution-plane/sgd"), a=a)
    assert {"sgd", "o"} <= study(asked).hidden
    assert "0.99" not in drawn(asked)


def test_every_part_solved_leaves_no_secret() -> None:
    every = [f"{problem.id}/{part.id}" for problem in pack().problems for part in problem.parts]
    assert not request("solution-plane/adam", 0, solved(*every)).secret.points
    assert penalty_study(request("penalized-updates/l1", 0, solved(*every))).neighbour is None


KEY = f"{pack().id}/solution-plane/sgd"
ALL = set(range(len(found("solution-plane/sgd").variants)))


@pytest.mark.parametrize(
    ("events", "versions"),
    [
        ((), ALL),
        ((Opened(KEY), Attempted(KEY, 0, ("a",), "wrong", False), Hinted(KEY, "orient")), ALL),
        ((_right(KEY), Solved(KEY)), set()),
        ((Told(KEY),), set()),
        ((Told(KEY), Twin(KEY, 1)), {1}),
        ((Told(KEY), Twin(KEY, 1), Attempted(KEY, 1, ("a",), "correct", True), Solved(KEY, 1)), set()),
    ],
)
def test_what_is_open_follows_the_record(events: tuple[Event, ...], versions: set[int]) -> None:
    assert open_versions(pack(), fold(events)).get(KEY, frozenset()) == versions


def test_the_students_own_answer_is_drawn_and_said_without_the_factor_that_it_lacks() -> None:
    asked = request("solution-plane/rescaled", 0, EMPTY, "1.0101 (1, 10, 100)")
    text = drawn(asked)
    assert "★" in text and "(1.01" in text
    assert "Your point is off the plane: its aᵀθ is too large." in text
    assert "3.03" not in text
    assert data(asked)["point"].get("value") is None


def test_secrets_are_what_keys_are_and_which_steps_are_asked_for() -> None:
    secret = request("penalized-updates/linf").secret
    assert isinstance(secret, Secrets)
    inf = float("inf")
    assert {(2.0, True), (inf, True), (1.0, True), (inf, False)} <= set(secret.steps)
    assert secret.every_step and secret.shortest
    assert secret.step(1.5, True) and secret.step(2.0, False)
    assert any(alike(point, (0.9009009,) * 3) for point in secret.points)
    after = request("penalized-updates/linf", 0, solved("penalized-updates/linf")).secret
    assert not after.step(inf, True)  # spot-the-flaw asks for the same once more, and it is known
    assert after.step(1.0, True) and after.step(1.5, True)
