"""`tutor lab penalty`: the step that a norm likes, as a picture, as data, or live in the app."""

from __future__ import annotations

from typing import Any

import click

from tutor.cli.lab.lab_output import Output, with_output
from tutor.cli.lab.typed_values import scalar, vector
from tutor.experiments.requests.penalty_request import PenaltyRequest


@click.command()
@click.option("--g", "g", default="3, -1", show_default=True, help="The gradient, as you type a vector.")
@click.option("--alpha", default="1", show_default=True, help="α: the penalty's weight is 1/α.")
@click.option("--p", "p", default="2", show_default=True, help="Which norm: a number from 1, or inf.")
@click.option("--unsquared", is_flag=True, help="The norm as it is, without its square.")
@click.option("--step", default=None, help="A step u to be tried; may use g and alpha: “-alpha g”.")
@with_output
def penalty(g: str, alpha: str, p: str, unsquared: bool, step: str | None, **wanted: Any) -> None:
    """Which step makes gᵀu + (1/α)‖u‖ₚ² least, and how yours does.

    The landscape in two coordinates with a growing ball, what each size of step can reach, and the best step
    for each p. Where the output is no terminal, the picture is printed, as with --print.
    """
    request = _request(g, alpha, p, unsquared, step or "")
    from tutor.experiments.penalty.penalty_data import as_data
    from tutor.experiments.penalty.penalty_study import penalty_study
    from tutor.packs.trials.lab_requests import trial_of
    from tutor.plots.output.lab_ascii import penalty_in_ascii
    from tutor.plots.penalty.penalty_poster import penalty_poster

    tried = trial_of(request)
    if step is not None and tried is None:
        raise click.BadParameter(
            f"“{step[:60]}” is no step with {len(request.g)} components.", param_hint="--step"
        )
    study = penalty_study(request, step=tried)
    Output(wanted, penalty_in_ascii).write(
        request, lambda width, height: penalty_poster(study, width, height), lambda: as_data(study)
    )


def _request(g: str, alpha: str, p: str, unsquared: bool, step: str) -> PenaltyRequest:
    infinite = p.strip().casefold() in ("inf", "oo", "∞", "infinity")
    power = float("inf") if infinite else scalar("--p", p)
    given = ("g in R^d", "alpha > 0", "j = argmax_i |g_i|")
    try:
        return PenaltyRequest(vector("--g", g), scalar("--alpha", alpha), power, not unsquared, step, given)
    except ValueError as fault:
        raise click.UsageError(str(fault)) from None
