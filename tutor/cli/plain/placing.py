"""Placement line by line: few parts, one answer to each, no hints; and the test of one skill."""

from __future__ import annotations

from time import monotonic

from tutor.checking import Checker
from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.cli.plain import part_text
from tutor.cli.plain.part_text import Place
from tutor.cli.plain.voice import Voice
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack
from tutor.tutoring import stages
from tutor.tutoring.attempt import fair
from tutor.tutoring.skills import placement
from tutor.tutoring.skills.knowledge import Knowledge
from tutor.tutoring.skills.observations import known_by
from tutor.tutoring.skills.skill_graph import skill_graph
from tutor.tutoring.study import Study

BEGIN = (
    f"This asks {placement.FEWEST} to {placement.MOST} parts, one answer to each, without hints. "
    "Type ? where you do not know, and :quit when you have had enough; nothing is lost by it."
)
NOTHING = "There is nothing left to ask: every part of these packs was begun, or names no skill."
STOP = (":quit", ":q", ":stop", ":exit", "/quit")
UNKNOWN = ("?", ":skip", ":next", ":n")
TYPE = "Type an answer, ? if you do not know, or :quit to stop."
RIGHT, WRONG = "That is right.", "Not this time. You will meet it in its place."
LATER = "You will meet it in its place."
AGAIN = "That does not count; answer once more."
MOST_READINGS = 5
"""So many answers to one part that cannot be read, or do not count for another reason."""


class Placing:
    """One placement.

    Args:
        packs: those that are asked about.
        study: the record, and what can happen to it.
        checker: judges.
        voice: speaks and listens.
    """

    def __init__(self, packs: tuple[Pack, ...], study: Study, checker: Checker, voice: Voice) -> None:
        self._study, self._checker, self._voice = study, checker, voice
        self._packs, self._places = packs, part_text.places(packs)
        self._parts = Catalogue(packs)
        self._graph = skill_graph(packs)
        self._stopped = False
        self._problem = ""

    @property
    def _known(self) -> Knowledge:
        return known_by(self._study.memories, self._parts, self._graph)

    def run(self) -> None:
        """Ask, as long as there is something to find out, and say what was found."""
        among = placement.candidates(self._parts, self._graph, self._study.record, self._study.memories)
        if not among:
            self._voice.line(NOTHING)
            return
        self._voice.line(BEGIN)
        for pack in self._packs:
            if pack.presumes:
                what = "It" if len(self._packs) == 1 else f"“{pack.title}”"
                self._voice.markdown(f"{what} presumes: {pack.presumes}")
        asked: list[str] = []
        while not self._stopped:
            one = placement.next_part(self._known, asked, among)
            if one is None:
                break
            asked.append(one.key)
            self._ask(one.key, "place", f"Question {len(asked)}.")
        self._conclude()

    def test(self, named: str) -> None:
        """Ask the one part that shows best that a skill is known.

        Args:
            named: the skill, as `slug` or `pack/slug`.
        """
        skill = self._skill(named)
        if skill is None:
            return
        if self._known.mastered(skill):
            self._voice.line(f"{self._says(skill)}: you have mastered this already.")
            return
        key = placement.proof_of(skill, self._parts, self._graph, self._study.record, self._study.resting)
        if key is None:
            self._voice.line("No part that there is now would show this by one answer; study it as usual.")
            return
        self._voice.line(f"{self._says(skill)}. One answer, without hints; ? if you do not know.")
        if self._ask(key, "test", "The test."):
            mastered = self._known.mastered(skill)
            self._voice.line("This skill is yours." if mastered else "One more right answer will settle it.")

    def _skill(self, named: str) -> str | None:
        fit = [name for name in self._graph.names if named in (name, name.rpartition("/")[2])]
        if len(fit) == 1:
            return fit[0]
        said = "could be several" if fit else "is none of them"
        self._voice.line(f"The skills are named like this; what you typed {said}:")
        for name in fit or self._graph.names:
            self._voice.line(f"  {name}: {self._says(name)}")
        return None

    def _says(self, skill: str) -> str:
        return self._voice.manner.words(self._graph.says[skill])

    def _ask(self, key: str, why: str, counter: str) -> bool:
        """Ask a part once; whether it was answered rightly."""
        place = self._places[key].read()
        if place is None:
            return False
        state = self._study.open(key, place.part, why)
        place = place.at(state.variant)
        self._show(place, state.variant, counter)
        for _ in range(MOST_READINGS):
            answer = self._answer(place)
            if answer is None:
                break
            verdict = self._judged(place, answer)
            if verdict.credit or (not verdict.advances and _counts(verdict)):
                self._voice.line(RIGHT if verdict.credit else WRONG)
                return verdict.credit
            if verdict.advances:
                self._voice.markdown(place.text(place.part.then, state.variant))
                continue
            part_text.say_verdict(self._voice, place.question(state.variant), answer, verdict)
            self._voice.line(AGAIN)
        if not self._stopped:
            self._study.leave(key)
            self._voice.line(LATER)
        return False

    def _judged(self, place: Place, answer: tuple[str, ...]) -> Verdict:
        variant = self._study.part(place.key).variant
        verdict = fair(self._checker.check(place.question(variant), answer))
        self._study.answer(place.key, variant, answer, verdict, monotonic())
        return verdict

    def _show(self, place: Place, variant: int, counter: str) -> None:
        self._voice.line()
        if place.problem.id != self._problem:
            self._problem = place.problem.id
            self._voice.line(f"{place.pack.title}: {place.problem.title}")
            self._voice.line()
            self._voice.markdown(place.text(place.problem.statement, variant))
            self._voice.line()
        self._voice.line(f"{counter} {place.part.title}")
        self._voice.line()
        self._voice.markdown(place.text(place.part.statement, variant))
        if place.part.table is not None:
            self._voice.line()
            self._voice.block("\n".join(part_text.table(place.part.table, manner=self._voice.manner)))

    def _answer(self, place: Place) -> tuple[str, ...] | None:
        """A text for every blank; None where the student does not know, or stops."""
        state = self._study.part(place.key)
        question = place.question(state.variant)
        filled = list(state.passed)
        several = not place.part.staged and len(question.blanks) > 1
        told = -1
        while len(filled) < stages.shown(place.part, state):
            if told != len(filled):
                told = len(filled)
                self._options(question.blanks[told])
            typed = self._voice.ask(
                part_text.prompt(question, len(filled), several=several, manner=self._voice.manner)
            )
            word = (typed or "").strip().casefold()
            if typed is None or word in STOP:
                self._stopped = True
                return None
            if word in UNKNOWN:
                return None
            if not word or word.startswith(":"):
                self._voice.line(TYPE)
                continue
            filled.append(typed)
        return stages.whole(place.part, tuple(filled))

    def _options(self, blank: Blank) -> None:
        """What is said before the prompt; a derivation is not asked for here."""
        for line in () if blank.takes_lines else part_text.options(blank, self._voice.manner):
            self._voice.line(line)

    def _conclude(self) -> None:
        """What counts as known now, and where the plan begins."""
        known = self._known
        mine = [name for name in self._graph.names if name in known.beliefs]
        have, lack = placement.places(known, mine)
        self._voice.line()
        for title, names in (("You know already:", have), ("Your plan begins with:", lack)):
            if names:
                self._voice.line(title)
            for name in names:
                self._voice.line(f"  {self._says(name)}")
        if not mine:
            self._voice.line("Nothing was answered, so the plan begins at the beginning.")


def _counts(verdict: Verdict) -> bool:
    return verdict.outcome not in (Outcome.UNREADABLE, Outcome.UNDECIDED, Outcome.FORM)
