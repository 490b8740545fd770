"""What can be set is read as it is typed, told as it would be typed, and refused with what can be."""

from __future__ import annotations

from datetime import date

import pytest

from tutor.store.small_files.setting_records import SETTINGS, named
from tutor.store.small_files.setting_sorts import NotThatError
from tutor.store.small_files.settings import USUAL

TODAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("motion", "off", "off"),
        ("motion", "YES", "on"),
        ("minutes", " 40 ", "40"),
        ("minutes", "40 min", "40"),
        ("minutes", "5 minutes", "5"),
        ("weekdays", "mon wed fri", "Mon Wed Fri"),
        ("weekdays", "Fri, mo and Wednesday", "Mon Wed Fri"),
        ("weekdays", "Mon-Fri", "Mon Tue Wed Thu Fri"),
        ("weekdays", "sat – mon", "Mon Sat Sun"),
        ("weekdays", "tue to thu", "Tue Wed Thu"),
        ("weekdays", "every day", "every day"),
        ("weekdays", "mon-sun", "every day"),
        ("holidays", "2026-12-24 to 2027-01-06, 2027-01-20", "2026-12-24/2027-01-06, 2027-01-20"),
        ("holidays", "2026-12-24..2027-01-06", "2026-12-24/2027-01-06"),
        ("holidays", "none", "none"),
        ("exam", "2027-02-10", "2027-02-10"),
        ("until", "2026-11-03", "2026-11-03"),
        ("exam", "", "none"),
        ("waiting", "no", "off"),
        ("sure", "1", "on"),
        ("name", "  Ada \x1b[31m Lovelace ", "Ada Lovelace"),
    ],
)
def test_what_is_typed_is_read_and_told_as_it_would_be_typed(name: str, typed: str, told: str) -> None:
    setting = named(name)
    assert setting is not None
    wanted = USUAL.changed(setting, typed, TODAY)
    assert wanted.told(setting) == told
    assert setting.sort.sound(getattr(wanted, setting.field))
    assert wanted.changed(setting, told, TODAY) == wanted


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("motion", "perhaps", "on or off"),
        ("minutes", "4", "Between 5 and 240"),
        ("minutes", "٣٠", "Between 5 and 240"),
        ("minutes", "1e2", "Between 5 and 240"),
        ("weekdays", "", "Mon Wed Fri"),
        ("weekdays", "t", "no day of the week"),
        ("weekdays", "mon-xyz", "no day of the week"),
        ("holidays", "2027-01-06/2026-12-24", "no two in order"),
        ("holidays", "christmas", "no day such as"),
        ("exam", "10.2.2027", "year first"),
        ("exam", "2026-11-02", "over"),
        ("name", "x" * 56, "room for 55"),
    ],
)
def test_what_cannot_be_set_is_told_what_can(name: str, typed: str, said: str) -> None:
    setting = named(name)
    assert setting is not None
    with pytest.raises(NotThatError, match=said):
        USUAL.changed(setting, typed, TODAY)


def test_every_setting_is_an_attribute_that_is_usually_sound() -> None:
    for setting in SETTINGS:
        assert setting.sort.sound(getattr(USUAL, setting.field)), setting.name
        assert not setting.sort.choices or USUAL.told(setting) in setting.sort.choices
