"""Taken apart and put together again, a notebook is the same to the byte; a translation changes its texts alone."""

import ast
import re

import pytest
from places import COURSE

from grader_utils.languages.agreement import disagreements
from grader_utils.languages.code_kept import changed_code, lost_names, without_words
from grader_utils.languages.markdown_texts import markdown_texts
from grader_utils.languages.notebook_file import notebook_text, notebooks_of, read_notebook
from grader_utils.languages.notebook_texts import messages_of, source_of, translated

NOTEBOOKS = dict(notebooks_of(COURSE))


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda name: name.replace("/", "-"))
def notebook(request):
    path = NOTEBOOKS[request.param]
    return path, read_notebook(path)


@pytest.fixture(scope="module")
def marked(notebook):
    """The notebook with brackets around every text, as if it were another language."""
    path, english = notebook
    return translated(english, path.stem, lambda message: f"⟦{message.text}⟧")


def test_an_empty_catalog_gives_the_notebook_back_to_the_byte(notebook):
    path, english = notebook
    again = notebook_text(translated(english, path.stem, lambda message: None))
    assert again.encode() == path.read_bytes()


def test_nothing_but_sources_is_changed(notebook, marked):
    _, english = notebook
    for cell, other in zip(english["cells"], marked["cells"], strict=True):
        assert cell | {"source": None} == other | {"source": None}


def test_every_text_stands_in_its_place_once_per_use(notebook, marked):
    path, english = notebook
    shown = "".join(map(source_of, marked["cells"]))
    assert len(messages_of(english, path.stem)) <= shown.count("⟦") == shown.count("⟧")


def test_code_computes_the_same(notebook, marked):
    _, english = notebook
    assert list(changed_code(english, marked)) == []


def test_formulas_links_and_fenced_code_are_what_they_were(notebook, marked):
    _, english = notebook
    for cell, other in zip(english["cells"], marked["cells"], strict=True):
        if cell["cell_type"] == "markdown":
            assert kept(source_of(cell)) == kept(source_of(other))


def kept(source):
    fences = re.findall(r"^```.*?^```", source, re.MULTILINE | re.DOTALL)
    formulas = [" ".join(one.split()) for one in re.findall(r"\$\$.*?\$\$|\$[^$]+\$", source, re.DOTALL)]
    return fences, formulas, re.findall(r"\]\(([^)]*)\)", source), re.findall(r"</?[a-z][^<>\n]*>", source)


def test_brackets_alone_are_no_disagreement(notebook):
    path, english = notebook
    for message, kind in messages_of(english, path.stem).items():
        blanks = kind == "string" and message.text != message.text.strip()
        assert blanks or list(disagreements(message.text, f"⟦{message.text}⟧", kind)) == []


def test_no_sentence_in_code_is_left_out(notebook):
    """Whatever reads like words of a sentence is a text, or stands where no reader sees it."""
    path, english = notebook
    for cell in english["cells"]:
        if cell["cell_type"] == "code" and not cell["metadata"].get("nbgrader", {}).get("grade"):
            texts = {message.text for message in messages_of({"cells": [cell]}, path.stem)}
            strings = [node.value for node in ast.walk(ast.parse(source_of(cell))) if isinstance(node, ast.Constant)]
            sentences = {each for each in strings if isinstance(each, str) and re.search(r"[a-z]{3,} [a-z]{2,} ", each)}
            assert {each for each in sentences if not any(same(each, text) for text in texts)} <= NOT_SHOWN


def same(string, text):
    """Whether a text is a paragraph of a string, or the string a piece of the text."""
    string, text = " ".join(string.split()), " ".join(text.split())
    return string in text or text in string


NOT_SHOWN = {"outside lower center"}
"""A place for a legend, and no sentence."""


def test_words_of_a_formula_and_an_article_before_code_are_texts():
    source = "$$w \\cdot \\text{rate}$$\n\n$$w \\cdot x$$\n\n| z | `z` |\n|---|---|\n| 1 | a `ValueError` |\n"
    assert [text.message for text in markdown_texts(source)] == [r"$$w \cdot \text{rate}$$", "1 | a `ValueError`"]


def test_other_code_is_found():
    assert without_words('print(f"{a} of {b}")') == without_words('print(f"{b} 중 {a}")')
    assert without_words('print(f"{a} of {b}")') != without_words('print(f"{b}")')
    assert without_words("x = 1  # one") == without_words("x = 1  # 하나")
    assert without_words("x = 1") != without_words("x = 2")


@pytest.mark.parametrize(("formula", "lost"), [("total", []), ("합계", ["formula"])])
def test_a_formula_keeps_the_names_that_a_figure_shows(formula, lost):
    def notebook(name):
        text = {"id": "formula", "cell_type": "markdown", "source": rf"$$\text{{{name}}} = \text{{rate}} \cdot x$$"}
        return {"cells": [text, {"id": "code", "cell_type": "code", "source": 'draw({"total": 3})'}]}

    made = notebook(formula)
    made["cells"][0]["source"] = made["cells"][0]["source"].replace("rate", "학습률")
    assert [cell for cell, _ in lost_names(notebook("total"), made)] == lost
