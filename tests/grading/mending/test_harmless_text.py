"""A student's texts on the pages of others: they can be read, and can do nothing else."""

import re

import pytest
from nbconvert.filters.markdown_mistune import markdown2html_mistune

from grader_utils.grading.mending.harmless_text import LONGEST, harmless

RUNS = "javascript:alert(1)"


@pytest.mark.parametrize(
    "text",
    [
        f"[a]({RUNS})",
        f"[a](<{RUNS}>)",
        f"[a](\n{RUNS} 'title')",
        f"[a](<\t{RUNS}>)",
        "[a](JAVASCRIPT&colon;alert(1))",
        "[a](&amp;#106;avascript:alert(1))",
        f"[a][b]\n\n[b]:\n  {RUNS}",
        f"[![a](picture.png)]({RUNS})",
        "[a](data:text/html,hello)",
        f"$\\href{{{RUNS}}}{{x}}$",
        f"\\\\(\\hre&#102;{{{RUNS}}}{{x}}\\\\)",
    ],
)
def test_no_link_of_a_student_runs_anything(text):
    page = markdown2html_mistune(harmless(text))
    assert not re.search(r'href="(?!https?:|#)[^"]*:', page)
    assert r"\href" not in page


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://example.org/a:b)",
        "see [1](#notes)",
        "![p](attachment:p.png)",
        "W[i](x): 2",
        "a < b & c",
        r"$\frac12$",
    ],
)
def test_texts_that_do_no_harm_stay_as_they_are(text):
    assert harmless(text, ["p.png"]) == text


def test_a_picture_that_is_not_there_stops_nobody_from_reading():
    assert "missing" not in markdown2html_mistune(harmless("![a](attachment:gone.png)"))


def test_a_text_that_takes_long_to_convert_is_shortened():
    assert harmless("a" + 100_000 * " " + "b").startswith("a")
    assert len(harmless("a" + 100_000 * " " + "b")) < 2 * LONGEST
    assert len(harmless(100_000 * "[")) < 2 * LONGEST
