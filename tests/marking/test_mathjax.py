"""No error of a student's makes a link on the pages of others."""

import pytest

from grader_utils.answering.answer import ask
from grader_utils.answering.paper import EXAM
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.mark import Answers, mark
from grader_utils.marking.mathjax import without_commands
from grader_utils.questions import find


def raises(*_):
    raise ValueError(r"$\href{javascript:alert(1)}{click}$")


def test_the_text_of_an_error_makes_no_link_in_a_verdict():
    parts = draw_paper(b"seed", ["step"]).parts("step", EXAM)
    answers = {EXAM: {name: ask(raises, inputs) for name, inputs in parts.items()}}
    page = verdict_html(mark(find("step"), {EXAM: parts}, Answers(answers)))
    assert "javascript" in page  # the error is there to be read
    assert r"\href" not in page


@pytest.mark.parametrize("command", ["href", "mmlToken", "require", "cssId", "class", "style", "unicode"])
def test_commands_that_make_links_or_attributes_are_no_commands_any_more(command):
    assert f"\\{command}" not in without_commands(f"$\\{command}{{javascript:alert(1)}}{{x}}$")


def test_other_commands_stay():
    assert without_commands(r"$\frac12 \hreffy \classes$") == r"$\frac12 \hreffy \classes$"
