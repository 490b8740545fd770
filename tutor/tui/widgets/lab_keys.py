"""The keys of the trajectories lab; each has a chip that does the same."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tutor.experiments.request import LABELS, RULES

KEYS: list[BindingType] = [
    *(
        Binding(str(n % 10), f"rule('{name}')", f"{LABELS[name]} on or off")
        for n, name in enumerate(RULES, start=1)
    ),
    Binding("space", "play", "Play or pause"),
    Binding("right", "move(1)", "One step on"),
    Binding("left", "move(-1)", "One step back"),
    Binding("shift+right", "move(10)", "Ten steps on"),
    Binding("shift+left", "move(-10)", "Ten steps back"),
    Binding("r,home", "restart", "Back to the start"),
    Binding("end", "finish", "To the last step"),
    Binding("minus,underscore", "pace(-1)", "Shorter steps"),
    Binding("plus,equals_sign", "pace(1)", "Longer steps"),
    Binding("d", "schedule", "How step sizes change over time"),
    Binding("i", "turn", "The next components"),
    Binding("v,tab", "view", "The next picture"),
    Binding("shift+tab", "view(-1)", "The picture before"),
    Binding("b", "balls", "Norm balls that touch the plane at the limits"),
    Binding("z", "zoom", "One unit for all axes, or each its own"),
    Binding("x", "log", "Steps on a log axis"),
    Binding("h", "rotate(-10, 0)", "Turn the solid to the left"),
    Binding("l", "rotate(10, 0)", "Turn the solid to the right"),
    Binding("k", "rotate(0, 10)", "See the solid more from above"),
    Binding("j", "rotate(0, -10)", "See the solid more from below"),
    Binding("c", "compare", "Hold this setting beside what you change next"),
    Binding("o", "batch", "All training points at each step, or one after the other"),
    Binding("e", "reading", "O's mean square: this epoch or the one before"),
    Binding("w", "decay", "AdamW's weight decay"),
    Binding("m", "momentum", "Momentum μ"),
    Binding("p", "norm", "The norm of steepest descent"),
    Binding("f1", "app.help", "Help", show=False),
    Binding("escape,q", "back", "Leave the lab"),
]
