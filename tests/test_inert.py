"""What others wrote moves no cursor, and is no formula."""

import pytest

from grader_utils.inert import for_csv, for_terminal, in_one_direction


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;owned\x07", r"\x1b]0;owned\x07"),
        ("a\nb\r\x9b2J", r"a\nb\r\x9b2J"),
        ("\u202eadA", r"\u202eadA"),
        (b"caf\xe9".decode("utf-8", "surrogateescape"), r"caf\xe9"),
        ("Zoë O'Connor [bold red]", "Zoë O'Connor [bold red]"),
    ],
)
def test_what_is_not_to_be_seen_is_shown_as_escapes(text, shown):
    assert for_terminal(text) == shown
    shown.encode()


def test_lines_stay_lines_where_they_may():
    assert for_terminal("a\nb\x1b", keep="\n") == "a\nb\\x1b"


def test_only_what_turns_the_direction_of_writing_becomes_an_escape():
    letters = "שלום \u0633\u0644\u0627\u0645 \u200f\u200e\u200d 한글 \x1b"
    assert in_one_direction(letters) == letters
    assert in_one_direction("a\u202eb\u2066") == r"a\u202eb\u2066"


FORMULAS = [
    *("=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", " =1+1", "\t=1", "\r=1", "\uff1d1+1", "%x", "|x"),
    *("\u200b=1+1", "\ufeff@SUM(A1)", "\u202e=1+1", "\x00=1", "\u00a0=1", "\u2028=1", "\ufe66A1", "\uff0b1+1"),
    *("-2+3+cmd|' /C calc'!A0", "=\u200bcmd", "\u3000=1", "\x0b=1", "+1,2", "-", "=", "--1", "\n+1+1"),
]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_becomes_text(text):
    assert for_csv(text) == "'" + text


@pytest.mark.parametrize("text", ["", "ada", "O'Connor", "-1.5", "+3", "12", "2026-03-01 10:00:00", "ada@example.org"])
def test_text_and_numbers_stay_as_they_are(text):
    assert for_csv(text) == text
