"""Formulas of pages are MathML: each of the course's own, and nothing that a student's text could slip in with them."""

import re
from html.parser import HTMLParser

import nbformat
import pytest
from markupsafe import escape
from nbgrader.utils import is_solution
from places import COURSE

from grader_utils.grading.pages.filters import markdown2html
from grader_utils.grading.pages.formulas import LONGEST, Formulas, mathml

_FORMULA = re.compile(r"\$\$(.+?)\$\$|(?<!\\)\$([^$\n]+?)\$", re.DOTALL)


class Page(dict):
    """What a template hands to its filters."""

    def __init__(self):
        super().__init__(cell={}, resources={})


class Tags(HTMLParser):
    """The tags, the attributes and the links of a page, as a browser reads them."""

    def __init__(self):
        super().__init__()
        self.found, self.attributes, self.links = set(), set(), []

    def handle_starttag(self, tag, attrs):
        self.found.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name in ("href", "xlink:href")]


def shown(text):
    return markdown2html(Page(), text)


def formulas_of_the_course():
    found = set()
    for path in [*(COURSE / "notebooks").glob("*.ipynb"), *(COURSE / "source").glob("*/*.ipynb")]:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown":
                found |= {display or inline for display, inline in _FORMULA.findall(cell.source)}
    return sorted(found)


def test_every_formula_of_the_course_becomes_mathml_whole():
    formulas = formulas_of_the_course()
    assert len(formulas) > 50
    for tex in formulas:
        made = mathml(tex, display=False)
        assert made, tex
        assert made.startswith("<math"), tex
        text = re.sub("<[^>]*>", "", made)
        names = re.sub(r"\\[a-z]+|[^A-Za-z]", "", re.sub(r"\\(text|begin|end)\{(bmatrix)?|bmatrix", "", tex))
        assert set(names) <= set(text), tex  # no letter of it is lost


def test_no_page_of_the_course_keeps_a_formula_raw():
    for path in sorted((COURSE / "source").glob("*/*.ipynb")):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown" and not is_solution(cell) and "$" in cell.source:
                html = shown(cell.source)
                assert html.count("<math") == len(_FORMULA.findall(cell.source)), cell.id
                assert "$" not in re.sub(r"<math.*?</math>", "", html, flags=re.DOTALL), cell.id


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("so $w_1 x$ is", '<math xmlns="http://www.w3.org/1998/Math/MathML" display="inline">'),
        ("$$\nz = w x\n$$", '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">'),
        ("here $$z = w x$$ too", '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">'),
        (r"\begin{equation}z = w\end{equation}", '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">'),
    ],
)
def test_formulas_are_found_in_and_between_lines(text, start):
    assert start in shown(text)


@pytest.mark.parametrize(
    "tex",
    [
        r"\href{javascript:alert(1)}{x}",
        r"\text{<script>alert(1)</script>}",
        r"\text{<img src=x onerror=alert(1)>}",
        r"\text{</math><iframe src='//evil'></iframe>}",
        r"\style{background:url(//evil)}{x}",
        r"\class{danger}{x}",
        r"\text{</mtext><mglyph><style><!--</style><img title='--><img src=x onerror=alert(1)>'>}",
    ],
)
def test_what_acts_does_not_come_through_a_formula(tex):
    for html in (mathml(tex, False) or "<p>", shown(f"${tex}$"), shown(f"$$\n{tex}\n$$"), shown(f"# ${tex}$")):
        read = Tags()
        read.feed(html[html.index("<") :])
        assert not read.found & {"script", "img", "iframe", "style", "mglyph"}, html
        assert not read.attributes & {"style", "onerror", "src"}, html
        assert all(place.startswith("#text-") for place in read.links), html


def test_a_students_own_mathml_stays_out():
    html = shown('<math href="javascript:alert(1)"><mi xlink:href="javascript:1">x</mi></math> and $y$')
    assert html.count("<math") == 1
    assert "javascript" not in html


def test_a_stand_in_that_ends_in_an_attribute_stays_text():
    html = shown('## About $a"b$\n\n![the curve of $x > "1$](curve.png)\n\n<b title="$z$">bold</b>')
    for tag in re.findall(r"<(?!/?m)[^>]*>", html):
        assert "<math" not in tag
        assert "formula-" not in tag
    assert html.count("<math") >= 1


def test_nobody_can_write_a_stand_in():
    formulas, others = Formulas(), Formulas()
    written = formulas.stand_in("x", False, "$x$")
    assert others.put_into(written) == written
    assert formulas.put_into(written).startswith("<math")
    assert formulas.put_into(str(escape(written))) == str(escape(written))


@pytest.mark.parametrize("tex", [r"\nosuchcommand{x}", "{" * 900, "x" * (LONGEST + 1), r"\frac{1"])
def test_what_the_converter_does_not_know_is_shown_as_written_or_whole(tex):
    html = shown(f"before ${tex}$ after")
    assert "before" in html
    assert "after" in html
    assert "<math" in html or str(escape(tex))[:40] in html
