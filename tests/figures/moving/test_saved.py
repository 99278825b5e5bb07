"""A notebook that a Jupyter server saves keeps the last still picture, and nothing that only this machine can show."""

import asyncio
import json
import tomllib
from types import SimpleNamespace

import nbformat
from jupyter_server.extension.manager import ExtensionPackage
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from nbclient import NotebookClient
from places import COURSE

from grader_utils.figures.moving.picture import OURS, VIEW

CODE = """
from grader_utils import figures
from grader_utils.figures import moving
picture = moving.turn_neuron()
picture
"""


def manager_in(folder):
    """Return what saves the notebooks of a server in `folder`, once the extensions are loaded that the wheel names."""
    project = tomllib.loads((COURSE / "pyproject.toml").read_text(encoding="utf-8"))
    (files,) = project["tool"]["setuptools"]["data-files"].values()
    (names,) = json.loads((COURSE / files[0]).read_text(encoding="utf-8"))["ServerApp"].values()
    server = SimpleNamespace(contents_manager=AsyncLargeFileManager(root_dir=str(folder)))
    for name in names:
        package = ExtensionPackage(name=name, enabled=True)
        assert package.validate()  # which finds its extension points
        for point in package.extension_points.values():
            point.module._load_jupyter_server_extension(server)
    return server.contents_manager


def saved(folder, notebook):
    """Return what a server like JupyterLab's saves of a notebook."""
    manager = manager_in(folder)
    model = {"type": "notebook", "format": "json", "content": json.loads(nbformat.writes(notebook))}
    asyncio.run(manager.save(model, "lesson.ipynb"))
    return nbformat.read(folder / "lesson.ipynb", as_version=4)


def kinds(notebook):
    return [sorted(output.data) for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]


def test_the_controls_stay_out_and_the_last_picture_stays(tmp_path):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CODE)])
    NotebookClient(notebook, kernel_name="python3", timeout=300).execute()
    shown = kinds(notebook)
    assert [VIEW] in shown, "this test needs controls to leave out"
    assert kinds(saved(tmp_path, notebook)) == [kind for kind in shown if kind != [VIEW]]
    assert ["text/html", "text/plain"] in kinds(saved(tmp_path, notebook))  # the picture, and its words


def test_widgets_of_others_and_other_files_are_saved_as_they_are(tmp_path):
    output = nbformat.v4.new_output("display_data", {VIEW: {"model_id": "a", "version_major": 2, "version_minor": 0}})
    cell = nbformat.v4.new_code_cell("slider", outputs=[output])
    notebook = nbformat.v4.new_notebook(cells=[cell, nbformat.v4.new_markdown_cell("text")])
    assert kinds(saved(tmp_path, notebook)) == [[VIEW]]
    cell.outputs[0].metadata[OURS] = True
    assert kinds(saved(tmp_path, notebook)) == []
    manager = manager_in(tmp_path)
    asyncio.run(manager.save({"type": "file", "format": "text", "content": "a"}, "notes.txt"))
    assert (tmp_path / "notes.txt").read_text() == "a"
