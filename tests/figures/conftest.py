"""Tools for the tests of the figures: notebooks that run in a real kernel."""

import nbformat
import pytest
from nbclient import NotebookClient


@pytest.fixture
def run_cells(tmp_path):
    """Run cells in a fresh kernel; returns the executed notebook."""

    def run(*sources):
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
        client = NotebookClient(
            notebook, kernel_name="python3", timeout=120, resources={"metadata": {"path": str(tmp_path)}}
        )
        return client.execute()

    return run


@pytest.fixture
def pictures():
    """The data of those outputs of a cell that show something."""

    def of(cell):
        return [output["data"] for output in cell.outputs if "data" in output]

    return of
