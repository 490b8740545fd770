"""What an optimizer is: one record of its words, its signs, its step, and what theory knows of it.

Neither this file nor a record's imports NumPy by being imported: a lab is named and set up long before that
is paid for. A step on arrays imports it where it is made, and what is typed with arrays is typed only.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tutor.experiments.optimizers.options import Options

if TYPE_CHECKING:
    from tutor.experiments.geometry.training_points import Array, Points

Numbers = list[float]
ScalarStep = Callable[[Numbers, Numbers, float], Numbers]
Memory = tuple["Array", ...]
ArrayStep = Callable[[Memory, "Array", "Array", "Array", "Array"], "Array"]
OwnSteps = Literal["constant", "geometric", "cosine"]


@dataclass(frozen=True, slots=True)
class ArrayRule:
    """An update on arrays (d, k): d components of k runs, each with a step size of its own.

    Attributes:
        begin: its memory before the first step, for θ of a shape.
        step: (memory, θ, gradient, root mean square of the epoch's gradients, step sizes (k,)) → what is
            taken off θ; all arrays (d, k). It writes over its memory and over both gradient arrays, since a
            sweep makes a thousand runs of it.
        sized: whether it looks at the root mean square; others are given the gradient in its place.
    """

    begin: Callable[[tuple[int, ...]], Memory]
    step: ArrayStep
    sized: bool = False


@dataclass(frozen=True, slots=True)
class Nearest:
    """In which norm the end of a run that arrives is the nearest minimiser to its start.

    Attributes:
        p: of ‖θ − θ₀‖_p.
        several: whether that holds for several training points too, since every step is in their span.
        rescaled: whether each component counts in units of its feature's root second moment.
    """

    p: float
    several: bool = False
    rescaled: bool = False


@dataclass(frozen=True, slots=True)
class Averages:
    """What a rule averages, where its step is (average of g)/(√(average of g²) + ε).

    Attributes:
        first: how much of the average of g is kept at each step; 0 for g itself.
        second: the same for g²; None for the sum of all.
        epsilon: ε > 0.
        corrected: whether both are corrected for their start at zero.
        decay: what is taken off θ before, as a part of α.
    """

    first: float
    second: float | None
    epsilon: float
    corrected: bool = False
    decay: float = 0.0


def _no_theory(options: Options) -> Nearest | None:
    return None


def _no_averages(options: Options) -> Averages | None:
    return None


def _without_bound(points: Points, options: Options, batch: str) -> float:
    return math.inf


def _never(options: Options) -> bool:
    return False


def _one(options: Options) -> float:
    return 1.0


def _itself(options: Options) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Optimizer:
    """An optimizer of the trajectories lab. To add one: a file with its record, and a line in the registry.

    Attributes:
        name: by which it is asked for.
        label: what a reader calls it in a sentence.
        key: its key in the lab.
        signs: in a picture, where a run goes (filled) and where it ends (the same shape, open).
        letter: in ASCII, where a run goes; its capital is where it ends.
        ink: its colour in pictures, a name of the palette; each optimizer has its own.
        on_scalars: (d, options) → its step (θ, gradient, α) → θ on lists of d numbers, which remembers what
            it needs between calls; faster than any array for one training point of a few numbers. None where
            it has to see the whole epoch.
        on_arrays: its step on arrays, many runs side by side; a test holds the two together.
        shown: whether a lab shows it at first.
        short: the label where room is short, at most 12 characters.
        chip, tiny: what stands on its control, and where that is narrow; the label if empty.
        about: what its name does not tell.
        aliases: other names that may be typed for it.
        numbers: the fields of `Options` that it heeds.
        own_steps: the step sizes that suit it: constant where its steps shrink with the gradient; else they
            fall, `geometric` if it turns as soon as it has crossed the plane, `cosine` if it overshoots.
        rescales: whether it works on features that were brought to unit size beforehand.
        end: in which norm its end is the nearest one, or None where no theory names it.
        stable: the bound that a constant step size must stay below; infinity if there is none.
        runs_away: whether some step size makes its steps grow.
        way: how far it has to go from θ₀, in units of α, for a rule whose steps are as long as α; None where
            they shrink with the gradient, whose unit is the stable bound.
        unit: what that is to be multiplied by.
        on_a_line: the rule that it is on a single component, if that is a simpler one.
        averages: what it averages, for a sweep's shorter way with one training point.
    """

    name: str
    label: str
    key: str
    signs: tuple[str, str]
    letter: str
    ink: str
    on_scalars: Callable[[int, Options], ScalarStep | None]
    on_arrays: Callable[[Options], ArrayRule]
    shown: bool = False
    short: str = ""
    chip: str = ""
    tiny: str = ""
    about: str = ""
    aliases: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    own_steps: OwnSteps = "constant"
    rescales: bool = False
    end: Callable[[Options], Nearest | None] = _no_theory
    stable: Callable[[Points, Options, str], float] = _without_bound
    runs_away: Callable[[Options], bool] = _never
    way: Callable[[Points, Array], float] | None = None
    unit: Callable[[Options], float] = _one
    on_a_line: Callable[[Options], str] = _itself
    averages: Callable[[Options], Averages | None] = _no_averages
