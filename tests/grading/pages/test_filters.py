"""A student's texts on the pages of others: they can be read, can do nothing else, and hold nobody up."""

import re
from functools import cache

import pytest
from nbconvert.exporters import HTMLExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nbgrader.server_extensions.formgrader import handlers
from places import COURSE
from traitlets.config import PyFileConfigLoader
from turned_texts import KINDS, TURNED, TURNS, shown_in_many_ways

from grader_utils.grading.pages import texts
from grader_utils.grading.pages.texts import LONGEST, MOST_HTML, MOST_PLAIN

RUNS = "javascript:alert(1)"


@cache
def exporter(template):
    config = PyFileConfigLoader("nbgrader_config.py", path=str(COURSE)).load_config()
    config.HTMLExporter.template_name = template
    config.HTMLExporter.extra_template_basedirs = [handlers.template_path]
    return HTMLExporter(config=config)


def page(*cells, template="classic"):
    """Return the page that nbconvert makes of a notebook with the course's settings."""
    return exporter(template).from_notebook_node(new_notebook(cells=list(cells)))[0]


def shown(text, **more):
    """Return what a page shows of a text, without the page's own head."""
    return page(new_markdown_cell(text, **more)).partition('id="notebook-container"')[2]


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
        "![a](data:image/svg+xml;base64,PHN2Zz4=)",
        "![a](/hub/logout)",
        "![a](..\\..\\logout)",
        "![a](%2e%2e/%2E%2E/logout)",
        "[a](.%2e/logout)",
        "<img src='&#9;/hub/logout'>",
        "<img src='.&#10;./logout'>",
        "<img src=' &#1;//example.org/seen.png'>",
        "<a href='&#13;/hub/logout'>a</a>",
        "![a](https://example.org/logout)",
        "<img src='HTTP&#58;//example.org/seen.png'>",
        f"$\\href{{{RUNS}}}{{x}}$",
        f"\\\\(\\hre&#102;{{{RUNS}}}{{x}}\\\\)",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<iframe src='https://example.org'></iframe>",
        "<form action='/x'><button>go</button></form>",
        "<div style='position:fixed'>over all</div>",
        "<a href='java&#115;cript:alert(1)'>a</a>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "```mermaid\ngraph TD\n```",
        "<p class='score btn' id='written-answer'>a</p>",
        "<bdo dir='rtl'>stniop 01</bdo>",
    ],
)
def test_no_text_of_a_student_runs_anything(text):
    found = shown(text)
    assert not re.search(r"<(script|svg|iframe|form|button|style|bdo)\b", found)
    assert "<math" not in found or "$" in text  # MathML is what a formula was made into, and never a student's own
    assert not re.search(r"""<[^>]*\s(on\w+|style)=""", found)
    assert not re.search(r'(?i)(href|src)="(?!https?:|#)[^"]*([:/\\])', found)
    assert not re.search(r'(?i)src="\s*http', found)
    assert r"\href" not in found
    assert not re.search(r'class="[^"]*(mermaid|score|btn)|id="written-answer"', found)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[a](https://example.org/a:b)", 'href="https://example.org/a:b"'),
        ("# Notes\n\nsee [1](#Notes)", 'href="#text-Notes"'),
        ("W[i](x): 2 and a < b & c", "a &lt; b &amp; c"),
        (r"$\frac12$", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
        ("| a |\n|:-:|\n| 1 |", "text-align"),
        ("<details><summary>Hint</summary>\n\nThink.\n\n</details>", "<details><summary>Hint</summary>"),
        ("```python\nx = 1\n```", '<span class="mi">1</span>'),
        ("![a sketch](sketch.png)", 'src="sketch.png"'),
        ("- [x] done", "checkbox"),
    ],
)
def test_what_does_no_harm_is_shown_as_it_was_meant(text, html):
    assert html in shown(text)


def test_a_picture_is_shown_and_a_missing_one_stops_nobody_from_reading():
    attached = {"p.png": {"image/png": "aGVsbG8="}}
    found = shown("![p](attachment:p.png) ![q](attachment:gone.png) the end", attachments=attached)
    assert "data:image/png;base64,aGVsbG8=" in found
    assert "(The picture gone.png is missing.)" in found
    assert "the end" in found


@pytest.mark.parametrize("cells", shown_in_many_ways(TURNED), ids=KINDS)
def test_what_turns_the_direction_of_reading_is_seen_and_turns_nothing(cells):
    found = page(*cells).partition('id="notebook-container"')[2]
    assert not re.search(TURNS, found)
    assert found.count("10 points") == found.count(r"10 points\u202e\u2066")


HOSTILE = {
    "blank lines": 400_000 * "\n" + "x",
    "blank lines with spaces": 10_000 * " \n" + "x",
    "brackets": 20_000 * "[",
    "brackets that are no links": 10_000 * "](",
    "backticks": "".join(n * "`" + " " for n in range(190)),
    "deep lists": "\n".join(n * " " + "- x" for n in range(195)),
    "deep quotes": 9_000 * "> " + "x",
    "long lines": 100_000 * "ab ",
    "many links": 600 * "[a](https://example.org/1234) ",
    "many formulas": 5_000 * "$x$ ",
    "open formulas": 9_000 * "$ ",
    "begin without end": 900 * "\\begin{equation}",
    "huge tables": "|a" * 50 + "|\n" + "|-" * 50 + "|\n" + (("|b" * 50 + "|\n") * 180),
    "entities": 4_000 * "&amp;" + 1_000 * "&#38",
    "stars": 10_000 * "*a" + 100 * "**",
    "deep html": 6_000 * "<b>",
    "link definitions": "".join(f"[{n}]: <\n" for n in range(2_000)),
    "definition list": 6_000 * "a\n: ",
    "html that never ends": 5_000 * "<a ",
    "open comments": 4_000 * "<!--",
    "spaces": 19_000 * " " + "x",
    "many lines": 4_000 * "# a\n",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("kind", ["text", "code", "output"])
def test_no_text_makes_a_page_too_large_or_hides_what_follows(kind, text, monkeypatch):
    monkeypatch.setattr(texts, "SECONDS_A_TEXT", 0.1)
    monkeypatch.setattr(texts, "SECONDS_A_PAGE", 0.3)
    made = page(*cells_with(kind, text))
    assert len(made) < len(page()) + MOST_HTML + 5 * MOST_PLAIN  # a character is five as &amp;
    assert "the last cell" in made


def test_a_text_that_takes_too_long_is_shown_as_it_was_written(monkeypatch):
    monkeypatch.setattr(texts, "SECONDS_A_TEXT", 0.05)
    assert "<pre>[[[[" in shown(LONGEST * "[")
    assert "<em>short</em>" in shown("*short*")


def test_a_page_that_took_too_long_shows_the_rest_as_it_was_written(monkeypatch):
    monkeypatch.setattr(texts, "SECONDS_A_PAGE", 0.05)
    assert "<pre>*short*</pre>" in page(new_markdown_cell(LONGEST * "["), new_markdown_cell("*short*"))


def cells_with(kind, text):
    cells = {
        "text": [new_markdown_cell(text) for _ in range(20)],
        "code": [new_code_cell(text) for _ in range(20)],
        "output": [new_code_cell("x", outputs=[new_output("stream", text="\x1b[" + text) for _ in range(20)])],
    }
    return [*cells[kind], new_markdown_cell("the last cell")]


def test_a_text_that_is_too_long_is_shown_as_it_was_written_and_says_where_it_ends():
    found = shown("*" + 11 * MOST_PLAIN * "a")
    assert "*aaaa" in found
    assert "The rest is left out" in found
    assert len(found) < 2 * MOST_PLAIN
    assert "<em>" in shown("*" + (LONGEST - 2) * "a" + "*")
