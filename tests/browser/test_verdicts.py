"""Verdicts in JupyterLab: readable in both themes, without color, and no wider than the notebook."""

import nbformat
import pytest
from browser.jupyterlab import DARK, LIGHT, JupyterLab
from browser.lab_server import lab_server
from browser.legible import contrasts, sticking_out
from browser.tab import opened_tab
from nbformat.v4 import new_code_cell, new_notebook

LEAST_CONTRAST = 4.5  # WCAG 2.2, level AA
CALLS = {
    "passed": 'practice("hadamard_then_sum", lambda w, x: (w * x).sum())',
    "wrong-number": 'practice("affine_function", lambda w, b, x: w @ x)',
    "wrong-array": 'practice("matmul", lambda A, B: (A @ B).T)',
    "wrong-large": 'practice("batch_matmul", lambda A, B: A @ B[0])',
    "raised": 'practice("hadamard_then_sum", lambda w, x: w @ y)',
    "not-attempted": 'def later(w, x):\n    raise NotImplementedError()\n\n\npractice("hadamard_then_sum", later)',
}
FAILING = [name for name in CALLS if name not in ("passed", "not-attempted")]


@pytest.fixture(scope="module")
def shown(chromium, tmp_path_factory):
    """JupyterLab with one verdict of each kind on the screen."""
    home, scratch, exchange = (tmp_path_factory.mktemp(name) for name in ("student", "jupyterlab", "exchange"))
    cells = [new_code_cell(f"from grader_utils import practice\n\n{call}", id=name) for name, call in CALLS.items()]
    kernel = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), home / "verdicts.ipynb")
    with lab_server(home, scratch, exchange) as server, opened_tab(chromium) as (page, console):
        lab = JupyterLab(page, server).open()
        notebook = lab.open_notebook("verdicts.ipynb")
        for name in CALLS:
            notebook.run(name)
        yield lab, notebook
        assert console.errors == []


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("width", [1280, 1920])
def test_a_verdict_is_readable_and_fits(shown, theme, width, kept):
    lab, notebook = shown
    lab.use_theme(theme)
    notebook.show_whole(width)
    lab.page.screenshot(path=kept / f"verdicts_{width}_{theme.split()[-1].lower()}.png")
    for name in CALLS:
        pieces = contrasts(notebook.outputs(name).first)
        assert pieces
        assert [piece for piece in pieces if piece[1] < LEAST_CONTRAST] == []
    assert sticking_out(notebook.scroller) == []


def test_a_verdict_says_in_words_and_signs_what_it_says_in_color(shown):
    _, notebook = shown
    for name in FAILING:
        rows = notebook.outputs(name).first.locator("tbody tr")
        assert rows.count() > 1
        for row in rows.all_inner_texts():
            assert ("✓ passed" in row) != ("✗ " in row), row
    assert "✗" not in notebook.outputs("passed").first.inner_text()
    assert "not attempted yet" in notebook.outputs("not-attempted").first.inner_text()


def test_a_failing_cell_shows_no_lines_of_ours(shown):
    _, notebook = shown
    for name in FAILING:
        assert "grader_utils" not in " ".join(notebook.outputs(name).all_inner_texts())
