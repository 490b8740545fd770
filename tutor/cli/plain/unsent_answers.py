"""What was typed line by line and not handed in: kept at every step, and offered again, as the app does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tutor.checking.contract.question import Answer
from tutor.store.small_files import drafts

At = tuple[str, int]
"""A part's key and the variant on the desk."""


class Unsent:
    """The drafts of the record, and what is offered of them in this sitting.

    Args:
        path: where drafts are kept, or None to remember them as long as the sitting lasts.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._drafts = drafts.read(path) if path is not None else {}
        self._before: dict[At, Answer] = {}

    def draft(self, at: At, blanks: int) -> Answer:
        """What is filled in and not handed in, a text for each blank; () where there is none."""
        texts = self._drafts.get(at, ())[:blanks]
        return texts if any(text.strip() for text in texts) else ()

    def offered(self, at: At, blanks: int, number: int) -> str:
        """What Enter keeps in a blank: the draft, else what was handed in last where there are several."""
        given = self.draft(at, blanks) or (self._before.get(at, ()) if blanks > 1 else ())
        return given[number] if number < len(given) else ""

    def note(self, at: At, filled: list[str], blanks: int) -> None:
        """The first blanks are filled in now; the others stay as they were."""
        rest = [self.offered(at, blanks, number) for number in range(len(filled), blanks)]
        self._keep(at, (*filled, *rest), blanks)

    def handed_in(self, at: At, answer: Answer) -> None:
        """An answer is recorded, so it is no draft any more."""
        self._before[at] = answer
        self.drop(at, len(answer))

    def drop(self, at: At, blanks: int) -> None:
        """What was typed is not wanted any more."""
        if self.draft(at, blanks):
            self._keep(at, ("",) * blanks, blanks)

    def _keep(self, at: At, texts: Answer, blanks: int) -> None:
        # The app keeps derivations that were put aside behind the blanks; they are not this one's to drop.
        whole = (*texts, *self._drafts.get(at, ())[blanks:])
        self._drafts[at] = whole
        if self._path is not None:
            drafts.keep(self._path, {at: whole})


def offer(draft: Answer) -> Iterator[str]:
    """What is said of a draft as its part is opened."""
    if len(draft) > 1:
        yield "What you had filled in is still here: Enter keeps it, blank by blank."
    elif draft and "\n" in draft[0]:
        yield "Your lines are still here: :lines goes on with them, Enter hands them in."
    elif draft:
        yield "What you had typed is still here: Enter hands it in."
