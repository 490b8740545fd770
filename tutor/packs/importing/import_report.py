"""The report of an import: how much came along, and by cause how much did not."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.packs.importing.ledger import CHANGED, LEFT_OUT, LOST, MEANINGS, Cause, Imported


def summary(written: Imported, name: str) -> Iterator[str]:
    """The lines of the report before its list of cases."""
    yield f"# What became of the pool in {name}"
    yield ""
    yield totals(written)
    for heading in (LEFT_OUT, LOST, CHANGED):
        rows = list(counted(written, heading))
        if rows:
            yield from ("", f"## {heading}", "", "| count | cause | what it counts |", "|---:|---|---|")
            yield from (f"| {count:,} | {cause} | {said} |" for count, cause, said in rows)
    yield from ("", "## Every case", "", "")


def totals(written: Imported) -> str:
    """One line: what there is now, and of how much."""
    return (
        f"{written.problems:,} of {written.found:,} problems were imported, "
        f"with {written.parts:,} part{'' if written.parts == 1 else 's'}."
    )


def counted(written: Imported, heading: str) -> Iterator[tuple[int, Cause, str]]:
    """The causes of one group that occurred, in the fixed order."""
    for cause in Cause:
        group, said = MEANINGS[cause]
        if group == heading and written.counts.get(cause, 0):
            yield written.counts[cause], cause, said
