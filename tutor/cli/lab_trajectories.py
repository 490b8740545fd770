"""`tutor lab trajectories`: where the optimizers land, as a picture, as data, or live in the app."""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import TYPE_CHECKING

import click

from tutor.cli.lab_values import scalar, vector
from tutor.cli.options import on_terminal, reads_keys, with_json
from tutor.experiments.request import LABELS, RULES, USUAL, LabRequest

if TYPE_CHECKING:
    from tutor.experiments.study import Study

WORDS = {label.casefold(): name for name, label in LABELS.items()} | {"simplified adam": "o"}


@click.command()
@click.option(
    "--a", "a", default="1, 1/10, 1/100", show_default=True, help="The training point, as you type a vector."
)
@click.option("--target", default="1", show_default=True, help="Its label: the plane is aᵀθ = target.")
@click.option("--point", default=None, help="A point θ to be drawn and judged; may use a: “a/||a||_2^2”.")
@click.option(
    "--steps", type=click.IntRange(1, 10_000), default=120, show_default=True, help="How many steps."
)
@click.option(
    "--step-size", default=None, help="α for every optimizer; each has a comfortable one of its own."
)
@click.option("--only", default=None, help=f"Show only these, separated by commas: {', '.join(RULES)}.")
@click.option("--print", "printed", is_flag=True, help="Print the picture instead of opening the lab.")
@click.option("--plain", is_flag=True, help="Print without colour.")
@click.option(
    "--width", type=click.IntRange(40, 400), default=None, help="Columns to print. Default: the terminal's."
)
@click.option(
    "--height", type=click.IntRange(8, 120), default=16, show_default=True, help="Rows of each picture."
)
@with_json
def trajectories(
    a: str,
    target: str,
    point: str | None,
    steps: int,
    step_size: str | None,
    only: str | None,
    printed: bool,
    plain: bool,
    width: int | None,
    height: int,
    as_json: bool,
) -> None:
    """Where SGD, simplified Adam (O), sign descent, Adam and rescaled SGD land on the plane aᵀθ = target.

    Numbers and vectors are typed as in an answer: 1/10, 0.1, (1, 2), [1; 2]. Where the output is no terminal,
    the picture is printed, as with --print.
    """
    request = _request(a, target, point, steps, step_size, only)
    if as_json:
        _write_json(request)
    elif printed or plain or not (reads_keys() and on_terminal()):
        _print(request, width, height, plain)
    else:
        _open(request)


def _request(
    a: str, target: str, point: str | None, steps: int, step_size: str | None, only: str | None
) -> LabRequest:
    numbers = vector("--a", a)
    alpha = None if step_size is None else scalar("--step-size", step_size)
    if alpha is not None and not 0.0 < alpha <= 1e12:
        raise click.BadParameter("A step size has to be a positive number.", param_hint="--step-size")
    theta = None if point is None else vector("--point", point, numbers)
    if theta is not None and len(theta) != len(numbers):
        sizes = f"The point has {_components(len(theta))}, and a has {_components(len(numbers))}."
        raise click.BadParameter(sizes, param_hint="--point")
    return LabRequest(numbers, scalar("--target", target), theta, None, _rules(only), alpha, steps)


def _components(count: int) -> str:
    return "one component" if count == 1 else f"{count} components"


def _rules(only: str | None) -> tuple[str, ...]:
    """The rules named, in the lab's own order."""
    if only is None:
        return USUAL
    named = [word.strip().casefold() for word in only.split(",") if word.strip()]
    chosen = {WORDS.get(word, word) for word in named}
    strange = sorted(chosen - set(RULES))
    if strange or not chosen:
        what = f"There is no optimizer “{strange[0][:40]}”" if strange else "No optimizer is named"
        raise click.BadParameter(f"{what}; there are {', '.join(RULES)}.", param_hint="--only")
    return tuple(name for name in RULES if name in chosen)


def _studied(request: LabRequest) -> Study:
    from tutor.experiments.study import study

    try:
        return study(request)
    except ValueError as fault:
        raise click.UsageError(str(fault)) from None


def _write_json(request: LabRequest) -> None:
    from tutor.experiments.data import as_data

    click.echo(json.dumps(as_data(_studied(request), request.shown), ensure_ascii=False, allow_nan=False))


def _print(request: LabRequest, width: int | None, height: int, plain: bool) -> None:
    from tutor.plots.poster import poster

    columns = width or min(max(shutil.get_terminal_size((80, 24)).columns, 40), 400)
    colour = on_terminal() and not plain and not os.environ.get("NO_COLOR")
    drawn = poster(_studied(request), request.shown, columns, height)
    click.echo("\n".join(drawn.lines(colour)), color=colour)


def _open(request: LabRequest) -> None:
    _studied(request)  # what cannot be drawn is said here, before the app takes the screen
    from tutor.tui.app import TutorApp

    app = TutorApp(lab=request)
    app.run()
    sys.exit(app.return_code or 0)
