"""Keys of one's own are refused where they would stand in the way of others, and both are named."""

from __future__ import annotations

import pytest

from tutor.store.small_files import setting_records
from tutor.store.small_files.settings import Settings
from tutor.tui.app.app import TutorApp
from tutor.tui.app.key_conflicts import conflict, conflict_of, places
from tutor.tui.shared.key_presets import PRESETS, TOGETHER, keymap_of


@pytest.mark.parametrize(
    ("preset", "own", "said"),
    [
        ("default", "hint=ctrl+n", "“ctrl+n” is the key of “Next” already, so “Hint” cannot have it"),
        ("default", "next=f2", "“f2” is the key of “Hint” already, so “Next” cannot"),
        ("default", "hint=ctrl+q", "“ctrl+q” is the key of “Quit” already"),
        ("default", "lab=ctrl+k", "“ctrl+k” is the key of “Delete all to the right” already"),
        ("default", "settings=alt+o/ctrl+p", "“ctrl+p” is the key of “palette” already"),
        ("default", "progress.top=pageup", "“pageup” is the key of “Page up” already"),
        ("default", "search=f3", "“f3” is the key of “Lab” already"),
        ("default", "hint=h", "“h” is typed in answers; “Hint” needs ctrl or alt"),
        ("default", "hint=ctrl+i", "a terminal does not tell it from tab"),
        ("default", "hint=hyperdrive", "there is no key of that name"),
        ("default", "hint=cmd+o", "keys are called like ctrl+o"),
        ("default", "hnt=ctrl+o", "There is nothing called “hnt”; did you mean “hint”?"),
        ("default", "lab.play=p", "There is nothing called “lab.play”"),
        ("no-function-keys", "next=alt+t", "“alt+t” is the key of “Hint” already"),
        ("emacs", "hint=alt+x", "“alt+x” is the key of “palette” already"),
    ],
)
def test_keys_that_meet_are_refused_by_both_names(preset: str, own: str, said: str) -> None:
    assert said in conflict(Settings(keys=preset, own_keys=(own,)), TutorApp)


@pytest.mark.parametrize(
    ("preset", "own"),
    [
        ("default", ("hint=alt+t",)),
        ("default", ("hint=f11/alt+h", "search=f")),
        ("default", ("hint=f3", "lab=f2")),
        ("default", ("undo=ctrl+_",)),
        ("no-function-keys", ("hint=f2", "next=alt+y")),
        ("emacs", ("twin=alt+y",)),
        ("default", ("progress=alt+r", "progress.up=k/up")),
    ],
)
def test_keys_that_meet_none_are_taken(preset: str, own: tuple[str, ...]) -> None:
    assert conflict(Settings(keys=preset, own_keys=own), TutorApp) == ""


@pytest.mark.parametrize("name", PRESETS)
def test_a_set_of_keys_is_without_conflicts(name: str) -> None:
    own = {key: keys for key, keys in PRESETS[name].items() if not key.startswith("author.")}
    assert conflict_of(keymap_of(Settings(keys=name)), own, TutorApp) == ""


def test_sets_are_listed_where_they_are_chosen() -> None:
    assert tuple(PRESETS) == setting_records.PRESETS


def test_without_function_keys_no_function_key_is_left_in_the_app() -> None:
    keymap = keymap_of(Settings(keys="no-function-keys"))
    left = {
        binding.id
        for where in places(TutorApp)
        for binding, keys in where.bindings()
        if any(key[:1] == "f" and key[1:].isdecimal() for key in keys) and binding.id not in keymap
    }
    assert not left and TOGETHER["lines"][0] in keymap
