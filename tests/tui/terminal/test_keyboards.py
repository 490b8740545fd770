"""Signs of mathematics, and keys with Ctrl, as German, French, Cyrillic and other keyboards send them."""

from __future__ import annotations

import pytest

from tests.tui.terminal.test_input_reader import keys, typed

ALT, ALT_SHIFT, CTRL_ALT = 3, 4, 7


def sent(letter: str, modifiers: int, text: str = "") -> bytes:
    """A key as a terminal names it."""
    return f"\x1b[{ord(letter)};{modifiers}{';' + str(ord(text)) if text else ''}u".encode()


@pytest.mark.parametrize("modifiers", [ALT, CTRL_ALT, ALT + 64, CTRL_ALT + 128])
@pytest.mark.parametrize(
    ("signs", "letters"),
    [
        (r"{[]}\|~@", "7890ß<+q"),  # German
        (r"{[]}\|^@#~", "'()=_-çà\"é"),  # French
        ("[]", "хъ"),  # Cyrillic
        ("[]", "хї"),
    ],
)
def test_a_key_with_alt_gr_types_the_sign_that_stands_on_it(modifiers: int, signs: str, letters: str) -> None:
    assert typed(*(sent(letter, modifiers) for letter in letters)) == list(signs)


@pytest.mark.parametrize("modifiers", [1, ALT, CTRL_ALT])
@pytest.mark.parametrize("sign", "^{}[]\\|~€")
@pytest.mark.parametrize("letter", "7(х^")
def test_the_text_that_a_terminal_sends_with_a_key_is_what_is_typed(
    modifiers: int, sign: str, letter: str
) -> None:
    assert typed(sent(letter, modifiers, sign)) == [sign]


def test_a_cyrillic_keyboard_has_the_shifted_signs_too() -> None:
    assert typed(*(sent(letter, ALT_SHIFT) for letter in "хъ\\6")) == list("{}|^")


@pytest.mark.parametrize("sign", "^{}[]\\|")
def test_a_sign_is_typed_in_the_plain_protocol_and_without_its_text(sign: str) -> None:
    assert typed(sign.encode()) == [sign]
    assert typed(f"\x1b[{ord(sign)}u".encode()) == [sign]
    assert typed(f"\x1b[55:{ord(sign)};2u".encode()) == [sign]


@pytest.mark.parametrize(
    ("letters", "american"),
    [
        ("фисвуапршолдьтщзйкыегмцчня", "abcdefghijklmnopqrstuvwxyz"),
        ("ФЯ", "az"),
        ("αβγδλπ", "abgdlp"),
        ("ש", "a"),
    ],
)
def test_ctrl_goes_by_the_place_of_a_key(letters: str, american: str) -> None:
    assert keys(*(sent(letter, 5) for letter in letters)) == [f"ctrl+{letter}" for letter in american]


def test_a_place_that_the_terminal_names_counts_for_more() -> None:
    assert keys(b"\x1b[1092::97;5u") == ["ctrl+a"]
    assert keys(b"\x1b[4304::113;5u") == ["ctrl+q"]  # Georgian
    assert keys(b"\x1b[1092:1060:97;6u") == ["ctrl+shift+a"]


def test_letters_without_ctrl_stay_what_they_are() -> None:
    assert typed(b"\x1b[1092u", b"\x1b[1092:1060;2u", "ж".encode()) == ["ф", "Ф", "ж"]


def test_what_a_dead_key_or_an_input_method_makes_is_typed() -> None:
    assert typed(b"\x1b[0;;94u") == ["^"]
    assert typed(b"\x1b[0;;229u", b"\x1b[0;;8730:50u") == ["å", "√", "2"]
    assert typed(b"\x1b[101;;234u") == ["ê"]
    assert typed(b"\x1b[57344u", b"\x1b[57453u", b"\x1b[57453;1:3u") == [None]
