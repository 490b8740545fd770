"""Placement line by line: few parts, one answer to each, no hints; and the test of one skill."""

from __future__ import annotations

from time import monotonic

from tutor.checking import Checker
from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.verdict import Verdict
from tutor.cli.plain import part_text
from tutor.cli.plain.part_text import Place
from tutor.cli.plain.voice import Voice
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack
from tutor.tutoring import stages
from tutor.tutoring.attempt import fair
from tutor.tutoring.placing import (
    AGAIN,
    ASKS,
    LATER,
    MASTERED,
    NO_PROOF,
    NOTHING,
    ONE_MORE,
    RIGHT,
    WRONG,
    YOURS,
    Heard,
    Placing,
    what_was_found,
)
from tutor.tutoring.skills.skill_graph import skill_graph
from tutor.tutoring.study import Study

BEGIN = f"{ASKS} Type ? where you do not know, and :quit when you have had enough; nothing is lost by it."
STOP = (":quit", ":q", ":stop", ":exit", "/quit")
UNKNOWN = ("?", ":skip", ":next", ":n")
TYPE = "Type an answer, ? if you do not know, or :quit to stop."


class PlainPlacing:
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
        self._placing = Placing(Catalogue(packs), skill_graph(packs), study)
        self._stopped = False
        self._problem = ""

    def run(self) -> None:
        """Ask, as long as there is something to find out, and say what was found."""
        key = self._placing.next()
        if key is None:
            self._voice.line(NOTHING)
            return
        self._voice.line(BEGIN)
        for pack in self._packs:
            if pack.presumes:
                what = "It" if len(self._packs) == 1 else f"“{pack.title}”"
                self._voice.markdown(f"{what} presumes: {pack.presumes}")
        while key is not None:
            self._ask(key, "place", f"Question {len(self._placing.asked)}.")
            key = None if self._stopped else self._placing.next()
        self._conclude()

    def test(self, named: str) -> None:
        """Ask the one part that shows best that a skill is known.

        Args:
            named: the skill, as `slug` or `pack/slug`.
        """
        skill = self._skill(named)
        if skill is None:
            return
        if self._placing.known.mastered(skill):
            self._voice.line(f"{self._says(skill)}: {MASTERED[:1].lower()}{MASTERED[1:]}")
            return
        key = self._placing.proof(skill)
        if key is None:
            self._voice.line(NO_PROOF)
            return
        self._voice.line(f"{self._says(skill)}. One answer, without hints; ? if you do not know.")
        if self._ask(key, "test", "The test."):
            self._voice.line(YOURS if self._placing.known.mastered(skill) else ONE_MORE)

    def _skill(self, named: str) -> str | None:
        fit = [name for name in self._placing.graph.names if named in (name, name.rpartition("/")[2])]
        if len(fit) == 1:
            return fit[0]
        said = "could be several" if fit else "is none of them"
        self._voice.line(f"The skills are named like this; what you typed {said}:")
        for name in fit or self._placing.graph.names:
            self._voice.line(f"  {name}: {self._says(name)}")
        return None

    def _says(self, skill: str) -> str:
        return self._voice.manner.words(self._placing.graph.says[skill])

    def _ask(self, key: str, why: str, counter: str) -> bool:
        """Ask a part once; whether it was answered rightly."""
        place = self._places[key].read()
        if place is None:
            return False
        state = self._study.open(key, place.part, why)
        place = place.at(state.variant)
        self._show(place, state.variant, counter)
        heard = Heard.AGAIN
        while heard in (Heard.AGAIN, Heard.FURTHER):
            answer = self._answer(place)
            if answer is None:
                break
            verdict = self._judged(place, answer)
            heard = self._placing.heard(verdict)
            if heard in (Heard.RIGHT, Heard.WRONG):
                self._voice.line(RIGHT if heard is Heard.RIGHT else WRONG)
                return heard is Heard.RIGHT
            if verdict.advances:
                self._voice.markdown(place.text(place.part.then, state.variant))
                continue
            part_text.say_verdict(self._voice, place.question(state.variant), answer, verdict)
            if heard is Heard.AGAIN:
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
        says = {name: self._says(name) for name in self._placing.graph.names}
        self._voice.line()
        for line in what_was_found(self._placing.found(), says):
            self._voice.line(line)
