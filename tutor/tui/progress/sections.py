"""What the Progress screen says, section by section: lines for a width, readable without colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textual.content import Content

from tutor.tui.shared import marks
from tutor.tutoring import report_words as words
from tutor.tutoring.calendar.schedule import EVERY_DAY
from tutor.tutoring.plan.calibration import ENOUGH, Sureness
from tutor.tutoring.study_report import WEEKS, CameBack, SkillLine, StudyReport

BAR, SHORT_BAR, ROOMY = 10, 8, 64
"""Columns of a skill's bar where there are so many columns, and of one where there are fewer."""
LONGEST_BAR = 20
"""Columns of the longest bar of how parts were solved."""
UNTOLD = "·"
CURED, OPEN = "✓", "↺"
WORD_COLOURS = {"mastered": "$success", "shown by a test": "$success", "known so far": "$success"}
"""Of the words of a skill; others are quiet, or as the text where answers tell something."""

SIGNS = (
    ("██░", "how likely a skill is known, as far as first answers tell"),
    (UNTOLD * 3, "no answer tells of it yet"),
    ("└", "it builds on the skill above"),
    ("░ ▒ ▓ █", "a day with 1, 3, 6, 10 first answers or more"),
    (CURED, "the mistake came back, and was right at once since"),
    (OPEN, "the mistake came back, and was not right at once since"),
)
"""What the signs of the screen mean, for help."""


@dataclass(frozen=True)
class Told:
    """What the screen shows.

    Attributes:
        report: the data.
        titles: what the parts in it are called, by key.
    """

    report: StudyReport
    titles: Mapping[str, str]


def solved(told: Told, width: int) -> Iterator[Content]:
    """How many parts were solved, and in which ways."""
    counts = told.report.counts
    yield _title("Solved", f"{counts.solved:,} of {words.counted(counts.total, 'part')}")
    ways = told.report.ways
    widest = max((len(way.words) for way in ways), default=0)
    most = max((way.parts for way in ways), default=1)
    room = max(min(LONGEST_BAR, width - widest - 10), 4)
    for way in ways:
        mark = marks.state(str(way.status))
        cells = way.parts if most <= room else max(way.parts * room // most, 1)
        head = Content.assemble((f"{mark.sign} ", mark.colour), f"{way.words:<{widest}} ")
        yield Content.assemble(head, ("█" * cells, mark.colour), f" {way.parts:,}")
    if not ways:
        said = "Each part is counted here: at the first try, in more tries, with hints, or shown."
        yield from _text(said, width)
    left = [f"{n:,} {word}" for n, word in ((counts.begun, "begun"), (counts.untouched, "not begun")) if n]
    if left and ways:
        yield Content.styled(" · ".join(left), "$quiet")


def exam(told: Told, width: int) -> Iterator[Content]:
    """How long it is to the exam."""
    said = words.exam_words(told.report)
    if said:
        reviews = (" Every review is planned before it.", "$quiet")
        yield from Content.assemble((said, "bold"), reviews).wrap(width)
    else:
        yield from _text("No exam is set; F9, Settings, has a line for its day.", width)


def skills(told: Told, width: int) -> Iterator[Content]:
    """Each skill with a bar, below what it builds on."""
    report = told.report
    if not report.skills:
        return
    yield _title("Skills", f"{report.mastered:,} of {len(report.skills):,} mastered")
    yield from _text("How likely each is known, as far as first answers tell.", width)
    shown = words.shown_skills(report)
    names = [f"{words.branch(skill)}{skill.slug}" for skill in shown[: words.MOST_SKILLS]]
    widest = min(max(map(len, names), default=0), max(width // 2, 12))
    for name, skill in zip(names, shown, strict=False):
        yield from _skill(skill, name, widest, width)
    if len(shown) > words.MOST_SKILLS:
        yield Content.styled(f"and {len(shown) - words.MOST_SKILLS:,} more", "$quiet")
    elif not shown:
        yield from _text("A skill is shown once an answer tells of it.", width)


def _skill(skill: SkillLine, name: str, widest: int, width: int) -> Iterator[Content]:
    """Bar, name and words; where the name or the words are too long, they go on below."""
    belief = skill.belief
    # Of a skill that nothing is known of, no share is drawn: it would look like one.
    colour = "$success" if belief.mastered else "$primary" if skill.told else "$quiet"
    cells = BAR if width >= ROOMY else SHORT_BAR
    drawn = words.bar(belief.known, cells) if skill.told else UNTOLD * cells
    head = Content.assemble((drawn, colour), f" {name:<{widest}}  ")
    tone = WORD_COLOURS.get(skill.word, "" if skill.told else "$quiet")
    seen = f"{belief.right}/{belief.seen} right" if belief.seen else ""
    said = Content.assemble((skill.word, tone), (f"  {seen}" if seen else "", "$quiet"))
    if len(name) > widest:
        yield Content.assemble((drawn, colour), f" {name}")
        head = Content(" " * (cells + 3))
    indent = Content(" " * head.cell_length)
    lines = said.wrap(max(width - head.cell_length, 12))
    if others := words.besides(skill):
        lines += Content.styled(others, "$quiet").wrap(max(width - head.cell_length, 12))
    for after, line in enumerate(lines):
        yield (indent if after else head) + line


def came_back(told: Told, width: int) -> Iterator[Content]:
    """Mistakes that began several meetings with a part, and whether they are cured."""
    report = told.report
    found = report.came_back
    cured = sum(each.cured for each in found)
    yield from _titled("Mistakes that came back", f"{cured} of {len(found)} cured" if found else "", width)
    for each in found:
        yield from _came_back(each, told, width)
    if not found:
        later = "A mistake that comes twice is told here, and when it is cured."
        yield from _text("None so far." if report.begun else later, width)


def _came_back(each: CameBack, told: Told, width: int) -> Iterator[Content]:
    sign, colour = (CURED, "$success") if each.cured else (OPEN, "$accent")
    title = told.titles.get(each.key, each.key)
    name = each.mistake.replace("-", " ")
    lines = Content.assemble(title, (f": {name}", "$accent")).wrap(width - 2)
    lines += Content.styled(words.how_often(each, told.report.today), "$quiet").wrap(width - 2)
    for after, line in enumerate(lines):
        yield Content.assemble("  " if after else (f"{sign} ", colour), line)


def weeks(told: Told, width: int) -> Iterator[Content]:
    """The last weeks as a map, a column each."""
    report = told.report
    days = [day for day in report.days if day.met]
    met, alone = sum(day.met for day in days), sum(day.alone for day in days)
    yield _title(f"The last {WEEKS} weeks", "")
    if not days:
        said = "No first answer in these weeks." if report.begun else "Each day of study gets a square here."
        yield from _text(said, width)
        return
    said = f"{words.first_answers(met)} on {words.counted(len(days), 'day')}, {alone:,} right at once"
    yield from _text(said, width)
    cell = max(min((width - 4) // WEEKS, 4), 2)
    yield Content.styled(f"    {words.months(report, cell)}", "$quiet")
    for number in EVERY_DAY:
        signs = [words.shade(week[number], report.today) for week in report.weeks]
        here = "bold" if number == report.today.weekday() else "$quiet"
        drawn = [_square(sign, cell) for sign in signs]
        yield Content.assemble((f"{words.weekday(number)} ", here), *drawn)
    yield from _text(words.SHADE_WORDS, width)
    week = [day for day in report.weeks[-1] if day.met]
    minutes = round(sum(day.minutes for day in week))
    long = f", about {minutes} min" if minutes else ""
    yield from _text(f"This week: {words.first_answers(sum(day.met for day in week))}{long}", width)


def _square(sign: str, cell: int) -> tuple[str, str]:
    """A day: as wide as there is room if something was done, else a dot in its middle."""
    if sign in words.SHADES[:2]:
        return sign.center(cell - 1) + " ", "$quiet"
    return sign * (cell - 1) + " ", "$success"


def ahead(told: Told, width: int) -> Iterator[Content]:
    """What falls due in the days to come; the picture stands below."""
    report = told.report
    total = sum(due for _, due in report.ahead)
    yield _title(f"The next {len(report.ahead)} days", words.counted(total, "review") if total else "")
    if not total and report.begun:
        yield from _text("Nothing falls due in these days.", width)
    elif not total:
        yield from _text("What you solve comes back some days later; here you see when.", width)


def recalled(told: Told, width: int) -> Iterator[Content]:
    """What is likely right at once by now."""
    if said := " ".join(words.recalled_words(told.report)):
        yield from _text(said, width)


def sureness(told: Told, width: int) -> Iterator[Content]:
    """How sure and how right; below it the picture, once there are enough answers."""
    report = told.report
    yield _title("How sure, and how often right", "")
    if report.sureness:
        sure = _right("when sure", report.sureness[2:])
        less = _right("when less sure", report.sureness[:2])
        said = ", ".join(filter(None, (sure, less)))
        yield from _text(f"Right {said}.", width)
        return
    missing = ENOUGH - report.asked_sure
    if report.asked_sure:
        there = f"there are {report.asked_sure}, {missing} {'is' if missing == 1 else 'are'} missing"
        yield from _text(f"To be seen from {ENOUGH} answers on; {there}.", width)
    else:
        said = "On some answers you are asked, by one key, how sure you are. "
        yield from _text(f"{said}From {ENOUGH} of them on you see here how often you were right.", width)


def _right(name: str, levels: tuple[Sureness, ...]) -> str:
    asked, right = sum(level.asked for level in levels), sum(level.right for level in levels)
    return f"{name} {right:,} times of {asked:,}" if asked else ""


def welcome(width: int) -> Iterator[Content]:
    """What is said while there is nothing to see."""
    yield from Content("Nothing is here yet: this page fills by itself as you answer.").wrap(width)


def _title(title: str, beside: str) -> Content:
    return Content.assemble((title, "bold $primary"), (f"  {beside}" if beside else "", "$quiet"))


def _titled(title: str, beside: str, width: int) -> Iterator[Content]:
    """A title, and what stands beside it or else below."""
    line = _title(title, beside)
    if line.cell_length <= width:
        yield line
    else:
        yield _title(title, "")
        yield from _text(beside, width)


def _text(text: str, width: int) -> Iterator[Content]:
    yield from Content.styled(text, "$quiet").wrap(width)
