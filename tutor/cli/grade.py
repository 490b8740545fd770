"""`tutor grade`: the verdict on one answer, or on a stream of them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from tutor.checking import Checker
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.cli.shared import json_lines, verdict_text
from tutor.cli.shared.common_options import TYPED, on_terminal, with_json, with_packs
from tutor.cli.shared.typed_answers import fitted, texts
from tutor.cli.shared.visited_pack import elsewhere, visited
from tutor.notation import clean
from tutor.packs.library.index import whole
from tutor.packs.library.library import Lost, library, resolve
from tutor.packs.model.pack import Pack
from tutor.packs.rendering.ask import question
from tutor.packs.rendering.blocks import blocks
from tutor.packs.rendering.plain_text import plain
from tutor.store.record.record_location import data_folder


@click.command(context_settings=TYPED)
@click.argument("part", required=False)
@click.argument("answer", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--variant", type=click.IntRange(min=0), default=0, help="Which version of the part; 0 is the first."
)
@with_packs
@with_json
def grade(
    part: str | None, answer: tuple[str, ...], variant: int, folders: tuple[Path, ...], as_json: bool
) -> None:
    """Say what an ANSWER to a PART is worth.

    PART is PACK/PROBLEM/PART, or as much of it as is clear, or a path: FOLDER/PROBLEM/PART for a pack that is
    not installed. A part with several blanks takes one ANSWER for
    each, in order, or one ANSWER with semicolons between them. A part that may be answered by a derivation
    takes its lines as one ANSWER with line ends in it, or as one ANSWER for each line.

    Without an ANSWER it reads JSON lines such as {"id": 1, "answer": "-g"}, and writes one for each:
    {"id", "outcome", "mistake", "cells", "evidence", "message", "reading", "ms"}. A line may name its own
    "part" and "variant"; an answer with several blanks, or of several lines, is a list of texts.

    The exit code is 0 for an answer with credit, 1 for one without, 2 for one that could not be read. For
    JSON lines it is 0 once each of them has its verdict.
    """
    with visited(part, folders) as (part, folders), Checker() as checker:
        checker.start()
        grader = Grader(checker, library(folders, data_folder(), outlined=True), part, variant)
        if answer:
            sys.exit(_one(grader, answer, as_json or not on_terminal()))
        _many(grader)


class Grader:
    """Finds the question that is meant, and asks the checker."""

    def __init__(self, checker: Checker, packs: tuple[Pack, ...], part: str | None, variant: int) -> None:
        self._checker = checker
        self._packs = packs
        self._known: dict[tuple[str, int], Question | str] = {}
        self._part, self._variant = part, variant
        if part is not None and isinstance(problem := self.question(part, variant), str):
            raise click.UsageError(problem)

    def question(self, part: str | None, variant: int | None) -> Question | str:
        """The question of a part, or a sentence on why there is none. None stands for the command line's."""
        part = self._part if part is None else part
        variant = self._variant if variant is None else variant
        if part is None:
            return "It is not said which part this answers: name it in “part”, or on the command line."
        key = (part, variant)
        if key not in self._known:
            self._known[key] = self._find(part, variant)
        return self._known[key]

    def grade(self, asked: Question | str, answer: Sequence[str]) -> Verdict:
        """The verdict; an answer that does not fit the question is unreadable."""
        if isinstance(asked, str):
            return verdict_text.unreadable(asked)
        texts_for_blanks = _texts(asked, answer)
        if isinstance(texts_for_blanks, str):
            return verdict_text.unreadable(texts_for_blanks)
        return self._checker.check(asked, texts_for_blanks)

    def _find(self, path: str, variant: int) -> Question | str:
        place = resolve(self._packs, path)
        if isinstance(place, Lost):
            return f"{place.sentence}{elsewhere(path)}"
        if place.problem is None or place.part is None:
            return f"“{path[:200]}” is no single part. Name one, such as {_example(place.pack)}."
        if variant >= len(place.part.variants):
            count = len(place.part.variants)
            there = "only variant 0" if count == 1 else f"variants 0 to {count - 1}"
            return f"There is no variant {variant} of {place.key}; it has {there}."
        problem = whole(place.pack, place.problem)
        part = problem.part(place.part.id) if problem else None
        if problem is None or part is None:
            return f"{place.key} cannot be read; see tutor pack check {place.pack.folder}"
        return question(place.pack, problem, part, variant)


def _texts(asked: Question, answer: Sequence[str]) -> Answer | str:
    """One text for each blank, or why that cannot be; of a part in stages the later ones may be left out."""
    given = fitted(_joined(asked, answer), len(asked.blanks))
    if isinstance(given, str) and asked.staged and len(answer) < len(asked.blanks):
        return (*answer, *[""] * (len(asked.blanks) - len(answer)))
    return given


def _joined(asked: Question, answer: Sequence[str]) -> Sequence[str]:
    """Several answers for one blank that takes a derivation are its lines."""
    if len(asked.blanks) == 1 and len(answer) > 1 and asked.blanks[0].takes_lines:
        return ("\n".join(answer),)
    return answer


def _example(pack: Pack) -> str:
    return next((f"{p.id}/{part.id}" for p in pack.problems for part in p.parts), "problem/part")


def _one(grader: Grader, answer: tuple[str, ...], as_json: bool) -> int:
    asked = grader.question(None, None)
    verdict = grader.grade(asked, answer)
    if as_json:
        json_lines.write(verdict_text.as_json(None, verdict))
    else:
        if headline := verdict_text.headline(verdict):
            click.echo(headline)
        if isinstance(asked, Question):
            fitting = _texts(asked, answer)
            if not isinstance(fitting, str):
                for reading in verdict_text.readings(asked, fitting, verdict):
                    click.echo(f"Read as: {reading}")
                for note in verdict_text.notes(asked, fitting, verdict):
                    click.echo(note)
        if said := verdict_text.message(verdict):
            click.echo(plain(blocks(clean(said))))
    if verdict.outcome is Outcome.UNREADABLE:
        return 2
    return 0 if verdict.credit else 1


def _many(grader: Grader) -> None:
    if sys.stdin.isatty():
        click.echo('Type JSON lines such as {"id": 1, "answer": "-g"}; Ctrl-D ends.', err=True)
    for line in json_lines.read(sys.stdin.buffer):
        verdict = verdict_text.unreadable(line.complaint) if line.complaint else _of_line(grader, line.values)
        json_lines.write(verdict_text.as_json(line.values.get("id"), verdict))


def _of_line(grader: Grader, values: dict[str, Any]) -> Verdict:
    part, variant = values.get("part"), values.get("variant")
    if part is not None and not isinstance(part, str):
        return verdict_text.unreadable("“part” is to be a text such as “solution-plane/adam”.")
    if variant is not None and (not isinstance(variant, int) or isinstance(variant, bool) or variant < 0):
        return verdict_text.unreadable("“variant” is to be a number from 0.")
    answer = texts(values.get("answer"))
    if answer is None:
        return verdict_text.unreadable("“answer” is to be a text, or a list of texts for several blanks.")
    return grader.grade(grader.question(part, variant), answer)
