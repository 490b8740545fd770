"""The counters beside the wiring: step, messages, numbers, and who holds how much of what."""

from __future__ import annotations

from tutor.experiments.allreduce.replay import Progress
from tutor.experiments.allreduce.simulation import SERVER
from tutor.plots.allreduce import allreduce_marks as signs
from tutor.plots.allreduce.wiring_view import PHASES
from tutor.plots.canvas.picture import Picture, Row, picture

BAR = "■"


def counters(progress: Progress, tick: int, width: int, height: int) -> Picture:
    """The counters after so many ticks; rows for single machines as far as there is room."""
    traffic = progress.traffic
    step, phase = divmod(tick, PHASES)
    messages, volume = progress.sent(step)
    loads = progress.loads(step)
    link, most = max(loads.items(), key=lambda item: item[1], default=("no link", 0))
    now = f"{step} of {traffic.steps} done" + (f", step {step + 1} under way" if phase else "")
    rows: list[Row] = [
        (("steps     ", "quiet"), (now, "text")),
        (("messages  ", "quiet"), (f"{messages} of {traffic.messages}, each of {traffic.size}", "text")),
        (("numbers   ", "quiet"), (f"{volume} of {traffic.volume}", "text")),
        (("busiest   ", "quiet"), (f"{link}: {most}"[: max(width - 10, 8)], "text")),
        (("", "text"),),
        ((_head(progress)[:width], "quiet"),),
    ]
    sent = dict(traffic.sent)
    done = dict.fromkeys(progress.names, 0)
    for messages_of in progress.steps[:step]:
        for message in messages_of:
            done[message.sender] += message.size
    top = max(sent.values(), default=1)
    rows += [_machine(progress, name, step, (done[name], top), width) for name in progress.names]
    return picture(rows[: max(height, 6)])


def _head(progress: Progress) -> str:
    if progress.chunks > 1:
        letters = "".join(signs.letter(chunk) for chunk in range(progress.chunks))
        return f"   holds {letters:<{max(progress.chunks, 3)}}  has sent"
    return "   holds  has sent"


def _machine(progress: Progress, name: str, step: int, sent: tuple[int, int], width: int) -> Row:
    """`3  2144  ■■■■ 30`: in each chunk the number of gradients that are in it, and what it has sent."""
    n = progress.traffic.workers
    number = signs.SERVER if name == SERVER else name.split()[-1]
    held = "".join(_count(len(part), n) for part in progress.held[min(step, len(progress.held) - 1)][name])
    volume, top = sent
    room = max(width - 24 - progress.chunks, 4)
    bar = BAR * round(volume / top * room) if top else ""
    done = set(held) == {signs.DONE}
    return (
        (f"{number:>2} ", "strong"),
        (f"      {held:<{max(progress.chunks, 3)}}  ", "green" if done else "text"),
        (bar, "orange"),
        (f" {volume}", "text"),
    )


def _count(part: int, n: int) -> str:
    """How many gradients are in a chunk, as one character; a tick for all."""
    return signs.DONE if part == n else "0123456789abcdef"[part]
