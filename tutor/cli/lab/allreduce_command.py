"""`tutor lab allreduce`: workers that average their vectors, as a picture, as data, or live in the app."""

from __future__ import annotations

from typing import Any

import click

from tutor.cli.lab.lab_output import Output, with_output
from tutor.cli.lab.typed_values import scalar
from tutor.experiments.requests.allreduce_request import LATENCY, PARADIGMS, PER_NUMBER, AllReduceRequest


@click.command()
@click.option(
    "--paradigm",
    type=click.Choice(PARADIGMS, case_sensitive=False),
    default="ring",
    show_default=True,
    help="Which way of organising it is drawn.",
)
@click.option("--workers", "-n", type=int, default=4, show_default=True, help="n, up to 16.")
@click.option(
    "--chunk", type=int, default=10, show_default=True, help="Parameters for each worker: p = n · chunk."
)
@click.option("--latency", default=str(LATENCY), show_default=True, help="α: seconds for each message.")
@click.option(
    "--per-number", default=str(PER_NUMBER), show_default=True, help="β: seconds for each number in it."
)
@click.option("--parameters", default="1e6", show_default=True, help="p of the time model.")
@click.option("--ports", is_flag=True, help="Time: a machine, not a link, handles one message at a time.")
@with_output
def allreduce(
    paradigm: str,
    workers: int,
    chunk: int,
    latency: str,
    per_number: str,
    parameters: str,
    ports: bool,
    **wanted: Any,
) -> None:
    """Count the messages of all-to-all, parameter server and ring, and time them.

    Every message really carries its numbers, and in the end every worker is checked to hold the mean. Where
    the output is no terminal, the picture is printed, as with --print.
    """
    try:
        request = AllReduceRequest(
            paradigm, workers, chunk, scalar("--latency", latency), scalar("--per-number", per_number)
        )
    except ValueError as fault:
        raise click.UsageError(str(fault)) from None
    size = scalar("--parameters", parameters)
    if not 1.0 <= size <= 1e15:
        raise click.BadParameter("p has to be from 1 to 1e15.", param_hint="--parameters")
    from tutor.experiments.allreduce.allreduce_data import as_data
    from tutor.experiments.allreduce.replay import follow
    from tutor.experiments.allreduce.time_model import Model
    from tutor.plots.allreduce.allreduce_poster import allreduce_poster
    from tutor.plots.output.lab_ascii import allreduce_in_ascii

    followed = {name: follow(name, workers, chunk) for name in PARADIGMS}
    model = Model(request.latency, request.per_number, size, ports)
    Output(wanted, allreduce_in_ascii).write(
        request,
        lambda width, height: allreduce_poster(followed, paradigm, model, width, height),
        lambda: as_data(followed, model),
    )
