"""The all-reduce pictures show who is where, what is under way, and what was counted."""

from __future__ import annotations

import pytest

from tutor.experiments.allreduce.replay import follow
from tutor.experiments.allreduce.time_model import Model
from tutor.experiments.requests.allreduce_request import PARADIGMS
from tutor.plots.allreduce.allreduce_marks import CROSSING, DONE, SIGN
from tutor.plots.allreduce.counters_view import counters
from tutor.plots.allreduce.counts_table import table
from tutor.plots.allreduce.step_words import words
from tutor.plots.allreduce.times_view import times
from tutor.plots.allreduce.typed_counts import Claimed, claims_table, line
from tutor.plots.allreduce.wiring_view import PHASES, wiring


def drawn(paradigm: str, workers: int, tick: int, width: int = 70, height: int = 24) -> str:
    """The picture without its frame's caption."""
    lines = wiring(follow(paradigm, workers, 2), tick, width, height).lines(colour=False)
    return "\n".join(lines[:-1])


def test_a_ring_carries_a_chunk_of_every_letter_at_each_step() -> None:
    under_way = drawn("ring", 4, 1)
    assert all(under_way.count(letter) == 1 for letter in "abcd")
    assert not any(letter in drawn("ring", 4, 0) for letter in "abcd")


def test_complete_chunks_are_capitals_and_finished_workers_have_a_tick() -> None:
    assert all(letter in drawn("ring", 4, 3 * PHASES + PHASES // 2) for letter in "ABCD")
    assert drawn("ring", 4, 6 * PHASES).count(DONE) == 4
    assert DONE not in drawn("ring", 4, 5 * PHASES)


def test_the_server_stands_in_the_middle_and_gets_a_vector_from_each_worker() -> None:
    assert drawn("parameter-server", 5, 1).count("v") == 5
    assert drawn("parameter-server", 5, PHASES + 1).count("V") == 5
    assert "S" in drawn("parameter-server", 5, 0)


@pytest.mark.parametrize(("width", "height"), [(38, 14), (58, 24), (72, 16), (120, 30)])
@pytest.mark.parametrize("workers", [2, 3, 4, 5])
def test_in_all_to_all_no_message_hides_another_on_its_way(workers: int, width: int, height: int) -> None:
    for tick in range(1, PHASES):
        shown = drawn("all-to-all", workers, tick, width, height)
        assert shown.count("v") == workers * (workers - 1), tick
        assert all(str(number) in shown for number in range(1, workers + 1))


def test_messages_that_meet_keep_to_the_right_and_others_stay_on_their_link() -> None:
    meeting = drawn("all-to-all", 2, PHASES // 2).splitlines()
    apart = sorted(at for line in meeting for at, sign in enumerate(line) if sign == "v")
    alone = drawn("parameter-server", 2, PHASES // 2).splitlines()
    (link,) = {line.index("v") for line in alone if "v" in line}
    assert len(apart) == 2 and apart[0] < link < apart[1]


@pytest.mark.parametrize("paradigm", PARADIGMS)
@pytest.mark.parametrize("workers", [1, 2, 16])
def test_every_moment_can_be_drawn_at_every_size(paradigm: str, workers: int) -> None:
    progress = follow(paradigm, workers, 1)
    for width, height in ((58, 11), (118, 34)):
        for tick in (0, 2, PHASES * len(progress.steps)):
            for picture in (wiring(progress, tick, width, height), counters(progress, tick, width, height)):
                assert picture.height <= height
                assert max(map(len, picture.lines(colour=False))) <= width
            assert words(progress, tick).endswith(".")


def test_the_counters_say_what_was_sent_so_far() -> None:
    said = "\n".join(counters(follow("ring", 4, 10), 2 * PHASES + 1, 60, 20).lines(colour=False))
    assert "2 of 6 done, step 3 under way" in said
    assert "8 of 24, each of 10" in said
    assert "80 of 240" in said
    assert "worker 1 → worker 2: 20" in said
    assert said.count(" 20") >= 4


def test_the_times_are_drawn_with_a_sign_for_each_and_the_crossing_marked() -> None:
    lines = times(Model(1.0, 48.0, 1.0), 8, 80, 20).lines(colour=False)
    picture = "\n".join(lines[:-3])
    assert all(sign in picture for sign in SIGN.values())
    assert CROSSING in picture
    assert "all-to-all and ring at n ≈ 8" in lines[-1]
    assert "no two" in times(Model(1.0, 0.0, 1.0), 8, 80, 20).lines(colour=False)[-1]


def test_a_time_of_zero_can_be_drawn() -> None:
    assert "nan" not in "".join(times(Model(0.0, 0.0, 1.0), 1, 58, 10).lines(colour=False))


def test_the_table_holds_the_counts_of_the_three() -> None:
    counted = {name: follow(name, 4, 10).traffic for name in PARADIGMS}
    rows = [row.split() for row in table(counted, "ring", 80).lines(colour=False)]
    assert rows[1][2:] == ["1", "12", "40", "480", "80"]
    assert rows[2][2:] == ["2", "8", "40", "320", "320"]
    assert rows[3][2:] == ["6", "24", "10", "240", "60"]


@pytest.mark.parametrize(
    ("width", "head", "ring"),
    [
        (40, "● all-to-all ■ server ▲ ring", "volume 480 320 240"),
        (58, "steps messages size volume busiest", "▲ ring 6 24 10 240 60"),
        (64, "steps messages of size volume busiest link", "▲ ring 6 24 10 240 60"),
    ],
)
def test_the_counts_are_a_table_at_every_width(width: int, head: str, ring: str) -> None:
    counted = {name: follow(name, 4, 10).traffic for name in PARADIGMS}
    lines = table(counted, "ring", width).lines(colour=False)
    assert max(map(len, lines)) <= width
    assert " ".join(lines[0].split()) == head
    assert ring in [" ".join(line.split()) for line in lines]
    assert len({len(line) for line in lines}) == 1  # columns end where they should


def test_counts_too_long_for_a_table_are_told_in_words() -> None:
    counted = {name: follow(name, 4, 10).traffic for name in PARADIGMS}
    assert "24 × 10 = 240, busiest 60" in "\n".join(table(counted, "ring", 39).lines(colour=False))


TYPED = (
    Claimed("ring", "messages", "n (n − 1)", "12", (2, 20, "2", 4)),
    Claimed("all-to-all", "volume", "n (n − 1) p", "480", None),
)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_typed_formula_is_set_beside_the_count_for_the_first_n_where_they_differ(width: int) -> None:
    lines = claims_table(TYPED, width).lines(colour=False)
    assert max(map(len, lines)) <= width
    told = " ".join("\n".join(lines).split())
    if width == 60:
        assert "n p counted yours ★ ring, messages 2 20 4 2 ★ all-to-all, volume 2…8 same" in told
    elif width < 64:
        assert "★ ring, messages n = 2, p = 20: yours 2, counted 4" in told
        assert "★ all-to-all, volume as counted for n = 2 … 8" in told
    else:
        assert "★ ring, messages 2 20 4 n (n − 1) = 2" in told
        assert "★ all-to-all, volume 2…8 same n (n − 1) p" in told


def test_the_line_under_a_picture_is_about_the_paradigm_that_it_shows() -> None:
    assert line(TYPED, "ring", 60).lines(colour=False) == ("★ you: messages n (n − 1) = 12",)
    assert line(TYPED, "parameter-server", 60).height == 0
