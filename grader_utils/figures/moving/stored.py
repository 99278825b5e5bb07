"""What of a moving picture belongs into a stored notebook: the picture. Its controls mean nothing without a kernel.

It knows notebooks as nbformat reads them. Where a stored notebook kept the controls, JupyterLab would write "Error
displaying widget" below the picture until the cell runs. To take them out of a notebook that JupyterLab has saved:

    python -m grader_utils.figures.moving.stored notebooks/02_logic_gates.ipynb
"""

import sys

from grader_utils.figures.moving.picture import VIEW


def without_controls(notebook):
    """Take the outputs that hold controls, and the state of the controls, out of a notebook. Returns the notebook."""
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if VIEW not in output.get("data", {})]
    return notebook


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
