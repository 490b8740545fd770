"""`tutor lab trajectories`: where the optimizers land, as a picture, as data, or live in the app."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tutor.cli.lab.lab_output import live
from tutor.cli.lab.trajectories_options import Asked
from tutor.cli.shared.common_options import on_terminal, reads_keys, with_json
from tutor.experiments.optimizers.optimizer_registry import RULES, heeding, in_words
from tutor.experiments.optimizers.options import READINGS
from tutor.experiments.requests.trajectories_request import BATCHES, SCHEDULES, LabRequest
from tutor.plots.trajectories.view_registry import PICTURES, ZOOMS, Setting
from tutor.terminal_charset import ascii_only

if TYPE_CHECKING:
    from tutor.experiments.trajectories.trajectories_study import Study
    from tutor.plots.canvas.picture import Picture


@click.command()
@click.option(
    "--a", "a", default="1, 1/10, 1/100", show_default=True, help="The training point, as you type a vector."
)
@click.option("--target", default="1", show_default=True, help="Its label: the plane is aᵀθ = target.")
@click.option(
    "--and",
    "more",
    multiple=True,
    metavar="POINT",
    help="A further training point and its label: “1, 2 = 3”.",
)
@click.option("--point", default=None, help="A point θ to be drawn and judged; may use a: “a/||a||_2^2”.")
@click.option("--start", default=None, help="Where the runs begin. Default: zero.")
@click.option(
    "--steps", type=click.IntRange(1, 10_000), default=120, show_default=True, help="How many steps."
)
@click.option(
    "--step-size", default=None, help="α for every optimizer; each has a comfortable one of its own."
)
@click.option(
    "--only",
    default=None,
    help=f"Show only these, separated by commas, or “all”: {', '.join(RULES)}; o is simplified Adam.",
)
@click.option(
    "--schedule", type=click.Choice(SCHEDULES), default="own", show_default=True, help="Step sizes over time."
)
@click.option(
    "--batch", type=click.Choice(BATCHES), default="full", show_default=True,
    help="All training points at each step, or one after the other.",
)  # fmt: skip
@click.option(
    "--norm", default="1", show_default=True, help="p of steepest descent; “inf” is the maximum norm."
)
@click.option(
    "--momentum", type=float, default=0.9, show_default=True, help=f"μ of {in_words(heeding('momentum'))}."
)
@click.option(
    "--decay",
    type=float,
    default=0.0,
    show_default=True,
    help=f"Weight decay of {in_words(heeding('decay'))}, as AdamW has it.",
)
@click.option("--epsilon", type=float, default=None, help=f"ε of {in_words(heeding('epsilon'))}.")
@click.option(
    "--epoch", type=click.Choice(READINGS), default="now", show_default=True,
    help="Whether simplified Adam (O) divides by this epoch's root mean square, or that of the epoch before.",
)  # fmt: skip
@click.option(
    "--view",
    "views",
    multiple=True,
    type=click.Choice(PICTURES),
    help="A picture; may be given several times.",
)
@click.option("--balls", is_flag=True, help="Draw the norm ball that touches the plane at each limit.")
@click.option(
    "--zoom", type=click.Choice(ZOOMS), default=None, help="One unit for all axes, or each its own."
)
@click.option("--turn", type=float, default=215.0, show_default=True, help="Degrees around the solid.")
@click.option(
    "--tilt", type=click.FloatRange(-90, 90), default=20.0, show_default=True, help="Degrees above it."
)
@click.option("--log-steps", is_flag=True, help="Time on a log axis.")
@click.option("--print", "printed", is_flag=True, help="Print the picture instead of opening the lab.")
@click.option("--plain", is_flag=True, help="Print without colour.")
@click.option("--ascii", "in_ascii", is_flag=True, help="Print in ASCII only.")
@click.option(
    "--svg", type=click.Path(dir_okay=False, path_type=Path), help="Write the picture to this SVG file."
)
@click.option(
    "--width", type=click.IntRange(40, 400), default=None, help="Columns to print. Default: the terminal's."
)
@click.option(
    "--height", type=click.IntRange(8, 120), default=16, show_default=True, help="Rows of each picture."
)
@with_json
def trajectories(
    views: tuple[str, ...],
    balls: bool,
    zoom: str | None,
    turn: float,
    tilt: float,
    log_steps: bool,
    printed: bool,
    plain: bool,
    in_ascii: bool,
    svg: Path | None,
    width: int | None,
    height: int,
    as_json: bool,
    **asked: Any,
) -> None:
    """Where SGD, simplified Adam (O), sign descent, Adam and rescaled SGD land on the plane aᵀθ = target.

    Simplified Adam has no momentum, and divides each component of the gradient by its root mean square.

    Numbers and vectors are typed as in an answer: 1/10, 0.1, (1, 2), [1; 2]. Where the output is no terminal,
    the picture is printed, as with --print.
    """
    request = Asked(**asked).request()
    if as_json:
        _write_json(request, views)
        return
    if not (printed or plain or in_ascii or svg) and reads_keys() and on_terminal():
        _open(request)
        return
    seen = zoom or ("near" if balls else "fit")
    setting = Setting(request.shown, request.steps, 0, balls, seen, turn, tilt, log_steps)
    columns = width or (100 if svg else min(max(shutil.get_terminal_size((80, 24)).columns, 40), 400))
    drawn = _drawn(_studied(request), request, views, setting, columns, height)
    if svg is not None:
        _write_svg(drawn, svg)
    else:
        _print(drawn, plain, in_ascii)


def _drawn(
    study: Study, request: LabRequest, views: tuple[str, ...], setting: Setting, width: int, height: int
) -> Picture:
    from tutor.plots.trajectories.trajectories_poster import USUAL_VIEWS, poster

    return poster(study, request.shown, width, height, views or USUAL_VIEWS, setting)


def _studied(request: LabRequest) -> Study:
    from tutor.experiments.trajectories.trajectories_study import study

    try:
        return study(request)
    except ValueError as fault:
        raise click.UsageError(str(fault)) from None


def _write_json(request: LabRequest, views: tuple[str, ...]) -> None:
    from tutor.experiments.trajectories.trajectories_data import as_data

    data = as_data(_studied(request), request.shown, with_sweep="sweep" in views)
    click.echo(json.dumps(data, ensure_ascii=ascii_only(), allow_nan=False))


def _write_svg(drawn: Picture, path: Path) -> None:
    from tutor.plots.output.svg import svg

    try:
        path.write_text(svg(drawn, "Trajectories of optimizers"), encoding="utf-8")
    except OSError as fault:
        raise click.UsageError(f"The picture could not be written to {path}: {fault.strerror}.") from None
    click.echo(f"Wrote {path}.")


def _print(drawn: Picture, plain: bool, in_ascii: bool) -> None:
    from tutor.plots.output import ascii as narrow

    if in_ascii or ascii_only():
        drawn = narrow.in_ascii(drawn)
    colour = on_terminal() and not plain and not os.environ.get("NO_COLOR")
    click.echo("\n".join(drawn.lines(colour)), color=colour)


def _open(request: LabRequest) -> None:
    _studied(request)  # what cannot be drawn is said here, before the app takes the screen
    live(request)
