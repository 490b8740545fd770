"""Whatever a terminal sends becomes keys, pasted text or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key, Paste
from textual.message import Message

from tutor.tui.terminal.input_pieces import BURST, MOST_PASTED
from tutor.tui.terminal.input_reader import InputReader
from tutor.tui.terminal.terminal_messages import NotUtf8, StrangeKey


def messages(*pieces: bytes) -> list[Message]:
    """All that comes of these bytes, read one piece after the other, with nothing behind them."""
    reader = InputReader(0.1)
    found = [message for piece in pieces for message in reader.read(piece)]
    return [*found, *reader.rest()]


def typed(*pieces: bytes) -> list[str | None]:
    """The characters of the keys."""
    return [message.character for message in messages(*pieces) if isinstance(message, Key)]


def keys(*pieces: bytes) -> list[str]:
    """The names of the keys."""
    return [message.key for message in messages(*pieces) if isinstance(message, Key)]


@pytest.mark.parametrize("letter", "éü²µß§°±ñ¿")
def test_a_byte_of_latin_1_is_the_letter_that_is_meant(letter: str) -> None:
    found = messages(b"a" + letter.encode("latin-1"), b"b")
    assert [type(message) for message in found].count(NotUtf8) == 1
    assert [message.character for message in found if isinstance(message, Key)] == ["a", letter, "b"]


def test_a_letter_of_two_bytes_may_come_in_two_pieces() -> None:
    assert typed(b"\xcf", b"\x80") == ["π"]
    assert typed(b"\xe2\x88", b"\x9a2") == ["√", "2"]


@pytest.mark.parametrize(
    "noise",
    [
        "\x1b[97;5:9999u",
        "\x1b[97;9999u",
        "\x1b[97:98:99:100u",
        "\x1b[99999999u",
        "\x1b[55296u",
        "\x1b[0;;55296u",
        "\x1b[0;;99999999u",
        "\x1b[97;;27u",
        "\x1b[9999~",
        "\x1b[5A",
        "\x1b[1;5:7A",
        "\x1b[2u",
    ],
)
def test_a_key_that_no_keyboard_has_is_passed_over_and_told_once(noise: str) -> None:
    found = messages(f"x{noise}y{noise}z".encode())
    assert [message.key for message in found if isinstance(message, Key)] == ["x", "y", "z"]
    assert [type(message) for message in found].count(StrangeKey) == 1


@pytest.mark.parametrize(
    "reply",
    [
        "\x1b[?62;22c",
        "\x1b]11;rgb:0000/0000/0000\x1b\\",
        "\x1b]4;1;#ff0000\x07",
        "\x1bP>|terminal(1.0)\x1b\\",
        "\x1b[48;0;0;0;0t",
        "\x1b[48;99999;99999;1;1t",
        "\x1b[<999999999;1;1M",
        "\x1b[97;5:3u",
    ],
)
def test_replies_to_other_programs_and_keys_let_go_type_nothing(reply: str) -> None:
    assert typed(f"x{reply}y".encode()) == ["x", "y"]


def test_a_sequence_that_breaks_off_takes_no_letter_with_it() -> None:
    assert typed("x\x1b[12éy".encode()) == ["x", "é", "y"]


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("\x1b[A", "up"),
        ("\x1bOA", "up"),
        ("\x1bOP", "f1"),
        ("\x1b[[A", "f1"),
        ("\x1b[15~", "f5"),
        ("\x1b[1;5A", "ctrl+up"),
        ("\x1b[1;129A", "up"),
        ("\x1b[1;2:2A", "shift+up"),
        ("\x1b[Z", "shift+tab"),
        ("\x1b[9;2u", "shift+tab"),
        ("\x1b[13u", "enter"),
        ("\x1b[27u", "escape"),
        ("\x1b", "escape"),
        ("\x1b[3~", "delete"),
        ("\x1b[97;5u", "ctrl+a"),
        ("\x1b[97;69u", "ctrl+a"),
        ("\x01", "ctrl+a"),
        ("\x1b[127;5u", "ctrl+backspace"),
    ],
)
def test_keys_are_what_they_were(sent: str, name: str) -> None:
    assert keys(sent.encode()) == [name]


def test_escape_waits_for_no_longer_than_it_has_to() -> None:
    reader = InputReader(0.1)
    assert list(reader.read(b"\x1b")) == []
    assert reader.patience == 0.1
    assert [message.key for message in reader.rest() if isinstance(message, Key)] == ["escape"]
    assert reader.patience is None
    assert keys(b"\x1b[", b"A") == ["up"]
    assert keys(b"\x1b\x1b[A") == ["escape", "up"]


def test_a_paste_is_one_text_even_if_its_end_is_lost() -> None:
    assert [m.text for m in messages(b"\x1b[200~a\rb\x1b[20", b"1~") if isinstance(m, Paste)] == ["a\rb"]
    assert [m.text for m in messages(b"\x1b[200~x^2\x1b[A + 1") if isinstance(m, Paste)] == ["x^2[A + 1"]
    pasted = [m.text for m in messages(b"\x1b[200~" + b"x" * (MOST_PASTED + 5)) if isinstance(m, Paste)]
    assert [len(text) for text in pasted] == [MOST_PASTED]


def test_more_letters_at_once_than_anybody_types_are_a_paste() -> None:
    assert [type(message) for message in messages(b"x" * BURST)] == [Paste]
    assert len(messages(b"x" * (BURST - 1))) == BURST - 1


SENDS = st.one_of(
    st.binary(max_size=12),
    st.from_regex(rb"\x1b\[[0-9:;<?]{0,14}[a-zA-Z~u$]", fullmatch=True),
    st.sampled_from(
        [b"\x1b", b"\x1b[", b"\x1b[200~", b"\x1b[201~", b"\x1b[M", b"\x1b]0;", b"\x1bP", b"\xff"]
    ),
)


@given(st.lists(SENDS, max_size=8))
def test_no_bytes_end_the_reading_and_what_follows_is_heard(pieces: list[bytes]) -> None:
    reader = InputReader(0.1)
    for piece in pieces:
        list(reader.read(piece))
    list(reader.rest())
    assert reader.patience is None
    assert [m.key for m in reader.read(b"q") if isinstance(m, Key)] == ["q"]


@given(st.lists(SENDS, max_size=8))
def test_what_is_typed_can_always_be_written_down(pieces: list[bytes]) -> None:
    for message in messages(*pieces):
        if isinstance(message, Key):
            (message.character or "").encode("utf-8")
        elif isinstance(message, Paste):
            message.text.encode("utf-8")
