"""What stood in a field before, so that a change can be taken back; letters in a row are one change."""

from __future__ import annotations

MOST = 200
"""Changes that are remembered."""


class EditHistory:
    """The texts that stood in one field, in order. What was undone is gone once something else is typed."""

    def __init__(self) -> None:
        self._texts = [""]
        self._place = 0
        self._run = 0

    def note(self, text: str) -> None:
        """Another text stands in the field."""
        before = self._texts[self._place]
        if text == before:
            return
        del self._texts[self._place + 1 :]
        run = _letter_added(before, text) - _letter_added(text, before)
        if run and run == self._run and self._place:
            self._texts[self._place] = text
        else:
            self._texts = [*self._texts, text][-MOST:]
            self._place = len(self._texts) - 1
        self._run = run

    def step(self, by: int) -> str | None:
        """The text before (`by` -1) or after (1) the one that stands there; None past either end."""
        place = self._place + by
        if not 0 <= place < len(self._texts):
            return None
        self._place, self._run = place, 0
        return self._texts[place]


def _letter_added(before: str, after: str) -> bool:
    """Whether a text is another one with one more letter or digit in it."""
    if len(after) != len(before) + 1:
        return False
    at = changed_until(before, after) - 1
    return after[:at] + after[at + 1 :] == before and after[at].isalnum()


def changed_until(before: str, after: str) -> int:
    """Where in `after` the part ends that is not as before."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    same = next((at for at in range(shorter - start) if before[-1 - at] != after[-1 - at]), shorter - start)
    return len(after) - same
