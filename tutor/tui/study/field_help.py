"""Help with the field that is typed in: earlier answers, names completed, and what can be copied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tutor.notation import parse, write
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.tree.result import Expression
from tutor.tui.answering.answer_panel import AnswerPanel
from tutor.tui.answering.copy_screen import COPIED, NOTHING, Copyable, CopyScreen
from tutor.tui.answering.formula_field import TextField
from tutor.tui.answering.history_screen import HistoryScreen
from tutor.tui.answering.name_completion import completion
from tutor.tui.desk.desk import Desk
from tutor.tutoring.event import Attempted

if TYPE_CHECKING:
    from textual.widget import Widget

MOST = 300
"""Earlier answers that are looked through."""
SHOWN = 60
"""Characters of a copied text that are said."""


class FieldHelp:
    """Help with the fields of one part.

    Args:
        desk: what there is.
        key: the part.
        panel: where its answer is typed.
        known: the names of its problem.
    """

    def __init__(self, desk: Desk, key: str, panel: AnswerPanel, known: Vocabulary) -> None:
        self._desk, self._key, self._panel, self._known = desk, key, panel, known

    def complete(self, focused: Widget | None) -> bool:
        """Complete the name that is being typed; False where there is none to complete."""
        field = self._panel.form.current
        if self._panel.guest is not None or not isinstance(field, TextField) or focused is not field.line:
            return False
        line = field.line
        missing = completion(line.value, line.cursor_position, self._known.names)
        if missing and line.selection.is_empty:
            line.insert_text_at_cursor(missing)
        return bool(missing)

    def search_earlier(self) -> None:
        """Find an earlier answer, and put it into the field."""
        found = HistoryScreen(earlier(self._desk, self._key))
        self._panel.app.push_screen(found, self._put_back)

    def copy(self) -> None:
        """Choose what is to be copied."""
        texts = tuple(copyable(self._desk, self._key, self._panel, self._known))
        if texts:
            self._panel.app.push_screen(CopyScreen(texts), self._copy)
        else:
            self._panel.say(NOTHING)

    def _put_back(self, text: str | None) -> None:
        if text is not None and self._panel.guest is None and self._panel.takes_symbols():
            self._panel.form.current.put(text)

    def _copy(self, text: str | None) -> None:
        if text is not None:
            self._panel.app.copy_to_clipboard(text)
            self._panel.say(COPIED.format(text=" ".join(text.split())[:SHOWN]))


def earlier(desk: Desk, key: str) -> tuple[str, ...]:
    """Earlier answers, each blank by itself, the latest first: those of this part, then of all others."""
    keys = [key, *(other for other in reversed(tuple(desk.study.record.parts)) if other != key)]
    answers = (answer for at in keys for answer in reversed(desk.state(at).answers))
    texts = (text.strip() for answer in answers for text in answer)
    found: dict[str, None] = {}
    for text in texts:
        if text:
            found.setdefault(text)
        if len(found) >= MOST:
            break
    return tuple(found)


def copyable(desk: Desk, key: str, panel: AnswerPanel, known: Vocabulary) -> Iterator[Copyable]:
    """What there is to copy: what is typed, or else was answered last, and the verdict on that."""
    tried = (event for event in reversed(desk.study.conversation(key)) if isinstance(event, Attempted))
    last = next(tried, None)
    typed = panel.form.current.value if panel.guest is None else ""
    text = typed or ("; ".join(last.answer) if last is not None else "")
    if text:
        tree = panel.reading.tree if typed else None
        read = parse(text, known) if tree is None else None
        tree = read.tree if isinstance(read, Expression) else tree
        if tree is not None:
            yield Copyable("l", "the formula as LaTeX", write(tree, "latex"))
            yield Copyable("u", "the formula in Unicode", write(tree, "unicode"))
        yield Copyable("t", "the text as typed", text)
    if last is not None:
        said = f"{'; '.join(last.answer)}: {last.outcome}. {last.message}".strip()
        yield Copyable("v", "the last verdict", said)
