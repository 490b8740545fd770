"""The transcripts' beliefs, played against the shipped pack by students whose replies are fixed beforehand.

A student holds a belief: a wrong answer of the transcripts. It gives it up for the next one, and in the end
for the right answer, once it was shown a text of a kind that moved somebody there: a contradiction of its
own line (F3, F6, F8), a road (F5, F10), or, if it misread the question, a sentence that rereads it (F1, F11,
F12). A hint that is shown costs 1, a message that is read costs one half. What a message does is a matter of
reading it, so `SAYS` names its kind beside the sentence that does it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.content.desk import asked, find, pack, whole
from tests.content.rows import Text
from tutor.checking import Checker
from tutor.packs.model.pack import Rung, RungKind
from tutor.packs.model.titles import titled
from tutor.packs.model.versions import in_version
from tutor.packs.rendering.interpolate import text
from tutor.tutoring.event import Attempted, Opened
from tutor.tutoring.state import fold
from tutor.tutoring.study import Study

HINT, MESSAGE = 1.0, 0.5
ORIENT, CONTRADICT = RungKind.ORIENT, RungKind.CONTRADICT
MOST = 12
"""So many steps, and a play has got nowhere."""

SAYS: tuple[tuple[str, str, RungKind], ...] = (
    ("penalized-updates/l2", "In this problem the weight is", ORIENT),
    ("penalized-updates/l2", "read the weight letter by letter", ORIENT),
    ("penalized-updates/l2-name", "the distance of part", ORIENT),
    ("penalized-updates/l2-name", "is not asked. You have one formula in hand", ORIENT),
    ("penalized-updates/linf", "what does a coordinate save that stays behind it?", CONTRADICT),
    ("penalized-updates/linf", "if the other one is moved just as far? And what does", CONTRADICT),
    ("penalized-updates/linf", "the distance that they share follows the steepest slope alone", CONTRADICT),
    ("penalized-updates/linf", "your step stays as it was, although each unit", CONTRADICT),
    ("penalized-updates/linf", "Is the old length still the best?", CONTRADICT),
    ("penalized-updates/linf", "you would pay for the distance on top", CONTRADICT),
    ("penalized-updates/linf", "the price is unchanged. Would you not go further?", CONTRADICT),
    ("penalized-updates/linf-name", "Compare the lengths as well, for", CONTRADICT),
    ("penalized-updates/linf-name", "Follow both rules towards a minimum", CONTRADICT),
    ("penalized-updates/linf-name", "whether your update of part", CONTRADICT),
    ("penalized-updates/linf-name", "Which letter in your update", CONTRADICT),
    ("penalized-updates/linf-name", "take different steps from the same gradient", CONTRADICT),
    ("penalized-updates/linf-name", "these three would be the same optimizer", CONTRADICT),
    ("penalized-updates/l1", "Is the money well spent on a coordinate with a gentle slope?", CONTRADICT),
    ("penalized-updates/l1", "Does that rest earn as much as it could?", CONTRADICT),
    ("penalized-updates/dual-norm", "do two components with different slopes differ in it?", CONTRADICT),
    ("penalized-updates/dual-norm", "What became of the difference between", CONTRADICT),
    ("spot-the-flaw/model-b", "so they must be cheap there", CONTRADICT),
    ("spot-the-flaw/model-b", "Would a minimum leave it so?", CONTRADICT),
    ("spot-the-flaw/gemini", "Is that the total of line 4?", CONTRADICT),
    ("spot-the-flaw/gemini", "And what does your formula say?", CONTRADICT),
    ("spot-the-flaw/mistral", "Hold it against line 1", CONTRADICT),
    ("spot-the-flaw/mistral", "Why does your update leave it where it is?", CONTRADICT),
    ("spot-the-flaw/mistral", "from the steepest slope alone, while all of them earn something", CONTRADICT),
    ("spot-the-flaw/mistral", "Your length does not notice it.", CONTRADICT),
    ("spot-the-flaw/deepseek", "SGD would have to end at this point as well. It does not.", CONTRADICT),
    ("spot-the-flaw/deepseek", "You have worked out where they end. Is it one point?", CONTRADICT),
    ("solution-plane/adam", "the minimum of this loss is a whole plane", CONTRADICT),
    ("solution-plane/adam", "It does not leave the answer open: the start at 0", ORIENT),
    ("solution-plane/adam", "Which choice was left to you?", ORIENT),
    ("solution-plane/adam", "Both marks have loss zero", CONTRADICT),
    ("solution-plane/adam", "the gradient has something to say about small features", CONTRADICT),
    ("solution-plane/adam", "Your direction has the first change in it", CONTRADICT),
    ("solution-plane/rescaled", "looks at one feature at a time", ORIENT),
    ("solution-plane/rescaled", "Lay a hand over all features but the second", ORIENT),
    ("solution-plane/norms", "A quantity that is the same everywhere", CONTRADICT),
    ("solution-plane/norms", "would be very expensive", CONTRADICT),
    ("solution-plane/norms", "How would you tell them apart by what you get?", CONTRADICT),
    ("solution-plane/norms", "Then look where this limit spends most.", CONTRADICT),
    ("distributed-training/messages", "Then count the arrows of either drawing", CONTRADICT),
    ("distributed-training/messages", "Is the job finished at that moment?", CONTRADICT),
)
"""Part, a sentence of a message, and the kind of rung that the message is by it."""


@dataclass(frozen=True, slots=True)
class Belief:
    """A wrong answer that is held until something moves it; a misreading is moved by rereading, too."""

    typed: Text
    mistake: str
    misread: bool = False

    @property
    def moved_by(self) -> frozenset[RungKind]:
        """The kinds of text that moved somebody who believed such a thing."""
        kinds = {CONTRADICT, RungKind.STRUCTURE}
        return frozenset(kinds | {ORIENT} if self.misread else kinds)


@dataclass
class Sitting:
    """One part, with what was shown in it and what that costs."""

    name: str
    checker: Checker
    variant: int = 0
    shown: list[str] = field(default_factory=list)
    cost: float = 0.0

    def __post_init__(self) -> None:
        """The version lies on the desk."""
        self.study = Study(fold([Opened(self.name, self.variant)]), lambda event: None)
        self.part = in_version(find(self.name)[1], self.variant)

    def hand_in(self, belief: Belief) -> frozenset[RungKind]:
        """The kinds of what is said of a wrong answer, which has to be recognised as that mistake."""
        attempt = self._answer(belief.typed)
        assert not attempt.credit
        assert attempt.mistake == belief.mistake, f"{self.name}: {belief.typed} is {attempt.mistake}"
        self.cost += MESSAGE
        said = " ".join(attempt.message.split())
        kinds = frozenset(kind for name, words, kind in SAYS if name == self.name and words in said)
        self.shown.append(f"message {belief.mistake}" + "".join(f" ({kind})" for kind in sorted(kinds)))
        return kinds

    def solve(self, typed: Text) -> None:
        """The right answer; it has to be accepted, and before the solution was shown."""
        assert self._answer(typed).credit, f"{self.name}: {typed}"
        assert not self.study.part(self.name).told

    def hint(self) -> RungKind:
        """The kind of the next hint, which is shown."""
        step = self.study.next_rung(self.name, self.part, waiting=False)
        assert step.rung is not None and not step.confirm, f"{self.name}: nothing is left after {self.shown}"
        rung: Rung = step.rung
        self.study.show(self.name, self.part, rung)
        self.cost += HINT
        self.shown.append(f"hint {rung.kind}" + (f" for {rung.mistake}" if rung.mistake else ""))
        return rung.kind

    def reflect(self) -> None:
        """The reflection is read after the right answer: it has the shorter way."""
        assert self.study.part(self.name).settled and "The short argument" in self.part.reflection
        self.cost += MESSAGE
        self.shown.append("reflection")

    def _answer(self, typed: Text) -> Attempted:
        problem, _ = find(self.name)

        def said(markdown: str) -> str:
            return text(titled(markdown, pack(), problem), self.part, self.variant)

        answer = whole(self.name, self.variant, typed)
        verdict = self.checker.check(asked(self.name, self.variant), answer)
        verdict = self.study.heard(self.name, self.part, self.variant, verdict, said)
        attempt = self.study.answer(self.name, self.variant, answer, verdict)[0]
        assert isinstance(attempt, Attempted)
        return attempt


Student = Callable[[Sitting, Belief], None]
"""How somebody is moved from a belief; what it takes is shown and paid for in the sitting."""


def stubborn(sitting: Sitting, belief: Belief) -> None:
    """Repeats the belief until a text of a moving kind is shown, and asks for a hint after each other one."""
    for _ in range(MOST):
        if sitting.hand_in(belief) & belief.moved_by or sitting.hint() in belief.moved_by:
            return
    raise AssertionError(f"{sitting.name}: nothing moved it: {sitting.shown}")


def slow(sitting: Sitting, belief: Belief) -> None:
    """Has to be told everything twice: repeats the belief until a second text of a moving kind is shown."""
    told = 0
    for _ in range(MOST):
        told += bool(sitting.hand_in(belief) & belief.moved_by)
        if told == 2:
            return
        if not told and sitting.hint() in belief.moved_by:
            told += 1
    raise AssertionError(f"{sitting.name}: nothing moved it: {sitting.shown}")


def deaf(sitting: Sitting, belief: Belief) -> None:
    """Passes over every message, and is moved by hints alone."""
    for _ in range(MOST):
        sitting.hand_in(belief)
        if sitting.hint() in belief.moved_by:
            return
    raise AssertionError(f"{sitting.name}: nothing moved it: {sitting.shown}")


def careless(sitting: Sitting, belief: Belief) -> None:
    """Leaves every belief at the first word that is said of it, for the next one that comes to mind."""
    sitting.hand_in(belief)
