"""Events told as cards: what each of them looks like in the conversation."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Collapsible, Static

from tutor.packs.model.faded_solution import RUNG
from tutor.packs.model.pack import Part, RungKind
from tutor.tui.answering.drawn_formula import Drawing
from tutor.tui.answering.kinds.entry_registry import ENTRIES
from tutor.tui.answering.live_reading import in_symbols
from tutor.tui.desk.desk import Place
from tutor.tui.shared import marks
from tutor.tui.shared.prose import Prose
from tutor.tui.shared.repeatable_button import RepeatableButton
from tutor.tui.shared.typeset import reword
from tutor.tui.study.conversation import Card
from tutor.tui.study.race_view import RaceTable
from tutor.tutoring import ladder
from tutor.tutoring.event import (
    Asked,
    AskedAnew,
    Attempted,
    Event,
    Explained,
    Hinted,
    Opened,
    Solved,
    Told,
    Twin,
)
from tutor.tutoring.offer import Offer
from tutor.tutoring.race import race
from tutor.tutoring.standing import manner, took
from tutor.tutoring.state import PartState, Status
from tutor.tutoring.twin import LATER, folded, later

RUNGS = {
    RungKind.ORIENT: "Read it once more",
    RungKind.POINT: "Where to look",
    RungKind.CONTRADICT: "Put it to the test",
    RungKind.STRUCTURE: "The road, step by step",
    RungKind.ASK: "A smaller question",
    RungKind.TELL: "The next line",
    RungKind.CHALLENGE: "One more thought",
}

BEGINS = "How the solution begins"
OTHERWISE = "asked otherwise"
"""Of a version whose values have no names, or that asks another question."""
FOLDED = "folded until this is answered"

NOTHING_MORE = "Right."
"""The message of a right answer that has nothing to add to its title."""


class Narrator:
    """Tells the events of one part, in order; counts tries and hints as it goes.

    Args:
        place: the part.
        onward: title of the part that comes after it, or "".
    """

    def __init__(self, place: Place, onward: str = "") -> None:
        self._place = place
        self._onward_to = onward
        self._variant = 0
        self._tries = 0
        self._hints: list[str] = []

    def tell_all(self, events: tuple[Event, ...], state: PartState) -> list[Card]:
        """The whole conversation so far; what follows a right answer follows only the last one."""
        solved = [event for event in events if isinstance(event, Solved)]
        told: list[Card] = []
        dealt = [number for number, event in enumerate(events) if isinstance(event, Twin | AskedAnew)]
        if dealt and folded(state):
            before = "What was done before" if state.anew else "An earlier version"
            shown = " and its solution" if state.told else ""
            told.append(Card(Content(f"▸ {before}{shown}"), "quiet", aside=FOLDED))
            events = events[dealt[-1] :]
        for event in events:
            ending = event is solved[-1] and state.settled if solved else False
            told.extend(self.tell(event, state, ending))
        return told

    def tell(self, event: Event, state: PartState, ending: bool = True) -> Iterator[Card]:
        """The cards of one event; none for an event that shows by itself."""
        match event:
            case Opened():
                self._deal(event.variant)
            case Twin():
                self._deal(event.variant)
                yield Card(Content("↻ Another version of this part"), "quiet", aside=self._values())
            case AskedAnew():
                self._tries, self._hints = 0, []
                yield Card(Content("↻ Once more, from an empty desk"), "quiet")
            case Attempted():
                self._tries += _tried(event)
                yield self._attempt(event)
            case Hinted():
                yield from self._hint(event.rung)
            case Asked():
                yield self._asked(event)
            case Told():
                yield self._told(state)
            case Solved():
                yield self._solved(state, ending)
            case Explained():
                yield self._explained(event, state)

    def _deal(self, variant: int) -> None:
        """Tries and hints are counted for each version by itself."""
        if variant != self._variant:
            self._variant, self._tries, self._hints = variant, 0, []

    @property
    def _part(self) -> Part:
        """What is asked in the version that is being told of."""
        return self._place.at(self._variant).part

    def _values(self) -> str:
        """What the variant that was dealt is about, spelt as statements spell it: `a = (2, −1)`."""
        variants = self._part.variants
        names = [given.partition("=")[0].strip() for given in variants[self._variant % len(variants)].given]
        values = [reword(self._text(f"$\\row{{{name}}}$")) for name in names]
        said = [f"{in_symbols(f'{name} =')} {value}" for name, value in zip(names, values, strict=True)]
        return "now " + ", ".join(said) if said and "?" not in values else OTHERWISE

    def _text(self, markdown: str) -> str:
        return self._place.text(markdown, self._variant)

    def _attempt(self, event: Attempted) -> Card:
        mark = marks.ONWARD if event.advances else marks.verdict(event.outcome, event.credit)
        words = mark.words
        message = event.message
        count = len(event.cells)
        if event.outcome == "form" and event.mistake == "row-for-column":
            words = "Correct, written as a row" if event.credit else words
        elif event.outcome == "partly" and count > 1 and not event.advances:
            right = sum(outcome in ("correct", "form") for outcome in event.cells)
            words = f"Partly right: {right} of {count} blanks"
            message = message.removeprefix(f"{right} of {count} are right.").strip()
        tone = {"$success": "good", "$warning": "near", "$error": "off"}.get(mark.colour, "quiet")
        body: list[Widget] = [*self._readings(event)]
        if message and message != NOTHING_MORE:
            said = Prose(message, classes="card-text")
            # A small screen shows the first rows of a long card: which line fails is told before all lines.
            body.insert(0 if "\n" in "".join(event.answer) else len(body), said)
        if event.advances and self._part.then:
            body.append(Prose(self._text(self._part.then), classes="card-text"))
        aside = f"try {self._tries}" if _tried(event) else "" if event.advances else "not counted"
        return Card(Content(f"{mark.sign} {words}"), tone, body, aside)

    def _readings(self, event: Attempted) -> Iterator[Widget]:
        blanks = self._part.blanks
        if len(blanks) > 2:
            return
        for number, blank in enumerate(blanks[: len(event.cells)]):
            typed = event.answer[number] if number < len(event.answer) else ""
            reading = event.reading[number] if number < len(event.reading) else ""
            yield from ENTRIES[blank.kind].told(blank, typed, reading)

    def _hint(self, id: str) -> Iterator[Card]:  # noqa: A002
        rung = ladder.rung_of(self._part, id)
        if rung is None:
            return
        if id not in self._hints:
            self._hints.append(id)
        number = self._hints.index(id) + 1
        title = Content(f"✦ Hint {number}: {BEGINS if id == RUNG else RUNGS[rung.kind]}")
        if rung.kind is RungKind.CHALLENGE:
            title = Content(f"✦ {RUNGS[rung.kind]}")
        body: list[Widget] = [Prose(self._text(rung.text), classes="card-text")]
        if rung.blank is not None:
            body.append(_button("Answer this question", f"screen.ask('{rung.id}')", "ask-button"))
        yield Card(title, "hint", body)

    def _asked(self, event: Asked) -> Card:
        mark = marks.verdict(event.outcome, credit=True)
        tone = "good" if mark.colour == "$success" else "near"
        body: list[Widget] = [Drawing((), event.answer)]
        if event.message:
            body.append(Prose(event.message, classes="card-text"))
        return Card(Content(f"{mark.sign} Hint's question: {mark.words.lower()}"), tone, body)

    def _told(self, state: PartState) -> Card:
        body: list[Widget] = [Prose(self._text(self._part.solution), classes="card-text")]
        if len(self._part.variants) > 1 and state.revealed:
            body.append(Static(Content.styled(LATER, "$quiet"), classes="card-text"))
        body.extend(self._next())
        return Card(Content("○ The worked solution"), "near", body, "this part is marked as shown")

    def _solved(self, state: PartState, ending: bool) -> Card:
        mark = marks.state(str(state.status))
        part = self._part
        body: list[Widget] = []
        if ending:
            if part.reflection:
                body.append(Prose(self._text(part.reflection), classes="card-text reflection"))
                also = ", then the author's" if part.reflect_answer else ""
                body.append(_button(f"Your thought{also}", "screen.think", "think"))
            if ladder.next_rung(part, state) is not None:
                body.append(_button("One more question", "screen.hint", "challenge"))
            if part.solution:
                worked = Prose(self._text(part.solution), classes="card-text")
                body.append(Collapsible(worked, title="Worked solution", collapsed=True, classes="worked"))
            if part.race:
                timed = RaceTable(race(part, state))
                body.append(Collapsible(timed, title="Race the models", collapsed=False, classes="worked"))
            body.extend(self._onward(state))
        return Card(Content(f"{mark.sign} {celebration(state)}"), "good", body)

    def _explained(self, event: Explained, state: PartState) -> Card:
        """A thought with the author's words below it; later, how the two compare."""
        part = self._place.part
        if event.compared:
            return Card(Content(f"✎ Beside the author's words: {event.compared}"), "quiet")
        body: list[Widget] = [Static(Content(event.text), classes="card-text")] if event.text else []
        if part.reflect_answer:
            if body:
                body.append(Static(Content.styled("The author's own words", "$quiet"), classes="card-text"))
            body.append(Prose(self._text(part.reflect_answer), classes="card-text"))
        return Card(Content("✎ Your thought" if event.text else "✎ The author's own words"), "good", body)

    def _next(self) -> Iterator[Widget]:
        if self._onward_to:
            yield _button(f"Next: {self._onward_to}", "screen.part(1)", "go")

    def _onward(self, state: PartState) -> Iterator[Widget]:
        yield from self._next()
        if owes := later(self._part, state):
            yield Static(Content.styled(owes, "$quiet"), classes="card-text")
        elif len(self._part.variants) > 1:
            yield _button("Another version, for practice", "screen.twin", "again")


def _tried(event: Attempted) -> bool:
    """Whether an answer counts as a try; one that opens the next stage is a part of the try to come."""
    return event.outcome not in ("unreadable", "undecided") and not event.advances


def celebration(state: PartState) -> str:
    """One calm line on how this version was solved."""
    if state.status is Status.SHOWN:
        return "Answered, after seeing the solution"
    if state.here is None:
        return "Solved"
    return f"Solved {took(state.here)}" if state.here != state.effort else f"Solved {manner(state)}"


def offered(made: Offer) -> Card:
    """What the tutor offers of its own accord; not an event."""
    following = "the worked solution" if made.last else RUNGS[made.rung.kind].lower()
    body = Prose(f"{made.reason} Next would be: {following}.", classes="card-text")
    aside = "F2 shows the next one; nothing is shown unasked"
    return Card(Content("✦ Would a hint help?"), "hint", [body], aside)


def _button(label: str, action: str, name: str) -> Button:
    return RepeatableButton(Content(label), action=action, compact=True, classes=f"card-button -{name}")
