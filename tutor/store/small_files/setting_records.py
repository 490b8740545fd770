"""What a student can set: each setting is one record, by which screen, command, help and file go."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.store.small_files import setting_sorts as sorts
from tutor.store.small_files.setting_sorts import Sort

FEWEST_MINUTES, MOST_MINUTES = 5, 240
"""How short and how long an evening can be set."""
LONGEST_THEME = 100
PRESETS = ("default", "emacs", "no-function-keys")
"""Sets of keys; what is in them stands in `tutor/tui/shared/key_presets.py`."""
LONGEST_NAME = 55
"""Characters of a name; more than that DataShop does not take."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set.

    Attributes:
        name: what it is called by the command.
        field: the attribute of `settings.Settings`, and its name in the file.
        title: what it is called on the screen.
        about: what it does, in a sentence.
        sort: what can be set.
        named_elsewhere: its values are names that another room knows: the themes.
        checked_elsewhere: whether its values get on with one another is known by another room: keys.
    """

    name: str
    field: str
    title: str
    about: str
    sort: Sort
    named_elsewhere: bool = False
    checked_elsewhere: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        "theme",
        "Theme",
        "The colours of everything; pictures of the labs go with them.",
        sorts.line(LONGEST_THEME, "the name of a theme"),
        named_elsewhere=True,
    ),
    Setting(
        "motion",
        "motion",
        "Motion",
        "Off: nothing slides or fades; the labs still run when you play them.",
        sorts.switch(),
    ),
    Setting(
        "minutes",
        "minutes",
        "Minutes an evening",
        "How long an evening is planned to be.",
        sorts.whole_number(FEWEST_MINUTES, MOST_MINUTES, "minutes"),
    ),
    Setting(
        "weekdays",
        "weekdays",
        "Days of study",
        "On which days of the week there is an evening.",
        sorts.days_of_the_week(),
    ),
    Setting(
        "holidays",
        "holidays",
        "Days without",
        "Days on which nothing falls due, a stroke between the first and the last.",
        sorts.holidays(),
    ),
    Setting(
        "exam",
        "until",
        "Day of the exam",
        "Before it every part comes back once more, and nothing falls due after it.",
        sorts.coming_day(),
    ),
    Setting(
        "waiting",
        "waiting",
        "Hints wait",
        "Whether the next hint waits for new work of yours or a little time to read the last one.",
        sorts.switch(),
    ),
    Setting(
        "sure",
        "sure",
        "How sure?",
        "Whether you are asked, where it matters, how sure you are before you see the verdict.",
        sorts.switch(),
    ),
    Setting(
        "name",
        "name",
        "Name on hand-ins",
        "What is handed in stands under this name; under a random one where there is none.",
        sorts.line(LONGEST_NAME, "a name, or nothing for a random one"),
    ),
    Setting(
        "keys",
        "keys",
        "Keys",
        "A set of keys: the usual, like Emacs, or without function keys where a terminal takes those.",
        sorts.one_of(*PRESETS),
    ),
    Setting(
        "own-keys",
        "own_keys",
        "Keys of your own",
        "Other keys for what you name, on top of the set; help (F1) lists what there is.",
        sorts.own_keys(),
        checked_elsewhere=True,
    ),
)
"""Every setting, in the order of the screen."""


def named(name: str) -> Setting | None:
    """The setting of that name, or None."""
    return next((one for one in SETTINGS if name.casefold() in (one.name, one.field)), None)
