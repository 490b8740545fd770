"""How a blank of each kind is asked and said in plain lines, by the kind's name."""

from __future__ import annotations

from tutor.cli.shared.kinds.say_choice import CHOICE
from tutor.cli.shared.kinds.say_expression import EXPRESSION
from tutor.cli.shared.kinds.say_line import LINE
from tutor.cli.shared.kinds.say_number import NUMBER
from tutor.cli.shared.kinds.say_property import PROPERTY
from tutor.cli.shared.kinds.say_term import TERM
from tutor.cli.shared.kinds.spoken import Spoken

SPOKEN: dict[str, Spoken] = {
    "expression": EXPRESSION,
    "term": TERM,
    "number": NUMBER,
    "choice": CHOICE,
    "line": LINE,
    "property": PROPERTY,
}
