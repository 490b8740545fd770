"""The report as one HTML page: no script, no font, nothing from anywhere else; everything escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from tutor.course.model.class_model import AskFigures, Group, PartFigures, Report, Unread
from tutor.course.output.report_file import ReportFile
from tutor.course.output.report_words import (
    FIGURES_NOTE,
    STATUSES,
    TIME_NOTE,
    asked_wrongly,
    asking,
    clock,
    counted,
    heading,
    known_by_now,
    no_verdict,
    read_by_now,
    remarked,
    times,
    unrecognised,
    where,
)

STYLE = """
:root { color-scheme: light dark;
  --ink: #1b1f24; --paper: #fff; --line: #c8cdd3; --soft: #f2f4f6; --bar: #2f6fb3; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7ea; --paper: #15181c; --line: #3c434b; --soft: #20252b; --bar: #6aa9e9; }
}
body { color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto;
  max-width: 60rem; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
table { border-collapse: collapse; margin: .75rem 0; max-width: 100%; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { padding: .2rem .75rem .2rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
.bar { display: block; background: var(--bar); height: .8rem; margin-top: .35rem; min-width: 1px; }
.scale { width: 14rem; min-width: 6rem; }
code, pre { font-family: ui-monospace, monospace; background: var(--soft); }
code { padding: 0 .2rem; overflow-wrap: anywhere; }
pre { padding: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
a { color: var(--bar); }
"""
MOST_LISTED = 50
"""Texts without a verdict, or answers to a hint's question, that are told of a part."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(report: Report) -> Iterator[str]:
    """The page, in pieces."""
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>Class report</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
    yield f"<h1>Class report</h1>\n<p>{escape(heading(report))}.</p>\n"
    yield from _overview(report.parts)
    for number, part in enumerate(report.parts, 1):
        yield from _part(number, part)
    if report.notes:
        yield "<h2>About the files</h2>\n<ul>\n"
        yield from (f"<li>{escape(note)}</li>\n" for note in report.notes)
        yield "</ul>\n"
    yield "</main>\n</body>\n</html>\n"


def _overview(parts: Sequence[PartFigures]) -> Iterator[str]:
    yield '<div class="wide"><table>\n<caption>All parts</caption>\n<thead><tr><th scope="col">Part</th>'
    for head in ("Students", "Attempts", "Hints", "Needed the solution", "Median time"):
        yield f'<th scope="col" class="number">{head}</th>'
    yield "</tr></thead>\n<tbody>\n"
    for number, part in enumerate(parts, 1):
        cells = (part.students, part.attempts, part.hints, part.told, clock(part.seconds))
        yield f'<tr><th scope="row"><a href="#part-{number}">{escape(part.key)}</a></th>'
        yield "".join(f'<td class="number">{cell}</td>' for cell in cells)
        yield "</tr>\n"
    yield f"</tbody>\n</table></div>\n<p>{escape(TIME_NOTE)} {escape(FIGURES_NOTE)}</p>\n"


def _part(number: int, part: PartFigures) -> Iterator[str]:
    title = f": {escape(part.title)}" if part.title else ""
    yield f'<section aria-labelledby="part-{number}">\n'
    yield f'<h2 id="part-{number}"><code>{escape(part.key)}</code>{title}</h2>\n'
    yield (
        f"<p>{counted(part.students, 'student')}, {counted(part.attempts, 'attempt')} in all, "
        f"{counted(part.hints, 'hint')}; {part.told} needed the solution; "
        f"median time {clock(part.seconds)}.</p>\n"
    )
    statuses = [(name, part.statuses.get(status, 0)) for status, name in STATUSES.items()]
    yield from _bars("How it went", "Status", "Students", statuses, part.students)
    if part.mistakes:
        made = [(name, tally.times) for name, tally in part.mistakes]
        yield from _bars("Mistakes", "Mistake", "Times", made, part.mistakes[0][1].times)
    if part.groups:
        yield f"<h3>{escape(unrecognised(part))}</h3>\n<ol>\n"
        for group in part.groups:
            yield from _group(group)
        yield "</ol>\n"
    if part.now_recognised:
        yield f"<p>{escape(known_by_now(part))}</p>\n"
    yield from _no_verdict(part)
    for question in part.asked[:MOST_LISTED]:
        yield from _asked(question)
    if part.remarks:
        yield "<h3>Something is wrong here, students say</h3>\n<ol>\n"
        yield from (f"<li>{escape(remarked(one))}</li>\n" for one in part.remarks[:MOST_LISTED])
        yield "</ol>\n"
        yield from _more(len(part.remarks), "further remark")
    yield "</section>\n"


def _no_verdict(part: PartFigures) -> Iterator[str]:
    if part.unread:
        yield f"<h3>{escape(no_verdict(part))}</h3>\n<ol>\n"
        yield from map(_unread, part.unread[:MOST_LISTED])
        yield "</ol>\n"
        yield from _more(len(part.unread), "rarer text")
    if part.now_read:
        yield f"<p>{escape(read_by_now(part))}</p>\n"


def _unread(one: Unread) -> str:
    label = where(one)
    place = f" in {escape(label)}" if label else ""
    said = f"<br>{escape(one.complaint)}" if one.complaint else ""
    return f"<li><code>{escape(one.text)}</code>{place}, {escape(times(one.tally))}{said}</li>\n"


def _asked(one: AskFigures) -> Iterator[str]:
    yield f"<h3>{escape(asking(one))}</h3>\n"
    listed = asked_wrongly(one)
    if listed:
        yield "<ol>\n"
        for text, often in listed[:MOST_LISTED]:
            yield f"<li><code>{escape(text)}</code>, {escape(often)}</li>\n"
        yield "</ol>\n"
        yield from _more(len(listed), "rarer answer")


def _more(number: int, noun: str) -> Iterator[str]:
    if number > MOST_LISTED:
        yield f"<p>… and {counted(number - MOST_LISTED, noun)}.</p>\n"


def _bars(caption: str, what: str, count: str, values: Sequence[tuple[str, int]], most: int) -> Iterator[str]:
    """A table whose third column draws what the second says; a screen reader hears the number."""
    yield f'<table>\n<caption>{caption}</caption>\n<thead><tr><th scope="col">{what}</th>'
    yield f'<th scope="col" class="number">{count}</th><td class="scale"></td></tr></thead>\n<tbody>\n'
    for name, value in values:
        share = 100 * value / most if most else 0
        drawn = f'<span class="bar" style="width: {share:.1f}%"></span>' if value else ""
        yield f'<tr><th scope="row">{escape(name)}</th><td class="number">{value}</td>'
        yield f'<td class="scale" aria-hidden="true">{drawn}</td></tr>\n'
    yield "</tbody>\n</table>\n"


def _group(group: Group) -> Iterator[str]:
    label = where(group)
    place = f" in {escape(label)}" if label else ""
    yield f"<li><code>{escape(group.reading)}</code>{place}, {escape(times(group.tally))}"
    others = [(text, number) for text, number in group.spellings if text != group.reading]
    if others:
        typed = ", ".join(f"<code>{escape(text)}</code> ({number})" for text, number in others[:20])
        yield f"<br>typed as {typed}"
    if group.block:
        yield "\n<details><summary>Section to paste above the part's other mistakes</summary>\n"
        if group.remark:
            yield f"<p>{escape(group.remark)}</p>\n"
        yield f"<pre>{escape(group.block.rstrip())}</pre>\n</details>"
    yield "</li>\n"


HTML = ReportFile(
    "html",
    "Write a page to this file.",
    "writes a page without scripts or other files",
    lambda report, students, packs: page(report),
)
