"""How messages write lists, numbers and points."""

import subprocess
import sys
import textwrap

import numpy as np
import pytest

from grader_utils.phrasing import (
    OR,
    brief,
    columns,
    did_you_mean,
    encodable,
    exact,
    first_of,
    listed,
    padded,
    score_text,
    wrapped,
)


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), ("abc", "a, b and c"), ((n for n in (1, 2)), "1 and 2")],
)
def test_names_become_an_english_list(names, text):
    assert listed(names) == text


def test_another_word_may_stand_before_the_last_name():
    assert listed(["w", "b", "x"], OR) == "w, b or x"


def test_of_many_names_the_first_stand_there_and_how_many_more():
    assert first_of(["a", "b"], 2) == "a, b"
    assert first_of(["a", "b", "c", "d"], 2) == "a, b and 2 more"


def test_the_name_that_was_meant_is_guessed():
    assert did_you_mean("adda", ["ben", "ada"]) == " Did you mean ada?"
    assert did_you_mean("zzz", ["ben", "ada"]) == ""


@pytest.mark.parametrize(("text", "fit"), [("naïve 𝛼", "naïve 𝛼"), ("a\ud800b", "a?b"), ("\udcff", "?"), ("", "")])
def test_half_characters_become_question_marks(text, fit):
    assert encodable(text) == fit
    assert fit.encode("utf-8").decode("utf-8") == fit


@pytest.mark.parametrize(
    ("value", "short", "long"),
    [
        (1 / 3, "0.3333", "0.3333333333"),
        (np.float32(2.5), "2.5", "2.5"),
        (np.float64(1234567.0), "1.235e+06", "1234567"),
        (True, "1", "1"),
        (np.bool_(True), "1", "1"),
        (float("nan"), "nan", "nan"),
        (-np.inf, "-inf", "-inf"),
        (1 + 2j, "1+2j", "(1+2j)"),
        (np.complex64(1 + 2j), "1+2j", "(1+2j)"),
    ],
)
def test_a_number_is_brief_in_a_table_and_exact_in_a_sentence(value, short, long):
    assert exact(value) == long
    if not isinstance(value, np.bool_):  # a table never holds one
        assert brief(value) == short


@pytest.mark.parametrize(
    ("value", "text"),
    [(7, "7"), (7.5, "7.5"), (7.004, "7"), (100, "100"), (20.0, "20"), (0, "0"), (1 / 3, "0.33")],
)
def test_points_carry_no_empty_decimals(value, text):
    assert score_text(value) == text


def test_nothing_else_is_imported_for_it():
    code = "import grader_utils, sys; before = {*sys.modules}; import grader_utils.phrasing"
    code += "; print(*{*sys.modules} - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    brought = {name for name in done.stdout.split() if name.partition(".")[0] not in sys.stdlib_module_names}
    assert brought == {"grader_utils.phrasing"}


def test_hangul_takes_two_columns_in_tables_and_in_lines():
    assert columns("논리 게이트") == 11
    assert [padded(text, 8) for text in ("gate", "게이트", "longer than that")] == [
        "gate    ",
        "게이트  ",
        "longer than that",
    ]
    lines = wrapped("뉴런은 " * 9 + "neuron", 20, then="  ")
    assert max(map(columns, lines)) == 20
    assert " ".join(" ".join(lines).split()) == "뉴런은 " * 9 + "neuron"


def test_lines_without_wide_signs_are_those_of_the_library():
    text = "Each held-out sample is p - t away: " * 5 + "x" * 50
    assert wrapped(text, 30, "  ", "    ") == textwrap.wrap(text, 30, initial_indent="  ", subsequent_indent="    ")
