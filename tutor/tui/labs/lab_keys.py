"""The keys of the labs, in the words that help uses; each has a chip that does the same."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tutor.experiments.optimizers.optimizer_registry import OPTIMIZERS, heeding, in_words
from tutor.experiments.requests.allreduce_request import LABELS as WAYS
from tutor.experiments.requests.allreduce_request import PARADIGMS


def key(keys: str, action: str, about: str, more: str = "") -> Binding:
    """A key with an id, so that help and the palette list it, and it can be remapped.

    Args:
        about: what it does, in a few words.
        more: the same in a sentence for somebody who sees the lab for the first time.
    """
    name = "".join(letter if letter.isalnum() or letter in "_-" else "." for letter in action).strip(".")
    return Binding(keys, action, about, id=f"lab.{name}", tooltip=more or about)


STAGE: list[BindingType] = [
    key("space", "play", "Play or pause"),
    key("r,home", "restart", "Back to the start"),
    key("e", "edit", "Type the lab's numbers", "Type numbers: all that the lab is set to, α = 1000 too"),
    key("v", "view", "The next picture", "Show the next picture (or the table) in this place"),
    Binding("tab", "view", "The next picture", show=False),
    Binding("f1", "app.help", "Help", id="help", tooltip="All keys of this lab"),
    key("escape,q", "back", "Leave the lab"),
]

EXAMPLE = key(
    "a",
    "example",
    "A neighbouring example beside what is not told",
    "While a part asks where the runs end or which step is best: other numbers, shown whole, beside its own",
)

TRAJECTORIES: list[BindingType] = [
    *(
        key(one.key, f"rule('{one.name}')", f"{one.label} on or off", f"Show or hide {one.label}")
        for one in OPTIMIZERS
    ),
    key("right", "move(1)", "One step on", "One training step on (with shift: ten)"),
    key("left", "move(-1)", "One step back", "One training step back (with shift: ten)"),
    Binding("shift+right", "move(10)", "Ten steps on"),
    Binding("shift+left", "move(-10)", "Ten steps back"),
    key("end", "finish", "To the last step"),
    key("minus,underscore", "pace(-1)", "Shorter steps", "Every optimizer's step size α smaller"),
    key("plus,equals_sign", "pace(1)", "Longer steps", "Every optimizer's step size α larger"),
    key(
        "d",
        "schedule",
        "How step sizes change over time",
        "Step sizes over time: what suits each rule (own), constant, 1/t, 1/√t, cosine, the largest stable",
    ),
    EXAMPLE,
    key("i", "turn", "The next components", "Look at other components of θ"),
    key("shift+tab", "view(-1)", "The picture before", "Back to the picture before"),
    key(
        "b",
        "balls",
        "Norm balls that touch the plane at the limits",
        "Draw around the start the ball of the norm that each optimizer keeps small; it touches at its limit",
    ),
    key(
        "z",
        "zoom",
        "One unit for all axes, or each its own",
        "Zoom: everything, each axis on its own scale (fit); one scale for all (equal); closer (near)",
    ),
    key("x", "log", "Steps on a log axis", "The axis of steps logarithmic, or not"),
    key("h", "rotate(-10, 0)", "Turn the solid to the left", "Turn the solid to the left; dragging does too"),
    key(
        "l", "rotate(10, 0)", "Turn the solid to the right", "Turn the solid to the right; dragging does too"
    ),
    key("k", "rotate(0, 10)", "See the solid more from above"),
    key("j", "rotate(0, -10)", "See the solid more from below"),
    key(
        "c",
        "compare",
        "Hold this setting beside what you change next",
        "Keep this setting in a picture of its own, and change the other one beside it; again lets it go",
    ),
    key("o", "batch", "All training points at each step, or one after the other"),
    key(
        "u",
        "reading",
        "Simplified Adam (O): the mean square of this epoch, or of the one before",
        "What simplified Adam (O) divides by: the mean square gradient of this epoch, or of the epoch before",
    ),
    key(
        "w",
        "decay",
        "Weight decay, as AdamW has it",
        f"How much {in_words(heeding('decay'))} shrink all weights at each step (AdamW's decay)",
    ),
    key(
        "m",
        "momentum",
        "Momentum μ",
        f"How much of the last step {in_words(heeding('momentum'))} keep (μ)",
    ),
    key(
        "p", "norm", "The norm of steepest descent", "The p-norm in which steepest descent measures its steps"
    ),
]

PENALTY: list[BindingType] = [
    key("right", "slide(1)", "A larger p", "The penalty's norm: a larger p, up to ∞"),
    key("left", "slide(-1)", "A smaller p", "The penalty's norm: a smaller p, down to 1"),
    key("plus,equals_sign", "weigh(1)", "A larger α", "A larger α: distance gets cheaper, steps longer"),
    key("minus,underscore", "weigh(-1)", "A smaller α", "A smaller α: distance gets dearer, steps shorter"),
    key("s", "square", "The norm squared, or not", "Charge the norm squared, or the norm itself"),
    key("up", "grow(1)", "A larger ball", "Allow larger steps: the ball ‖u‖ ≤ z grows"),
    key("down", "grow(-1)", "A smaller ball", "Allow only smaller steps: the ball ‖u‖ ≤ z shrinks"),
    key("i", "turn", "The next pair of coordinates"),
    EXAMPLE,
]

ALLREDUCE: list[BindingType] = [
    *(
        key(str(at), f"choose('{name}')", f"Show {WAYS[name]}", f"Let the workers exchange by {WAYS[name]}")
        for at, name in enumerate(PARADIGMS, start=1)
    ),
    key("plus,equals_sign", "man(1)", "One worker more", "One worker more (n)"),
    key("minus,underscore", "man(-1)", "One worker less", "One worker less (n)"),
    key("up", "size(1)", "More parameters", "A larger model: more parameters (p)"),
    key("down", "size(-1)", "Fewer parameters", "A smaller model: fewer parameters (p)"),
    key("right", "move(1)", "Half a step on"),
    key("left", "move(-1)", "Half a step back"),
    key("end", "finish", "To the end"),
    key(
        "m",
        "ports",
        "Time: by busiest link, or by busiest machine",
        "The time's picture: each link, or each machine, handles one message at a time",
    ),
]
