"""A name moves no cursor in what nbgrader says."""

import logging

from grader_utils.grading.nbgrader_hooks.inert_log import InertFormatter


def test_a_log_line_moves_no_cursor_and_its_traceback_neither():
    formatter = InertFormatter(fmt="%(message)s", color=False)
    try:
        raise ValueError("bad\x1b]0;x\x07")
    except ValueError as error:
        about = (ValueError, error, error.__traceback__)
    line = formatter.format(logging.LogRecord("x", 20, "f", 1, "Copying %s", ("a\x1b[2Jb",), about))
    assert "\x1b" not in line
    assert "\x07" not in line
    assert line.startswith(r"Copying a\x1b[2Jb")
    assert r"bad\x1b]0;x" in line
    assert "\n" in line
