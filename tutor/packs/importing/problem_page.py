"""Writes an imported problem as a file of ours, and reads it back before anyone else does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tutor.checking.marking.forms.form_rules import RULES
from tutor.notation import Complaint, Vocabulary, parse, vocabulary
from tutor.packs.importing.ledger import Cause, Ledger, Notes
from tutor.packs.importing.maths import equal, is_condition
from tutor.packs.importing.pathway import Ladder, ladder
from tutor.packs.importing.plain_words import markdown, plain
from tutor.packs.importing.pool_answers import Answered, Unanswered, answered
from tutor.packs.importing.pool_files import Asked, Found, Step, line_of, slug
from tutor.packs.importing.pool_formula import displayed
from tutor.packs.importing.variables import Varied, varied
from tutor.packs.markdown.files import decoded
from tutor.packs.markdown.formulas import formulas
from tutor.packs.model.faults import Faults
from tutor.packs.reading.problem import problem

Skills = Mapping[str, Sequence[str]]
FORMS = (
    "worked out",
    "expanded",
    "factored",
    "solved",
    "lowest terms",
    "single fraction",
    "no negative exponents",
    "exact",
)
"""Tried in this order, where the question's own expression equals the answer."""


@dataclass(frozen=True, slots=True)
class Page:
    """A finished file: the problem's id, its text, and the skills that it uses."""

    id: str
    text: str
    parts: int
    skills: tuple[str, ...]


def page(found: Found, id: str, skills: Skills, ledger: Ledger) -> Page | None:  # noqa: A002
    """The problem as a page, or None (and noted) if no step of it could be carried over.

    Args:
        found: the problem in the pool.
        id: what the page is called.
        skills: by step, the skills that it trains.
        ledger: where to note what is lost or changed.
    """
    notes = ledger.at(found.id)
    head = _head(found, id, notes)
    parts: list[str] = []
    used: dict[str, None] = {}
    for step in found.steps:
        named = _part_id(found, step, len(parts))
        mine = tuple(slug(skill, "") for skill in skills.get(step.id, ()) if slug(skill, ""))
        text = _part(found, step, named, mine, ledger)
        if text is None:
            continue
        said = _refused(id, f"{head}\n{text}")
        if said or any(f"## Part {named}:" in other for other in parts):
            ledger.add(Cause.REFUSED, f"{found.id}/{step.id}", said or "its id stands there twice")
            continue
        parts.append(text)
        used.update(dict.fromkeys(mine))
    if not parts:
        notes.add(Cause.NO_STEPS, "no step of it could be imported")
        return None
    return Page(id, "\n".join([head, *parts]), len(parts), tuple(used))


def _head(found: Found, id: str, notes: Notes) -> str:  # noqa: A002
    lines = [f"# {plain(found.title) or found.id}", "", f"- Id: {id}"]
    for field, value in (("Lesson", found.lesson), ("Licence", found.licence), ("Source", found.source)):
        if value:
            lines.append(f"- {field}: {line_of(value)}")
    first = {name: values[:1] for name, values in found.variables.items()}
    if "@{" in found.body and any(len(values) > 1 for values in found.variables.values()):
        notes.add(Cause.VARIANTS, "the problem's own text stays with the first values")
    body = varied([found.body], first, notes).fill(found.body)
    return "\n".join([*lines, "", markdown(body, notes), ""])


def _part(found: Found, step: Step, id: str, skills: tuple[str, ...], ledger: Ledger) -> str | None:  # noqa: A002
    notes = step.notes or ledger.at(step.id)
    hinted = [text for hint in step.hints for text in (hint.title, hint.text, *_asked(hint.asked))]
    texts = [step.title, step.body, *_asked(step.asked), *hinted]
    variables = {**found.variables, **step.variables}
    for hint in step.hints:
        variables = {**hint.variables, **variables}
    if "@{" in found.body:
        # The problem's own text is the same for all its steps, so it stays with the first values.
        variables = {name: values[:1] for name, values in variables.items()}
    uses = varied(texts, variables, notes)
    got = answered(step.asked, uses, notes)
    if isinstance(got, Unanswered):
        notes.add(got.cause, got.detail)
        return None
    rungs = ladder(step.hints, got, uses, notes)
    statement = markdown("\n".join([uses.fill(step.title), uses.fill(step.body)]), notes)
    if not statement:
        statement = "Answer the question above."
    title = plain(uses.fill(step.title)) or "the question"
    fields = [*got.lines, *_form(found, statement, got, uses, notes), *_given(got, rungs, uses)]
    if uses.vary:
        fields.append(f"- Vary: `{uses.vary}`")
    if skills:
        fields.append(f"- Skills: {', '.join(skills)}")
    pieces = [f"## Part {id}: {title}", "\n".join(fields), statement, *_rungs(rungs), "### Solution"]
    pieces += [*rungs.solution, _last(got)]
    return "\n\n".join(pieces) + "\n"


def _asked(asked: Asked | None) -> tuple[str, ...]:
    return (*asked.answers, *asked.choices) if asked else ()


def _rungs(rungs: Ladder) -> list[str]:
    """Each rung: heading, fields, text. A task list in a field may not run into the text below it."""
    made: list[str] = []
    for rung in rungs.rungs:
        made.append(f"### Hint {rung.kind}")
        made += ["\n".join(rung.lines), rung.text] if rung.lines else [rung.text]
    return made


def _given(got: Answered, rungs: Ladder, uses: Varied) -> list[str]:
    """The names of the key and of the hints' keys, declared once for the part."""
    keys = [got.key] if got.key else []
    declared = [each for found in (*keys, *rungs.keys) for each in found.given]
    by_name: dict[str, str] = {}
    for each in declared:
        name = each.split()[0]
        if name not in by_name or "> 0" in each:
            by_name[name] = each
    spans = [f"`{each}`" for each in (*by_name.values(), *uses.given)]
    return [f"- Given: {', '.join(spans)}"] if spans else []


def _form(found: Found, statement: str, got: Answered, uses: Varied, notes: Notes) -> list[str]:
    """A form rule where the question's own expression would count as its answer."""
    if got.key is None:
        return []
    texts = (markdown(found.body, _deaf(notes)), statement)
    # A bare number or name stands in many a question without being told.
    question = [latex for text in texts for latex, _ in formulas(text) if not latex.strip().isalnum()]
    same = [
        latex for latex in question if equal(latex, got.key, uses.defined) or is_condition(latex, got.key)
    ]
    if not same:
        return []
    known = vocabulary(*got.key.given, *uses.defined)
    if isinstance(known, Complaint):
        return []
    for form in FORMS:
        if _keeps(form, got.key.text, known) and not any(_keeps(form, latex, known) for latex in same):
            notes.add(Cause.FORM, f"{got.key.text}: {form}")
            return [f"- Form: {form}, strict"]
    return []


def _keeps(form: str, text: str, known: Vocabulary) -> bool:
    read = parse(text, known)
    return not isinstance(read, Complaint) and RULES[form](read.tree, text) is None


def _deaf(notes: Notes) -> Notes:
    """A place to note what was noted before."""
    return Ledger(lambda line: None).at(notes.where)


def _last(got: Answered) -> str:
    """The last line of the worked solution is the answer, in two dimensions where that fits."""
    alone = got.key is not None and r"\value" not in got.solution
    return (displayed(got.solution) or got.solution) if alone else got.solution


def _part_id(found: Found, step: Step, number: int) -> str:
    """What the step's id adds to the problem's, such as `a`."""
    rest = step.id.removeprefix(found.id)
    return slug(rest, f"step-{number + 1}")


def _refused(id: str, text: str) -> str:  # noqa: A002
    """What the reader of packs has against a page, or ""."""
    faults = Faults(f"{id}.md")
    source = decoded(faults.file, text.encode("utf-8", "replace"), faults)
    read = problem(source, faults) if source else None
    if faults.found:
        return f"{faults.found[0].rule}: {faults.found[0].sentence}"
    return "" if read and len(read.parts) == 1 else "it does not read as one part"
