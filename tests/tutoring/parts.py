"""Parts, events and verdicts for the tests of this room."""

from tutor.checking import ExpressionBlank
from tutor.checking.contract.verdict import Cell, Outcome, Verdict
from tutor.packs.model.pack import Pack, Part, Problem, RaceEntry, Rung, RungKind, Variant
from tutor.tutoring.event import Attempted, Event
from tutor.tutoring.state import Record
from tutor.tutoring.study import Study

KEY = "tiny/step/length"

LADDER = (
    Rung("structure", RungKind.STRUCTURE, "Fix the length first, then the direction."),
    Rung("orient", RungKind.ORIENT, "Read once more what is given."),
    Rung("contradict", RungKind.CONTRADICT, "Put the zero vector in.", mistake="own-norm"),
    Rung("ask", RungKind.ASK, "How long is it?", blank=ExpressionBlank("1")),
    Rung("challenge", RungKind.CHALLENGE, "Are you sure of the name?"),
    Rung("tell", RungKind.TELL, "The whole road."),
)


def part(id: str = "length", variants: int = 3, **more: object) -> Part:  # noqa: A002
    """A part with a full ladder."""
    fields: dict[str, object] = {
        "id": id,
        "title": "A step's length",
        "statement": "How long?",
        "given": ("g in R^d",),
        "blanks": (ExpressionBlank("-g"),),
        "ladder": LADDER,
        "solution": "The whole road.",
        "variants": tuple(Variant((f"a = {n}",)) for n in range(variants)),
        "race": (
            RaceEntry("Model B", 0),
            RaceEntry("Mistral Le Chat", 4),
            RaceEntry("GPT-5", None, "gave up"),
        ),
    }
    return Part(**{**fields, **more})  # type: ignore[arg-type]


def attempted(answer: str, outcome: Outcome = Outcome.WRONG, mistake: str | None = None) -> Attempted:
    """An attempt at `KEY`; credit where the outcome is correct or form."""
    credit = outcome in (Outcome.CORRECT, Outcome.FORM)
    return Attempted(KEY, 0, (answer,), str(outcome), credit, mistake)


def verdict(outcome: Outcome, mistake: str | None = None) -> Verdict:
    """A verdict on one blank; credit where it is correct or form."""
    credit = outcome in (Outcome.CORRECT, Outcome.FORM)
    return Verdict(outcome, mistake, credit, (Cell(outcome, mistake, reading="-g"),), message="Look again.")


RIGHT, WRONG = verdict(Outcome.CORRECT), verdict(Outcome.WRONG)


def desk(record: Record | None = None) -> tuple[Study, list[Event]]:
    """A study, and the list that its events are written to."""
    written: list[Event] = []
    return Study(record or Record(), written.append), written


def pack(*parts: str) -> Pack:
    """A pack `tiny` of one problem `step` with these parts."""
    return Pack("tiny", "Tiny", "1", (Problem("step", "A step", "", tuple(part(name) for name in parts)),))
