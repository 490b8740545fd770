"""What lies behind a part, for authors: key, mistakes, the last verdict, ladder, faults; as styled text."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content

from tutor.checking.contract.question import Mistake
from tutor.checking.contract.verdict import Evidence
from tutor.checking.contract.when import pieces
from tutor.notation import draw
from tutor.packs.model.pack import Fault, Rung, RungKind
from tutor.tui.answering.kinds.entry_registry import ENTRIES
from tutor.tui.answering.live_reading import words
from tutor.tui.author.author_desk import AuthorDesk, Judged
from tutor.tui.author.examine import version
from tutor.tui.desk.desk import Place
from tutor.tutoring import ladder

Lines = Iterator[Content]

QUIET = "$quiet"
MOST_FAULTS = 40
SIGNS = {"error": ("✗", "$error"), "warning": ("!", "$warning")}


def notes(desk: AuthorDesk, place: Place, width: int) -> Content:
    """Everything, as wide as `width` where it is drawn."""
    judged = desk.judged.get(place.key)
    if judged is not None and judged.asked != place.question(desk.state(place.key).variant):
        judged = None
    broken = any(found.severity == "error" for found in known_faults(desk, place.problem.file))
    check = list(_faults(desk, place))
    lines = [
        *_where(desk, place),
        *(check if broken else ()),  # first of all, so that it is seen without scrolling
        *_key(desk, place, width),
        *_verdict(judged, width),
        *_mistakes(place, judged),
        *_ladder(desk, place),
        *(() if broken else check),
    ]
    return Content("\n").join(lines)


def tally(desk: AuthorDesk, file: str) -> Content:
    """`✗ 2 errors  ! 1 warning`: what is known to be wrong with a file, for a heading."""
    found = known_faults(desk, file)
    counts = [(severity, sum(one.severity == severity for one in found)) for severity in SIGNS]
    return Content("  ").join(
        Content.styled(
            f"{SIGNS[severity][0]} {count} {severity}{'' if count == 1 else 's'}", SIGNS[severity][1]
        )
        for severity, count in counts
        if count
    )


def known_faults(desk: AuthorDesk, file: str) -> list[Fault]:
    """What is wrong with a file and with the manifest, as far as it is known by now; the worst first."""
    result = desk.examined.get(file)
    faults = [*desk.loaded.faults(file), *desk.loaded.faults("pack.md")]
    if result is not None and result.version == version(desk.loaded, file):
        faults += result.faults or ()
    return sorted(dict.fromkeys(faults), key=lambda found: [*SIGNS, found.severity].index(found.severity))


def _title(text: str, aside: str = "") -> Lines:
    yield Content("")
    yield Content.assemble((text, "bold $primary"), (f"  {aside}" if aside else "", QUIET))


def _where(desk: AuthorDesk, place: Place) -> Lines:
    part = place.part
    yield Content.assemble(("For the author", "bold $accent"), ("  nothing is recorded", QUIET))
    yield Content.styled(f"{place.problem.file}:{part.line}  {part.id}", QUIET)
    variant, count = desk.state(place.key).variant % len(part.variants), len(part.variants)
    if count > 1:
        yield Content.assemble(f"Variant {variant + 1} of {count}", ("  F10 shows the next", QUIET))
        yield from (Content.styled(f"  {given}", "$maths") for given in part.variants[variant].given)


def _key(desk: AuthorDesk, place: Place, width: int) -> Lines:
    asked = place.question(desk.state(place.key).variant)
    known = words(asked.given)
    yield from _title("Key", "drawn, and as it is typed")
    for number, blank in enumerate(asked.blanks):
        if len(asked.blanks) > 1:
            then = "then, once that is right: " if asked.staged and number else ""
            yield Content.styled(f"{then}{blank.label or 'blank'}", "bold")
        yield from ENTRIES[blank.kind].key(blank, known, width)


def _verdict(judged: Judged | None, width: int) -> Lines:
    yield from _title("The last answer")
    if judged is None:
        yield Content.styled("none to this variant yet", QUIET)
        return
    verdict = judged.verdict
    named = f", {verdict.mistake}" if verdict.mistake else ""
    credit = "" if verdict.credit or not verdict.outcome.counts else ", no credit"
    yield Content.assemble((str(verdict.outcome), "bold"), f"{named}{credit}")
    yield Content.styled(f"{evidence(verdict.evidence)}, {verdict.milliseconds:.1f} ms", QUIET)
    for number, cell in enumerate(verdict.cells):
        typed = judged.answer[number] if number < len(judged.answer) else ""
        if len(verdict.cells) > 1:
            slip = f", {cell.mistake}" if cell.mistake else ""
            yield Content.assemble((f"{number + 1}  ", QUIET), f"{typed}: {cell.outcome}{slip}")
        elif cell.reading:
            yield Content.styled("read as", QUIET)
            lines = draw(cell.reading)
            fits = lines and max(map(cell_len, lines)) + 2 <= width
            yield from (Content.styled(f"  {line}", "$maths") for line in (lines if fits else (typed,)))


def evidence(found: Evidence) -> str:
    """What a verdict rests on, in words."""
    match found.kind:
        case "exact":
            return "exact: differs at a point" if found.points else "exact"
        case "numeric":
            points = f"{found.points} point{'' if found.points == 1 else 's'}"
            return f"numeric: {points}, {found.digits} digits"
        case _:
            return "no evidence"


def _mistakes(place: Place, judged: Judged | None) -> Lines:
    mistakes = place.part.mistakes
    yield from _title("Mistakes", "● fits the last answer")
    if not mistakes:
        yield Content.styled("none yet", QUIET)
    for mistake in mistakes:
        yield from _mistake(mistake, place, judged)


def _mistake(mistake: Mistake, place: Place, judged: Judged | None) -> Lines:
    shown = judged is not None and mistake.name in (
        judged.verdict.mistake,
        *(cell.mistake for cell in judged.verdict.cells),
    )
    line = place.part.at(f"mistake {mistake.name}")
    where = f"  line {line}" + (f", blank {mistake.blank + 1}" if mistake.blank is not None else "")
    said = ("  its message was shown", "$warning") if shown else ("", "")
    yield Content.assemble((mistake.name, "bold"), (where, QUIET), said)
    fired = judged.fired if judged is not None else None
    for index, pattern in enumerate(pieces(mistake.when)):
        fits = fired is not None and (mistake.name, index) in fired
        sign = "●" if fits else "○" if fired is not None else "…" if judged is not None else "·"
        yield Content.assemble((f"  {sign} ", "$warning" if fits else QUIET), pattern)
    sequel = place.part.sequel(mistake.name)
    if sequel.again:
        yield Content.styled(f"  said otherwise the second time, line {sequel.line}", QUIET)
    if sequel.shows:
        yield Content.styled(f"  shows: {', '.join(sequel.shows)}", QUIET)


def _ladder(desk: AuthorDesk, place: Place) -> Lines:
    rungs = ladder.rungs(place.part)
    yield from _title("Ladder", "F2 climbs it")
    if not rungs:
        yield Content.styled("no hints and no solution yet", QUIET)
    for rung in rungs:
        bound = f" for {rung.mistake}" if rung.mistake else ""
        bound += f", on blank {rung.about + 1}" if rung.about is not None else ""
        bound += f", tells {', '.join(rung.tells)}" if rung.tells else ""
        after = f", after {rung.after}" if rung.after else ""
        where = f"  line {rung.line}{after}" if rung.line else "  the worked solution"
        yield Content.assemble((f"{called(rung)}{bound}", "bold"), (where, QUIET))
        sign, said = standing(desk, place, rung)
        yield Content.assemble((f"  {sign} ", "$accent" if sign != "○" else QUIET), (said, QUIET))


def called(rung: Rung) -> str:
    """What an author calls a rung: the id `tell` is the worked solution's, so their own begin at `tell-2`."""
    number = rung.id.partition("-")[2]
    if rung.kind is not RungKind.TELL or (number and not number.isdecimal()):
        return rung.id
    if not number:
        return "solution"
    return "tell" if number == "2" else f"tell-{int(number) - 1}"


def standing(desk: AuthorDesk, place: Place, rung: Rung) -> tuple[str, str]:
    """A sign and words for where a rung stands: seen, next, or why it is closed."""
    state = desk.state(place.key)
    last = rung == ladder.solution_rung(place.part)
    step = desk.study.next_rung(place.key, place.part, desk.seconds_since_hint(place.key))
    if rung.id in state.rungs or (last and state.revealed):
        return "✓", "seen"
    if step.rung is not None and step.rung == rung:
        if step.open:
            return "▸", "next, and open" + ("; asks first" if step.confirm else "")
        return "▸", f"next; opens after new work, or in {max(1, round(step.wait))} s"
    if rung.kind is RungKind.CHALLENGE:
        return "○", "after a right answer"
    if state.settled or state.revealed:
        return "○", "not needed any more"
    shown = place.part.sequel(state.last_mistake).shows
    if rung.mistake is not None and rung.mistake not in (*ladder.made_last(state), *shown):
        named = any(mistake.name == rung.mistake for mistake in place.part.mistakes)
        is_last = "is the last mistake" if named else "is shown by the last answer"
        return "○", f"only while {rung.mistake} {is_last}"
    if set(rung.tells) & set(shown):
        return "○", f"not after {state.last_mistake}, which shows that step"
    return "○", "after the rungs before it" + ("; F6 goes straight to it" if last else "")


def _faults(desk: AuthorDesk, place: Place) -> Lines:
    file = place.problem.file
    yield from _title("Check", file)
    result = desk.examined.get(file)
    current = result is not None and result.version == version(desk.loaded, file)
    faults = known_faults(desk, file)
    for found in faults[:MOST_FAULTS]:
        yield from fault(found)
    if result is None or not current or result.faults is None:
        yield Content.styled("keys, mistakes and hints are being tried …", QUIET)
    elif result.failed:
        yield Content(result.failed)
    elif not faults:
        yield Content.styled("nothing is wrong with this file", "$success")


def fault(found: Fault) -> Lines:
    """Where, what and the cure."""
    sign, colour = SIGNS.get(found.severity, ("·", QUIET))
    place = f"{found.file}:{found.line}" if found.line else found.file
    yield Content.assemble((f"{sign} ", f"{colour} bold"), (f"{place}  ", "bold"), found.sentence)
    yield Content.styled(f"  {found.cure}  [{found.rule}]", QUIET)
