"""Stored notebooks hold the pictures and not their controls, which say "Error displaying widget" without a kernel."""

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from grader_utils.figures.moving.picture import VIEW
from grader_utils.figures.moving.stored import main, without_controls

LESSONS = sorted((Path(__file__).parents[3] / "notebooks").glob("*.ipynb"))


@pytest.fixture
def saved(tmp_path):
    """A notebook as JupyterLab saves it after a run."""
    outputs = [
        new_output("display_data", {"text/html": "<img>", "text/plain": "a picture"}),
        new_output("display_data", {VIEW: {"model_id": "1", "version_major": 2, "version_minor": 0}}),
        new_output("stream", text="printed"),
    ]
    cells = [new_markdown_cell("text"), new_code_cell("cell", outputs=outputs), new_code_cell("empty")]
    notebook = new_notebook(cells=cells, metadata={"widgets": {"application/vnd.jupyter.widget-state+json": {}}})
    path = tmp_path / "saved.ipynb"
    nbformat.write(notebook, path)
    return path


def test_controls_are_taken_out_and_everything_else_stays(saved):
    notebook = without_controls(nbformat.read(saved, 4))
    assert [output.output_type for output in notebook.cells[1].outputs] == ["display_data", "stream"]
    assert "widgets" not in notebook.metadata


def test_a_file_is_cleaned_in_place_and_only_once(saved, capsys):
    main([saved])
    assert VIEW not in saved.read_text()
    assert capsys.readouterr().out == f"{saved}: taken out the controls\n"
    main([saved])
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_lessons_are_stored_without_controls(path):
    notebook = nbformat.read(path, 4)
    assert without_controls(nbformat.read(path, 4)) == notebook, (
        f"run: python -m grader_utils.figures.moving.stored {path}"
    )
