"""What of a moving picture belongs into a stored notebook: the picture. Its controls mean nothing without a kernel.

It knows notebooks as nbformat reads them. Where a stored notebook kept the controls, JupyterLab would write "Error
displaying widget" below the picture until the cell runs. So this module is an extension of Jupyter's server, which
leaves the course's controls out of what the server saves (neural_networks_by_hand.json switches it on). To take them
out of a notebook that another server has saved:

    python -m grader_utils.figures.moving.stored notebooks/02_logic_gates.ipynb
"""

import sys

from grader_utils.figures.moving.picture import OURS, VIEW


def without_controls(notebook):
    """Take the outputs that hold controls, and the state of the controls, out of a notebook. Returns the notebook."""
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if VIEW not in output.get("data", {})]
    return notebook


def leave_controls_out(model, **_):
    """Take the course's controls out of a notebook that a Jupyter server is about to save: its `pre_save_hook`.

    The last picture stays, as it was drawn. Widgets of others are left alone.
    """
    if model.get("type") != "notebook" or not isinstance(model.get("content"), dict):
        return
    for cell in model["content"].get("cells", []):
        if cell.get("outputs"):
            cell["outputs"] = [output for output in cell["outputs"] if not output.get("metadata", {}).get(OURS)]


def _jupyter_server_extension_points():
    return [{"module": __name__}]


def _load_jupyter_server_extension(server):
    server.contents_manager.register_pre_save_hook(leave_controls_out)


def main(paths) -> None:
    """Take the controls out of each of these notebook files; a file without any is not written."""
    import nbformat

    for path in paths:
        before, notebook = (nbformat.read(path, as_version=4) for _ in range(2))
        if without_controls(notebook) != before:
            nbformat.write(notebook, path)
            print(f"{path}: taken out the controls")


if __name__ == "__main__":
    main(sys.argv[1:])
