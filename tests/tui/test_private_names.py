"""Names of Textual that are not public and that the app relies on: an upgrade which moves one is noticed."""

from __future__ import annotations

import pytest
from textual.app import App
from textual.binding import BindingsMap
from textual.widgets import Input


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (App[None], "_fatal_error"),  # app.py ends with a sentence in place of a traceback
        (Input, "_position_to_cell"),  # field.py puts the caret under a place in the text
    ],
)
def test_a_private_name_is_still_there(owner: type, name: str) -> None:
    assert hasattr(owner, name)


def test_an_app_keeps_what_went_wrong() -> None:
    assert App[None]()._exception is None  # app.py tells of it


def test_a_widgets_own_bindings_are_a_map_by_key() -> None:
    bindings = Input()._bindings  # field.py and keys.py look keys up in it
    assert isinstance(bindings, BindingsMap)
    assert bindings.key_to_bindings["backspace"][0].action == "delete_left"
    assert {key for key, _binding in bindings} == set(bindings.key_to_bindings)
